#include "celldelegate.h"

#include "../look/stateshape.h"
#include "../look/theme.h"
#include "../models/cellroles.h"
#include "textlabel.h"

#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QTableView>
#include <QTextLayout>

#include <algorithm>

namespace portcheck {
namespace {

constexpr int kShapeSide = 16;
constexpr int kShapeSpace = 7;
constexpr int kArrowRoom = 18;
constexpr int kCompactPadding = 7;

int wrapFlags(bool wrapping)
{
    return wrapping ? int(Qt::TextWordWrap) : int(Qt::TextSingleLine);
}

/// Where a remark behind a port begins, "4345 (Service.ini)": it is no port, and drawn small. -1 = there is none.
qsizetype remarkAt(const QModelIndex &index, const QString &text)
{
    const auto at = index.data(NumberRole).toBool()
        ? std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'(' || c == u'（'; })
        : text.end();
    return at == text.end() ? -1 : at - text.begin();
}

QFont remarkFont(QFont font)
{
    font.setPixelSize(metrics::kSmallPx);
    return font;
}

bool isKatakana(QChar character)
{
    return character.unicode() >= 0x30a1 && character.unicode() <= 0x30fc;
}

/// Words in katakana stay whole.
QString wholeWords(QString text)
{
    for (qsizetype at = text.size() - 1; at > 0; --at) {
        if (isKatakana(text.at(at)) && isKatakana(text.at(at - 1))) {
            text.insert(at, QChar(0x2060));
        }
    }
    return text;
}

/// Broken at phrases where that costs no further line, else between words, else wherever the script allows.
QString wrapped(const QString &text, const QFontMetrics &fontMetrics, int width)
{
    const auto room = [&](const QString &candidate) {
        return fontMetrics.boundingRect(QRect(0, 0, width, 4000), wrapFlags(true), candidate);
    };
    for (const QString &candidate : {phrased(text), wholeWords(text)}) {
        if (room(candidate).width() <= width && room(candidate).height() <= room(text).height()) {
            return candidate;
        }
    }
    // At least the last line is no lone character.
    constexpr int kTied = 4;
    QString tied = text;
    for (qsizetype at = text.size() - 1; at > 0 && at > text.size() - kTied && text.at(at).unicode() > 0x3000; --at) {
        tied.insert(at, QChar(0x2060));
    }
    return tied;
}

void paintArrow(QPainter &painter, const QPointF &tip, const QColor &color)
{
    QPainterPath path;
    path.moveTo(tip);
    path.lineTo(tip + QPointF(9, -5.5));
    path.lineTo(tip + QPointF(9, 5.5));
    path.closeSubpath();
    painter.fillPath(path, color);
}

} // namespace

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_padding(12)
    , m_minimumHeight(metrics::kRowHeight)
{ }

void CellDelegate::setMetrics(int padding, int minimumHeight)
{
    m_padding = padding;
    m_minimumHeight = minimumHeight;
}

int CellDelegate::padding() const
{
    return m_compact ? std::min(m_padding, kCompactPadding) : m_padding;
}

QFont CellDelegate::fontFor(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont font = option.font;
    if (index.data(CodeRole).toBool()) {
        // The table's own font is fixed-pitch.
    } else if (index.data(NumberRole).toBool()) {
        font.setPixelSize(metrics::kNumberPx);
    } else {
        font.setPixelSize(index.data(QuietRole).toBool() || index.data(SmallRole).toBool() ? metrics::kSmallPx
                                                                                           : metrics::kBodyPx);
    }
    if (index.data(MarkedRole).toBool() || index.data(StateRole).isValid()) {
        font.setWeight(QFont::DemiBold);
    }
    return font;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Colors colors = currentColors();
    const QVariant tone = index.data(RowToneRole);
    const RoleState toneState = static_cast<RoleState>(tone.toInt());
    const bool marked = index.data(MarkedRole).toBool();
    const QRect rect = option.rect;

    if (tone.isValid()) {
        painter->fillRect(rect, colors.tint(toneState));
    }
    const bool lowest = option.widget && rect.bottom() + 2 >= option.widget->height();
    if (index.row() + 1 < index.model()->rowCount() && !lowest) {
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.hairline);
    }
    if (marked && !index.data(CodeRole).toBool()) {
        painter->setPen(QPen(colors.state(toneState), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 4, 4);
    }

    QRect inner = rect.adjusted(padding(), 0, -padding(), -1);
    const QVariant state = index.data(StateRole);
    QColor color = index.data(QuietRole).toBool() ? colors.muted : colors.text;
    if (state.isValid()) {
        const auto value = static_cast<RoleState>(state.toInt());
        color = colors.state(value);
        const QRectF square(inner.left(), inner.center().y() - kShapeSide / 2.0 + 0.5, kShapeSide, kShapeSide);
        paintShape(*painter, square, shapeFor(value), color, colors.card);
        inner.setLeft(inner.left() + kShapeSide + kShapeSpace);
    } else if (marked) {
        color = colors.state(toneState);
    }
    const QFont font = fontFor(option, index);
    painter->setFont(font);
    painter->setPen(color);
    const QFontMetrics fontMetrics(font);
    QString text = index.data(Qt::DisplayRole).toString();
    if (marked && !index.data(CodeRole).toBool()) {
        inner.setRight(inner.right() - kArrowRoom + padding() / 2);
    }
    if (!m_wrapping) {
        text = fontMetrics.elidedText(text, option.textElideMode, inner.width());
    } else {
        text = wrapped(text, fontMetrics, inner.width());
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int flags = alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter);
    const qsizetype remark = remarkAt(index, text);
    if (remark < 0) {
        painter->drawText(inner, flags | wrapFlags(m_wrapping), text);
    } else {
        painter->drawText(inner, flags, text.left(remark));
        painter->setFont(remarkFont(font));
        painter->drawText(
            inner.adjusted(fontMetrics.horizontalAdvance(text.left(remark)), 0, 0, 0), flags, text.mid(remark));
    }
    if (marked && !index.data(CodeRole).toBool()) {
        const int textWidth = std::min(fontMetrics.horizontalAdvance(text), inner.width());
        paintArrow(*painter, QPointF(inner.left() + textWidth + 6, inner.center().y() + 1), color);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics fontMetrics(fontFor(option, index));
    const QString text = index.data(Qt::DisplayRole).toString();
    int extra = 2 * padding() + 1;
    if (const qsizetype remark = remarkAt(index, text); remark >= 0) {
        const QFontMetrics small(remarkFont(fontFor(option, index)));
        return {fontMetrics.horizontalAdvance(text.left(remark)) + small.horizontalAdvance(text.mid(remark)) + extra,
                std::max(m_minimumHeight, fontMetrics.height() + 4)};
    }
    if (index.data(StateRole).isValid()) {
        extra += kShapeSide + kShapeSpace;
    }
    if (index.data(MarkedRole).toBool() && !index.data(CodeRole).toBool()) {
        extra += kArrowRoom;
    }
    if (!m_wrapping || option.rect.width() <= 0) {
        const int width = m_wrapping ? fontMetrics.size(0, text).width() : fontMetrics.horizontalAdvance(text);
        return {width + extra, std::max(m_minimumHeight, fontMetrics.height() + 6)};
    }
    const QRect room(0, 0, std::max(20, option.rect.width() - extra), 4000);
    const QRect needed = fontMetrics.boundingRect(room, wrapFlags(true), wrapped(text, fontMetrics, room.width()));
    return {needed.width() + extra,
            std::max(m_minimumHeight, needed.height() + (index.data(NumberRole).toBool() ? 4 : 6))};
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
    view.setShowGrid(false);
    view.setTabKeyNavigation(false);
    view.setMinimumHeight(3 * metrics::kRowHeight);
}

} // namespace portcheck
