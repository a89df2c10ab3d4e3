#pragma once

#include <core/vocabulary.h>

#include <QList>
#include <QString>

namespace portcheck {

/// What is drawn for a state or a severity: in the window, in PDF and in HTML the same.
enum class Shape { Match, Check, Problem, Unknown, Single, NotChecked, NotApplicable, Info };

[[nodiscard]] Shape shapeFor(RoleState state);
[[nodiscard]] Shape shapeFor(Severity severity);

/// One stroke or area of a shape, on a square of 16 units. Parts are drawn in their order.
struct ShapePart
{
    enum class Ink { Color, Glyph }; ///< the state's colour, or what stands out inside a filled shape
    enum class Line { None, Solid, Dots };

    Ink ink = Ink::Color;
    Line line = Line::None; ///< None = a filled area
    double width = 0; ///< of the line
    /// SVG's words M, L, C and Z, in absolute numbers; empty = a circle.
    const char *path = "";
    double x = 8, y = 8, radius = 0; ///< of the circle
};
[[nodiscard]] const QList<ShapePart> &partsOf(Shape shape);

/// Colours of the states on white paper; checked for contrast and three kinds of colour blindness.
[[nodiscard]] QString stateColor(RoleState state); ///< "#0B63B6"
[[nodiscard]] QString severityColor(Severity severity);
/// A very light tint of the same colour, for backgrounds.
[[nodiscard]] QString stateTint(RoleState state);

/// A shape as an SVG element, hidden from screen readers because its word always stands beside it.
[[nodiscard]] QString shapeSvg(Shape shape, const QString &color);

} // namespace portcheck
