#pragma once

#include "commandline.h"

#include <core/readerror.h>
#include <report/outputfile.h>
#include <text/catalog.h>

#include <QString>

#include <variant>

namespace portcheck {

/// The window was closed, the help was shown.
struct Done
{ };
/// A verdict was written.
struct Judged
{
    int exitCode = 0; ///< see Diagnosis::exitCode()
};
struct Compared
{
    bool same = true;
};
struct Merged
{
    int deviating = 0; ///< computers
};
/// --agents, but nobody knows for sure on which port.
struct AgentPortUnknown
{ };

/// How a run ended. Every mode returns one, and only here it becomes what the caller sees.
using Outcome = std::variant<Done, Judged, Compared, Merged, UsageError, ReadError, WriteError, AgentPortUnknown>;

/// The contract with scripts: see README.
[[nodiscard]] int exitCode(const Outcome &outcome);
/// What went wrong, in one line; empty when nothing did.
[[nodiscard]] QString outcomeText(const Outcome &outcome, const Catalog &catalog);

} // namespace portcheck
