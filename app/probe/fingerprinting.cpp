#include "fingerprinting.h"

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

constexpr const char *kAgentServer = "OfficeScan Client";
constexpr const char *kLoginProgram = "cgichkmasterpwd.exe";

/// Server programs that the product does not use: the beginning of their Server header, lower case. The
/// product answers as Apache, as IIS (Microsoft-IIS, Microsoft-HTTPAPI) or as its own services, so those
/// names are missing here, and a name that nobody knows proves nothing.
constexpr std::array kOtherServers {
    "simplehttp/",   "basehttp/",      "nginx",      "openresty",     "lighttpd", "werkzeug",  "gunicorn", "uvicorn",
    "hypercorn",     "waitress",       "cherrypy",   "tornado",       "twisted",  "caddy",     "kestrel",  "jetty",
    "apache-coyote", "apache tomcat",  "webrick",    "puma",          "thin ",    "mongrel",   "thttpd",   "mini_httpd",
    "goahead",       "boa/",           "litespeed",  "squid",         "envoy",    "haproxy",   "varnish",  "splunkd",
    "cowboy",        "mochiweb",       "node.js",    "oracle-",       "weblogic", "websphere", "wildfly",  "undertow",
    "vmware",        "hp http server", "hp-chaisoe", "virata-embweb", "rompager", "abyss/",    "icecast",  "sun-one",
    "zope/",         "powerdns",       "mongoose",   "civetweb",      "jenkins",  "minio",     "cups/"};

/// What programs that are no web server say first.
constexpr std::array kOtherGreetings {"SSH-", "220 ", "220-", "+OK ", "* OK ", "RFB 0", "AMQP", "-ERR ", "@RSYNCD"};

bool startsWithAny(const QByteArray &text, const auto &names)
{
    return std::ranges::any_of(names, [&text](const char *name) { return text.startsWith(name); });
}

/// A positive sign of a program that is none of the product's.
bool isOther(Sign asked, PortRole role, const HttpAnswer &answer)
{
    if (answer.status == 0) {
        return startsWithAny(answer.raw, kOtherGreetings);
    }
    const QByteArray server = answer.header("server").toLower();
    const bool known = startsWithAny(server, kOtherServers);
    if (known || !answer.header("x-powered-by").isEmpty()) {
        // The product's own IIS site may carry ASP.NET's header, so there only the other name decides.
        return known || answer.header("x-powered-by").toLower().startsWith("express");
    }
    // The agent is its own web server: a page from Apache or IIS on its port comes from somebody else.
    // A refusal (403, 404) stays unknown.
    return role == PortRole::Agent && asked == Sign::AgentHeader && answer.status < 400
        && (server.startsWith("apache") || server.startsWith("microsoft-iis"));
}

/// Target of a meta refresh, lower case; empty when the tag is none.
QByteArray refreshTarget(const QByteArray &tag)
{
    const qsizetype refresh = tag.indexOf("refresh");
    const qsizetype url = refresh < 0 ? -1 : tag.indexOf("url", refresh);
    const qsizetype equals = url < 0 ? -1 : tag.indexOf('=', url);
    if (equals < 0 || !tag.mid(url + 3, equals - url - 3).trimmed().isEmpty()) {
        return {};
    }
    QByteArray target = tag.mid(equals + 1).trimmed();
    while (target.startsWith('\'') || target.startsWith('"')) {
        target.remove(0, 1);
    }
    const auto *const end =
        std::ranges::find_if(target, [](char c) { return QByteArrayView("'\" \t\r\n").contains(c); });
    return target.left(end - target.begin());
}

// By hand: a regular expression leaves a per-thread buffer behind, whose release at the end of a worker
// thread crashes in programs built with MinGW.
bool leadsToLogin(const QByteArray &body)
{
    const QByteArray page = body.toLower();
    for (qsizetype at = page.indexOf("<meta"); at >= 0; at = page.indexOf("<meta", at + 1)) {
        const qsizetype end = page.indexOf('>', at);
        if (refreshTarget(page.mid(at, end < 0 ? -1 : end - at)).endsWith(kLoginProgram)) {
            return true;
        }
    }
    return false;
}

bool hasAgentHeader(const HttpAnswer &answer)
{
    return answer.header("server").startsWith(kAgentServer);
}

} // namespace

QList<Question> questions(PortRole role, bool loginPage)
{
    const bool tls = role == PortRole::ServerHttps || role == PortRole::ScanHttps;
    switch (role) {
    case PortRole::ServerHttp:
    case PortRole::ServerHttps: {
        QList<Question> list {{Sign::ConsolePage, tls, "/officescan/default_SMB.htm"},
                              {Sign::ServerCgi, tls, "/officescan/cgi/cgionstart.exe"}};
        if (loginPage) {
            list.append({Sign::LoginPage, tls, "/SMB/console/html/cgi/cgiChkMasterPwd.exe"});
        }
        return list;
    }
    case PortRole::ScanHttp:
    case PortRole::ScanHttps:
        return {{Sign::SmartScan, tls, "/tmcss/?LCRC=08000000AC41080092000080C4F01936B21D9104"}};
    case PortRole::Agent:
        // By version the agent uses HTTP or HTTPS: the last one is for those that said nothing at all.
        return {{Sign::AgentHeader, false, "/"},
                {Sign::AgentCavit, false, "/?CAVIT"},
                {Sign::AgentCavit, true, "/?CAVIT", false}};
    case PortRole::Mac:
    case PortRole::Netbios139:
    case PortRole::Netbios445:
        break;
    }
    return {};
}

Fingerprint judge(Sign asked, PortRole role, const HttpAnswer &answer)
{
    if (hasAgentHeader(answer)) {
        return Fingerprint::WfbsAgent;
    }
    const QByteArray page = answer.status == 200 ? answer.body : QByteArray();
    if ((asked == Sign::ConsolePage && leadsToLogin(page)) || (asked == Sign::ServerCgi && page.trimmed() == "-2")
        || (asked == Sign::LoginPage && page.contains("Trend Micro"))) {
        return Fingerprint::WfbsConsole;
    }
    if (asked == Sign::AgentCavit && page.startsWith("!CRYPT!")) {
        return Fingerprint::WfbsAgent;
    }
    if (asked == Sign::SmartScan && answer.header("content-type").toLower().startsWith("binary/octet-stream")) {
        return Fingerprint::SmartScan;
    }
    return isOther(asked, role, answer) ? Fingerprint::Other : Fingerprint::None;
}

bool isSettled(Sign asked, const HttpAnswer &answer)
{
    if (answer.status == 0) {
        return answer.raw.size() > 64; // long enough for every greeting: this is no web server
    }
    if (!answer.hasHeaders) {
        return false;
    }
    return hasAgentHeader(answer) || asked == Sign::AgentHeader || asked == Sign::SmartScan || answer.isComplete
        || (asked == Sign::AgentCavit && answer.body.size() >= 7);
}

} // namespace portcheck
