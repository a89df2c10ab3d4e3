// What a person may do while a check runs, a check that does not do what it should, and a folder that takes no file.
#include "windowfixture.h"
#include "windowtexts.h"

#include <support/testregistry.h>
#include <ui/dialogs/collectdialog.h>
#include <ui/dialogs/comparedialog.h>
#include <ui/dialogs/exportdialog.h>
#include <ui/look/stateshape.h>
#include <ui/window/pictures.h>
#include <ui/window/windowactions.h>

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <utility>

#ifdef Q_OS_LINUX
#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

using namespace portcheck;
using namespace portcheck::test;

namespace {

constexpr int kProgressSteps = 6;
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
            progress(diagnosis, done, kProgressSteps);
        }
        reached.release();
        share.acquire();
        return diagnosis;
    };
}

#ifdef Q_OS_LINUX
/// A folder whose files can be read and to which nothing can be added, not even by root: while this lives, this thread
/// and those that it starts are without the capability by which root writes all the same.
class ReadOnlyFolder
{
public:
    explicit ReadOnlyFolder(QString path)
        : m_path(std::move(path))
    {
        capget(m_before);
        __user_cap_data_struct less[2] {m_before[0], m_before[1]};
        less[0].effective &= ~(1U << CAP_DAC_OVERRIDE);
        capset(less);
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ExeOwner);
    }
    ~ReadOnlyFolder()
    {
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        capset(m_before);
    }
    Q_DISABLE_COPY_MOVE(ReadOnlyFolder)

private:
    static void capget(__user_cap_data_struct *data)
    {
        __user_cap_header_struct header {_LINUX_CAPABILITY_VERSION_3, 0};
        ::syscall(SYS_capget, &header, data);
    }
    static void capset(const __user_cap_data_struct *data)
    {
        __user_cap_header_struct header {_LINUX_CAPABILITY_VERSION_3, 0};
        ::syscall(SYS_capset, &header, data);
    }

    QString m_path;
    __user_cap_data_struct m_before[2] {};
};
#endif

void click(const QWidget &parent, const char *button)
{
    QTest::mouseClick(child<QPushButton>(parent, button), Qt::LeftButton);
}

/// What a dialog says at the end of saving.
QString saved(const QDialog &dialog, const char *button)
{
    click(dialog, button);
    return filesAreDone() ? child<QLabel>(dialog, "resultTextLabel")->text() : QString();
}

/// What the window says of it in a message.
QString performed(WindowFixture &fixture, WindowAction action)
{
    WindowActions actions(*fixture.window, fixture.services());
    actions.perform({action});
    return filesAreDone() ? fixture.prompts.messages.join(QLatin1Char('\n')) : QString();
}

} // namespace

class TstWindowFaults : public QObject
{
    Q_OBJECT

    /// Saves something under the name, or in the folder, that is chosen next. \return what the person is told
    using Save = QString (*)(WindowFixture &);

private slots:
    void closedInEveryPhase_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("cancelled");
        for (int step = 0; step < kProgressSteps; ++step) {
            QTest::addRow("after step %d of %d", step, kProgressSteps) << step << false;
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
        QVERIFY(fixture.window->close()); // waiting for the call, it would never return
        QVERIFY2(!fixture.session.stop(kPatience), "nothing can end a call that hangs");
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
        QTRY_VERIFY(!fixture.session.isRunning());
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

    void readOnlyFolder_data()
    {
        QTest::addColumn<Save>("save");
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("replaces");
        const auto rows = [](const char *name, const char *file, Save save) {
            QTest::addRow("%s", name) << save << QString::fromLatin1(file) << false;
            QTest::addRow("%s, there already", name) << save << QString::fromLatin1(file) << true;
        };
        rows("list of agents", "agents.csv", [](WindowFixture &fixture) {
            fixture.window->goTo({TabId::Agents, {}});
            click(*fixture.window, "saveAgentsPushButton");
            return filesAreDone() ? fixture.prompts.messages.join(QLatin1Char('\n')) : QString();
        });
        rows("table of aliases", "aliases.csv", [](WindowFixture &fixture) {
            const CollectDialog dialog(
                fixture.window->diagnosis(),
                Language::English,
                scenes::fixedTime(),
                [](TabId, bool) { return QImage(); },
                fixture.prompts);
            return saved(dialog, "saveAliasesPushButton");
        });
        rows("archive for support", "support.zip", [](WindowFixture &fixture) {
            const CollectDialog dialog(
                fixture.window->diagnosis(),
                Language::English,
                scenes::fixedTime(),
                [](TabId, bool) { return QImage(1, 1, QImage::Format_RGB32); },
                fixture.prompts);
            return QTest::qWaitFor([&] { return !dialog.files().isEmpty(); }, 30000) ? saved(dialog, "savePushButton")
                                                                                     : QString();
        });
        rows("report", "report.html", [](WindowFixture &fixture) {
            const ExportDialog dialog(fixture.window->diagnosis(), Language::English, false, fixture.prompts);
            return saved(dialog, "savePushButton");
        });
        rows("comparison", "comparison.html", [](WindowFixture &fixture) {
            const CompareDialog dialog({QStringLiteral("old.json"), scenes::match()},
                                       {QStringLiteral("new.json"), scenes::problem()},
                                       Language::English,
                                       false,
                                       fixture.prompts);
            return saved(dialog, "savePushButton");
        });
        rows(
            "picture", "tab.png", [](WindowFixture &fixture) { return performed(fixture, WindowAction::SavePicture); });
        const QByteArray first =
            pictureFileName(scenes::withLive(scenes::match()), Language::English, TabId::Overview).toLatin1();
        rows("pictures of all tabs", first.constData(), [](WindowFixture &fixture) {
            return performed(fixture, WindowAction::SaveAllPictures);
        });
    }
    /// What only the window writes, too: it says that it could not, an old file stays, and nothing is left beside it.
    void readOnlyFolder()
    {
        QFETCH(Save, save);
        QFETCH(QString, file);
        QFETCH(bool, replaces);
#ifdef Q_OS_LINUX
        WindowFixture fixture;
        Diagnosis diagnosis = scenes::withLive(scenes::match());
        diagnosis.agents = {{ QStringLiteral("PC01"), {}, AgentProbe::State::Refused, {} }};
        fixture.window->showDiagnosis(diagnosis);
        fixture.window->show();
        const QTemporaryDir folder;
        const QString path = folder.filePath(file);
        if (replaces) {
            QFile old(path);
            QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        }
        const QStringList before = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
        fixture.prompts.nextSaveName = path;
        fixture.prompts.nextFolder = folder.path();
        QVERIFY(filesAreDone()); // no thread is left that would write with the rights of before
        const ReadOnlyFolder readOnly(folder.path());
        QVERIFY2(!QFile(folder.filePath(QStringLiteral("other"))).open(QIODevice::WriteOnly), "it takes nothing");
        const QString said = save(fixture);
        QVERIFY2(said.contains(QStringLiteral("could not be written")) && said.contains(path), qPrintable(said));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), before);
        QCOMPARE(bytesOf(path), replaces ? QByteArray("old") : QByteArray());
        QVERIFY(fixture.prompts.shownInFolder.isEmpty());
#else
        Q_UNUSED(save)
        Q_UNUSED(replaces)
        QSKIP("a folder of Windows that takes no file needs another user");
#endif
    }
};

PORTCHECK_TEST(TstWindowFaults, "tst_windowfaults")
#include "tst_windowfaults.moc"
