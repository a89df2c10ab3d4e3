#pragma once

#include "../look/theme.h"

#include <QStyledItemDelegate>

class QTableView;

namespace portcheck {

/// How the cells of a table have room for their words.
struct CellLayout
{
    bool wrapping = false; ///< text wraps when it has not enough room
    int padding = 12; ///< inner margin left and right
    int rowHeight = metrics::kRowHeight; ///< the least
};

/// Draws every table of the window: large ports, quiet words, state shapes, and the marked cell with a
/// frame, bold text and an arrow head, so that colour is never the only sign.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setLayout(const CellLayout &layout) { m_layout = layout; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    CellLayout m_layout;
};

/// Where a note behind a port begins, "4345 (Service.ini)": it is no port. -1 = there is none.
[[nodiscard]] qsizetype noteAt(const QString &text);

/// A list of any length, drawn like the other tables: rows of one height, cells cut where they have no room.
void showAsList(QTableView &view);

} // namespace portcheck
