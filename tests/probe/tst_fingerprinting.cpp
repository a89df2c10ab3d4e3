#include <support/testregistry.h>

#include <QTest>

#include <probe/fingerprinting.h>

using namespace portcheck;

class TstFingerprinting : public QObject
{
    Q_OBJECT

private slots:
    void judge_data()
    {
        QTest::addColumn<Sign>("sign");
        QTest::addColumn<PortRole>("role");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Fingerprint>("fingerprint");

        const auto http = PortRole::ServerHttp;
        const auto agent = PortRole::Agent;
        const auto row =
            [](const char *name, Sign sign, PortRole role, const QByteArray &bytes, Fingerprint fingerprint) {
                QTest::newRow(name) << sign << role << bytes << fingerprint;
            };
        const auto ok = [](const QByteArray &body, const QByteArray &headers = {}) {
            return QByteArray("HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body);
        };
        const QByteArray page = "<html><head><META HTTP-EQUIV=\"Refresh\" CONTENT=\"0; "
                                "URL=/SMB/console/html/cgi/cgiChkMasterPwd.exe\"></head></html>";
        row("console", Sign::ConsolePage, http, ok(page), Fingerprint::WfbsConsole);
        row("console, quoted target",
            Sign::ConsolePage,
            http,
            ok("<meta http-equiv=refresh content=\"0;url='https://srv:4343/x/cgichkmasterpwd.EXE'\">"),
            Fingerprint::WfbsConsole);
        row("console, the second of two tags",
            Sign::ConsolePage,
            http,
            ok("<meta charset=x><META content = \"0; Url = /cgiChkMasterPwd.exe\" x=1 http-equiv=refresh>"
               "<meta http-equiv=refresh content=\"0; Url = /cgiChkMasterPwd.exe \" />"),
            Fingerprint::WfbsConsole);
        row("tag that never ends", Sign::ConsolePage, http, ok("<meta refresh url"), Fingerprint::None);
        row("program named, but not the target",
            Sign::ConsolePage,
            http,
            ok("<meta http-equiv=refresh content=\"0;url=/x\"><a href=cgiChkMasterPwd.exe>"),
            Fingerprint::None);
        row("target goes on",
            Sign::ConsolePage,
            http,
            ok("<meta http-equiv=refresh content=\"0;url=/cgiChkMasterPwd.exe.bak\">"),
            Fingerprint::None);
        row("console page with an error status",
            Sign::ConsolePage,
            http,
            "HTTP/1.1 404 Not Found\r\n\r\n" + page,
            Fingerprint::None);
        row("forbidden",
            Sign::ConsolePage,
            http,
            "HTTP/1.1 403 Forbidden\r\nServer: Apache\r\n\r\n",
            Fingerprint::None);
        row("IIS says not found",
            Sign::ConsolePage,
            http,
            "HTTP/1.1 404 Not Found\r\nServer: Microsoft-IIS/10.0\r\nX-Powered-By: ASP.NET\r\n\r\n",
            Fingerprint::None);
        row("server error", Sign::ConsolePage, http, "HTTP/1.1 500 Error\r\n\r\n", Fingerprint::None);
        row("a wrong page", Sign::ConsolePage, http, ok("<h1>It works!</h1>", "Server: Apache\r\n"), Fingerprint::None);
        row("unknown program", Sign::ConsolePage, http, ok("hello", "Server: Foo/1\r\n"), Fingerprint::None);
        row("Python's file server",
            Sign::ConsolePage,
            http,
            "HTTP/1.0 404 File not found\r\nServer: SimpleHTTP/0.6 Python/3.11.2\r\n\r\n",
            Fingerprint::Other);
        row("nginx", Sign::ServerCgi, http, "HTTP/1.1 404 Not Found\r\nServer: nginx\r\n\r\n", Fingerprint::Other);
        row("agent on the server's port",
            Sign::ConsolePage,
            http,
            "HTTP/1.0 400 Bad Request\r\nServer: OfficeScan Client\r\n\r\nFail",
            Fingerprint::WfbsAgent);
        row("ssh", Sign::ConsolePage, http, "SSH-2.0-OpenSSH_9.2\r\n", Fingerprint::Other);
        row("garbage", Sign::ConsolePage, http, QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7), Fingerprint::None);
        row("nothing", Sign::ConsolePage, http, {}, Fingerprint::None);
        row("CGI alive", Sign::ServerCgi, http, ok("-2"), Fingerprint::WfbsConsole);
        row("CGI alive, line end", Sign::ServerCgi, http, ok("-2\r\n"), Fingerprint::WfbsConsole);
        row("CGI says something else", Sign::ServerCgi, http, ok("-20"), Fingerprint::None);
        row("login page", Sign::LoginPage, http, ok("<title>Trend Micro</title>"), Fingerprint::WfbsConsole);
        row("another login page", Sign::LoginPage, http, ok("<title>Router</title>"), Fingerprint::None);
        row("agent, 400",
            Sign::AgentHeader,
            agent,
            "HTTP/1.0 400 Bad\r\nServer: OfficeScan Client\r\n\r\nFail",
            Fingerprint::WfbsAgent);
        row("agent, 503",
            Sign::AgentHeader,
            agent,
            "HTTP/1.0 503 Busy\r\nServer: OfficeScan Client\r\n\r\n",
            Fingerprint::WfbsAgent);
        row("agent without its header", Sign::AgentHeader, agent, "HTTP/1.0 400 Bad\r\n\r\nFail", Fingerprint::None);
        row("cavit", Sign::AgentCavit, agent, ok("!CRYPT!10ABCDEF"), Fingerprint::WfbsAgent);
        row("cavit inside", Sign::AgentCavit, agent, ok(" !CRYPT!"), Fingerprint::None);
        row("Apache's page on the agent port",
            Sign::AgentHeader,
            agent,
            ok("It works", "Server: Apache/2.4\r\n"),
            Fingerprint::Other);
        row("a hardened server on the agent port",
            Sign::AgentHeader,
            agent,
            "HTTP/1.1 403 Forbidden\r\nServer: Apache/2.4\r\n\r\n",
            Fingerprint::None);
        row("smart scan",
            Sign::SmartScan,
            PortRole::ScanHttp,
            ok("x", "Content-Type: binary/octet-stream\r\n"),
            Fingerprint::SmartScan);
        row("not smart scan",
            Sign::SmartScan,
            PortRole::ScanHttp,
            ok("x", "Content-Type: text/html\r\n"),
            Fingerprint::None);
    }

    void judge()
    {
        QFETCH(Sign, sign);
        QFETCH(PortRole, role);
        QFETCH(QByteArray, bytes);
        QFETCH(Fingerprint, fingerprint);
        const HttpAnswer answer(bytes);
        QCOMPARE(portcheck::judge(sign, role, answer), fingerprint);
    }
};

PORTCHECK_TEST(TstFingerprinting, "tst_fingerprinting")
#include "tst_fingerprinting.moc"
