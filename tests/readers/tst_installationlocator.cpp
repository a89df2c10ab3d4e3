#include <readers/inireader.h>
#include <readers/installationlocator.h>
#include <support/fakefilesource.h>
#include <support/fakeregistrysource.h>
#include <support/testregistry.h>

#include <QSet>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;
using namespace Qt::StringLiterals;
using registrykeys::kAgent;
using registrykeys::kHostedAgent;
using registrykeys::kServer;
using registrykeys::kWfbs;

namespace {

const StandardFolders kFolders {QStringLiteral("C:\\Program Files"), QStringLiteral("C:\\Program Files (x86)")};
const QString kVendor86 = QStringLiteral("C:\\Program Files (x86)\\Trend Micro\\");
const QString kPccsrv = kVendor86 + QStringLiteral("Security Server\\PCCSRV");
const QString kAgentFolder = kVendor86 + QStringLiteral("Security Agent");
const QByteArray kServerIni = "[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\nMaster_EnableSSL=1\r\n"
                              "Master_SSLPort=4343\r\n[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=18613\r\n";
const QByteArray kAgentIni = "[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\nServerAddr=VBSERVER01\r\n"
                             "Client_LocalServer_Port=18613\r\n";

QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings) {
        ids.append(id(finding.id));
    }
    return ids;
}

} // namespace

class TstInstallationLocator : public QObject
{
    Q_OBJECT

private slots:
    void serverWithItsOwnAgent()
    {
        FakeRegistrySource registry;
        registry.addText(kServer, u"Local_Path"_s, kPccsrv + u'\\')
            .addText(kServer, u"Server_Version"_s, u"10.0"_s)
            .addText(kServer, u"ServicePack_Build"_s, u"2179"_s)
            .addText(kAgent, u"Application Path"_s, kAgentFolder + u'\\')
            .addText(kAgent, u"WFBSAgentVersion"_s, u"20.0.9999"_s)
            .addKey(kWfbs);
        FakeFileSource files;
        files.addFile(kPccsrv + u"\\ofcscan.ini"_s, kServerIni)
            .addFile(kPccsrv + u"\\WSS\\Service.ini"_s, "[x]\r\nHTTPS=4345\r\n")
            .addFile(kPccsrv + u"\\activeupdate\\Saf\\ofcscan.ini"_s, kServerIni)
            .addFile(kAgentFolder + u"\\ofcscan.ini"_s, kAgentIni)
            .addFolder(kVendor86 + u"Security Server\\Addon\\TMSM"_s);
        const Located located = locateLive(registry, files, kFolders, {});

        QCOMPARE(located.serverInis, QStringList({kPccsrv + u"\\ofcscan.ini"_s}));
        QCOMPARE(located.agentInis, QStringList({kAgentFolder + u"\\ofcscan.ini"_s}));
        QCOMPARE(located.serviceInis, QStringList({kPccsrv + u"\\WSS\\Service.ini"_s}));
        QCOMPARE(located.macPlugin.folder, kVendor86 + u"Security Server\\Addon\\TMSM"_s);
        QCOMPARE(located.findings, QList<Finding>());
        QVERIFY(located.installation.server);
        QVERIFY(located.installation.agent);
        QCOMPARE(located.installation.macPlugin, Presence::Present);
        QCOMPARE(located.installation.serverFolder, kPccsrv);
        QCOMPARE(located.installation.agentFolder, kAgentFolder);

        const Installation installation = detectInstallation({&registry}, {}, located.installation);
        QCOMPARE(installation.version, u"10.0 (2179)"_s);
        QCOMPARE(installation.edition, Edition::Wfbs);
        QVERIFY(installation.server && installation.agent && !installation.cloudAgent);
    }

    void withoutRegistryTheUsualFoldersAreTried_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("server");
        QTest::newRow("server") << kPccsrv + u"\\OFCSCAN.INI"_s << true;
        QTest::newRow("server, 64-bit folder")
            << u"C:\\Program Files\\Trend Micro\\Security Server\\PCCSRV\\ofcscan.ini"_s << true;
        QTest::newRow("agent") << kAgentFolder + u"\\ofcscan.ini"_s << false;
        QTest::newRow("older agent") << kVendor86 + u"Client Server Security Agent\\ofcscan.ini"_s << false;
        QTest::newRow("oldest agent") << kVendor86 + u"OfficeScan Client\\ofcscan.ini"_s << false;
    }
    void withoutRegistryTheUsualFoldersAreTried()
    {
        QFETCH(QString, file);
        QFETCH(bool, server);
        FakeRegistrySource registry;
        FakeFileSource files;
        files.addFile(file, server ? kServerIni : kAgentIni);
        const Located located = locateLive(registry, files, kFolders, {});
        QCOMPARE(located.installation.server, server);
        QCOMPARE(located.installation.agent, !server);
        QCOMPARE((server ? located.serverInis : located.agentInis).size(), 1);
        QCOMPARE((server ? located.agentInis : located.serverInis).size(), 0);
    }

    void theRegistryGoesBeforeTheUsualFolders()
    {
        FakeRegistrySource registry;
        registry.addText(kServer, u"Local_Path"_s, u"D:\\TM\\PCCSRV\\"_s);
        FakeFileSource files;
        files.addFile(u"D:\\TM\\PCCSRV\\ofcscan.ini"_s, kServerIni).addFile(kPccsrv + u"\\ofcscan.ini"_s, kServerIni);
        const Located located = locateLive(registry, files, kFolders, {});
        QCOMPARE(located.serverInis, QStringList({u"D:\\TM\\PCCSRV\\ofcscan.ini"_s}));
    }

    void folderOfTheRegistryIsMissing()
    {
        FakeRegistrySource registry;
        registry.addText(kServer, u"Local_Path"_s, u"D:\\TM\\PCCSRV\\"_s)
            .addText(kServer, u"Local_Path"_s, u"D:\\TM\\PCCSRV"_s, RegistryView::Bits64)
            .addText(kAgent, u"Application Path"_s, u"D:\\TM\\Security Agent\\"_s);
        FakeFileSource files;
        files.addFile(kPccsrv + u"\\ofcscan.ini"_s, kServerIni);
        const Located located = locateLive(registry, files, kFolders, {});
        QCOMPARE(idsOf(located.findings), QStringList({u"install-path-missing"_s, u"install-path-missing"_s}));
        QCOMPARE(located.findings.first().severity, Severity::Check);
        QCOMPARE(located.findings.first().parameters.value(u"path"_s), u"D:\\TM\\PCCSRV"_s);
        QVERIFY(located.findings.first().parameters.value(u"key"_s).endsWith(u"\\Information\\Local_Path"_s));
        QCOMPARE(located.findings.last().parameters.value(u"path"_s), u"D:\\TM\\Security Agent"_s);
        QCOMPARE(located.serverInis, QStringList({kPccsrv + u"\\ofcscan.ini"_s}));
    }

    void folderIsThereButNotTheIni()
    {
        FakeRegistrySource registry;
        registry.addText(kServer, u"Local_Path"_s, kPccsrv + u'\\')
            .addText(kAgent, u"Application Path"_s, kAgentFolder);
        FakeFileSource files;
        files.addFolder(kPccsrv).addFolder(kAgentFolder);
        const Located located = locateLive(registry, files, kFolders, {});
        QCOMPARE(located.findings, QList<Finding>());
        QVERIFY2(located.serverInis.size() == 1, "a server without ofcscan.ini is a fault that its reader tells");
        QVERIFY2(located.agentInis.isEmpty(), "an agent without a copy of its own is none");
        QCOMPARE(located.installation.agentFolder, kAgentFolder);
    }

    void iniThatMayNotBeReadIsHandedOn()
    {
        FakeRegistrySource registry;
        FakeFileSource files;
        files.addFile(kPccsrv + u"\\ofcscan.ini"_s, kServerIni)
            .fail(kPccsrv + u"\\ofcscan.ini"_s, ReadErrorCode::AccessDenied, 5);
        QCOMPARE(locateLive(registry, files, kFolders, {}).serverInis.size(), 1);
    }

    void otherMachinesAreOpenedOnlyWhenEntered()
    {
        const QString share = u"\\\\VBSERVER01\\ofcscan"_s;
        FakeRegistrySource registry;
        registry.addText(kServer, u"Local_Path"_s, share)
            .addText(kAgent, u"Application Path"_s, u"\\\\?\\C:\\Security Agent"_s);
        FakeFileSource files;
        files.addFile(share + u"\\ofcscan.ini"_s, kServerIni)
            .addFile(u"\\\\?\\C:\\Security Agent\\ofcscan.ini"_s, kAgentIni);
        const Located unasked = locateLive(registry, files, kFolders, {});
        QVERIFY(unasked.serverInis.isEmpty());
        QVERIFY(unasked.agentInis.isEmpty());
        QVERIFY(files.readPaths().isEmpty());
        QCOMPARE(unasked.findings, QList<Finding>());

        const Located entered = locateLive(registry, files, kFolders, u"￥￥VBSERVER01￥ofcscan"_s);
        QCOMPARE(entered.serverInis, QStringList({share + u"\\ofcscan.ini"_s}));
        QVERIFY2(entered.macPlugin.folder.isEmpty(), "beside a share is another share, not Addon");
    }

    void chosenFolder_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::newRow("the folder itself") << u"D:\\TM\\Security Server\\PCCSRV"_s;
        QTest::newRow("trailing separator") << u"D:\\TM\\Security Server\\PCCSRV\\"_s;
        QTest::newRow("the file") << u"D:\\TM\\Security Server\\PCCSRV\\ofcscan.ini"_s;
        QTest::newRow("the folder above") << u"D:\\TM\\Security Server"_s;
        QTest::newRow("two above") << u"D:\\TM"_s;
        QTest::newRow("quotes") << u" \"D:\\TM\\Security Server\" "_s;
        QTest::newRow("yen signs") << u"D:\u00a5TM\u00a5Security Server\u00a5PCCSRV"_s;
        QTest::newRow("full-width yen signs") << u"D:￥TM￥Security Server￥PCCSRV￥"_s;
        QTest::newRow("slashes") << u"D:/TM/Security Server/PCCSRV"_s;
        QTest::newRow("doubled separators") << u"D:\\\\TM\\\\Security Server"_s;
    }
    void chosenFolder()
    {
        QFETCH(QString, chosen);
        FakeRegistrySource registry;
        FakeFileSource files;
        files.addFile(u"D:\\TM\\Security Server\\PCCSRV\\ofcscan.ini"_s, kServerIni)
            .addFile(u"D:\\TM\\Security Server\\PCCSRV\\activeupdate\\Saf\\ofcscan.ini"_s, kServerIni);
        const Located located = locateLive(registry, files, kFolders, chosen);
        QCOMPARE(located.serverInis, QStringList({u"D:\\TM\\Security Server\\PCCSRV\\ofcscan.ini"_s}));
        QVERIFY(located.agentInis.isEmpty());
    }

    void chosenFolderOfAnAgent()
    {
        FakeRegistrySource registry;
        FakeFileSource files;
        files.addFile(u"D:\\moved\\ofcscan.ini"_s, kAgentIni);
        const Located located = locateLive(registry, files, kFolders, u"D:\\moved"_s);
        QCOMPARE(located.agentInis, QStringList({u"D:\\moved\\ofcscan.ini"_s}));
        QVERIFY(located.serverInis.isEmpty());
    }

    void nothingInstalled()
    {
        FakeRegistrySource registry;
        const FakeFileSource files;
        const Located located = locateLive(registry, files, kFolders, u"D:\\TM"_s);
        QVERIFY(located.serverInis.isEmpty());
        QVERIFY(located.agentInis.isEmpty());
        QVERIFY(!located.installation.found());
        QVERIFY(located.macPlugin.folder.isEmpty());
        QCOMPARE(located.installation.macPlugin, Presence::NotLooked);
        const QStringList &looked = located.installation.lookedAt;
        QVERIFY(looked.contains(RegistrySource::fullPath(kAgent, RegistryView::Bits32)));
        QVERIFY(looked.contains(kPccsrv + u"\\ofcscan.ini"_s));
        QVERIFY(looked.contains(kAgentFolder + u"\\ofcscan.ini"_s));
        QVERIFY(looked.contains(u"D:\\TM\\ofcscan.ini"_s));
        QCOMPARE(QSet<QString>(looked.begin(), looked.end()).size(), looked.size());
        QCOMPARE(detectInstallation({&registry}, {}, located.installation).edition, Edition::None);

        FakeRegistrySource linux;
        linux.failAll(ReadErrorCode::NotSupported);
        QVERIFY(locateLive(linux, files, {}, {}).installation.lookedAt.isEmpty());
    }

    void cloudAgentBesideAServer()
    {
        FakeRegistrySource registry;
        registry.addText(kServer, u"Local_Path"_s, kPccsrv)
            .addText(kAgent, u"Application Path"_s, u"D:\\gone"_s)
            .addKey(kHostedAgent)
            .addKey(kWfbs);
        FakeFileSource files;
        files.addFile(kPccsrv + u"\\ofcscan.ini"_s, kServerIni).addFile(kAgentFolder + u"\\ofcscan.ini"_s, kAgentIni);
        const Located located = locateLive(registry, files, kFolders, {});
        QVERIFY(located.agentInis.isEmpty());
        QCOMPARE(located.findings, QList<Finding>());
        const Installation installation = detectInstallation({&registry}, {}, located.installation);
        QVERIFY(installation.server);
        QVERIFY(!installation.agent);
        QVERIFY(installation.cloudAgent);
        QCOMPARE(installation.edition, Edition::Cloud);
    }

    void expandableFolder()
    {
        FakeRegistrySource registry;
        RegistryValue value;
        value.type = RegistryType::ExpandText;
        value.text = u"%ProgramFiles(x86)%\\Trend Micro\\Security Server\\PCCSRV\\"_s;
        registry.addValue(kServer, u"Local_Path"_s, value);
        FakeFileSource files;
        files.addFolder(kPccsrv);
        const Located located = locateLive(registry, files, kFolders, {});
        QCOMPARE(located.findings, QList<Finding>());
        QCOMPARE(located.installation.serverFolder, kPccsrv);
    }

    void editions_data()
    {
        QTest::addColumn<QString>("serverPath");
        QTest::addColumn<QString>("agentPath");
        QTest::addColumn<QStringList>("extras"); // keys, or "version"
        QTest::addColumn<Edition>("edition");
        const QString none;
        QTest::newRow("nothing") << none << none << QStringList() << Edition::None;
        QTest::newRow("agent key alone proves no edition") << none << none << QStringList({kAgent}) << Edition::Unknown;
        QTest::newRow("version of the agent") << none << none << QStringList({u"version"_s}) << Edition::Wfbs;
        QTest::newRow("key of the server") << none << none << QStringList({kWfbs}) << Edition::Wfbs;
        QTest::newRow("Security Server") << u"D:\\Security Server\\PCCSRV\\"_s << none << QStringList()
                                         << Edition::Wfbs;
        QTest::newRow("Security Agent") << none << u"D:\\security agent\\"_s << QStringList() << Edition::Wfbs;
        QTest::newRow("Client Server Security Agent")
            << none << u"D:\\Client Server Security Agent"_s << QStringList() << Edition::Wfbs;
        QTest::newRow("OfficeScan server")
            << u"D:\\OfficeScan\\PCCSRV\\"_s << none << QStringList() << Edition::OfficeScan;
        QTest::newRow("OfficeScan Client")
            << none << u"D:\\OfficeScan Client\\"_s << QStringList() << Edition::OfficeScan;
        QTest::newRow("Apex One") << u"D:\\Apex One\\PCCSRV"_s << none << QStringList() << Edition::OfficeScan;
        QTest::newRow("OfficeScan Client of WFBS")
            << none << u"D:\\OfficeScan Client\\"_s << QStringList({u"version"_s}) << Edition::Wfbs;
        QTest::newRow("a folder of that name further up")
            << u"D:\\OfficeScan\\backup\\PCCSRV"_s << none << QStringList() << Edition::Unknown;
        QTest::newRow("cloud") << none << u"D:\\Security Agent"_s << QStringList({kHostedAgent, u"version"_s})
                               << Edition::Cloud;
    }
    void editions()
    {
        QFETCH(QString, serverPath);
        QFETCH(QString, agentPath);
        QFETCH(QStringList, extras);
        QFETCH(Edition, edition);
        FakeRegistrySource registry;
        if (!serverPath.isEmpty()) {
            registry.addText(kServer, u"Local_Path"_s, serverPath);
        }
        if (!agentPath.isEmpty()) {
            registry.addText(kAgent, u"Application Path"_s, agentPath);
        }
        for (const QString &extra : extras) {
            if (extra == u"version"_s) {
                registry.addText(kAgent, u"WFBSAgentVersion"_s, u"20.0"_s);
            } else {
                registry.addKey(extra);
            }
        }
        QCOMPARE(detectInstallation({&registry}, {}, {}).edition, edition);
    }
};

PORTCHECK_TEST(TstInstallationLocator, "tst_installationlocator")
#include "tst_installationlocator.moc"
