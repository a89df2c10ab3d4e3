#pragma once

#include <sources/portrangesource.h>

#include <QByteArray>
#include <QList>

#include <optional>

/// Reads what `netsh interface ipv4 show ...` prints, by its numbers and ruled lines alone: the words
/// around them change with the language of Windows.
namespace portcheck {

/// Output of `show excludedportrange protocol=tcp`. \return nothing when there is no table in it (netsh
/// printed nothing, or an error), which is not the same as an empty table.
[[nodiscard]] std::optional<QList<PortRange>> parseExcludedPortRanges(const QByteArray &output);

/// Output of `show dynamicport protocol=tcp`. \return nothing when the first port and the count are not
/// both there.
[[nodiscard]] std::optional<PortRange> parseDynamicPortRange(const QByteArray &output);

} // namespace portcheck
