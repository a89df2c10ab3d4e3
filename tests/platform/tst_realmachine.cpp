#include <platform/platformlive.h>
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
    if (!process.waitForFinished(60000) || process.exitCode() != 0) {
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
    const auto listeners = platformLiveSources().listeners->listeners();
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
        const auto ours = platformLiveSources().ranges->reserved();
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
        const auto ours = platformLiveSources().ranges->dynamicRange();
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
        const auto ours = platformLiveSources().services->state(service);
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
