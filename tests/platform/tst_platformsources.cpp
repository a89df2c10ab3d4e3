#include "testregistry.h"

#include <platform/common/localtime.h>
#include <platform/platformsources.h>

#include <QSysInfo>
#include <QTest>

using namespace portcheck;

/// What holds on every system; the registry of Windows has its own test.
class TstPlatformSources : public QObject
{
    Q_OBJECT

private slots:
#ifdef Q_OS_UNIX // Windows has its zone elsewhere
    void initTestCase() { qputenv("TZ", "JST-9"); } // a machine that lives by UTC would not notice a lost offset
#endif

    void everythingIsThere()
    {
        const CheckSources sources = makePlatformSources();
        QVERIFY(sources.files);
        QVERIFY(sources.registry);
        QVERIFY(!sources.hostName.contains(QLatin1Char('.')));
        QVERIFY(sources.systemDescription.contains(QSysInfo::kernelVersion()));
    }

    void clockTellsItsOffset()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QDateTime now = localTime();
        QVERIFY(now.isValid());
        QVERIFY(before.msecsTo(now) >= 0);
        QVERIFY(now.msecsTo(QDateTime::currentDateTimeUtc()) >= 0);
        QCOMPARE(now.offsetFromUtc(), QDateTime::currentDateTime().offsetFromUtc());
        const QString text = now.toString(Qt::ISODate);
        QVERIFY2(text.endsWith(QLatin1Char('Z')) || text.at(text.size() - 6) == QLatin1Char('+')
                     || text.at(text.size() - 6) == QLatin1Char('-'),
                 qPrintable(text));
    }

    void noRegistryIsNotAnEmptyRegistry()
    {
        const CheckSources sources = makePlatformSources();
        const QString key = QStringLiteral("TrendMicro\\PortCheckTestNoSuchKey");
        const auto exists = sources.registry->hasKey(key, RegistryView::Bits32);
        const auto value = sources.registry->value(key, QStringLiteral("ServerPort"), RegistryView::Bits64);
        if (QSysInfo::productType() == QLatin1String("windows")) {
            QVERIFY(exists.hasValue());
            QVERIFY(!*exists);
            QVERIFY(value.hasValue());
            QVERIFY(!value->has_value());
            QVERIFY(!sources.folders.programFiles.isEmpty());
            QVERIFY(!sources.folders.programFilesX86.isEmpty());
        } else {
            QVERIFY(!exists.hasValue());
            QCOMPARE(id(exists.error().code), id(ReadErrorCode::NotSupported));
            QVERIFY(!value.hasValue());
            QCOMPARE(id(value.error().code), id(ReadErrorCode::NotSupported));
            QCOMPARE(value.error().locator,
                     QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\TrendMicro\\PortCheckTestNoSuchKey"));
            QCOMPARE(sources.folders, StandardFolders());
        }
    }
};

PORTCHECK_TEST(TstPlatformSources, "tst_platformsources")
#include "tst_platformsources.moc"
