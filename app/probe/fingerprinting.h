#pragma once

#include "httpanswer.h"

#include <core/vocabulary.h>

#include <QList>

namespace portcheck {

/// What one question can prove.
enum class Sign {
    ConsolePage, ///< a small page whose meta refresh leads to cgiChkMasterPwd.exe
    ServerCgi, ///< body "-2"
    LoginPage, ///< 200, names Trend Micro
    AgentHeader, ///< header `Server: OfficeScan Client`, whatever the status
    AgentCavit, ///< body starts "!CRYPT!"; the rest is never kept
    SmartScan, ///< Content-Type binary/octet-stream
};

/// One thing to ask of a port: one GET, no cookies, connection closed afterwards.
struct Question
{
    Sign sign = Sign::ConsolePage;
    bool tls = false;
    QByteArray path;
    /// Asked only when the one before got an answer over HTTP that said nothing.
    bool afterHttpAnswer = true;
};

/// What a role's port is asked, in order, until something is proven. Empty for the roles of which only an
/// open port is known (mac, NetBIOS). The login page is asked for only when `loginPage` is set, which
/// happens on a click alone.
[[nodiscard]] QList<Question> questions(PortRole role, bool loginPage);

/// Whose answer this is. `None` = it says nothing: an error page, a hardened server, a stranger that does
/// not introduce itself. `Other` needs a positive sign of another program. The agent's header counts
/// whatever was asked. Pure.
[[nodiscard]] Fingerprint judge(Sign asked, PortRole role, const HttpAnswer &answer);

/// True as soon as more bytes cannot change what judge() says.
[[nodiscard]] bool isSettled(Sign asked, const HttpAnswer &answer);

} // namespace portcheck
