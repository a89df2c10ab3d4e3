#pragma once

#include <core/vocabulary.h>

#include <QAbstractTableModel>
#include <QMap>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace portcheck {

/// What one cell of a table says, and how CellDelegate draws it.
struct TableCell
{
    enum class Font {
        Body,
        Small, ///< running text
        Number, ///< a port, drawn large
        Code, ///< fixed pitch
    };

    QString text;
    QString spoken = {}; ///< what is read aloud; empty = the text
    Font font = Font::Body;
    bool quiet = false; ///< there is no value here, drawn muted
    bool marked = false; ///< this cell is what is wrong
    bool rightAligned = false;
    std::optional<RoleState> shape = {}; ///< drawn before the text
    std::optional<RoleState> tone = {}; ///< whose tint the cell has, as its whole row
    QVariant sort = {}; ///< what it is sorted by; not set = the text
};

struct TableRow
{
    QString name; ///< read aloud with each cell; empty = rows have no name
    QList<TableCell> cells;
};

/// A table in the words of one language; see tables.h.
struct Table
{
    QStringList titles; ///< of the columns
    QList<TableRow> rows;
};

/// Every table of the window.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        CellRole = Qt::UserRole, ///< the TableCell; see cellAt()
        SortRole,
    };

    explicit TableModel(const Table &table = {}, QObject *parent = nullptr);

    void setTable(const Table &table);
    /// Replaces some rows, by their numbers, without a reset.
    void setRows(const QMap<int, TableRow> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Table m_table;
};

/// The cell at an index of a TableModel or of a proxy before one.
[[nodiscard]] inline TableCell cellAt(const QModelIndex &index)
{
    return index.data(TableModel::CellRole).value<TableCell>();
}

} // namespace portcheck
