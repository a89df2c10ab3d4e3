#pragma once

#include <core/vocabulary.h>

#include <QList>
#include <QString>

namespace portcheck {

/// What is drawn for a state or a severity: in the window, in PDF and in HTML the same. The order is that of RoleState.
enum class Shape { Match, Check, Problem, Unknown, Single, NotChecked, NotApplicable, Info };

[[nodiscard]] Shape shapeFor(RoleState state);
[[nodiscard]] Shape shapeFor(Severity severity);

/// One stroke or area of a shape, on a square of 16 units.
struct ShapePart
{
    enum class Ink { Color, Glyph }; ///< the state's colour, or what stands out inside a filled shape
    enum class Line { None, Solid, Dots };

    Ink ink = Ink::Color;
    Line line = Line::None; ///< None = a filled area
    double width = 0; ///< of the line
    /// SVG's words M, L, C and Z, in absolute numbers; empty = a circle.
    const char *path = "";
    double y = 8, radius = 0; ///< of the circle, whose centre lies in the middle from left to right
};

/// How a shape looks on white paper.
struct ShapeLook
{
    QList<ShapePart> parts; ///< drawn in their order
    QString color = QStringLiteral("#666B70"); ///< checked for contrast and three kinds of colour blindness
    QString tint = QStringLiteral("#F5F6F7"); ///< very light, of the same colour, for backgrounds
};
[[nodiscard]] const ShapeLook &lookOf(Shape shape);

/// A shape as an SVG element, hidden from screen readers because its word always stands beside it.
[[nodiscard]] QString shapeSvg(Shape shape);

} // namespace portcheck
