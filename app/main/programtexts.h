#pragma once

#include "usageerror.h"

#include <core/readerror.h>
#include <text/catalog.h>

#include <QString>

/// What the program says on the command line, in the person's language.
namespace portcheck {

[[nodiscard]] QString helpText(const Catalog &catalog);
[[nodiscard]] QString versionText(const Catalog &catalog);
[[nodiscard]] QString usageErrorText(const UsageError &error, const Catalog &catalog);
[[nodiscard]] QString inputErrorText(const ReadError &error, const Catalog &catalog);

[[nodiscard]] QString programVersion(); ///< "1.0.0"

} // namespace portcheck
