#include <support/testregistry.h>
#include <text/catalog.h>
#include <text/texts.h>

#include <QFile>
#include <QTest>
#include <QTimeZone>

using namespace portcheck;

class TstCatalog : public QObject
{
    Q_OBJECT

private slots:
    void idsRoundTrip()
    {
        QCOMPARE(languageFromId(id(Language::Japanese)), std::optional(Language::Japanese));
        QCOMPARE(languageFromId(id(Language::English)), std::optional(Language::English));
        QVERIFY(!languageFromId(QStringLiteral("de")));
    }

    void twoLanguagesAnswerSideBySide()
    {
        const Catalog japanese(Language::Japanese);
        const Catalog english(Language::English);
        QCOMPARE(stateName(RoleState::Match, japanese), QStringLiteral("一致"));
        QCOMPARE(stateName(RoleState::Match, english), QStringLiteral("Match"));
        QCOMPARE(stateName(RoleState::Match, japanese), QStringLiteral("一致"));
    }

    void nothingIsInstalledIntoTheApplication()
    {
        const Catalog japanese(Language::Japanese);
        QCOMPARE(QCoreApplication::translate("Name", "Match"), QStringLiteral("Match"));
    }

    void aCopyOutlivesItsOriginal()
    {
        std::optional<Catalog> original(Language::Japanese);
        const Catalog copy = *original;
        original.reset();
        QCOMPARE(stateName(RoleState::Check, copy), QStringLiteral("要確認"));
    }

    void anUnknownTextIsItsOwnSource()
    {
        const Catalog japanese(Language::Japanese);
        QCOMPARE(japanese.text("Name", "no such text"), QStringLiteral("no such text"));
    }

    void compiledInFilesExist()
    {
        QVERIFY(translationFiles(Language::English).isEmpty());
        const QStringList files = translationFiles(Language::Japanese);
        QCOMPARE(files.size(), 2);
        for (const QString &file : files) {
            QVERIFY2(QFile::exists(file), qPrintable(file));
        }
        QVERIFY2(files.first().contains(QLatin1String("qtbase")), "Qt's own texts are installed first");
    }

    void dateTime_data()
    {
        QTest::addColumn<int>("offsetSeconds");
        QTest::addColumn<QString>("text");

        QTest::newRow("Japan") << 9 * 3600 << QStringLiteral("2026-11-24 09:12:03 +09:00");
        QTest::newRow("UTC") << 0 << QStringLiteral("2026-11-24 09:12:03 +00:00");
        QTest::newRow("Newfoundland") << -(3 * 3600 + 1800) << QStringLiteral("2026-11-24 09:12:03 -03:30");
        QTest::newRow("half an hour west") << -1800 << QStringLiteral("2026-11-24 09:12:03 -00:30");
    }
    void dateTime()
    {
        QFETCH(int, offsetSeconds);
        QFETCH(QString, text);
        const QDateTime time(QDate(2026, 11, 24), QTime(9, 12, 3), QTimeZone(offsetSeconds));
        for (const Language language : {Language::Japanese, Language::English}) {
            const Catalog catalog(language);
            QCOMPARE(catalog.dateTime(time), text);
            QCOMPARE(catalog.timeOfDay(time), QStringLiteral("09:12"));
            QVERIFY(catalog.dateTime(QDateTime()).isEmpty());
        }
    }
};

PORTCHECK_TEST(TstCatalog, "tst_catalog")
#include "tst_catalog.moc"
