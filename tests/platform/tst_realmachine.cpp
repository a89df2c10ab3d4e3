#include <core/firewallmatch.h>
#include <platform/platformsources.h>
#include <support/testregistry.h>

#include <QLibrary>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace portcheck;

namespace {

/// What a command of Windows prints, in its own encoding: digits and addresses are the same in all of them.
QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(240000) || process.exitCode() != 0) {
        return {};
    }
    return QString::fromLatin1(process.readAllStandardOutput());
}

QString powershell(const QString &command)
{
    return output(
        QStringLiteral("powershell.exe"),
        {QStringLiteral("-NoProfile"), QStringLiteral("-NonInteractive"), QStringLiteral("-Command"), command});
}

QString lineFor(const QString &address, int port, quint32 pid)
{
    return QStringLiteral("%1 port %2 PID %3").arg(address).arg(port).arg(pid);
}

QSet<QString> ourListeners()
{
    QSet<QString> lines;
    const auto listeners = makePlatformSources().live.listeners->listeners();
    if (listeners) {
        for (const Listener &listener : listeners->listeners) {
            lines.insert(
                lineFor(listener.address.section(u'%', 0, 0), listener.port.number(), listener.owner.pid.value_or(0)));
        }
    }
    return lines;
}

/// Rows that listen: whatever the word for the state is, nobody is at the other end.
QSet<QString> netstatListeners()
{
    static const QRegularExpression row(
        QStringLiteral("^\\s*TCP\\s+\\[?([^\\]\\s]+?)\\]?:(\\d+)\\s+(?:0\\.0\\.0\\.0|\\[::\\]):0\\s.*\\s(\\d+)\\s*$"),
        QRegularExpression::MultilineOption);
    QSet<QString> lines;
    const QString text = output(QStringLiteral("netstat.exe"), {QStringLiteral("-ano")});
    for (auto match = row.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        lines.insert(
            lineFor(found.captured(1).section(u'%', 0, 0), found.captured(2).toInt(), found.captured(3).toUInt()));
    }
    return lines;
}

/// The enabled inbound rules as PowerShell tells them, one a line, in columns.
QList<FirewallRule> powershellRules()
{
    const QString text = powershell(QStringLiteral(
        "$all = @{}; foreach ($kind in 'Port', 'Application', 'Service', 'Address', 'Interface', 'InterfaceType', "
        "'Security')"
        " { $of = @{}; & ('Get-NetFirewall' + $kind + 'Filter') | ForEach-Object { $of[$_.InstanceID] = $_ }; "
        "$all[$kind] = "
        "$of };"
        " Get-NetFirewallRule -Enabled True -Direction Inbound | ForEach-Object { $id = $_.InstanceID;"
        " $port = $all.Port[$id]; $app = $all.Application[$id]; $net = $all.Address[$id]; $safe = $all.Security[$id];"
        " @($_.Action, [int]$_.Profile, $_.Owner, $port.Protocol, ($port.LocalPort -join ','), ($port.RemotePort -join "
        "','),"
        " $app.Program, $app.Package, $all.Service[$id].Service, ($net.LocalAddress -join ','), ($net.RemoteAddress "
        "-join ','),"
        " ($all.Interface[$id].InterfaceAlias -join ','), $all.InterfaceType[$id].InterfaceType, $safe.Authentication,"
        " $safe.Encryption, $safe.LocalUser, $safe.RemoteUser, $safe.RemoteMachine) -join '|' }"));
    QList<FirewallRule> rules;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList column = line.trimmed().split(u'|');
        if (column.size() != 18) {
            continue;
        }
        column.replaceInStrings(QRegularExpression(QStringLiteral("^Any$")), QString());
        FirewallRule rule;
        rule.action =
            column.at(0) == QLatin1String("Block") ? FirewallRule::Action::Block : FirewallRule::Action::Allow;
        rule.profiles = column.at(1).toInt() == 0 ? AllProfiles : column.at(1).toInt();
        rule.owner = column.at(2);
        if (!column.at(3).isEmpty()) {
            rule.protocol = column.at(3) == QLatin1String("TCP") ? 6 : -1;
        }
        rule.localPorts = column.at(4);
        rule.remotePorts = column.at(5);
        rule.program = column.at(6);
        rule.package = column.at(7);
        rule.service = column.at(8);
        rule.localAddresses = column.at(9);
        rule.remoteAddresses = column.at(10);
        rule.interfaces = column.at(11) + column.at(12);
        rule.secure = column.at(13) != QLatin1String("NotRequired") || column.at(14) != QLatin1String("NotRequired");
        rule.authorised = column.at(15) + column.at(16) + column.at(17);
        rules.append(rule);
    }
    return rules;
}

} // namespace

/// Our answers about the machine that runs the test against what Windows' own commands say about it.
class TstRealMachine : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        if (QLibrary::resolve(QStringLiteral("ntdll"), "wine_get_version") != nullptr) {
            QSKIP("Wine: no netstat, netsh or PowerShell of Windows to compare with");
        }
    }

    void listenersAsNetstatSays()
    {
        // A program may begin or end to listen meanwhile: what is there all the time counts.
        const QSet<QString> before = ourListeners();
        const QSet<QString> netstat = netstatListeners();
        const QSet<QString> after = ourListeners();
        QVERIFY2(!netstat.isEmpty(), "netstat lists nothing");
        const QSet<QString> lasting = before & after;
        QVERIFY2((lasting - netstat).isEmpty(), qPrintable(QStringList((lasting - netstat).values()).join(u'\n')));
        const QSet<QString> missed = netstat - (before | after);
        const QSet<QString> still = missed & netstatListeners();
        QVERIFY2(still.isEmpty(), qPrintable(QStringList(still.values()).join(u'\n')));
    }

    void reservedRangesAsNetshSays()
    {
        const auto ours = makePlatformSources().live.ranges->reserved();
        QVERIFY(ours.hasValue());
        const QString text = output(QStringLiteral("netsh.exe"),
                                    {QStringLiteral("interface"),
                                     QStringLiteral("ipv4"),
                                     QStringLiteral("show"),
                                     QStringLiteral("excludedportrange"),
                                     QStringLiteral("protocol=tcp")});
        static const QRegularExpression row(QStringLiteral("^\\s*(\\d+)\\s+(\\d+)\\s*\\*?\\s*$"),
                                            QRegularExpression::MultilineOption);
        QStringList theirs;
        for (auto match = row.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            theirs.append(found.captured(1) + u'-' + found.captured(2));
        }
        QStringList mine;
        for (const PortRange &range : ours->ranges) {
            mine.append(QStringLiteral("%1-%2").arg(range.first.number()).arg(range.last.number()));
        }
        std::sort(mine.begin(), mine.end());
        std::sort(theirs.begin(), theirs.end());
        theirs.removeDuplicates();
        mine.removeDuplicates();
        QCOMPARE(mine, theirs);
    }

    void dynamicRangeAsPowerShellSays()
    {
        const auto ours = makePlatformSources().live.ranges->dynamicRange();
        QVERIFY(ours.hasValue());
        const QStringList theirs =
            powershell(QStringLiteral("$s = Get-NetTCPSetting | Where-Object DynamicPortRangeStartPort -gt 0 "
                                      "| Select-Object -First 1; $s.DynamicPortRangeStartPort; "
                                      "$s.DynamicPortRangeNumberOfPorts"))
                .split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
        QCOMPARE(theirs.size(), qsizetype(2));
        QCOMPARE(ours->first.number(), theirs.at(0).toInt());
        QCOMPARE(ours->last.number(), theirs.at(0).toInt() + theirs.at(1).toInt() - 1);
    }

    void firewallProfilesAsPowerShellSays()
    {
        const auto ours = makePlatformSources().live.firewall->view();
        QVERIFY(ours.hasValue());
        if (ours->setByPolicy || ours->otherProduct) {
            QSKIP("Windows Firewall does not decide here: no answer to compare");
        }
        QVERIFY(!ours->active.isEmpty());
        for (const FirewallProfile &profile : ours->active) {
            const QString name = profile.bit == DomainProfile ? QStringLiteral("Domain")
                : profile.bit == PrivateProfile               ? QStringLiteral("Private")
                                                              : QStringLiteral("Public");
            const QString theirs =
                powershell(QStringLiteral("$p = Get-NetFirewallProfile -PolicyStore ActiveStore -Name %1; "
                                          "@($p.Enabled, $p.DefaultInboundAction, $p.AllowInboundRules) -join ' '")
                               .arg(name))
                    .trimmed();
            QCOMPARE(QStringLiteral("%1 %2 %3")
                         .arg(profile.on ? QStringLiteral("True") : QStringLiteral("False"),
                              profile.blocksByDefault ? QStringLiteral("Block") : QStringLiteral("Allow"),
                              profile.blocksAll ? QStringLiteral("False") : QStringLiteral("True")),
                     theirs);
        }
    }

    /// For a program that has no rule of its own.
    void firewallAsPowerShellSays_data()
    {
        QTest::addColumn<int>("port");
        for (const int port : {80, 135, 445, 3389, 5985, 8059, 18613}) {
            QTest::addRow("%d", port) << port;
        }
    }
    void firewallAsPowerShellSays()
    {
        QFETCH(int, port);
        static const auto ours = makePlatformSources().live.firewall->view();
        static const QList<FirewallRule> rules = powershellRules();
        QVERIFY(ours.hasValue());
        if (ours->setByPolicy || ours->otherProduct) {
            QSKIP("Windows Firewall does not decide here: no answer to compare");
        }
        QVERIFY2(!rules.isEmpty(), "PowerShell lists no rules");
        const FirewallView theirs {ours->active, rules, false};
        const ListenerOwner nobody {4321, QStringLiteral("nobody.exe"), QStringLiteral("C:\\nobody.exe"), {}};
        const auto state = [&](const FirewallView &view) {
            return firewallState(view, PortRole::Mac, *Port::fromNumber(port), nobody);
        };
        QCOMPARE(state(*ours), state(theirs));
    }

    void servicesAsPowerShellSays_data()
    {
        QTest::addColumn<QString>("service");
        for (const char *name : {"EventLog", "W3SVC", "tmlisten"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void servicesAsPowerShellSays()
    {
        QFETCH(QString, service);
        const auto ours = makePlatformSources().live.services->state(service);
        QVERIFY(ours.hasValue());
        const QString theirs = powershell(QStringLiteral("$s = Get-Service -Name %1 -ErrorAction SilentlyContinue; "
                                                         "if ($s) { [string]$s.Status } else { 'none' }")
                                              .arg(service))
                                   .trimmed();
        QCOMPARE(*ours == ServiceState::NotInstalled, theirs == QLatin1String("none"));
        QCOMPARE(*ours == ServiceState::Running, theirs == QLatin1String("Running"));
    }
};

PORTCHECK_TEST(TstRealMachine, "tst_realmachine")
#include "tst_realmachine.moc"
