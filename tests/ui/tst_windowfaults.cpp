// What a person may do while a check runs, and a check that does not do what it should.
#include "windowfixture.h"
#include "windowtexts.h"

#include <support/testregistry.h>
#include <ui/widgets/statebadge.h>

#include <QElapsedTimer>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace portcheck;
using namespace portcheck::test;

namespace {

constexpr int kSteps = 6;
/// As the program waits at its end before it leaves a hanging call to Windows.
constexpr std::chrono::milliseconds kPatience(300);

/// A check that tells `step` of its steps and then hangs like a share that does not answer, cancelled or not.
CheckFunction hangingAfter(int step, QSemaphore &reached, QSemaphore &share)
{
    return [step, &reached, &share](
               const CheckInput &, const CheckOptions &, const CheckProgress &progress, const CancelFlag &) {
        Diagnosis diagnosis = scenes::match();
        diagnosis.complete = false;
        for (int done = 1; done <= step; ++done) {
            progress(diagnosis, done, kSteps);
        }
        reached.release();
        share.acquire();
        return diagnosis;
    };
}

} // namespace

class TstWindowFaults : public QObject
{
    Q_OBJECT

private slots:
    void closedInEveryPhase_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("cancelled");
        for (int step = 0; step < kSteps; ++step) {
            QTest::addRow("after step %d of %d", step, kSteps) << step << false;
        }
        QTest::newRow("after Cancel") << 2 << true;
    }
    /// The window is gone at once, and the program needs no second for its end, whatever still hangs.
    void closedInEveryPhase()
    {
        QFETCH(int, step);
        QFETCH(bool, cancelled);
        QSemaphore reached;
        QSemaphore share;
        WindowFixture fixture(hangingAfter(step, reached, share));
        QSignalSpy progressed(&fixture.session, &DiagnosisSession::progressed);
        const auto freed = qScopeGuard([&share] { share.release(); });
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        fixture.window->start({});
        reached.acquire();
        QTRY_COMPARE(progressed.count(), step);
        if (cancelled) {
            QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(fixture.window->close());
        QVERIFY2(!fixture.session.stop(kPatience), "nothing can end a call that hangs");
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!fixture.window->isVisible());
    }

    void cancelIsObeyedWhateverHangs()
    {
        QSemaphore reached;
        QSemaphore share;
        WindowFixture fixture(hangingAfter(0, reached, share));
        const auto freed = qScopeGuard([&share] { share.release(); });
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        fixture.window->start({});
        reached.acquire();
        QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.isRunning(), 1500);
        QVERIFY(fixture.window->view().isReady());
        QVERIFY2(fixture.find<QWidget>("modeBanner")->isVisible(), "it says that it is not complete");
        QVERIFY(!fixture.window->diagnosis().complete);
    }

    /// While a check runs they start no other one; afterwards the next one does.
    void aThousandQuickF5()
    {
        QSemaphore share;
        std::atomic_int runs = 0;
        WindowFixture fixture([&](const CheckInput &, const CheckOptions &, const CheckProgress &, const CancelFlag &) {
            ++runs;
            share.acquire();
            return scenes::match();
        });
        const auto freed = qScopeGuard([&share] { share.release(1000); });
        QSignalSpy finished(&fixture.session, &DiagnosisSession::finished);
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        fixture.window->start({});
        for (int i = 0; i < 1000; ++i) {
            QTest::keyClick(fixture.window.get(), Qt::Key_F5);
        }
        QTRY_COMPARE(int(runs), 1);
        share.release();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(fixture.window->view().isReady());
        QTest::keyClick(fixture.window.get(), Qt::Key_F5);
        QTRY_COMPARE(int(runs), 2);
        share.release();
        QTRY_COMPARE(finished.count(), 2);
    }

    void languageSwitchedDuringACheck()
    {
        QSemaphore reached;
        QSemaphore share;
        WindowFixture fixture(hangingAfter(2, reached, share));
        const auto freed = qScopeGuard([&share] { share.release(); });
        QSignalSpy finished(&fixture.session, &DiagnosisSession::finished);
        fixture.window->show();
        fixture.window->start({});
        reached.acquire();
        QTest::mouseClick(fixture.find<QPushButton>("japanesePushButton"), Qt::LeftButton);
        QVERIFY(fixture.session.isRunning());
        auto *badge = fixture.find<StateBadge>("wholeStateBadge");
        QTRY_VERIFY2(hasJapanese(badge->word()), qPrintable(badge->word()));
        share.release();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY2(hasJapanese(badge->word()), qPrintable(badge->word()));
        QVERIFY(hasJapanese(fixture.find<QPushButton>("checkPushButton")->text()));
    }
};

PORTCHECK_TEST(TstWindowFaults, "tst_windowfaults")
#include "tst_windowfaults.moc"
