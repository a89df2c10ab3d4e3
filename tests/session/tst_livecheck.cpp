#include <session/livecheck.h>
#include <support/fakelivesources.h>
#include <support/testregistry.h>

#include <QSemaphore>
#include <QSet>
#include <QTest>

#include <array>

using namespace portcheck;
using namespace portcheck::test;

namespace {

Diagnosis configured(bool server, bool agent)
{
    Diagnosis diagnosis;
    diagnosis.installation.server = server;
    diagnosis.installation.agent = agent;
    for (const PortRole role : allRoles()) {
        PortDiagnosis port;
        port.role = role;
        port.defaultPort = defaultPort(role);
        diagnosis.ports.append(port);
    }
    return diagnosis;
}

void observe(Diagnosis &diagnosis, PortRole role, int number, Method method = Method::Ini)
{
    for (PortDiagnosis &port : diagnosis.ports) {
        if (port.role == role) {
            Observation observation;
            observation.method = method;
            observation.role = role;
            observation.state = ObservationState::Present;
            observation.value = Port::fromNumber(number);
            port.observations.append(observation);
        }
    }
}

QStringList places(const LiveFacts &facts)
{
    QStringList list;
    for (const LiveEvidence &evidence : facts.evidence) {
        list.append(id(evidence.role) + u':' + evidence.port->toString());
    }
    return list;
}

QStringList findingIds(const LiveFacts &facts)
{
    QStringList list;
    for (const Finding &finding : facts.findings) {
        list.append(id(finding.id) + u'/' + finding.parameters.value(QStringLiteral("service"))
                    + finding.parameters.value(QStringLiteral("name")));
    }
    return list;
}

const LiveEvidence &at(const LiveFacts &facts, PortRole role)
{
    for (const LiveEvidence &evidence : facts.evidence) {
        if (evidence.role == role) {
            return evidence;
        }
    }
    qFatal("no evidence for that role");
}

const QList<LiveQuestionId> kAll {LiveQuestionId::Listeners,
                                  LiveQuestionId::Owners,
                                  LiveQuestionId::Reservations,
                                  LiveQuestionId::Firewall,
                                  LiveQuestionId::Services,
                                  LiveQuestionId::Names,
                                  LiveQuestionId::Probes};

} // namespace

class TstLiveCheck : public QObject
{
    Q_OBJECT

private slots:
    void looksAtEveryDifferingValueAndAtDefaultsElsewhere()
    {
        Diagnosis diagnosis = configured(true, true);
        observe(diagnosis, PortRole::ServerHttp, 8059);
        observe(diagnosis, PortRole::ServerHttp, 8060, Method::Registry);
        observe(diagnosis, PortRole::ServerHttp, 8059, Method::Console);
        observe(diagnosis, PortRole::Agent, 18613);
        FakeLive fake;
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        QCOMPARE(places(facts).join(u' '),
                 QStringLiteral("server-http:8059 server-http:8060 server-https:4343 scan-http:8082 scan-https:4345 "
                                "agent:18613 mac:61617 netbios-139:139 netbios-445:445"));
        QVERIFY2(fake.probe->asked.isEmpty(), "nothing listens here, so nobody is asked");
    }

    void agentOnlyLooksAtNoServerPort()
    {
        Diagnosis diagnosis = configured(false, true);
        observe(diagnosis, PortRole::ServerHttp, 8059);
        observe(diagnosis, PortRole::Agent, 18613);
        FakeLive fake;
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        QCOMPARE(places(facts).join(u' '), QStringLiteral("agent:18613 netbios-139:139 netbios-445:445"));
    }

    void anotherHostIsAskedOverTheNetworkAlone()
    {
        Diagnosis diagnosis = configured(false, true);
        observe(diagnosis, PortRole::Agent, 18613);
        FakeLive fake;
        fake.listeners->add(QStringLiteral("0.0.0.0"), 18613, QStringLiteral("TmListen.exe"), 100);
        fake.probe->answer = [](const ProbeRequest &request) {
            ProbeAnswer answer;
            answer.state = request.role == PortRole::Agent ? ListenState::NoAnswer : ListenState::NotListening;
            answer.address = QStringLiteral("192.0.2.7");
            return answer;
        };
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), {QStringLiteral("SRV02")}, CancelFlag(false));
        QCOMPARE(facts.evidence.size(), 8);
        const LiveEvidence &agent = at(facts, PortRole::Agent);
        QCOMPARE(agent.state, ListenState::NoAnswer);
        QCOMPARE(agent.host, QStringLiteral("SRV02"));
        QCOMPARE(agent.addresses, QStringList {QStringLiteral("192.0.2.7")});
        QVERIFY(!agent.owner);
        QCOMPARE(agent.firewall, FirewallState::NotChecked);
        QCOMPARE(at(facts, PortRole::ServerHttp).state, ListenState::NotListening);
    }

    void unknownHostIsOneFinding()
    {
        FakeLive fake;
        fake.probe->answer = [](const ProbeRequest &request) {
            ProbeAnswer answer;
            answer.error = ReadError {ReadErrorCode::NotFound, request.host, 0, {}};
            return answer;
        };
        const LiveFacts facts =
            gatherLive(configured(true, true), fake.sources(), {QStringLiteral("NOBODY")}, CancelFlag(false));
        QCOMPARE(findingIds(facts), QStringList {QStringLiteral("server-name-unresolved/NOBODY")});
        QCOMPARE(at(facts, PortRole::ServerHttp).state, ListenState::NotChecked);
    }

    void aHostWhoseNameIsNotResolvedInTimeIsNoSilentHost()
    {
        FakeLive fake;
        fake.probe->answer = [](const ProbeRequest &request) {
            ProbeAnswer answer;
            answer.error = ReadError {ReadErrorCode::NameTimeout, request.host, 0, {}};
            return answer;
        };
        const LiveFacts facts =
            gatherLive(configured(true, true), fake.sources(), {QStringLiteral("NOBODY")}, CancelFlag(false));
        QVERIFY(facts.findings.isEmpty());
        const LiveQuestion &probes = facts.questions.at(static_cast<int>(LiveQuestionId::Probes));
        QCOMPARE(probes.outcome, LiveOutcome::NotReadable);
        QCOMPARE(probes.error->locator, QStringLiteral("NOBODY"));
    }

    void ownerAndAddressesComeFromTheTable()
    {
        Diagnosis diagnosis = configured(false, true);
        observe(diagnosis, PortRole::Agent, 18613);
        FakeLive fake;
        fake.listeners->add(QStringLiteral("0.0.0.0"), 18613, QString(), 0);
        fake.listeners->add(
            QStringLiteral("::"), 18613, QStringLiteral("TmListen.exe"), 100, {QStringLiteral("tmlisten")});
        fake.probe->answer = [](const ProbeRequest &) {
            ProbeAnswer answer; // a probe that failed takes nothing away
            answer.state = ListenState::NoAnswer;
            answer.fingerprint = Fingerprint::None;
            return answer;
        };
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        const LiveEvidence &agent = at(facts, PortRole::Agent);
        QCOMPARE(agent.state, ListenState::Listening);
        QCOMPARE(agent.addresses, QStringList({QStringLiteral("0.0.0.0"), QStringLiteral("::")}));
        QCOMPARE(agent.owner->process, QStringLiteral("TmListen.exe"));
        QCOMPARE(fake.probe->asked.size(), 1);
        QCOMPARE(fake.probe->asked.constFirst().host, QStringLiteral("127.0.0.1"));
    }

    void ofSeveralSocketsOneNamesTheOwner_data()
    {
        QTest::addColumn<QList<Listener>>("listeners"); // of a port of the server and the agent
        QTest::addColumn<QString>("serverOwner");
        QTest::addColumn<QString>("agentOwner");
        const auto listener = [](const char *address, quint32 pid, const char *process) {
            return Listener {
                QString::fromLatin1(address), *Port::fromNumber(4343), {pid, QString::fromLatin1(process), {}, {}}, {}};
        };
        const auto row = [](const char *name, const QList<Listener> &listeners, const char *server, const char *agent) {
            QTest::newRow(name) << listeners << QString::fromLatin1(server) << QString::fromLatin1(agent);
            QTest::addRow("%s, the other way round", name) << QList<Listener>(listeners.rbegin(), listeners.rend())
                                                           << QString::fromLatin1(server) << QString::fromLatin1(agent);
        };
        const Listener iis = listener("0.0.0.0", 4, "");
        row("Windows' own, and a stranger on loopback", {iis, listener("127.0.0.1", 70, "node.exe")}, "/4", "/4");
        row("Windows' own, and a stranger for IPv6", {iis, listener("::", 70, "node.exe")}, "/4", "");
        row("a stranger for IPv4, and Windows' own for IPv6",
            {listener("0.0.0.0", 70, "node.exe"), listener("::", 4, "")},
            "node.exe/70",
            "node.exe/70");
        row("the product for one address, and a stranger for all",
            {listener("192.0.2.9", 9, "httpd.exe"), listener("0.0.0.0", 70, "node.exe")},
            "node.exe/70",
            "node.exe/70");
        row("the product for all, and a stranger for one address, to which its clients come",
            {listener("0.0.0.0", 9, "httpd.exe"), listener("192.0.2.9", 70, "node.exe")},
            "node.exe/70",
            "");
        row("the product on loopback, and a stranger for one address",
            {listener("127.0.0.1", 9, "httpd.exe"), listener("192.0.2.9", 70, "node.exe")},
            "node.exe/70",
            "node.exe/70");
        row("two addresses",
            {listener("192.0.2.9", 9, "httpd.exe"), listener("192.0.2.8", 70, "node.exe")},
            "node.exe/70",
            "");
        row("nobody knows whose for all addresses, and a stranger on loopback",
            {listener("0.0.0.0", 8, ""), listener("127.0.0.1", 70, "node.exe")},
            "/8",
            "/8");
        row("a name for one family alone",
            {listener("0.0.0.0", 8, ""), listener("::", 70, "node.exe")},
            "node.exe/70",
            "node.exe/70");
    }

    void ofSeveralSocketsOneNamesTheOwner()
    {
        QFETCH(QList<Listener>, listeners);
        Diagnosis diagnosis = configured(true, true);
        observe(diagnosis, PortRole::ServerHttps, 4343);
        observe(diagnosis, PortRole::Agent, 4343);
        FakeLive fake;
        fake.listeners->answer = ListenerTable {listeners, true, true, {}};
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        const auto owner = [&facts](PortRole role) {
            const ListenerOwner &found = *at(facts, role).owner;
            return found.process + u'/' + QString::number(*found.pid);
        };
        QTEST(owner(PortRole::ServerHttps), "serverOwner");
        if (QFETCH(QString, agentOwner); !agentOwner.isEmpty()) {
            QCOMPARE(owner(PortRole::Agent), agentOwner);
        }
    }

    void aSocketIsAskedWhereItIsBound_data()
    {
        QTest::addColumn<QStringList>("bound");
        QTest::addColumn<QString>("asked");
        const QString loopback = QStringLiteral("127.0.0.1");
        const QString elsewhere = QStringLiteral("192.0.2.9");
        QTest::newRow("to every IPv4 address") << QStringList {QStringLiteral("0.0.0.0")} << loopback;
        QTest::newRow("to every IPv6 address") << QStringList {QStringLiteral("::")} << loopback;
        QTest::newRow("to loopback") << QStringList {loopback} << loopback;
        QTest::newRow("to one address") << QStringList {elsewhere} << elsewhere;
        QTest::newRow("to loopback, too") << QStringList {elsewhere, loopback} << loopback;
    }

    void aSocketIsAskedWhereItIsBound()
    {
        QFETCH(QStringList, bound);
        QFETCH(QString, asked);
        Diagnosis diagnosis = configured(false, true);
        observe(diagnosis, PortRole::Agent, 18613);
        FakeLive fake;
        for (const QString &address : std::as_const(bound)) {
            fake.listeners->add(address, 18613, QStringLiteral("TmListen.exe"), 100);
        }
        (void)gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        QCOMPARE(fake.probe->asked.constFirst().host, asked);
    }

    /// Who listens on another address of this computer only is not reached by 127.0.0.1, so a refusal tells nothing.
    void withoutATableAnAnswerDecides_data()
    {
        QTest::addColumn<ListenState>("answered");
        QTest::addColumn<Fingerprint>("fingerprint");
        QTest::addColumn<ListenState>("state");
        QTest::newRow("answer") << ListenState::Listening << Fingerprint::WfbsAgent << ListenState::Listening;
        QTest::newRow("refusal") << ListenState::NotListening << Fingerprint::None << ListenState::NotChecked;
    }
    void withoutATableAnAnswerDecides()
    {
        QFETCH(ListenState, answered);
        QFETCH(Fingerprint, fingerprint);
        Diagnosis diagnosis = configured(false, true);
        observe(diagnosis, PortRole::Agent, 18613);
        FakeLive fake;
        fake.listeners->answer = failed(ReadErrorCode::AccessDenied);
        fake.probe->answer = [&](const ProbeRequest &) {
            ProbeAnswer answer;
            answer.state = answered;
            answer.fingerprint = fingerprint;
            return answer;
        };
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        QTEST(at(facts, PortRole::Agent).state, "state");
        QCOMPARE(at(facts, PortRole::Agent).fingerprint, fingerprint);
        QCOMPARE(at(facts, PortRole::Netbios445).state, ListenState::NotChecked);
    }

    void reservedRangeIsNamed()
    {
        Diagnosis diagnosis = configured(false, true);
        observe(diagnosis, PortRole::Agent, 50010);
        FakeLive fake;
        fake.ranges->reservedAnswer =
            ReservedRanges {{{*Port::fromNumber(50000), *Port::fromNumber(50059), true}}, true};
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        QVERIFY(at(facts, PortRole::Agent).reserved);
        QVERIFY(at(facts, PortRole::Agent).reservedAdministered);
        QCOMPARE(int(at(facts, PortRole::Agent).reservedFirst), 50000);
        QCOMPARE(int(at(facts, PortRole::Agent).reservedLast), 50059);
        QVERIFY(!at(facts, PortRole::Netbios445).reserved);
        QVERIFY(at(facts, PortRole::Netbios445).reservedKnown);
        QCOMPARE(findingIds(facts), QStringList {QStringLiteral("port-dynamic-range/")});
        fake.ranges->reservedAnswer = failed(ReadErrorCode::Malformed);
        fake.ranges->dynamicAnswer = failed(ReadErrorCode::Malformed);
        const LiveFacts without = gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        QVERIFY(!at(without, PortRole::Agent).reserved);
        QVERIFY2(!at(without, PortRole::Agent).reservedKnown, "unreadable is not none");
        QVERIFY(without.findings.isEmpty());
    }

    void services_data()
    {
        using States = QHash<QString, ServiceState>;
        const auto tmlisten = QStringLiteral("tmlisten");
        const auto master = QStringLiteral("ofcservice");
        const auto apache = QStringLiteral("Apache2");
        const auto iis = QStringLiteral("W3SVC");
        const auto up = ServiceState::Running;
        const auto down = ServiceState::Stopped;
        QTest::addColumn<bool>("server");
        QTest::addColumn<States>("states");
        QTest::addColumn<QString>("stopped");

        QTest::newRow("all run") << true << States {{tmlisten, up}, {master, up}, {iis, up}} << QString();
        QTest::newRow("agent stopped") << false << States {{tmlisten, down}} << QStringLiteral("tmlisten");
        QTest::newRow("agent starting") << false << States {{tmlisten, ServiceState::Changing}} << QString();
        QTest::newRow("none installed") << true << States() << QString();
        QTest::newRow("master stopped") << true << States {{master, down}, {iis, up}} << QStringLiteral("ofcservice");
        QTest::newRow("one web server rests, and nobody serves the console")
            << true << States {{apache, down}, {iis, up}} << QStringLiteral("Apache2");
        QTest::newRow("no web server runs")
            << true << States {{apache, down}, {iis, down}} << QStringLiteral("Apache2 W3SVC");
        QTest::newRow("agent PC with its own IIS") << false << States {{iis, down}} << QString();
    }

    void services()
    {
        QFETCH(bool, server);
        using States = QHash<QString, ServiceState>;
        QFETCH(States, states);
        QFETCH(QString, stopped);
        FakeLive fake;
        fake.services->states = states;
        const LiveFacts facts = gatherLive(configured(server, true), fake.sources(), {}, CancelFlag(false));
        QStringList found;
        for (const Finding &finding : facts.findings) {
            QCOMPARE(finding.id, FindingId::ServiceStopped);
            found.append(finding.parameters.value(QStringLiteral("service")));
        }
        QCOMPARE(found.join(u' '), stopped);
    }

    void aWebServerMayRestWhileTheConsoleIsServed_data()
    {
        QTest::addColumn<ServiceState>("other");
        QTest::newRow("by the other one") << ServiceState::Running;
        QTest::newRow("while the other one starts or ends") << ServiceState::Changing;
    }
    void aWebServerMayRestWhileTheConsoleIsServed()
    {
        QFETCH(ServiceState, other);
        FakeLive fake;
        fake.listeners->add(QStringLiteral("0.0.0.0"), 8059, QStringLiteral("System"), 4);
        fake.services->states = {{QStringLiteral("Apache2"), ServiceState::Stopped}, {QStringLiteral("W3SVC"), other}};
        const LiveFacts facts = gatherLive(configured(true, false), fake.sources(), {}, CancelFlag(false));
        QVERIFY(facts.findings.isEmpty());
    }

    void questionsThatHang_data()
    {
        QTest::addColumn<QSet<LiveQuestionId>>("hanging");
        QTest::newRow("none") << QSet<LiveQuestionId>();
        for (const LiveQuestionId id : kAll) {
            QTest::addRow("%s", qPrintable(portcheck::id(id))) << QSet<LiveQuestionId> {id};
        }
        QTest::newRow("firewall and names") << QSet<LiveQuestionId> {LiveQuestionId::Firewall, LiveQuestionId::Names};
        QTest::newRow("all") << QSet<LiveQuestionId>(kAll.begin(), kAll.end());
    }

    /// What hangs is "not in time"; everything else is answered all the same.
    void questionsThatHang()
    {
        QFETCH(QSet<LiveQuestionId>, hanging);
        FakeLive fake;
        LiveRequest request;
        request.limits.here.fill(std::chrono::minutes(1)); // nothing but the fakes decides
        request.limits.grace = std::chrono::milliseconds(0);
        const auto gate = std::make_shared<QSemaphore>();
        const std::array<Gated *, 7> fakes {fake.listeners.get(),
                                            fake.owners.get(),
                                            fake.ranges.get(),
                                            fake.firewall.get(),
                                            fake.services.get(),
                                            fake.names.get(),
                                            fake.probe.get()};
        for (const LiveQuestionId id : std::as_const(hanging)) {
            fakes.at(std::size_t(id))->gate = gate;
            request.limits.here.at(std::size_t(id)) = std::chrono::milliseconds(0);
        }
        Diagnosis diagnosis = configured(true, true);
        observe(diagnosis, PortRole::Agent, 18613);
        NameObservation name;
        name.value = QStringLiteral("SRV01");
        diagnosis.names.append(name);
        fake.names->addresses.insert(QStringLiteral("SRV01"), {QStringLiteral("192.0.2.1")});
        fake.listeners->answer = ListenerTable {
            {{QStringLiteral("0.0.0.0"), *Port::fromNumber(18613), {100U, {}, {}, {}}, {}}}, true, false, {}};
        fake.owners->answer = QHash<quint32, ListenerOwner> {{100U, {100U, QStringLiteral("TmListen.exe"), {}, {}}}};
        fake.services->states = {{QStringLiteral("tmlisten"), ServiceState::Stopped}};
        fake.ranges->reservedAnswer = ReservedRanges {{{*Port::fromNumber(18600), *Port::fromNumber(18699)}}, true};
        fake.probe->answer = [](const ProbeRequest &) {
            ProbeAnswer answer;
            answer.state = ListenState::Listening;
            answer.fingerprint = Fingerprint::WfbsAgent;
            return answer;
        };
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), request, CancelFlag(false));
        gate->release(100); // whoever still waits may go
        QCOMPARE(facts.questions.size(), kAll.size());
        for (const LiveQuestion &question : facts.questions) {
            QCOMPARE(question.outcome, hanging.contains(question.id) ? LiveOutcome::NotInTime : LiveOutcome::Answered);
        }
        const auto answered = [&](LiveQuestionId id) {
            return !hanging.contains(id);
        };
        const LiveEvidence &agent = at(facts, PortRole::Agent);
        QCOMPARE(agent.state,
                 answered(LiveQuestionId::Listeners) || answered(LiveQuestionId::Probes) ? ListenState::Listening
                                                                                         : ListenState::NotChecked);
        QCOMPARE(agent.owner && !agent.owner->process.isEmpty(),
                 answered(LiveQuestionId::Owners) && answered(LiveQuestionId::Listeners));
        QCOMPARE(agent.fingerprint,
                 answered(LiveQuestionId::Probes) ? Fingerprint::WfbsAgent : Fingerprint::NotChecked);
        QCOMPARE(agent.reservedKnown, answered(LiveQuestionId::Reservations));
        QCOMPARE(agent.firewall,
                 answered(LiveQuestionId::Firewall) ? FirewallState::Allowed : FirewallState::NotReadable);
        QCOMPARE(findingIds(facts).contains(QStringLiteral("service-stopped/tmlisten")),
                 answered(LiveQuestionId::Services));
        QCOMPARE(facts.names.size(), 1);
        QCOMPARE(facts.names.constFirst().error.has_value(), !answered(LiveQuestionId::Names));
    }

    void howAQuestionWent_data()
    {
        QTest::addColumn<LiveQuestionId>("question");
        QTest::addColumn<ReadErrorCode>("code"); // with which it fails
        QTest::addColumn<LiveOutcome>("outcome");
        const auto row = [](LiveQuestionId question, ReadErrorCode code, LiveOutcome outcome) {
            QTest::addRow("%s: %s", qPrintable(id(question)), qPrintable(id(code))) << question << code << outcome;
        };
        using enum ReadErrorCode;
        row(LiveQuestionId::Listeners, AccessDenied, LiveOutcome::NotReadable);
        row(LiveQuestionId::Listeners, NotSupported, LiveOutcome::NotSupported);
        row(LiveQuestionId::Owners, AccessDenied, LiveOutcome::NotReadable);
        row(LiveQuestionId::Reservations, Malformed, LiveOutcome::NotReadable);
        row(LiveQuestionId::Firewall, AccessDenied, LiveOutcome::NotReadable);
        row(LiveQuestionId::Services, AccessDenied, LiveOutcome::NotReadable);
        row(LiveQuestionId::Services, NotSupported, LiveOutcome::NotSupported);
        row(LiveQuestionId::Names, NotFound, LiveOutcome::Answered);
        row(LiveQuestionId::Names, Timeout, LiveOutcome::NotInTime);
        row(LiveQuestionId::Names, Unexpected, LiveOutcome::NotReadable);
        row(LiveQuestionId::Probes, Refused, LiveOutcome::Answered);
        row(LiveQuestionId::Probes, Cancelled, LiveOutcome::NotInTime);
    }

    /// One fails, and all others are answered as if nothing were.
    void howAQuestionWent()
    {
        QFETCH(LiveQuestionId, question);
        QFETCH(ReadErrorCode, code);
        QFETCH(LiveOutcome, outcome);
        Diagnosis diagnosis = configured(true, true);
        NameObservation name;
        name.value = QStringLiteral("SRV01");
        diagnosis.names.append(name);
        FakeLive fake;
        fake.listeners->add(QStringLiteral("0.0.0.0"), 8059, {}, 100);
        fake.names->addresses.insert(QStringLiteral("SRV01"), {QStringLiteral("192.0.2.1")});
        fake.services->states.insert(QStringLiteral("tmlisten"), ServiceState::Running);
        switch (question) {
        case LiveQuestionId::Listeners:
            fake.listeners->answer = failed(code);
            break;
        case LiveQuestionId::Owners:
            fake.owners->answer = failed(code);
            break;
        case LiveQuestionId::Reservations:
            fake.ranges->reservedAnswer = failed(code);
            break;
        case LiveQuestionId::Firewall:
            fake.firewall->answer = failed(code);
            break;
        case LiveQuestionId::Services:
            fake.services->error = code;
            break;
        case LiveQuestionId::Names:
            fake.names->addresses.clear();
            fake.names->error = code;
            break;
        case LiveQuestionId::Probes:
            fake.probe->answer = [code](const ProbeRequest &) {
                ProbeAnswer answer;
                answer.error = ReadError {code, {}, 0, {}};
                return answer;
            };
            break;
        }
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        for (const LiveQuestion &told : facts.questions) {
            QCOMPARE(told.outcome, told.id == question ? outcome : LiveOutcome::Answered);
        }
    }

    void ownersThatTheTableNamesAreAnswered()
    {
        for (const bool named : {true, false}) {
            FakeLive fake;
            fake.listeners->answer = ListenerTable {{}, true, named, {}};
            LiveSources sources = fake.sources();
            sources.owners.reset();
            const LiveFacts facts = gatherLive(configured(true, true), sources, {}, CancelFlag(false));
            QCOMPARE(facts.questions.at(int(LiveQuestionId::Owners)).outcome,
                     named ? LiveOutcome::Answered : LiveOutcome::NotChecked);
        }
    }

    /// A thread that is done before its maker looks after it must not cost the next one its work.
    void quickQuestionsAreAllAnswered()
    {
        FakeLive fake;
        const Diagnosis diagnosis = configured(true, true);
        LiveRequest request;
        request.limits.here.fill(std::chrono::seconds(20)); // nobody waits for it, unless an answer is lost
        for (int round = 0; round < 500; ++round) {
            const LiveFacts facts = gatherLive(diagnosis, fake.sources(), request, CancelFlag(false));
            for (const LiveQuestion &question : facts.questions) {
                if (question.id != LiveQuestionId::Names) { // nothing to resolve
                    QVERIFY2(question.outcome == LiveOutcome::Answered,
                             qPrintable(QStringLiteral("%1, round %2").arg(id(question.id)).arg(round)));
                }
            }
        }
    }

    void sourcesThatAreMissingAreNotChecked()
    {
        FakeLive fake;
        fake.listeners->answer = ListenerTable {{{QStringLiteral("0.0.0.0"),
                                                  *Port::fromNumber(8059),
                                                  {1234U, {}, {}, {}},
                                                  {LiveOriginKind::File, QStringLiteral("netstat.txt"), {}}}},
                                                false,
                                                false,
                                                {LiveOriginKind::File, QStringLiteral("netstat.txt"), {}}};
        LiveSources sources;
        sources.listeners = fake.listeners;
        const LiveFacts facts = gatherLive(configured(true, false), sources, {}, CancelFlag(false));
        for (const LiveQuestion &question : facts.questions) {
            QCOMPARE(question.outcome,
                     question.id == LiveQuestionId::Listeners ? LiveOutcome::Answered : LiveOutcome::NotChecked);
        }
        const LiveEvidence &http = at(facts, PortRole::ServerHttp);
        QCOMPARE(http.state, ListenState::Listening);
        QCOMPARE(http.origin->kind, LiveOriginKind::File);
        QCOMPARE(http.origin->locator, QStringLiteral("netstat.txt"));
        QCOMPARE(http.fingerprint, Fingerprint::NotChecked);
        QCOMPARE(http.firewall, FirewallState::NotChecked);
        // A part of a list says nothing of what is not in it.
        QCOMPARE(at(facts, PortRole::ServerHttps).state, ListenState::NotChecked);
        QVERIFY(!at(facts, PortRole::ServerHttps).origin);
    }

    void whatDoesNotDecideIsNoVerdict_data()
    {
        QTest::addColumn<FirewallView>("view");
        QTest::addColumn<QString>("detail");
        QTest::newRow("policy") << FirewallView {{FirewallProfile {}}, {}, true} << QStringLiteral("set by policy");
        QTest::newRow("another firewall")
            << FirewallView {{FirewallProfile {}}, {}, false, QStringLiteral("Example Firewall")}
            << QStringLiteral("Example Firewall");
    }
    void whatDoesNotDecideIsNoVerdict()
    {
        QFETCH(FirewallView, view);
        FakeLive fake;
        fake.firewall->answer = view;
        const LiveFacts facts = gatherLive(configured(false, true), fake.sources(), {}, CancelFlag(false));
        const LiveQuestion &firewall = facts.questions.at(int(LiveQuestionId::Firewall));
        QCOMPARE(firewall.outcome, LiveOutcome::NotReadable);
        QTEST(firewall.error->detail, "detail");
    }

    void namesAreResolvedOnce()
    {
        Diagnosis diagnosis = configured(false, true);
        for (const QString &name : {QStringLiteral("SRV01"), QStringLiteral("srv01"), QStringLiteral("GONE")}) {
            NameObservation observation;
            observation.value = name;
            diagnosis.names.append(observation);
        }
        FakeLive fake;
        fake.names->addresses.insert(QStringLiteral("SRV01"), {QStringLiteral("192.0.2.1")});
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        QCOMPARE(facts.names.size(), 2);
        QCOMPARE(facts.names.at(0).addresses, QStringList {QStringLiteral("192.0.2.1")});
        QCOMPARE(findingIds(facts), QStringList {QStringLiteral("server-name-unresolved/GONE")});
    }

    void aSilentResolverIsNoProof()
    {
        Diagnosis diagnosis = configured(false, true);
        NameObservation observation;
        observation.value = QStringLiteral("SRV01");
        diagnosis.names.append(observation);
        FakeLive fake;
        fake.names->error = ReadErrorCode::Timeout;
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        QVERIFY(facts.findings.isEmpty());
        QCOMPARE(facts.names.size(), 1);
        QCOMPARE(facts.names.at(0).error->code, ReadErrorCode::Timeout);
    }

    void firewall_data()
    {
        QTest::addColumn<int>("situation");
        QTest::addColumn<FirewallState>("state");
        QTest::newRow("off") << 0 << FirewallState::Allowed;
        QTest::newRow("on, no rule") << 1 << FirewallState::NoRule;
        QTest::newRow("could not be told") << 2 << FirewallState::NotReadable;
        QTest::newRow("this system has none") << 3 << FirewallState::NotChecked;
    }

    void firewall()
    {
        QFETCH(int, situation);
        QFETCH(FirewallState, state);
        Diagnosis diagnosis = configured(false, true);
        observe(diagnosis, PortRole::Agent, 18613);
        FakeLive fake;
        if (situation == 1) {
            fake.firewall->answer = FirewallView {{FirewallProfile {}}, {}, false};
        } else if (situation >= 2) {
            fake.firewall->answer = failed(situation == 2 ? ReadErrorCode::Unexpected : ReadErrorCode::NotSupported);
        }
        const LiveFacts facts = gatherLive(diagnosis, fake.sources(), {}, CancelFlag(false));
        QCOMPARE(at(facts, PortRole::Agent).firewall, state);
        QCOMPARE(at(facts, PortRole::Netbios445).firewall, FirewallState::NotChecked);
    }

    void cancelledBeforeItBegan()
    {
        FakeLive fake;
        fake.listeners->add(QStringLiteral("0.0.0.0"), 8059, QStringLiteral("httpd.exe"), 7);
        const LiveFacts facts = gatherLive(configured(true, true), fake.sources(), {}, CancelFlag(true));
        QVERIFY(!facts.evidence.isEmpty());
        for (const LiveEvidence &evidence : facts.evidence) {
            QCOMPARE(evidence.state, ListenState::NotChecked);
        }
        QVERIFY(fake.probe->asked.isEmpty());
    }

    void progressEndsWithAllAnswers()
    {
        const auto answers = [](const LiveFacts &facts) {
            return std::count_if(facts.questions.begin(), facts.questions.end(), [](const LiveQuestion &question) {
                return question.outcome == LiveOutcome::Answered;
            });
        };
        FakeLive fake;
        QList<qsizetype> steps;
        const LiveFacts facts =
            gatherLive(configured(true, true), fake.sources(), {}, CancelFlag(false), [&](const LiveFacts &soFar) {
                steps.append(answers(soFar));
            });
        QVERIFY(!steps.isEmpty());
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        QCOMPARE(steps.constLast(), answers(facts));
    }
};

PORTCHECK_TEST(TstLiveCheck, "tst_livecheck")
#include "tst_livecheck.moc"
