// The built program against real peers: settings in files, their ports asked on a machine named by --host.
#include <support/apacheserver.h>
#include <support/productanswers.h>
#include <support/scriptedpeer.h>
#include <support/testregistry.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace portcheck::test;

namespace {

enum class AgentPort { Agent, Nobody, WebServer };

QJsonObject portOf(const QJsonObject &report, const char *role)
{
    const QJsonArray ports = report.value(QStringLiteral("ports")).toArray();
    for (const QJsonValue &port : ports) {
        if (port[QStringLiteral("role")].toString() == QLatin1String(role)) {
            return port.toObject();
        }
    }
    return {};
}

QStringList warnings(const QJsonObject &report)
{
    QStringList ids;
    const QJsonArray findings = report.value(QStringLiteral("findings")).toArray();
    for (const QJsonValue &finding : findings) {
        if (finding[QStringLiteral("severity")].toString() != QLatin1String("info")) {
            ids.append(finding[QStringLiteral("id")].toString());
        }
    }
    ids.sort();
    return ids;
}

} // namespace

class TstProgramLive : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ApacheServer> m_apache;
    quint16 m_http = 0;
    quint16 m_https = 0;
    quint16 m_scanHttps = 0;

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// Runs the program while this thread's peers go on answering. \return the exit code.
    int run(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(PORTCHECK_PROGRAM), arguments);
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60000)) {
            process.kill();
            process.waitForFinished();
            return -1;
        }
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(ApacheServer::isInstalled(), "package apache2-bin");
        m_apache = std::make_unique<ApacheServer>();
        m_apache->addPage(QStringLiteral("/officescan/default_SMB.htm"), kConsolePage);
        m_apache->addPage(QStringLiteral("/tmcss/index"), "scan");
        QVERIFY(m_apache->addCertificate(
            QStringLiteral("good"), QStringLiteral("localhost"), {QStringLiteral("DNS:localhost")}, 365));
        m_http = m_apache->addHost();
        m_https = m_apache->addHost({}, QStringLiteral("good"));
        m_scanHttps = m_apache->addHost("Alias /tmcss/ \"" + m_apache->path(QStringLiteral("www/tmcss/index")).toUtf8()
                                            + "\"\n<Location /tmcss>\nForceType binary/octet-stream\n</Location>",
                                        QStringLiteral("good"));
        QVERIFY2(m_apache->start(), m_apache->log().constData());
        write(QStringLiteral("Service.ini"), "[Server]\r\nHTTPS=" + QByteArray::number(m_scanHttps) + "\r\n");
    }

    void cleanupTestCase() { m_apache.reset(); }

    void aListOfComputersIsAsked()
    {
        const ScriptedPeer agent(ScriptedPeer::always(kAgentAnswer));
        write(QStringLiteral("listed.ini"),
              "[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=" + QByteArray::number(agent.serverPort()) + "\r\n");
        write(QStringLiteral("agents.csv"), "Computer,Room\r\n127.0.0.1,1\r\n127.0.0.2,2\r\n");
        QCOMPARE(run({QStringLiteral("--ini=listed.ini"),
                      QStringLiteral("--agents=agents.csv"),
                      QStringLiteral("--force"),
                      QStringLiteral("--report=agents.json")}),
                 4); // of the server's ports the file says nothing
        QFile file(m_folder.filePath(QStringLiteral("agents.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray agents = QJsonDocument::fromJson(file.readAll())[QStringLiteral("agents")].toArray();
        QStringList seen;
        for (const QJsonValue &each : agents) {
            seen << QStringList {each[QStringLiteral("host")].toString(),
                                 each[QStringLiteral("state")].toString(),
                                 each[QStringLiteral("fingerprint")].toString()}
                        .join(QLatin1Char(' '));
        }
        QCOMPARE(
            seen,
            (QStringList {QStringLiteral("127.0.0.1 listening wfbs-agent"), QStringLiteral("127.0.0.2 refused none")}));
    }

    void configuredHereProbedThere_data()
    {
        QTest::addColumn<AgentPort>("agentPort");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("fingerprint");
        QTest::addColumn<QStringList>("findings");

        QTest::newRow("everything answers") << AgentPort::Agent << 0 << "match"
                                            << "wfbs-agent" << QStringList();
        QTest::newRow("the agent is stopped") << AgentPort::Nobody << 1 << "check"
                                              << "not-checked" << QStringList {QStringLiteral("not-listening")};
        QTest::newRow("a web server sits on the agent's port")
            << AgentPort::WebServer << 2 << "problem"
            << "other" << QStringList {QStringLiteral("owner-unexpected")};
    }

    void configuredHereProbedThere()
    {
        QFETCH(AgentPort, agentPort);
        QFETCH(int, exitCode);
        QFETCH(QString, state);
        QFETCH(QString, fingerprint);
        QFETCH(QStringList, findings);

        const quint16 port = freePort();
        std::unique_ptr<ScriptedPeer> agent;
        QProcess webServer;
        if (agentPort == AgentPort::Agent) {
            agent = std::make_unique<ScriptedPeer>(ScriptedPeer::always(kAgentAnswer), QHostAddress::LocalHost, port);
        } else if (agentPort == AgentPort::WebServer) {
            webServer.setWorkingDirectory(m_apache->path(QStringLiteral("www")));
            webServer.start(QStringLiteral("python3"),
                            {QStringLiteral("-m"),
                             QStringLiteral("http.server"),
                             QStringLiteral("--bind"),
                             QStringLiteral("127.0.0.1"),
                             QString::number(port)});
            QVERIFY(webServer.waitForStarted());
            QTRY_VERIFY_WITH_TIMEOUT(([port] {
                                         QTcpSocket socket;
                                         socket.connectToHost(QHostAddress::LocalHost, port);
                                         return socket.waitForConnected(200);
                                     }()),
                                     10000);
        }
        write(QStringLiteral("ofcscan.ini"),
              "[INI_SERVER_SECTION]\r\nMaster_DomainName=localhost\r\nMaster_DomainPort=" + QByteArray::number(m_http)
                  + "\r\nMaster_EnableSSL=1\r\nMaster_SSLPort=" + QByteArray::number(m_https)
                  + "\r\n[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=" + QByteArray::number(port) + "\r\n");

        const int code = run({QStringLiteral("--lang=en"),
                              QStringLiteral("--ini=ofcscan.ini"),
                              QStringLiteral("--service-ini=Service.ini"),
                              QStringLiteral("--host=127.0.0.1"),
                              QStringLiteral("--case=00123456"),
                              QStringLiteral("--force"),
                              QStringLiteral("--report=out.json")});
        webServer.kill();
        webServer.waitForFinished();

        QCOMPARE(code, exitCode);
        QFile file(m_folder.filePath(QStringLiteral("out.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(report.value(QStringLiteral("mode")).toString(), QStringLiteral("files"));
        QCOMPARE(report.value(QStringLiteral("probedHost")).toString(), QStringLiteral("127.0.0.1"));
        QCOMPARE(report.value(QStringLiteral("case")).toString(), QStringLiteral("00123456"));
        QCOMPARE(report.value(QStringLiteral("state")).toString(), state);
        QCOMPARE(warnings(report), findings);

        const auto seen = [&report](const char *role) {
            const QJsonObject each = portOf(report, role);
            const QJsonObject live = each.value(QStringLiteral("live")).toObject();
            return QStringLiteral("%1 %2 %3")
                .arg(each.value(QStringLiteral("state")).toString(),
                     live.value(QStringLiteral("state")).toString(),
                     live.value(QStringLiteral("fingerprint")).toString());
        };
        QCOMPARE(seen("server-http"), QStringLiteral("match listening wfbs-console"));
        QCOMPARE(seen("server-https"), QStringLiteral("match listening wfbs-console"));
        QCOMPARE(seen("scan-https"), QStringLiteral("match listening smart-scan"));
        QCOMPARE(
            seen("agent"),
            QStringList({state,
                         agentPort == AgentPort::Nobody ? QStringLiteral("not-listening") : QStringLiteral("listening"),
                         fingerprint})
                .join(QLatin1Char(' ')));
        const QJsonObject certificate =
            portOf(report, "server-https").value(QStringLiteral("live"))[QStringLiteral("certificate")].toObject();
        QCOMPARE(certificate.value(QStringLiteral("selfSigned")).toBool(), true);
    }
};

PORTCHECK_TEST(TstProgramLive, "tst_programlive")
#include "tst_programlive.moc"
