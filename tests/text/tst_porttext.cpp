#include "textsamples.h"

#include <core/firewallmatch.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>
#include <text/texts.h>

#include <QFile>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;
using namespace Qt::StringLiterals;

class TstPortText : public QObject
{
    Q_OBJECT

    const Catalog m_japanese {Language::Japanese};
    const Catalog m_english {Language::English};

    [[nodiscard]] QString cell(const Diagnosis &diagnosis, PortRole role, Method method) const
    {
        return methodCell(diagnosis, diagnosis.port(role), method, m_english);
    }
    static Observation inState(ObservationState state, const QString &raw = {})
    {
        Observation result = observation(Method::Ini, Side::Server, PortRole::ServerHttp, 8059);
        result.state = state;
        result.value.reset();
        result.raw = raw;
        return result;
    }

private slots:
    void cellsOfAHealthyServer()
    {
        const Diagnosis diagnosis = healthyServer();
        QCOMPARE(cell(diagnosis, PortRole::ServerHttp, Method::Ini), QStringLiteral("8059"));
        QCOMPARE(cell(diagnosis, PortRole::ServerHttp, Method::Console), QStringLiteral("not entered"));
        QCOMPARE(cell(diagnosis, PortRole::ServerHttp, Method::Plugin), QStringLiteral("n/a"));
        QCOMPARE(cell(diagnosis, PortRole::ServerHttps, Method::Registry), QStringLiteral("n/a"));
        QCOMPARE(cell(diagnosis, PortRole::Mac, Method::Plugin), QStringLiteral("not installed"));
        QCOMPARE(cell(diagnosis, PortRole::ServerHttp, Method::Live), QStringLiteral("Not checked"));
    }

    void cellOfDifferingCopiesNamesTheServersFirst()
    {
        Diagnosis diagnosis = healthyServer();
        PortDiagnosis &port = portOf(diagnosis, PortRole::ServerHttp);
        port.observations = {observation(Method::Ini, Side::Agent, PortRole::ServerHttp, 8060),
                             observation(Method::Ini, Side::Server, PortRole::ServerHttp, 8059)};
        QCOMPARE(cell(diagnosis, PortRole::ServerHttp, Method::Ini), QStringLiteral("8059 / 8060"));
        port.observations.append(port.observations.first());
        QCOMPARE(cell(diagnosis, PortRole::ServerHttp, Method::Ini), QStringLiteral("8059 / 8060"));
    }

    void besideAnAgentOfAnotherServerEachNumberNamesItsSide()
    {
        Diagnosis diagnosis = healthyServer();
        diagnosis.findings = {completeFinding(FindingId::AgentOtherServer)};
        QCOMPARE(cell(diagnosis, PortRole::ServerHttp, Method::Ini), QStringLiteral("8059 (server)"));
        QCOMPARE(cell(diagnosis, PortRole::ServerHttp, Method::Registry), QStringLiteral("8059 (agent)"));
        diagnosis.findings.first().severity = Severity::Info;
        QCOMPARE(cell(diagnosis, PortRole::ServerHttp, Method::Registry), QStringLiteral("8059"));
    }

    void cellTellsTheStatesApart_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("text");
        QTest::newRow("absent") << int(ObservationState::Absent) << QString() << QStringLiteral("not there");
        QTest::newRow("invalid") << int(ObservationState::Invalid) << QStringLiteral("80590")
                                 << QStringLiteral("\"80590\"");
        QTest::newRow("empty") << int(ObservationState::Invalid) << QString() << QStringLiteral("\"\"");
        QTest::newRow("unreadable") << int(ObservationState::Unreadable) << QString()
                                    << QStringLiteral("cannot be read");
        QTest::newRow("not applicable") << int(ObservationState::NotApplicable) << QString() << QStringLiteral("n/a");
    }
    void cellTellsTheStatesApart()
    {
        QFETCH(int, state);
        QFETCH(QString, raw);
        QFETCH(QString, text);
        Diagnosis diagnosis = healthyServer();
        portOf(diagnosis, PortRole::ServerHttp).observations = {inState(ObservationState(state), raw)};
        QCOMPARE(cell(diagnosis, PortRole::ServerHttp, Method::Ini), text);
    }

    void cellOfAMethodThatWasNotAsked()
    {
        Diagnosis diagnosis = healthyServer();
        portOf(diagnosis, PortRole::ServerHttp).observations.clear();
        QCOMPARE(cell(diagnosis, PortRole::ServerHttp, Method::Registry), QStringLiteral("not read"));
        QCOMPARE(methodCell(diagnosis, diagnosis.port(PortRole::ServerHttp), Method::Registry, m_japanese),
                 QStringLiteral("未確認"));
    }

    void answersOfTheirOwn()
    {
        LiveEvidence live;
        live.state = ListenState::Listening;
        live.fingerprint = Fingerprint::None;
        const QString unknown = answerCell(live, m_english);
        live.error = ReadError {ReadErrorCode::TlsFailed, {}, 0, {}};
        QCOMPARE(answerCell(live, m_english), QStringLiteral("TCP open, TLS failed"));
        live.error = ReadError {ReadErrorCode::Timeout, {}, 0, {}};
        QCOMPARE(answerCell(live, m_japanese), QStringLiteral("TCP は接続可、時間内に応答なし"));
        live.state = ListenState::NoAnswer; // TCP itself was silent
        QCOMPARE(answerCell(live, m_english), unknown);
    }

    void aRequestLeavesNoGapForAComputerWithoutName()
    {
        Diagnosis diagnosis = scenes::match();
        QVERIFY(firewallRequest(diagnosis, m_english).contains(u"\nChecked on: "_s + diagnosis.host + u"\n"_s));
        diagnosis.host.clear();
        QVERIFY(!firewallRequest(diagnosis, m_english).contains(u"Checked on"_s));
    }

    void aFileThatNobodyReadLacksNothing()
    {
        SslObservation ssl;
        QCOMPARE(sslName(ssl, m_english), QStringLiteral("not read"));
        ssl.source.locator = QStringLiteral("C:\\PCCSRV\\ofcscan.ini");
        QCOMPARE(sslName(ssl, m_english), QStringLiteral("not there"));
    }

    void unreadableReservationsAreSaid()
    {
        Diagnosis diagnosis = scenes::withLive(scenes::match());
        const QString sentence = QStringLiteral("Which port ranges Windows has reserved was not determined.");
        QVERIFY(!notChecked(diagnosis, m_english).contains(sentence));
        for (PortDiagnosis &port : diagnosis.ports) {
            port.live.reservedKnown = false;
        }
        QVERIFY(notChecked(diagnosis, m_english).contains(sentence));
    }

    void liveCells()
    {
        LiveEvidence live;
        QCOMPARE(liveCell(live, m_english), QStringLiteral("Not checked"));
        live.state = ListenState::NotListening;
        QCOMPARE(liveCell(live, m_japanese), QStringLiteral("待ち受けなし"));
        live.state = ListenState::Listening;
        QCOMPARE(liveCell(live, m_english), QStringLiteral("Listening"));
        live.owner = ListenerOwner {};
        live.owner->pid = 0;
        QCOMPARE(liveCell(live, m_english), QStringLiteral("Listening"));
        live.owner->pid = 1234;
        QCOMPARE(liveCell(live, m_english), QStringLiteral("Listening, PID 1234"));
        live.owner->process = QStringLiteral("TmListen.exe");
        QCOMPARE(liveCell(live, m_japanese), QStringLiteral("待ち受け中、TmListen.exe"));
        live.owner->pid = 4;
        live.owner->process = QStringLiteral("System");
        QCOMPARE(liveCell(live, m_english), QStringLiteral("Listening, System (IIS)"));
        live.role = PortRole::Agent; // not a port of the Windows web service
        QCOMPARE(liveCell(live, m_english), QStringLiteral("Listening, System"));
    }

    void sources()
    {
        const auto text = [&](Method method) {
            return sourceText(observation(method, Side::Server, PortRole::ServerHttp, 8059).source, m_english);
        };
        QCOMPARE(text(Method::Ini), QStringLiteral("ofcscan.ini, line 12, [INI_SERVER_SECTION] Master_DomainPort"));
        QCOMPARE(text(Method::Console), QStringLiteral("entered by hand, 09:12"));
        QVERIFY(text(Method::Registry).endsWith(QStringLiteral("CurrentVersion, ServerPort")));
        QCOMPARE(text(Method::Live), QStringLiteral("listening at 0.0.0.0:8059"));
        SourceRef linux;
        linux.locator = QStringLiteral("/srv/%1/ofcscan.ini");
        linux.key = QStringLiteral("%2");
        QCOMPARE(sourceText(linux, m_english), QStringLiteral("ofcscan.ini, %2"));
    }

    void factsOfEveryRole()
    {
        for (const Catalog &catalog : {m_japanese, m_english}) {
            for (const PortRole role : allRoles()) {
                const PortFacts facts = portFacts(role, catalog);
                for (const QString &text : {facts.direction, facts.purpose, facts.from, facts.to}) {
                    QCOMPARE(faultOf(text, catalog.language()), QString());
                }
                QVERIFY(facts.protocol.startsWith(QStringLiteral("TCP")));
                QVERIFY(!roleName(role, catalog).isEmpty());
            }
        }
    }

    void firewallRequestCanBeActedOn()
    {
        Diagnosis diagnosis = healthyServer();
        PortDiagnosis &scan = portOf(diagnosis, PortRole::ScanHttp);
        scan.state = RoleState::NotChecked;
        PortDiagnosis &https = portOf(diagnosis, PortRole::ServerHttps);
        https.port.reset();
        https.observations.append(observation(Method::Console, Side::Entered, PortRole::ServerHttps, 4344));
        const QString text = firewallRequest(diagnosis, m_english);
        for (const char *part : {"Product: Worry-Free Business Security, version 10.0",
                                 "Server: VBSERVER01",
                                 "Date: 2026-11-24 09:12:03 +09:00",
                                 "Port: 8059\n",
                                 "Port: 18613\n",
                                 "Port: 8082 (default, not confirmed)",
                                 "Port: 4343 / 4344 (the sources differ: to be settled first)",
                                 "From: Computers with a Security Agent",
                                 "Protocol: TCP (HTTP)",
                                 "Only for the login script wizard",
                                 "agents that are already installed"}) {
            QVERIFY2(text.contains(QLatin1String(part)), part);
        }
        QVERIFY2(!text.contains(QStringLiteral("61617")), "the Mac plug-in is not installed");
        QVERIFY(hasJapanese(firewallRequest(diagnosis, m_japanese)));
    }

    void firewallRequestDoesNotInventAnAgentPort()
    {
        Diagnosis diagnosis = healthyServer();
        PortDiagnosis &agent = portOf(diagnosis, PortRole::Agent);
        agent.port.reset();
        agent.observations.clear();
        QVERIFY(firewallRequest(diagnosis, m_english).contains(QStringLiteral("Port: not known")));
    }

    void manualStepsOfEveryMethod()
    {
        for (const Catalog &catalog : {m_japanese, m_english}) {
            for (const Method method : documentedMethods()) {
                const QList<ManualStep> steps = manualSteps(method, catalog);
                QVERIFY(steps.size() >= 4);
                for (const ManualStep &step : steps) {
                    QCOMPARE(faultOf(step.text, catalog.language()), QString());
                }
                QVERIFY(manualHeading(method, catalog).contains(QStringLiteral("10.0")));
                QCOMPARE(manualWarning(method, catalog).isEmpty(), method != Method::Registry);
            }
        }
        QString ini;
        for (const ManualStep &step : manualSteps(Method::Ini, m_english)) {
            ini += step.text;
        }
        QVERIFY(ini.contains(QStringLiteral("Client_LocalServer_Port")));
        QVERIFY(ini.contains(QStringLiteral("Cliernt_LocalServer_Port")));
    }

    void theRegistryWarningIsComplete()
    {
        const QString english = manualWarning(Method::Registry, m_english);
        for (const char *part : {"change nothing",
                                 "configuration database of Windows",
                                 "can stop Windows",
                                 "Back it up",
                                 "Windows Help",
                                 "at your own risk"}) {
            QVERIFY2(english.contains(QLatin1String(part)), part);
        }
        const QString japanese = manualWarning(Method::Registry, m_japanese);
        for (const char *part : {"何も変更しない",
                                 "構成情報のデータベース",
                                 "動作しなくなる",
                                 "バックアップ",
                                 "Windows のヘルプ",
                                 "責任"}) {
            QVERIFY2(japanese.contains(QString::fromUtf8(part)), part);
        }
    }

    void notCheckedNamesWhatIsMissing()
    {
        Diagnosis diagnosis = healthyServer();
        QStringList all = notChecked(diagnosis, m_english);
        QVERIFY(all.contains(QStringLiteral("Management console: no value was entered.")));
        QVERIFY(all.contains(QStringLiteral("Whether the ports are really listening was not checked.")));
        QVERIFY(!all.join(QString()).contains(QStringLiteral("ofcscan.ini")));
        QVERIFY2(!all.join(QString()).contains(QStringLiteral("Plug-in Manager")), "the plug-in is not installed");
        QVERIFY(all.contains(QStringLiteral("No source that could name these ports was checked: Smart Scan HTTP.")));

        diagnosis.askedMethods = {Method::Console};
        diagnosis.complete = false;
        portOf(diagnosis, PortRole::ServerHttp).live.state = ListenState::Listening;
        all = notChecked(diagnosis, m_english);
        QVERIFY(all.first().contains(QStringLiteral("stopped")));
        QVERIFY(!all.contains(QStringLiteral("Management console: no value was entered.")));
        QVERIFY(all.contains(QStringLiteral("ofcscan.ini: no file was given or found.")));
        QVERIFY(!all.contains(QStringLiteral("Whether the ports are really listening was not checked.")));
        for (const QString &sentence : notChecked(diagnosis, m_japanese)) {
            QCOMPARE(faultOf(sentence, Language::Japanese), QString());
        }
    }

    void aFirewallThatDoesNotDecideIsNamed_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("policy") << QStringLiteral("SOFTWARE\\Policies\\Microsoft\\WindowsFirewall")
                                << QStringLiteral("set by policy")
                                << QStringLiteral("Windows Firewall is set by a policy of the organisation");
        QTest::newRow("another firewall")
            << QString::fromLatin1(kFirewallProducts) << QStringLiteral("Example Firewall")
            << QStringLiteral("Another firewall (Example Firewall) is registered in place");
        QTest::newRow("another firewall without a name") << QString::fromLatin1(kFirewallProducts) << QString()
                                                         << QStringLiteral("Another firewall (?) is registered");
    }
    void aFirewallThatDoesNotDecideIsNamed()
    {
        QFETCH(QString, place);
        QFETCH(QString, detail);
        QFETCH(QString, beginning);
        Diagnosis diagnosis = healthyServer();
        const ReadError error {ReadErrorCode::NotSupported, place, 0, detail};
        diagnosis.liveQuestions = {{LiveQuestionId::Firewall, LiveOutcome::NotReadable, error}};
        QCOMPARE(notChecked(diagnosis, m_english).filter(beginning).size(), 1);
        for (const QString &sentence : notChecked(diagnosis, m_japanese)) {
            QVERIFY2(!sentence.contains(QLatin1String("firewall")), qUtf8Printable(sentence));
        }
    }

    void installedRolesAndSsl()
    {
        QCOMPARE(installedRoles(healthyServer().installation, m_japanese), QStringLiteral("サーバ・エージェント"));
        QCOMPARE(installedRoles({}, m_english), QStringLiteral("none"));
        SslObservation ssl;
        ssl.state = SslState::Unknown;
        ssl.raw = QStringLiteral("0");
        QCOMPARE(sslName(ssl, m_english), QStringLiteral("not documented: \"0\""));
    }

    void theGlossaryTiesTheWordsForAListeningPort()
    {
        const QList<GlossaryEntry> entries = glossary(m_japanese);
        const QString all = entries.first().term + entries.first().alsoCalled;
        for (const char *word : {"リスニングポート", "待機ポート", "待ち受けポート"}) {
            QVERIFY2(all.contains(QString::fromUtf8(word)), word);
            QVERIFY2(listeningPortExplanation(m_japanese).contains(QString::fromUtf8(word)), word);
        }
        for (const Catalog &catalog : {m_japanese, m_english}) {
            for (const GlossaryEntry &entry : glossary(catalog)) {
                QCOMPARE(faultOf(entry.term, catalog.language()), QString());
                QCOMPARE(faultOf(entry.explanation, catalog.language()), QString());
            }
        }
    }
};

PORTCHECK_TEST(TstPortText, "tst_porttext")
#include "tst_porttext.moc"
