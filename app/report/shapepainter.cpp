#include "shapepainter.h"

#include <QPainter>
#include <QPainterPath>

namespace portcheck {
namespace {

QPainterPath pathOf(const ShapePart &part)
{
    QPainterPath path;
    if (part.radius > 0) {
        path.addEllipse(QPointF(part.x, part.y), part.radius, part.radius);
        return path;
    }
    const QStringList words = QString::fromLatin1(part.path).split(QLatin1Char(' '));
    qsizetype next = 0;
    const auto point = [&] {
        // The letter stands at the first number.
        QString x = words.at(next++);
        while (!x.isEmpty() && x.at(0).isLetter()) {
            x.remove(0, 1);
        }
        return QPointF(x.toDouble(), words.at(next++).toDouble());
    };
    while (next < words.size()) {
        const QChar command = words.at(next).at(0);
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
            ++next;
        }
    }
    return path;
}

} // namespace

void paintShape(QPainter &painter, const QRectF &square, Shape shape, const QColor &color, const QColor &glyph)
{
    constexpr double kUnits = 16;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / kUnits, square.height() / kUnits);
    for (const ShapePart &part : partsOf(shape)) {
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
