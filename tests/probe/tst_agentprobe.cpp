#include <support/productanswers.h>
#include <support/scriptedpeer.h>
#include <support/testregistry.h>

#include <QProcess>
#include <QSemaphore>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <memory>
#include <netinet/in.h>
#include <probe/networkprobe.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace portcheck;
using namespace portcheck::test;

namespace {

class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    { }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    { }
    Descriptor &operator=(Descriptor &&) = delete;
    Q_DISABLE_COPY(Descriptor)
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    operator int() const { return m_number; }

private:
    int m_number;
};

sockaddr_in socketAddress(const QString &host, quint16 port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, qPrintable(host), &address.sin_addr);
    return address;
}

/// A port whose backlog is full and never emptied: further connections get no answer at all.
std::vector<Descriptor> silentPort(const QString &host, quint16 port)
{
    std::vector<Descriptor> kept;
    const sockaddr_in address = socketAddress(host, port);
    const auto *plain = reinterpret_cast<const sockaddr *>(&address);
    kept.emplace_back(::socket(AF_INET, SOCK_STREAM, 0));
    if (::bind(kept.front(), plain, sizeof address) != 0 || ::listen(kept.front(), 0) != 0) {
        return {};
    }
    for (int i = 0; i < 4; ++i) {
        kept.emplace_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
        (void)::connect(kept.back(), plain, sizeof address);
    }
    return kept;
}

ProbeLimits shortLimits()
{
    ProbeLimits limits;
    limits.step = std::chrono::milliseconds(500);
    limits.whole = std::chrono::milliseconds(1000);
    return limits;
}

/// Names that begin with "DEAD" are never answered while the gate is closed; "NOBODY" does not exist.
class PartlyDeadResolver final : public NameResolver
{
public:
    Result<QStringList, ReadError> resolve(const QString &host) const override
    {
        const int now = ++m_running;
        for (int most = m_most; now > most && !m_most.compare_exchange_weak(most, now);) { }
        if (host.startsWith(QLatin1String("DEAD"))) {
            m_gate.acquire();
        }
        --m_running;
        if (host == QLatin1String("NOBODY")) {
            return Failure {ReadError {ReadErrorCode::NotFound, host, 0, {}}};
        }
        return QStringList {QStringLiteral("127.0.0.1")};
    }
    void open() const { m_gate.release(10000); }
    [[nodiscard]] int most() const { return m_most; }

private:
    mutable QSemaphore m_gate;
    mutable std::atomic_int m_running {0};
    mutable std::atomic_int m_most {0};
};

} // namespace

/// Needs 127.0.0.0/8 and Linux' way of dropping connections over the backlog.
class TstAgentProbe : public QObject
{
    Q_OBJECT

private slots:
    void twoThousandComputers()
    {
        // 127.77.x.y, all on one port: a few agents, another program, some silent, the rest refuse.
        const auto host = [](int i) {
            return QStringLiteral("127.77.%1.%2").arg(i / 200).arg(i % 200 + 1);
        };
        std::vector<std::unique_ptr<ScriptedPeer>> peers;
        std::vector<std::vector<Descriptor>> silent;
        quint16 port = 0;
        QList<AgentProbe::State> expected(2000, AgentProbe::State::Refused);
        QList<Fingerprint> fingerprints(2000, Fingerprint::None);
        for (int i = 0; i < 2000; i += 10) {
            if (i % 100 == 50) {
                silent.push_back(silentPort(host(i), port));
                QVERIFY(!silent.back().empty());
                expected[i] = AgentProbe::State::NoAnswer;
                continue;
            }
            const bool other = i % 100 == 20;
            peers.push_back(std::make_unique<ScriptedPeer>(
                ScriptedPeer::always(other ? QByteArray("HTTP/1.0 200 OK\r\nServer: nginx\r\n\r\nhello")
                                           : kAgentAnswer),
                QHostAddress(host(i)),
                port));
            port = peers.back()->serverPort();
            expected[i] = AgentProbe::State::Listening;
            fingerprints[i] = other ? Fingerprint::Other : Fingerprint::WfbsAgent;
        }
        QStringList hosts;
        for (int i = 0; i < 2000; ++i) {
            hosts.append(host(i));
        }
        QList<AgentProbe> results(hosts.size());
        QList<int> seen(hosts.size(), 0);
        (void)awaitFrom([&] {
            NetworkProbe(shortLimits())
                .probeAgents(
                    hosts,
                    *Port::fromNumber(port),
                    32,
                    [&](qsizetype index, const AgentProbe &result) {
                        results[index] = result;
                        ++seen[index];
                    },
                    CancelFlag(false));
            return true;
        });
        for (int i = 0; i < 2000; ++i) {
            QCOMPARE(seen.at(i), 1);
            QVERIFY2(results.at(i).state == expected.at(i), qPrintable(host(i) + u' ' + id(results.at(i).state)));
            QCOMPARE(results.at(i).fingerprint, fingerprints.at(i));
            QCOMPARE(results.at(i).host, host(i));
            QCOMPARE(results.at(i).address, host(i));
        }
    }

    void neverMoreAtOnceThanAllowed()
    {
        int open = 0;
        int most = 0;
        ScriptedPeer peer(
            [&](QTcpSocket &socket, const QByteArray &) {
                most = std::max(most, ++open);
                QTimer::singleShot(5, &socket, [&] {
                    --open;
                    socket.write(kAgentAnswer);
                    socket.disconnectFromHost();
                });
            },
            QHostAddress(QHostAddress::AnyIPv4));
        QStringList hosts;
        for (int i = 1; i <= 100; ++i) {
            hosts.append(QStringLiteral("127.78.0.%1").arg(i));
        }
        const quint16 port = peer.serverPort();
        const int count = awaitFrom([&] {
            int found = 0;
            NetworkProbe().probeAgents(
                hosts,
                *Port::fromNumber(port),
                8,
                [&](qsizetype, const AgentProbe &result) { found += result.fingerprint == Fingerprint::WfbsAgent; },
                CancelFlag(false));
            return found;
        });
        QCOMPARE(count, 100);
        QVERIFY2(most <= 8, qPrintable(QString::number(most)));
        QVERIFY(most > 1);
    }

    void cancelStopsSoon()
    {
        const auto silent = silentPort(QStringLiteral("127.79.0.1"), 0);
        QVERIFY(!silent.empty());
        sockaddr_in bound {};
        socklen_t size = sizeof bound;
        QCOMPARE(::getsockname(silent.front(), reinterpret_cast<sockaddr *>(&bound), &size), 0);
        CancelFlag cancel(false);
        QTimer::singleShot(200, this, [&cancel] { cancel = true; });
        const int told = awaitFrom([&] {
            int count = 0;
            NetworkProbe().probeAgents(
                QStringList(100, QStringLiteral("127.79.0.1")),
                *Port::fromNumber(ntohs(bound.sin_port)),
                4,
                [&](qsizetype, const AgentProbe &) { ++count; },
                cancel);
            return count;
        });
        QVERIFY(told < 100);
    }

    void unknownNameIsItsOwnAnswer()
    {
        AgentProbe result;
        NetworkProbe().probeAgents(
            {QString()},
            *Port::fromNumber(18613),
            1,
            [&](qsizetype, const AgentProbe &probe) { result = probe; },
            CancelFlag(false));
        QCOMPARE(result.state, AgentProbe::State::NameUnknown);
    }

    void deadNamesHoldUpNoAgent()
    {
        ScriptedPeer peer(ScriptedPeer::always(kAgentAnswer));
        const auto resolver = std::make_shared<PartlyDeadResolver>();
        QStringList hosts;
        for (int i = 0; i < 20; ++i) {
            hosts.append(QStringLiteral("DEAD%1").arg(i));
        }
        hosts += {QStringLiteral("ALIVE1"), QStringLiteral("NOBODY"), QStringLiteral("127.0.0.1")};
        ProbeLimits limits;
        limits.lookUp = std::chrono::milliseconds(500); // for the living ones on a busy machine, too
        limits.lookUpsAtOnce = 4;
        const quint16 port = peer.serverPort();
        const auto results = awaitFrom([&] {
            QList<AgentProbe> list(hosts.size());
            NetworkProbe(limits, resolver)
                .probeAgents(
                    hosts,
                    *Port::fromNumber(port),
                    32,
                    [&](qsizetype index, const AgentProbe &result) { list[index] = result; },
                    CancelFlag(false));
            return list;
        });
        const int most = resolver->most();
        resolver->open();
        for (qsizetype i = 0; i < 20; ++i) {
            QCOMPARE(results.at(i).state, AgentProbe::State::NameTimeout);
            QVERIFY(results.at(i).address.isEmpty());
        }
        QCOMPARE(results.at(20).state, AgentProbe::State::Listening);
        QCOMPARE(results.at(20).host, QStringLiteral("ALIVE1"));
        QCOMPARE(results.at(20).fingerprint, Fingerprint::WfbsAgent);
        QCOMPARE(results.at(21).state, AgentProbe::State::NameUnknown);
        QCOMPARE(results.at(22).state, AgentProbe::State::Listening);
        QVERIFY2(most > 0, "nobody was looked up");
    }

    void neverMoreLookUpsAtOnceThanAllowed()
    {
        const auto resolver = std::make_shared<PartlyDeadResolver>();
        QStringList hosts;
        for (int i = 0; i < 40; ++i) {
            hosts.append(QStringLiteral("DEAD%1").arg(i));
        }
        CancelFlag cancel(false);
        QTimer watch;
        connect(&watch, &QTimer::timeout, this, [&] { cancel = cancel || resolver->most() >= 16; });
        watch.start(10);
        const int told = awaitFrom([&] {
            int count = 0;
            NetworkProbe(ProbeLimits {}, resolver)
                .probeAgents(
                    hosts, *Port::fromNumber(9), 32, [&](qsizetype, const AgentProbe &) { ++count; }, cancel);
            return count;
        });
        QCOMPARE(resolver->most(), 16);
        resolver->open();
        QCOMPARE(told, 0); // what was not looked up is not told at all
    }

    void nmapTakesTheStandInForTheAgent()
    {
        ScriptedPeer peer(ScriptedPeer::always(kAgentAnswer));
        QProcess nmap;
        nmap.start(QStringLiteral("nmap"),
                   {QStringLiteral("-sT"),
                    QStringLiteral("-sV"),
                    QStringLiteral("-Pn"),
                    QStringLiteral("-n"),
                    QStringLiteral("-p"),
                    QString::number(peer.serverPort()),
                    QStringLiteral("127.0.0.1")});
        QVERIFY2(nmap.waitForStarted(), "package nmap");
        QTRY_COMPARE_WITH_TIMEOUT(nmap.state(), QProcess::NotRunning, 60000);
        const QByteArray output = nmap.readAll();
        QVERIFY2(output.contains("Trend Micro OfficeScan Antivirus http config"), output.constData());
    }
};

PORTCHECK_TEST(TstAgentProbe, "tst_agentprobe")
#include "tst_agentprobe.moc"
