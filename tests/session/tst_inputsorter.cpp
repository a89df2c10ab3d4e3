#include <platform/common/codepage.h>
#include <platform/common/qfilesource.h>
#include <readers/inireader.h>
#include <readers/listenertext.h>
#include <session/inputsorter.h>
#include <support/fakefilesource.h>
#include <support/testregistry.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kServerIniBytes = "[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\nMaster_EnableSSL=1\r\n"
                                   "Master_SSLPort=4343\r\n[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=18613\r\n";
const QByteArray kAgentIniBytes = "[INI_CLIENT_SECTION]\r\nMaster_DomainPort=8059\r\nServerAddr=VBSERVER01\r\n"
                                  "Client_LocalServer_Port=18613\r\n";
const QByteArray kExportBytes = "REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\TrendMicro\\PC-cillinNTCorp\\"
                                "CurrentVersion]\r\n\"ServerPort\"=dword:00001f7b\r\n";
const QByteArray kQuery = "HKEY_LOCAL_MACHINE\\SOFTWARE\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion\r\n"
                          "    ServerPort    REG_DWORD    0x1f7b\r\n";
const QByteArray kNetstat =
    "\r\nActive Connections\r\n\r\n  Proto  Local Address          Foreign Address        State\r\n"
    "  TCP    0.0.0.0:8059           0.0.0.0:0              LISTENING       4\r\n";
const QByteArray kRanges = "\r\nProtocol tcp Port Exclusion Ranges\r\n\r\nStart Port    End Port\r\n"
                           "----------    --------\r\n      8039        8138\r\n";
const CancelFlag kNever(false);

SortedInputs sorted(const FileSource &files, const QStringList &paths, const CancelFlag &cancel = kNever)
{
    FileInputs input;
    input.collected = paths;
    return sortInputs(input, files, decodeCodePage932, cancel);
}

/// "kind", or "kind reason" for one that was not used.
QString told(const InputFile &file)
{
    return file.used ? id(file.kind) : id(file.kind) + u' ' + id(file.reason);
}

QString toldOf(const SortedInputs &inputs, const QString &path)
{
    QStringList all; // one text can hold two things
    for (const InputFile &file : inputs.files) {
        if (file.path == path) {
            all.append(told(file));
        }
    }
    all.removeDuplicates();
    return all.isEmpty() ? u"not named"_s : all.join(u", "_s);
}

QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings) {
        ids.append(id(finding.id));
    }
    return ids;
}

QByteArray golden(const char *name)
{
    QFile file(QStringLiteral(PORTCHECK_TEST_DATA "/golden/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Installation installationOf(const FileSource &files, const SortedInputs &inputs)
{
    QList<const RegistrySource *> registries;
    for (const auto &source : inputs.exports) {
        registries.append(source.get());
    }
    const Located &located = inputs.located;
    return detectInstallation(
        registries,
        IniReader(files, {located.serverInis, located.agentInis, located.serviceInis}, {}).read(kNever),
        located.installation);
}

} // namespace

class TstInputSorter : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsTheSameAloneAndInAFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("taken");

        QTest::newRow("server's ini") << u"ofcscan.ini"_s << kServerIniBytes << u"server-ini"_s;
        QTest::newRow("in capitals") << u"OFCSCAN.INI"_s << kServerIniBytes << u"server-ini"_s;
        QTest::newRow("renamed") << u"ofcscan - Copy.ini"_s << kServerIniBytes << u"server-ini"_s;
        QTest::newRow("another name, its ports") << u"server.ini"_s << kServerIniBytes << u"server-ini"_s;
        QTest::newRow("sent as text") << u"ofcscan.ini.txt"_s << kServerIniBytes << u"server-ini"_s;
        QTest::newRow("agent's ini") << u"ofcscan.ini"_s << kAgentIniBytes << u"agent-ini"_s;
        QTest::newRow("agent's, called server") << u"server.ini"_s << kAgentIniBytes << u"agent-ini"_s;
        const auto cut = [](const QByteArray &text) {
            QByteArray wide("\xff\xfe");
            for (const char c : text) {
                wide.append(c).append('\0');
            }
            return wide.chopped(1);
        };
        QTest::newRow("ini that was cut") << u"ofcscan.ini"_s << cut(kServerIniBytes) << u"server-ini unreadable"_s;
        QTest::newRow("ini with too many keys")
            << u"ofcscan.ini"_s << kServerIniBytes + QByteArray("Master_DomainPort=1\r\n").repeated(2000)
            << u"server-ini unreadable"_s;
        QTest::newRow("export that was cut") << u"agent.reg"_s << cut(kExportBytes) << u"registry-export unreadable"_s;
        QTest::newRow("ini with nothing in it") << u"ofcscan.ini"_s << QByteArray("hello") << u"server-ini no-values"_s;
        QTest::newRow("other settings") << u"win.ini"_s << QByteArray("[x]\r\nport=1\r\n") << u"other unrecognised"_s;
        QTest::newRow("names the server, no ports") << u"ofcIMPDP.ini"_s << kServerIniBytes << u"other unrecognised"_s;
        QTest::newRow("service ini") << u"Service.ini"_s << QByteArray("HTTPS=4345\r\n") << u"service-ini"_s;
        QTest::newRow("another service ini")
            << u"service.ini"_s << QByteArray("[x]\r\na=b\r\n") << u"service-ini no-values"_s;
        QTest::newRow("export") << u"agent.reg"_s << kExportBytes << u"registry-export"_s;
        QTest::newRow("export, another suffix") << u"agent.txt"_s << kExportBytes << u"registry-export"_s;
        QTest::newRow("export of something else")
            << u"other.reg"_s << QByteArray("REGEDIT4\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Other]\r\n")
            << u"registry-export no-values"_s;
        QTest::newRow("reg query") << u"query.txt"_s << kQuery << u"registry-query"_s;
        QTest::newRow("reg query, no suffix") << u"query"_s << kQuery << u"registry-query"_s;
        QTest::newRow("netstat") << u"netstat.txt"_s << kNetstat << u"listeners"_s;
        QTest::newRow("reg query, then netstat") << u"all.txt"_s << kQuery + kNetstat << u"listeners, registry-query"_s;
        QTest::newRow("netstat, then reg query") << u"all.txt"_s << kNetstat + kQuery << u"listeners, registry-query"_s;
        QTest::newRow("netstat, then reg query of something else")
            << u"all.txt"_s << kNetstat + QByteArray("HKEY_LOCAL_MACHINE\\SOFTWARE\\Other\r\n") << u"listeners"_s;
        QTest::newRow("server's ini, then netstat")
            << u"all.txt"_s << kServerIniBytes + kNetstat << u"server-ini, listeners"_s;
        QTest::newRow("agent's ini, then reg query")
            << u"all.txt"_s << kAgentIniBytes + kQuery << u"agent-ini, registry-query"_s;
        QTest::newRow("export and netstat, called as the settings are")
            << u"ofcscan.txt"_s << kExportBytes + kNetstat << u"listeners, registry-export"_s;
        QTest::newRow("netstat after a long list of something else")
            << u"all.txt"_s << QByteArray("svchost.exe   1000 RpcSs\r\n").repeated(1000) + kNetstat << u"listeners"_s;
        QTest::newRow("netstat, more than is read")
            << u"all.txt"_s << kNetstat + QByteArray(int(kMaxListenerTextBytes), ' ') << u"listeners too-large"_s;
        QTest::newRow("port ranges") << u"ranges.log"_s << kRanges << u"listeners"_s;
        QTest::newRow("text report of ours") << u"report.txt"_s << golden("differ_en.txt") << u"report own-report"_s;
        QTest::newRow("in Japanese") << u"report.txt"_s << golden("differ_ja.txt") << u"report own-report"_s;
        QTest::newRow("table of ours") << u"report.csv"_s << golden("differ_en.csv") << u"report own-report"_s;
        QTest::newRow("JSON report of ours") << u"a.json"_s << golden("differ_en.json") << u"report own-report"_s;
        QTest::newRow("JSON report, another suffix")
            << u"a.txt"_s << golden("differ_en.json") << u"report own-report"_s;
        QTest::newRow("other JSON") << u"a.json"_s << QByteArray("{\"a\":1}") << u"other unrecognised"_s;
        QTest::newRow("archive called text") << u"a.txt"_s << QByteArray("PK\x03\x04zz") << u"archive archive-inside"_s;
        QTest::newRow("letter") << u"readme.txt"_s << QByteArray("call me") << u"other unrecognised"_s;
        QTest::newRow("empty") << u"empty.txt"_s << QByteArray() << u"other unrecognised"_s;
        QTest::newRow("picture") << u"screen.png"_s << kServerIniBytes << u"other unrecognised"_s;
    }

    void aFileIsTheSameAloneAndInAFolder()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, taken);

        FakeFileSource files;
        const QString path = u"/case/"_s + name;
        files.addFile(path, content);
        QCOMPARE(toldOf(sorted(files, {path}), path), taken);
        QCOMPARE(toldOf(sorted(files, {u"/case"_s}), path), taken);
    }

    void collectedFiles()
    {
        FakeFileSource files;
        files.addFile(u"/case/VBSERVER01/PCCSRV/OFCSCAN.INI"_s, kServerIniBytes)
            .addFile(u"/case/VBSERVER01/PCCSRV/WSS/Service.ini"_s, "HTTPS=4345\r\n")
            .addFile(u"/case/VBSERVER01/PCCSRV/ActiveUpdate/Saf/ofcscan.ini"_s, kServerIniBytes)
            .addFile(u"/case/VBSERVER01/Addon/TMSM/ServerInfo.plist"_s, "<plist/>")
            .addFile(u"/case/__MACOSX/VBSERVER01/Addon/TMSM/._ServerInfo.plist"_s, "what macOS notes of the file")
            .addFile(u"/case/agent/ofcscan.ini"_s, kAgentIniBytes)
            .addFile(u"/case/agent.reg"_s, kExportBytes)
            .addFile(u"/case/query.txt"_s, kQuery)
            .addFile(u"/case/netstat.txt"_s, kNetstat)
            .addFile(u"/case/readme.txt"_s, "call me");
        const SortedInputs inputs = sorted(files, {u"/case"_s});
        const Located &located = inputs.located;
        QCOMPARE(located.serverInis, QStringList({u"/case/VBSERVER01/PCCSRV/OFCSCAN.INI"_s}));
        QCOMPARE(located.agentInis, QStringList({u"/case/agent/ofcscan.ini"_s}));
        QCOMPARE(located.serviceInis, QStringList({u"/case/VBSERVER01/PCCSRV/WSS/Service.ini"_s}));
        QCOMPARE(inputs.exports.size(), 2U);
        QCOMPARE(inputs.listenerTexts, QStringList({u"/case/netstat.txt"_s}));
        QCOMPARE(located.macPlugin.folder, u"/case/VBSERVER01/Addon/TMSM"_s);
        QCOMPARE(located.installation.macPlugin, Presence::Present);
        QCOMPARE(located.findings, QList<Finding>());
        QCOMPARE(toldOf(inputs, u"/case/readme.txt"_s), u"other unrecognised"_s);
        QCOMPARE(toldOf(inputs, u"/case/VBSERVER01/PCCSRV/ActiveUpdate"_s), u"folder update-copy"_s);
        QCOMPARE(toldOf(inputs, u"/case/__MACOSX"_s), u"folder unrecognised"_s);
        for (const QString &path : files.readPaths()) {
            QVERIFY2(path.startsWith(u"/case/"_s), "a path in an export is text, never opened");
            QVERIFY2(!path.contains(u"ActiveUpdate"_s), "the decoy was read");
        }
    }

    void moreFilesThanAreLookedAt()
    {
        FakeFileSource files;
        constexpr int kMost = 50000;
        for (int i = 0; i < kMost; ++i) {
            files.addFile(u"/case/%1.bin"_s.arg(i, 6, 10, QLatin1Char('0')), {});
        }
        files.addFile(u"/case/z/ofcscan.ini"_s, kServerIniBytes);
        const SortedInputs inputs = sorted(files, {u"/case"_s});
        QCOMPARE(idsOf(inputs.located.findings), QStringList({u"source-unreadable"_s}));
        QCOMPARE(inputs.located.findings.first().parameters.value(u"error"_s), u"too-large"_s);
        QVERIFY2(inputs.files.size() < 2000, "not each of them is named");
    }

    void aPropertyListNeedsItsFolder()
    {
        FakeFileSource files;
        const QString path = u"/case/TMSM/ServerInfo.plist"_s;
        files.addFile(path, "<plist/>");
        const SortedInputs inputs = sorted(files, {path});
        QCOMPARE(inputs.located.macPlugin.folder, QString());
        QCOMPARE(toldOf(inputs, path), u"mac-plugin needs-folder"_s);
    }

    void aPlaceIsNamedOnce_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("folder") << u"/case"_s;
        QTest::newRow("archive") << u"/case.zip"_s;
    }
    void aPlaceIsNamedOnce()
    {
        QFETCH(QString, place);
        FakeFileSource files;
        files.addFile(place + u"/readme.txt"_s, "call me"); // an archive that is open is a folder
        QCOMPARE(sorted(files, {place}).located.installation.lookedAt, QStringList({place}));
    }

    void aDroppedDecoyStaysOne()
    {
        FakeFileSource files;
        const QString decoy = u"C:\\PCCSRV\\activeupdate\\Saf\\ofcscan.ini"_s;
        files.addFile(decoy, kServerIniBytes);
        const SortedInputs inputs = sorted(files, {decoy});
        QVERIFY(inputs.located.serverInis.isEmpty());
        QCOMPARE(toldOf(inputs, decoy), u"other update-copy"_s);
    }

    void theSameContentCountsOnce()
    {
        FakeFileSource files;
        files.addFile(u"/case/a/ofcscan.ini"_s, kServerIniBytes)
            .addFile(u"/case/b/ofcscan.ini"_s, kServerIniBytes)
            .addFile(u"/case/a/x.reg"_s, kExportBytes)
            .addFile(u"/case/b/y.reg"_s, kExportBytes);
        const SortedInputs inputs = sorted(files, {u"/case"_s, u"/case/b"_s, u"/case/b/ofcscan.ini"_s});
        QCOMPARE(inputs.located.serverInis, QStringList({u"/case/a/ofcscan.ini"_s}));
        QCOMPARE(inputs.exports.size(), 1U);
        QCOMPARE(toldOf(inputs, u"/case/b/ofcscan.ini"_s), u"server-ini same-content"_s);
    }

    void twoServersAreBothTaken()
    {
        FakeFileSource files;
        files.addFile(u"D:\\case\\a\\ofcscan.ini"_s, kServerIniBytes)
            .addFile(u"D:\\case\\b\\ofcscan.ini"_s, QByteArray(kServerIniBytes).replace("8059", "8060"));
        QCOMPARE(sorted(files, {u"D:\\case"_s}).located.serverInis,
                 QStringList({u"D:\\case\\a\\ofcscan.ini"_s, u"D:\\case\\b\\ofcscan.ini"_s}));
    }

    void twoPluginsAreNotChosenFrom()
    {
        FakeFileSource files;
        files.addFile(u"/case/a/TMSM/ServerInfo.plist"_s, "<plist/>").addFolder(u"/case/b/TMSM"_s);
        const SortedInputs inputs = sorted(files, {u"/case"_s});
        QVERIFY(inputs.located.macPlugin.folder.isEmpty());
        QCOMPARE(idsOf(inputs.located.findings), QStringList({u"several-candidates"_s}));
        QCOMPARE(toldOf(inputs, u"/case/b/TMSM"_s), u"mac-plugin several"_s);
    }

    void aNamedPluginIsNamedOnce()
    {
        FakeFileSource files;
        files.addFile(u"/case/TMSM/ServerInfo.plist"_s, "<plist/>").addFolder(u"/case/b/TMSM"_s);
        FileInputs input;
        input.tmsmFolder = u"/case/TMSM"_s;
        QCOMPARE(sortInputs(input, files, decodeCodePage932, kNever).files,
                 QList<InputFile>({{u"/case/TMSM"_s, InputKind::MacPlugin, true, InputReason::None}}));

        input.folder = u"/case/b"_s;
        QCOMPARE(sortInputs(input, files, decodeCodePage932, kNever).files,
                 QList<InputFile>({{u"/case/TMSM"_s, InputKind::MacPlugin, false, InputReason::Several},
                                   {u"/case/b/TMSM"_s, InputKind::MacPlugin, false, InputReason::Several}}));
    }

    void editionByPlaceAndContent_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<Edition>("edition");
        QTest::newRow("no telling folder") << u"/case"_s << Edition::Unknown;
        QTest::newRow("WFBS' own folder") << u"/case/Security Server/PCCSRV"_s << Edition::Wfbs;
        QTest::newRow("a folder called as the other product") << u"/OfficeScan"_s << Edition::Unknown;
    }

    void editionByPlaceAndContent()
    {
        QFETCH(QString, folder);
        QFETCH(Edition, edition);

        FakeFileSource files;
        files.addFile(folder + u"/ofcscan.ini"_s, kServerIniBytes);
        const Installation installation = installationOf(files, sorted(files, {folder}));
        QVERIFY(installation.server);
        QVERIFY(!installation.agent);
        QCOMPARE(installation.edition, edition);
        QCOMPARE(installation.macPlugin, Presence::NotLooked);
    }

    void foldersOfTwoInstallationsAreNotChosenFrom()
    {
        const auto exported = [](const char *folder) {
            return QByteArray("REGEDIT4\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\TrendMicro\\OfficeScan\\service\\"
                              "Information]\r\n\"Local_Path\"=\"")
                + folder + "\\\\PCCSRV\\\\\"\r\n";
        };
        FakeFileSource files;
        files.addFile(u"/case/a.reg"_s, exported("C:\\\\A"));
        QCOMPARE(installationOf(files, sorted(files, {u"/case"_s})).serverFolder, u"C:\\A\\PCCSRV"_s);
        files.addFile(u"/case/b.reg"_s, exported("C:\\\\B"));
        QCOMPARE(installationOf(files, sorted(files, {u"/case"_s})).serverFolder, QString());
    }

    void unreadableIsNeverPassedOver_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("taken");
        const int denied = static_cast<int>(ReadErrorCode::AccessDenied);
        const int large = static_cast<int>(ReadErrorCode::TooLarge);
        QTest::newRow("export denied") << u"x.reg"_s << denied << u"registry-export unreadable"_s;
        QTest::newRow("export too large") << u"x.reg"_s << large << u"registry-export too-large"_s;
        QTest::newRow("text too large") << u"x.txt"_s << large << u"other too-large"_s;
        QTest::newRow("folder denied") << u"x"_s << denied << u"folder unreadable"_s;
    }

    void unreadableIsNeverPassedOver()
    {
        QFETCH(QString, name);
        QFETCH(int, code);
        QFETCH(QString, taken);

        FakeFileSource files;
        const QString path = u"/case/"_s + name;
        if (name == u"x"_s) {
            files.addFolder(path);
        } else {
            files.addFile(path, kExportBytes);
        }
        files.fail(path, static_cast<ReadErrorCode>(code));
        const SortedInputs inputs = sorted(files, {u"/case"_s});
        QCOMPARE(idsOf(inputs.located.findings), QStringList({u"source-unreadable"_s}));
        QCOMPARE(inputs.located.findings.first().parameters.value(u"locator"_s), path);
        QCOMPARE(toldOf(inputs, path), taken);
    }

    void anUnreadableLetterBesideASourceIsNone()
    {
        FakeFileSource files;
        files.addFile(u"/case/x.reg"_s, kExportBytes)
            .addFile(u"/case/debug.log"_s, "")
            .fail(u"/case/debug.log"_s, ReadErrorCode::TooLarge);
        QCOMPARE(sorted(files, {u"/case"_s}).located.findings, QList<Finding>());
    }

    void unreadableSettingsAreHandedOn()
    {
        FakeFileSource files;
        for (const char *name : {"ofcscan.ini", "Service.ini"}) {
            const QString path = u"/case/"_s + QString::fromLatin1(name);
            files.addFile(path, "x").fail(path, ReadErrorCode::AccessDenied);
        }
        const Located located = sorted(files, {u"/case"_s}).located;
        QCOMPARE(located.serverInis.size(), 1); // its reader says why
        QCOMPARE(located.serviceInis.size(), 1);
    }

    void missingIsUnreadable()
    {
        const FakeFileSource files;
        QCOMPARE(idsOf(sorted(files, {u"/nowhere"_s}).located.findings), QStringList({u"source-unreadable"_s}));
    }

    /// Looked at again after it was deleted, or locked meanwhile.
    void aNamedFileThatIsGoneIsNotUsed()
    {
        const FakeFileSource files;
        FileInputs input;
        input.serverIni = u"/ofcscan.ini"_s;
        input.agentIni = u"/agent.ini"_s;
        input.serviceIni = u"/Service.ini"_s;
        input.registryFiles = {u"/a.reg"_s};
        input.listenerTexts = {u"/netstat.txt"_s};
        const SortedInputs inputs = sortInputs(input, files, decodeCodePage932, kNever);
        QStringList all;
        for (const InputFile &file : inputs.files) {
            all.append(told(file));
        }
        QCOMPARE(all,
                 QStringList({u"server-ini unreadable"_s,
                              u"agent-ini unreadable"_s,
                              u"service-ini unreadable"_s,
                              u"registry-export unreadable"_s,
                              u"listeners unreadable"_s}));
        QCOMPARE(inputs.located.serverInis, QStringList({input.serverIni})); // its reader says why
        QCOMPARE(idsOf(inputs.located.findings), QStringList({u"source-unreadable"_s})); // nobody reads the export
        QVERIFY(!inputs.located.installation.lookedAt.isEmpty());
    }

    void anyDepthCounts()
    {
        FakeFileSource files;
        files.addFile(u"/case"_s + u"/d"_s.repeated(60) + u"/ofcscan.ini"_s, kServerIniBytes);
        QCOMPARE(sorted(files, {u"/case"_s}).located.serverInis.size(), 1);
    }

    void linksAreNotFollowed()
    {
        const QTemporaryDir folder;
        const QDir root(folder.path());
        QVERIFY(root.mkpath(u"case"_s) && root.mkpath(u"outside"_s));
        QFile outside(root.filePath(u"outside/ofcscan.ini"_s));
        QVERIFY(outside.open(QIODevice::WriteOnly));
        outside.write(kServerIniBytes);
        outside.close();
#ifdef Q_OS_UNIX // elsewhere a link needs a right that tests do not have
        QVERIFY(QFile::link(root.filePath(u"outside"_s), root.filePath(u"case/away"_s)));
        QVERIFY(QFile::link(outside.fileName(), root.filePath(u"case/ofcscan.ini"_s)));
        QVERIFY(QFile::link(root.filePath(u"case"_s), root.filePath(u"case/round"_s)));
#endif
        const QFileSource files;
        const SortedInputs inputs = sorted(files, {root.filePath(u"case"_s)});
        QVERIFY(inputs.located.serverInis.isEmpty());
        QCOMPARE(sorted(files, {root.filePath(u"outside"_s)}).located.serverInis.size(), 1);
#ifdef Q_OS_UNIX
        QCOMPARE(toldOf(inputs, root.filePath(u"case/ofcscan.ini"_s)), u"other link"_s);
        QCOMPARE(toldOf(inputs, root.filePath(u"case/round"_s)), u"folder link"_s);
#endif
    }

    void cancelledStopsSoon()
    {
        FakeFileSource files;
        files.addFile(u"/case/ofcscan.ini"_s, kServerIniBytes);
        const CancelFlag cancelled(true);
        QVERIFY(sorted(files, {u"/case"_s}, cancelled).located.serverInis.isEmpty());
        QVERIFY(files.readPaths().isEmpty());
    }

    void ignoredFilesAreNamedUpToALimit()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < kMaxIgnoredNamed + 10; ++i) {
            QFile file(folder.filePath(QString::number(i) + u".png"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const QFileSource files;
        const SortedInputs inputs = sorted(files, {folder.path()});
        QCOMPARE(inputs.files.size(), kMaxIgnoredNamed + 1);
        QCOMPARE(told(inputs.files.last()), u"folder limit"_s);
    }

    void sample()
    {
        const QFileSource files;
        const SortedInputs inputs = sorted(files, {u":/sample"_s});
        QCOMPARE(inputs.located.serverInis, QStringList({u":/sample/PCCSRV/ofcscan.ini"_s}));
        QCOMPARE(inputs.located.agentInis, QStringList({u":/sample/Security Agent/ofcscan.ini"_s}));
        QCOMPARE(inputs.located.serviceInis, QStringList({u":/sample/PCCSRV/WSS/Service.ini"_s}));
        QCOMPARE(inputs.exports.size(), 1U);
        QCOMPARE(inputs.located.findings, QList<Finding>());
        const Installation installation = installationOf(files, inputs);
        QVERIFY(installation.server && installation.agent);
        QCOMPARE(installation.edition, Edition::Wfbs);
    }
};

PORTCHECK_TEST(TstInputSorter, "tst_inputsorter")
#include "tst_inputsorter.moc"
