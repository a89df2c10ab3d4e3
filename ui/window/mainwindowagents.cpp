// The window's share of asking the computers of a list.
#include "../tabs/agentstab.h"
#include "mainwindow.h"

namespace portcheck {

void MainWindow::connectAgents(AgentsTab &tab)
{
    connect(&tab, &AgentsTab::scanStarted, this, [this](const QList<AgentProbe> &agents) {
        m_agents = agents;
        m_diagnosis.agents = agents;
        refresh();
    });
    // The tab shows them itself: a whole refresh for each batch would not stay smooth.
    connect(&tab, &AgentsTab::resultsReady, this, [this](const QList<AgentResult> &results) {
        for (const AgentResult &result : results) {
            m_agents[result.index] = result.probe;
        }
        m_diagnosis.agents = m_agents;
    });
    connect(&tab, &AgentsTab::scanFinished, this, &MainWindow::refresh);
}

void MainWindow::forgetAgents()
{
    m_agents.clear();
    if (m_services.agentScan) {
        m_services.agentScan->forget();
    }
    if (auto *tab = qobject_cast<AgentsTab *>(page(TabId::Agents))) {
        tab->forgetList();
    }
}

void MainWindow::openAgentList(const QString &path)
{
    goTo({TabId::Agents, {}});
    if (auto *tab = qobject_cast<AgentsTab *>(page(TabId::Agents))) {
        tab->openList(path);
    }
}

} // namespace portcheck
