#pragma once

#include <core/diagnosis.h>

#include <QList>

namespace portcheck {

/// The methods whose cell is marked in a row of the Overview: those that stand alone against a value
/// that several methods share; all of them when there is no such value; and whatever a finding of
/// severity check or problem names for the role (an invalid value, a silent or foreign listener).
/// Empty when nothing is off. Order: documented methods, then Live.
[[nodiscard]] QList<Method> standingOut(const Diagnosis &diagnosis, PortRole role);

/// Whether an observation is of a marked method and its value is not the one that others share.
[[nodiscard]] bool isMarked(const Diagnosis &diagnosis, const Observation &observation);

} // namespace portcheck
