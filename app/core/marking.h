#pragma once

#include "diagnosis.h"

#include <QSet>

namespace portcheck {

/// The methods whose value should catch the eye in a row of the port table: the value that stands alone
/// against the others; with no majority (two values, or all different) every one of them; and always one
/// that is no port. Empty when all agree. `Live` takes part when one of the product's own listeners
/// answered on another port.
[[nodiscard]] QSet<Method> markedMethods(const PortDiagnosis &port);

} // namespace portcheck
