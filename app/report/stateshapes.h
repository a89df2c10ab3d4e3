#pragma once

#include <core/vocabulary.h>

#include <QString>

namespace portcheck {

/// Colours of the states on white paper; checked for contrast and three kinds of colour blindness.
[[nodiscard]] QString stateColor(RoleState state); ///< "#0B63B6"
[[nodiscard]] QString severityColor(Severity severity);
/// A very light tint of the same colour, for backgrounds.
[[nodiscard]] QString stateTint(RoleState state);
[[nodiscard]] QString severityTint(Severity severity);

/// The shape of a state as an SVG element of 16 x 16 units, hidden from screen readers because its word
/// always stands beside it.
[[nodiscard]] QString stateSvg(RoleState state);
[[nodiscard]] QString severitySvg(Severity severity);

} // namespace portcheck
