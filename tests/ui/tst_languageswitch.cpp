#include "picturechecks.h"
#include "windowfixture.h"
#include "windowtexts.h"

#include <support/testregistry.h>
#include <ui/window/mainwindow.h>

#include <QFontDatabase>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

class TstLanguageSwitch : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLeftOfTheOtherLanguage_data()
    {
        QTest::addColumn<Diagnosis>("diagnosis");
        QTest::newRow("match") << scenes::withLive(scenes::match());
        QTest::newRow("differ") << scenes::withLive(scenes::differ());
        QTest::newRow("problem") << scenes::problem();
        QTest::newRow("unreadable") << scenes::unreadable();
        QTest::newRow("not installed") << scenes::notInstalled();
        QTest::newRow("cloud") << scenes::cloud();
        QTest::newRow("agent only") << scenes::agentOnly();
    }
    void nothingIsLeftOfTheOtherLanguage()
    {
        QFETCH(Diagnosis, diagnosis);
        WindowFixture fixture;
        fixture.window->showDiagnosis(diagnosis);
        fixture.window->show();
        QVERIFY(settled(*fixture.window));
        const Texts english = allTexts(*fixture.window);
        const QStringList first = leftovers(english, Language::English, {});
        QVERIFY2(first.isEmpty(), qPrintable(first.join(QLatin1Char('\n'))));

        QTest::mouseClick(fixture.find<QPushButton>("japanesePushButton"), Qt::LeftButton);
        QVERIFY(settled(*fixture.window));
        QCOMPARE(fixture.theme.language(), Language::Japanese);
        const QStringList second = leftovers(allTexts(*fixture.window), Language::Japanese, englishSentences(english));
        QVERIFY2(second.isEmpty(), qPrintable(second.join(QLatin1Char('\n'))));

        QTest::mouseClick(fixture.find<QPushButton>("englishPushButton"), Qt::LeftButton);
        QVERIFY(settled(*fixture.window));
        const QStringList third = leftovers(allTexts(*fixture.window), Language::English, {});
        QVERIFY2(third.isEmpty(), qPrintable(third.join(QLatin1Char('\n'))));
        QCOMPARE(fixture.preferences.language(), std::optional(Language::English));

        QTest::mouseClick(fixture.find<QPushButton>("englishPushButton"), Qt::LeftButton);
        QVERIFY2(fixture.find<QPushButton>("englishPushButton")->isChecked(), "it is still the language in use");
    }

    void standardButtonsFollow()
    {
        WindowFixture fixture({}, Language::Japanese);
        QMessageBox box(QMessageBox::Information, QString(), QString(), QMessageBox::Cancel);
        QVERIFY2(hasJapanese(box.button(QMessageBox::Cancel)->text()),
                 qPrintable(box.button(QMessageBox::Cancel)->text()));
        fixture.theme.apply(ThemeChoice::Light, Language::English);
        QMessageBox english(QMessageBox::Information, QString(), QString(), QMessageBox::Cancel);
        QVERIFY(!hasJapanese(english.button(QMessageBox::Cancel)->text()));
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QSize>("size");
        for (const Language language : {Language::Japanese, Language::English}) {
            QTest::addRow("%s 1280x720", qPrintable(id(language))) << int(language) << QSize(1280, 720);
            QTest::addRow("%s 1024x768", qPrintable(id(language))) << int(language) << QSize(1024, 768);
        }
    }
    void nothingIsCut()
    {
        QFETCH(int, language);
        QFETCH(QSize, size);
        if (QFontDatabase::families().isEmpty()) {
            QSKIP("this platform plugin has no fonts: the sizes of texts mean nothing");
        }
        WindowFixture fixture({}, static_cast<Language>(language));
        fixture.window->resize(size);
        fixture.window->showDiagnosis(scenes::withLive(scenes::differ()));
        fixture.window->show();
        for (int tab = 0; tab <= int(TabId::Agents); ++tab) {
            fixture.window->goTo({static_cast<TabId>(tab), {}});
            QVERIFY(settled(*fixture.window));
            QCOMPARE(fixture.window->size(), size);
            const QStringList cut = cutTexts(*fixture.window);
            QVERIFY2(cut.isEmpty(), qPrintable(QStringLiteral("tab %1: %2").arg(tab).arg(cut.join(QLatin1Char('\n')))));
        }
    }
};

PORTCHECK_TEST(TstLanguageSwitch, "tst_languageswitch")
#include "tst_languageswitch.moc"
