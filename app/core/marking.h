#pragma once

#include "diagnosis.h"

#include <QList>

namespace portcheck {

/// The methods whose value should catch the eye in a row of the port table, in the window and in reports: the value
/// that differs alone from the others; with no majority (two values, or all different) every one of them; always
/// one that is no port; and whatever a finding of severity check or problem names for the role (a silent or foreign
/// listener, say). Empty when nothing is off. `Live` takes part when one of the product's own listeners answered on
/// another port. Order: documented methods, then Live.
[[nodiscard]] QList<Method> markedMethods(const Diagnosis &diagnosis, PortRole role);

/// Whether an observation is of a marked method and its value is not the one that others share.
[[nodiscard]] bool isMarked(const Diagnosis &diagnosis, const Observation &observation);

} // namespace portcheck
