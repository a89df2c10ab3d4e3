#include "reporttablemodel.h"

#include "cellroles.h"

#include <algorithm>
#include <utility>

namespace portcheck {

ReportTableModel::ReportTableModel(ReportTable table, QList<int> numbers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(std::move(table))
    , m_numbers(std::move(numbers))
{ }

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.headers.size());
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    const QList<ReportCell> &row = m_table.rows.at(index.row());
    const ReportCell &cell = row.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cell.text;
    case StateRole:
        return cell.state ? QVariant(int(*cell.state)) : QVariant();
    case MarkedRole:
        return cell.marked;
    case RowToneRole:
        return std::any_of(row.begin(), row.end(), [](const ReportCell &each) { return each.marked; })
            ? QVariant(int(RoleState::Check))
            : QVariant();
    case NumberRole:
        return m_numbers.contains(index.column()) && !cell.text.isEmpty() && cell.text.at(0).isDigit();
    default:
        return {};
    }
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_table.headers.at(section))
                                                                    : QVariant();
}

} // namespace portcheck
