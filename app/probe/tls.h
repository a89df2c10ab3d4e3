#pragma once

#include <core/live.h>

#include <optional>

class QSslSocket;

namespace portcheck {

/// Prepares a socket to shake hands with whatever the product's web server uses, TLS 1.0 included, and
/// to accept any certificate: it is shown to the person, not judged here.
void prepareTls(QSslSocket &socket);

/// What the peer showed, once the handshake is done; nothing when that was no certificate. `names` are its alternative
/// names, or the common name when it has none.
[[nodiscard]] std::optional<CertificateInfo> certificateInfo(const QSslSocket &socket);

} // namespace portcheck
