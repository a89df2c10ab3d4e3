#pragma once

#include <core/result.h>
#include <session/checkinput.h>
#include <text/catalog.h>

#include <QString>
#include <QStringList>

#include <optional>

namespace portcheck {

/// What the command line asks for. The options are a contract with scripts; see README.
struct CommandLine
{
    CheckInput input;
    CheckOptions options;
    std::optional<Language> language; ///< --lang; nothing = the system's
    QString openFile; ///< --open: an earlier JSON report
    QStringList reports; ///< --report, in order; "-" = text on standard output
    QString picturesFolder; ///< --pictures
    QString agentsFile; ///< --agents
    bool force = false;
    bool mask = false;
    bool help = false;
    bool version = false;

    /// No output was asked for: the window opens.
    [[nodiscard]] bool wantsWindow() const { return reports.isEmpty() && picturesFolder.isEmpty(); }
};

/// What is wrong with a command line.
struct UsageError
{
    enum class Kind {
        UnknownOption,
        MissingValue,
        UnexpectedArgument,
        BadLanguage,
        BadEntered, ///< not METHOD:ROLE=PORT with a method that shows that role
        BadReportSuffix,
        Conflict, ///< two options that exclude each other; `text` names both
        Repeated, ///< an option given twice that holds one value
    };
    Kind kind = Kind::UnknownOption;
    QString text; ///< the option or value it is about

    friend bool operator==(const UsageError &, const UsageError &) = default;
};

/// \param arguments without the program's name.
[[nodiscard]] Result<CommandLine, UsageError> parseCommandLine(const QStringList &arguments);

namespace exitcode {
constexpr int kUsage = 64;
constexpr int kCannotWrite = 73;
} // namespace exitcode

} // namespace portcheck
