#pragma once

#include "port.h"

#include <QStringView>

#include <optional>

/// What `netsh interface ipv4 show ...` prints. It prints in the language of the system, so only rules, columns,
/// numbers and the word "tcp" are looked at, which no language translates.
namespace portcheck {

/// The ranges of `show excludedportrange protocol=tcp`. Of several listings in one text the last counts: it is the
/// later one. Prose and commands around it are passed over; rows may carry a note.
/// \return nothing without a table, or when a row of it cannot be read, such as masked digits: "none" would be wrong.
[[nodiscard]] std::optional<ReservedRanges> parseExcludedPortRanges(QStringView text);

/// Whether there is such a table, readable or not.
[[nodiscard]] bool holdsExcludedPortRanges(QStringView text);

/// Whether a text is the output of one of the two commands.
[[nodiscard]] bool looksLikePortRangeText(QStringView text);

/// The range of `show dynamicport protocol=tcp`: first port and number of ports. \return nothing without both.
[[nodiscard]] std::optional<PortRange> parseDynamicPortRange(QStringView text);

} // namespace portcheck
