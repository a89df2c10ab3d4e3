#pragma once

#include "page.h"

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace portcheck {

class FittingTable;
class HostForm;
class DiagnosisTableModel;
class MessagePage;
class TextLabel;

/// What none of the four methods shows: is something listening, whose is it, what answers, is it allowed.
class ListeningTab final : public Page
{
    Q_OBJECT

public:
    explicit ListeningTab(QWidget *parent = nullptr);

    /// The label of the tab.
    [[nodiscard]] static QString title();
    /// The state whose shape the tab carries when something is off there; nothing when not.
    [[nodiscard]] static std::optional<RoleState> alarm(const View &view);
    void showView(const View &view) override;
    void reveal(std::optional<PortRole> role) override;

private:
    void showWhyNot(const View &view);
    void showCards(const View &view);
    void addNames(const View &view);
    void addCertificate(const View &view, const PortDiagnosis &port);

    QStackedWidget *m_pages;
    MessagePage *m_message;
    QWidget *m_content;
    QScrollArea *m_scroll;
    TextLabel *m_explanation;
    FittingTable *m_table;
    DiagnosisTableModel *m_model;
    TextLabel *m_note;
    HostForm *m_host;
    QPushButton *m_loginPage;
    QHBoxLayout *m_cards;
};

} // namespace portcheck
