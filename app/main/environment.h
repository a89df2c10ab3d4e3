#pragma once

#include "commandline.h"

#include <platform/console.h>
#include <platform/platformsources.h>
#include <report/outputfile.h>
#include <session/check.h>

#include <functional>
#include <optional>
#include <variant>

namespace portcheck {

/// --agents, but nobody knows for sure on which port.
struct AgentPortUnknown
{ };

/// How a run ended: the exit code of one that did its work (see README), or what kept it from that. Only main() makes
/// of it what the caller sees.
using Outcome = std::variant<int, UsageError, ReadError, WriteError, AgentPortUnknown>;

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

/// The reports that are files: all but "-".
[[nodiscard]] QStringList reportFiles(const QStringList &reports);

/// One result in every format that a person may ask for.
struct ReportMaker
{
    std::function<QByteArray(ReportFormat)> file;
    std::function<QString()> plainText; ///< for standard output
};

/// Writes every report by its suffix, "-" and an empty list as text on standard output.
[[nodiscard]] std::optional<WriteError>
writeReports(const QStringList &reports, ConsoleOutput &console, const ReportMaker &maker);

} // namespace portcheck
