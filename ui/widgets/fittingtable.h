#pragma once

#include "../models/tablemodel.h"
#include "celldelegate.h"

#include <QTableView>

namespace portcheck {

/// How the columns of a table are made to fit.
struct TableFit
{
    /// Share of the spare width that each column takes; a column of share 0 is as wide as its content.
    QList<int> shares = {};
    /// Columns whose text may wrap; such a column is at least `wrappedWidth` wide where its content is.
    QList<int> wrapping = {};
    int wrappedWidth = 0;
    int padding = CellLayout().padding; ///< narrower in a window too narrow for it
    int rowHeight = CellLayout().rowHeight; ///< the least
    /// Columns whose cells are merged over pairs of rows that say the same there, each named by its first row.
    QList<int> mergedColumns = {};
    QList<int> mergedRows = {};
};

/// A table as large as its rows: it never scrolls sideways, and only the page around it scrolls down.
/// Reachable by keyboard cell by cell; nothing in it can be edited.
class FittingTable final : public QTableView
{
    Q_OBJECT

public:
    FittingTable();

    void setTable(const Table &table);
    void setFit(const TableFit &rules);
    /// Puts the focus into a table of ports, on the row of a role where it has that.
    void focusRole(std::optional<PortRole> role);

    [[nodiscard]] QSize sizeHint() const override { return {400, tableHeight()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, tableHeight()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    [[nodiscard]] int contentWidth(int column, int headerPadding) const;
    /// Takes `tooMuch` pixels from the columns.
    void squeeze(QList<int> &widths, int tooMuch) const;
    [[nodiscard]] int headerHeight() const;
    [[nodiscard]] int tableHeight() const;

    TableModel *m_model = new TableModel({}, this);
    CellDelegate *m_delegate = new CellDelegate(this);
    TableFit m_fit;
    bool m_headerWraps = false; ///< the last means to make room
    bool m_fitting = false;
};

} // namespace portcheck
