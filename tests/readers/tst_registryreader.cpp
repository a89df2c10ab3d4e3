#include <core/allowlist.h>
#include <readers/regfileparser.h>
#include <readers/registryreader.h>
#include <support/fakeregistrysource.h>
#include <support/testregistry.h>

#include <QFile>
#include <QTest>
#include <QTimeZone>

using namespace portcheck;
using namespace portcheck::test;
using namespace Qt::StringLiterals;
using registrykeys::kAgent;

namespace {

constexpr auto k32 = RegistryView::Bits32;
constexpr auto k64 = RegistryView::Bits64;

/// "server-http present 8059 [0x00001f7b (8059)] 32"
QString describe(const Observation &observation)
{
    QString text = id(observation.role) + QLatin1Char(' ') + id(observation.state);
    if (observation.value) {
        text += QLatin1Char(' ') + observation.value->toString();
    }
    if (!observation.raw.isEmpty()) {
        text += QStringLiteral(" [%1]").arg(observation.raw);
    }
    return text + QLatin1Char(' ') + observation.source.view;
}

/// "value-wrong-type server-http,agent"
QString describe(const Finding &finding)
{
    QStringList roles;
    for (const PortRole role : finding.roles) {
        roles.append(id(role));
    }
    return id(finding.id) + QLatin1Char(' ') + roles.join(QLatin1Char(','));
}

template<typename List>
QStringList describeAll(const List &list)
{
    QStringList result;
    for (const auto &entry : list) {
        result.append(describe(entry));
    }
    return result;
}

ReaderReport readAll(const QList<const RegistrySource *> &registries)
{
    const CancelFlag cancel {false};
    return RegistryReader(registries).read(cancel);
}

RegistryValue otherValue(const QString &typeName, const QString &text = {})
{
    RegistryValue value;
    value.type = RegistryType::Other;
    value.typeName = typeName;
    value.text = text;
    return value;
}

RegistryValue qword(quint64 number)
{
    RegistryValue value;
    value.type = RegistryType::Qword;
    value.number = number;
    return value;
}

} // namespace

class TstRegistryReader : public QObject
{
    Q_OBJECT

private slots:
    void healthy()
    {
        FakeRegistrySource registry;
        registry.addDword(kAgent, u"ServerPort"_s, 8059)
            .addDword(kAgent, u"LocalServerPort"_s, 18613)
            .addText(kAgent, u"Server"_s, u"VBSERVER01"_s)
            .addText(kAgent, u"Application Path"_s, u"C:\\Program Files (x86)\\Trend Micro\\Security Agent\\"_s)
            .addText(kAgent, u"Uninstall_Pwd"_s, u"!CRYPT!FAKE"_s);
        const ReaderReport report = readAll({&registry});

        QVERIFY(report.asked);
        QCOMPARE(report.method, Method::Registry);
        QCOMPARE(describeAll(report.observations),
                 QStringList({u"server-http present 8059 [0x00001f7b (8059)] 32"_s,
                              u"agent present 18613 [0x000048b5 (18613)] 32"_s}));
        QCOMPARE(report.findings, QList<Finding>());
        const Observation &first = report.observations.first();
        QCOMPARE(first.side, Side::Agent);
        QCOMPARE(first.source.kind, SourceKind::Registry);
        QCOMPARE(first.source.locator,
                 u"HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion"_s);
        QCOMPARE(first.source.key, u"ServerPort"_s);
        QCOMPARE(first.source.line, 0);
        QVERIFY(first.source.file.isEmpty());
        QCOMPARE(report.names.size(), 1);
        QCOMPARE(report.names.first().value, u"VBSERVER01"_s);
        QCOMPARE(report.names.first().side, Side::Agent);

        QCOMPARE(report.evidence.size(), 1);
        QStringList rows;
        for (const EvidenceLine &line : report.evidence.first().lines) {
            rows.append(QStringList({line.name, line.type, line.data}).join(QLatin1Char('|')));
        }
        QCOMPARE(rows,
                 QStringList({u"Application Path|REG_SZ|C:\\Program Files (x86)\\Trend Micro\\Security Agent\\"_s,
                              u"LocalServerPort|REG_DWORD|0x000048b5 (18613)"_s,
                              u"Server|REG_SZ|VBSERVER01"_s,
                              u"ServerPort|REG_DWORD|0x00001f7b (8059)"_s}));
        QCOMPARE(report.evidence.first().lines.at(1).role, std::optional(PortRole::Agent));
        QCOMPARE(report.evidence.first().lines.at(3).role, std::optional(PortRole::ServerHttp));
        for (const QString &name : registry.askedNames()) {
            QVERIFY2(isAllowedRegistryValue(name), qPrintable(name));
        }
    }

    void types_data()
    {
        QTest::addColumn<RegistryValue>("value");
        QTest::addColumn<QString>("observation"); // of server-http
        QTest::addColumn<QString>("wrongType"); // empty = no finding

        const auto text = [](const QString &content, RegistryType type = RegistryType::Text) {
            RegistryValue value;
            value.type = type;
            value.text = content;
            return value;
        };
        const auto dword = [](quint64 number) {
            RegistryValue value = qword(number);
            value.type = RegistryType::Dword;
            return value;
        };
        QTest::newRow("number") << dword(8060) << u"server-http present 8060 [0x00001f7c (8060)] 32"_s << QString();
        QTest::newRow("highest") << dword(65535) << u"server-http present 65535 [0x0000ffff (65535)] 32"_s << QString();
        QTest::newRow("zero") << dword(0) << u"server-http invalid [0x00000000 (0)] 32"_s << QString();
        QTest::newRow("too high") << dword(70000) << u"server-http invalid [0x00011170 (70000)] 32"_s << QString();
        QTest::newRow("largest") << dword(0xffffffff) << u"server-http invalid [0xffffffff (4294967295)] 32"_s
                                 << QString();
        QTest::newRow("text") << text(u"8059"_s) << u"server-http present 8059 [8059] 32"_s << u"REG_SZ"_s;
        QTest::newRow("text, hexadecimal") << text(u"0x1f7b"_s) << u"server-http invalid [0x1f7b] 32"_s << u"REG_SZ"_s;
        QTest::newRow("text with a blank")
            << text(u"8059 "_s) << u"server-http invalid [8059\u2026] 32"_s << u"REG_SZ"_s;
        QTest::newRow("empty text") << text(QString()) << u"server-http invalid 32"_s << u"REG_SZ"_s;
        QTest::newRow("expandable text") << text(u"8059"_s, RegistryType::ExpandText)
                                         << u"server-http present 8059 [8059] 32"_s << u"REG_EXPAND_SZ"_s;
        QTest::newRow("expandable text that is no number")
            << text(u"%PORT%"_s, RegistryType::ExpandText) << u"server-http invalid [%PORT%] 32"_s
            << u"REG_EXPAND_SZ"_s;
        QTest::newRow("quad word") << qword(8059) << u"server-http present 8059 [0x00001f7b (8059)] 32"_s
                                   << u"REG_QWORD"_s;
        QTest::newRow("quad word beyond 32 bits")
            << qword(0x100001f7bULL) << u"server-http invalid [0x100001f7b (4294975355)] 32"_s << u"REG_QWORD"_s;
        QTest::newRow("binary") << otherValue(u"REG_BINARY"_s) << u"server-http invalid [REG_BINARY] 32"_s
                                << u"REG_BINARY"_s;
        QTest::newRow("binary from an export") << otherValue(u"REG_BINARY"_s, u"hex:7b,1f"_s)
                                               << u"server-http invalid [hex:7b,1f] 32"_s << u"REG_BINARY"_s;
    }
    void types()
    {
        QFETCH(RegistryValue, value);
        QFETCH(QString, observation);
        QFETCH(QString, wrongType);
        FakeRegistrySource registry;
        registry.addDword(kAgent, u"LocalServerPort"_s, 18613).addValue(kAgent, u"ServerPort"_s, value);
        const ReaderReport report = readAll({&registry});
        QCOMPARE(describe(report.observations.first()), observation);
        QCOMPARE(report.findings.isEmpty(), wrongType.isEmpty());
        if (!wrongType.isEmpty()) {
            QCOMPARE(describeAll(report.findings), QStringList({u"value-wrong-type server-http"_s}));
            QCOMPARE(report.findings.first().severity, Severity::Info);
            QCOMPARE(report.findings.first().parameters.value(u"type"_s), wrongType);
            QCOMPARE(report.findings.first().parameters.value(u"key"_s), u"ServerPort"_s);
        }
    }

    void aNumberThatIsNone_data()
    {
        QTest::addColumn<QString>("text"); // behind the name of the agent's key
        QTest::addColumn<QStringList>("observations");
        const QString port = u"server-http present 8059 [0x00001f7b (8059)] 32"_s;
        const auto query = [](const QString &number) {
            return u"\r\n    ServerPort    REG_DWORD    0x1f7b\r\n    LocalServerPort    REG_DWORD    "_s + number
                + u"\r\n"_s;
        };
        const auto exported = [](const QString &number) {
            return u"]\r\n\"ServerPort\"=dword:00001f7b\r\n\"LocalServerPort\"="_s + number;
        };
        QTest::newRow("written by hand, decimal")
            << query(u"18613"_s) << QStringList({port, u"agent unreadable [18613] 32"_s});
        QTest::newRow("written by hand, with 0x")
            << exported(u"dword:0x48b5\r\n"_s) << QStringList({port, u"agent unreadable [dword:0x48b5] 32"_s});
        QTest::newRow("cut before the digits")
            << exported(u"dword:"_s) << QStringList({port, u"agent unreadable [dword:] 32"_s});
        QTest::newRow("cut within the digits")
            << exported(u"dword:000048"_s) << QStringList({port, u"agent unreadable [dword:000048] 32"_s});
    }
    void aNumberThatIsNone()
    {
        QFETCH(QString, text);
        const QString key = RegistrySource::fullPath(kAgent, k32);
        const auto source =
            parseRegistryFile({u"x.txt"_s, ((text.startsWith(u']') ? u"["_s : u""_s) + key + text).toUtf8(), {}}, {});
        QVERIFY(source);
        const ReaderReport report = readAll({source.get()});
        QTEST(describeAll(report.observations), "observations");
        QCOMPARE(describeAll(report.findings), QStringList({u"source-unreadable agent"_s}));
        QCOMPARE(report.findings.first().parameters.value(u"error"_s), u"malformed"_s);
        QVERIFY(report.observations.last().source.line > 0);
    }

    void missing_data()
    {
        QTest::addColumn<bool>("key");
        QTest::addColumn<bool>("serverPort");
        QTest::addColumn<bool>("sslPort");
        QTest::addColumn<QStringList>("observations");
        QTest::addColumn<QStringList>("findingTexts");
        QTest::newRow("no key: no agent, no fault") << false << false << false << QStringList() << QStringList();
        QTest::newRow("empty key") << true << false << false
                                   << QStringList({u"server-http absent 32"_s, u"agent absent 32"_s})
                                   << QStringList({u"value-missing server-http,agent"_s});
        QTest::newRow("one value") << true << true << false
                                   << QStringList(
                                          {u"server-http present 8059 [0x00001f7b (8059)] 32"_s, u"agent absent 32"_s})
                                   << QStringList({u"value-missing agent"_s});
        QTest::newRow("the undocumented one too")
            << true << true << true
            << QStringList({u"server-http present 8059 [0x00001f7b (8059)] 32"_s,
                            u"agent absent 32"_s,
                            u"server-https present 4343 [0x000010f7 (4343)] 32"_s})
            << QStringList({u"value-missing agent"_s});
    }
    void missing()
    {
        QFETCH(bool, key);
        QFETCH(bool, serverPort);
        QFETCH(bool, sslPort);
        QFETCH(QStringList, observations);
        QFETCH(QStringList, findingTexts);
        FakeRegistrySource registry;
        registry.addText(registrykeys::kServer, u"Local_Path"_s, u"C:\\PCCSRV\\"_s);
        if (key) {
            registry.addKey(kAgent);
        }
        if (serverPort) {
            registry.addDword(kAgent, u"ServerPort"_s, 8059);
        }
        if (sslPort) {
            registry.addDword(kAgent, u"ServerSSLPort"_s, 4343);
        }
        const ReaderReport report = readAll({&registry});
        QVERIFY(report.asked);
        QCOMPARE(describeAll(report.observations), observations);
        QCOMPARE(describeAll(report.findings), findingTexts);
    }

    void views_data()
    {
        QTest::addColumn<int>("port32"); // -1 = no key, 0 = key without the value
        QTest::addColumn<int>("port64");
        QTest::addColumn<QStringList>("observations"); // of server-http
        QTest::addColumn<bool>("differ");
        const QString in32 = u"server-http present 8059 [0x00001f7b (8059)] 32"_s;
        const QString in64 = u"server-http present 8060 [0x00001f7c (8060)] 64"_s;
        QTest::newRow("32 only") << 8059 << -1 << QStringList({in32}) << false;
        QTest::newRow("64 only, as on 32-bit Windows") << -1 << 8060 << QStringList({in64}) << false;
        QTest::newRow("both the same") << 8059 << 8059 << QStringList({in32}) << false;
        QTest::newRow("both, different") << 8059 << 8060 << QStringList({in32, in64}) << true;
        QTest::newRow("64-bit key without the value") << 8059 << 0 << QStringList({in32}) << false;
        QTest::newRow("32-bit key without the value") << 0 << 8060 << QStringList({in64}) << false;
        QTest::newRow("in neither") << 0 << 0 << QStringList({u"server-http absent 32"_s}) << false;
    }
    void views()
    {
        QFETCH(int, port32);
        QFETCH(int, port64);
        QFETCH(QStringList, observations);
        QFETCH(bool, differ);
        FakeRegistrySource registry;
        const auto add = [&registry](int port, RegistryView view) {
            if (port >= 0) {
                registry.addDword(kAgent, u"LocalServerPort"_s, 18613, view);
            }
            if (port > 0) {
                registry.addDword(kAgent, u"ServerPort"_s, static_cast<quint32>(port), view);
            }
        };
        add(port32, k32);
        add(port64, k64);
        const ReaderReport report = readAll({&registry});
        QStringList found = describeAll(report.observations);
        found.removeIf([](const QString &text) { return text.startsWith(u"agent "_s); });
        QCOMPARE(found, observations);
        QCOMPARE(report.observations.size(), observations.size() + 1);
        QCOMPARE(describeAll(report.findings).contains(u"registry-views-differ server-http"_s), differ);
        if (differ) {
            QCOMPARE(report.findings.size(), 1);
            QCOMPARE(report.findings.first().severity, Severity::Check);
            QCOMPARE(report.findings.first().evidence.size(), 2);
        }
    }

    void denied()
    {
        FakeRegistrySource registry;
        registry.failKey(kAgent, k32, ReadErrorCode::AccessDenied, 5);
        const ReaderReport report = readAll({&registry});
        QVERIFY(report.asked);
        QCOMPARE(describeAll(report.observations),
                 QStringList({u"server-http unreadable 32"_s, u"agent unreadable 32"_s}));
        QCOMPARE(report.observations.first().error->code, ReadErrorCode::AccessDenied);
        QCOMPARE(describeAll(report.findings), QStringList({u"source-unreadable server-http,agent"_s}));
        QCOMPARE(report.findings.first().severity, Severity::Unknown);
        QCOMPARE(report.findings.first().parameters.value(u"error"_s), u"access-denied"_s);
        QCOMPARE(report.findings.first().parameters.value(u"native"_s), u"5"_s);
    }

    void oneViewDeniedTheOtherReadable()
    {
        FakeRegistrySource registry;
        registry.failKey(kAgent, k64, ReadErrorCode::AccessDenied, 5);
        registry.addDword(kAgent, u"ServerPort"_s, 8059).addDword(kAgent, u"LocalServerPort"_s, 18613);
        const ReaderReport report = readAll({&registry});
        QCOMPARE(describeAll(report.observations),
                 QStringList({u"server-http present 8059 [0x00001f7b (8059)] 32"_s,
                              u"server-http unreadable 64"_s,
                              u"agent present 18613 [0x000048b5 (18613)] 32"_s,
                              u"agent unreadable 64"_s}));
        QCOMPARE(describeAll(report.findings), QStringList({u"source-unreadable server-http,agent"_s}));
    }

    void oneValueDenied()
    {
        FakeRegistrySource registry;
        registry.addDword(kAgent, u"ServerPort"_s, 8059)
            .failValue(kAgent, u"LocalServerPort"_s, k32, ReadErrorCode::TooLarge, 234);
        const ReaderReport report = readAll({&registry});
        QCOMPARE(describeAll(report.observations),
                 QStringList({u"server-http present 8059 [0x00001f7b (8059)] 32"_s, u"agent unreadable 32"_s}));
        QCOMPARE(describeAll(report.findings), QStringList({u"source-unreadable agent"_s}));
    }

    void notSupportedIsNotAsked()
    {
        FakeRegistrySource registry;
        registry.failAll(ReadErrorCode::NotSupported);
        const ReaderReport report = readAll({&registry});
        QVERIFY(!report.asked);
        QVERIFY(report.observations.isEmpty());
        QVERIFY(report.findings.isEmpty());
        QVERIFY(!readAll({}).asked);
    }

    void cancelled()
    {
        FakeRegistrySource registry;
        registry.addDword(kAgent, u"ServerPort"_s, 8059);
        const CancelFlag cancel {true};
        QVERIFY(RegistryReader({&registry}).read(cancel).observations.isEmpty());
    }

    void twoFilesForOnePlace()
    {
        FakeRegistrySource one;
        FakeRegistrySource two;
        one.addDword(kAgent, u"ServerPort"_s, 8059).addDword(kAgent, u"LocalServerPort"_s, 18613);
        one.origin.locator = u"a.reg"_s;
        two.origin.locator = u"b.reg"_s;
        two.addDword(kAgent, u"ServerPort"_s, 8060).addDword(kAgent, u"LocalServerPort"_s, 18613);
        const ReaderReport report = readAll({&one, &two});
        QCOMPARE(report.observations.size(), 4);
        QCOMPARE(report.observations.first().source.file, u"a.reg"_s);
        QCOMPARE(report.observations.last().source.file, u"b.reg"_s);
        QCOMPARE(describeAll(report.findings), QStringList({u"several-candidates server-http,agent"_s}));
        QCOMPARE(report.findings.first().parameters.value(u"locators"_s), u"a.reg\nb.reg"_s);
    }

    void eachViewInItsOwnFile()
    {
        FakeRegistrySource one;
        FakeRegistrySource two;
        one.addDword(kAgent, u"ServerPort"_s, 8060, k64);
        two.addDword(kAgent, u"ServerPort"_s, 8059).addDword(kAgent, u"LocalServerPort"_s, 18613);
        const ReaderReport report = readAll({&one, &two});
        QCOMPARE(describeAll(report.observations),
                 QStringList({u"server-http present 8059 [0x00001f7b (8059)] 32"_s,
                              u"server-http present 8060 [0x00001f7c (8060)] 64"_s,
                              u"agent present 18613 [0x000048b5 (18613)] 32"_s}));
        QCOMPARE(describeAll(report.findings), QStringList({u"registry-views-differ server-http"_s}));
    }

    void fromAnExport()
    {
        const QDateTime modified(QDate(2026, 11, 24), QTime(9, 12), QTimeZone::utc());
        const QString path = QStringLiteral(PORTCHECK_TEST_DATA "/registry/server.reg");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto source = parseRegistryFile({path, file.readAll(), modified}, {});
        QVERIFY(source);
        const ReaderReport report = readAll({source.get()});
        QCOMPARE(describeAll(report.observations),
                 QStringList({u"server-http present 8059 [0x00001f7b (8059)] 32"_s,
                              u"agent present 18613 [0x000048b5 (18613)] 32"_s}));
        QCOMPARE(report.observations.first().source.line, 23);
        QCOMPARE(report.observations.first().source.file, path);
        QCOMPARE(report.observations.first().source.modified, modified);
        QCOMPARE(report.findings, QList<Finding>());
        QStringList shown;
        for (const EvidenceBlock &block : report.evidence) {
            QCOMPARE(block.encoding, u"utf-16le"_s);
            for (const EvidenceLine &line : block.lines) {
                shown.append(line.name + QLatin1Char('=') + line.data);
            }
        }
        QVERIFY(shown.contains(u"LocationProfile=0x00000001 (1)"_s));
        QVERIFY(shown.contains(u"Local_Path=C:\\Program Files (x86)\\Trend Micro\\Security Server\\PCCSRV\\"_s));
        QVERIFY(!shown.join(QLatin1Char(' ')).contains(u"CRYPT"_s));
    }

    void whatCouldNotBeReadIsNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("locator");
        QTest::newRow("an export") << u"C:\\case\\agent.reg"_s << u"C:\\case\\agent.reg"_s;
        QTest::newRow("the registry") << QString() << RegistrySource::fullPath(kAgent, k32);
    }
    void whatCouldNotBeReadIsNamed()
    {
        QFETCH(QString, file);
        FakeRegistrySource registry;
        registry.failKey(kAgent, k32, ReadErrorCode::Damaged, 0);
        registry.origin.locator = file;
        const ReaderReport report = readAll({&registry});
        QCOMPARE(describeAll(report.findings), QStringList({u"source-unreadable server-http,agent"_s}));
        QTEST(report.findings.first().parameters.value(u"locator"_s), "locator");
    }

    void partialQueryProvesNothing()
    {
        const QString path = QStringLiteral(PORTCHECK_TEST_DATA "/registry/query-value.txt");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto source = parseRegistryFile({path, file.readAll(), {}}, {});
        QVERIFY(source);
        const ReaderReport report = readAll({source.get()});
        QCOMPARE(describeAll(report.observations), QStringList({u"server-http present 8059 [0x00001f7b (8059)] 32"_s}));
        QCOMPARE(report.findings, QList<Finding>());
    }
};

PORTCHECK_TEST(TstRegistryReader, "tst_registryreader")
#include "tst_registryreader.moc"
