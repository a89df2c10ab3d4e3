#include "findingcard.h"

#include "../colors.h"
#include "stateshape.h"
#include "textlabel.h"

#include <text/texts.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

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
        const QString line = FindingCard::tr("%1: %2", "place of a value, then the value").arg(place, value);
        if (!lines.contains(line) && lines.size() < kEvidenceLines) {
            lines << line;
        }
    }
    return lines;
}

} // namespace

FindingCard::FindingCard(const View &view, const Finding &finding, bool withNext, QWidget *parent)
    : QFrame(parent)
    , m_finding(finding.id)
{
    setProperty("frameRole", QStringLiteral("card"));
    setObjectName(id(finding.id) + QStringLiteral("FindingCard"));
    const FindingText words = findingText(finding, view.catalog);
    const NextStep step = NextSteps::forFinding(view, finding);

    auto *shape = new ShapeView(18);
    shape->setShape(shapeFor(finding.severity),
                    finding.severity == Severity::Info ? RoleState::Single : stateFor(finding.severity));
    auto *title = new TextLabel(TextRole::Strong);
    title->setSentence(words.title);
    auto *code = new TextLabel(TextRole::Code);
    code->setWordWrap(false);
    code->setText(id(finding.id));
    code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *meaning = new TextLabel(TextRole::Secondary);
    meaning->setSentence(words.meaning);
    auto *next = new TextLabel(TextRole::Body);
    next->setSentence(words.next.isEmpty() || !withNext ? QString() : tr("→ %1", "what to do").arg(words.next));

    m_toggle = new QPushButton;
    m_toggle->setObjectName(QStringLiteral("helpPushButton"));
    m_toggle->setProperty("link", true);
    m_toggle->setCheckable(true);
    m_toggle->setText(tr("Reading help ▾"));
    m_toggle->setAccessibleName(tr("Reading help for: %1").arg(words.title));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(4);
    if (step.action != WindowAction::None) {
        auto *go = new QPushButton(step.label);
        go->setObjectName(QStringLiteral("goPushButton"));
        go->setProperty("link", true);
        go->setAccessibleDescription(words.title);
        connect(go, &QPushButton::clicked, this, [this, step] { emit activated(step); });
        buttons->addWidget(go);
    }
    buttons->addWidget(m_toggle);
    buttons->addStretch(1);
    buttons->addWidget(code, 0, Qt::AlignVCenter);

    m_help = makeHelp(view);
    m_help->hide();
    connect(m_toggle, &QPushButton::toggled, this, [this](bool on) {
        m_help->setVisible(on);
        m_toggle->setText(on ? tr("Reading help ▴") : tr("Reading help ▾"));
        emit expandedChanged(on);
    });

    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(title);
    column->addWidget(meaning);
    for (const QString &line : evidenceLines(finding, view.catalog)) {
        auto *evidence = new TextLabel(TextRole::Code);
        evidence->setElided(true);
        evidence->setText(line);
        evidence->setToolTip(line);
        evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(evidence);
    }
    column->addWidget(next);
    column->addLayout(buttons);
    column->addWidget(m_help);
    column->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 6);
    layout->setSpacing(10);
    layout->addWidget(shape, 0, Qt::AlignTop);
    layout->addLayout(column, 1);
    setAccessibleName(tr("%1: %2", "severity and title of a finding, read aloud")
                          .arg(severityName(finding.severity, view.catalog), words.title));
    setAccessibleDescription(words.meaning);
}

bool FindingCard::isExpanded() const
{
    return m_toggle->isChecked();
}

void FindingCard::setExpanded(bool expanded)
{
    m_toggle->setChecked(expanded);
}

QWidget *FindingCard::makeHelp(const View &view)
{
    const FindingHelp help = findingHelp(m_finding, view.catalog);
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 6, 0, 4);
    column->setSpacing(2);
    const std::pair<QString, QString> parts[] = {{tr("What it means"), help.meaning},
                                                 {tr("How to verify by hand"), help.verify},
                                                 {tr("What usually causes it"), help.cause},
                                                 {tr("What to do"), help.action}};
    for (const auto &[heading, text] : parts) {
        if (text.isEmpty()) {
            continue;
        }
        auto *name = new TextLabel(TextRole::Strong);
        name->setSentence(heading);
        auto *words = new TextLabel(TextRole::Secondary);
        words->setSentence(text);
        column->addWidget(name);
        column->addWidget(words);
        column->addSpacing(4);
    }
    return box;
}

} // namespace portcheck
