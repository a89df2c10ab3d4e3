#include "textsamples.h"

#include <support/testregistry.h>
#include <text/texts.h>

#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

class TstVerdictText : public QObject
{
    Q_OBJECT

    const Catalog m_japanese {Language::Japanese};
    const Catalog m_english {Language::English};

    static Diagnosis inState(RoleState state, std::initializer_list<FindingId> findings = {})
    {
        Diagnosis diagnosis = healthyServer();
        diagnosis.state = state;
        for (const FindingId id : findings) {
            diagnosis.findings.append(completeFinding(id));
        }
        return diagnosis;
    }
    static Diagnosis notFound(RunMode mode)
    {
        Diagnosis diagnosis = healthyServer();
        diagnosis.mode = mode;
        diagnosis.installation = {};
        diagnosis.state = RoleState::NotApplicable;
        diagnosis.findings = {completeFinding(FindingId::NotInstalled)};
        return diagnosis;
    }

private slots:
    void everySituationHasSentenceAndNextStep_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("found");
        QTest::addColumn<bool>("cloud");
        QTest::addColumn<bool>("complete");
        for (const RoleState state : {RoleState::Match,
                                      RoleState::Check,
                                      RoleState::Problem,
                                      RoleState::Unknown,
                                      RoleState::Single,
                                      RoleState::NotChecked,
                                      RoleState::NotApplicable}) {
            for (const bool found : {true, false}) {
                for (const bool cloud : {true, false}) {
                    for (const bool complete : {true, false}) {
                        QTest::addRow("%s, %s%s%s",
                                      qPrintable(id(state)),
                                      found ? "found" : "not found",
                                      cloud ? ", cloud agent" : "",
                                      complete ? "" : ", incomplete")
                            << int(state) << found << cloud << complete;
                    }
                }
            }
        }
    }
    void everySituationHasSentenceAndNextStep()
    {
        QFETCH(int, state);
        QFETCH(bool, found);
        QFETCH(bool, cloud);
        QFETCH(bool, complete);
        Diagnosis diagnosis = inState(RoleState(state));
        diagnosis.complete = complete;
        diagnosis.installation.cloudAgent = cloud;
        diagnosis.installation.server = found;
        diagnosis.installation.agent = false;
        for (const Catalog &catalog : {m_japanese, m_english}) {
            const Verdict result = verdict(diagnosis, catalog);
            QCOMPARE(faultOf(result.sentence, catalog.language()), QString());
            QCOMPARE(faultOf(result.next, catalog.language()), QString());
            QCOMPARE(result.finding, -1);
        }
    }

    void matchNamesOnlyWhatAgrees()
    {
        const Verdict english = verdict(inState(RoleState::Match), m_english);
        QCOMPARE(english.sentence, QStringLiteral("The sources agree: Server HTTP 8059, Agent 18613."));
        QVERIFY2(!english.sentence.contains(QStringLiteral("4343")), "one source only");
        QCOMPARE(verdict(inState(RoleState::Match), m_japanese).sentence,
                 QStringLiteral("情報源は一致しています（サーバ HTTP 8059、エージェント 18613）。"));
    }

    void matchSaysWhatWasNotComparedAndOneMoreStep()
    {
        Diagnosis diagnosis = inState(RoleState::Match);
        QCOMPARE(
            verdict(diagnosis, m_english).next,
            QStringLiteral("Nothing needs to be done. Checked: ofcscan.ini, Registry. Not checked: Management "
                           "Console, Listening state. Not compared: Smart Scan HTTP, Smart Scan HTTPS. Entering the "
                           "ports that the management console shows would also compare Server HTTPS."));
        QCOMPARE(
            verdict(diagnosis, m_japanese).next,
            QStringLiteral("対応は必要ありません。確認済み：ofcscan.ini、レジストリ。未確認：管理コンソール、待ち受"
                           "け状況。比べていないポート：スマートスキャン HTTP、スマートスキャン HTTPS。管理コンソール"
                           "に表示されるポートを入力すると、サーバ HTTPS も比べられます。"));
        diagnosis.askedMethods.append(Method::Console);
        QVERIFY2(verdict(diagnosis, m_english).next.contains(QStringLiteral("Not checked: Management Console")),
                 "asked is not yet checked: it gave no value");
        diagnosis.mode = RunMode::Files;
        QVERIFY(verdict(diagnosis, m_english).next.endsWith(QStringLiteral("whether the ports are listening.")));
        for (PortDiagnosis &port : diagnosis.ports) {
            port.live.state = ListenState::Listening;
            port.state = RoleState::Match;
        }
        QVERIFY(verdict(diagnosis, m_english).next.endsWith(QStringLiteral("the port for Mac agents.")));
        diagnosis.askedMethods.append(Method::Plugin);
        for (const Method method : documentedMethods()) {
            Observation entered;
            entered.method = method;
            entered.role = method == Method::Plugin ? PortRole::Mac : PortRole::ServerHttp;
            entered.state = ObservationState::Present;
            diagnosis.ports[int(entered.role)].observations.append(entered);
        }
        QCOMPARE(verdict(diagnosis, m_english).next,
                 QStringLiteral("Nothing needs to be done. Checked: Management Console, ofcscan.ini, Registry, Plug-in "
                                "Manager, Listening state."));
    }

    void theWorstFindingDecides()
    {
        Diagnosis diagnosis = inState(RoleState::Check);
        Finding info = completeFinding(FindingId::KeyMisspelled);
        diagnosis.findings = {info, completeFinding(FindingId::SourcesDiffer)};
        const Verdict result = verdict(diagnosis, m_english);
        QCOMPARE(result.finding, 1);
        QCOMPARE(result.sentence,
                 QStringLiteral("The server's HTTP port differs between the settings file and the registry."));
        QCOMPARE(result.next, findingText(diagnosis.findings.at(1), m_english).next);
    }

    void problemBeforeCheck()
    {
        const Diagnosis diagnosis = inState(RoleState::Problem, {FindingId::PortInvalid, FindingId::SourcesDiffer});
        QCOMPARE(verdict(diagnosis, m_english).finding, 0);
    }

    void anUnreadableSourceIsUnknown()
    {
        const Verdict result = verdict(inState(RoleState::Unknown, {FindingId::SourceUnreadable}), m_english);
        QCOMPARE(result.sentence, QStringLiteral("The settings file could not be read."));
        QVERIFY(result.next.contains(QStringLiteral("administrator")));
        QCOMPARE(result.finding, 0);
    }

    void anotherFileIsNotTheSettingsFile()
    {
        Diagnosis diagnosis = inState(RoleState::Single);
        for (PortDiagnosis &port : diagnosis.ports) {
            port.observations.clear();
            if (port.role == PortRole::ScanHttps) {
                Observation service;
                service.method = Method::Ini;
                service.role = port.role;
                service.state = ObservationState::Present;
                service.source.locator = QStringLiteral("C:\\PCCSRV\\WSS\\Service.ini");
                port.observations = {service};
            }
        }
        const QString next = verdict(diagnosis, m_english).next;
        QVERIFY2(next.startsWith(QStringLiteral("Checked: Service.ini. Not checked: Management Console, ofcscan.ini,")),
                 qPrintable(next));
    }

    void nothingIsToBeEnteredBesideASavedReport_data()
    {
        QTest::addColumn<RoleState>("state");
        QTest::addColumn<QString>("end");
        const QString again =
            QStringLiteral("To compare, check that computer again and enter the ports that the management "
                           "console shows.");
        QTest::newRow("one source") << RoleState::Single << again;
        QTest::newRow("not checked") << RoleState::NotChecked << again;
        QTest::newRow("match") << RoleState::Match
                               << QStringLiteral("Not compared: Smart Scan HTTP, Smart Scan HTTPS.");
    }
    void nothingIsToBeEnteredBesideASavedReport()
    {
        QFETCH(RoleState, state);
        QFETCH(QString, end);
        Diagnosis diagnosis = inState(state);
        diagnosis.mode = RunMode::Report;
        const QString next = verdict(diagnosis, m_english).next;
        QVERIFY2(next.endsWith(end), qPrintable(next));
    }

    /// Of files, running there would also show what listens; on that computer itself nobody is sent to it.
    void oneMoreStepIsOneThatHelps()
    {
        Diagnosis diagnosis = inState(RoleState::Match);
        diagnosis.askedMethods.append(Method::Console);
        for (PortDiagnosis &port : diagnosis.ports) {
            port.live = {};
            port.live.role = port.role;
        }
        const QString step = QStringLiteral("Run on the computer itself");
        diagnosis.mode = RunMode::Files;
        QVERIFY(verdict(diagnosis, m_english).next.contains(step));
        diagnosis.mode = RunMode::Live;
        QVERIFY(!verdict(diagnosis, m_english).next.contains(step));
    }

    /// No finding is as grave as the state: which ports, and what the one about them says to do.
    void portsThatCouldNotBeDetermined_data()
    {
        QTest::addColumn<QList<FindingId>>("findings");
        QTest::addColumn<int>("finding");
        QTest::newRow("several files fit") << QList {FindingId::ChangedFromDefault, FindingId::SeveralCandidates} << 1;
        QTest::newRow("a value is missing") << QList {FindingId::ValueMissing} << 0;
        QTest::newRow("nothing says why") << QList {FindingId::ChangedFromDefault} << -1;
    }
    void portsThatCouldNotBeDetermined()
    {
        QFETCH(QList<FindingId>, findings);
        QFETCH(int, finding);
        Diagnosis diagnosis = inState(RoleState::Unknown);
        for (PortDiagnosis &port : diagnosis.ports) {
            if (port.role == PortRole::ServerHttp || port.role == PortRole::Agent) {
                port.state = RoleState::Unknown;
            }
        }
        for (const FindingId id : std::as_const(findings)) {
            diagnosis.findings.append(completeFinding(id));
            diagnosis.findings.last().roles = {PortRole::Agent};
        }
        const Verdict result = verdict(diagnosis, m_english);
        QCOMPARE(result.sentence, QStringLiteral("Some ports could not be determined: Server HTTP, Agent."));
        QCOMPARE(result.finding, finding);
        QCOMPARE(result.next,
                 finding < 0
                     ? QStringLiteral("Enter the ports that the management console shows, or open files collected on "
                                      "the server.")
                     : findingText(diagnosis.findings.at(finding), m_english).next);
        QCOMPARE(verdict(diagnosis, m_japanese).sentence,
                 QStringLiteral("確認できなかったポートがあります（サーバ HTTP、エージェント）。"));
    }

    void oneSource()
    {
        QCOMPARE(verdict(inState(RoleState::Single), m_english).sentence,
                 QStringLiteral("No difference found (one source only)."));
        QCOMPARE(verdict(inState(RoleState::Single), m_japanese).sentence,
                 QStringLiteral("食い違いは見つかりませんでした（確認できた情報源は 1 つです）。"));
    }

    void cloudOnly()
    {
        Diagnosis diagnosis = notFound(RunMode::Live);
        diagnosis.installation.cloudAgent = true;
        diagnosis.findings = {completeFinding(FindingId::CloudEdition)};
        const Verdict result = verdict(diagnosis, m_japanese);
        QCOMPARE(result.sentence,
                 QStringLiteral("このコンピュータのエージェントはクラウド版（ビジネスセキュリティサービス）です。"
                                "別のポートを使うため、判定しません。"));
        QCOMPARE(result.finding, 0);
    }

    void cloudBesideAServerDoesNotHideTheServer()
    {
        Diagnosis diagnosis = inState(RoleState::Single);
        diagnosis.installation.cloudAgent = true;
        QCOMPARE(verdict(diagnosis, m_english).sentence, QStringLiteral("No difference found (one source only)."));
    }

    void notInstalledIsSaidOfWhatWasLookedAt()
    {
        QVERIFY(verdict(notFound(RunMode::Live), m_english).sentence.contains(QStringLiteral("this computer")));
        QVERIFY(verdict(notFound(RunMode::Files), m_english).sentence.contains(QStringLiteral("files")));
        QCOMPARE(verdict(notFound(RunMode::Live), m_english).finding, 0);
    }

    void incompleteNeverClaimsAnything()
    {
        Diagnosis diagnosis = inState(RoleState::Match);
        diagnosis.complete = false;
        QCOMPARE(verdict(diagnosis, m_japanese).sentence, QStringLiteral("確認が完了する前に中止されました。"));
        QCOMPARE(verdict(diagnosis, m_english).sentence,
                 QStringLiteral("The check was stopped before it was complete."));
    }
};

PORTCHECK_TEST(TstVerdictText, "tst_verdicttext")
#include "tst_verdicttext.moc"
