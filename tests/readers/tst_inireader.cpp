#include <readers/inireader.h>
#include <support/fakefilesource.h>
#include <support/testregistry.h>

#include <QTest>

#include <algorithm>

using namespace portcheck;
using namespace portcheck::test;
using namespace Qt::StringLiterals;

namespace {

const QString kServer = u"C:\\Trend Micro\\Security Server\\PCCSRV\\ofcscan.ini"_s;
const QString kAgent = u"C:\\Trend Micro\\Security Agent\\OFCSCAN.INI"_s;
const QString kService = u"C:\\Trend Micro\\Security Server\\PCCSRV\\WSS\\Service.ini"_s;

const QByteArray kServerText = "[INI_SERVER_SECTION]\r\nMaster_DomainName=VBSERVER01\r\nMaster_DomainPort=8059\r\n"
                               "Master_EnableSSL=1\r\nMaster_SSLPort=4343\r\nProxy_Pwd=!CRYPT!SECRET\r\n"
                               "[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=18613\r\nUninstall_Pwd=SECRET\r\n";

/// "role side state value/raw key:line", one line for each observation.
QStringList told(const ReaderReport &report)
{
    QStringList lines;
    for (const Observation &observation : report.observations) {
        lines.append(u"%1 %2 %3 %4 %5:%6"_s.arg(id(observation.role),
                                                id(observation.side),
                                                id(observation.state),
                                                observation.raw,
                                                observation.source.key,
                                                QString::number(observation.source.line)));
    }
    return lines;
}

/// "id severity roles parameters", sorted by parameter name.
QStringList findingTexts(const ReaderReport &report)
{
    QStringList lines;
    for (const Finding &finding : report.findings) {
        QStringList words {id(finding.id), id(finding.severity)};
        for (const PortRole role : finding.roles) {
            words.append(id(role));
        }
        for (auto it = finding.parameters.begin(); it != finding.parameters.end(); ++it) {
            words.append(it.key() + u'=' + it.value());
        }
        lines.append(words.join(u' '));
    }
    return lines;
}

bool hasFinding(const ReaderReport &report, const QString &start)
{
    const QStringList all = findingTexts(report);
    return std::any_of(all.begin(), all.end(), [&start](const QString &line) { return line.startsWith(start); });
}

} // namespace

class TstIniReader : public QObject
{
    Q_OBJECT

    static ReaderReport read(const FileSource &files, const IniReader::Inputs &inputs)
    {
        const CancelFlag never(false);
        return IniReader(files, inputs, {}).read(never);
    }
    static ReaderReport readServer(const QByteArray &text)
    {
        FakeFileSource files;
        files.addFile(kServer, text);
        return read(files, {{kServer}, {}, {}});
    }

private slots:
    void nothingGivenIsNotAsked()
    {
        const FakeFileSource files;
        const ReaderReport report = read(files, {});
        QVERIFY(!report.asked);
        QCOMPARE(report, ReaderReport());
    }

    void healthyServer()
    {
        FakeFileSource files;
        const QDateTime time = QDateTime::fromString(u"2026-11-20T10:00:00+09:00"_s, Qt::ISODate);
        files.addFile(kServer, kServerText, time);
        const ReaderReport report = read(files, {{kServer}, {}, {}});
        QVERIFY(report.asked && report.serverSeen && !report.agentSeen);
        QCOMPARE(told(report),
                 QStringList({u"server-http server present 8059 [INI_SERVER_SECTION] Master_DomainPort:3"_s,
                              u"server-https server present 4343 [INI_SERVER_SECTION] Master_SSLPort:5"_s,
                              u"agent server present 18613 [INI_CLIENT_SECTION] Client_LocalServer_Port:8"_s}));
        QCOMPARE(report.observations.at(0).value, Port::fromNumber(8059));
        QCOMPARE(report.observations.at(0).source.locator, kServer);
        QCOMPARE(report.observations.at(0).source.modified, time);
        QCOMPARE(report.ssl.size(), 1);
        QCOMPARE(report.ssl.at(0).state, SslState::On);
        QCOMPARE(report.names.size(), 1);
        QCOMPARE(report.names.at(0).value, u"VBSERVER01"_s);
        QCOMPARE(report.names.at(0).side, Side::Server);
        QCOMPARE(report.findings, QList<Finding>());
    }

    void anAssumedSideIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("assumed");
        const QByteArray bare("[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\n");
        QTest::newRow("in PCCSRV") << u"D:/Security Server/PCCSRV/ofcscan.ini"_s << bare << false;
        QTest::newRow("with the SSL switch") << u"D:/mail/ofcscan.ini"_s << bare + "Master_EnableSSL=1\r\n" << false;
        QTest::newRow("nothing tells") << u"D:/mail/ofcscan.ini"_s << bare << true;
    }
    void anAssumedSideIsSaid()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        QFETCH(bool, assumed);
        FakeFileSource files;
        files.addFile(path, text);
        const ReaderReport report = read(files, {{path}, {}, {}});
        QCOMPARE(report.evidence.size(), 1);
        QCOMPARE(report.evidence.at(0).side, Side::Server);
        QCOMPARE(report.evidence.at(0).sideAssumed, assumed);
    }

    void evidenceHoldsAllowListedLinesAlone()
    {
        const ReaderReport report = readServer(kServerText);
        QCOMPARE(report.evidence.size(), 1);
        const EvidenceBlock &block = report.evidence.at(0);
        QCOMPARE(block.encoding, u"utf-8"_s);
        QCOMPARE(block.source.locator, kServer);
        QStringList lines;
        for (const EvidenceLine &line : block.lines) {
            lines.append(u"%1 %2"_s.arg(line.number).arg(line.text));
        }
        QCOMPARE(lines,
                 QStringList({u"1 [INI_SERVER_SECTION]"_s,
                              u"2 Master_DomainName=VBSERVER01"_s,
                              u"3 Master_DomainPort=8059"_s,
                              u"4 Master_EnableSSL=1"_s,
                              u"5 Master_SSLPort=4343"_s,
                              u"7 [INI_CLIENT_SECTION]"_s,
                              u"8 Client_LocalServer_Port=18613"_s}));
        QCOMPARE(block.lines.at(2).role, std::optional(PortRole::ServerHttp));
        QCOMPARE(block.lines.at(2).data, u"8059"_s);
    }

    void oneKey_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("http");
        QTest::addColumn<QString>("finding"); // start of a finding that must be there; empty = none about the role

        QTest::newRow("absent")
            << QByteArray() << u"server-http server absent  [INI_SERVER_SECTION] Master_DomainPort:0"_s
            << u"value-missing info server-http server-https agent key=[INI_SERVER_SECTION] Master_DomainPort\n"_s;
        QTest::newRow("empty") << QByteArray("Master_DomainPort=\n")
                               << u"server-http server invalid  [INI_SERVER_SECTION] Master_DomainPort:2"_s
                               << QString();
        QTest::newRow("too high") << QByteArray("Master_DomainPort=80590\n")
                                  << u"server-http server invalid 80590 [INI_SERVER_SECTION] Master_DomainPort:2"_s
                                  << QString();
        QTest::newRow("text after the digits")
            << QByteArray("Master_DomainPort=8059 ; http\n")
            << u"server-http server invalid 8059\u2026 [INI_SERVER_SECTION] Master_DomainPort:2"_s << QString();
        QTest::newRow("no equals sign") << QByteArray("Master_DomainPort\n")
                                        << u"server-http server absent  [INI_SERVER_SECTION] Master_DomainPort:0"_s
                                        << u"value-missing info server-http"_s;
        QTest::newRow("spelling of the file")
            << QByteArray("MASTER_domainPORT = \"8059\"\n")
            << u"server-http server present 8059 [INI_SERVER_SECTION] MASTER_domainPORT:2"_s << QString();
        QTest::newRow("twice, same")
            << QByteArray("Master_DomainPort=8059\nMaster_DomainPort=8059\n")
            << u"server-http server present 8059 [INI_SERVER_SECTION] Master_DomainPort:2"_s
            << u"key-duplicated info server-http key=[INI_SERVER_SECTION] Master_DomainPort lines=2, 3 same=yes what=key"_s;
        QTest::newRow("twice, different")
            << QByteArray("Master_DomainPort=8059\nMaster_DomainPort=9000\n")
            << u"server-http server present 8059 [INI_SERVER_SECTION] Master_DomainPort:2"_s
            << u"key-duplicated check server-http key=[INI_SERVER_SECTION] Master_DomainPort lines=2, 3 same=no what=key"_s;
        QTest::newRow("section twice, different")
            << QByteArray("Master_DomainPort=8059\n[INI_SERVER_SECTION]\nMaster_DomainPort=9000\n")
            << u"server-http server present 8059 [INI_SERVER_SECTION] Master_DomainPort:2"_s
            << u"key-duplicated check server-http key=[INI_SERVER_SECTION] lines=1, 3 same=no what=section"_s;
        QTest::newRow("section twice, harmless")
            << QByteArray("Master_DomainPort=8059\n[INI_SERVER_SECTION]\nx=1\n")
            << u"server-http server present 8059 [INI_SERVER_SECTION] Master_DomainPort:2"_s
            << u"key-duplicated info key=[INI_SERVER_SECTION] lines=1, 3 same=yes what=section"_s;
    }
    void oneKey()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, http);
        QFETCH(QString, finding);
        const ReaderReport report = readServer("[INI_SERVER_SECTION]\n" + line);
        QCOMPARE(told(report).constFirst(), http);
        QVERIFY2(finding.isEmpty() ? !hasFinding(report, u"value-missing info server-http "_s)
                                   : hasFinding(report, finding),
                 qPrintable(findingTexts(report).join(u'\n')));
    }

    void ssl_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("undocumented");
        QTest::newRow("on") << QByteArray("Master_EnableSSL=1") << u"on"_s << false;
        QTest::newRow("off") << QByteArray("Master_EnableSSL=2") << u"off"_s << false;
        QTest::newRow("zero") << QByteArray("Master_EnableSSL=0") << u"unknown"_s << true;
        QTest::newRow("word") << QByteArray("Master_EnableSSL=on") << u"unknown"_s << true;
        QTest::newRow("01") << QByteArray("Master_EnableSSL=01") << u"unknown"_s << true;
        QTest::newRow("empty") << QByteArray("Master_EnableSSL=") << u"unknown"_s << true;
        QTest::newRow("absent") << QByteArray() << u"absent"_s << false;
    }
    void ssl()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, undocumented);
        const ReaderReport report = readServer("[INI_SERVER_SECTION]\n" + line);
        QCOMPARE(report.ssl.size(), 1);
        QTEST(id(report.ssl.at(0).state), "state");
        QCOMPARE(hasFinding(report, u"ssl-value-undocumented info server-https raw="_s), undocumented);
        const auto missing = std::find_if(report.findings.begin(), report.findings.end(), [](const Finding &finding) {
            return finding.id == FindingId::ValueMissing;
        });
        QCOMPARE(missing->parameters.value(u"key"_s).contains(u"[INI_SERVER_SECTION] Master_EnableSSL"_s),
                 line.isEmpty());
    }

    void misspelledAgentKey()
    {
        ReaderReport report = readServer("[INI_CLIENT_SECTION]\nCliernt_LocalServer_Port=18613\n");
        QCOMPARE(told(report).at(2), u"agent server present 18613 [INI_CLIENT_SECTION] Cliernt_LocalServer_Port:2"_s);
        QVERIFY(hasFinding(
            report, u"key-misspelled info agent expected=Client_LocalServer_Port found=Cliernt_LocalServer_Port"_s));

        report = readServer("[INI_CLIENT_SECTION]\nCliernt_LocalServer_Port=1\nClient_LocalServer_Port=18613\n");
        QCOMPARE(told(report).at(2), u"agent server present 18613 [INI_CLIENT_SECTION] Client_LocalServer_Port:3"_s);
        QVERIFY(!hasFinding(report, u"key-misspelled"_s));
    }

    void agentFileAnySection()
    {
        FakeFileSource files;
        files.addFile(kAgent,
                      "[INI_SERVER_SECTION]\nMaster_DomainPort=8059\n[Other Section]\nClient_LocalServer_Port=18613\n"
                      "ServerAddr=VBSERVER01\n");
        ReaderReport report = read(files, {{}, {kAgent}, {}});
        QVERIFY(report.agentSeen && !report.serverSeen);
        QCOMPARE(told(report),
                 QStringList({u"server-http agent present 8059 [INI_SERVER_SECTION] Master_DomainPort:2"_s,
                              u"agent agent present 18613 [Other Section] Client_LocalServer_Port:4"_s}));
        QCOMPARE(report.names.at(0).side, Side::Agent);
        QCOMPARE(report.names.at(0).source.key, u"[Other Section] ServerAddr"_s);
        QVERIFY(report.ssl.isEmpty());
        QVERIFY(report.findings.isEmpty());

        files.addFile(kAgent, "[A]\nMaster_SSLPort=4343\n[B]\nMaster_SSLPort=4344\n");
        report = read(files, {{}, {kAgent}, {}});
        QCOMPARE(told(report),
                 QStringList({u"server-http agent absent  Master_DomainPort:0"_s,
                              u"agent agent absent  Client_LocalServer_Port:0"_s,
                              u"server-https agent present 4343 [A] Master_SSLPort:2"_s}));
        QVERIFY(
            hasFinding(report, u"key-duplicated check server-https key=Master_SSLPort lines=2, 4 same=no what=key"_s));
    }

    void serviceIni()
    {
        FakeFileSource files;
        files.addFile(kService, "[x]\nHTTP=8082\nHTTPS=4345\nHTTPS_CERT=name\n");
        const ReaderReport report = read(files, {{}, {}, {kService}});
        QVERIFY(report.serverSeen);
        QCOMPARE(told(report), QStringList {u"scan-https server present 4345 [x] HTTPS:3"_s});
        QCOMPARE(report.evidence.at(0).lines.size(), 2);
        QVERIFY(report.findings.isEmpty());
    }

    void keysOfAnotherKindOfFileAreIgnored()
    {
        const ReaderReport report = readServer("[TRENDX_SCAN_INI_SECTION]\nGlobalFileScanServerPort=443\nHTTPS=4345\n");
        QVERIFY(!report.serverSeen);
        QVERIFY(report.evidence.at(0).lines.isEmpty());
        for (const Observation &observation : report.observations) {
            QCOMPARE(observation.state, ObservationState::Absent);
        }
    }

    void recognised_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("seen");
        QTest::newRow("empty file") << QByteArray() << false;
        QTest::newRow("some other file") << QByteArray("[boot loader]\ntimeout=30\n") << false;
        QTest::newRow("section without a key") << QByteArray("[INI_SERVER_SECTION]\n") << true;
        QTest::newRow("key elsewhere") << QByteArray("[X]\nMaster_DomainPort=1\n") << true;
    }
    void recognised()
    {
        QFETCH(QByteArray, text);
        QTEST(readServer(text).serverSeen, "seen");
    }

    void unreadable_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("missing") << int(ReadErrorCode::NotFound);
        QTest::newRow("denied") << int(ReadErrorCode::AccessDenied);
        QTest::newRow("other") << int(ReadErrorCode::Unexpected);
    }
    void unreadable()
    {
        QFETCH(int, code);
        FakeFileSource files;
        files.fail(kServer, ReadErrorCode(code), 5)
            .fail(kAgent, ReadErrorCode(code))
            .fail(kService, ReadErrorCode(code));
        const ReaderReport report = read(files, {{kServer}, {kAgent}, {kService}});
        QVERIFY(report.asked && !report.serverSeen && !report.agentSeen);
        QCOMPARE(told(report),
                 QStringList({u"server-http server unreadable  [INI_SERVER_SECTION] Master_DomainPort:0"_s,
                              u"server-https server unreadable  [INI_SERVER_SECTION] Master_SSLPort:0"_s,
                              u"agent server unreadable  [INI_CLIENT_SECTION] Client_LocalServer_Port:0"_s,
                              u"server-http agent unreadable  Master_DomainPort:0"_s,
                              u"agent agent unreadable  Client_LocalServer_Port:0"_s,
                              u"scan-https server unreadable  HTTPS:0"_s}));
        QCOMPARE(report.observations.at(0).error->code, ReadErrorCode(code));
        QCOMPARE(report.observations.at(0).error->nativeCode, 5);
        QCOMPARE(report.findings.size(), 3);
        QCOMPARE(findingTexts(report).at(0),
                 u"source-unreadable unknown server-http server-https agent error=%1 locator=%2 native=5"_s.arg(
                     id(ReadErrorCode(code)), kServer));
        QVERIFY(report.ssl.isEmpty() && report.evidence.isEmpty());
    }

    void tooLarge()
    {
        QByteArray text = kServerText;
        text.append(QByteArray(IniReader::kMaxBytes - text.size(), ' '));
        QCOMPARE(told(readServer(text)).size(), 3);
        QVERIFY(readServer(text).findings.isEmpty());
        text.append(' ');
        QVERIFY(hasFinding(readServer(text),
                           u"source-unreadable unknown server-http server-https agent error=too-large"_s));
    }

    void noSettingsFileAtAll()
    {
        QByteArray text = "[INI_SERVER_SECTION]\n";
        for (int i = 0; i < 2000; ++i) {
            text += "Master_DomainPort=8059\n";
        }
        QVERIFY(hasFinding(readServer(text),
                           u"source-unreadable unknown server-http server-https agent error=malformed"_s));
    }

    void longAndOddValuesAreTamed()
    {
        const ReaderReport report = readServer("[INI_SERVER_SECTION]\nMaster_DomainPort=" + QByteArray(100000, '8')
                                               + "\nMaster_SSLPort=43\x01\x1b[31m43\n");
        QCOMPARE(report.observations.at(0).state, ObservationState::Invalid);
        QCOMPARE(report.observations.at(0).raw.size(), 64);
        QVERIFY(!report.observations.at(1).raw.contains(QChar(0x1b)));
        for (const EvidenceLine &line : report.evidence.at(0).lines) {
            QVERIFY(line.text.size() <= 100);
        }
    }

    void damagedIsNoSmallerNumber_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("agent"); // what is told of the agent's port
        const auto wide = [](const QString &text, bool bigEndian = false) {
            QByteArray bytes = bigEndian ? QByteArray("\xfe\xff") : QByteArray("\xff\xfe");
            for (const QChar c : text) {
                bytes.append(bigEndian ? char(c.row()) : char(c.cell()));
                bytes.append(bigEndian ? char(c.cell()) : char(c.row()));
            }
            return bytes;
        };
        const QString text = u"[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=18613"_s;
        const QString unreadable = u"agent server unreadable  [INI_CLIENT_SECTION] Client_LocalServer_Port:0"_s;
        const QString whole = u"agent server present 18613 [INI_CLIENT_SECTION] Client_LocalServer_Port:2"_s;
        QTest::newRow("UTF-16, whole") << wide(text) << whole;
        QTest::newRow("UTF-16, cut in a character") << wide(text).chopped(1) << unreadable;
        QTest::newRow("UTF-16, cut in a line end") << wide(text + u"\r\n"_s).chopped(1) << unreadable;
        QTest::newRow("UTF-16BE, cut in a character") << wide(text, true).chopped(1) << unreadable;
        QTest::newRow("UTF-16 without mark, cut in a character") << wide(text).mid(2).chopped(1) << unreadable;
        QTest::newRow("UTF-16, cut in a pair") << wide(text + u"\r\nx="_s + QChar(0xd842)) << unreadable;
        QTest::newRow("NUL inside the value")
            << QByteArray("[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=18\000613", 53)
            << u"agent server invalid 18\u2026 [INI_CLIENT_SECTION] Client_LocalServer_Port:2"_s;
        QTest::newRow("NUL inside the value, UTF-16")
            << wide(u"[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=18"_s + QChar(u'\0') + u"613"_s)
            << u"agent server invalid 18\u2026 [INI_CLIENT_SECTION] Client_LocalServer_Port:2"_s;
        QTest::newRow("NUL behind the value, UTF-16 without mark")
            << wide(text + QChar(u'\0')).mid(2)
            << u"agent server invalid 18613\u2026 [INI_CLIENT_SECTION] Client_LocalServer_Port:2"_s;
    }
    void damagedIsNoSmallerNumber()
    {
        QFETCH(QByteArray, bytes);
        QTEST(told(readServer(bytes)).at(2), "agent");
    }

    void aDamagedNameIsNoName()
    {
        QVERIFY(readServer("[INI_SERVER_SECTION]\nMaster_DomainName=VBSERVER01 Uninstall_Pwd=x\n").names.isEmpty());
    }

    void twoServersAreBothRead()
    {
        FakeFileSource files;
        const QString other = u"D:\\Security Server\\PCCSRV\\ofcscan.ini"_s;
        files.addFile(kServer, kServerText).addFile(other, "[INI_SERVER_SECTION]\nMaster_DomainPort=9000\n");
        const ReaderReport report = read(files, {{kServer, other}, {}, {}});
        QCOMPARE(report.observations.size(), 6);
        QCOMPARE(report.observations.at(3).value, Port::fromNumber(9000));
        QCOMPARE(report.observations.at(3).source.locator, other);
        QCOMPARE(report.evidence.size(), 2);
        QVERIFY(hasFinding(
            report, u"several-candidates info server-http server-https agent locators=%1\n%2"_s.arg(kServer, other)));
        QCOMPARE(files.readPaths(), QStringList({kServer, other}));
    }

    void aFileReachedTwiceIsOneCandidate()
    {
        FakeFileSource files;
        files.addFile(kServer, kServerText);
        const ReaderReport report = read(files, {{kServer, kServer.toUpper()}, {}, {}});
        QCOMPARE(report.observations.size(), 3);
        QVERIFY(!hasFinding(report, u"several-candidates"_s));
    }

    void cancelledBeforeTheFirstFile()
    {
        FakeFileSource files;
        files.addFile(kServer, kServerText);
        const CancelFlag now(true);
        const ReaderReport report = IniReader(files, {{kServer}, {}, {}}, {}).read(now);
        QVERIFY(report.observations.isEmpty());
        QVERIFY(files.readPaths().isEmpty());
    }

    void findingsAreGroundedInObservations()
    {
        const ReaderReport report = readServer("[INI_SERVER_SECTION]\nMaster_DomainPort=1\nMaster_DomainPort=2\n");
        for (const Finding &finding : report.findings) {
            QCOMPARE(finding.methods, QList<Method> {Method::Ini});
            for (const Observation &observation : finding.evidence) {
                QVERIFY(finding.roles.contains(observation.role));
                QVERIFY(report.observations.contains(observation));
            }
            if (finding.id == FindingId::KeyDuplicated) {
                QCOMPARE(finding.evidence.size(), 1);
            }
        }
    }

    void noSecretLeavesTheReader()
    {
        const ReaderReport report = readServer(
            kServerText + "SNMP_Community=SECRET\r\nskos=SECRET\r\nMaster_DomainPort=1 Unload_Pwd=SECRET\r\n");
        QString everything = told(report).join(u'\n') + findingTexts(report).join(u'\n');
        for (const EvidenceBlock &block : report.evidence) {
            for (const EvidenceLine &line : block.lines) {
                everything += line.text + line.data + line.name;
            }
        }
        QVERIFY(everything.contains(u"8059"_s));
        QVERIFY(!everything.contains(u"SECRET"_s));
    }
};

PORTCHECK_TEST(TstIniReader, "tst_inireader")
#include "tst_inireader.moc"
