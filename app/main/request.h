#pragma once

#include <platform/console.h>
#include <report/outputfile.h>
#include <session/check.h>

#include <QStringList>

#include <optional>

/// What several modes of the program ask for; the options are a contract with scripts, see README.
namespace portcheck {

/// What a window shows and files hold: the check of these inputs, or an earlier report.
struct CheckRequest
{
    CheckInput input;
    CheckOptions options;
    QString openFile; ///< --open: an earlier JSON report
    QString agentsFile; ///< --agents
    bool aliases = false; ///< --mask

    /// The report of --open, nothing when there is none; or what keeps the inputs from being read at all.
    [[nodiscard]] Result<std::optional<Diagnosis>, ReadError> open(const CheckSources &sources) const;
};

/// Where reports go.
struct ReportTargets
{
    QStringList reports; ///< --report, in order; "-" = text on standard output
    bool force = false; ///< --force: files that are there are replaced

    [[nodiscard]] QStringList files() const; ///< all but "-"
    [[nodiscard]] bool needsGui() const; ///< a PDF needs fonts

    /// Writes every report by its suffix; without any, text on standard output.
    [[nodiscard]] std::optional<WriteError> write(ConsoleOutput &console, const FormatWriters &writers) const;
};

/// An earlier JSON report.
[[nodiscard]] Result<Diagnosis, ReadError> readReport(const QString &file, const CheckSources &sources);

} // namespace portcheck
