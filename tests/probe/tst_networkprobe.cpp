#include <support/productanswers.h>
#include <support/scriptedpeer.h>
#include <support/testregistry.h>

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSslSocket>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <memory>
#include <probe/networkprobe.h>
#include <probe/tls.h>
using namespace portcheck;
using namespace portcheck::test;

namespace {

const QByteArray kConsole =
    "HTTP/1.1 200 OK\r\nServer: Apache\r\nContent-Type: text/html\r\n\r\n<html><meta http-equiv="
    "\"refresh\" content=\"0; url=/SMB/console/html/cgi/cgiChkMasterPwd.exe\"></html>";
const QByteArray kNotFound = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

/// For peers that answer: a busy machine is no reason to call them silent.
ProbeLimits patient()
{
    ProbeLimits limits;
    limits.step = std::chrono::seconds(10);
    limits.whole = std::chrono::seconds(30);
    return limits;
}

/// For peers that never answer.
ProbeLimits quick()
{
    ProbeLimits limits;
    limits.step = std::chrono::milliseconds(400);
    limits.whole = std::chrono::milliseconds(900);
    return limits;
}

/// Knows one name, and tells how often it was asked.
class OneName final : public NameResolver
{
public:
    Result<QStringList, ReadError> resolve(const QString &host) const override
    {
        ++asked;
        if (host != QLatin1String("SRV01")) {
            return Failure {ReadError {code, host, 11, QStringLiteral("why")}};
        }
        return QStringList {QStringLiteral("127.0.0.1")};
    }
    ReadErrorCode code = ReadErrorCode::NotFound;
    mutable std::atomic_int asked {0};
};

ProbeAnswer askWithin(const ProbeLimits &limits, const ProbeRequest &request)
{
    return awaitFrom([=] {
        const CancelFlag cancel(false);
        return NetworkProbe(limits).probe({request}, cancel).constFirst();
    });
}

ProbeAnswer ask(PortRole role, quint16 port, bool loginPage = false, const QString &host = QStringLiteral("127.0.0.1"))
{
    return askWithin(patient(), {role, host, *Port::fromNumber(port), loginPage});
}

ProbeAnswer askSilent(PortRole role, quint16 port)
{
    return askWithin(quick(), {role, QStringLiteral("127.0.0.1"), *Port::fromNumber(port), false});
}

} // namespace

/// Peers that Apache cannot play: see tst_apache for the real one.
class TstNetworkProbe : public QObject
{
    Q_OBJECT

private slots:
    void consoleFoundWithOneGentleQuestion()
    {
        ScriptedPeer peer(ScriptedPeer::always(kConsole));
        const ProbeAnswer answer = ask(PortRole::ServerHttp, peer.serverPort());
        QCOMPARE(answer.state, ListenState::Listening);
        QCOMPARE(answer.fingerprint, Fingerprint::WfbsConsole);
        QCOMPARE(answer.address, QStringLiteral("127.0.0.1"));
        QVERIFY(!answer.error);
        QCOMPARE(peer.requests, QList<QByteArray> {"GET /officescan/default_SMB.htm HTTP/1.0"});
        QVERIFY(!peer.lastRequest.toLower().contains("cookie"));
    }

    void aNameIsLookedUpAndIPv4IsAsked()
    {
        ScriptedPeer peer(ScriptedPeer::always(kConsole));
        const ProbeAnswer answer = ask(PortRole::ServerHttp, peer.serverPort(), false, QStringLiteral("localhost"));
        QCOMPARE(answer.fingerprint, Fingerprint::WfbsConsole);
        QCOMPARE(answer.address, QStringLiteral("127.0.0.1"));
    }

    void cgiOnlyWhenThePageSaysNothing()
    {
        ScriptedPeer peer([](QTcpSocket &socket, const QByteArray &line) {
            socket.write(line.contains("cgionstart") ? QByteArray("HTTP/1.0 200 OK\r\n\r\n-2") : kNotFound);
            socket.disconnectFromHost();
        });
        const ProbeAnswer answer = ask(PortRole::ServerHttp, peer.serverPort());
        QCOMPARE(answer.fingerprint, Fingerprint::WfbsConsole);
        QCOMPARE(peer.requests.size(), 2);
    }

    void loginPageOnlyOnAClick()
    {
        ScriptedPeer peer([](QTcpSocket &socket, const QByteArray &line) {
            socket.write(line.contains("cgiChkMasterPwd") ? QByteArray("HTTP/1.0 200 OK\r\n\r\nTrend Micro")
                                                          : kNotFound);
            socket.disconnectFromHost();
        });
        QCOMPARE(ask(PortRole::ServerHttp, peer.serverPort()).fingerprint, Fingerprint::None);
        QCOMPARE(peer.requests.size(), 2);
        QCOMPARE(ask(PortRole::ServerHttp, peer.serverPort(), true).fingerprint, Fingerprint::WfbsConsole);
    }

    void agentByItsHeader()
    {
        ScriptedPeer peer(ScriptedPeer::always(kAgentAnswer));
        const ProbeAnswer answer = ask(PortRole::Agent, peer.serverPort());
        QCOMPARE(answer.fingerprint, Fingerprint::WfbsAgent);
        QCOMPARE(peer.requests, QList<QByteArray> {"GET / HTTP/1.0"});
    }

    void agentByItsCavitAnswer()
    {
        ScriptedPeer peer([](QTcpSocket &socket, const QByteArray &line) {
            socket.write(line.contains("CAVIT") ? QByteArray("HTTP/1.0 200 OK\r\n\r\n!CRYPT!10SECRET")
                                                : QByteArray("HTTP/1.0 400 Bad Request\r\n\r\nFail"));
            socket.disconnectFromHost();
        });
        const ProbeAnswer answer = ask(PortRole::Agent, peer.serverPort());
        QCOMPARE(answer.fingerprint, Fingerprint::WfbsAgent);
        QCOMPARE(peer.requests.constLast(), QByteArray("GET /?CAVIT HTTP/1.0"));
    }

    void smartScan()
    {
        ScriptedPeer peer(ScriptedPeer::always("HTTP/1.0 200 OK\r\nContent-Type: binary/octet-stream\r\n\r\n"));
        QCOMPARE(ask(PortRole::ScanHttp, peer.serverPort()).fingerprint, Fingerprint::SmartScan);
        QCOMPARE(peer.requests,
                 QList<QByteArray> {"GET /tmcss/?LCRC=08000000AC41080092000080C4F01936B21D9104 HTTP/1.0"});
    }

    void macAndNetbiosAreOnlyOpened()
    {
        ScriptedPeer peer(ScriptedPeer::always(kAgentAnswer));
        for (const PortRole role : {PortRole::Mac, PortRole::Netbios139, PortRole::Netbios445}) {
            const ProbeAnswer answer = ask(role, peer.serverPort());
            QCOMPARE(answer.state, ListenState::Listening);
            QCOMPARE(answer.fingerprint, Fingerprint::NotChecked);
        }
        QVERIFY(peer.requests.isEmpty());
    }

    void anotherProgram()
    {
        ScriptedPeer peer(
            ScriptedPeer::always("HTTP/1.0 404 File not found\r\nServer: SimpleHTTP/0.6 Python/3.11\r\n\r\n"));
        QCOMPARE(ask(PortRole::Agent, peer.serverPort()).fingerprint, Fingerprint::Other);
        QCOMPARE(ask(PortRole::ServerHttp, peer.serverPort()).fingerprint, Fingerprint::Other);
    }

    void refused()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        ProbeLimits limits; // Windows tries three times before it says refused
        const ProbeAnswer answer = awaitFrom([=] {
            const CancelFlag cancel(false);
            return NetworkProbe(limits)
                .probe({{PortRole::Agent, QStringLiteral("127.0.0.1"), *Port::fromNumber(port)}}, cancel)
                .constFirst();
        });
        QCOMPARE(answer.state, ListenState::NotListening);
        QCOMPARE(answer.error->code, ReadErrorCode::Refused);
        QCOMPARE(answer.fingerprint, Fingerprint::NotChecked);
    }

    void opensButSaysNothing()
    {
        ScriptedPeer peer([](QTcpSocket &, const QByteArray &) {});
        QElapsedTimer timer;
        timer.start();
        const ProbeAnswer answer = askSilent(PortRole::ServerHttp, peer.serverPort());
        QCOMPARE(answer.state, ListenState::Listening);
        QCOMPARE(answer.fingerprint, Fingerprint::None);
        QCOMPARE(answer.error->code, ReadErrorCode::Timeout);
        QVERIFY(timer.elapsed() < 5000);
    }

    void oneByteAtATime()
    {

        ScriptedPeer peer([](QTcpSocket &socket, const QByteArray &) {
            auto *timer = new QTimer(&socket);
            QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("H"); });
            timer->start(100);
        });
        QElapsedTimer timer;
        timer.start();
        const ProbeAnswer answer = askSilent(PortRole::ServerHttp, peer.serverPort());
        QCOMPARE(answer.fingerprint, Fingerprint::None);
        QCOMPARE(answer.error->code, ReadErrorCode::Timeout);
        QVERIFY(timer.elapsed() < 5000);
    }

    void endlessBodyIsCut()
    {
        qint64 sent = 0;
        ScriptedPeer peer([&sent](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\n\r\n");
            QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, &sent](qint64 bytes) {
                sent += bytes;
                socket.write(QByteArray(16 * 1024, 'x'));
            });
        });
        const ProbeAnswer plain = ask(PortRole::ServerHttp, peer.serverPort());
        QCOMPARE(plain.state, ListenState::Listening);
        QCOMPARE(plain.fingerprint, Fingerprint::None);
        QCOMPARE(peer.requests.size(), 2); // the page, then the CGI: each cut at the limit
    }

    void tcpOpensButTlsFails()
    {
        ScriptedPeer peer(ScriptedPeer::always({}));
        peer.greeting = "220 mail.example.com ESMTP\r\n";
        peer.closesAfterGreeting = true;
        const ProbeAnswer answer = askSilent(PortRole::ServerHttps, peer.serverPort());
        QCOMPARE(answer.state, ListenState::Listening);
        QCOMPARE(answer.fingerprint, Fingerprint::None);
        QCOMPARE(answer.error->code, ReadErrorCode::TlsFailed);
        QVERIFY(!answer.certificate);
    }

    void encryptionWithoutACertificateShowsNone() { QVERIFY(!certificateInfo(QSslSocket())); }

    void anotherProgramByItsGreeting()
    {
        ScriptedPeer peer([](QTcpSocket &, const QByteArray &) {});
        peer.greeting = "SSH-2.0-OpenSSH_9.2p1\r\n";
        QCOMPARE(askSilent(PortRole::Agent, peer.serverPort()).fingerprint, Fingerprint::Other);
    }

    void connectionReset()
    {
        ScriptedPeer peer([](QTcpSocket &socket, const QByteArray &) { socket.abort(); });
        const ProbeAnswer answer = ask(PortRole::ServerHttp, peer.serverPort());
        QCOMPARE(answer.state, ListenState::Listening);
        QCOMPARE(answer.fingerprint, Fingerprint::None);
        QVERIFY(answer.error.has_value());
    }

    void redirectElsewhereIsNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("target"); // PORT = the one asked
        QTest::newRow("another machine") << QByteArray("http://127.0.0.2:PORT/x");
        QTest::newRow("another machine, by the same scheme") << QByteArray("//127.0.0.2:PORT/x");
        QTest::newRow("another port") << QByteArray("http://127.0.0.1:9/x");
        QTest::newRow("the default port") << QByteArray("http://127.0.0.1/x");
        QTest::newRow("another scheme") << QByteArray("https://127.0.0.1:PORT/x");
        QTest::newRow("no address at all") << QByteArray("http://[/x");
    }

    /// A redirect is followed by asking the same port for its path: the console stands there, and is not asked for.
    void redirectElsewhereIsNotFollowed()
    {
        QFETCH(QByteArray, target);
        ScriptedPeer peer([&target](QTcpSocket &socket, const QByteArray &line) {
            const QByteArray port = QByteArray::number(socket.localPort());
            socket.write(line.startsWith("GET /officescan/") ? "HTTP/1.1 302 Found\r\nLocation: "
                                 + QByteArray(target).replace("PORT", port) + "\r\n\r\n"
                                                             : kConsole);
            socket.disconnectFromHost();
        });
        QCOMPARE(ask(PortRole::ServerHttp, peer.serverPort()).fingerprint, Fingerprint::None);
        for (const QByteArray &request : std::as_const(peer.requests)) {
            QVERIFY2(request.startsWith("GET /officescan/"), request.constData());
        }
    }

    void redirectWithinTheServerIsFollowed()
    {
        ScriptedPeer peer([](QTcpSocket &socket, const QByteArray &line) {
            socket.write(line.contains("/there") ? kConsole
                                                 : QByteArray("HTTP/1.1 302 Found\r\nLocation: /there\r\n\r\n"));
            socket.disconnectFromHost();
        });
        QCOMPARE(ask(PortRole::ServerHttp, peer.serverPort()).fingerprint, Fingerprint::WfbsConsole);
    }

    void redirectsInACircleEnd()
    {
        ScriptedPeer peer(ScriptedPeer::always("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n"));
        QCOMPARE(ask(PortRole::ServerHttp, peer.serverPort()).fingerprint, Fingerprint::None);
        QVERIFY(peer.requests.size() <= 4);
    }

    void unknownName()
    {
        const ProbeAnswer empty = ask(PortRole::Agent, 18613, false, QString());
        QCOMPARE(empty.state, ListenState::NotChecked);
        QCOMPARE(empty.error->code, ReadErrorCode::NotFound);
    }

    void aNameIsLookedUpOnceForAllPorts()
    {
        ScriptedPeer peer(ScriptedPeer::always(kConsole));
        const auto names = std::make_shared<OneName>();
        const QList<ProbeRequest> requests(
            20, {PortRole::ServerHttp, QStringLiteral("SRV01"), *Port::fromNumber(peer.serverPort())});
        const auto answers =
            awaitFrom([&] { return NetworkProbe(patient(), names).probe(requests, CancelFlag(false)); });
        for (const ProbeAnswer &answer : answers) {
            QCOMPARE(answer.fingerprint, Fingerprint::WfbsConsole);
        }
        QCOMPARE(names->asked.load(), 1);
    }

    void aNameThatIsNotAnswered_data()
    {
        QTest::addColumn<ReadErrorCode>("code");
        QTest::newRow("does not exist") << ReadErrorCode::NotFound;
        QTest::newRow("the resolver fails") << ReadErrorCode::Unexpected;
    }

    void aNameThatIsNotAnswered()
    {
        const auto names = std::make_shared<OneName>();
        QFETCH(ReadErrorCode, code);
        names->code = code;
        const QList<ProbeRequest> requests(2, {PortRole::Agent, QStringLiteral("NOBODY"), *Port::fromNumber(18613)});
        const auto answers = awaitFrom([&] { return NetworkProbe(quick(), names).probe(requests, CancelFlag(false)); });
        const ReadError error {code, QStringLiteral("NOBODY"), 11, QStringLiteral("why")};
        for (const ProbeAnswer &answer : answers) {
            QCOMPARE(answer.state, ListenState::NotChecked);
            QVERIFY(answer.error == error);
        }
    }

    /// Nothing listens only where every address refuses.
    void aNameWithSeveralAddresses_data()
    {
        QTest::addColumn<QStringList>("addresses"); // the peer listens on 127.0.0.1
        QTest::addColumn<ListenState>("state");
        QTest::addColumn<QString>("told");
        const QString here = QStringLiteral("127.0.0.1");
        const QString refuses = QStringLiteral("127.0.0.9");
        const QString unreachable = QStringLiteral("255.255.255.255");
        QTest::newRow("the first refuses") << QStringList {refuses, here} << ListenState::Listening << here;
        QTest::newRow("the first cannot be reached")
            << QStringList {unreachable, here} << ListenState::Listening << here;
        QTest::newRow("all refuse") << QStringList {refuses, QStringLiteral("127.0.0.8")} << ListenState::NotListening
                                    << refuses;
        QTest::newRow("one cannot be reached")
            << QStringList {refuses, unreachable} << ListenState::NoAnswer << unreachable;
        QTest::newRow("one cannot be reached, the last refuses")
            << QStringList {unreachable, refuses} << ListenState::NoAnswer << unreachable;
    }
    void aNameWithSeveralAddresses()
    {
        class Several final : public NameResolver
        {
        public:
            explicit Several(const QStringList &addresses)
                : m_addresses(addresses)
            { }
            Result<QStringList, ReadError> resolve(const QString &) const override { return m_addresses; }

        private:
            const QStringList m_addresses;
        };
        QFETCH(QStringList, addresses);
        QFETCH(ListenState, state);
        QFETCH(QString, told);
        ScriptedPeer peer(ScriptedPeer::always(kConsole));
        const auto answer = awaitFrom([&, port = peer.serverPort()] {
            return NetworkProbe(patient(), std::make_shared<Several>(addresses))
                .probe({{PortRole::ServerHttp, QStringLiteral("SRV01"), *Port::fromNumber(port)}}, CancelFlag(false))
                .constFirst();
        });
        QCOMPARE(answer.state, state);
        QCOMPARE(answer.address, told);
        QCOMPARE(answer.fingerprint == Fingerprint::WfbsConsole, state == ListenState::Listening);
    }

    void aNameTakesOfTheTimeForItsPort()
    {
        class Slow final : public NameResolver
        {
        public:
            Result<QStringList, ReadError> resolve(const QString &) const override
            {
                gate.tryAcquire(1, 1500);
                return QStringList {QStringLiteral("127.0.0.1")};
            }
            mutable QSemaphore gate;
        };
        ScriptedPeer silent([](QTcpSocket &, const QByteArray &) {});
        ProbeLimits limits = patient();
        limits.whole = std::chrono::milliseconds(2000);
        QElapsedTimer timer;
        timer.start();
        const auto answer = awaitFrom([&, port = silent.serverPort()] {
            return NetworkProbe(limits, std::make_shared<Slow>())
                .probe({{PortRole::ServerHttp, QStringLiteral("SRV01"), *Port::fromNumber(port)}}, CancelFlag(false))
                .constFirst();
        });
        QCOMPARE(answer.state, ListenState::Listening);
        QCOMPARE(answer.error->code, ReadErrorCode::Timeout);
        QVERIFY2(timer.elapsed() < 3200, qPrintable(QString::number(timer.elapsed())));
    }

    void allSideBySide()
    {
        ScriptedPeer silent([](QTcpSocket &, const QByteArray &) {});
        const quint16 port = silent.serverPort();
        QElapsedTimer timer;
        timer.start();
        const auto answers = awaitFrom([port] {
            const CancelFlag cancel(false);
            const QList<ProbeRequest> requests(
                20, {PortRole::ServerHttp, QStringLiteral("127.0.0.1"), *Port::fromNumber(port)});
            return NetworkProbe(quick()).probe(requests, cancel);
        });
        QCOMPARE(answers.size(), 20);
        QVERIFY2(timer.elapsed() < 20 * 400, "one after the other would take eight seconds");
    }

    void cancelledBeforeItBegins()
    {
        const CancelFlag cancel(true);
        const auto answers = NetworkProbe().probe(
            {{PortRole::ServerHttp, QStringLiteral("127.0.0.1"), *Port::fromNumber(8059)}}, cancel);
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.constFirst().state, ListenState::NotChecked);
        QVERIFY(answers.constFirst().error.has_value());
        QCOMPARE(answers.constFirst().error->code, ReadErrorCode::Cancelled);
    }

    void cancelled()
    {
        ScriptedPeer silent([](QTcpSocket &, const QByteArray &) {});
        const quint16 port = silent.serverPort();
        CancelFlag cancel(false);
        QTimer::singleShot(100, this, [&cancel] { cancel = true; });
        const auto answers = awaitFrom([port, &cancel] {
            return NetworkProbe().probe({{PortRole::ServerHttp, QStringLiteral("127.0.0.1"), *Port::fromNumber(port)}},
                                        cancel);
        });
        QCOMPARE(answers.constFirst().state, ListenState::NotChecked);
        QCOMPARE(answers.constFirst().error->code, ReadErrorCode::Cancelled);
    }
};

PORTCHECK_TEST(TstNetworkProbe, "tst_networkprobe")
#include "tst_networkprobe.moc"
