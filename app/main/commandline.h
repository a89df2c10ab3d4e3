#pragma once

#include "modes.h"

namespace portcheck {

/// What the command line asks for. The options are a contract with scripts; see README.
/// \param arguments without the program's name.
[[nodiscard]] Result<Mode, UsageError> parseCommandLine(const QStringList &arguments);

/// What --lang says, nothing = the system's. Of a wrong command line, too, so that the mistake is told in that language.
[[nodiscard]] std::optional<Language> askedLanguage(const QStringList &arguments);

} // namespace portcheck
