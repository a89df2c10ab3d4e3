#pragma once

#include <core/vocabulary.h>

#include <QList>
#include <QString>

class QColor;
class QPainter;
class QRectF;

namespace portcheck {

/// What is drawn for a state or a severity: in the window, in PDF and in HTML the same. The order is that of RoleState.
enum class Shape { Match, Check, Problem, Unknown, Single, NotChecked, NotApplicable, Info };

[[nodiscard]] Shape shapeFor(RoleState state);
[[nodiscard]] Shape shapeFor(Severity severity);

/// One stroke or area of a shape, on a square of 16 units.
struct ShapePart
{
    const char *path = ""; ///< SVG's words M, L, C and Z, in absolute numbers; empty = a circle
    double radius = 0; ///< of the circle, whose centre lies in the middle from left to right
    double y = 8; ///< of that centre
    double width = 0; ///< of the line; 0 = a filled area
    bool dotted = false; ///< the line
    bool inside = false; ///< in the colour that contrasts inside a filled shape, not in the state's
};

/// How a shape looks on white paper.
struct ShapeLook
{
    QList<ShapePart> parts; ///< drawn in their order
    QString color = QStringLiteral("#666B70"); ///< checked for contrast and three kinds of colour blindness
    QString tint = QStringLiteral("#F5F6F7"); ///< very light, of the same colour, for backgrounds
};
[[nodiscard]] const ShapeLook &lookOf(Shape shape);

/// A shape as an SVG element, hidden from screen readers because its word is always beside it.
[[nodiscard]] QString shapeSvg(Shape shape);

/// Draws a shape into a square, as vectors, at any size. `inside` is the colour inside a filled shape. In the library
/// of PDF: it needs Qt6::Gui.
void paintShape(QPainter &painter, const QRectF &square, Shape shape, const QColor &color, const QColor &inside);

} // namespace portcheck
