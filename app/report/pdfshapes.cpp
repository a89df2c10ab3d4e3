#include "pdfshapes.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextCursor>
#include <QTextDocument>

namespace portcheck {
namespace {

constexpr int kShapeProperty = QTextFormat::UserProperty + 1;
constexpr int kColorProperty = QTextFormat::UserProperty + 2;
constexpr int kScaleProperty = QTextFormat::UserProperty + 3;

QPolygonF octagon()
{
    return {{5.1, 1}, {10.9, 1}, {15, 5.1}, {15, 10.9}, {10.9, 15}, {5.1, 15}, {1, 10.9}, {1, 5.1}};
}

/// In a square of 16 units, like the SVG shapes.
void paint(QPainter &painter, PdfShapes::Shape shape, const QColor &color)
{
    const auto pen = [](const QColor &stroke, double width) {
        return QPen(stroke, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    const auto fill = [&painter](const QColor &brush) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(brush);
    };
    const auto ring = [&] {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen(color, 1.4));
        painter.drawEllipse(QPointF(8, 8), 6.3, 6.3);
    };
    switch (shape) {
    case PdfShapes::Shape::Tick:
        fill(color);
        painter.drawEllipse(QPointF(8, 8), 7, 7);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen(Qt::white, 1.8));
        painter.drawPolyline(QPolygonF {{4.7, 8.3}, {7, 10.6}, {11.3, 5.7}});
        break;
    case PdfShapes::Shape::Triangle:
        fill(color);
        painter.drawPolygon(QPolygonF {{8, 1.2}, {15.4, 14.6}, {0.6, 14.6}});
        fill(Qt::white);
        painter.drawPolygon(QPolygonF {{7.1, 5.6}, {8.9, 5.6}, {8.6, 10.2}, {7.4, 10.2}});
        painter.drawRect(QRectF(7.1, 11.4, 1.8, 1.8));
        break;
    case PdfShapes::Shape::Octagon:
        fill(color);
        painter.drawPolygon(octagon());
        painter.setPen(pen(Qt::white, 1.8));
        painter.drawLine(QPointF(5.6, 5.6), QPointF(10.4, 10.4));
        painter.drawLine(QPointF(10.4, 5.6), QPointF(5.6, 10.4));
        break;
    case PdfShapes::Shape::Question: {
        ring();
        QPainterPath hook(QPointF(6.1, 6.4));
        hook.cubicTo(6.1, 4.1, 9.9, 4.1, 9.9, 6.4);
        hook.cubicTo(9.9, 7.8, 8, 7.9, 8, 9.2);
        painter.drawPath(hook);
        fill(color);
        painter.drawEllipse(QPointF(8, 11.3), 0.95, 0.95);
        break;
    }
    case PdfShapes::Shape::Half:
        ring();
        fill(color);
        painter.drawPie(QRectF(1.7, 1.7, 12.6, 12.6), 90 * 16, 180 * 16);
        break;
    case PdfShapes::Shape::Dotted: {
        QPen dots = pen(color, 1.6);
        dots.setDashPattern({0.06, 1.97}); // in pen widths
        painter.setBrush(Qt::NoBrush);
        painter.setPen(dots);
        painter.drawEllipse(QPointF(8, 8), 6.2, 6.2);
        break;
    }
    case PdfShapes::Shape::Dash:
        painter.setPen(pen(color, 1.8));
        painter.drawLine(QPointF(3.5, 8), QPointF(12.5, 8));
        break;
    case PdfShapes::Shape::Information:
        ring();
        fill(color);
        painter.drawRect(QRectF(7.2, 7, 1.6, 5));
        painter.drawRect(QRectF(7.2, 4.1, 1.6, 1.7));
        break;
    }
}

} // namespace

PdfShapes::Shape PdfShapes::shapeOf(RoleState state)
{
    switch (state) {
    case RoleState::Match:
        return Shape::Tick;
    case RoleState::Check:
        return Shape::Triangle;
    case RoleState::Problem:
        return Shape::Octagon;
    case RoleState::Unknown:
        return Shape::Question;
    case RoleState::Single:
        return Shape::Half;
    case RoleState::NotChecked:
        return Shape::Dotted;
    case RoleState::NotApplicable:
        return Shape::Dash;
    }
    Q_UNREACHABLE();
    return Shape::Dash;
}

PdfShapes::Shape PdfShapes::shapeOf(Severity severity)
{
    switch (severity) {
    case Severity::Problem:
        return Shape::Octagon;
    case Severity::Check:
        return Shape::Triangle;
    case Severity::Unknown:
        return Shape::Question;
    case Severity::Info:
        return Shape::Information;
    }
    Q_UNREACHABLE();
    return Shape::Information;
}

void PdfShapes::insert(QTextCursor &cursor, Shape shape, const QString &color, double scale)
{
    QTextCharFormat format = cursor.charFormat();
    format.setObjectType(kObjectType);
    format.setProperty(kShapeProperty, static_cast<int>(shape));
    format.setProperty(kColorProperty, color);
    format.setProperty(kScaleProperty, scale);
    format.setVerticalAlignment(QTextCharFormat::AlignBaseline);
    cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)), format);
}

QSizeF PdfShapes::intrinsicSize(QTextDocument *document, int position, const QTextFormat &format)
{
    Q_UNUSED(position)
    const QFontMetricsF metrics(format.toCharFormat().font(), document->documentLayout()->paintDevice());
    const double side = metrics.ascent() * format.property(kScaleProperty).toDouble();
    return {side, side};
}

void PdfShapes::drawObject(
    QPainter *painter, const QRectF &rectangle, QTextDocument *document, int position, const QTextFormat &format)
{
    Q_UNUSED(document)
    Q_UNUSED(position)
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rectangle.topLeft());
    painter->scale(rectangle.width() / 16, rectangle.height() / 16);
    paint(*painter,
          static_cast<Shape>(format.intProperty(kShapeProperty)),
          QColor(format.stringProperty(kColorProperty)));
    painter->restore();
}

} // namespace portcheck
