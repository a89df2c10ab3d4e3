#include <core/ownerrules.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;

class TstOwnerRules : public QObject
{
    Q_OBJECT

private slots:
    void matchOwner_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<quint32>("pid");
        QTest::addColumn<QString>("process");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("service");
        QTest::addColumn<OwnerMatch>("match");

        const QString none;
        const auto row = [](const char *name,
                            const char *role,
                            quint32 pid,
                            const char *process,
                            const char *path,
                            const char *service,
                            OwnerMatch match) {
            QTest::newRow(name) << QString::fromLatin1(role) << pid << QString::fromLatin1(process)
                                << QString::fromLatin1(path) << QString::fromLatin1(service) << match;
        };
        row("agent", "agent", 100, "TmListen.exe", "", "tmlisten", OwnerMatch::Expected);
        row("agent, other case", "agent", 100, "tmlisten.EXE", "", "", OwnerMatch::Expected);
        row("agent by another service", "agent", 100, "TmListen.exe", "", "somethingelse", OwnerMatch::Unexpected);
        row("stranger on the agent port", "agent", 100, "python.exe", "", "", OwnerMatch::Unexpected);
        row("scan service on the agent port", "agent", 100, "iCRCService.exe", "", "", OwnerMatch::Unexpected);
        row("not told", "agent", 0, "", "", "", OwnerMatch::Unknown);
        row("pid without a name", "agent", 100, "", "", "", OwnerMatch::Unknown);
        row("IIS on server-http", "server-http", 4, "System", "", "", OwnerMatch::HttpSys);
        row("IIS, name not told", "server-https", 4, "", "", "", OwnerMatch::HttpSys);
        row("PID 4 on agent", "agent", 4, "System", "", "", OwnerMatch::Unexpected);
        row("PID 4 on mac", "mac", 4, "System", "", "", OwnerMatch::Unexpected);
        row("IIS on scan-http", "scan-http", 4, "System", "", "", OwnerMatch::HttpSys);
        row("PID 4 on the agent port", "agent", 4, "System", "", "", OwnerMatch::Unexpected);
        row("PID 4 on the Mac port", "mac", 4, "System", "", "", OwnerMatch::Unexpected);
        row("System with another number", "server-http", 1156, "System", "", "", OwnerMatch::Unknown);
        row("System with another number, agent", "agent", 1156, "System", "", "", OwnerMatch::Unknown);
        row("System without a number", "server-http", 0, "System", "", "", OwnerMatch::Unknown);
        row("System without a number, agent", "agent", 0, "system", "", "", OwnerMatch::Unknown);
        row("Windows' own NetBIOS", "netbios-139", 4, "System", "", "", OwnerMatch::Expected);
        row("Windows' own SMB", "netbios-445", 4, "System", "", "", OwnerMatch::Expected);
        row("SMB by another", "netbios-445", 100, "smbd.exe", "", "", OwnerMatch::Unknown);
        row("Apache of the product",
            "server-https",
            9,
            "httpd.exe",
            "C:\\Program Files (x86)\\Trend Micro\\Security Server\\PCCSRV\\Apache2\\bin\\httpd.exe",
            "Apache2",
            OwnerMatch::Expected);
        row("Apache, nothing more known", "server-http", 9, "httpd.exe", "", "", OwnerMatch::Expected);
        row("Apache by its service", "server-http", 9, "httpd.exe", "", "apache2", OwnerMatch::Expected);
        row("another Apache by its path",
            "server-http",
            9,
            "httpd.exe",
            "C:\\xampp\\apache\\bin\\httpd.exe",
            "",
            OwnerMatch::Unexpected);
        row("another Apache by its service", "server-http", 9, "httpd.exe", "", "Apache2.4", OwnerMatch::Unexpected);
        row("nginx", "server-http", 9, "nginx.exe", "", "", OwnerMatch::Unexpected);
        row("smart scan", "scan-https", 9, "iCRCService.exe", "", "", OwnerMatch::Expected);
        row("smart scan through Apache", "scan-http", 9, "httpd.exe", "", "Apache2", OwnerMatch::Expected);
        row("smart scan on server-http", "server-http", 9, "iCRCService.exe", "", "", OwnerMatch::Unexpected);
        row("Java on mac", "mac", 9, "java.exe", "", "", OwnerMatch::Expected);
        row("mac: owner is not documented", "mac", 9, "tmsm.exe", "", "", OwnerMatch::Unknown);
    }

    void matchOwner()
    {
        QFETCH(QString, role);
        QFETCH(quint32, pid);
        QFETCH(QString, process);
        QFETCH(QString, path);
        QFETCH(QString, service);
        QFETCH(OwnerMatch, match);
        ListenerOwner owner;
        owner.pid = pid;
        owner.process = process;
        owner.path = path;
        if (!service.isEmpty()) {
            owner.services = {service};
        }
        QCOMPARE(portcheck::matchOwner(*fromId<PortRole>(role), owner), match);
    }
};

PORTCHECK_TEST(TstOwnerRules, "tst_ownerrules")
#include "tst_ownerrules.moc"
