#pragma once

#include "commandline.h"
#include "outcome.h"

#include <platform/console.h>
#include <platform/platformsources.h>
#include <session/check.h>

#include <optional>

namespace portcheck {

/// What every mode works with: the real outside, and who is spoken to. Made once in main().
struct Environment
{
    Environment(ConsoleOutput &output, const std::optional<Language> &asked);

    ConsoleOutput &console;
    PlatformSources platform;
    CheckSources sources;
    Language language; ///< --lang, else the system's

    [[nodiscard]] Catalog catalog() const { return Catalog(language); }
};

/// An earlier JSON report.
[[nodiscard]] Result<Diagnosis, ReadError> readReport(const QString &file, const CheckSources &sources);

/// The report of --open, nothing when there is none; or what keeps the inputs from being read at all.
[[nodiscard]] Result<std::optional<Diagnosis>, ReadError> openInputs(const CommandLine &line,
                                                                     const CheckSources &sources);

} // namespace portcheck
