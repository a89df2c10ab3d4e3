#include "stateshape.h"

#include "colors.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>
#include <numbers>

namespace portcheck {
namespace {

/// Shapes are drawn on a square of 24 units.
constexpr double kUnits = 24.0;

QPen stroke(const QColor &color, double width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintTriangle(QPainter &painter, const QColor &color, const QColor &glyph)
{
    QPainterPath path;
    path.moveTo(12, 2.6);
    path.lineTo(22.4, 20.9);
    path.lineTo(1.6, 20.9);
    path.closeSubpath();
    painter.setPen(stroke(color, 1.6));
    painter.setBrush(color);
    painter.drawPath(path);
    painter.setPen(stroke(glyph, 2.3));
    painter.drawLine(QPointF(12, 9.4), QPointF(12, 14.2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(glyph);
    painter.drawEllipse(QPointF(12, 17.9), 1.45, 1.45);
}

void paintOctagon(QPainter &painter, const QColor &color, const QColor &glyph)
{
    QPolygonF octagon;
    for (int corner = 0; corner < 8; ++corner) {
        const double angle = std::numbers::pi * (2.0 * corner + 1.0) / 8.0;
        octagon << QPointF(12 + 11 * std::cos(angle), 12 + 11 * std::sin(angle));
    }
    painter.setPen(stroke(color, 1.0));
    painter.setBrush(color);
    painter.drawPolygon(octagon);
    painter.setPen(stroke(glyph, 2.4));
    painter.drawLine(QPointF(8.2, 8.2), QPointF(15.8, 15.8));
    painter.drawLine(QPointF(15.8, 8.2), QPointF(8.2, 15.8));
}

void paintQuestion(QPainter &painter, const QColor &color)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(stroke(color, 2.0));
    painter.drawEllipse(QPointF(12, 12), 9.8, 9.8);
    QPainterPath hook;
    hook.moveTo(8.9, 9.6);
    hook.cubicTo(8.9, 5.4, 15.2, 5.6, 15.1, 9.5);
    hook.cubicTo(15.1, 11.9, 12.0, 11.8, 12.0, 14.2);
    painter.drawPath(hook);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(12, 17.4), 1.35, 1.35);
}

} // namespace

Shape shapeFor(RoleState state)
{
    switch (state) {
    case RoleState::Match:
        return Shape::Match;
    case RoleState::Check:
        return Shape::Check;
    case RoleState::Problem:
        return Shape::Problem;
    case RoleState::Unknown:
        return Shape::Unknown;
    case RoleState::Single:
        return Shape::Single;
    case RoleState::NotChecked:
        return Shape::NotChecked;
    case RoleState::NotApplicable:
        return Shape::NotApplicable;
    }
    Q_UNREACHABLE();
    return Shape::NotChecked;
}

Shape shapeFor(Severity severity)
{
    return severity == Severity::Info ? Shape::Info : shapeFor(stateFor(severity));
}

void paintShape(QPainter &painter, const QRectF &square, Shape shape, const QColor &color, const QColor &glyph)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / kUnits, square.height() / kUnits);
    const QPointF center(12, 12);
    switch (shape) {
    case Shape::Match:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(center, 11, 11);
        painter.setPen(stroke(glyph, 2.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF {QPointF(7.0, 12.4), QPointF(10.6, 16.0), QPointF(17.0, 8.6)});
        break;
    case Shape::Check:
        paintTriangle(painter, color, glyph);
        break;
    case Shape::Problem:
        paintOctagon(painter, color, glyph);
        break;
    case Shape::Unknown:
        paintQuestion(painter, color);
        break;
    case Shape::Single: {
        painter.setPen(stroke(color, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(center, 9.8, 9.8);
        QPainterPath half;
        half.moveTo(12, 2.2);
        half.arcTo(QRectF(2.2, 2.2, 19.6, 19.6), 90, 180);
        half.closeSubpath();
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPath(half);
        break;
    }
    case Shape::NotChecked: {
        QPen dotted(color, 2.2, Qt::CustomDashLine, Qt::RoundCap);
        dotted.setDashPattern({0.01, 2.35});
        painter.setPen(dotted);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(center, 9.8, 9.8);
        break;
    }
    case Shape::NotApplicable:
        painter.setPen(stroke(color, 2.4));
        painter.drawLine(QPointF(5, 12), QPointF(19, 12));
        break;
    case Shape::Info:
        painter.setPen(stroke(color, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(center, 9.8, 9.8);
        painter.drawLine(QPointF(12, 11), QPointF(12, 16.8));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(12, 7.3), 1.4, 1.4);
        break;
    }
    painter.restore();
}

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

ShapeView::ShapeView(int side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setFixedSize(side, side);
}

void ShapeView::setShape(Shape shape, RoleState colorOf)
{
    m_shape = shape;
    m_colorOf = colorOf;
    update();
}

QSize ShapeView::sizeHint() const
{
    return {m_side, m_side};
}

void ShapeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors colors = currentColors();
    paintShape(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_shape, colors.state(m_colorOf), colors.card);
}

} // namespace portcheck
