#include "celldelegate.h"

#include "../look/stateshape.h"
#include "../models/tablemodel.h"
#include "textblock.h"

#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QTableView>

#include <algorithm>

namespace portcheck {
namespace {

using Font = TableCell::Font;

constexpr int kShapeSide = 16;
constexpr int kShapeSpace = 7;
constexpr int kArrowRoom = 18;

QFont noteFont(QFont font)
{
    font.setPixelSize(metrics::kSmallPx);
    return font;
}

QFont fontFor(const QStyleOptionViewItem &option, const TableCell &cell)
{
    QFont font = option.font;
    if (cell.font != Font::Code) { // the table's own font is fixed-pitch
        font.setPixelSize(cell.font == Font::Number                    ? metrics::kNumberPx
                              : cell.quiet || cell.font == Font::Small ? metrics::kSmallPx
                                                                       : metrics::kBodyPx);
    }
    if (cell.marked || cell.shape) {
        font.setWeight(QFont::DemiBold);
    }
    return font;
}

/// Whether the mark is a frame and an arrow; in fixed pitch the colour of the text says it beside the tint of the row.
bool isFramed(const TableCell &cell)
{
    return cell.marked && cell.font != Font::Code;
}

/// In one line; what stands in brackets behind a number is smaller.
int widthOf(const TableCell &cell, const QFont &font)
{
    const qsizetype note = cell.font == Font::Number ? noteAt(cell.text) : -1;
    return note < 0 ? QFontMetrics(font).size(0, cell.text).width()
                    : QFontMetrics(font).horizontalAdvance(cell.text.left(note))
            + QFontMetrics(noteFont(font)).horizontalAdvance(cell.text.mid(note));
}

void paintArrow(QPainter &painter, const QPointF &tip, const QColor &color)
{
    QPainterPath path;
    path.addPolygon(QPolygonF {tip, tip + QPointF(9, -5.5), tip + QPointF(9, 5.5)});
    painter.fillPath(path, color);
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Colors colors = currentColors();
    const bool selected = option.state.testFlag(QStyle::State_Selected); // the table has filled its row with the accent
    const auto ink = [&colors, selected](const QColor &color) {
        return selected ? colors.onAccent : color;
    };
    const TableCell cell = cellAt(index);
    const RoleState tone = cell.tone.value_or(RoleState::Match);
    const QRect rect = option.rect;
    const auto drawFrame = [painter, &rect](const QColor &color, double inset) {
        painter->setPen(QPen(color, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset - 1), 4, 4);
    };

    if (cell.tone && !selected) {
        painter->fillRect(rect, colors.tint(tone));
    }
    const bool lowest = option.widget && rect.bottom() + 2 >= option.widget->height();
    if (index.row() + 1 < index.model()->rowCount() && !lowest) {
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.hairline);
    }
    if (isFramed(cell)) {
        drawFrame(ink(colors.state(tone)), 2);
    }

    QRect inner = rect.adjusted(m_layout.padding, 0, -m_layout.padding, -1);
    QColor color = ink(cell.quiet ? colors.muted : colors.text);
    if (cell.shape) {
        color = ink(colors.state(*cell.shape));
        const QRectF square(inner.left(), inner.center().y() - kShapeSide / 2.0 + 0.5, kShapeSide, kShapeSide);
        paintShape(*painter, square, shapeFor(*cell.shape), color, selected ? colors.accent : colors.card);
        inner.setLeft(inner.left() + kShapeSide + kShapeSpace);
    } else if (cell.marked) {
        color = ink(colors.state(tone));
    }
    const QFont font = fontFor(option, cell);
    painter->setFont(font);
    painter->setPen(color);
    const QFontMetrics fontMetrics(font);
    if (isFramed(cell)) {
        inner.setRight(inner.right() - kArrowRoom + m_layout.padding / 2);
    }
    const QString text =
        m_layout.wrapping ? cell.text : fontMetrics.elidedText(cell.text, option.textElideMode, inner.width());
    const auto alignment = (cell.rightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const qsizetype note = cell.font == Font::Number ? noteAt(text) : -1;
    if (note < 0 && m_layout.wrapping) {
        const TextBlock block(text, font);
        block.draw(*painter, inner, alignment, block.bestBreaks(inner.width()));
    } else if (note < 0) {
        painter->drawText(inner, int(alignment) | int(Qt::TextSingleLine), text);
    } else {
        painter->drawText(inner, int(alignment), text.left(note));
        painter->setFont(noteFont(font));
        painter->drawText(
            inner.adjusted(fontMetrics.horizontalAdvance(text.left(note)), 0, 0, 0), int(alignment), text.mid(note));
    }
    if (isFramed(cell)) {
        const int textWidth = std::min(widthOf(cell, font), inner.width());
        paintArrow(*painter, QPointF(inner.left() + textWidth + 6, inner.center().y() + 1), color);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        drawFrame(ink(colors.accent), 1.5);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TableCell cell = cellAt(index);
    const QString &text = cell.text;
    const QFont font = fontFor(option, cell);
    const QFontMetrics fontMetrics(font);
    int extra = 2 * m_layout.padding + 1;
    if (cell.shape) {
        extra += kShapeSide + kShapeSpace;
    }
    if (isFramed(cell)) {
        extra += kArrowRoom;
    }
    const bool noted = cell.font == Font::Number && noteAt(text) >= 0;
    if (!m_layout.wrapping || noted || option.rect.width() <= 0) {
        return {widthOf(cell, font) + extra, std::max(m_layout.rowHeight, fontMetrics.height() + (noted ? 4 : 6))};
    }
    const int room = std::max(20, option.rect.width() - extra);
    const TextBlock block(text, font);
    const QSize needed = block.size(room, block.bestBreaks(room));
    return {needed.width() + extra,
            std::max(m_layout.rowHeight, needed.height() + (cell.font == Font::Number ? 4 : 6))};
}

qsizetype noteAt(const QString &text)
{
    const auto at = std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'(' || c == u'（'; });
    return at == text.end() ? -1 : at - text.begin();
}

void showAsList(QTableView &view)
{
    view.setItemDelegate(new CellDelegate(&view));
    view.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view.horizontalHeader()->setHighlightSections(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(metrics::kRowHeight);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection); // copied is the one cell with the focus frame
    view.setShowGrid(false);
    view.setTabKeyNavigation(false);
    view.setMinimumHeight(3 * metrics::kRowHeight);
}

} // namespace portcheck
