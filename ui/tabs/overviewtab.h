#pragma once

#include "page.h"

#include <core/finding.h>

#include <QSet>

class QHBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace portcheck {

class FindingCard;
class FittingTable;
class MessagePage;
class DiagnosisTableModel;
class TextLabel;
class VerdictCard;

/// Verdict, next step, the table of ports by method, and the findings in place.
class OverviewTab final : public Page
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    /// The label of the tab.
    [[nodiscard]] static QString title();
    void showView(const View &view) override;
    void reveal(std::optional<PortRole> role) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showVerdict(const View &view);
    void showFindings(const View &view);
    void showFirstMeeting(const View &view);
    void arrangeFindings();
    void distribute(int columns);
    [[nodiscard]] QString countText(const View &view) const;

    QStackedWidget *m_pages;
    QWidget *m_content;
    MessagePage *m_message;
    VerdictCard *m_verdict;
    FittingTable *m_table;
    DiagnosisTableModel *m_model;
    TextLabel *m_findingsHeading;
    TextLabel *m_findingsCount;
    QScrollArea *m_scroll;
    QHBoxLayout *m_columns;
    QList<FindingCard *> m_cards; ///< worst first
    QSet<FindingId> m_expanded;
    bool m_everything = false; ///< for a picture: nothing is shortened
};

} // namespace portcheck
