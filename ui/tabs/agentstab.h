#pragma once

#include "../models/agentstable.h"
#include "../widgets/textlabel.h"
#include "page.h"

#include <session/agentlist.h>

#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

namespace portcheck {

class UserPrompts;

/// From the server to the agents: asks every computer of a list on the agent port, after the person chose
/// the list and confirmed the number.
class AgentsTab final : public Page
{
    Q_OBJECT

public:
    /// `scan` may be null: then only a report's list is shown.
    AgentsTab(AgentScan *scan, LegacyDecoder codePage932, UserPrompts &prompts, QWidget *parent);

    void showView(const View &view) override;
    void reveal(std::optional<PortRole> role) override;

    /// Whether a file that is dropped here is taken for a list of computers.
    [[nodiscard]] bool takesList(const QString &path) const;
    /// Reads a list of computers; a message says so when it cannot be used.
    void openList(const QString &path);
    /// The list belongs to what was shown before.
    void forgetList();

signals:
    /// A scan began: every computer of the list, not asked yet. Empty: another list was chosen.
    void listed(const QList<portcheck::AgentProbe> &agents);
    /// What is to be written under a name that the person chose.
    void fileMade(const QString &path, const QByteArray &bytes);

private:
    void makeControls();
    void chooseList();
    void takeList(const QByteArray &bytes, const QString &name, int column);
    void startScan();
    void saveList();
    void showControls();
    void showProgress();
    void showCategories();
    void showMatches();
    [[nodiscard]] std::optional<Port> agentPort() const;
    /// Why no computer can be asked now; empty = it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isRunning() const { return m_scan && m_scan->isRunning(); }

    AgentScan *m_scan;
    LegacyDecoder m_codePage932;
    UserPrompts &m_prompts;
    View m_view;
    QByteArray m_listBytes; ///< of the chosen file, so that another column can be taken from it
    QString m_listName;
    AgentList m_list;
    int m_opening = 0; ///< which list is wanted: one that is still being read may be unwanted by now

    TextLabel *m_explanation = named(new TextLabel(TextRole::Secondary), "agentsExplanationTextLabel");
    QWidget *m_listRow = new QWidget;
    QPushButton *m_choose = named(new QPushButton, "chooseListPushButton");
    TextLabel *m_listLabel = named(new TextLabel(TextRole::Body), "agentListLabel");
    QComboBox *m_column = named(new QComboBox, "nameColumnComboBox");
    TextLabel *m_atOnceLabel = makeLine(TextRole::Small);
    QSpinBox *m_atOnce = named(new QSpinBox, "atOnceSpinBox");
    QPushButton *m_start = named(new QPushButton, "startScanPushButton");
    QProgressBar *m_progress = named(new QProgressBar, "scanProgressBar");
    TextLabel *m_progressLabel = makeLine(TextRole::Small);
    QLineEdit *m_search = named(new QLineEdit, "agentSearchLineEdit");
    QComboBox *m_category = named(new QComboBox, "agentCategoryComboBox");
    QPushButton *m_save = named(new QPushButton, "saveAgentsPushButton");
    TextLabel *m_none = named(new TextLabel(TextRole::Body), "noneFoundTextLabel");
    QTableView *m_table = named(new QTableView, "agentsTableView");
    AgentsTable *m_agents = new AgentsTable(this);
};

} // namespace portcheck
