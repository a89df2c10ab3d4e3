#pragma once

#include <QByteArray>

/// What the product itself answers, as documented; for stand-ins of it.
namespace portcheck::test {

/// The agent's listener, whatever it is asked. nmap takes this for the product (see tst_agentprobe).
inline const QByteArray kAgentAnswer =
    "HTTP/1.0 400 Bad Request\r\nServer: OfficeScan Client\r\nContent-Type: text/plain\r\n"
    "Accept-Ranges: bytes\r\nContent-Length: 4\r\n\r\nFail";

/// Body of /officescan/default_SMB.htm on the console's web server.
inline const QByteArray kConsolePage = "<html><head><meta http-equiv=\"Refresh\" "
                                       "content=\"0;url=/SMB/console/html/cgi/cgiChkMasterPwd.exe\"></head></html>\n";

} // namespace portcheck::test
