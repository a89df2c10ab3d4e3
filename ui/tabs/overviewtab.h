#pragma once

#include "../look/theme.h"
#include "../widgets/verdictcard.h"
#include "page.h"

#include <core/finding.h>

#include <array>
#include <set>
#include <utility>

namespace portcheck {

class FindingCard;

/// Verdict, next step, the table of ports by method, and the findings in place.
class OverviewTab final : public Page
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    void showView(const View &view) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showVerdict(const View &view);
    void showFindings(const View &view);
    void showFirstMeeting(const View &view);
    void arrangeFindings();
    void distribute(int columns);
    [[nodiscard]] QString countText(const View &view) const;

    VerdictCard *m_verdict = new VerdictCard;
    TextLabel *m_findingsHeading = makeLine(TextRole::Strong);
    TextLabel *m_findingsCount = named(new TextLabel(TextRole::Small), "findingsCountTextLabel");
    QWidget *m_content = new QWidget;
    QScrollArea *m_scroll = makeScroll(m_content, "overviewScrollArea");
    std::array<QBoxLayout *, 2> m_columns {inColumn(metrics::kGap), inColumn(metrics::kGap)}; ///< of the findings
    QBoxLayout *m_findings = inRow(-1, {{m_columns[0], 1}, {m_columns[1], 1}});
    QList<FindingCard *> m_cards; ///< worst first
    std::set<std::pair<FindingId, PortRole>> m_expanded; ///< by their first role
    int m_subject = 0; ///< whose findings these are
    bool m_everything = false; ///< for a picture: nothing is shortened
};

} // namespace portcheck
