#include "probeplan.h"

namespace portcheck {

QList<Question> questions(PortRole role, bool loginPage)
{
    QList<Question> list;
    switch (role) {
    case PortRole::ServerHttp:
    case PortRole::ServerHttps: {
        const bool tls = role == PortRole::ServerHttps;
        list = {{Sign::ConsolePage, tls, "/officescan/default_SMB.htm"},
                {Sign::ServerCgi, tls, "/officescan/cgi/cgionstart.exe"}};
        if (loginPage) {
            list.append({Sign::LoginPage, tls, "/SMB/console/html/cgi/cgiChkMasterPwd.exe"});
        }
        break;
    }
    case PortRole::ScanHttp:
    case PortRole::ScanHttps:
        list = {
            {Sign::SmartScan, role == PortRole::ScanHttps, "/tmcss/?LCRC=08000000AC41080092000080C4F01936B21D9104"}};
        break;
    case PortRole::Agent:
        // By version the agent speaks HTTP or HTTPS: the last one is for those that said nothing at all.
        list = {{Sign::AgentHeader, false, "/"},
                {Sign::AgentCavit, false, "/?CAVIT"},
                {Sign::AgentCavit, true, "/?CAVIT", false}};
        break;
    case PortRole::Mac:
    case PortRole::Netbios139:
    case PortRole::Netbios445:
        break;
    }
    return list;
}

QByteArray requestBytes(const QByteArray &path, const QByteArray &hostHeader)
{
    return "GET " + path + " HTTP/1.0\r\nHost: " + hostHeader
        + "\r\nUser-Agent: WFBS-Port-Check\r\nConnection: close\r\n\r\n";
}

} // namespace portcheck
