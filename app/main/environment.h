#pragma once

#include "usageerror.h"

#include <platform/console.h>
#include <report/outputfile.h>
#include <sources/checksources.h>
#include <text/catalog.h>

#include <QElapsedTimer>

#include <optional>
#include <variant>

namespace portcheck {

/// How a run ended: the exit code of one that did its work (see README), or what kept it from that. Only main() makes
/// of it what the caller sees.
using Outcome = std::variant<int, UsageError, ReadError, WriteError>;

/// What every mode works with: the real outside, and the language of the output. Made once in main().
struct Environment
{
    ConsoleOutput &console;
    QElapsedTimer start; ///< of the program
    CheckSources sources;
    std::optional<Language> askedLanguage; ///< --lang
    Language language; ///< that, else the system's

    [[nodiscard]] Catalog catalog() const { return Catalog(language); }
};

} // namespace portcheck
