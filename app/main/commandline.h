#pragma once

#include <core/result.h>
#include <session/checkinput.h>
#include <text/catalog.h>

#include <QString>
#include <QStringList>

#include <optional>

namespace portcheck {

/// What the program does in one run.
enum class Mode {
    Window,
    Output, ///< a check or an opened report goes into files, and nothing is shown
    Compare, ///< --compare OLD.json NEW.json
    Merge, ///< --merge DIR
    StartupTime, ///< --startup-time
    Help,
    Version,
};

/// What the command line asks for. The options are a contract with scripts; see README.
struct CommandLine
{
    Mode mode = Mode::Window;
    CheckInput input;
    CheckOptions options;
    std::optional<Language> language; ///< --lang; nothing = the system's
    QString openFile; ///< --open: an earlier JSON report
    QString agentsFile; ///< --agents
    QString oldFile; ///< of Compare
    QString newFile;
    QString mergeFolder; ///< of Merge
    /// --report, in order; "-" = text on standard output, and so is none with Compare and Merge.
    QStringList reports;
    QString picturesFolder; ///< --pictures
    QString archive; ///< --collect
    bool force = false;
    bool mask = false;

    /// What is shown is the person's own window, in the language and colours of their choice.
    [[nodiscard]] bool wantsWindow() const { return mode == Mode::Window; }
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
