#include "tablemodel.h"

namespace portcheck {

TableModel::TableModel(const Table &table, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(table)
{ }

void TableModel::setTable(const Table &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

void TableModel::setRows(const QMap<int, TableRow> &rows)
{
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        m_table.rows[row.key()] = *row;
    }
    if (!rows.isEmpty()) {
        emit dataChanged(index(rows.firstKey(), 0), index(rows.lastKey(), columnCount() - 1));
    }
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.titles.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TableRow &row = m_table.rows.at(index.row());
    const TableCell &cell = row.cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        return cell.spoken.isEmpty() ? cell.text : cell.spoken;
    case Qt::AccessibleDescriptionRole:
        return row.name.isEmpty()
            ? QVariant()
            : tr("%1, %2", "row and column of a cell, read aloud").arg(row.name, m_table.titles.at(index.column()));
    case CellRole:
        return QVariant::fromValue(cell);
    case SortRole:
        return cell.sort.isValid() ? cell.sort : cell.text;
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole
        ? m_table.titles.value(section)
        : QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace portcheck
