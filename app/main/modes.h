#pragma once

#include "programtexts.h"

#include <platform/console.h>
#include <report/outputfile.h>
#include <session/check.h>

#include <QElapsedTimer>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

/// What the program does in one run; the options are a contract with scripts, see README. Each mode says whether it needs
/// a QApplication, and how it ended.
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
    /// Says how far a long run is, now and then: who waits sees it, and who does not wait reads nothing.
    /// \param sentence with a place for what is done and one for the whole, to be translated
    [[nodiscard]] std::function<void(qsizetype done, qsizetype total)> progress(const char *sentence) const;
};

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

/// The person's own window, until it is closed.
struct WindowMode
{
    CheckRequest request;
    /// --startup-time: how long a person waits for the first facts. The window waits until what is configured has been
    /// painted (what listens may still be on its way), prints the milliseconds since the program began, and closes.
    bool printStartupTime = false;

    [[nodiscard]] static bool needsGui() { return true; }
    [[nodiscard]] Outcome run(const Environment &environment) const;
};

/// A check or an earlier report goes into files and to standard output, and nothing is shown.
struct OutputMode
{
    CheckRequest request;
    ReportTargets targets;
    QString picturesFolder; ///< --pictures
    QString archive; ///< --collect

    [[nodiscard]] bool needsGui() const
    {
        return !picturesFolder.isEmpty() || !archive.isEmpty() || targets.needsGui();
    }
    [[nodiscard]] Outcome run(const Environment &environment) const;
};

/// --compare: what differs between two earlier reports. Exits with 0 or 1.
struct CompareMode
{
    QString oldFile;
    QString newFile;
    ReportTargets targets;

    [[nodiscard]] bool needsGui() const { return targets.needsGui(); }
    [[nodiscard]] Outcome run(const Environment &environment) const;
};

/// --merge: an overview of thousands of reports. Exits with 0 or 1.
struct MergeMode
{
    QString folder;
    ReportTargets targets;

    [[nodiscard]] bool needsGui() const { return targets.needsGui(); }
    [[nodiscard]] Outcome run(const Environment &environment) const;
};

/// --help and --version: what the program says of itself, on standard output.
struct TextMode
{
    QString (*text)(const Catalog &catalog) = helpText;

    [[nodiscard]] static bool needsGui() { return false; }
    [[nodiscard]] Outcome run(const Environment &environment) const
    {
        environment.console.writeOut(text(environment.catalog()));
        return 0;
    }
};

using Mode = std::variant<WindowMode, OutputMode, CompareMode, MergeMode, TextMode>;

} // namespace portcheck
