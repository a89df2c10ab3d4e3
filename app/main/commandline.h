#pragma once

#include "deskmodes.h"
#include "outputmode.h"
#include "textmode.h"
#include "usageerror.h"
#include "windowmode.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace portcheck {

/// What the command line asks for. The options are a contract with scripts; see README.
struct CommandLine
{
    /// What the program does in one run; each says whether it needs a QApplication, and how it ended.
    std::variant<WindowMode, OutputMode, CompareMode, MergeMode, TextMode> mode;
    std::optional<Language> language; ///< --lang; nothing = the system's
};

/// \param arguments without the program's name.
[[nodiscard]] Result<CommandLine, UsageError> parseCommandLine(const QStringList &arguments);

/// What --lang says of a command line that is otherwise wrong, so that the mistake is told in that language.
[[nodiscard]] std::optional<Language> askedLanguage(const QStringList &arguments);

} // namespace portcheck
