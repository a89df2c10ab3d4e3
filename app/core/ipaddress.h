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

[[nodiscard]] bool isIpAddress(QStringView text);

/// One spelling for each address, so that they compare as texts; an IPv4 address inside IPv6 is that address. What is no
/// IPv6 address stays as it is.
[[nodiscard]] QString canonicalAddress(const QString &text);

} // namespace portcheck
