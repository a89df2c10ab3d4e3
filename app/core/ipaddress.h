#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace portcheck {

/// Four numbers up to 255 with full stops between them.
[[nodiscard]] bool isIpv4(QStringView text);
/// The eight groups of an IPv6 address in any spelling, without brackets; a zone ("%12") behind it does not count.
/// Nothing when it is none.
[[nodiscard]] std::optional<QList<uint>> ipv6Groups(QStringView text);

} // namespace portcheck
