#pragma once

#include <core/result.h>
#include <session/checkinput.h>
#include <text/catalog.h>

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace portcheck {

/// What the program does in one run; exactly one of these.
struct HelpMode
{ };
struct VersionMode
{ };
struct WindowMode
{ };
/// A check or an opened report goes into files, and nothing is shown.
struct OutputMode
{
    QStringList reports; ///< --report, in order; "-" = text on standard output
    QString picturesFolder; ///< --pictures
    QString archive; ///< --collect

    [[nodiscard]] bool isEmpty() const { return reports.isEmpty() && picturesFolder.isEmpty() && archive.isEmpty(); }
};
/// --compare OLD.json NEW.json
struct CompareMode
{
    QString oldFile;
    QString newFile;
    QStringList reports; ///< as in OutputMode; none = text on standard output
};
/// --merge DIR
struct MergeMode
{
    QString folder;
    QStringList reports; ///< as in OutputMode; none = text on standard output
};
/// --startup-time
struct StartupTimeMode
{ };
using Mode = std::variant<WindowMode, OutputMode, CompareMode, MergeMode, StartupTimeMode, HelpMode, VersionMode>;

/// What the command line asks for. The options are a contract with scripts; see README.
struct CommandLine
{
    Mode mode;
    CheckInput input;
    CheckOptions options;
    std::optional<Language> language; ///< --lang; nothing = the system's
    QString openFile; ///< --open: an earlier JSON report
    QString agentsFile; ///< --agents
    bool force = false;
    bool mask = false;

    /// What is shown is the person's own window, in the language and colours of their choice.
    [[nodiscard]] bool wantsWindow() const { return std::holds_alternative<WindowMode>(mode); }
};

/// What is wrong with a command line.
struct UsageError
{
    enum class Kind {
        UnknownOption,
        MissingValue,
        UnexpectedArgument,
        BadLanguage,
        BadEntered, ///< not METHOD:ROLE=PORT
        BadEnteredRole, ///< that method does not show that role
        BadEnteredPort, ///< not a number of 1 to 65535
        EnteredTwice, ///< one method, one role, two values
        BadReportSuffix,
        BadArchiveSuffix,
        Conflict, ///< two options that exclude each other; `text` names both
        Repeated, ///< an option given twice that holds one value
    };
    Kind kind = Kind::UnknownOption;
    QString text; ///< the option or value it is about

    friend bool operator==(const UsageError &, const UsageError &) = default;
};

/// \param arguments without the program's name.
[[nodiscard]] Result<CommandLine, UsageError> parseCommandLine(const QStringList &arguments);

} // namespace portcheck
