#include "portlistmodel.h"

#include "cellroles.h"

#include <text/texts.h>

namespace portcheck {

PortListModel::PortListModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void PortListModel::setView(const View &view)
{
    beginResetModel();
    m_view = view;
    endResetModel();
}

int PortListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_view.hasDiagnosis ? 0 : int(m_view.diagnosis.ports.size());
}

int PortListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PortListModel::text(const PortDiagnosis &port, int column) const
{
    const PortFacts facts = portFacts(port.role, m_view.catalog);
    switch (column) {
    case RoleColumn:
        return roleName(port.role, m_view.catalog);
    case PortColumn:
        if (!countsTowardsWhole(port.role) && port.defaultPort) {
            return port.defaultPort->toString(); // 139 and 445 are Windows' own and never move
        }
        if (port.port) {
            return port.port->toString();
        }
        return port.state == RoleState::NotApplicable ? stateName(port.state, m_view.catalog)
            : port.state == RoleState::Check || port.state == RoleState::Problem
            ? tr("unclear", "port in use, when the sources differ")
            : tr("not known", "port in use");
    case DefaultColumn:
        return port.defaultPort ? port.defaultPort->toString() : tr("none", "default of a port");
    case ProtocolColumn:
        return facts.protocol;
    case DirectionColumn:
        return facts.direction;
    case FromColumn:
        return facts.from;
    case ToColumn:
        return facts.to;
    case PurposeColumn:
        return facts.purpose;
    default:
        return {};
    }
}

QVariant PortListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PortDiagnosis &port = m_view.diagnosis.ports.at(index.row());
    const bool known = port.port.has_value() || !countsTowardsWhole(port.role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(port, index.column());
    case Qt::AccessibleDescriptionRole:
        return tr("%1, %2", "row and column of a cell, read aloud")
            .arg(roleName(port.role, m_view.catalog), headerData(index.column(), Qt::Horizontal).toString());
    case RawRole:
        return index.column() == RoleColumn ? QVariant(id(port.role)) : QVariant(text(port, index.column()));
    case SortRole:
        return index.column() == RoleColumn ? QVariant(index.row()) : QVariant(text(port, index.column()));
    case NumberRole:
        return index.column() == PortColumn && known;
    case SmallRole:
        return index.column() >= ProtocolColumn;
    case QuietRole:
        return (index.column() == PortColumn && !known) || index.column() == DefaultColumn;
    default:
        return {};
    }
}

QVariant PortListModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case PortColumn:
        return tr("In use");
    case DefaultColumn:
        return tr("Default");
    case ProtocolColumn:
        return tr("Protocol");
    case DirectionColumn:
        return tr("Direction");
    case FromColumn:
        return tr("From");
    case ToColumn:
        return tr("To");
    case PurposeColumn:
        return tr("Used for");
    default:
        return {};
    }
}

} // namespace portcheck
