#include <readers/pluginmanagerreader.h>
#include <support/fakefilesource.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;
using namespace portcheck::test;
using namespace Qt::StringLiterals;

namespace {

const QString kFolder = QStringLiteral("C:\\Program Files\\Trend Micro\\Security Server\\Addon\\TMSM");

QByteArray plist(const QByteArray &entries)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
           "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
           "<plist version=\"1.0\"><dict>\n"
        + entries + "</dict></plist>\n";
}

ReaderReport readPlugin(const FileSource &files, const QString &folder, const QList<EnteredValue> &entered = {})
{
    const CancelFlag cancel {false};
    return PluginManagerReader(inspectMacPlugin(files, folder), entered).read(cancel);
}

} // namespace

class TstPluginManagerReader : public QObject
{
    Q_OBJECT

private slots:
    void entries_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("entries"); // "no plist" = none at all
        QTest::newRow("number") << plist("<key>ServerPort</key><integer>61617</integer>") << u"4 ServerPort=61617"_s;
        QTest::newRow("text") << plist("<key>listen_port</key>\n<string>61617</string>") << u"5 listen_port=61617"_s;
        QTest::newRow("nested") << plist("<key>a</key><dict><key>PORT</key><integer>61617</integer></dict>")
                                << u"4 PORT=61617"_s;
        QTest::newRow("two") << plist("<key>Port</key><integer>1</integer>\n<key>SSLPort</key><integer>2</integer>")
                             << u"4 Port=1,5 SSLPort=2"_s;
        QTest::newRow("other names are dropped")
            << plist("<key>Password</key><string>12345</string><key>Pin</key><integer>4711</integer>") << QString();
        QTest::newRow("words that only look like port")
            << plist("<key>SupportPin</key><integer>4711</integer><key>ReportId</key><integer>5</integer>")
            << QString();
        QTest::newRow("digits that belong to a port but are none")
            << plist("<key>PortPassword</key><string>12345</string><key>PasswordForPort</key><integer>4711</integer>"
                     "<key>PortPin</key><integer>4711</integer><key>12345 port</key><integer>1</integer>")
            << QString();
        QTest::newRow("value behind a closed dict")
            << plist("<key>a</key><dict><key>Port</key></dict><string>4711</string>") << QString();
        QTest::newRow("long comment") << plist("<!-- " + QByteArray(5000, 'x')
                                               + " <a --><key>Port</key><integer>1</integer>")
                                      << u"4 Port=1"_s;
        QTest::newRow("attributes without end") << plist("<key " + [] {
            QByteArray attributes;
            for (int i = 0; i < 100000; ++i) {
                attributes += "a" + QByteArray::number(i) + "='' ";
            }
            return attributes;
        }() + ">Port</key><integer>1</integer>") << u"no plist"_s;
        QTest::newRow("a word and port") << plist("<key>TransportPort</key><integer>61617</integer>")
                                         << u"4 TransportPort=61617"_s;
        QTest::newRow("no number") << plist("<key>PortName</key><string>secret</string>") << QString();
        QTest::newRow("out of range") << plist("<key>Port</key><integer>70000</integer>") << QString();
        QTest::newRow("value of another key") << plist("<key>Port</key><true/><integer>4711</integer>") << QString();
        QTest::newRow("list") << plist("<key>Ports</key><array><integer>1</integer></array>") << QString();
        QTest::newRow("empty") << plist("") << QString();
        QTest::newRow("no XML") << QByteArray("bplist00\x01\x02") << u"no plist"_s;
        QTest::newRow("nothing") << QByteArray() << u"no plist"_s;
        QTest::newRow("other XML") << QByteArray("<beans><key>Port</key><integer>1</integer></beans>") << u"no plist"_s;
        QTest::newRow("cut off") << QByteArray("<plist><dict><key>Port</key><integer>1</integer>") << u"no plist"_s;
        QTest::newRow("entities without end")
            << QByteArray("<!DOCTYPE p [<!ENTITY a \"0000000000\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                          "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
                          "<plist><dict><key>Port</key><string>&d;&d;</string></dict></plist>")
            << u"no plist"_s;
    }
    void entries()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, entries);
        const auto found = portEntriesOfPlist(bytes);
        QStringList texts;
        if (found) {
            for (const EvidenceLine &line : *found) {
                texts.append(QStringLiteral("%1 %2=%3").arg(QString::number(line.number), line.name, line.data));
                QVERIFY2(!line.role, "what is not documented is never an observation of a role");
            }
        }
        QCOMPARE(found ? texts.join(QLatin1Char(',')) : u"no plist"_s, entries);
    }

    void notInstalled()
    {
        FakeFileSource files;
        files.addFolder(u"C:\\Program Files\\Trend Micro\\Security Server\\PCCSRV"_s);
        const ReaderReport report = readPlugin(files, kFolder);
        QVERIFY(report.asked);
        QCOMPARE(report.observations.size(), 1);
        QCOMPARE(report.observations.first().state, ObservationState::NotApplicable);
        QCOMPARE(report.observations.first().role, PortRole::Mac);
        QCOMPARE(report.observations.first().source.kind, SourceKind::Folder);
        QCOMPARE(report.observations.first().source.locator, kFolder);
        QCOMPARE(inspectMacPlugin(files, kFolder).presence, Presence::Absent);
    }

    void notLookedAt()
    {
        const FakeFileSource files;
        const ReaderReport report = readPlugin(files, {});
        QVERIFY(!report.asked);
        QVERIFY(report.observations.isEmpty());
        QCOMPARE(inspectMacPlugin(files, {}).presence, Presence::NotLooked);
    }

    void installed()
    {
        FakeFileSource files;
        files.addFile(kFolder + u"\\serverinfo.PLIST"_s, plist("<key>MacPort</key><integer>61617</integer>"))
            .addFile(kFolder + u"\\activemq.xml"_s, "<beans><transportConnector uri=\"ssl://0.0.0.0:61617\"/></beans>");
        const ReaderReport report = readPlugin(files, kFolder);
        QVERIFY(report.asked);
        QVERIFY2(report.observations.isEmpty(), "nothing there is documented, so nothing there is a value");
        QVERIFY(report.findings.isEmpty());
        QCOMPARE(report.evidence.size(), 1);
        QCOMPARE(report.evidence.first().lines.size(), 1);
        QCOMPARE(report.evidence.first().source.locator, kFolder + u"\\serverinfo.PLIST"_s);
        QCOMPARE(files.readPaths(), QStringList({kFolder + u"\\serverinfo.PLIST"_s}));

        Installation installation;
        applyMacPlugin(inspectMacPlugin(files, kFolder), &installation);
        QCOMPARE(installation.macPlugin, Presence::Present);
        QCOMPARE(installation.macPluginEntries, QStringList({u"MacPort = 61617"_s}));
    }

    void folderUnreadable()
    {
        FakeFileSource files;
        files.addFolder(kFolder).fail(kFolder, ReadErrorCode::AccessDenied, 5);
        const ReaderReport report = readPlugin(files, kFolder, {{Method::Plugin, PortRole::Mac, u"61617"_s, {}}});
        QCOMPARE(report.observations.size(), 2);
        QCOMPARE(report.observations.first().state, ObservationState::Present);
        QCOMPARE(report.observations.first().side, Side::Entered);
        QCOMPARE(report.observations.last().state, ObservationState::Unreadable);
        QCOMPARE(report.observations.last().error->code, ReadErrorCode::AccessDenied);
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings.first().id, FindingId::SourceUnreadable);
        QCOMPARE(report.findings.first().severity, Severity::Unknown);
        QCOMPARE(report.findings.first().roles, QList<PortRole>({PortRole::Mac}));
        QCOMPARE(inspectMacPlugin(files, kFolder).presence, Presence::Unreadable);
    }

    void plistErrors_data()
    {
        QTest::addColumn<ReadErrorCode>("code");
        QTest::newRow("denied") << ReadErrorCode::AccessDenied;
        QTest::newRow("too large") << ReadErrorCode::TooLarge;
        QTest::newRow("not XML") << ReadErrorCode::Malformed;
    }
    void plistErrors()
    {
        QFETCH(ReadErrorCode, code);
        const QString path = kFolder + u"\\ServerInfo.plist"_s;
        FakeFileSource files;
        files.addFile(path, "bplist00");
        if (code != ReadErrorCode::Malformed) {
            files.fail(path, code);
        }
        const ReaderReport report = readPlugin(files, kFolder);
        QVERIFY(report.observations.isEmpty());
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings.first().severity, Severity::Info);
        QCOMPARE(report.findings.first().parameters.value(u"error"_s), id(code));
        QCOMPARE(inspectMacPlugin(files, kFolder).presence, Presence::Present);
    }

    void enteredOnly()
    {
        const FakeFileSource files;
        const ReaderReport report = readPlugin(files,
                                               {},
                                               {{Method::Plugin, PortRole::Mac, u"61618"_s, {}},
                                                {Method::Plugin, PortRole::Agent, u"1"_s, {}},
                                                {Method::Console, PortRole::Mac, u"2"_s, {}}});
        QVERIFY(report.asked);
        QCOMPARE(report.observations.size(), 1);
        QCOMPARE(report.observations.first().value, Port::fromNumber(61618));
        const CancelFlag cancel {true};
        QVERIFY(!PluginManagerReader(inspectMacPlugin(files, kFolder), {}).read(cancel).asked);
    }
};

PORTCHECK_TEST(TstPluginManagerReader, "tst_pluginmanagerreader")
#include "tst_pluginmanagerreader.moc"
