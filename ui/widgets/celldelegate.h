#pragma once

#include "../look/theme.h"

#include <QStyledItemDelegate>

class QTableView;

namespace portcheck {

/// Draws every table of the window: large ports, quiet words, state shapes, and the marked cell with a
/// frame, bold text and an arrow head, so that colour is never the only sign.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Lines may be as narrow as this column; text wraps when it has not enough room.
    void setWrapping(bool wrapping) { m_wrapping = wrapping; }
    /// Inner margin left and right, and the least height of a row.
    void setMetrics(int padding, int minimumHeight)
    {
        m_padding = padding;
        m_minimumHeight = minimumHeight;
    }
    /// Narrower margins, for a window too narrow for the usual ones.
    void setCompact(bool compact) { m_compact = compact; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int padding() const;

    bool m_wrapping = false;
    bool m_compact = false;
    int m_padding = 12;
    int m_minimumHeight = metrics::kRowHeight;
};

/// Where a remark behind a port begins, "4345 (Service.ini)": it is no port. -1 = there is none.
[[nodiscard]] qsizetype remarkAt(const QString &text);

/// A list of any length, drawn like the other tables: rows of one height, cells cut where they have no room.
void showAsList(QTableView &view);

} // namespace portcheck
