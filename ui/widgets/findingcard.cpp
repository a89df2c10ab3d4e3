#include "findingcard.h"

#include "../look/stateshape.h"
#include "textlabel.h"

#include <text/texts.h>

#include <utility>

namespace portcheck {
namespace {

/// More lines than this say the same again.
constexpr int kEvidenceLines = 3;

QStringList evidenceLines(const Finding &finding, const Catalog &catalog)
{
    QStringList lines;
    for (const Observation &observation : finding.evidence) {
        const QString place = sourceText(observation.source, catalog);
        const QString value = observation.raw.isEmpty() ? observationValue(observation, catalog) : observation.raw;
        lines << FindingCard::tr("%1: %2", "place of a value, then the value").arg(place, value);
    }
    lines.removeDuplicates();
    return lines.mid(0, kEvidenceLines);
}

} // namespace

FindingCard::FindingCard(const View &view, const Finding &finding, bool withNext)
    : m_finding(finding.id)
    , m_severity(finding.severity)
{
    setProperty("frameRole", QStringLiteral("card"));
    setObjectName(id(finding) + QStringLiteral("FindingCard"));
    const FindingText words = findingText(finding, view.catalog);

    auto *shape = new StateBadge(18, shapeFor(finding.severity));
    m_toggle = named(new QPushButton(tr("Learn more ▼")), "helpPushButton");
    m_toggle->setProperty("link", true);
    m_toggle->setCheckable(true);
    m_toggle->setAccessibleName(tr("Learn more about: %1").arg(words.title));
    m_toggle->setAccessibleDescription(
        tr("Opens below it: what it means, how to verify it by hand, what usually causes it, what to do."));
    auto *title = makeLabel(TextRole::Strong, words.title);
    QBoxLayout *head = inRow(10, {{title, 1, Qt::AlignVCenter}, {m_toggle, 0, Qt::AlignTop}});

    m_body = makeBody(view, finding, withNext);
    QBoxLayout *column = inColumn(2, {head, m_body});
    connect(m_toggle, &QPushButton::toggled, this, [this, column, catalog = view.catalog](bool on) {
        if (on && !m_help) { // most are never opened, and every label costs time at a change of language
            m_help = makeHelp(catalog);
            column->addWidget(m_help);
        }
        m_toggle->setText(on ? tr("Learn more ▲") : tr("Learn more ▼"));
        showParts();
        emit expandedChanged(on);
    });

    setLayout(inRow(10, {{shape, 0, Qt::AlignTop}, {column, 1}}, {14, 6, 10, 6}));
    setAccessibleName(tr("%1: %2", "severity and title of a finding, read aloud")
                          .arg(severityName(finding.severity, view.catalog), words.title));
    setAccessibleDescription(words.meaning);
}

QWidget *FindingCard::makeBody(const View &view, const Finding &finding, bool withNext)
{
    const FindingText words = findingText(finding, view.catalog);
    const NextStep step = NextSteps::forFinding(view, finding);
    QList<Part> parts {{makeLabel(TextRole::Secondary, words.meaning), 1}};
    for (const QString &line : evidenceLines(finding, view.catalog)) {
        parts << Part(makePlace(line, view.picture), 1);
    }
    auto *code = makeLine(TextRole::Code, id(finding));
    code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QList<Part> last; // with the id
    if (!withNext) {
        last << parts.takeLast(); // next step and its button are in the verdict
    } else {
        auto *next =
            makeLabel(TextRole::Body, words.next.isEmpty() ? QString() : tr("→ %1", "what to do").arg(words.next));
        if (step.action == WindowAction::None) {
            last << Part(next, 1);
        } else {
            parts << next;
            auto *go = named(new QPushButton(step.label), "goPushButton");
            go->setProperty("link", true);
            go->setAccessibleDescription(words.title);
            connect(go, &QPushButton::clicked, this, [this, step] { emit activated(step); });
            last << go;
        }
    }
    last << QList<Part> {stretch(0), {code, 0, Qt::AlignRight | Qt::AlignBottom}};
    parts << inRow(10, last);
    return filled(new QWidget(this), inColumn(2, parts));
}

void FindingCard::showParts()
{
    m_body->setVisible(!m_compact || isExpanded());
    if (m_help) {
        m_help->setVisible(isExpanded());
    }
}

void FindingCard::setCompact(bool compact)
{
    m_compact = compact;
    showParts();
}

QWidget *FindingCard::makeHelp(const Catalog &catalog)
{
    const FindingHelp help = findingHelp(m_finding, catalog);
    QList<Part> parts;
    const std::pair<QString, QString> words[] = {{tr("What it means"), help.meaning},
                                                 {tr("How to verify by hand"), help.verify},
                                                 {tr("What usually causes it"), help.cause},
                                                 {tr("What to do"), help.action}};
    for (const auto &[heading, text] : words) {
        if (!text.isEmpty()) {
            parts << QList<Part> {makeLabel(TextRole::Strong, heading), makeLabel(TextRole::Secondary, text), space(4)};
        }
    }
    return filled(new QWidget(this), inColumn(2, parts, {0, 6, 0, 4}));
}

} // namespace portcheck
