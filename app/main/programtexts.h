#pragma once

#include <core/readerror.h>
#include <text/catalog.h>

#include <QString>

/// What the program says on the command line, in the person's language.
namespace portcheck {

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
        BadHost, ///< no name or address: a URL, or with a port
        BadReportSuffix,
        BadArchiveSuffix,
        Conflict, ///< two options that exclude each other; `text` names both
        Repeated, ///< an option given twice that holds one value
        AgentPortUnknown, ///< --agents, but nobody knows for sure on which port
    };
    Kind kind = Kind::UnknownOption;
    QString text; ///< the option or value it is about

    friend bool operator==(const UsageError &, const UsageError &) = default;
};

[[nodiscard]] QString helpText(const Catalog &catalog);
[[nodiscard]] QString versionText(const Catalog &catalog);
[[nodiscard]] QString usageErrorText(const UsageError &error, const Catalog &catalog);
[[nodiscard]] QString inputErrorText(const ReadError &error, const Catalog &catalog);

[[nodiscard]] QString programVersion(); ///< "1.0.0"

} // namespace portcheck
