#include <support/testregistry.h>
#include <ui/desk/preferences.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace portcheck;

class TstPreferences : public QObject
{
    Q_OBJECT

private slots:
    void defaults()
    {
        const QTemporaryDir folder;
        const Preferences preferences(folder.filePath(QStringLiteral("window.ini")));
        QVERIFY2(!preferences.language(), "the system decides until a person has chosen");
        QCOMPARE(preferences.theme(), ThemeChoice::System);
        QVERIFY(!preferences.aliased());
        QVERIFY(preferences.geometry().isEmpty());
    }

    void areKeptInAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.ini"));
        {
            Preferences preferences(path);
            preferences.setLanguage(Language::Japanese);
            preferences.setTheme(ThemeChoice::Dark);
            preferences.setAliased(true);
            preferences.setGeometry("geometry");
        }
        QVERIFY2(QFile::exists(path), "an INI file, never the registry");
        const Preferences again(path);
        QCOMPARE(again.language(), std::optional(Language::Japanese));
        QCOMPARE(again.theme(), ThemeChoice::Dark);
        QVERIFY(again.aliased());
        QCOMPARE(again.geometry(), QByteArray("geometry"));
    }

    void withoutAFileNothingIsKept()
    {
        Preferences preferences {QString()};
        preferences.setAliased(true);
        preferences.setGeometry("geometry");
        QVERIFY(!preferences.aliased());
        QVERIFY(preferences.geometry().isEmpty());
    }

    void everyThemeIsKeptByItsName_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("system") << ThemeChoice::System << QByteArray("theme=system");
        QTest::newRow("light") << ThemeChoice::Light << QByteArray("theme=light");
        QTest::newRow("dark") << ThemeChoice::Dark << QByteArray("theme=dark");
    }
    void everyThemeIsKeptByItsName()
    {
        QFETCH(ThemeChoice, choice);
        QFETCH(QByteArray, line);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.ini"));
        {
            Preferences preferences(path);
            preferences.setTheme(choice);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(line));
        QCOMPARE(Preferences(path).theme(), choice);
    }

    void aDamagedFileCountsAsNone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[window]\nlanguage=xx\ntheme=pink\n");
        file.close();
        const Preferences preferences(path);
        QVERIFY(!preferences.language());
        QCOMPARE(preferences.theme(), ThemeChoice::System);
    }
};

PORTCHECK_TEST(TstPreferences, "tst_preferences")
#include "tst_preferences.moc"
