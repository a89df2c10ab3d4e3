#pragma once

#include "checkinput.h"
#include "diagnosissession.h"
#include "livecheck.h"

#include <core/diagnosis.h>
#include <core/result.h>
#include <sources/checksources.h>

namespace portcheck {

/// Whether every input that is named can be read at all. A script must not take a wrong path for
/// "not installed". \return the first input that cannot.
[[nodiscard]] std::optional<ReadError> unusableInput(const CheckInput &input, const CheckSources &sources);

/// source -> readers -> Reconciler: finds the installation or takes the files, runs the four readers, compares,
/// then gathers live evidence where input and options allow it and compares again.
///
/// Blocks; any thread but the GUI's. `progress` is called from the calling thread with what is known so far.
/// After cancellation the diagnosis is marked incomplete.
[[nodiscard]] Diagnosis runCheck(const CheckInput &input,
                                 const CheckOptions &options,
                                 const CheckSources &sources,
                                 const CheckProgress &progress,
                                 const CancelFlag &cancel);

} // namespace portcheck
