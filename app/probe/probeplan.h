#pragma once

#include "fingerprinting.h"

#include <QByteArray>
#include <QList>

namespace portcheck {

/// One thing to ask of a port.
struct Question
{
    Sign sign = Sign::ConsolePage;
    bool tls = false;
    QByteArray path;
    /// Asked only when the one before got an answer over HTTP that said nothing.
    bool afterHttpAnswer = true;
};

/// What a role's port is asked, in order, until something is proven. Empty for the roles of which only an
/// open port can be told (mac, NetBIOS). The login page is asked for only when `loginPage` is set, which
/// happens on a click alone.
[[nodiscard]] QList<Question> questions(PortRole role, bool loginPage);

/// The request as it goes out: one GET, no cookies, connection closed afterwards.
[[nodiscard]] QByteArray requestBytes(const QByteArray &path, const QByteArray &hostHeader);

} // namespace portcheck
