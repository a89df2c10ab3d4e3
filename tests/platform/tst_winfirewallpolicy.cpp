#include "redirectedregistry.h"
#include "testregistry.h"

#include <platform/win/winsources.h>

#include <QTest>

#include <optional>

#include <windows.h>

using namespace portcheck;
using namespace portcheck::test;

/// The real registry functions; HKEY_LOCAL_MACHINE is redirected to a key of this test alone.
class TstWinFirewallPolicy : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_registry.emplace(L"PortCheckTestFirewall");
        QVERIFY(m_registry->isReady());
    }

    void cleanup() { m_registry.reset(); }

    void aPolicyHasValues_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("value"); // there is one in it
        QTest::addColumn<bool>("policy");
        const auto group = QStringLiteral("SOFTWARE\\Policies\\Microsoft\\WindowsFirewall");
        const auto mdm =
            QStringLiteral("SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\Mdm");
        const auto row = [](const char *name, const QString &key, bool value, bool policy) {
            QTest::newRow(name) << key << value << policy;
        };
        row("nothing there", QStringLiteral("SOFTWARE"), false, false);
        row("rule of a group policy", group + QStringLiteral("\\FirewallRules"), true, true);
        row("setting of a group policy", group + QStringLiteral("\\DomainProfile"), true, true);
        row("port that a group policy allows, the older way",
            group + QStringLiteral("\\DomainProfile\\GloballyOpenPorts\\List"),
            true,
            true);
        row("program that a group policy allows, the older way",
            group + QStringLiteral("\\StandardProfile\\AuthorizedApplications\\List"),
            true,
            true);
        row("empty keys of a group policy",
            group + QStringLiteral("\\DomainProfile\\GloballyOpenPorts\\List"),
            false,
            false);
        row("rule of device management", mdm + QStringLiteral("\\FirewallRules"), true, true);
        row("setting of device management", mdm + QStringLiteral("\\PublicProfile"), true, true);
        row("empty rules of device management", mdm + QStringLiteral("\\FirewallRules"), false, false);
        row("empty profile of device management", mdm + QStringLiteral("\\PrivateProfile\\Logging"), false, false);
        row("the firewall's own rules",
            QStringLiteral("SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\"
                           "FirewallRules"),
            true,
            false);
    }

    void aPolicyHasValues()
    {
        QFETCH(QString, key);
        QFETCH(bool, value);
        HKEY handle = nullptr;
        QCOMPARE(::RegCreateKeyExW(HKEY_LOCAL_MACHINE,
                                   key.toStdWString().c_str(),
                                   0,
                                   nullptr,
                                   0,
                                   KEY_ALL_ACCESS | KEY_WOW64_64KEY,
                                   nullptr,
                                   &handle,
                                   nullptr),
                 LSTATUS(ERROR_SUCCESS));
        LSTATUS written = ERROR_SUCCESS;
        if (value) {
            written = ::RegSetValueExW(handle, L"x", 0, REG_SZ, reinterpret_cast<const BYTE *>(L"1"), 4);
        }
        ::RegCloseKey(handle);
        QCOMPARE(written, LSTATUS(ERROR_SUCCESS));
        QTEST(hasFirewallPolicy(), "policy");
    }

private:
    std::optional<RedirectedRegistry> m_registry;
};

PORTCHECK_TEST(TstWinFirewallPolicy, "tst_winfirewallpolicy")
#include "tst_winfirewallpolicy.moc"
