#include "comparedialog.h"

#include "../look/lineicon.h"
#include "../look/stateshape.h"
#include "../look/theme.h"
#include "../models/tables.h"
#include "../widgets/fittingtable.h"
#include "../widgets/verdictcard.h"

#include <core/aliases.h>

#include <utility>

namespace portcheck {
namespace {

QWidget *makeFact(const ReportFact &fact)
{
    return filled(makeFrame("card"),
                  inColumn(2,
                           {makeLabel(TextRole::Small, fact.label), makeLabel(TextRole::Body, fact.value)},
                           {metrics::kCardPadding, 10, metrics::kCardPadding, 10}));
}

QWidget *makeBanner(const ReportBanner &banner)
{
    return filled(makeFrame(banner.alarming ? "warning" : "note"),
                  inRow(-1,
                        {makeLabel(TextRole::Strong, banner.word), {makeLabel(TextRole::Body, banner.sentence), 1}},
                        {12, 5, 12, 5}));
}

QWidget *makeTable(const ReportTable &table)
{
    auto *view = named(new FittingTable, "comparisonFittingTable");
    view->setAccessibleName(table.caption);
    view->setFit({.shares = {3, 2, 2, 2, 2, 1}});
    view->setTable(reportTable(table, {1, 3}));
    return view;
}

QWidget *makeFinding(const ReportFinding &finding)
{
    auto *shape = new StateBadge(18, shapeFor(finding.severity));
    QBoxLayout *words =
        inColumn(2, {makeLabel(TextRole::Strong, finding.title), makeLabel(TextRole::Secondary, finding.meaning)});
    auto *card = filled(makeFrame("card"), inRow(10, {{shape, 0, Qt::AlignTop}, {words, 1}}, {14, 6, 10, 6}));
    card->setObjectName(finding.id + QStringLiteral("Card"));
    return card;
}

void putAliases(NamedReport &one, NamedReport &other)
{
    // A file name of ours holds the computer's: it is aliased as one more input of the report.
    for (NamedReport *report : {&one, &other}) {
        report->diagnosis.inputs.prepend({report->file, InputKind::Report});
    }
    const QList<Diagnosis> aliased = withAliases({one.diagnosis, other.diagnosis});
    one.diagnosis = aliased.first();
    other.diagnosis = aliased.last();
    for (NamedReport *report : {&one, &other}) {
        report->file = report->diagnosis.inputs.takeFirst().path;
    }
}

} // namespace

CompareDialog::CompareDialog(const NamedReport &one,
                             const NamedReport &other,
                             Language language,
                             bool aliased,
                             UserPrompts &prompts,
                             QWidget *parent)
    : SaveDialog(prompts, {one.file, other.file}, language, parent)
    , m_old(one)
    , m_new(other)
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare Reports"));
    m_save->setText(tr("&Save…"));
    if (aliased) {
        putAliases(m_old, m_new);
    }
    if (m_new.diagnosis.createdAt < m_old.diagnosis.createdAt) {
        std::swap(m_old, m_new);
    }
    auto *swap = named(new QPushButton(tr("S&wap Old and New")), "swapPushButton");
    setLineIcon(*swap, "compare");
    connect(swap, &QPushButton::clicked, this, [this] {
        std::swap(m_old, m_new);
        showComparison();
    });
    setContent(inColumn(14, {{m_scroll, 1}}), {1060, 680}, swap);
    showComparison();
}

void CompareDialog::showComparison()
{
    const ReportDocument document = comparisonDocument(compare(m_old, m_new), m_language);
    auto *verdict = new VerdictCard;
    verdict->setVerdict(document.state, document.verdict, document.counts, {});
    QList<Part> parts {verdict};
    for (const ReportBanner &banner : document.banners) {
        parts << makeBanner(banner);
    }
    QBoxLayout *sides = inRow(metrics::kCardGap);
    for (const ReportFact &fact : document.strip) {
        sides->addWidget(makeFact(fact), 1);
    }
    parts << sides;
    for (const ReportSection &section : document.sections) {
        for (const ReportTable &table : section.tables) {
            parts << makeTable(table);
        }
        if (section.tables.isEmpty()) {
            parts << makeLabel(TextRole::Strong, section.title);
        }
        for (const QString &paragraph : section.paragraphs) {
            parts << makeLabel(TextRole::Secondary, paragraph);
        }
        for (const ReportFinding &finding : section.findings) {
            parts << makeFinding(finding);
        }
    }
    parts << stretch();
    // Deletes the one before.
    setScrolled(*m_scroll, filled(new QWidget, inColumn(metrics::kCardGap, parts, {0, 0, 8, 0})));
}

void CompareDialog::save()
{
    const QStringList filters {
        tr("Web page (*.html)"), tr("PDF (*.pdf)"), tr("Text (*.txt)"), tr("JSON (*.json)"), tr("CSV (*.csv)")};
    QString suggested = suggestedFileName(m_new.diagnosis, m_language, ReportFormat::Html);
    suggested.replace(QLatin1String("WFBS-Ports_"), QLatin1String("WFBS-Compare_"));
    const QString path =
        m_prompts.saveFileName(this, tr("Save Comparison"), suggested, filters.join(QLatin1String(";;")));
    if (path.isEmpty()) {
        return;
    }
    const std::optional<ReportFormat> format = reportFormatForFile(path);
    if (!format) {
        say(tr("Choose a name that ends in .html, .pdf, .txt, .json or .csv."));
        return;
    }
    write(path, [one = m_old, other = m_new, language = m_language, format = *format] {
        return comparisonWriters(compare(one, other), language).bytes(format);
    });
}

} // namespace portcheck
