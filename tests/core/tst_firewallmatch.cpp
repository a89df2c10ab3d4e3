#include <core/firewallmatch.h>
#include <support/firewallruletext.h>
#include <support/testregistry.h>

#include <QTest>

#include <functional>

using namespace portcheck;

class TstFirewallMatch : public QObject
{
    Q_OBJECT

private slots:
    void portsInclude_data()
    {
        QTest::addColumn<QString>("notation");
        QTest::addColumn<bool>("included"); // 18613
        QTest::newRow("that port") << QStringLiteral("18613") << true;
        QTest::newRow("another port") << QStringLiteral("8059") << false;
        QTest::newRow("list") << QStringLiteral("80, 443,18613") << true;
        QTest::newRow("range") << QStringLiteral("18000-19000") << true;
        QTest::newRow("range, upper end") << QStringLiteral("18000-18613") << true;
        QTest::newRow("range below") << QStringLiteral("18000-18612") << false;
        QTest::newRow("range above") << QStringLiteral("18614-19000") << false;
        QTest::newRow("all there are, as a range") << QStringLiteral("0-65535") << true;
        QTest::newRow("range without an end") << QStringLiteral("18000-x") << false;
        QTest::newRow("range without a beginning") << QStringLiteral("-19000") << false;
        QTest::newRow("list with a range") << QStringLiteral("80,18600-18700") << true;
        QTest::newRow("every port") << QStringLiteral("*") << true;
        QTest::newRow("not limited") << QString() << true;
        QTest::newRow("a word") << QStringLiteral("RPC") << false;
        QTest::newRow("part of a number") << QStringLiteral("186130") << false;
    }

    void portsInclude()
    {
        QFETCH(QString, notation);
        QFETCH(bool, included);
        QCOMPARE(portcheck::portsInclude(notation, *Port::fromNumber(18613)), included);
    }

    void state_data()
    {
        using Rules = QList<FirewallRule>;
        QTest::addColumn<FirewallView>("view");
        QTest::addColumn<QString>("process"); // empty = nobody known
        QTest::addColumn<FirewallState>("state");
        const auto tmlisten = QStringLiteral("C:\\Program Files (x86)\\Trend Micro\\Security Agent\\TmListen.exe");
        const auto agent = QStringLiteral("TmListen.exe");
        const auto rule = [](const QString &ports, const QString &program = {}, const QString &service = {}) {
            FirewallRule made;
            made.protocol = 6;
            made.localPorts = ports;
            made.program = program;
            made.service = service;
            return made;
        };
        const auto changed = [](FirewallRule from, const std::function<void(FirewallRule &)> &change) {
            change(from);
            return from;
        };
        const auto blocking = [&](const FirewallRule &from) {
            return changed(from, [](FirewallRule &made) { made.action = FirewallRule::Action::Block; });
        };
        const auto on = [](const Rules &rules) {
            return FirewallView {{FirewallProfile {}}, rules, false};
        };
        const FirewallRule byProgram = rule({}, tmlisten);
        const FirewallRule byPort = rule(QStringLiteral("18613"));
        const FirewallRule everything;
        const FirewallRule game = rule(QStringLiteral("18613"), QStringLiteral("C:\\game.exe"));
        const FirewallRule subnet =
            changed(byPort, [](FirewallRule &made) { made.remoteAddresses = QStringLiteral("LocalSubnet"); });
        const FirewallRule adapter =
            changed(byPort, [](FirewallRule &made) { made.interfaces = QStringLiteral("Wireless"); });
        const auto some = FirewallState::AllowedSome;
        const auto none = FirewallState::NoRule;
        const auto allowed = FirewallState::Allowed;

        QTest::newRow("off") << FirewallView {{{DomainProfile, false}}, {}, false} << agent << allowed;
        QTest::newRow("on, no rules") << on({}) << agent << none;
        QTest::newRow("rule for the port") << on({byPort}) << agent << allowed;
        QTest::newRow("rule for the program") << on({byProgram}) << agent << allowed;
        QTest::newRow("rule for the program, nobody known") << on({byProgram}) << QString() << allowed;
        QTest::newRow("rule for another program") << on({game}) << agent << none;
        QTest::newRow("rule for another program, nobody known") << on({game}) << QString() << none;
        QTest::newRow("rule for the service")
            << on({rule(QStringLiteral("18613"), {}, QStringLiteral("tmlisten"))}) << QString() << allowed;
        QTest::newRow("rule for another service")
            << on({rule(QStringLiteral("18613"), {}, QStringLiteral("RpcSs"))}) << QString() << none;
        QTest::newRow("a blocking rule wins") << on({byPort, blocking(byProgram)}) << agent << none;
        QTest::newRow("blocking rule for another program") << on({byPort, blocking(game)}) << agent << allowed;
        QTest::newRow("rule that is not enabled")
            << on({changed(byPort, [](FirewallRule &made) { made.enabled = false; })}) << agent << none;
        QTest::newRow("rule for outgoing connections")
            << on({changed(byPort, [](FirewallRule &made) { made.direction = FirewallRule::Direction::Out; })}) << agent
            << none;
        QTest::newRow("rule for UDP") << on({changed(byPort, [](FirewallRule &made) { made.protocol = 17; })}) << agent
                                      << none;
        QTest::newRow("rule for every protocol") << on({everything}) << agent << allowed;
        QTest::newRow("rule of a store app")
            << on({changed(everything, [](FirewallRule &made) { made.package = QStringLiteral("S-1-15-2-1"); })})
            << agent << none;
        QTest::newRow("rule of one user")
            << on({changed(everything, [](FirewallRule &made) { made.owner = QStringLiteral("S-1-5-21-1-1001"); })})
            << agent << none;
        QTest::newRow("rule for authorised users") << on(
            {changed(everything, [](FirewallRule &made) { made.authorised = QStringLiteral("O:LSD:(A;;CC;;;WD)"); })})
                                                   << agent << none;
        QTest::newRow("rule for secured connections")
            << on({changed(everything, [](FirewallRule &made) { made.secure = true; })}) << agent << none;
        QTest::newRow("a user's blocking rule") << on(
            {byPort,
             blocking(changed(everything, [](FirewallRule &made) { made.owner = QStringLiteral("S-1-5-21-1-1001"); }))})
                                                << agent << allowed;
        QTest::newRow("allowed for the local subnet") << on({subnet}) << agent << some;
        QTest::newRow("allowed on one kind of adapter") << on({adapter}) << agent << some;
        QTest::newRow("allowed for the subnet and for all") << on({subnet, byPort}) << agent << allowed;
        QTest::newRow("blocked for the local subnet only") << on({byPort, blocking(subnet)}) << agent << some;
        QTest::newRow("blocked for the subnet, no allowing rule") << on({blocking(subnet)}) << agent << none;
        QTest::newRow("inbound is open by default")
            << FirewallView {{{PublicProfile, true, false}}, {}, false} << agent << allowed;
        QTest::newRow("open by default, blocked by rule")
            << FirewallView {{{PublicProfile, true, false}}, {blocking(byPort)}, false} << agent << none;
        QTest::newRow("all inbound blocked")
            << FirewallView {{{PublicProfile, true, true, true}}, {byPort}, false} << agent << none;
        QTest::newRow("rule for another profile") << FirewallView {
            {{PublicProfile}},
            {changed(byPort, [](FirewallRule &made) { made.profiles = DomainProfile | PrivateProfile; })},
            false} << agent << none;
        QTest::newRow("two networks, one of them open")
            << FirewallView {{{DomainProfile}, {PublicProfile}},
                             {changed(byPort, [](FirewallRule &made) { made.profiles = DomainProfile; })},
                             false}
            << agent << some;
        QTest::newRow("set by a policy") << FirewallView {{FirewallProfile {}}, {byPort}, true} << agent
                                         << FirewallState::NotReadable;
        QTest::newRow("another firewall in its place")
            << FirewallView {{FirewallProfile {}}, {byPort}, false, QStringLiteral("Example Firewall")} << agent
            << FirewallState::NotReadable;
        QTest::newRow("no profile told") << FirewallView {} << agent << FirewallState::NotReadable;
    }

    /// As Windows stores them; judged for TmListen.exe on port 18613.
    void stored_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<FirewallState>("state");
        const auto some = FirewallState::AllowedSome;
        const auto none = FirewallState::NoRule;
        const auto allowed = FirewallState::Allowed;
        const auto row = [](const char *name, const char *rule, FirewallState state) {
            QTest::newRow(name) << QString::fromLatin1(rule) << state;
        };
        row("by port", "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=18613|Name=Agent|", allowed);
        row("no closing bar", "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=18613", allowed);
        row("no version", "Agent|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=18613|", allowed);
        row("other order",
            "v2.31|Name=Agent|Dir=In|LPort=80|LPort=18613|Protocol=6|Active=TRUE|Action=Allow|",
            allowed);
        row("numbered ports",
            "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort2_10=1-66|LPort2_10=18000-19000|",
            allowed);
        row("by program, doubled backslashes",
            "v2.30|Action=Allow|Active=TRUE|Dir=In|App=C:\\\\Agent\\\\TmListen.exe|Name=A|Desc=|Edge=TRUE|Defer=App|",
            allowed);
        row("not active", "v2.30|Action=Allow|Active=FALSE|Dir=In|Protocol=6|LPort=18613|", none);
        row("outgoing", "v2.30|Action=Allow|Active=TRUE|Dir=Out|Protocol=6|LPort=18613|", none);
        row("UDP", "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=18613|", none);
        row("a word for a port", "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=RPC-EPMap|", none);
        row("everything for one user",
            "v2.31|Action=Allow|Active=TRUE|Dir=In|Name=In|LUAuth=O:LSD:(A;;CC;;;S-1-2-1)|",
            none);
        row("owned by one user", "v2.30|Action=Allow|Active=TRUE|Dir=In|Name=App|LUOwn=S-1-5-21-1-2-3-1000|", none);
        row("store app",
            "v2.30|Action=Allow|Active=TRUE|Dir=In|AppPkgId=S-1-15-2-24-39|Platform=2:6:2|Platform2=GTEQ|",
            none);
        row("secured",
            "v2.27|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=18613|Security=AuthenticateEncrypt|",
            none);
        row("past blocking rules", "v2.27|Action=ByPass|Active=TRUE|Dir=In|Protocol=6|LPort=18613|", none);
        row("local subnet",
            "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=18613|Profile=Domain|RA4=LocalSubnet|RA6="
            "LocalSubnet|",
            some);
        row("address keyword", "v2.26|Action=Allow|Active=TRUE|Dir=In|RA42=IntErnet|RA62=IntErnet|", some);
        row("one adapter",
            "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=18613|IF={11111111-2222-3333-4444-555555555555}|",
            some);
        row("other profile",
            "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|Profile=Private|Profile=Public|LPort=18613|",
            none);
        row("a limit nobody knows",
            "v2.33|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=18613|TTK2_28=WFDThing|",
            none);
    }

    void stored()
    {
        QFETCH(QString, rule);
        QFETCH(FirewallState, state);
        const auto parsed = parseFirewallRule(rule);
        QVERIFY(parsed.has_value());
        const FirewallView view {{{DomainProfile}}, {*parsed}, false};
        const ListenerOwner owner {100U, QStringLiteral("TmListen.exe"), {}, {}};
        QCOMPARE(firewallState(view, PortRole::Agent, *Port::fromNumber(18613), owner), state);
    }

    /// A rule for a program or service is for the one that listens, not for one that is called so.
    void whoeverListensDecides_data()
    {
        QTest::addColumn<ListenerOwner>("owner");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("service");
        QTest::addColumn<FirewallState>("state");
        const auto agent = QStringLiteral("C:\\Agent\\TmListen.exe");
        const auto name = QStringLiteral("TmListen.exe");
        const auto service = QStringLiteral("tmlisten");
        const auto none = FirewallState::NoRule;
        const auto allowed = FirewallState::Allowed;
        QTest::newRow("its path") << ListenerOwner {1U, name, agent, {}} << agent.toUpper() << QString() << allowed;
        QTest::newRow("its name elsewhere")
            << ListenerOwner {1U, name, agent, {}} << QStringLiteral("C:\\Old\\TmListen.exe") << QString() << none;
        QTest::newRow("its name, path not known") << ListenerOwner {1U, name, {}, {}} << agent << QString() << allowed;
        QTest::newRow("another program, path not known")
            << ListenerOwner {1U, QStringLiteral("x.exe"), {}, {}} << agent << QString() << none;
        QTest::newRow("nothing known of it but the number")
            << ListenerOwner {1U, {}, {}, {}} << agent << service << allowed;
        QTest::newRow("the kernel, by its number")
            << ListenerOwner {4U, {}, {}, {}} << QStringLiteral("System") << QString() << allowed;
        QTest::newRow("its service") << ListenerOwner {1U, name, {}, {service}} << QString() << service.toUpper()
                                     << allowed;
        QTest::newRow("another service") << ListenerOwner {1U, name, {}, {QStringLiteral("x")}} << QString() << service
                                         << none;
    }
    void whoeverListensDecides()
    {
        QFETCH(ListenerOwner, owner);
        QFETCH(QString, program);
        QFETCH(QString, service);
        QFETCH(FirewallState, state);
        FirewallRule rule;
        rule.program = program;
        rule.service = service;
        const FirewallView view {{{DomainProfile}}, {rule}, false};
        QCOMPARE(firewallState(view, PortRole::Agent, *Port::fromNumber(18613), owner), state);
    }

    void notARule_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("no direction") << QStringLiteral("v2.30|Action=Allow|Active=TRUE|");
        QTest::newRow("no action") << QStringLiteral("v2.30|Active=TRUE|Dir=In|");
        QTest::newRow("a sentence") << QStringLiteral("Dir=sideways|Action=Allow|");
    }

    void notARule()
    {
        QFETCH(QString, text);
        QVERIFY(!parseFirewallRule(text));
    }

    void state()
    {
        QFETCH(FirewallView, view);
        QFETCH(QString, process);
        QFETCH(FirewallState, state);
        std::optional<ListenerOwner> owner;
        if (!process.isEmpty()) {
            owner = ListenerOwner {100U, process, {}, {}};
        }
        QCOMPARE(firewallState(view, PortRole::Agent, *Port::fromNumber(18613), owner), state);
    }
};

PORTCHECK_TEST(TstFirewallMatch, "tst_firewallmatch")
#include "tst_firewallmatch.moc"
