#include "agentsmodel.h"

#include "cellroles.h"

#include <text/texts.h>

#include <algorithm>

namespace portcheck {
namespace {

RoleState shapeOf(AgentCategory category)
{
    switch (category) {
    case AgentCategory::Agent:
        return RoleState::Match;
    case AgentCategory::Other:
        return RoleState::Problem;
    case AgentCategory::Refused:
    case AgentCategory::NameUnknown:
        return RoleState::Check;
    case AgentCategory::Unrecognised:
    case AgentCategory::NoAnswer:
    case AgentCategory::NameTimeout:
        return RoleState::Unknown;
    case AgentCategory::NotChecked:
        return RoleState::NotChecked;
    }
    Q_UNREACHABLE();
    return RoleState::NotChecked;
}

/// Sorts 192.0.2.9 before 192.0.2.10.
QString sortableAddress(const QString &address)
{
    QStringList parts = address.split(QLatin1Char('.'));
    for (QString &part : parts) {
        part = part.rightJustified(3, QLatin1Char('0'));
    }
    return parts.join(QLatin1Char('.'));
}

} // namespace

AgentCategory categoryOf(const AgentProbe &probe)
{
    switch (probe.state) {
    case AgentProbe::State::Listening:
        return probe.fingerprint == Fingerprint::WfbsAgent ? AgentCategory::Agent
            : probe.fingerprint == Fingerprint::None || probe.fingerprint == Fingerprint::NotChecked
            ? AgentCategory::Unrecognised
            : AgentCategory::Other;
    case AgentProbe::State::Refused:
        return AgentCategory::Refused;
    case AgentProbe::State::NoAnswer:
        return AgentCategory::NoAnswer;
    case AgentProbe::State::NameUnknown:
        return AgentCategory::NameUnknown;
    case AgentProbe::State::NameTimeout:
        return AgentCategory::NameTimeout;
    case AgentProbe::State::NotChecked:
        break;
    }
    return AgentCategory::NotChecked;
}

AgentsModel::AgentsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalog(Language::English)
{ }

void AgentsModel::setView(const View &view)
{
    beginResetModel();
    m_catalog = view.catalog;
    m_masked = view.masked;
    m_agents = view.hasDiagnosis ? view.diagnosis.agents : QList<AgentProbe>();
    m_counts.fill(0);
    for (const AgentProbe &agent : std::as_const(m_agents)) {
        ++m_counts.at(std::size_t(categoryOf(agent)));
    }
    endResetModel();
}

void AgentsModel::update(const QList<AgentResult> &results)
{
    qsizetype first = m_agents.size();
    qsizetype last = -1;
    for (const AgentResult &result : results) {
        if (result.index < 0 || result.index >= m_agents.size()) {
            continue;
        }
        AgentProbe &agent = m_agents[result.index];
        --m_counts.at(std::size_t(categoryOf(agent)));
        agent.state = result.probe.state;
        agent.fingerprint = result.probe.fingerprint;
        if (!m_masked) {
            agent.address = result.probe.address;
        }
        ++m_counts.at(std::size_t(categoryOf(agent)));
        first = std::min(first, result.index);
        last = std::max(last, result.index);
    }
    if (last >= 0) {
        emit dataChanged(index(int(first), AddressColumn), index(int(last), ResultColumn));
    }
}

QString AgentsModel::categoryName(AgentCategory category) const
{
    switch (category) {
    case AgentCategory::Agent:
        return tr("Agent answers");
    case AgentCategory::Other:
        return tr("Another program answers");
    case AgentCategory::Unrecognised:
        return tr("Listening, not recognised");
    case AgentCategory::Refused:
        return tr("Not listening (refused)");
    case AgentCategory::NoAnswer:
        return agentStateName(AgentProbe::State::NoAnswer, m_catalog);
    case AgentCategory::NameUnknown:
        return agentStateName(AgentProbe::State::NameUnknown, m_catalog);
    case AgentCategory::NameTimeout:
        return agentStateName(AgentProbe::State::NameTimeout, m_catalog);
    case AgentCategory::NotChecked:
        return agentStateName(AgentProbe::State::NotChecked, m_catalog);
    }
    Q_UNREACHABLE();
    return {};
}

int AgentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_agents.size());
}

int AgentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AgentsModel::text(const AgentProbe &probe, int column) const
{
    switch (column) {
    case HostColumn:
        return probe.host;
    case AddressColumn:
        return probe.address.isEmpty() ? QStringLiteral("—") : probe.address;
    default:
        return categoryName(categoryOf(probe));
    }
}

QVariant AgentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AgentProbe &agent = m_agents.at(index.row());
    const AgentCategory category = categoryOf(agent);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(agent, index.column());
    case Qt::AccessibleDescriptionRole:
        return tr("%1, %2", "row and column of a cell, read aloud")
            .arg(agent.host, headerData(index.column(), Qt::Horizontal).toString());
    case StateRole:
        return index.column() == ResultColumn ? QVariant(int(shapeOf(category))) : QVariant();
    case SortRole:
        return index.column() == ResultColumn ? QVariant(int(category))
            : index.column() == AddressColumn ? QVariant(sortableAddress(agent.address))
                                              : QVariant(agent.host);
    case RawRole:
        return index.column() == ResultColumn ? id(agent.state) : text(agent, index.column());
    case CategoryRole:
        return int(category);
    case SmallRole:
        return index.column() != ResultColumn;
    case QuietRole:
        return category == AgentCategory::NotChecked && index.column() == ResultColumn;
    default:
        return {};
    }
}

QVariant AgentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return section + 1;
    }
    switch (section) {
    case HostColumn:
        return tr("Computer");
    case AddressColumn:
        return tr("Address");
    case ResultColumn:
        return tr("Result", "column: what a computer showed on the agent port");
    default:
        return {};
    }
}

} // namespace portcheck
