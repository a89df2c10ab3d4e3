#pragma once

#include "page.h"

#include <core/finding.h>

#include <QSet>

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace portcheck {

class FittingTable;
class MessagePage;
class PortMatrixModel;
class TextLabel;
class VerdictCard;

/// Verdict, next step, the table of ports by method, and the findings in place.
class OverviewTab final : public Page
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    [[nodiscard]] QString title(const View &view) const override;
    [[nodiscard]] std::optional<RoleState> alarm(const View &view) const override;
    void showView(const View &view) override;
    void reveal(std::optional<PortRole> role) override;
    [[nodiscard]] int fullHeight(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showVerdict(const View &view);
    void showFindings(const View &view);
    void showFirstMeeting(const View &view);
    void arrangeFindings();
    [[nodiscard]] QString countText(const View &view) const;

    QStackedWidget *m_pages;
    QWidget *m_content;
    MessagePage *m_message;
    VerdictCard *m_verdict;
    FittingTable *m_table;
    PortMatrixModel *m_model;
    TextLabel *m_findingsHeading;
    TextLabel *m_findingsCount;
    QScrollArea *m_scroll;
    QWidget *m_findings;
    QGridLayout *m_grid;
    QList<QWidget *> m_cards;
    QSet<FindingId> m_expanded;
    int m_columns = 0;
};

} // namespace portcheck
