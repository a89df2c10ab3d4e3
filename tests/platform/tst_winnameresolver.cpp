#include "testregistry.h"

#include <platform/platformsources.h>

#include <QSet>
#include <QTest>

using namespace portcheck;

/// Of names only the one that every computer knows by itself: what a name server says is no test's affair.
class TstWinNameResolver : public QObject
{
    Q_OBJECT

private slots:
    void thisComputerIPv4First()
    {
        const auto answer = makePlatformSources().live.names->resolve(QStringLiteral("localhost"));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->constFirst(), QStringLiteral("127.0.0.1"));
        QCOMPARE(QSet<QString>(answer->begin(), answer->end()).size(), answer->size());
    }

    /// Longer than a name can be: nobody else is asked.
    void notAName()
    {
        const auto answer = makePlatformSources().live.names->resolve(QString(300, u'x'));
        QVERIFY(!answer);
        QVERIFY(answer.error().nativeCode > 0);
    }
};

PORTCHECK_TEST(TstWinNameResolver, "tst_winnameresolver")
#include "tst_winnameresolver.moc"
