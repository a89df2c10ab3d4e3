#include <platform/platformsources.h>
#include <support/alongside.h>
#include <support/testregistry.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>
#include <QTcpServer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

using namespace portcheck;

namespace {

bool runsOnWindows()
{
    return QSysInfo::kernelType() == QLatin1String("winnt");
}

bool runsUnderWine()
{
    return runsOnWindows() && QLibrary::resolve(QStringLiteral("ntdll"), "wine_get_version") != nullptr;
}

} // namespace

/// The real sources of the machine that runs the test.
class TstPlatformLive : public QObject
{
    Q_OBJECT

private slots:
    void ownListenerIsFound_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("IPv4 loopback") << QStringLiteral("127.0.0.1");
        QTest::newRow("IPv4 any") << QStringLiteral("0.0.0.0");
        QTest::newRow("IPv6 loopback") << QStringLiteral("::1");
    }

    void ownListenerIsFound()
    {
        QFETCH(QString, address);
        QTcpServer server;
        if (!server.listen(QHostAddress(address))) {
            QSKIP("this machine has no such address");
        }
        const auto listeners = makePlatformSources().live.listeners->listeners();
        QVERIFY(listeners.hasValue());
        const Listener *own = nullptr;
        for (const Listener &listener : listeners->listeners) {
            if (listener.port.number() == server.serverPort() && listener.address == address) {
                own = &listener;
            }
        }
        QVERIFY2(own != nullptr, "the table does not have it");
        if (runsUnderWine()) {
            return; // its table tells PID 0
        }
        QCOMPARE(own->owner.pid.value_or(0), static_cast<quint32>(QCoreApplication::applicationPid()));
        ListenerOwner owner = own->owner;
        if (!listeners->namesOwners) {
            const auto owners = makePlatformSources().live.owners->owners();
            QVERIFY(owners.hasValue());
            owner = owners->value(*owner.pid);
        }
        QVERIFY(!owner.process.isEmpty());
        QCOMPARE(QFileInfo(owner.path).canonicalFilePath(),
                 QFileInfo(QCoreApplication::applicationFilePath()).canonicalFilePath());
    }

    /// The table changes between the question for its size and the answer, and between two answers.
    void aTableThatChangesMeanwhile()
    {
        QTcpServer stays;
        QVERIFY(stays.listen(QHostAddress::LocalHost));
        test::Alongside others([](const std::atomic_bool &stop) {
            while (!stop) {
                std::vector<std::unique_ptr<QTcpServer>> servers(40);
                for (auto &server : servers) {
                    server = std::make_unique<QTcpServer>();
                    server->listen(QHostAddress::LocalHost);
                }
            }
        });
        int read = 0;
        int found = 0;
        for (; read < 50; ++read) {
            const auto table = makePlatformSources().live.listeners->listeners();
            if (!table) {
                break;
            }
            found += int(std::any_of(table->listeners.begin(), table->listeners.end(), [&](const Listener &listener) {
                return listener.port.number() == stays.serverPort();
            }));
        }
        others.stop();
        QCOMPARE(read, 50);
        QCOMPARE(found, 50);
    }

    void closedListenerIsGone()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        const auto listeners = makePlatformSources().live.listeners->listeners();
        QVERIFY(listeners.hasValue());
        for (const Listener &listener : listeners->listeners) {
            QVERIFY(listener.port.number() != port || listener.address != QLatin1String("127.0.0.1"));
        }
    }

    void whatDoesNotExistHereSaysSo()
    {
        const LiveSources sources = makePlatformSources().live;
        if (!runsOnWindows()) {
            QCOMPARE(sources.firewall->view().error().code, ReadErrorCode::NotSupported);
            QCOMPARE(sources.ranges->reserved().error().code, ReadErrorCode::NotSupported);
            QCOMPARE(sources.ranges->dynamicRange().error().code, ReadErrorCode::NotSupported);
            QCOMPARE(sources.services->state(QStringLiteral("tmlisten")).error().code, ReadErrorCode::NotSupported);
            return;
        }
        const auto service = sources.services->state(QStringLiteral("no-such-service-here"));
        QVERIFY(service.hasValue());
        QCOMPARE(*service, ServiceState::NotInstalled);
    }

    void missingFirewallDataIsNotReadable()
    {
        if (!runsUnderWine()) {
            QSKIP("Wine has a rule list without rules and no profile");
        }
        const LiveSources sources = makePlatformSources().live;
        QVERIFY(!sources.firewall->view());
        QVERIFY2(!sources.ranges->reserved(), "no output is not an empty list");
        QVERIFY(!sources.ranges->dynamicRange());
    }
};

PORTCHECK_TEST(TstPlatformLive, "tst_platformlive")
#include "tst_platformlive.moc"
