#include "overviewtab.h"

#include "../models/tables.h"
#include "../widgets/findingcard.h"

#include <text/texts.h>

#include <QDir>
#include <QEvent>

#include <algorithm>

namespace portcheck {
namespace {

/// Two cards side by side from this width on.
constexpr int kTwoColumns = 880;
/// So low that one finding in full fits below the table in 1280x720.
constexpr int kRowHeight = 30;
constexpr int kTightGap = 6;

} // namespace

OverviewTab::OverviewTab(QWidget *parent)
    : Page(QStringLiteral("overviewTab"), parent)
{
    m_ports = named(new FittingTable, "portFittingTable");
    m_ports->setFit({.shares = {3, 2, 2, 2, 2, 6, 2},
                     .wrapping = {overviewcolumn::Live},
                     .wrappedWidth = 240,
                     .rowHeight = kRowHeight});
    connect(m_verdict, &VerdictCard::activated, this, &Page::activated);

    QBoxLayout *head = inRow(10, {m_findingsHeading, {m_findingsCount, 1}});
    filled(m_content,
           inColumn(kTightGap,
                    {m_verdict, m_ports, head, m_findings, stretch()},
                    {metrics::kPageMargin, 8, metrics::kPageMargin, 6}));
    m_scroll->viewport()->installEventFilter(this);
    setLayout(inColumn(0, {makePages(m_scroll)}));
}

void OverviewTab::showView(const View &view)
{
    m_ports->setTable(overviewTable(view));
    m_ports->setAccessibleName(tr("Ports by method"));
    const bool firstMeeting = view.hasDiagnosis && !view.checking && view.diagnosis.complete
        && !view.diagnosis.installation.found() && view.diagnosis.installation.wasLookedFor()
        && view.diagnosis.state != RoleState::Problem && view.diagnosis.state != RoleState::Check;
    if (firstMeeting) {
        showFirstMeeting(view);
        return;
    }
    if (!view.hasDiagnosis) {
        showMessage({RoleState::NotChecked,
                     tr("Checking…"),
                     tr("The ports are being checked. This takes a few seconds and changes nothing.")});
        return;
    }
    showVerdict(view);
    showFindings(view);
    showContent();
}

void OverviewTab::showVerdict(const View &view)
{
    if (view.checking) {
        m_verdict->setVerdict(RoleState::NotChecked,
                              tr("Checking…"),
                              view.total > 0 ? tr("%1 of %2 results are in. Please wait a moment.")
                                                   .arg(QString::number(view.done), QString::number(view.total))
                                             : tr("Please wait a moment for the result."),
                              {});
        return;
    }
    const Verdict words = verdict(view.diagnosis, view.catalog);
    m_verdict->setVerdict(view.diagnosis.state, words.sentence, words.next, NextSteps::forVerdict(view, words.finding));
}

QString OverviewTab::countText(const View &view) const
{
    QStringList parts;
    for (const Severity severity : {Severity::Problem, Severity::Check, Severity::Unknown, Severity::Info}) {
        // Of what is shown here: the uses of 139 and 445 are in two other tabs.
        const auto count = std::ranges::count(m_cards, severity, &FindingCard::severity);
        if (count > 0) {
            parts << tr("%1: %2", "severity, then how many findings have it")
                         .arg(severityName(severity, view.catalog), QString::number(count));
        }
    }
    return parts.isEmpty() ? tr("Nothing needs attention.") : parts.join(QStringLiteral("   "));
}

void OverviewTab::showFindings(const View &view)
{
    for (FindingCard *card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    m_everything = view.picture;
    if (std::exchange(m_subject, view.subject) != view.subject) {
        m_expanded.clear();
    }
    const QList<Finding> findings = view.checking ? QList<Finding>() : view.diagnosis.findings;
    const int shown = view.checking ? -1 : verdict(view.diagnosis, view.catalog).finding;
    for (int index = 0; index < findings.size(); ++index) {
        const Finding &finding = findings.at(index);
        if (finding.id == FindingId::NetbiosInfo) {
            continue; // shown in Listening and Port List
        }
        auto *card = new FindingCard(view, finding, index != shown);
        const std::pair key(finding.id, finding.roles.value(0));
        card->setExpanded(m_expanded.contains(key));
        connect(card, &FindingCard::activated, this, &Page::activated);
        connect(card, &FindingCard::expandedChanged, this, [this, key](bool on) {
            m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
            if (on) {
                m_expanded.insert(key);
            } else {
                m_expanded.erase(key);
            }
        });
        m_cards << card;
    }
    const bool ended = !view.checking && view.diagnosis.complete; // of one that was broken off nobody knows the rest
    m_findingsHeading->setSentence(ended || !m_cards.isEmpty() ? tr("Findings") : QString());
    m_findingsCount->setSentence(ended ? countText(view) : QString());
    arrangeFindings();
}

void OverviewTab::arrangeFindings()
{
    const int columns = width() >= kTwoColumns && m_cards.size() > 1 ? int(m_columns.size()) : 1;
    // The first that fits without scrolling: everything; information in one line each; all but the worst in one line.
    // What does not fit then keeps the meaning of what should be looked at, and scrolls.
    constexpr int kSteps = 4;
    for (int step = 0; step < kSteps; ++step) {
        for (int index = 0; index < m_cards.size(); ++index) {
            const bool information = m_cards.at(index)->severity() == Severity::Info;
            m_cards.at(index)->setCompact(!m_everything && step > 0 && (information || (step == 2 && index > 0)));
        }
        distribute(columns);
        if (m_everything) {
            return; // a picture has no scroll bars
        }
        if (neededHeight(*m_content, m_scroll->width()) <= m_scroll->height()) {
            // Words that fit only without the bar must not keep it there.
            m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
            return;
        }
    }
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void OverviewTab::distribute(int columns)
{
    const int width = (m_scroll->width() - 2 * metrics::kPageMargin - (columns - 1) * metrics::kCardGap) / columns;
    for (QBoxLayout *column : m_columns) {
        while (QLayoutItem *item = column->takeAt(0)) {
            delete item;
        }
    }
    m_findings->setStretch(1, columns > 1 ? 1 : 0);
    m_findings->setSpacing(columns > 1 ? metrics::kCardGap : 0);
    std::array<int, 2> heights {};
    for (FindingCard *card : std::as_const(m_cards)) {
        const auto lowest = std::min_element(heights.begin(), heights.begin() + columns);
        m_columns.at(std::size_t(lowest - heights.begin()))->addWidget(card);
        card->show();
        *lowest += card->layout()->totalHeightForWidth(width) + metrics::kGap;
    }
    for (int column = 0; column < columns; ++column) {
        m_columns.at(std::size_t(column))->addStretch(1);
    }
    m_content->layout()->invalidate();
}

void OverviewTab::showFirstMeeting(const View &view)
{
    const Installation &installation = view.diagnosis.installation;
    const Verdict words = verdict(view.diagnosis, view.catalog);
    constexpr qsizetype kMost = 12;
    QStringList looked = installation.lookedAt;
    for (const InputFile &input : view.diagnosis.inputs) {
        if (looked.size() < kMost) { // all of thousands are in the list that the banner opens
            looked.removeAll(input.path); // said here with what became of it
            looked << tr("%1: %2", "file and what became of it")
                          .arg(QDir::toNativeSeparators(input.path), inputUseText(input, view.catalog));
        }
    }
    if (!looked.isEmpty()) {
        looked.prepend(tr("These places were checked:"));
    }
    const QList<Finding> &findings = view.diagnosis.findings;
    const auto cloud = std::ranges::find(findings, FindingId::CloudEdition, &Finding::id);
    QList<NextStep> actions {{WindowAction::OpenFiles, {}, tr("Open Collected Files…")},
                             {WindowAction::ShowSample, {}, tr("Show the Sample")}};
    if (view.diagnosis.mode == RunMode::Live) {
        actions.prepend({WindowAction::ChooseInstallFolder, {}, tr("Choose Another Folder…")});
    }
    if (installation.cloudAgent && cloud != findings.end()) {
        actions.prepend({WindowAction::ExportReport, {}, tr("Export Report…")}); // it was found, and is for support
        const FindingText text = findingText(*cloud, view.catalog);
        showMessage({RoleState::NotApplicable,
                     view.diagnosis.mode == RunMode::Live ? tr("This computer's agent belongs to the cloud edition")
                                                          : tr("The agent belongs to the cloud edition"),
                     text.meaning + QLatin1Char('\n') + text.next,
                     actions});
    } else {
        showMessage({RoleState::NotChecked, words.sentence, words.next, actions, looked});
    }
}

bool OverviewTab::eventFilter(QObject *watched, QEvent *event)
{
    // The page is resized before its content.
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize) {
        arrangeFindings();
    }
    return Page::eventFilter(watched, event);
}

} // namespace portcheck
