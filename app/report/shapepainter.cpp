#include "shapepainter.h"

#include <QPainter>
#include <QPainterPath>

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
    QStringList words = QString::fromLatin1(part.path).split(QLatin1Char(' '));
    const auto point = [&words] {
        const double x = words.takeFirst().toDouble();
        return QPointF(x, words.takeFirst().toDouble());
    };
    while (!words.isEmpty()) {
        const QChar command = words.first().at(0);
        words.first().remove(0, 1); // the letter stands at the first number
        if (command == QLatin1Char('M')) {
            path.moveTo(point());
        } else if (command == QLatin1Char('L')) {
            path.lineTo(point());
        } else if (command == QLatin1Char('C')) {
            const QPointF first = point();
            const QPointF second = point();
            path.cubicTo(first, second, point());
        } else {
            path.closeSubpath();
            words.removeFirst();
        }
    }
    return path;
}

} // namespace

void paintShape(QPainter &painter, const QRectF &square, Shape shape, const QColor &color, const QColor &glyph)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / kUnits, square.height() / kUnits);
    for (const ShapePart &part : lookOf(shape).parts) {
        const QColor ink = part.ink == ShapePart::Ink::Color ? color : glyph;
        if (part.line == ShapePart::Line::None) {
            painter.fillPath(pathOf(part), ink);
            continue;
        }
        QPen pen(ink, part.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (part.line == ShapePart::Line::Dots) {
            pen.setDashPattern({0.06, 1.97}); // in pen widths
        }
        painter.strokePath(pathOf(part), pen);
    }
    painter.restore();
}

} // namespace portcheck
