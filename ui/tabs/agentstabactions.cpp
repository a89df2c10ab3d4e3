// What the Agents tab does when asked: takes a list, asks its computers, saves what they showed.
#include "../desk/userprompts.h"
#include "../models/agentsfilter.h"
#include "agentstab.h"

#include <report/agentscsv.h>
#include <report/outputfile.h>
#include <text/texts.h>

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSpinBox>

namespace portcheck {

void AgentsTab::chooseList()
{
    const QStringList paths =
        m_prompts.openFileNames(this, tr("List of Computers"), tr("Lists (*.txt *.csv);;All files (*)"));
    if (!paths.isEmpty()) {
        openList(paths.constFirst());
    }
}

void AgentsTab::openList(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_prompts.message(
            this, productName(m_view.catalog), tr("The list cannot be read: %1").arg(QDir::toNativeSeparators(path)));
        return;
    }
    m_listBytes = file.read(AgentListLimits().maxBytes + 1);
    m_listName = QFileInfo(path).fileName();
    takeList(-1);
}

void AgentsTab::forgetList()
{
    m_listBytes.clear();
    m_listName.clear();
    m_list = {};
    m_column->clear();
}

void AgentsTab::takeList(int column)
{
    const auto list = parseAgentList(m_listBytes, m_services.codePage932, column);
    if (!list) {
        const QString why = list.error().code == ReadErrorCode::TooLarge
            ? tr("%1 holds more computers than can be asked at one time. The limit is %2.")
                  .arg(m_listName, QString::number(AgentListLimits().maxHosts))
            : tr("%1 holds no name of a computer in that place. Write one name on each line, or choose the column "
                 "with the names.")
                  .arg(m_listName);
        m_prompts.message(this, productName(m_view.catalog), why);
        return;
    }
    m_list = *list;
    m_column->clear();
    m_column->addItems(m_list.columns);
    m_column->setCurrentIndex(m_list.column);
    showControls();
    m_start->setFocus(Qt::OtherFocusReason);
}

void AgentsTab::startScan()
{
    const std::optional<Port> port = agentPort();
    if (!port || m_list.hosts.isEmpty() || !obstacle().isEmpty()) {
        return;
    }
    const QString question =
        tr("Computers to ask: %1. Each one is asked on port %2, %3 at the same time. Nothing is "
           "changed on them, but an intrusion detector in the network may notice. Ask them now?")
            .arg(QString::number(m_list.hosts.size()), port->toString(), QString::number(m_atOnce->value()));
    if (!m_prompts.confirm(this, tr("Ask the Computers of the List"), question, tr("Ask Now"))) {
        return;
    }
    QList<AgentProbe> agents;
    agents.reserve(m_list.hosts.size());
    for (const QString &host : std::as_const(m_list.hosts)) {
        AgentProbe agent;
        agent.host = host;
        agents.append(agent);
    }
    m_services.scan->start(m_list.hosts, *port, m_atOnce->value());
    emit scanStarted(agents);
    showControls();
}

void AgentsTab::saveList()
{
    const QString suggested = QStringLiteral("WFBS-Agents_%1.csv")
                                  .arg(m_view.diagnosis.createdAt.toString(QStringLiteral("yyyyMMdd-HHmmss")));
    const QString path = m_prompts.saveFileName(this, tr("Save the List"), suggested, tr("Tables (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    if (const auto error = writeFile(path, agentsCsv(*m_filter))) {
        m_prompts.message(this, productName(m_view.catalog), writeErrorText(*error, m_view.catalog));
    }
}

} // namespace portcheck
