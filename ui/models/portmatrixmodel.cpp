#include "portmatrixmodel.h"

#include "cellroles.h"

#include <core/marking.h>
#include <text/texts.h>

#include <algorithm>
#include <optional>

namespace portcheck {
namespace {

std::optional<Method> methodOf(int column)
{
    switch (column) {
    case PortMatrixModel::ConsoleColumn:
        return Method::Console;
    case PortMatrixModel::IniColumn:
        return Method::Ini;
    case PortMatrixModel::RegistryColumn:
        return Method::Registry;
    case PortMatrixModel::PluginColumn:
        return Method::Plugin;
    case PortMatrixModel::ListeningColumn:
        return Method::Live;
    default:
        return std::nullopt;
    }
}

bool hasValue(const PortDiagnosis &port, Method method)
{
    return std::any_of(port.observations.begin(), port.observations.end(), [method](const Observation &observation) {
        return observation.method == method
            && (observation.state == ObservationState::Present || observation.state == ObservationState::Invalid);
    });
}

} // namespace

PortMatrixModel::PortMatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const PortRole role : allRoles()) {
        if (countsTowardsWhole(role)) {
            m_roles << role;
        }
    }
}

void PortMatrixModel::setView(const View &view)
{
    beginResetModel();
    m_view = view;
    endResetModel();
}

PortRole PortMatrixModel::roleOfRow(int row) const
{
    return m_roles.at(row);
}

int PortMatrixModel::rowOfRole(PortRole role) const
{
    return int(m_roles.indexOf(role));
}

int PortMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_view.hasDiagnosis ? 0 : int(m_roles.size());
}

int PortMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PortMatrixModel::text(const PortDiagnosis &port, int column) const
{
    switch (column) {
    case PortColumn:
        return roleName(port.role, m_view.catalog);
    case ListeningColumn: {
        if (m_view.checking && port.live.state == ListenState::NotChecked) {
            return tr("Checking…");
        }
        const QString word = liveCell(port.live, m_view.catalog);
        // The number stands here only when no other column says it.
        const bool alone = port.live.port && port.live.state != ListenState::NotChecked && port.live.port != port.port;
        return alone ? tr("%1: %2", "port, then what listens there").arg(port.live.port->toString(), word) : word;
    }
    case StateColumn:
        return m_view.checking ? tr("Checking…") : stateName(port.state, m_view.catalog);
    default: {
        const Method method = *methodOf(column);
        if (m_view.checking && !hasValue(port, method) && methodCovers(method, port.role) && method != Method::Console
            && method != Method::Plugin && !m_view.diagnosis.askedMethods.contains(method)) {
            return tr("Checking…");
        }
        return methodCell(m_view.diagnosis, port, method, m_view.catalog);
    }
    }
}

bool PortMatrixModel::marked(const PortDiagnosis &port, int column) const
{
    const std::optional<Method> method = methodOf(column);
    return method && markedMethods(m_view.diagnosis, port.role).contains(*method);
}

QVariant PortMatrixModel::number(const PortDiagnosis &port, int column) const
{
    if (column == ListeningColumn) {
        return port.live.port ? QVariant(int(port.live.port->number())) : QVariant();
    }
    const std::optional<Method> method = methodOf(column);
    for (const Observation &observation : port.observations) {
        if (method && observation.method == *method && observation.value) {
            return int(observation.value->number());
        }
    }
    return {};
}

QVariant PortMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PortDiagnosis &port = m_view.diagnosis.port(m_roles.at(index.row()));
    const int column = index.column();
    const std::optional<Method> method = methodOf(column);
    switch (role) {
    case Qt::DisplayRole:
        return text(port, column);
    case Qt::AccessibleTextRole:
        return marked(port, column) ? tr("%1, differs", "a cell read aloud").arg(text(port, column))
                                    : text(port, column);
    case Qt::AccessibleDescriptionRole:
        return tr("%1, %2", "row and column of a cell, read aloud")
            .arg(roleName(port.role, m_view.catalog), headerData(column, Qt::Horizontal).toString());
    case RawRole:
        return column == PortColumn ? QVariant(id(port.role))
            : column == StateColumn ? QVariant(id(port.state))
                                    : number(port, column);
    case SortRole:
        return column == PortColumn ? QVariant(index.row())
            : column == StateColumn ? QVariant(int(port.state))
                                    : number(port, column);
    case StateRole:
        return column != StateColumn ? QVariant() : QVariant(int(m_view.checking ? RoleState::NotChecked : port.state));
    case MarkedRole:
        return !m_view.checking && marked(port, column);
    case RowToneRole:
        return !m_view.checking && (port.state == RoleState::Check || port.state == RoleState::Problem)
            ? QVariant(int(port.state))
            : QVariant();
    case NumberRole:
        return method && *method != Method::Live && hasValue(port, *method);
    case QuietRole:
        return column == ListeningColumn ? port.live.state == ListenState::NotChecked
                                         : method && !hasValue(port, *method);
    default:
        return {};
    }
}

QVariant PortMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        return role == Qt::DisplayRole && orientation == Qt::Vertical ? QVariant(section + 1) : QVariant();
    }
    switch (section) {
    case PortColumn:
        return tr("Port");
    case ListeningColumn:
        return tr("Listening", "column: what really listens");
    case StateColumn:
        return tr("State");
    default: {
        const std::optional<Method> method = methodOf(section);
        return method ? QVariant(methodName(*method, m_view.catalog)) : QVariant();
    }
    }
}

} // namespace portcheck
