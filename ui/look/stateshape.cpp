#include "stateshape.h"

#include "colors.h"

#include <QPainter>
#include <QPixmap>

namespace portcheck {
namespace {

constexpr int kSpace = 7;

int shapeSide(int pixelSize)
{
    return pixelSize + 2;
}

} // namespace

QIcon shapeIcon(Shape shape, const QColor &color, const QColor &glyph)
{
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(16 * scale, 16 * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintShape(painter, QRectF(0.5, 0.5, 16 * scale - 1, 16 * scale - 1), shape, color, glyph);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        icon.addPixmap(pixmap);
    }
    return icon;
}

ShapeView::ShapeView(int side)
{
    setFixedSize(side, side);
}

void ShapeView::showState(RoleState state)
{
    setShape(shapeFor(state), state);
}

void ShapeView::showSeverity(Severity severity)
{
    setShape(shapeFor(severity),
             severity == Severity::Problem     ? RoleState::Problem
                 : severity == Severity::Check ? RoleState::Check
                                               : RoleState::Unknown);
}

void ShapeView::setShape(Shape shape, RoleState colorOf)
{
    m_shape = shape;
    m_colorOf = colorOf;
    update();
}

void ShapeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors colors = currentColors();
    paintShape(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_shape, colors.state(m_colorOf), colors.card);
}

StateBadge::StateBadge(int pixelSize)
    : m_pixelSize(pixelSize)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateBadge::setState(RoleState state, const QString &word)
{
    m_state = state;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    const QFontMetrics fontMetrics(wordFont());
    return {shapeSide(m_pixelSize) + kSpace + fontMetrics.horizontalAdvance(m_word) + 2,
            std::max(shapeSide(m_pixelSize), fontMetrics.height())};
}

QFont StateBadge::wordFont() const
{
    QFont result = font();
    result.setPixelSize(m_pixelSize);
    result.setWeight(QFont::DemiBold);
    return result;
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors colors = currentColors();
    const int side = shapeSide(m_pixelSize);
    paintShape(
        painter, QRectF(0, (height() - side) / 2.0, side, side), shapeFor(m_state), colors.state(m_state), colors.card);
    painter.setFont(wordFont());
    painter.setPen(colors.state(m_state));
    painter.drawText(rect().adjusted(side + kSpace, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

} // namespace portcheck
