#include "listeningmodel.h"

#include "cellroles.h"

#include <core/marking.h>
#include <text/texts.h>

namespace portcheck {

ListeningModel::ListeningModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void ListeningModel::setView(const View &view)
{
    beginResetModel();
    m_view = view;
    endResetModel();
}

int ListeningModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_view.hasDiagnosis ? 0 : int(m_view.diagnosis.ports.size());
}

int ListeningModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ListeningModel::ownerText(const LiveEvidence &live) const
{
    if (live.state != ListenState::Listening) {
        return QStringLiteral("—");
    }
    if (!live.owner || (live.owner->process.isEmpty() && live.owner->pid.value_or(0) == 0)) {
        return tr("not readable", "owner of a listener");
    }
    const QString process = live.owner->process.isEmpty() ? tr("unnamed", "a process") : live.owner->process;
    return live.owner->pid.value_or(0) == 0
        ? process
        : tr("%1 (PID %2)", "process and its number").arg(process, QString::number(*live.owner->pid));
}

QString ListeningModel::text(const PortDiagnosis &port, int column) const
{
    const LiveEvidence &live = port.live;
    const bool looked = live.state != ListenState::NotChecked;
    switch (column) {
    case RoleColumn:
        return roleName(port.role, m_view.catalog);
    case ConfiguredColumn:
        if (port.port) {
            return port.port->toString();
        }
        if (!countsTowardsWhole(port.role) && port.defaultPort) {
            return port.defaultPort->toString();
        }
        if (port.state == RoleState::Check || port.state == RoleState::Problem) {
            return tr("unclear", "port in use, when the sources differ");
        }
        return live.port ? tr("%1 (default)", "a port no source confirms").arg(live.port->toString())
                         : QStringLiteral("—");
    case ListeningColumn: {
        // The owner has a column of its own here.
        LiveEvidence bare = live;
        bare.owner.reset();
        return m_view.checking && !looked ? tr("Checking…") : liveCell(bare, m_view.catalog);
    }
    case OwnerColumn:
        return ownerText(live);
    case AnswerColumn:
        return looked ? answerCell(live, m_view.catalog) : QStringLiteral("—");
    case FirewallColumn:
        return looked ? firewallName(live.firewall, m_view.catalog) : QStringLiteral("—");
    case ReservedColumn:
        if (!looked || !live.host.isEmpty()) {
            return QStringLiteral("—"); // of another computer nobody can know
        }
        return !live.reservedKnown ? tr("cannot be read", "what Windows has reserved")
            : live.reserved        ? tr("reserved")
                                   : tr("no", "not reserved");
    default:
        return {};
    }
}

QVariant ListeningModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PortDiagnosis &port = m_view.diagnosis.ports.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(port, column);
    case Qt::AccessibleDescriptionRole:
        return tr("%1, %2", "row and column of a cell, read aloud")
            .arg(roleName(port.role, m_view.catalog), headerData(column, Qt::Horizontal).toString());
    case RawRole:
        return column == RoleColumn     ? id(port.role)
            : column == ListeningColumn ? id(port.live.state)
                                        : text(port, column);
    case SortRole:
        return column == RoleColumn ? QVariant(index.row()) : QVariant(text(port, column));
    case NumberRole:
        return column == ConfiguredColumn && (port.port.has_value() || !countsTowardsWhole(port.role));
    case MarkedRole:
        return column == ListeningColumn && markedMethods(m_view.diagnosis, port.role).contains(Method::Live);
    case RowToneRole:
        return markedMethods(m_view.diagnosis, port.role).contains(Method::Live) ? QVariant(int(port.state))
                                                                                 : QVariant();
    case SmallRole:
        return column > ListeningColumn;
    case QuietRole:
        return column != RoleColumn && port.live.state == ListenState::NotChecked && column != ConfiguredColumn;
    default:
        return {};
    }
}

QVariant ListeningModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return section + 1;
    }
    switch (section) {
    case RoleColumn:
        return tr("Port");
    case ConfiguredColumn:
        return tr("Configured");
    case ListeningColumn:
        return tr("Listening", "column: does something listen");
    case OwnerColumn:
        return tr("Program");
    case AnswerColumn:
        return tr("What answers");
    case FirewallColumn:
        return tr("Windows Firewall");
    case ReservedColumn:
        return tr("Reserved by Windows");
    default:
        return {};
    }
}

} // namespace portcheck
