#include <session/agentscan.h>
#include <support/fakelivesources.h>
#include <support/testregistry.h>

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

using namespace portcheck;
using namespace portcheck::test;

namespace {

/// Tells one result at a time until told to stop; never ends by itself when `endless`.
class SlowProbe final : public PortProbe
{
public:
    QList<ProbeAnswer> probe(const QList<ProbeRequest> &, const CancelFlag &) const override { return {}; }
    void probeAgents(const QStringList &hosts,
                     Port,
                     int,
                     const std::function<void(qsizetype, const AgentProbe &)> &onResult,
                     const CancelFlag &cancel) const override
    {
        for (qsizetype i = 0; i < hosts.size() && !cancel; ++i) {
            onResult(i, {hosts.at(i), {}, AgentProbe::State::Listening, Fingerprint::WfbsAgent});
            if (i == pauseAfter) {
                while (!cancel) {
                    std::this_thread::yield();
                }
            }
        }
    }
    qsizetype pauseAfter = -1;
};

QStringList hosts(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i) {
        list.append(QStringLiteral("PC%1").arg(i));
    }
    return list;
}

const Port kPort = *Port::fromNumber(18613);

} // namespace

class TstAgentScan : public QObject
{
    Q_OBJECT

private slots:
    void blockingScanKeepsTheOrder()
    {
        FakeProbe probe;
        probe.agent = [](const QString &host) {
            return AgentProbe {host, {}, AgentProbe::State::Refused, Fingerprint::None};
        };
        QStringList told;
        const auto results =
            scanAgents(probe, hosts(5), kPort, 2, CancelFlag(false), [&](qsizetype done, qsizetype total) {
                told.append(QStringLiteral("%1/%2").arg(done).arg(total));
            });
        QCOMPARE(told.join(u' '), QStringLiteral("1/5 2/5 3/5 4/5 5/5"));
        QCOMPARE(results.size(), 5);
        QCOMPARE(results.at(3).host, QStringLiteral("PC3"));
        QCOMPARE(results.at(3).state, AgentProbe::State::Refused);
    }

    void blockingScanCancelled()
    {
        const auto results = scanAgents(FakeProbe(), hosts(5), kPort, 2, CancelFlag(true));
        QCOMPARE(results.size(), 5);
        QCOMPARE(results.at(0).state, AgentProbe::State::NotChecked);
        QCOMPARE(results.at(0).host, QStringLiteral("PC0"));
    }

    void everyResultComesOnceAndInFewBatches()
    {
        AgentScan scan(std::make_shared<SlowProbe>());
        QSignalSpy finished(&scan, &AgentScan::finished);
        QList<int> seen(2000, 0);
        int batches = 0;
        connect(&scan, &AgentScan::resultsReady, this, [&](const QList<AgentResult> &results) {
            ++batches;
            for (const AgentResult &result : results) {
                ++seen[result.index];
            }
        });
        scan.start(hosts(2000), kPort);
        QVERIFY(scan.isRunning());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.constFirst().constFirst().toBool(), false);
        QCOMPARE(scan.done(), 2000);
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }));
        QVERIFY2(batches < 100, "the window would be updated for every computer");
        QVERIFY(!scan.isRunning());
    }

    void cancelKeepsWhatCame()
    {
        const auto probe = std::make_shared<SlowProbe>();
        probe->pauseAfter = 9;
        AgentScan scan(probe);
        QSignalSpy finished(&scan, &AgentScan::finished);
        scan.start(hosts(100), kPort);
        QTRY_COMPARE(scan.done(), 10);
        QTRY_VERIFY(scan.timeLeft().has_value());
        scan.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.constFirst().constFirst().toBool(), true);
        QCOMPARE(scan.done(), 10);
        QVERIFY(!scan.timeLeft());
    }

    void startingAgainDropsTheOlderRun()
    {
        const auto probe = std::make_shared<SlowProbe>();
        probe->pauseAfter = 9;
        AgentScan scan(probe);
        QSignalSpy finished(&scan, &AgentScan::finished);
        scan.start(hosts(100), kPort);
        scan.start(hosts(5), kPort); // ends by itself: shorter than the pause
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(scan.done(), 5);
        QCOMPARE(finished.constFirst().constFirst().toBool(), false);
    }

    void destroyedWhileRunning()
    {
        const auto probe = std::make_shared<SlowProbe>();
        probe->pauseAfter = 0;
        {
            AgentScan scan(probe);
            scan.start(hosts(10), kPort);
        }
        QTest::qWait(1); // nothing may arrive any more
    }
};

PORTCHECK_TEST(TstAgentScan, "tst_agentscan")
#include "tst_agentscan.moc"
