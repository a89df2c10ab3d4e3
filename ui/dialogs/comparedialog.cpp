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
    auto *card = makeFrame("card");
    auto *layout = makeLayout<QVBoxLayout>(2, {metrics::kCardPadding, 10, metrics::kCardPadding, 10}, card);
    layout->addWidget(makeLabel(TextRole::Small, fact.label));
    layout->addWidget(makeLabel(TextRole::Body, fact.value));
    return card;
}

QWidget *makeBanner(const ReportBanner &banner)
{
    auto *frame = makeFrame(banner.alarming ? "warning" : "note");
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(12, 5, 12, 5);
    layout->addWidget(makeLabel(TextRole::Strong, banner.word));
    layout->addWidget(makeLabel(TextRole::Body, banner.sentence));
    layout->setStretch(1, 1);
    return frame;
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
    auto *card = makeFrame("card");
    card->setObjectName(finding.id + QStringLiteral("Card"));
    auto *shape = new StateBadge(18);
    shape->setShape(shapeFor(finding.severity));
    auto *words = makeLayout<QVBoxLayout>(2);
    words->addWidget(makeLabel(TextRole::Strong, finding.title));
    words->addWidget(makeLabel(TextRole::Secondary, finding.meaning));
    auto *layout = makeLayout<QHBoxLayout>(10, {14, 6, 10, 6}, card);
    layout->addWidget(shape, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
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
    : QDialog(parent)
    , m_old(one)
    , m_new(other)
    , m_language(language)
    , m_prompts(prompts)
    , m_bar(new SaveBar(prompts, tr("&Save…"), {one.file, other.file}, language))
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare Reports"));
    if (aliased) {
        putAliases(m_old, m_new);
    }
    if (m_new.diagnosis.createdAt < m_old.diagnosis.createdAt) {
        std::swap(m_old, m_new);
    }
    auto *swap = named(new QPushButton(tr("S&wap Old and New")), "swapPushButton");
    setLineIcon(*swap, "compare");
    m_bar->addButton(*swap);
    connect(swap, &QPushButton::clicked, this, [this] {
        std::swap(m_old, m_new);
        showComparison();
    });
    connect(m_bar, &SaveBar::saveClicked, this, &CompareDialog::save);
    auto *layout = makeLayout<QVBoxLayout>(14, {20, 18, 20, 16}, this);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_bar);
    resizeOnScreen(*this, {1060, 680});
    showComparison();
}

void CompareDialog::showComparison()
{
    const ReportDocument document = comparisonDocument(compare(m_old, m_new), m_language);
    auto *content = new QWidget;
    auto *layout = makeLayout<QVBoxLayout>(metrics::kCardGap, {0, 0, 8, 0}, content);
    auto *verdict = new VerdictCard;
    verdict->setVerdict(document.state, document.verdict, document.counts, {});
    layout->addWidget(verdict);
    for (const ReportBanner &banner : document.banners) {
        layout->addWidget(makeBanner(banner));
    }
    auto *sides = makeLayout<QHBoxLayout>(metrics::kCardGap);
    for (const ReportFact &fact : document.strip) {
        sides->addWidget(makeFact(fact), 1);
    }
    layout->addLayout(sides);
    for (const ReportSection &section : document.sections) {
        for (const ReportTable &table : section.tables) {
            layout->addWidget(makeTable(table));
        }
        if (section.tables.isEmpty()) {
            layout->addWidget(makeLabel(TextRole::Strong, section.title));
        }
        for (const QString &paragraph : section.paragraphs) {
            layout->addWidget(makeLabel(TextRole::Secondary, paragraph));
        }
        for (const ReportFinding &finding : section.findings) {
            layout->addWidget(makeFinding(finding));
        }
    }
    layout->addStretch(1);
    setScrolled(*m_scroll, content); // deletes the one before
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
        m_bar->say(tr("Choose a name that ends in .html, .pdf, .txt, .json or .csv."));
        return;
    }
    m_bar->write(path, [one = m_old, other = m_new, language = m_language, format = *format] {
        return comparisonWriters(compare(one, other), language).bytes(format);
    });
}

} // namespace portcheck
