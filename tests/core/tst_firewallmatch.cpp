#include <core/firewallmatch.h>
#include <support/testregistry.h>

#include <QTest>

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
        QTest::addColumn<FirewallView>("view");
        QTest::addColumn<QString>("process"); // empty = nobody known
        QTest::addColumn<FirewallState>("state");
        const auto tmlisten = QStringLiteral("C:\\Program Files (x86)\\Trend Micro\\Security Agent\\TmListen.exe");
        const auto port = QStringLiteral("18613");
        const FirewallRule byProgram {true, {}, tmlisten, {}};
        const FirewallRule byPort {true, port, {}, {}};
        const auto agent = QStringLiteral("TmListen.exe");

        QTest::newRow("off") << FirewallView {false, {}} << agent << FirewallState::Allowed;
        QTest::newRow("on, no rules") << FirewallView {true, {}} << agent << FirewallState::NoRule;
        QTest::newRow("rule for the port") << FirewallView {true, {byPort}} << agent << FirewallState::Allowed;
        QTest::newRow("rule for the program") << FirewallView {true, {byProgram}} << agent << FirewallState::Allowed;
        QTest::newRow("rule for the program, nobody known")
            << FirewallView {true, {byProgram}} << QString() << FirewallState::Allowed;
        QTest::newRow("rule for another program")
            << FirewallView {true, {{true, port, QStringLiteral("C:\\game.exe"), {}}}} << agent
            << FirewallState::NoRule;
        QTest::newRow("rule for another program, nobody known")
            << FirewallView {true, {{true, {}, QStringLiteral("C:\\game.exe"), {}}}} << QString()
            << FirewallState::NoRule;
        QTest::newRow("rule for the service") << FirewallView {true, {{true, port, {}, QStringLiteral("tmlisten")}}}
                                              << QString() << FirewallState::Allowed;
        QTest::newRow("rule for another service")
            << FirewallView {true, {{true, port, {}, QStringLiteral("RpcSs")}}} << QString() << FirewallState::NoRule;
        QTest::newRow("a blocking rule wins")
            << FirewallView {true, {byPort, {false, {}, tmlisten, {}}}} << agent << FirewallState::NoRule;
        QTest::newRow("blocking rule for another program")
            << FirewallView {true, {byPort, {false, {}, QStringLiteral("C:\\game.exe"), {}}}} << agent
            << FirewallState::Allowed;
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
