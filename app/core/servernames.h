#pragma once

#include "port.h"

#include <QString>
#include <QStringView>

namespace portcheck {

/// Four numbers up to 255 with full stops between them, or an IPv6 address in any spelling, without brackets; a zone ("%12") behind it does not count.
[[nodiscard]] bool isIpAddress(QStringView text);

/// One spelling for each address, so that they compare as texts; an IPv4 address inside IPv6 is that address. What is no
/// IPv6 address stays as it is.
[[nodiscard]] QString canonicalAddress(const QString &text);

/// "SRV01:8059", "[2001:db8::12]:8059": without brackets a port cannot be told from the end of an address.
[[nodiscard]] QString withPort(const QString &host, Port port);

/// A name or an address as a person types it, without the blanks and brackets around it.
[[nodiscard]] QString typedHost(QStringView text);

/// Whether a computer could be called that, in any script; strict about what no name or address has.
[[nodiscard]] bool canBeHost(const QString &text);

/// "CN=VBSERVER01, O=Example Inc." -> "VBSERVER01"; what names no attribute is taken whole.
[[nodiscard]] QString commonName(const QString &subject);

enum class Same { Yes, CannotTell, No };

/// Whether two server names mean one machine. Case does not matter; a short name equals the first label of
/// a fully qualified one, and an address is the same in every spelling. A name against an address, a loopback name or a placeholder such as %COMPUTER%
/// cannot be compared without asking the network, so the answer is CannotTell.
[[nodiscard]] Same sameMachine(QStringView a, QStringView b);

} // namespace portcheck
