#include "windowfixture.h"

#include <report/reports.h>
#include <support/testregistry.h>
#include <ui/look/stateshape.h>
#include <ui/tabs/methodtab.h>
#include <ui/widgets/findingcard.h>
#include <ui/widgets/verdictcard.h>
#include <ui/window/strip.h>

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMutex>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace portcheck;
using namespace portcheck::test;

namespace {

/// A check that answers with what was entered in, as the real one would.
CheckFunction echoing()
{
    return [](const CheckInput &input, const CheckOptions &, const CheckProgress &, const CancelFlag &) {
        Diagnosis diagnosis = scenes::withLive(scenes::differ());
        for (const EnteredValue &value : input.entered) {
            Observation observation = scenes::enteredValue(value.method, value.role, value.text.toInt());
            observation.source.modified = value.at;
            scenes::at(diagnosis, value.role).observations << observation;
        }
        return diagnosis;
    };
}

} // namespace

class TstMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void aCheckFillsTheWindow()
    {
        WindowFixture fixture(echoing());
        fixture.window->show();
        QSignalSpy finished(&fixture.session, &DiagnosisSession::finished);
        fixture.window->start({});
        QVERIFY2(!fixture.find<QPushButton>("exportPushButton")->isEnabled(), "nothing is final while checking");
        QVERIFY(!fixture.find<QPushButton>("picturePushButton")->isEnabled());
        QVERIFY(!fixture.find<QPushButton>("copyPushButton")->isEnabled());
        QCOMPARE(fixture.find<StateBadge>("wholeStateBadge")->word(), QStringLiteral("Checking…"));
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(fixture.find<QPushButton>("exportPushButton")->isEnabled());
        QCOMPARE(fixture.find<StateBadge>("wholeStateBadge")->shape(), Shape::Check);
        QVERIFY(fixture.find<QLabel>("verdictTextLabel")->text().contains(QStringLiteral("differs")));
    }

    void aTabOpenedWhileTheFirstWordsWait()
    {
        WindowFixture fixture(
            [](const CheckInput &, const CheckOptions &, const CheckProgress &progress, const CancelFlag &) {
                progress(scenes::match(), 1, 2);
                return scenes::match();
            });
        bool opened = false; // in a window that is still hidden, so what has come waits to be shown
        connect(&fixture.session, &DiagnosisSession::progressed, this, [&] {
            fixture.window->goTo({TabId::Console, {}});
            opened = true;
        });
        fixture.window->start({});
        QTRY_VERIFY(opened);
        QTRY_VERIFY(fixture.window->view().isReady());
    }

    void f5ChecksAgainAndEscapeStops()
    {
        std::atomic_int runs = 0;
        WindowFixture fixture(
            [&runs](const CheckInput &, const CheckOptions &, const CheckProgress &progress, const CancelFlag &cancel) {
                ++runs;
                Diagnosis diagnosis = scenes::match();
                if (runs == 2) {
                    diagnosis.complete = false;
                    progress(diagnosis, 1, 4);
                    while (!cancel) {
                        QThread::yieldCurrentThread();
                    }
                }
                return diagnosis;
            });
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        fixture.window->start({});
        QTRY_VERIFY(!fixture.session.isRunning());
        QTest::keyClick(fixture.window.get(), Qt::Key_F5);
        QTRY_COMPARE(int(runs), 2);
        auto *check = fixture.find<QPushButton>("checkPushButton");
        QTRY_COMPARE(check->text(), QStringLiteral("Cancel"));
        QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
        QTRY_VERIFY(!fixture.session.isRunning());
        QCOMPARE(fixture.find<QLabel>("modeTextLabel")->text(), QStringLiteral("INCOMPLETE"));
        QVERIFY(fixture.find<QWidget>("modeBanner")->isVisible());
    }

    void theNextStepLeadsToTheEntryField()
    {
        WindowFixture fixture(echoing());
        fixture.window->showDiagnosis(scenes::withLive(scenes::differ()));
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QTest::mouseClick(fixture.find<QPushButton>("nextStepPushButton"), Qt::LeftButton);
        QCOMPARE(fixture.window->currentTab(), TabId::Console);
        auto *field = fixture.find<QLineEdit>("server-httpLineEdit");
        QTRY_VERIFY(field->hasFocus());

        QSignalSpy finished(&fixture.session, &DiagnosisSession::finished);
        QTest::keyClicks(field, QStringLiteral("8059"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(fixture.session.input().entered.size(), 1);
        const EnteredValue value = fixture.session.input().entered.first();
        QCOMPARE(value.role, PortRole::ServerHttp);
        QCOMPARE(value.text, QStringLiteral("8059"));
        QCOMPARE(value.at, scenes::fixedTime());
        bool stamped = false;
        for (const QLabel *label : fixture.window->findChildren<QLabel *>()) {
            stamped = stamped || label->text() == QStringLiteral("entered by hand, 09:12");
        }
        QVERIFY(stamped);

        QTest::mouseClick(fixture.window->findChild<QWidget *>(QStringLiteral("consoleMethodTab"))
                              ->findChild<QPushButton *>(QStringLiteral("clearPushButton")),
                          Qt::LeftButton);
        QTRY_COMPARE(finished.count(), 2);
        QVERIFY(fixture.session.input().entered.isEmpty());
    }

    void whatIsEnteredStaysUntilItIsCompared()
    {
        WindowFixture fixture(echoing());
        fixture.window->show();
        QSignalSpy finished(&fixture.session, &DiagnosisSession::finished);
        fixture.window->start({});
        fixture.window->goTo({TabId::Console, {}});
        QTRY_COMPARE(finished.count(), 1);
        auto *http = fixture.find<QLineEdit>("server-httpLineEdit");
        auto *https = fixture.find<QLineEdit>("server-httpsLineEdit");
        QTest::keyClicks(http, QStringLiteral("8059"));
        https->setFocus();
        QTest::keyClicks(https, QStringLiteral("4343"));
        QTest::keyClick(fixture.window.get(), Qt::Key_F5);
        QTRY_COMPARE(finished.count(), 2);
        QCOMPARE(http->text(), QStringLiteral("8059"));
        QCOMPARE(https->text(), QStringLiteral("4343"));

        QTest::keyClick(https, Qt::Key_Return);
        QVERIFY(fixture.session.isRunning());
        QCOMPARE(http->text(), QStringLiteral("8059")); // nothing has answered yet
        QTRY_COMPARE(finished.count(), 3);
        QCOMPARE(http->text(), QStringLiteral("8059"));

        QTest::keyClicks(http, QStringLiteral("1"));
        CheckInput other; // another computer's files
        other.folder = QStringLiteral("C:/collected");
        fixture.window->start(other);
        QTRY_COMPARE(finished.count(), 4);
        QCOMPARE(http->text(), QString());
        QCOMPARE(https->text(), QString());
    }

    void clearedFieldsAreFilledAgain()
    {
        WindowFixture fixture(echoing());
        fixture.window->show();
        fixture.window->activateWindow();
        QSignalSpy finished(&fixture.session, &DiagnosisSession::finished);
        fixture.window->start({});
        fixture.window->goTo({TabId::Console, {}});
        QTRY_COMPARE(finished.count(), 1);
        auto *http = fixture.find<QLineEdit>("server-httpLineEdit");
        QTest::keyClicks(http, QStringLiteral("8059"));
        QTest::keyClick(http, Qt::Key_Return);
        QTRY_COMPARE(finished.count(), 2);
        auto *clear = child<QPushButton>(*http->parentWidget(), "clearPushButton");
        clear->setFocus();
        QTest::keyClick(clear, Qt::Key_Space);
        QTRY_COMPARE(finished.count(), 3);
        QVERIFY(!clear->isEnabled());
        QVERIFY2(fixture.window->focusWidget() == http, "the focus leaves the form with the button that it was on");
    }

    void whatIsNoPortIsRefusedInPlace_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::newRow("too high") << QStringLiteral("80590");
        QTest::newRow("letters") << QStringLiteral("port");
        QTest::newRow("zero") << QStringLiteral("0");
    }
    void whatIsNoPortIsRefusedInPlace()
    {
        QFETCH(QString, entered);
        WindowFixture fixture(echoing());
        fixture.window->showDiagnosis(scenes::match());
        fixture.window->show();
        fixture.window->goTo({TabId::Plugin, {}});
        fixture.window->goTo({TabId::Console, PortRole::Agent});
        auto *field = fixture.find<QLineEdit>("agentLineEdit");
        QTest::keyClicks(field, entered);
        QVERIFY(field->property("invalid").toBool());
        QSignalSpy started(&fixture.session, &DiagnosisSession::started);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(started.count(), 0);
    }

    void fullWidthDigitsAreUnderstoodInTheFields()
    {
        WindowFixture fixture(echoing());
        fixture.window->showDiagnosis(scenes::match());
        fixture.window->goTo({TabId::Console, PortRole::Agent});
        auto *field = fixture.find<QLineEdit>("agentLineEdit");
        field->setText(QStringLiteral("１８６１３"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!fixture.session.isRunning());
        QCOMPARE(fixture.session.input().entered.first().text, QStringLiteral("18613"));
    }

    void tabsCarryTheAlarm()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::withLive(scenes::differ()));
        const auto *tabs = fixture.find<QTabBar>("tabBar");
        QCOMPARE(tabs->count(), 8);
        QVERIFY(!tabs->tabIcon(int(TabId::Registry)).isNull());
        QVERIFY(tabs->tabIcon(int(TabId::Ini)).isNull());
        QCOMPARE(tabs->accessibleTabName(int(TabId::Registry)), QStringLiteral("Registry, Needs attention"));
    }

    void keysLeadThroughTabsAndPanes()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::differ());
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QTest::keyClick(fixture.window.get(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(fixture.window->currentTab(), TabId::Registry);
        QTest::keyClick(fixture.window.get(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(fixture.window->currentTab(), TabId::Plugin);
        auto *tabs = fixture.find<QTabBar>("tabBar");
        tabs->setFocus();
        QSet<QWidget *> seen;
        for (int press = 0; press < 3; ++press) {
            QTest::keyClick(fixture.window.get(), Qt::Key_F6);
            QVERIFY(QApplication::focusWidget());
            seen.insert(QApplication::focusWidget());
        }
        QCOMPARE(seen.size(), 3);
        QCOMPARE(QApplication::focusWidget(), tabs);
    }

    /// Whoever clicks between the first words and the next is shown them.
    void theFirstWordsAreInTheViewAtOnce()
    {
        QSemaphore goOn;
        WindowFixture fixture(
            [&goOn](const CheckInput &, const CheckOptions &, const CheckProgress &progress, const CancelFlag &) {
                progress(scenes::match(), 1, 2);
                goOn.acquire();
                return scenes::match();
            });
        const auto freed = qScopeGuard([&goOn] { goOn.release(); });
        fixture.window->show();
        qsizetype ports = -1;
        QObject::connect(&fixture.session, &DiagnosisSession::progressed, fixture.window.get(), [&] {
            ports = fixture.window->view().hasDiagnosis ? fixture.window->view().diagnosis.ports.size() : -1;
        });
        fixture.window->start({});
        QTRY_VERIFY(ports != -1);
        QCOMPARE(ports, scenes::match().ports.size());
    }

    void aliasesShowAtOnceAndAreRemembered()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::differ());
        fixture.window->show();
        const auto *facts = fixture.find<QLabel>("factsTextLabel");
        QVERIFY(facts->text().contains(QStringLiteral("VBSERVER01")));
        QTest::mouseClick(fixture.find<QCheckBox>("maskCheckBox"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!facts->text().contains(QStringLiteral("VBSERVER01")));
        QVERIFY(fixture.preferences.aliased());
        fixture.window->setAliased(false);
        QVERIFY(facts->text().contains(QStringLiteral("VBSERVER01")));
    }

    void copyGivesTextAndTable()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::differ());
        fixture.window->show();
        QTest::mouseClick(fixture.find<QPushButton>("copyPushButton"), Qt::LeftButton);
        QVERIFY(fixture.prompts.clipboard);
        const QString text = fixture.prompts.clipboard->text();
        QVERIFY(text.contains(QStringLiteral("sources-differ")));
        QVERIFY(text.contains(QStringLiteral("8060")));
        const QString html = fixture.prompts.clipboard->html();
        QVERIFY(html.startsWith(QStringLiteral("<table")));
        QCOMPARE(html.count(QStringLiteral("<tr>")), 7); // headers and the roles that are judged
    }

    void stepsOpenWhatTheyName()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::differ());
        fixture.window->show();
        const auto click = [&](const char *tab, const char *button) {
            auto *page = fixture.find<QWidget>(tab);
            auto *target = page->findChild<QPushButton *>(QString::fromLatin1(button));
            QVERIFY2(target, button);
            QTest::mouseClick(target, Qt::LeftButton);
        };
        fixture.window->goTo({TabId::Registry, {}});
        QVERIFY(settled(*fixture.window));
        click("registryMethodTab", "step1PushButton");
        QCOMPARE(fixture.prompts.registryEditors, 1);
        QCOMPARE(fixture.prompts.clipboard->text(), scenes::kAgentKey);
        fixture.window->goTo({TabId::Ini, {}});
        QVERIFY(settled(*fixture.window));
        click("iniMethodTab", "step1PushButton");
        QCOMPARE(QDir::toNativeSeparators(fixture.prompts.shownInFolder.join(QLatin1Char('|'))),
                 QDir::toNativeSeparators(scenes::kServerIni));
        fixture.window->goTo({TabId::Console, {}});
        QVERIFY(settled(*fixture.window));
        click("consoleMethodTab", "step1PushButton");
        QCOMPARE(fixture.prompts.opened.last().toString(), QStringLiteral("https://vbserver01:4343/SMB/"));
    }

    void theFirewallRequestIsCopied()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::match());
        fixture.window->show();
        fixture.window->goTo({TabId::PortList, {}});
        QTest::mouseClick(fixture.find<QPushButton>("firewallRequestPushButton"), Qt::LeftButton);
        QVERIFY(fixture.prompts.clipboard && fixture.prompts.clipboard->text().contains(QStringLiteral("18613")));
    }

    void methodPages_data()
    {
        QTest::addColumn<Diagnosis>("diagnosis");
        QTest::addColumn<bool>("checking");
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, const Diagnosis &diagnosis, Method method, MethodTab::State state) {
            QTest::newRow(name) << diagnosis << false << int(method) << int(state);
        };
        row("data", scenes::match(), Method::Ini, MethodTab::State::Data);
        row("unreadable", scenes::unreadable(), Method::Ini, MethodTab::State::Unreadable);
        row("empty", scenes::agentOnly(), Method::Ini, MethodTab::State::Empty);
        row("not applicable", scenes::match(), Method::Plugin, MethodTab::State::NotApplicable);
        row("entry fields", scenes::match(), Method::Console, MethodTab::State::Data);
        QTest::newRow("reading") << scenes::empty() << true << int(Method::Registry) << int(MethodTab::State::Reading);
    }
    void methodPages()
    {
        QFETCH(Diagnosis, diagnosis);
        QFETCH(bool, checking);
        QFETCH(int, method);
        QFETCH(int, state);
        View view;
        view.diagnosis = diagnosis;
        view.hasDiagnosis = true;
        view.checking = checking;
        MethodTab tab(static_cast<Method>(method));
        tab.showView(view);
        QCOMPARE(int(MethodTab::stateFor(static_cast<Method>(method), view)), state);
    }

    void theCardNamesTheCopies_data()
    {
        QTest::addColumn<bool>("twoServers");
        QTest::addColumn<int>("agentsPort");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("notes");
        QTest::newRow("one copy") << false << 0 << "8059" << QString();
        QTest::newRow("one copy, beside an agent of another server") << true << 0 << "8059"
                                                                     << "server";
        QTest::newRow("two copies") << false << 8060 << "8059 / 8060"
                                    << "8059 (server)\n8060 (agent)";
        QTest::newRow("two copies, of two servers") << true << 8060 << "8059 / 8060"
                                                    << "8059 (server)\n8060 (agent)";
    }
    void theCardNamesTheCopies()
    {
        QFETCH(bool, twoServers);
        QFETCH(int, agentsPort);
        View view;
        view.diagnosis = scenes::empty();
        view.diagnosis.installation.server = true;
        view.hasDiagnosis = true;
        PortDiagnosis &port = scenes::at(view.diagnosis, PortRole::ServerHttp);
        port.observations = {scenes::iniValue(PortRole::ServerHttp, 8059)};
        if (agentsPort > 0) {
            port.observations << scenes::iniValue(PortRole::ServerHttp, agentsPort);
            port.observations.last().side = Side::Agent;
        }
        if (twoServers) {
            view.diagnosis.findings = {scenes::finding(FindingId::AgentOtherServer, {}, {})};
            view.diagnosis.findings.first().severity = Severity::Check;
        }
        MethodTab tab(Method::Ini);
        tab.showView(view);
        const auto *card = child<QFrame>(tab, "server-httpValueCard");
        const QList<QLabel *> labels = card->findChildren<QLabel *>();
        const auto textOf = [&labels](const char *role) {
            const auto found = std::ranges::find_if(
                labels, [role](const QLabel *label) { return label->property("textRole") == QLatin1String(role); });
            return found == labels.end() ? QString() : (*found)->text();
        };
        QTEST(textOf("number"), "number");
        QTEST(textOf("small"), "notes");
    }

    void anEmptyPageSaysWhereNothingWas_data()
    {
        QTest::addColumn<RunMode>("mode");
        QTest::addColumn<QString>("title");
        const QString noFile = QStringLiteral("No file for this method");
        QTest::newRow("this computer") << RunMode::Live << QStringLiteral("Nothing was found here");
        QTest::newRow("files") << RunMode::Files << noFile;
        QTest::newRow("sample") << RunMode::Sample << noFile;
        QTest::newRow("report") << RunMode::Report << noFile;
    }
    /// A picture, too, of files that were named by options: nothing on this computer was looked at.
    void anEmptyPageSaysWhereNothingWas()
    {
        QFETCH(RunMode, mode);
        View view;
        view.diagnosis = scenes::agentOnly();
        view.diagnosis.mode = mode;
        view.hasDiagnosis = true;
        MethodTab tab(Method::Ini);
        tab.showView(view);
        QFETCH(QString, title);
        const QList<QLabel *> labels = tab.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == title; }));
    }

    void whatCannotBeReadMayBeTriedAgainHereOnly_data()
    {
        QTest::addColumn<bool>("canEnter");
        QTest::newRow("here") << true;
        QTest::newRow("in a saved report") << false;
    }
    void whatCannotBeReadMayBeTriedAgainHereOnly()
    {
        QFETCH(bool, canEnter);
        View view;
        view.diagnosis = scenes::unreadable();
        view.hasDiagnosis = true;
        view.canEnter = canEnter;
        MethodTab tab(Method::Ini);
        tab.showView(view);
        const QList<QPushButton *> buttons = tab.findChildren<QPushButton *>();
        const QList<QLabel *> labels = tab.findChildren<QLabel *>();
        QCOMPARE(std::any_of(buttons.begin(),
                             buttons.end(),
                             [](const auto *button) { return button->text() == QLatin1String("Check Again"); }),
                 canEnter);
        QCOMPARE(
            std::any_of(labels.begin(),
                        labels.end(),
                        [](const auto *label) { return label->text().contains(QLatin1String("close this window")); }),
            canEnter);
    }

    void firstMeetingOffersTheSample()
    {
        std::atomic_bool sample = false;
        WindowFixture fixture(
            [&sample](const CheckInput &input, const CheckOptions &, const CheckProgress &, const CancelFlag &) {
                sample = input.sample;
                Diagnosis diagnosis = scenes::differ();
                diagnosis.mode = RunMode::Sample;
                return diagnosis;
            });
        fixture.window->showDiagnosis(scenes::notInstalled());
        fixture.window->show();
        auto *button =
            fixture.find<QWidget>("overviewTab")->findChild<QPushButton *>(QStringLiteral("message3PushButton"));
        QVERIFY(button);
        QCOMPARE(button->text(), QStringLiteral("Show the Sample"));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!fixture.session.isRunning());
        QVERIFY(sample);
        for (int tab = 0; tab <= int(TabId::Agents); ++tab) {
            fixture.window->goTo({static_cast<TabId>(tab), {}});
            QVERIFY(fixture.find<QWidget>("modeBanner")->isVisible());
            QCOMPARE(fixture.find<QLabel>("modeTextLabel")->text(), QStringLiteral("SAMPLE"));
        }
    }

    void theBannerSaysWhereItComesFrom_data()
    {
        QTest::addColumn<RunMode>("mode");
        QTest::addColumn<bool>("complete");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("text"); // a part of it
        QTest::addColumn<QString>("button");
        const QString here = QStringLiteral("Check This Computer");
        const QString again = QStringLiteral("Check Again");
        const QString stopped = QStringLiteral("INCOMPLETE");
        QTest::newRow("report") << RunMode::Report << true << "PC7"
                                << "Saved report"
                                << "This is a report of PC7, made at 2026" << here;
        QTest::newRow("report of nobody") << RunMode::Report << true << ""
                                          << "Saved report"
                                          << "This is a report made at 2026" << here;
        QTest::newRow("report, broken off")
            << RunMode::Report << false << "PC7" << stopped << "This is a report of PC7" << here;
        QTest::newRow("files, broken off")
            << RunMode::Files << false << "PC7" << stopped << "read from files, not from this computer" << again;
        QTest::newRow("this computer, broken off")
            << RunMode::Live << false << "PC7" << stopped << "stopped before all results were in" << again;
        QTest::newRow("sample") << RunMode::Sample << true << "PC7"
                                << "SAMPLE"
                                << "Made-up values" << here;
    }
    /// Also where the check was broken off: values of another computer must never be taken for this one's.
    void theBannerSaysWhereItComesFrom()
    {
        QFETCH(QString, text);
        QFETCH(bool, complete);
        View view;
        view.diagnosis = scenes::match();
        view.hasDiagnosis = true;
        QFETCH(RunMode, mode);
        QFETCH(QString, host);
        view.diagnosis.mode = mode;
        view.diagnosis.host = host;
        view.diagnosis.complete = complete;
        ModeBanner banner;
        banner.showView(view);
        QTEST(banner.accessibleName(), "word");
        QVERIFY2(banner.accessibleDescription().contains(text), qPrintable(banner.accessibleDescription()));
        QCOMPARE(banner.accessibleDescription().contains(QLatin1String("stopped before")), !complete);
        QTEST(banner.findChild<QPushButton *>(QStringLiteral("leaveModePushButton"))->text(), "button");
    }

    void aStoppedCheckOfListeningPortsClaimsNothing_data()
    {
        QTest::addColumn<RunMode>("mode");
        QTest::addColumn<QString>("host");
        QTest::newRow("this computer") << RunMode::Live << "";
        QTest::newRow("another computer") << RunMode::Live << "PC8";
        QTest::newRow("files and another computer") << RunMode::Files << "PC8";
    }
    void aStoppedCheckOfListeningPortsClaimsNothing()
    {
        QFETCH(RunMode, mode);
        QFETCH(QString, host);
        WindowFixture fixture;
        Diagnosis diagnosis = scenes::match();
        diagnosis.mode = mode;
        diagnosis.probedHost = host;
        diagnosis.complete = false;
        for (PortDiagnosis &port : diagnosis.ports) {
            port.live = {};
        }
        fixture.window->showDiagnosis(diagnosis);
        fixture.window->goTo({TabId::Live, {}});
        const QString banner = fixture.find<QWidget>("modeBanner")->accessibleDescription();
        QVERIFY2(banner.contains(host) && !banner.contains(QLatin1String("checked on")), qPrintable(banner));
        QString page;
        for (const QLabel *label : fixture.find<QWidget>("listeningTab")->findChildren<QLabel *>()) {
            page += label->text() + QLatin1Char('\n');
        }
        QVERIFY2(page.contains(QLatin1String("The check was stopped")), qPrintable(page));
    }

    /// Whatever was shown before, and whenever the style was set.
    void theFirstScreenDoesNotScroll_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("Japanese") << Language::Japanese;
    }
    /// 1280x720 without the frame of a window.
    void theFirstScreenDoesNotScroll()
    {
        if (QFontDatabase::families().isEmpty()) {
            QSKIP("this platform plugin has no fonts: the sizes of texts mean nothing");
        }
        QFETCH(Language, language);
        WindowFixture fixture({}, language);
        Diagnosis diagnosis = scenes::withLive(scenes::differ());
        diagnosis.mode = RunMode::Sample;
        diagnosis.findings.resize(1);
        Finding &differs = diagnosis.findings.first();
        differs.evidence << scenes::iniValue(PortRole::ServerHttp, 8059);
        differs.evidence.last().side = Side::Agent;
        differs.evidence.last().source.line = 3;
        fixture.window->showDiagnosis(diagnosis);
        fixture.window->show();
        fixture.window->resize(1264, 720);
        QVERIFY(settled(*fixture.window));
        QCOMPARE(fixture.window->size(), QSize(1264, 720));
        const auto *area = fixture.find<QScrollArea>("overviewScrollArea");
        QCOMPARE(area->verticalScrollBar()->maximum(), 0);
    }

    void theBannersTextDoesNotMove()
    {
        WindowFixture fixture;
        fixture.window->show();
        QSet<int> places;
        for (const RunMode mode : {RunMode::Sample, RunMode::Files, RunMode::Sample, RunMode::Report}) {
            Diagnosis diagnosis = scenes::match();
            diagnosis.mode = mode;
            fixture.window->showDiagnosis(diagnosis);
            for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
                QCoreApplication::processEvents();
                places << fixture.find<QLabel>("modeTextLabel")->x();
                fixture.theme.apply(choice, Language::English);
            }
        }
        QCOMPARE(places, QSet<int> {metrics::kPageMargin});
    }

    void anOpenedReportIsNotOverwrittenByTheLateResult_data()
    {
        QTest::addColumn<bool>("readFirst");
        QTest::newRow("the report is read before the check ends") << true;
        QTest::newRow("the check ends before the report is read") << false;
    }
    void anOpenedReportIsNotOverwrittenByTheLateResult()
    {
        QFETCH(bool, readFirst);
        QSemaphore held;
        WindowFixture fixture(
            [&held](const CheckInput &, const CheckOptions &, const CheckProgress &, const CancelFlag &) {
                held.acquire();
                return scenes::match();
            });
        const QString path = fixture.folder.filePath(QStringLiteral("report.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(writeJson(scenes::differ(), Language::English));
        file.close();
        fixture.window->show();
        fixture.window->start({});
        fixture.prompts.nextOpenNames = {path};
        emit fixture.find<Page>("overviewTab")->activated({WindowAction::OpenFiles, {}, {}});
        QVERIFY(!readFirst || filesAreDone());
        held.release();
        QTRY_VERIFY(!fixture.session.isRunning());
        QVERIFY(filesAreDone());
        QCOMPARE(fixture.window->view().diagnosis.mode, RunMode::Report);
        QCOMPARE(fixture.window->view().diagnosis.state, RoleState::Check);
        QVERIFY(!fixture.window->view().checking);
    }

    void optionsHoldWhateverIsClicked_data()
    {
        QTest::addColumn<int>("action");
        QTest::newRow("check again") << int(WindowAction::CheckAgain);
        QTest::newRow("this computer") << int(WindowAction::CheckThisComputer);
        QTest::newRow("the sample") << int(WindowAction::ShowSample);
        QTest::newRow("another folder") << int(WindowAction::ChooseInstallFolder);
    }

    void optionsHoldWhateverIsClicked()
    {
        QFETCH(int, action);

        std::atomic_int live = 0;
        WindowFixture fixture(
            [&live](const CheckInput &, const CheckOptions &options, const CheckProgress &, const CancelFlag &) {
                live += options.live ? 1 : 0;
                return scenes::match();
            });
        QSignalSpy finished(&fixture.session, &DiagnosisSession::finished);
        CheckOptions options;
        options.live = false;
        fixture.window->setOptions(options);
        fixture.window->start({});
        QTRY_COMPARE(finished.size(), 1);
        fixture.prompts.nextFolder = fixture.folder.path();
        emit fixture.find<Page>("overviewTab")->activated({static_cast<WindowAction>(action), {}, {}});
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(live.load(), 0);
    }

    void notesBelongToOneSetOfInputs_data()
    {
        QTest::addColumn<CheckInput>("first");
        QTest::addColumn<CheckInput>("second");
        QTest::addColumn<bool>("kept");
        const auto files = [](const char *ini) {
            CheckInput input;
            input.serverIni = QString::fromLatin1(ini);
            return input;
        };
        CheckInput sample;
        sample.sample = true;
        CheckInput entered = files("A");
        entered.entered = {{Method::Console, PortRole::ServerHttp, QStringLiteral("8059"), {}}};
        CheckInput host;
        host.probeHost = QStringLiteral("SRV01");
        QTest::newRow("files A, files B") << files("A") << files("B") << false;
        QTest::newRow("sample, files") << sample << files("A") << false;
        QTest::newRow("files, this computer") << files("A") << CheckInput() << false;
        QTest::newRow("files A again") << files("A") << files("A") << true;
        QTest::newRow("files A, a value entered") << files("A") << entered << true;
        QTest::newRow("this computer, its server") << CheckInput() << host << true;
    }

    void notesBelongToOneSetOfInputs()
    {
        QFETCH(CheckInput, first);
        QFETCH(CheckInput, second);
        QFETCH(bool, kept);

        WindowFixture fixture(
            [](const CheckInput &, const CheckOptions &options, const CheckProgress &, const CancelFlag &) {
                Diagnosis diagnosis = scenes::match();
                diagnosis.caseNumber = options.caseNumber;
                diagnosis.memo = options.memo;
                return diagnosis;
            });
        QSignalSpy finished(&fixture.session, &DiagnosisSession::finished);
        CheckOptions options;
        options.caseNumber = QStringLiteral("SN-1");
        options.memo = QStringLiteral("customer A");
        fixture.window->setOptions(options);
        fixture.window->start(first);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(fixture.window->view().diagnosis.caseNumber, QStringLiteral("SN-1"));
        fixture.window->start(second);
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(fixture.window->view().diagnosis.caseNumber, kept ? options.caseNumber : QString());
        QCOMPARE(fixture.window->view().diagnosis.memo, kept ? options.memo : QString());
    }

    void checkingAgainChecksTheSame_data()
    {
        QTest::addColumn<CheckInput>("input");
        QTest::newRow("this computer") << CheckInput();
        CheckInput sample;
        sample.sample = true;
        QTest::newRow("sample") << sample;
        CheckInput files;
        files.collected = QStringList {QStringLiteral("ofcscan.ini"), QStringLiteral("export.reg")};
        QTest::newRow("files") << files;
        CheckInput entered;
        entered.entered = {{Method::Console, PortRole::ServerHttp, QStringLiteral("8059"), scenes::fixedTime()}};
        QTest::newRow("an entered value") << entered;
        CheckInput host;
        host.probeHost = QStringLiteral("SRV01");
        QTest::newRow("another computer") << host;
        CheckInput folder;
        folder.installFolder = QStringLiteral("D:/WFBS");
        QTest::newRow("an install folder") << folder;
    }
    void checkingAgainChecksTheSame()
    {
        QFETCH(CheckInput, input);
        QMutex mutex;
        QList<CheckInput> checked;
        WindowFixture fixture(
            [&](const CheckInput &given, const CheckOptions &options, const CheckProgress &, const CancelFlag &) {
                const QMutexLocker lock(&mutex);
                checked << given;
                Diagnosis diagnosis = scenes::match();
                diagnosis.mode = given.mode();
                diagnosis.caseNumber = options.caseNumber;
                diagnosis.memo = options.memo;
                return diagnosis;
            });
        const auto settle = [&fixture] {
            return QTest::qWaitFor([&fixture] { return !fixture.session.isRunning(); });
        };
        fixture.window->show();
        fixture.window->start(input);
        QVERIFY(settle());
        fixture.window->setNotes(QStringLiteral("SN-1"), QStringLiteral("customer A"));
        QTest::keyClick(fixture.window.get(), Qt::Key_F5);
        QVERIFY(settle());
        emit fixture.find<Page>("overviewTab")->activated({WindowAction::AskLoginPage});
        QVERIFY(settle());
        QCOMPARE(checked, QList<CheckInput>(3, input));
        QCOMPARE(fixture.session.input(), input);
        QCOMPARE(fixture.window->view().input, input);
        QCOMPARE(fixture.window->diagnosis().mode, input.mode());
        QCOMPARE(fixture.window->diagnosis().caseNumber, QStringLiteral("SN-1"));
        QCOMPARE(fixture.window->diagnosis().memo, QStringLiteral("customer A"));
    }

    void findingsAreCountedAsTheyAreShown()
    {
        WindowFixture fixture;
        Diagnosis diagnosis = scenes::match();
        diagnosis.findings = {
            scenes::finding(FindingId::NetbiosInfo, {PortRole::Netbios139}, {}), // shown in two other tabs
            scenes::finding(FindingId::MacPluginAbsent, {PortRole::Mac}, {Method::Plugin})};
        fixture.window->showDiagnosis(diagnosis);
        const QString count = fixture.find<QLabel>("findingsCountTextLabel")->text();
        QVERIFY2(count.endsWith(QStringLiteral("Information: 1")), qPrintable(count));
    }

    /// Nobody knows what the parts would have said that did not answer.
    void aCheckThatWasBrokenOffSaysNothingOfTheRest()
    {
        WindowFixture fixture;
        Diagnosis diagnosis = scenes::match();
        diagnosis.findings.clear();
        fixture.window->showDiagnosis(diagnosis);
        const auto *count = fixture.find<QLabel>("findingsCountTextLabel");
        QCOMPARE(count->text(), QStringLiteral("Nothing needs attention."));
        diagnosis.complete = false;
        fixture.window->showDiagnosis(diagnosis);
        QCOMPARE(count->text(), QString());
        for (const QLabel *label : fixture.window->findChildren<QLabel *>()) {
            QVERIFY2(label->text() != QLatin1String("Findings"), "a heading of nothing");
        }
    }

    void oneFindingIsOpenForOneRole()
    {
        WindowFixture fixture;
        Diagnosis diagnosis = scenes::match();
        diagnosis.findings = {scenes::finding(FindingId::NotListening, {PortRole::ServerHttp}, {}),
                              scenes::finding(FindingId::NotListening, {PortRole::Agent}, {})};
        fixture.window->showDiagnosis(diagnosis);
        const auto open = [&fixture] {
            QList<bool> expanded;
            for (const FindingCard *card : fixture.window->findChildren<FindingCard *>()) {
                if (!card->isHidden()) {
                    expanded << card->isExpanded();
                }
            }
            return expanded;
        };
        fixture.find<FindingCard>("not-listeningFindingCard")->setExpanded(true);
        QCOMPARE(open(), QList<bool>({true, false}));
        fixture.theme.apply(ThemeChoice::Light, Language::Japanese);
        QCOMPARE(open(), QList<bool>({true, false}));
        fixture.theme.apply(ThemeChoice::Light, Language::English);
        fixture.window->showDiagnosis(diagnosis); // of another computer, for all that is known
        QCOMPARE(open(), QList<bool>({false, false}));
    }

    void findingsOpenInPlace()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::differ());
        fixture.window->show();
        QVERIFY(settled(*fixture.window));
        auto *card = fixture.find<FindingCard>("sources-differFindingCard");
        QVERIFY(card);
        const int before = card->sizeHint().height();
        QTest::mouseClick(card->findChild<QPushButton *>(QStringLiteral("helpPushButton")), Qt::LeftButton);
        QVERIFY(card->isExpanded());
        QTRY_VERIFY(card->sizeHint().height() > before);
        for (FindingCard *each : fixture.window->findChildren<FindingCard *>()) {
            each->setExpanded(true);
        }
        const QScrollBar &bar = *fixture.find<QScrollArea>("overviewScrollArea")->verticalScrollBar();
        QTRY_VERIFY2(bar.maximum() > 0 && bar.isVisible(), "what opened can be reached");
        fixture.window->showDiagnosis(scenes::differ());
        QVERIFY2(fixture.find<FindingCard>("sources-differFindingCard"), "still there");
    }

    void anotherComputerIsAskedByItsButtonOnly()
    {
        QMutex mutex;
        QList<CheckInput> requests;
        WindowFixture fixture(
            [&](const CheckInput &input, const CheckOptions &, const CheckProgress &, const CancelFlag &) {
                const QMutexLocker lock(&mutex);
                requests << input;
                Diagnosis diagnosis = scenes::withLive(scenes::agentOnly());
                diagnosis.probedHost = input.probeHost;
                return diagnosis;
            });
        fixture.window->show();
        const auto settle = [&fixture] {
            return QTest::qWaitFor([&fixture] { return !fixture.session.isRunning(); });
        };
        fixture.window->start({});
        QVERIFY(settle());
        fixture.window->goTo({TabId::Live, {}});
        auto *name = fixture.find<QLineEdit>("hostLineEdit");
        auto *ask = fixture.find<QPushButton>("askHostPushButton");
        auto *back = fixture.find<QPushButton>("askThisComputerPushButton");
        QVERIFY(!ask->isEnabled());
        QVERIFY(!back->isVisible());
        QTest::keyClicks(name, QStringLiteral(" VBSERVER01 "));
        QVERIFY(ask->isEnabled());
        QTest::mouseClick(ask, Qt::LeftButton);
        QVERIFY(settle());
        QVERIFY(back->isVisible());
        QVERIFY(fixture.find<QWidget>("modeBanner")->isVisible());
        fixture.window->setAliased(true);
        QVERIFY2(name->text().isEmpty(), "a name that was entered is no alias");
        fixture.window->setAliased(false);
        QCOMPARE(name->text(), QStringLiteral("VBSERVER01"));
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(settle());
        QVERIFY(!fixture.find<QWidget>("modeBanner")->isVisible());
        QCOMPARE(requests.size(), 3);
        QCOMPARE(requests.at(0).probeHost, QString());
        QCOMPARE(requests.at(1).probeHost, QStringLiteral("VBSERVER01"));
        QCOMPARE(requests.at(2).probeHost, QString());
    }

    /// Whoever entered one name may want to enter the next.
    void theNameFieldKeepsTheFocusWhileChecking()
    {
        QSemaphore held;
        WindowFixture fixture(
            [&held](const CheckInput &, const CheckOptions &, const CheckProgress &, const CancelFlag &) {
                held.acquire();
                return scenes::withLive(scenes::match());
            });
        const auto freed = qScopeGuard([&held] { held.release(); });
        fixture.window->showDiagnosis(scenes::withLive(scenes::match()));
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        fixture.window->goTo({TabId::Live, {}});
        auto *name = fixture.find<QLineEdit>("hostLineEdit");
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("SRV01"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(fixture.session.isRunning());
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, QStringLiteral("2"));
        QCOMPARE(name->text(), QStringLiteral("SRV01"));
        QTest::keyClick(name, Qt::Key_Return); // nothing is asked twice
        held.release();
        QTRY_VERIFY(!fixture.session.isRunning());
        QTest::keyClicks(name, QStringLiteral("2"));
        QCOMPARE(name->text(), QStringLiteral("SRV012"));
    }

    void aSavedReportSaysWhyItIsNotCheckedAgain()
    {
        WindowFixture fixture;
        Diagnosis report = scenes::match();
        fixture.window->showDiagnosis(report);
        const auto *check = fixture.find<QPushButton>("checkPushButton");
        const QString usual = check->toolTip();
        report.mode = RunMode::Report;
        fixture.window->showDiagnosis(report);
        QVERIFY(!check->isEnabled());
        QVERIFY(check->toolTip() != usual);
        QCOMPARE(check->accessibleDescription(), check->toolTip());
    }

    void aStepLeadsToTheEvidence_data()
    {
        QTest::addColumn<Diagnosis>("diagnosis");
        QTest::addColumn<TabId>("tab");
        QTest::addColumn<QString>("focus");
        const QString table = QStringLiteral("evidenceFittingTable");
        QTest::newRow("registry") << scenes::differ() << TabId::Registry << table;
        QTest::newRow("ofcscan.ini") << scenes::differ() << TabId::Ini << table;
        QTest::newRow("nothing could be read") << scenes::unreadable() << TabId::Ini << QStringLiteral("tabBar");
    }
    /// Not to a button: the next press of the space bar would start another program.
    void aStepLeadsToTheEvidence()
    {
        QFETCH(Diagnosis, diagnosis);
        QFETCH(TabId, tab);
        WindowFixture fixture;
        fixture.window->showDiagnosis(diagnosis);
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        fixture.find<QTabBar>("tabBar")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // into the page
        emit fixture.find<Page>("overviewTab")->activated(NextSteps::toTab(tab, PortRole::Agent));
        QTEST(QApplication::focusWidget()->objectName(), "focus");
    }

    /// Qt would look for the first control of that page: a button that starts another program. Where somebody has been
    /// before, the focus returns to.
    void aTabThatIsShownStartsNothing()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::differ());
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        fixture.window->goTo({TabId::Console, PortRole::Agent});
        auto *field = fixture.find<QLineEdit>("agentLineEdit");
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClick(fixture.window.get(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("tabBar"));
        fixture.window->goTo({TabId::Registry, {}});
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("evidenceFittingTable"));
        QTest::keyClick(fixture.window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(field->hasFocus());
    }

    void theLoginPageIsAskedOnAClickOnly()
    {
        QMutex mutex;
        QList<bool> asked;
        WindowFixture fixture(
            [&](const CheckInput &, const CheckOptions &options, const CheckProgress &, const CancelFlag &) {
                const QMutexLocker lock(&mutex);
                asked << options.loginPage;
                Diagnosis diagnosis = scenes::withLive(scenes::match());
                scenes::at(diagnosis, PortRole::ServerHttps).live.fingerprint = Fingerprint::None;
                return diagnosis;
            });
        fixture.window->show();
        const auto settle = [&fixture] {
            return QTest::qWaitFor([&fixture] { return !fixture.session.isRunning(); });
        };
        fixture.window->start({});
        QVERIFY(settle());
        fixture.window->goTo({TabId::Live, {}});
        auto *button = fixture.find<QPushButton>("askLoginPagePushButton");
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(settle());
        QVERIFY2(!button->isVisible(), "it was asked");
        QTest::keyClick(fixture.window.get(), Qt::Key_F5);
        QVERIFY(settle());
        QCOMPARE(asked, QList<bool>({false, true, false}));
    }

    void everyControlHasANameAndAPath()
    {
        WindowFixture fixture;
        fixture.window->showDiagnosis(scenes::withLive(scenes::differ()));
        fixture.window->show();
        for (int tab = 0; tab <= int(TabId::Agents); ++tab) {
            fixture.window->goTo({static_cast<TabId>(tab), {}});
            QVERIFY(settled(*fixture.window));
            for (QWidget *widget : fixture.window->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !(int(widget->focusPolicy()) & int(Qt::TabFocus))) {
                    continue;
                }
                QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
                const QString who = QStringLiteral("%1 (%2) on tab %3")
                                        .arg(widget->objectName(), QLatin1String(widget->metaObject()->className()))
                                        .arg(tab);
                QVERIFY2(interface, qPrintable(who));
                QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(who));
            }
        }
    }
};

PORTCHECK_TEST(TstMainWindow, "tst_mainwindow")
#include "tst_mainwindow.moc"
