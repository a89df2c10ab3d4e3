#include <session/diagnosissession.h>
#include <support/testregistry.h>

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <new>

using namespace portcheck;

namespace {

/// Checks that the test lets go one by one: each waits for its name to be released, and answers with it.
class HeldChecks
{
public:
    [[nodiscard]] CheckFunction function()
    {
        return [this](const CheckInput &input,
                      const CheckOptions &options,
                      const CheckProgress &progress,
                      const CancelFlag &cancel) {
            Diagnosis diagnosis;
            diagnosis.host = input.folder;
            diagnosis.caseNumber = options.caseNumber;
            begun.release();
            (input.folder == QLatin1String("B") ? b : a).acquire();
            progress(diagnosis, 1, 2);
            diagnosis.complete = !cancel;
            cancelled += cancel ? 1 : 0;
            ++ended;
            return diagnosis;
        };
    }

    QSemaphore begun;
    QSemaphore a;
    QSemaphore b;
    std::atomic_int cancelled = 0; ///< of those that ended, how many were told to
    std::atomic_int ended = 0;
};

CheckInput folder(const char *name)
{
    CheckInput input;
    input.folder = QString::fromLatin1(name);
    return input;
}

struct Spies
{
    explicit Spies(DiagnosisSession &session)
        : started(&session, &DiagnosisSession::started)
        , progressed(&session, &DiagnosisSession::progressed)
        , finished(&session, &DiagnosisSession::finished)
    { }
    [[nodiscard]] Diagnosis result() const { return finished.last().first().value<Diagnosis>(); }

    QSignalSpy started;
    QSignalSpy progressed;
    QSignalSpy finished;
};

} // namespace

class TstDiagnosisSession : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowItGoesAndWhatCameOut()
    {
        HeldChecks checks;
        DiagnosisSession session(checks.function());
        const Spies spies(session);
        CheckOptions options;
        options.caseNumber = QStringLiteral("SN-1");
        session.start(folder("A"), options);
        QVERIFY(session.isRunning());
        QCOMPARE(spies.started.size(), 1);
        QCOMPARE(session.input(), folder("A"));
        checks.a.release();
        QTRY_COMPARE(spies.finished.size(), 1);
        QCOMPARE(spies.progressed.size(), 1);
        QVERIFY(!session.isRunning());
        QCOMPARE(spies.result().host, QStringLiteral("A"));
        QCOMPARE(spies.result().caseNumber, QStringLiteral("SN-1"));
        QVERIFY(spies.result().complete);
    }

    void theSameIsCheckedAgain()
    {
        HeldChecks checks;
        DiagnosisSession session(checks.function());
        const Spies spies(session);
        checks.a.release(2);
        session.start(folder("A"));
        QTRY_COMPARE(spies.finished.size(), 1);
        session.start(session.input());
        QCOMPARE(session.input(), folder("A"));
        QTRY_COMPARE(spies.finished.size(), 2);
        QCOMPARE(spies.result().host, QStringLiteral("A"));
    }

    void cancelledTellsWhatThereIs()
    {
        HeldChecks checks;
        DiagnosisSession session(checks.function());
        const Spies spies(session);
        session.start(folder("A"));
        session.cancel();
        QVERIFY2(session.isRunning(), "it still has to leave");
        checks.a.release();
        QTRY_COMPARE(spies.finished.size(), 1);
        QVERIFY(!spies.result().complete);
    }

    void startedAgainDropsTheOlderRun_data()
    {
        QTest::addColumn<bool>("olderFirst");
        QTest::newRow("the older run ends first") << true;
        QTest::newRow("the older run ends last") << false;
    }

    void startedAgainDropsTheOlderRun()
    {
        QFETCH(bool, olderFirst);

        HeldChecks checks;
        DiagnosisSession session(checks.function());
        const Spies spies(session);
        session.start(folder("A"));
        checks.begun.acquire();
        session.start(folder("B"));
        checks.begun.acquire(); // the older one keeps it from nothing
        (olderFirst ? checks.a : checks.b).release();
        QTRY_COMPARE(checks.ended.load(), 1);
        (olderFirst ? checks.b : checks.a).release();
        QTRY_COMPARE(checks.ended.load(), 2);
        QCOMPARE(checks.cancelled.load(), 1);
        QTRY_COMPARE(spies.finished.size(), 1);
        QVERIFY(session.stop(std::chrono::seconds(10)));
        QCoreApplication::processEvents();
        QCOMPARE(spies.finished.size(), 1);
        QCOMPARE(spies.progressed.size(), 1);
        QCOMPARE(spies.result().host, QStringLiteral("B"));
        QVERIFY(spies.result().complete);
    }

    void runsThatHangKeepNoLaterOneWaiting()
    {
        HeldChecks checks;
        DiagnosisSession session(checks.function());
        const Spies spies(session);
        constexpr int kHanging = 5;
        for (int run = 0; run < kHanging; ++run) {
            session.start(folder("A"));
            checks.begun.acquire();
        }
        session.start(folder("B"));
        checks.b.release();
        QTRY_COMPARE(spies.finished.size(), 1);
        checks.a.release(kHanging);
    }

    void forgottenSaysNothingMore()
    {
        HeldChecks checks;
        DiagnosisSession session(checks.function());
        const Spies spies(session);
        session.start(folder("A"));
        checks.begun.acquire();
        session.forget();
        QVERIFY(!session.isRunning());
        QCOMPARE(session.input(), CheckInput());
        checks.a.release();
        QVERIFY(session.stop(std::chrono::seconds(10)));
        QCoreApplication::processEvents();
        QCOMPARE(checks.ended.load(), 1);
        QCOMPARE(checks.cancelled.load(), 1);
        QVERIFY(spies.progressed.isEmpty());
        QVERIFY(spies.finished.isEmpty());
    }

    void aRunThatHangsIsGivenUpAfterCancel_data()
    {
        QTest::addColumn<bool>("saidSomething");
        QTest::newRow("before anything is known") << false;
        QTest::newRow("after a part has answered") << true;
    }
    void aRunThatHangsIsGivenUpAfterCancel()
    {
        QFETCH(bool, saidSomething);
        QSemaphore share;
        DiagnosisSession session(
            [&](const CheckInput &input, const CheckOptions &, const CheckProgress &progress, const CancelFlag &) {
                Diagnosis diagnosis;
                diagnosis.host = input.folder;
                if (saidSomething) {
                    progress(diagnosis, 1, 2);
                }
                share.acquire();
                return diagnosis;
            });
        const Spies spies(session);
        session.start(folder("A"));
        QTRY_COMPARE(spies.progressed.size(), saidSomething ? 1 : 0);
        session.cancel();
        QTRY_COMPARE(spies.finished.size(), 1);
        QVERIFY(!session.isRunning());
        QVERIFY(!spies.result().complete);
        QCOMPARE(spies.result().host, saidSomething ? QStringLiteral("A") : QString());
        QVERIFY(saidSomething || spies.result().ports.size() == 8);
        QVERIFY(saidSomething || spies.result().mode == RunMode::Files);
        share.release();
        QVERIFY(session.stop(std::chrono::seconds(10)));
        QCoreApplication::processEvents();
        QCOMPARE(spies.finished.size(), 1);
    }

    void aRunThatThrowsIsIncomplete()
    {
        DiagnosisSession session([](const CheckInput &,
                                    const CheckOptions &,
                                    const CheckProgress &progress,
                                    const CancelFlag &) -> Diagnosis {
            Diagnosis diagnosis;
            diagnosis.host = QStringLiteral("A");
            progress(diagnosis, 1, 2);
            throw std::bad_alloc();
        });
        const Spies spies(session);
        const QString what = QString::fromLatin1(std::bad_alloc().what());
        // Not by a regular expression, which would be used in that thread.
        QTest::ignoreMessage(QtWarningMsg, qPrintable(QStringLiteral("the check broke off: %1").arg(what)));
        session.start(folder("A"));
        QTRY_COMPARE(spies.finished.size(), 1);
        QVERIFY(!spies.result().complete);
        QCOMPARE(spies.result().host, QStringLiteral("A"));
        QVERIFY(!session.isRunning());
    }

    void stopTellsWhenARunHangs()
    {
        HeldChecks checks;
        DiagnosisSession session(checks.function());
        session.start(folder("A"));
        checks.begun.acquire();
        QVERIFY(!session.stop(std::chrono::milliseconds(1)));
        checks.a.release();
        QVERIFY(session.stop(std::chrono::seconds(10)));
    }

    void destroyedWhileRunningWaits()
    {
        HeldChecks checks;
        {
            DiagnosisSession session(checks.function());
            session.start(folder("A"));
            session.start(folder("A"));
            checks.begun.acquire(2);
            checks.a.release(2);
        }
        QCOMPARE(checks.ended.load(), 2);
    }

    void startsAgainAfterTheEnd()
    {
        HeldChecks checks;
        DiagnosisSession session(checks.function());
        const Spies spies(session);
        checks.a.release();
        checks.b.release();
        session.start(folder("A"));
        QTRY_COMPARE(spies.finished.size(), 1);
        session.start(folder("B"));
        QTRY_COMPARE(spies.finished.size(), 2);
        QCOMPARE(spies.result().host, QStringLiteral("B"));
    }
};

PORTCHECK_TEST(TstDiagnosisSession, "tst_diagnosissession")
#include "tst_diagnosissession.moc"
