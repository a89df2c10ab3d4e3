#include "windowfixture.h"

#include <report/reports.h>
#include <support/testregistry.h>
#include <ui/dialogs/infodialogs.h>
#include <ui/tabs/page.h>
#include <ui/window/windowactions.h>

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace portcheck;
using namespace portcheck::test;

namespace {

/// Opens the menu by a click and clicks an entry in it. Qt 6.4 opens it with an event loop of its own; later ones without,
/// and they take no click so soon after it, so there the entry is chosen by the Enter key.
void clickInMenu(const WindowFixture &fixture, const char *entry, const char *subMenu = nullptr)
{
    auto *menu = fixture.find<QMenu>("moreMenu");
    bool clicked = false;
    QTimer::singleShot(0, menu, [&, menu] {
        const auto click = [](QMenu *where, QAction *action) {
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
            QTest::mouseClick(where, Qt::LeftButton, {}, where->actionGeometry(action).center());
#else
            where->setActiveAction(action);
            QTest::keyClick(where, Qt::Key_Return);
#endif
        };
        clicked = true;
        if (subMenu) {
            auto *inner = fixture.find<QMenu>(subMenu);
            inner->popup({}); // where the pointer would open it
            click(inner, fixture.find<QAction>(entry));
            menu->hide();
            return;
        }
        click(menu, fixture.find<QAction>(entry));
    });
    QTest::mouseClick(fixture.find<QPushButton>("morePushButton"), Qt::LeftButton);
    QTRY_VERIFY(clicked);
    QVERIFY(filesAreDone());
}

QString put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

void settle(const WindowFixture &fixture)
{
    QTRY_VERIFY(!fixture.session.isRunning());
}

QStringList twoReports(const WindowFixture &fixture)
{
    return {put(fixture.folder.filePath(QStringLiteral("one.json")), writeJson(scenes::match(), Language::English)),
            put(fixture.folder.filePath(QStringLiteral("two.json")), writeJson(scenes::differ(), Language::English))};
}

/// Closes the first dialog by its button and keeps its name. A dialog has an event loop of its own.
void closeDialogs(const WindowFixture &fixture, QString &shown)
{
    auto *closer = new QTimer(fixture.window.get());
    QObject::connect(closer, &QTimer::timeout, closer, [&fixture, &shown] {
        if (auto *open = fixture.window->findChild<QDialog *>(); open && open->isVisible()) {
            shown = open->objectName();
            QTest::mouseClick(open->findChild<QPushButton *>(QStringLiteral("closePushButton")), Qt::LeftButton);
        }
    });
    closer->start(10);
}

} // namespace

class TstWindowActions : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatIsHereAndOursIsOpened_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<RunMode>("mode");
        QTest::addColumn<bool>("opens");
        const auto row = [](const char *name, const char *path, RunMode mode, bool opens) {
            QTest::newRow(name) << QString::fromLatin1(path) << mode << opens;
        };
        row("live", "C:/Program Files/Trend Micro/PCCSRV/ofcscan.ini", RunMode::Live, true);
        row("live, a share", "\\\\192.0.2.9\\share\\ofcscan.ini", RunMode::Live, false);
        row("live, a share with slashes", "//192.0.2.9/share/ofcscan.ini", RunMode::Live, false);
        row("live, a mixed share", "\\/192.0.2.9/share", RunMode::Live, false);
        row("live, a device", "\\\\.\\PhysicalDrive0", RunMode::Live, false);
        row("live, an extended path", "\\\\?\\UNC\\192.0.2.9\\share", RunMode::Live, false);
        row("live, a device of another system", "/dev/sda", RunMode::Live, false);
        row("live, a device by a detour", "/usr/../dev/sda", RunMode::Live, false);
        row("nothing", "", RunMode::Live, false);
        row("the file that was given", "/given/ofcscan.ini", RunMode::Files, true);
        row("within the folder that was given", "/folder/a/ofcscan.ini", RunMode::Files, true);
        row("beside the folder", "/folder2/ofcscan.ini", RunMode::Files, false);
        row("out of the folder", "/folder/../etc/passwd", RunMode::Files, false);
        row("a path inside another computer's files", "C:/PCCSRV", RunMode::Files, false);
        row("a share inside another computer's files", "\\\\attacker\\share", RunMode::Files, false);
        row("of a report", "/given/ofcscan.ini", RunMode::Report, false);
        row("of the sample", "/given/ofcscan.ini", RunMode::Sample, false);
    }
    void onlyWhatIsHereAndOursIsOpened()
    {
        QFETCH(QString, path);
        QFETCH(RunMode, mode);
        QFETCH(bool, opens);
        FileInputs given;
        given.serverIni = QStringLiteral("/given/ofcscan.ini");
        given.folder = QStringLiteral("/folder");
        QCOMPARE(WindowActions::mayOpen(path, mode, given), opens);
    }

    void aShareInTheSettingsIsNeverOpened()
    {
        Diagnosis diagnosis = scenes::withLive(scenes::match());
        diagnosis.installation.serverFolder = QStringLiteral("\\\\192.0.2.9\\share\\PCCSRV");
        for (EvidenceBlock &block : diagnosis.evidence) {
            block.source.locator = QStringLiteral("\\\\192.0.2.9\\share\\PCCSRV\\ofcscan.ini");
        }
        WindowFixture fixture;
        fixture.window->showDiagnosis(diagnosis);
        WindowActions actions(*fixture.window, fixture.services());
        for (const WindowAction action :
             {WindowAction::ShowIniInFolder, WindowAction::OpenIni, WindowAction::OpenPluginFolder}) {
            actions.perform({action});
        }
        QVERIFY(fixture.prompts.opened.isEmpty());
        QVERIFY(fixture.prompts.shownInFolder.isEmpty());
        QCOMPARE(fixture.prompts.messages.size(), 3);
    }

    void menuStartsChecks_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<CheckInput>("expected");
        CheckInput sample;
        sample.sample = true;
        QTest::newRow("this computer") << QStringLiteral("checkThisComputerAction") << CheckInput {};
        QTest::newRow("sample") << QStringLiteral("showSampleAction") << sample;
    }
    void menuStartsChecks()
    {
        QFETCH(QString, entry);
        QFETCH(CheckInput, expected);
        WindowFixture fixture;
        fixture.window->show();
        CheckInput other;
        other.serverIni = QStringLiteral("/given/ofcscan.ini");
        fixture.window->start(other);
        settle(fixture);
        clickInMenu(fixture, entry.toLatin1().constData());
        QCOMPARE(fixture.session.input(), expected);
        settle(fixture);
    }

    void menuOpensFiles()
    {
        WindowFixture fixture;
        fixture.window->show();
        fixture.prompts.nextOpenNames = {put(fixture.folder.filePath(QStringLiteral("ofcscan.ini")),
                                             "[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\n")};
        clickInMenu(fixture, "openFilesAction");
        QVERIFY2(fixture.session.input().hasFileInput(), qPrintable(fixture.prompts.messages.join(QLatin1Char('\n'))));
        settle(fixture);
    }

    void menuOpensAFolder()
    {
        WindowFixture fixture;
        fixture.window->show();
        const QString ini = put(fixture.folder.filePath(QStringLiteral("collected/ofcscan.ini")),
                                "[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\n");
        fixture.prompts.nextFolder = QFileInfo(ini).absolutePath();
        clickInMenu(fixture, "openFolderAction");
        QCOMPARE(fixture.session.input().collected, QStringList {fixture.prompts.nextFolder});
        settle(fixture);
    }

    void menuOpensAReport_data()
    {
        QTest::addColumn<RunMode>("mode");
        QTest::addColumn<RunMode>("shown");
        QTest::newRow("of a computer") << RunMode::Live << RunMode::Report;
        QTest::newRow("of files") << RunMode::Files << RunMode::Report;
        QTest::newRow("of the sample") << RunMode::Sample << RunMode::Sample;
    }
    /// Nothing in it can be checked again or entered, and its notes are not those of the next check.
    void menuOpensAReport()
    {
        QFETCH(RunMode, mode);
        QFETCH(RunMode, shown);
        WindowFixture fixture;
        fixture.window->show();
        Diagnosis diagnosis = scenes::differ();
        diagnosis.mode = mode;
        diagnosis.caseNumber = QStringLiteral("SN-1");
        diagnosis.host = QStringLiteral("OTHERHOST");
        fixture.prompts.nextOpenNames = {
            put(fixture.folder.filePath(QStringLiteral("report.json")), writeJson(diagnosis, Language::English))};
        clickInMenu(fixture, "openReportAction");
        QCOMPARE(fixture.window->diagnosis().mode, shown);
        QCOMPARE(fixture.window->diagnosis().host, QStringLiteral("OTHERHOST"));
        QVERIFY(!fixture.window->view().canEnter);
        QVERIFY(!fixture.find<QPushButton>("checkPushButton")->isEnabled());
        QTest::keyClick(fixture.window.get(), Qt::Key_F5);
        QVERIFY(!fixture.session.isRunning());
        fixture.window->start({});
        QVERIFY(fixture.window->view().canEnter);
        QCOMPARE(fixture.window->view().options.caseNumber, QString());
        settle(fixture);
    }

    void menuTakesPictures()
    {
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->showDiagnosis(scenes::match());
        clickInMenu(fixture, "copyPictureAction");
        QVERIFY(fixture.prompts.clipboard && fixture.prompts.clipboard->hasImage());
        fixture.prompts.nextFolder = fixture.folder.filePath(QStringLiteral("pictures"));
        QVERIFY(QDir().mkpath(fixture.prompts.nextFolder));
        clickInMenu(fixture, "saveAllPicturesAction");
        const QStringList saved = QDir(fixture.prompts.nextFolder).entryList({QStringLiteral("*.png")}, QDir::Files);
        QCOMPARE(saved.size(), 8);
        for (const QString &name : saved) {
            QVERIFY2(!QImage(QDir(fixture.prompts.nextFolder).filePath(name)).isNull(), qPrintable(name));
        }
        QCOMPARE(fixture.prompts.shownInFolder, QStringList {fixture.prompts.nextFolder});
    }

    void aPictureIsSavedByItsButton()
    {
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->showDiagnosis(scenes::match());
        fixture.prompts.nextSaveName = fixture.folder.filePath(QStringLiteral("one.png"));
        QTest::mouseClick(fixture.find<QPushButton>("picturePushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QVERIFY(!QImage(fixture.prompts.nextSaveName).isNull());
        QCOMPARE(fixture.prompts.messages, QStringList());
    }

    void aPictureNeverReplacesAFileOfTheCheck()
    {
        WindowFixture fixture;
        fixture.window->show();
        const QString input = put(fixture.folder.filePath(QStringLiteral("ofcscan.ini")), "[INI_SERVER_SECTION]");
        Diagnosis diagnosis = scenes::match();
        diagnosis.mode = RunMode::Files;
        diagnosis.inputs = {{input, InputKind::ServerIni, true, InputReason::None}};
        fixture.window->showDiagnosis(diagnosis);
        fixture.prompts.nextSaveName = input;
        QTest::mouseClick(fixture.find<QPushButton>("picturePushButton"), Qt::LeftButton);
        QVERIFY(filesAreDone());
        QCOMPARE(bytesOf(input), QByteArray("[INI_SERVER_SECTION]"));
        QCOMPARE(fixture.prompts.messages.size(), 1);
    }

    void menuChangesTheLook_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<int>("choice");
        QTest::newRow("like Windows") << QStringLiteral("look0Action") << int(ThemeChoice::System);
        QTest::newRow("light") << QStringLiteral("look1Action") << int(ThemeChoice::Light);
        QTest::newRow("dark") << QStringLiteral("look2Action") << int(ThemeChoice::Dark);
    }
    void menuChangesTheLook()
    {
        QFETCH(QString, entry);
        QFETCH(int, choice);
        const auto other = choice == int(ThemeChoice::Dark) ? ThemeChoice::Light : ThemeChoice::Dark;
        WindowFixture fixture({}, Language::English, other);
        fixture.window->show();
        clickInMenu(fixture, entry.toLatin1().constData(), "themeMenu");
        QCOMPARE(int(fixture.theme.choice()), choice);
        QCOMPARE(int(fixture.preferences.theme()), choice);
        fixture.theme.apply(ThemeChoice::Light, Language::English); // the next test looks at another window
    }

    void menuShowsDialogs_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("dialog");
        QTest::newRow("compare") << QStringLiteral("compareReportsAction") << QStringLiteral("compareDialog");
        QTest::newRow("collect") << QStringLiteral("collectAction") << QStringLiteral("collectDialog");
        QTest::newRow("glossary") << QStringLiteral("glossaryAction") << QStringLiteral("glossaryDialog");
        QTest::newRow("about") << QStringLiteral("aboutAction") << QStringLiteral("aboutDialog");
    }
    void menuShowsDialogs()
    {
        QFETCH(QString, entry);
        QFETCH(QString, dialog);
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->showDiagnosis(scenes::match());
        fixture.prompts.nextOpenNames = twoReports(fixture);
        QString shown;
        closeDialogs(fixture, shown);
        clickInMenu(fixture, entry.toLatin1().constData());
        QTRY_COMPARE(shown, dialog);
    }

    /// What was entered for a report belongs to what is shown.
    void theReportIsExported()
    {
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->showDiagnosis(scenes::match());
        QString name;
        QTimer::singleShot(0, fixture.window.get(), [&] {
            auto *dialog = fixture.window->findChild<QDialog *>();
            name = dialog->objectName();
            QTest::keyClicks(child<QLineEdit>(*dialog, "caseLineEdit"), QStringLiteral("TS-4711"));
            QTest::keyClicks(child<QLineEdit>(*dialog, "memoLineEdit"), QStringLiteral("second floor"));
            QTest::mouseClick(child<QPushButton>(*dialog, "closePushButton"), Qt::LeftButton);
        });
        WindowActions(*fixture.window, fixture.services()).perform({WindowAction::ExportReport});
        QCOMPARE(name, QStringLiteral("exportDialog"));
        QCOMPARE(fixture.window->view().options.caseNumber, QStringLiteral("TS-4711"));
        QCOMPARE(fixture.window->view().diagnosis.memo, QStringLiteral("second floor"));
    }

    /// The other report lies on a share that hangs until the dialog is open.
    void aReportThatComesLateDoesNotGetTheNotes()
    {
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->showDiagnosis(scenes::match());
        auto share = std::make_unique<HangingShare>(filework::readers());
        dropUnread(*fixture.window, twoReports(fixture).mid(1));
        QTimer::singleShot(0, fixture.window.get(), [&] {
            share.reset();
            QVERIFY(filesAreDone());
            const auto *dialog = fixture.window->findChild<QDialog *>();
            child<QLineEdit>(*dialog, "caseLineEdit")->setText(QStringLiteral("TS-4711"));
            QTest::mouseClick(child<QPushButton>(*dialog, "closePushButton"), Qt::LeftButton);
        });
        emit fixture.find<Page>("overviewTab")->activated({WindowAction::ExportReport});
        QCOMPARE(fixture.window->diagnosis().mode, RunMode::Live);
        QCOMPARE(fixture.window->diagnosis().caseNumber, QStringLiteral("TS-4711"));
        QCOMPARE(fixture.window->cursor().shape(), Qt::ArrowCursor);
    }

    void otherProgramsThatDoNotStart_data()
    {
        QTest::addColumn<WindowAction>("action");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("message");
        QTest::newRow("registry editor") << WindowAction::StartRegistryEditor << true
                                         << "The registry editor could not be started. The path of the key was copied.";
        QTest::newRow("browser") << WindowAction::OpenConsole << true
                                 << "The browser could not be started. The address is "
                                    "https://vbserver01:4343/SMB/";
        QTest::newRow("console before anything is known")
            << WindowAction::OpenConsole << false
            << "The address of the console is not known yet: no server name or port was found.";
        QTest::newRow("file manager")
            << WindowAction::ShowIniInFolder << true
            << "The file or folder is not on this computer, so it cannot be opened from here.";
    }
    void otherProgramsThatDoNotStart()
    {
        QFETCH(WindowAction, action);
        QFETCH(bool, known);
        QFETCH(QString, message);
        WindowFixture fixture;
        fixture.prompts.othersStart = false;
        if (known) {
            fixture.window->showDiagnosis(scenes::match());
        }
        WindowActions(*fixture.window, fixture.services()).perform({action});
        QCOMPARE(fixture.prompts.messages, QStringList {message});
    }

    void theVersionIsCopied()
    {
        FakePrompts prompts;
        const auto about = InfoDialogs::about(Catalog(Language::English), prompts, nullptr);
        QTest::mouseClick(about->findChild<QPushButton *>(QStringLiteral("copyVersionPushButton")), Qt::LeftButton);
        QVERIFY(prompts.clipboard && prompts.clipboard->text().contains(QString::fromLatin1(qVersion())));
        QVERIFY(prompts.clipboard->text().contains(QCoreApplication::applicationVersion()));
    }

    void theBannerShowsTheFiles()
    {
        WindowFixture fixture;
        Diagnosis diagnosis = scenes::match();
        diagnosis.mode = RunMode::Files;
        diagnosis.inputs = {{QStringLiteral("a.reg"), InputKind::RegistryExport, true, InputReason::None}};
        fixture.window->show();
        fixture.window->showDiagnosis(diagnosis);
        QString shown;
        closeDialogs(fixture, shown);
        QTest::mouseClick(fixture.find<QPushButton>("showInputsPushButton"), Qt::LeftButton);
        QCOMPARE(shown, QStringLiteral("inputsDialog"));
    }

    void twoDroppedReportsAreCompared()
    {
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->showDiagnosis(scenes::match());
        QString shown;
        closeDialogs(fixture, shown);
        drop(*fixture.window, twoReports(fixture));
        QCOMPARE(shown, QStringLiteral("compareDialog"));
        QCOMPARE(fixture.window->diagnosis().mode, RunMode::Live);
    }

    void whatCannotBeComparedIsSaidInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("no report") << QByteArray("{\"schemaVersion\": 1}");
        QByteArray newer = writeJson(scenes::match(), Language::English);
        newer.replace("\"schemaVersion\": 1", "\"schemaVersion\": 99");
        QTest::newRow("newer") << newer;
        QTest::newRow("cut") << writeJson(scenes::match(), Language::English).left(3000);
    }
    void whatCannotBeComparedIsSaidInOneSentence()
    {
        QFETCH(QByteArray, second);
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->showDiagnosis(scenes::match());
        const QString other = put(fixture.folder.filePath(QStringLiteral("other.json")), second);
        fixture.prompts.nextOpenNames = {twoReports(fixture).first(), other};
        QString shown;
        closeDialogs(fixture, shown);
        clickInMenu(fixture, "compareReportsAction");
        QCOMPARE(fixture.prompts.messages.size(), 1);
        QCOMPARE(fixture.prompts.messages.first().count(other), 1);
        QVERIFY2(!fixture.prompts.messages.first().contains(QLatin1Char('\n')),
                 qPrintable(fixture.prompts.messages.first()));
        QCOMPARE(shown, QString());
    }

    void onlyTwoReportsAreCompared()
    {
        WindowFixture fixture;
        fixture.window->show();
        fixture.prompts.nextOpenNames = twoReports(fixture);
        fixture.prompts.nextOpenNames << fixture.prompts.nextOpenNames.first();
        clickInMenu(fixture, "compareReportsAction");
        QCOMPARE(fixture.prompts.messages.size(), 1);
        QVERIFY(fixture.prompts.messages.first().contains(QLatin1Char('3')));
    }

    void everyEntryOfTheMenuIsTested()
    {
        // A new entry needs a test above.
        const QStringList tested {QStringLiteral("checkThisComputerAction"),
                                  QStringLiteral("openFilesAction"),
                                  QStringLiteral("openFolderAction"),
                                  QStringLiteral("openReportAction"),
                                  QStringLiteral("compareReportsAction"),
                                  QStringLiteral("showSampleAction"),
                                  QStringLiteral("collectAction"),
                                  QStringLiteral("copyPictureAction"),
                                  QStringLiteral("saveAllPicturesAction"),
                                  QStringLiteral("glossaryAction"),
                                  QStringLiteral("aboutAction")};
        const WindowFixture fixture;
        QStringList entries;
        for (const QAction *action : fixture.find<QMenu>("moreMenu")->actions()) {
            if (!action->isSeparator() && !action->menu()) {
                entries << action->objectName();
            }
        }
        QCOMPARE(entries, tested);
    }

    void droppedFilesAreChecked()
    {
        WindowFixture fixture;
        fixture.window->show();
        drop(*fixture.window,
             {put(fixture.folder.filePath(QStringLiteral("ofcscan.ini")),
                  "[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\n")});
        QVERIFY(fixture.session.input().hasFileInput());
        settle(fixture);
    }

    void aDroppedReportIsOpened()
    {
        WindowFixture fixture;
        fixture.window->show();
        drop(*fixture.window,
             {put(fixture.folder.filePath(QStringLiteral("report.json")),
                  writeJson(scenes::differ(), Language::English))});
        QCOMPARE(fixture.window->diagnosis().mode, RunMode::Report);
    }

    void whatThePersonGaveIsNotLostUnasked_data()
    {
        QTest::addColumn<std::function<void(const WindowFixture &)>>("give");
        QTest::addColumn<QString>("lost");
        using Give = std::function<void(const WindowFixture &)>;
        const Give entered = [](const WindowFixture &fixture) {
            CheckInput input;
            input.entered = {{Method::Console, PortRole::Agent, QStringLiteral("18613"), scenes::fixedTime()}};
            fixture.window->start(input);
        };
        const Give noted = [](const WindowFixture &fixture) {
            fixture.window->setNotes({}, QStringLiteral("customer A"));
        };
        QTest::newRow("entered values") << entered << QStringLiteral("shown: entered values.");
        QTest::newRow("memo") << noted << QStringLiteral("shown: memo.");
    }
    void whatThePersonGaveIsNotLostUnasked()
    {
        QFETCH(std::function<void(const WindowFixture &)>, give);
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->start({});
        settle(fixture);
        give(fixture);
        settle(fixture);
        const CheckInput before = fixture.session.input();
        const QString memo = fixture.window->view().options.memo;
        const QString report = twoReports(fixture).first();
        const QString picture = put(fixture.folder.filePath(QStringLiteral("photo.jpg")), "\xff\xd8\xff");
        for (const QString &dropped : {report, picture}) {
            drop(*fixture.window, {dropped});
        }
        clickInMenu(fixture, "showSampleAction");
        QCOMPARE(fixture.prompts.questions.size(), 3);
        QFETCH(QString, lost);
        QVERIFY2(fixture.prompts.questions.last().contains(lost), qUtf8Printable(fixture.prompts.questions.last()));
        QCOMPARE(fixture.session.input(), before);
        clickInMenu(fixture, "checkThisComputerAction"); // the same computer
        QCOMPARE(fixture.prompts.questions.size(), 3);
        QCOMPARE(fixture.session.input(), before);
        settle(fixture);
        QCOMPARE(fixture.window->view().options.memo, memo);
        fixture.prompts.nextConfirm = true;
        drop(*fixture.window, {report});
        QCOMPARE(fixture.window->diagnosis().mode, RunMode::Report);
        drop(*fixture.window, {picture}); // what an opened report holds stands in its file
        QCOMPARE(fixture.prompts.questions.size(), 4);
        QCOMPARE(fixture.session.input().collected, QStringList {picture});
        settle(fixture);
    }

    void whatAReportHoldsIsNotLost_data()
    {
        QTest::addColumn<bool>("saves");
        QTest::addColumn<QString>("thenAdds");
        QTest::addColumn<int>("questions");
        QTest::newRow("exported") << true << QString() << 0;
        QTest::newRow("changed after the export") << true << QStringLiteral(", third floor") << 1;
        QTest::newRow("not exported") << false << QString() << 1;
    }
    void whatAReportHoldsIsNotLost()
    {
        QFETCH(bool, saves);
        QFETCH(QString, thenAdds);
        QFETCH(int, questions);
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->start({});
        settle(fixture);
        fixture.prompts.nextSaveName = fixture.folder.filePath(QStringLiteral("saved.html"));
        QTimer::singleShot(0, fixture.window.get(), [&] {
            auto *dialog = fixture.window->findChild<QDialog *>();
            auto *memo = child<QLineEdit>(*dialog, "memoLineEdit");
            memo->setText(QStringLiteral("second floor"));
            if (saves) {
                QTest::mouseClick(child<QPushButton>(*dialog, "savePushButton"), Qt::LeftButton);
                QVERIFY(filesAreDone());
            }
            memo->setText(memo->text() + thenAdds);
            QTest::mouseClick(child<QPushButton>(*dialog, "closePushButton"), Qt::LeftButton);
        });
        emit fixture.find<Page>("overviewTab")->activated({WindowAction::ExportReport});
        QCOMPARE(QFile::exists(fixture.prompts.nextSaveName), saves);
        drop(*fixture.window, twoReports(fixture).mid(0, 1));
        QCOMPARE(fixture.prompts.questions.size(), questions);
    }

    /// Else a second question comes up behind the first one.
    void aReportThatComesLateAsksNothing()
    {
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->start({});
        settle(fixture);
        fixture.window->setNotes({}, QStringLiteral("customer A"));
        auto share = std::make_unique<HangingShare>(filework::readers());
        dropUnread(*fixture.window, twoReports(fixture).mid(0, 1));
        fixture.prompts.whileAsking = [&] {
            share.reset();
            QVERIFY(filesAreDone());
        };
        emit fixture.find<Page>("overviewTab")->activated({WindowAction::ShowSample});
        QCOMPARE(fixture.prompts.questions.size(), 1);
        QCOMPARE(fixture.window->diagnosis().mode, RunMode::Live);
    }

    void aLinkCannotBeDropped()
    {
        WindowFixture fixture;
        fixture.window->show();
        QMimeData mime;
        mime.setUrls({QUrl(QStringLiteral("https://vbserver01:4343/SMB/"))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(fixture.window.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    /// The report lies on a share that hangs until a check was asked for and has ended.
    void whatIsAskedForMeanwhileCountsMore()
    {
        WindowFixture fixture;
        fixture.window->show();
        auto share = std::make_unique<HangingShare>(filework::readers());
        dropUnread(*fixture.window, twoReports(fixture).mid(0, 1));
        QCOMPARE(fixture.window->cursor().shape(), Qt::BusyCursor);
        QSignalSpy finished(&fixture.session, &DiagnosisSession::finished);
        fixture.window->start({});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(fixture.window->cursor().shape(), Qt::ArrowCursor);
        share.reset();
        QVERIFY(filesAreDone());
        QVERIFY2(fixture.window->diagnosis().mode != RunMode::Report, "the check is what was wanted last");
    }

    void whatIsNoneOfOursIsJudgedByTheCheck()
    {
        // By content and off this thread, like every other file: the window turns nothing away by its name.
        WindowFixture fixture;
        fixture.window->show();
        const QString picture = put(fixture.folder.filePath(QStringLiteral("photo.jpg")), "\xff\xd8\xff");
        drop(*fixture.window, {picture});
        QCOMPARE(fixture.session.input().collected, QStringList {picture});
        settle(fixture);
    }
};

PORTCHECK_TEST(TstWindowActions, "tst_windowactions")
#include "tst_windowactions.moc"
