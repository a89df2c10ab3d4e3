#include "stateshapes.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextStream>

namespace portcheck {
namespace {

constexpr double kUnits = 16;

QPainterPath pathOf(const ShapePart &part)
{
    QPainterPath path;
    if (part.radius > 0) {
        path.addEllipse(QPointF(kUnits / 2, part.y), part.radius, part.radius);
        return path;
    }
    QTextStream words(QByteArray(part.path));
    const auto point = [&words] {
        double x = 0;
        double y = 0;
        words >> x >> y;
        return QPointF(x, y);
    };
    while (!words.atEnd()) {
        char command = 0;
        words >> command;
        if (command == 'M') {
            path.moveTo(point());
        } else if (command == 'L') {
            path.lineTo(point());
        } else if (command == 'C') {
            const QPointF first = point();
            const QPointF second = point();
            path.cubicTo(first, second, point());
        } else if (command == 'Z') {
            path.closeSubpath();
        }
    }
    return path;
}

} // namespace

void paintShape(QPainter &painter, const QRectF &square, Shape shape, const QColor &color, const QColor &inside)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / kUnits, square.height() / kUnits);
    for (const ShapePart &part : lookOf(shape).parts) {
        const QColor &ink = part.inside ? inside : color;
        if (part.width <= 0) {
            painter.fillPath(pathOf(part), ink);
            continue;
        }
        QPen pen(ink, part.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (part.dotted) {
            pen.setDashPattern({0.06, 1.97}); // in pen widths
        }
        painter.strokePath(pathOf(part), pen);
    }
    painter.restore();
}

} // namespace portcheck
