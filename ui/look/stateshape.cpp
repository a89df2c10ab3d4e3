#include "stateshape.h"

#include "colors.h"

#include <QPainter>
#include <QPixmap>

namespace portcheck {

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

} // namespace portcheck
