#pragma once

#include "page.h"

#include <session/agentlist.h>
#include <session/agentscan.h>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace portcheck {

class AgentsFilter;
class AgentsModel;
class MessagePage;
class TextLabel;
class UserPrompts;

/// What the tab works with. `scan` may be null: then only a report's list is shown.
struct AgentServices
{
    AgentScan *scan = nullptr;
    LegacyDecoder codePage932;
};

/// From the server to the agents: asks every computer of a list on the agent port, after the person chose
/// the list and confirmed the number.
class AgentsTab final : public Page
{
    Q_OBJECT

public:
    AgentsTab(AgentServices services, UserPrompts &prompts, QWidget *parent = nullptr);

    /// The label of the tab.
    [[nodiscard]] static QString title();
    void showView(const View &view) override;
    void reveal(std::optional<PortRole> role) override;

    /// Reads a list of computers; a message says so when it cannot be used.
    void openList(const QString &path);
    /// The list belongs to what was shown before.
    void forgetList();

signals:
    /// A scan began: every computer of the list, not asked yet.
    void scanStarted(const QList<portcheck::AgentProbe> &agents);
    void resultsReady(const QList<portcheck::AgentResult> &results);
    void scanFinished();

private:
    void makeControls();
    void connectScan();
    void chooseList();
    void takeList(int column);
    void startScan();
    void saveList();
    void showControls();
    void showProgress();
    void showCategories();
    [[nodiscard]] std::optional<Port> agentPort() const;
    /// Why no computer can be asked now; empty = it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isRunning() const { return m_services.scan && m_services.scan->isRunning(); }

    AgentServices m_services;
    UserPrompts &m_prompts;
    View m_view;
    QByteArray m_listBytes; ///< of the chosen file, so that another column can be taken from it
    QString m_listName;
    AgentList m_list;
    int m_opening = 0; ///< which list is wanted: one that is still being read may be unwanted by now

    QStackedWidget *m_pages;
    QWidget *m_content;
    MessagePage *m_message;
    TextLabel *m_explanation;
    QPushButton *m_choose;
    TextLabel *m_listLabel;
    QComboBox *m_column;
    TextLabel *m_atOnceLabel;
    QSpinBox *m_atOnce;
    QPushButton *m_start;
    QProgressBar *m_progress;
    TextLabel *m_progressLabel;
    QLineEdit *m_search;
    QComboBox *m_category;
    QPushButton *m_save;
    QTableView *m_table;
    AgentsModel *m_model;
    AgentsFilter *m_filter;
};

} // namespace portcheck
