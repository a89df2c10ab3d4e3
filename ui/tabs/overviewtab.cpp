#include "overviewtab.h"

#include "../models/portmatrixmodel.h"
#include "../theme.h"
#include "../widgets/findingcard.h"
#include "../widgets/fittingtable.h"
#include "../widgets/messagepage.h"
#include "../widgets/textlabel.h"
#include "../widgets/verdictcard.h"

#include <text/texts.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace portcheck {
namespace {

/// Two cards side by side from this width on.
constexpr int kTwoColumns = 1000;

} // namespace

OverviewTab::OverviewTab(QWidget *parent)
    : Page(TabId::Overview, parent)
    , m_pages(new QStackedWidget)
    , m_content(new QWidget)
    , m_message(new MessagePage)
    , m_verdict(new VerdictCard)
    , m_table(new FittingTable)
    , m_model(new PortMatrixModel(this))
    , m_findingsHeading(new TextLabel(TextRole::Strong))
    , m_findingsCount(new TextLabel(TextRole::Small))
    , m_scroll(new QScrollArea)
    , m_findings(new QWidget)
    , m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("overviewTab"));
    m_table->setObjectName(QStringLiteral("portFittingTable"));
    m_table->setModel(m_model);
    m_table->setShares({3, 2, 2, 2, 2, 6, 2});
    m_table->setWrapping({PortMatrixModel::ListeningColumn}, 150);
    connect(m_verdict, &VerdictCard::activated, this, &Page::activated);
    connect(m_message, &MessagePage::activated, this, &Page::activated);

    m_findingsHeading->setWordWrap(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_findingsHeading);
    head->addWidget(m_findingsCount, 1);
    m_findings->setProperty("scrolled", true);
    auto *column = new QVBoxLayout(m_findings);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_grid);
    column->addStretch(1);
    m_grid->setSpacing(metrics::kCardGap);
    m_scroll->setObjectName(QStringLiteral("findingsScrollArea"));
    m_scroll->setWidget(m_findings);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumHeight(60);

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(metrics::kPageMargin, 12, metrics::kPageMargin, 8);
    layout->setSpacing(metrics::kCardGap);
    layout->addWidget(m_verdict);
    layout->addWidget(m_table);
    layout->addLayout(head);
    layout->setSpacing(8);
    layout->addWidget(m_scroll, 1);
    m_pages->addWidget(m_content);
    m_pages->addWidget(m_message);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
}

QString OverviewTab::title(const View &) const
{
    return tr("Overview");
}

std::optional<RoleState> OverviewTab::alarm(const View &) const
{
    return std::nullopt; // the strip above says it already
}

void OverviewTab::showView(const View &view)
{
    m_model->setView(view);
    m_table->setAccessibleName(tr("Ports by the way they were looked up"));
    const bool firstMeeting = view.hasDiagnosis && !view.checking && view.diagnosis.complete
        && !view.diagnosis.installation.found() && view.diagnosis.state != RoleState::Problem
        && view.diagnosis.state != RoleState::Check;
    if (firstMeeting) {
        showFirstMeeting(view);
        m_pages->setCurrentWidget(m_message);
        return;
    }
    if (!view.hasDiagnosis) {
        m_message->setMessage(RoleState::NotChecked,
                              tr("Checking…"),
                              tr("The ports are being looked up. This takes a few seconds and changes nothing."));
        m_message->setActions({});
        m_pages->setCurrentWidget(m_message);
        return;
    }
    showVerdict(view);
    showFindings(view);
    m_pages->setCurrentWidget(m_content);
}

void OverviewTab::showVerdict(const View &view)
{
    if (view.checking) {
        m_verdict->setVerdict(RoleState::NotChecked,
                              tr("Checking…"),
                              view.total > 0 ? tr("%1 of %2 parts have answered. Please wait a moment for the result.")
                                                   .arg(QString::number(view.done), QString::number(view.total))
                                             : tr("Please wait a moment for the result."),
                              {});
        return;
    }
    const Verdict words = verdict(view.diagnosis, view.catalog, CheckPhase::Stopped);
    m_verdict->setVerdict(view.diagnosis.state, words.sentence, words.next, NextSteps::forVerdict(view, words.finding));
}

QString OverviewTab::countText(const View &view) const
{
    QStringList parts;
    for (const Severity severity : {Severity::Problem, Severity::Check, Severity::Unknown, Severity::Info}) {
        const int count = view.diagnosis.count(severity);
        if (count > 0) {
            parts << tr("%1: %2", "severity, then how many findings have it")
                         .arg(severityName(severity, view.catalog), QString::number(count));
        }
    }
    return parts.join(QStringLiteral("   "));
}

void OverviewTab::showFindings(const View &view)
{
    for (QWidget *card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    const QList<Finding> findings = view.checking ? QList<Finding>() : view.diagnosis.findings;
    m_findingsHeading->setSentence(view.checking ? QString() : tr("Findings"));
    m_findingsCount->setSentence(view.checking            ? QString()
                                     : findings.isEmpty() ? tr("Nothing to report.")
                                                          : countText(view));
    const int told = view.checking ? -1 : verdict(view.diagnosis, view.catalog, CheckPhase::Stopped).finding;
    for (int index = 0; index < findings.size(); ++index) {
        const Finding &finding = findings.at(index);
        if (finding.id == FindingId::NetbiosInfo) {
            continue; // stands in Listening and Port List
        }
        auto *card = new FindingCard(view, finding, index != told);
        card->setExpanded(m_expanded.contains(finding.id));
        connect(card, &FindingCard::activated, this, &Page::activated);
        connect(card, &FindingCard::expandedChanged, this, [this, card](bool on) {
            if (on) {
                m_expanded.insert(card->finding());
            } else {
                m_expanded.remove(card->finding());
            }
        });
        m_cards << card;
    }
    m_columns = 0;
    arrangeFindings();
}

void OverviewTab::arrangeFindings()
{
    const int columns = width() >= kTwoColumns && m_cards.size() > 1 ? 2 : 1;
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item;
    }
    for (int index = 0; index < m_cards.size(); ++index) {
        m_grid->addWidget(m_cards.at(index), index / columns, index % columns);
        m_cards.at(index)->show();
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void OverviewTab::showFirstMeeting(const View &view)
{
    const Installation &installation = view.diagnosis.installation;
    const Verdict words = verdict(view.diagnosis, view.catalog, CheckPhase::Stopped);
    QStringList lines {words.sentence, words.next};
    lines.removeAll(QString());
    QStringList looked = installation.lookedAt;
    const qsizetype kMost = 8;
    if (looked.size() > kMost) {
        looked = looked.mid(0, kMost);
    }
    if (installation.cloudAgent) {
        m_message->setMessage(
            RoleState::NotApplicable, tr("This computer's agent is the cloud edition"), words.sentence, {});
    } else {
        m_message->setMessage(RoleState::NotChecked,
                              view.request.hasFileInput() ? tr("No values of the product in these files")
                                                          : tr("The product was not found on this computer"),
                              looked.isEmpty() ? words.next : tr("%1\nThe program looked here:").arg(words.next),
                              looked);
    }
    QList<NextStep> actions;
    if (view.request.hasFileInput() || view.diagnosis.mode == RunMode::Report) {
        actions << NextStep {WindowAction::OpenFiles, {}, tr("Open Collected Files…")};
    } else {
        actions << NextStep {WindowAction::ChooseInstallFolder, {}, tr("The Folder Is Elsewhere…")};
        actions << NextStep {WindowAction::OpenFiles, {}, tr("Open Collected Files…")};
    }
    actions << NextStep {WindowAction::ShowSample, {}, tr("Show the Sample")};
    m_message->setActions(actions);
}

void OverviewTab::reveal(std::optional<PortRole> role)
{
    const int row = role ? m_model->rowOfRole(*role) : -1;
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

int OverviewTab::fullHeight(int) const
{
    if (m_pages->currentWidget() != m_content) {
        return height();
    }
    const int missing = neededHeight(*m_findings, m_scroll->viewport()->width()) - m_scroll->viewport()->height();
    return height() + std::max(0, missing);
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangeFindings();
}

} // namespace portcheck
