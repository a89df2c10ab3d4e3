#include <support/testregistry.h>
#include <ui/desk/filework.h>

#include <QSemaphore>
#include <QTest>

#include <memory>

using namespace portcheck;

class TstFileWork : public QObject
{
    Q_OBJECT

private slots:
    void theResultComesBackToItsThread()
    {
        int taken = 0;
        QThread *worker = nullptr;
        QThread *here = nullptr;
        filework::run(
            filework::readers(),
            this,
            [&worker] {
                worker = QThread::currentThread();
                return 42;
            },
            [&](int result) {
                taken = result;
                here = QThread::currentThread();
            });
        QCOMPARE(taken, 0);
        QTRY_COMPARE(taken, 42);
        QVERIFY(worker != here);
        QCOMPARE(here, thread());
    }

    /// A share that hangs, and a window that is closed meanwhile.
    void aContextThatIsGoneTakesNothing()
    {
        const auto gate = std::make_shared<QSemaphore>();
        auto context = std::make_unique<QObject>();
        bool taken = false;
        filework::run(
            filework::writers(),
            context.get(),
            [gate] {
                gate->acquire();
                return 1;
            },
            [&taken](int) { taken = true; });
        QVERIFY2(!filework::finishWriting(std::chrono::milliseconds(1)), "it hangs");
        context.reset();
        gate->release();
        QVERIFY(filework::finishWriting(std::chrono::seconds(20)));
        QCoreApplication::processEvents();
        QVERIFY(!taken);
    }
};

PORTCHECK_TEST(TstFileWork, "tst_filework")
#include "tst_filework.moc"
