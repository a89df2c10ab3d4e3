#pragma once

#include <QString>
#include <QStringView>

namespace portcheck {

/// Four numbers up to 255 with full stops between them.
[[nodiscard]] bool isIpv4(QStringView text);
/// That, or an IPv6 address in any spelling, without brackets; a zone ("%12") behind it does not count.
[[nodiscard]] bool isIpAddress(QStringView text);

/// One spelling for each address, so that they compare as texts; an IPv4 address inside IPv6 is that address. What is no
/// IPv6 address stays as it is.
[[nodiscard]] QString canonicalAddress(const QString &text);

} // namespace portcheck
