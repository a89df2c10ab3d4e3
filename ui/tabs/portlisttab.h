#pragma once

#include "page.h"

class QPushButton;
class QScrollArea;

namespace portcheck {

class FittingTable;
class DiagnosisTableModel;
class TextLabel;

/// For the network team: every port with direction and purpose, and a firewall request to copy.
class PortListTab final : public Page
{
    Q_OBJECT

public:
    explicit PortListTab(QWidget *parent = nullptr);

    /// The label of the tab.
    [[nodiscard]] static QString title();
    void showView(const View &view) override;
    void reveal(std::optional<PortRole> role) override;

private:
    QWidget *m_content;
    QScrollArea *m_scroll;
    QPushButton *m_copy;
    FittingTable *m_table;
    DiagnosisTableModel *m_model;
    TextLabel *m_explanation;
};

} // namespace portcheck
