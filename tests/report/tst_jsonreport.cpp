#include <core/aliases.h>
#include <report/reportdocument.h>
#include <report/reports.h>
#include <support/diagnosisbuilder.h>
#include <support/filled.h>
#include <support/testregistry.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace portcheck;
using namespace portcheck::test;

namespace {

Diagnosis rich()
{
    Diagnosis diagnosis = scenes::withLive(scenes::unreadable());
    diagnosis.mode = RunMode::Files;
    diagnosis.system = QStringLiteral("Windows Server 2019 (10.0.17763)");
    diagnosis.caseNumber = QStringLiteral("TM-2026-0815");
    diagnosis.memo = QStringLiteral("\"引用\" \\ タブ\tと 𠮷");
    diagnosis.complete = false;
    diagnosis.probedHost = QStringLiteral("vbserver01.example.co.jp");
    diagnosis.installation.cloudAgent = true;
    diagnosis.installation.macPlugin = Presence::Unreadable;
    diagnosis.installation.macPluginEntries = {QStringLiteral("port=61617")};
    diagnosis.agents = {
        {QStringLiteral("PC00012"), QStringLiteral("192.0.2.12"), AgentProbe::State::Listening, Fingerprint::WfbsAgent},
        {QStringLiteral("PC00013"), QString(), AgentProbe::State::NameUnknown, Fingerprint::None},
        {QStringLiteral("PC00014"), QString(), AgentProbe::State::NameTimeout, Fingerprint::None}};
    diagnosis.resolvedNames.append({QStringLiteral("GONE"), {}, std::nullopt});
    diagnosis.resolvedNames.append(
        {QStringLiteral("SLOW"), {}, ReadError {ReadErrorCode::Timeout, QStringLiteral("SLOW"), 0, QString()}});
    diagnosis.evidence.first().sideAssumed = true;
    LiveEvidence &live = scenes::at(diagnosis, PortRole::ServerHttps).live;
    live.reserved = true;
    live.reservedKnown = true;
    live.reservedAdministered = true;
    live.firewall = FirewallState::AllowedSome;
    live.origin =
        LiveOrigin {LiveOriginKind::File, QStringLiteral("C:\\Users\\tanaka\\netstat.txt"), diagnosis.createdAt};
    diagnosis.liveQuestions = {
        {LiveQuestionId::Listeners, LiveOutcome::Answered, std::nullopt},
        {LiveQuestionId::Firewall,
         LiveOutcome::NotReadable,
         ReadError {ReadErrorCode::AccessDenied, QStringLiteral("INetFwPolicy2"), 5, QStringLiteral("denied")}},
        {LiveQuestionId::Names, LiveOutcome::NotInTime, std::nullopt}};
    live.owner->path = QStringLiteral("C:\\Windows\\System32\\ntoskrnl.exe");
    live.owner->services = {QStringLiteral("W3SVC"), QStringLiteral("WAS")};
    live.error = ReadError {ReadErrorCode::TlsFailed, QStringLiteral("https://x/"), -9984, QStringLiteral("handshake")};
    return diagnosis;
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray edited(const std::function<void(QJsonObject &)> &edit)
{
    QJsonObject root = parsed(writeJson(scenes::withLive(scenes::differ()), Language::English));
    edit(root);
    return QJsonDocument(root).toJson();
}

} // namespace

class TstJsonReport : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void findingOfANewerProgram();
    void writesOneForTheSchema();
    void oldReportsOpen();
    void sampleStaysSample();
    void contract();
    void exitCodes_data();
    void exitCodes();
    void languageIsOnlyInSentences();
    void unknownKeysAreIgnored();
    void byteOrderMarkIsAccepted();
    void malformed_data();
    void malformed();
    void secretLinesAreDropped();
    void portsOfThePluginAreKept();
    void longQuotesAreBounded();
    void tooLarge();
    void anyBytes();
    void anyValueInAnyPlace();
    void noNameSurvivesAliases();
    void noFieldIsForgotten();
};

void TstJsonReport::roundTrip_data()
{
    QTest::addColumn<Diagnosis>("diagnosis");

    QTest::newRow("match") << scenes::match();
    QTest::newRow("differ, live") << scenes::withLive(scenes::differ());
    QTest::newRow("problem") << scenes::problem();
    QTest::newRow("unreadable") << scenes::unreadable();
    QTest::newRow("not installed") << scenes::notInstalled();
    QTest::newRow("agent only") << scenes::agentOnly();
    QTest::newRow("cloud") << scenes::cloud();
    QTest::newRow("not listening") << scenes::notListening();
    QTest::newRow("rich") << rich();
    QTest::newRow("every field set") << filled(QStringLiteral("text"));
    QTest::newRow("byte order marks") << filled(QString(QChar(0xFEFF)));
    QTest::newRow("half a surrogate pair, high") << filled(QStringLiteral("x") + QChar(0xD842));
    QTest::newRow("half a surrogate pair, low") << filled(QString(QChar(0xDFB7)));
    QTest::newRow("surrogate pairs in the wrong order") << filled(QString(QChar(0xDFB7)) + QChar(0xD842));
    QTest::newRow("control characters, noncharacters")
        << filled(QStringLiteral("\x01\x1f\x7f") + QChar(0xFFFE) + QChar(0));
    Diagnosis late = filled(QStringLiteral("text"));
    late.createdAt = late.createdAt.addYears(8000);
    late.ssl.source.modified = late.createdAt.addYears(20000);
    QTest::newRow("years past 9999") << late;
    QTest::newRow("masked") << withAliases(rich());
    QTest::newRow("nothing but roles") << scenes::empty();
}

void TstJsonReport::roundTrip()
{
    QFETCH(Diagnosis, diagnosis);
    for (const Language language : {Language::Japanese, Language::English}) {
        const QByteArray json = writeJson(diagnosis, language);
        const auto read = readJson(json, QStringLiteral("x.json"));
        QVERIFY2(read.hasValue(), read ? "" : qPrintable(read.error().detail));
        Diagnosis expected = diagnosis;
        expected.mode = RunMode::Report;
        QCOMPARE(*read, expected);
        // Opened and written again: the same report, the mode excepted.
        QCOMPARE(writeJson(*read, language),
                 QByteArray(json).replace("\"mode\": \"" + id(diagnosis.mode).toLatin1(), "\"mode\": \"report"));
    }
}

void TstJsonReport::findingOfANewerProgram()
{
    const QByteArray json = edited([](QJsonObject &root) {
        root.insert(QLatin1String("findings"),
                    QJsonArray {QJsonObject {{QStringLiteral("id"), QStringLiteral("port-haunted")},
                                             {QStringLiteral("severity"), QStringLiteral("check")},
                                             {QStringLiteral("role"), QStringLiteral("agent")},
                                             {QStringLiteral("title"), QStringLiteral("A ghost listens")},
                                             {QStringLiteral("meaning"), QStringLiteral("Boo")},
                                             {QStringLiteral("next"), QStringLiteral("Call an exorcist")}}});
    });
    const auto read = readJson(json, QString());
    QVERIFY2(read.hasValue(), read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->findings.size(), 1);
    QCOMPARE(id(read->findings.first()), QStringLiteral("port-haunted"));
    const auto again = readJson(writeJson(*read, Language::Japanese), QString());
    QVERIFY(again.hasValue());
    QCOMPARE(*again, *read);
    for (const Language language : {Language::Japanese, Language::English}) {
        for (const QByteArray &report : {writeHtml(makeReport(*read, language)),
                                         writeText(makeReport(*read, language)),
                                         writeCsv(*read, language)}) {
            QVERIFY2(report.contains("port-haunted"), report.constData());
            QVERIFY2(report.contains("A ghost listens"), report.constData());
        }
    }
}

/// The test `report_schema` validates what this leaves.
void TstJsonReport::writesOneForTheSchema()
{
    QFile file(QCoreApplication::applicationDirPath() + QStringLiteral("/filled.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(writeJson(filled(QStringLiteral("text")), Language::English)) > 0);
}

void TstJsonReport::oldReportsOpen()
{
    // What version 1.0 did not write yet, and the single role of even earlier reports.
    const QByteArray json = edited([](QJsonObject &root) {
        root.remove(QLatin1String("system"));
        QJsonArray ports = root.value(QLatin1String("ports")).toArray();
        QJsonObject port = ports.at(0).toObject();
        QJsonObject live = port.value(QLatin1String("live")).toObject();
        for (const char *key : {"reservedFirst", "reservedLast", "host"}) {
            live.remove(QLatin1String(key));
        }
        port.insert(QLatin1String("live"), live);
        ports.replace(0, port);
        root.insert(QLatin1String("ports"), ports);
        QJsonArray findings = root.value(QLatin1String("findings")).toArray();
        QJsonObject finding = findings.at(0).toObject();
        finding.remove(QLatin1String("roles"));
        findings.replace(0, finding);
        root.insert(QLatin1String("findings"), findings);
    });
    Diagnosis expected = scenes::withLive(scenes::differ());
    expected.mode = RunMode::Report;
    expected.system.clear();
    const auto read = readJson(json, QString());
    QVERIFY2(read.hasValue(), read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->findings.first().roles, QList<PortRole>({PortRole::ServerHttp}));
    QCOMPARE(read->ports, expected.ports);
}

void TstJsonReport::sampleStaysSample()
{
    Diagnosis sample = scenes::match();
    sample.mode = RunMode::Sample;
    const auto read = readJson(writeJson(sample, Language::English), QString());
    QVERIFY(read.hasValue());
    QCOMPARE(read->mode, RunMode::Sample);
}

void TstJsonReport::contract()
{
    const QByteArray json = writeJson(scenes::withLive(scenes::differ()), Language::English);
    const QJsonObject root = parsed(json);
    QCOMPARE(root.value(QLatin1String("schemaVersion")).toInt(), 1);
    QCOMPARE(root.value(QLatin1String("createdAt")).toString(), QStringLiteral("2026-11-24T09:12:03+09:00"));
    QCOMPARE(root.value(QLatin1String("mode")).toString(), QStringLiteral("live"));
    QCOMPARE(root.value(QLatin1String("state")).toString(), QStringLiteral("check"));
    QCOMPARE(root.value(QLatin1String("exitCode")).toInt(), 1);
    QCOMPARE(root.value(QLatin1String("serverName")).toString(), QStringLiteral("VBSERVER01"));
    QVERIFY(root.value(QLatin1String("complete")).toBool());
    QCOMPARE(root.value(QLatin1String("product")).toObject().value(QLatin1String("roles")).toArray(),
             QJsonArray({QStringLiteral("server"), QStringLiteral("agent")}));

    const QJsonArray ports = root.value(QLatin1String("ports")).toArray();
    QCOMPARE(ports.size(), 8);
    for (qsizetype i = 0; i < ports.size(); ++i) {
        const QJsonObject port = ports.at(i).toObject();
        QCOMPARE(port.value(QLatin1String("role")).toString(), id(allRoles().at(i)));
        QVERIFY(port.contains(QLatin1String("default")));
        QVERIFY(port.contains(QLatin1String("port")));
        QVERIFY(port.value(QLatin1String("live")).isObject());
        QVERIFY(port.value(QLatin1String("live")).toObject().contains(QLatin1String("certificate")));
    }
    QVERIFY(ports.at(0).toObject().value(QLatin1String("port")).isNull()); // they differ
    QVERIFY(ports.at(4).toObject().value(QLatin1String("default")).isNull());
    QCOMPARE(ports.at(4).toObject().value(QLatin1String("port")).toInt(), 18613);
    QVERIFY(
        ports.at(1).toObject().value(QLatin1String("live")).toObject().value(QLatin1String("certificate")).isObject());

    const QJsonObject finding = root.value(QLatin1String("findings")).toArray().at(0).toObject();
    QCOMPARE(finding.value(QLatin1String("id")).toString(), QStringLiteral("sources-differ"));
    QCOMPARE(finding.value(QLatin1String("role")).toString(), QStringLiteral("server-http"));
    QVERIFY(!finding.value(QLatin1String("title")).toString().isEmpty());

    // A person reads it too: what matters first stands first.
    QVERIFY(json.indexOf("\"schemaVersion\"") < json.indexOf("\"createdAt\""));
    QVERIFY(json.indexOf("\"createdAt\"") < json.indexOf("\"ports\""));
    QVERIFY(json.indexOf("\"ports\"") < json.indexOf("\"findings\""));
}

void TstJsonReport::exitCodes_data()
{
    QTest::addColumn<Diagnosis>("diagnosis");
    QTest::addColumn<int>("code");

    QTest::newRow("match") << scenes::match() << 0;
    QTest::newRow("single") << scenes::agentOnly() << 0;
    QTest::newRow("check") << scenes::differ() << 1;
    QTest::newRow("problem") << scenes::problem() << 2;
    QTest::newRow("not installed") << scenes::notInstalled() << 3;
    QTest::newRow("cloud alone") << scenes::cloud() << 3;
    QTest::newRow("unknown") << scenes::unreadable() << 4;
}

void TstJsonReport::exitCodes()
{
    QFETCH(Diagnosis, diagnosis);
    QFETCH(int, code);
    QCOMPARE(parsed(writeJson(diagnosis, Language::English)).value(QLatin1String("exitCode")).toInt(), code);
}

void TstJsonReport::languageIsOnlyInSentences()
{
    QJsonObject japanese = parsed(writeJson(rich(), Language::Japanese));
    QJsonObject english = parsed(writeJson(rich(), Language::English));
    QVERIFY(japanese != english);
    for (QJsonObject *root : {&japanese, &english}) {
        root->remove(QLatin1String("language"));
        QJsonArray findings;
        for (const QJsonValue &value : root->value(QLatin1String("findings")).toArray()) {
            QJsonObject finding = value.toObject();
            for (const char *key : {"title", "meaning", "next"}) {
                QVERIFY(finding.contains(QLatin1String(key)));
                finding.remove(QLatin1String(key));
            }
            findings.append(finding);
        }
        root->insert(QLatin1String("findings"), findings);
    }
    QCOMPARE(japanese, english);
}

void TstJsonReport::unknownKeysAreIgnored()
{
    const QByteArray json = edited([](QJsonObject &root) {
        root.insert(QLatin1String("later"), QJsonObject {{QStringLiteral("more"), 1}});
        QJsonArray ports = root.value(QLatin1String("ports")).toArray();
        QJsonObject first = ports.at(0).toObject();
        first.insert(QLatin1String("later"), 1);
        ports.replace(0, first);
        root.insert(QLatin1String("ports"), ports);
    });
    QVERIFY(readJson(json, QString()).hasValue());
}

void TstJsonReport::byteOrderMarkIsAccepted()
{
    QVERIFY(readJson("\xEF\xBB\xBF" + writeJson(scenes::match(), Language::Japanese), QString()).hasValue());
}

void TstJsonReport::malformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("complaint"); // part of it

    QTest::newRow("empty") << QByteArray() << QStringLiteral("not JSON");
    QTest::newRow("text") << QByteArray("hello") << QStringLiteral("not JSON");
    QTest::newRow("array") << QByteArray("[]") << QStringLiteral("no object");
    QTest::newRow("other JSON") << QByteArray("{}") << QStringLiteral("schemaVersion: missing");
    const QByteArray whole = writeJson(scenes::match(), Language::English);
    QTest::newRow("cut") << whole.left(whole.size() / 2) << QStringLiteral("not JSON");
    QTest::newRow("cut before its last brace") << whole.left(whole.lastIndexOf('}')) << QStringLiteral("not JSON");
    const auto without = [](const char *key) {
        return edited([key](QJsonObject &root) { root.remove(QLatin1String(key)); });
    };
    const auto with = [](const char *key, const QJsonValue &value) {
        return edited([key, &value](QJsonObject &root) { root.insert(QLatin1String(key), value); });
    };
    QTest::newRow("newer") << with("schemaVersion", 2) << QStringLiteral("schemaVersion: 2 is newer");
    QTest::newRow("version is text") << with("schemaVersion", QStringLiteral("1")) << QStringLiteral("schemaVersion");
    QTest::newRow("version is a fraction") << with("schemaVersion", 1.5) << QStringLiteral("schemaVersion");
    QTest::newRow("version is huge") << with("schemaVersion", 1e300) << QStringLiteral("schemaVersion");
    for (const char *key : {"tool", "mode", "host", "product", "state", "complete", "ports", "ssl", "findings"}) {
        QTest::addRow("without %s", key) << without(key) << QStringLiteral("%1: missing").arg(QString::fromLatin1(key));
    }
    QTest::newRow("state is unknown") << with("state", QStringLiteral("fine"))
                                      << QStringLiteral("state: unknown word \"fine\"");
    QTest::newRow("host is a number") << with("host", 5) << QStringLiteral("host: not a text");
    QTest::newRow("time") << with("createdAt", QStringLiteral("yesterday")) << QStringLiteral("createdAt");
    QTest::newRow("no ports") << with("ports", QJsonArray()) << QStringLiteral("not all 8 roles");
    QTest::newRow("ports is an object") << with("ports", QJsonObject()) << QStringLiteral("ports: not an array");
    const auto port = [](const char *key, const QJsonValue &value) {
        return edited([key, &value](QJsonObject &root) {
            QJsonArray ports = root.value(QLatin1String("ports")).toArray();
            QJsonObject first = ports.at(0).toObject();
            first.insert(QLatin1String(key), value);
            ports.replace(0, first);
            root.insert(QLatin1String("ports"), ports);
        });
    };
    QTest::newRow("port out of range") << port("port", 65536) << QStringLiteral("ports[0].port");
    QTest::newRow("port zero") << port("port", 0) << QStringLiteral("ports[0].port");
    QTest::newRow("port negative") << port("default", -1) << QStringLiteral("ports[0].default");
    QTest::newRow("port is text") << port("port", QStringLiteral("8059")) << QStringLiteral("ports[0].port");
    QTest::newRow("number without its last digits")
        << with("resolvedNames",
                QJsonArray {QJsonObject {{QStringLiteral("name"), QStringLiteral("SRV01")},
                                         {QStringLiteral("error"),
                                          QJsonObject {{QStringLiteral("code"), QStringLiteral("timeout")},
                                                       {QStringLiteral("native"), (qint64 {1} << 53) + 1}}}}})
        << QStringLiteral("error.native: not a whole number");
    QTest::newRow("role twice") << port("role", QStringLiteral("agent")) << QStringLiteral("stands twice");
    QTest::newRow("live is null") << port("live", QJsonValue()) << QStringLiteral("ports[0].live: missing");
    QTest::newRow("live is text") << port("live", QStringLiteral("yes")) << QStringLiteral("ports[0].live");
    QTest::newRow("observation without value")
        << port("observations",
                QJsonArray {QJsonObject {{QStringLiteral("method"), QStringLiteral("ini")},
                                         {QStringLiteral("side"), QStringLiteral("server")},
                                         {QStringLiteral("state"), QStringLiteral("present")},
                                         {QStringLiteral("source"),
                                          QJsonObject {{QStringLiteral("kind"), QStringLiteral("file")},
                                                       {QStringLiteral("locator"), QString()}}}}})
        << QStringLiteral("observations[0].value: does not fit the state");
}

void TstJsonReport::malformed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, complaint);
    const auto read = readJson(json, QStringLiteral("x.json"));
    QVERIFY(!read.hasValue());
    const QByteArray row = QTest::currentDataTag();
    QCOMPARE(read.error().code,
             row == "newer"              ? ReadErrorCode::Newer
                 : row.startsWith("cut") ? ReadErrorCode::Damaged
                                         : ReadErrorCode::Malformed);
    QCOMPARE(read.error().locator, QStringLiteral("x.json"));
    QVERIFY2(read.error().detail.contains(complaint), qPrintable(read.error().detail));
}

void TstJsonReport::secretLinesAreDropped()
{
    for (const Method method : {Method::Console, Method::Ini, Method::Registry, Method::Plugin, Method::Live}) {
        Diagnosis diagnosis = scenes::match();
        EvidenceBlock block;
        block.method = method;
        // As a doctored file could hold them.
        block.lines = {
            {1, QStringLiteral("Uninstall_Pwd"), {}, {}, QStringLiteral("Uninstall_Pwd=!CRYPT!00FAKE00"), {}},
            {2, QStringLiteral("Port"), {}, QStringLiteral("!CRYPT!00FAKE00"), {}, {}},
            {3, QStringLiteral("Port"), {}, QStringLiteral("61617"), QStringLiteral("!CRYPT!00FAKE00"), {}}};
        diagnosis.evidence = {block};
        const auto read = readJson(writeJson(diagnosis, Language::English), QString());
        QVERIFY(read.hasValue());
        QVERIFY2(!writeJson(*read, Language::English).contains("CRYPT"), qPrintable(id(method)));
    }
}

void TstJsonReport::portsOfThePluginAreKept()
{
    Diagnosis diagnosis = scenes::match();
    EvidenceBlock block;
    block.method = Method::Plugin;
    block.lines = {{7, QStringLiteral("ListenPort"), {}, QStringLiteral("61617"), {}, {}}};
    diagnosis.evidence = {block};
    QCOMPARE(readJson(writeJson(diagnosis, Language::English), QString())->evidence, diagnosis.evidence);
}

void TstJsonReport::longQuotesAreBounded()
{
    Diagnosis diagnosis = scenes::match();
    diagnosis.evidence.first().lines.first().text = QString(500000, QLatin1Char('x'));
    const auto read = readJson(writeJson(diagnosis, Language::English), QString());
    QVERIFY(read.hasValue());
    QVERIFY(read->evidence.first().lines.first().text.size() < 3000);
    QCOMPARE(*readJson(writeJson(*read, Language::English), QString()), *read);
}

void TstJsonReport::tooLarge()
{
    const auto read = readJson(QByteArray(kLargestReport + 1, ' '), QString());
    QVERIFY(!read.hasValue());
    QCOMPARE(read.error().code, ReadErrorCode::TooLarge);
}

void TstJsonReport::anyBytes()
{
    const QByteArray good = writeJson(rich(), Language::Japanese);
    QRandomGenerator random(20261124); // the same run every time
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes = good;
        const int edits = 1 + static_cast<int>(random.bounded(6));
        for (int i = 0; i < edits; ++i) {
            const qsizetype at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(bytes.size())));
            switch (random.bounded(4)) {
            case 0:
                bytes[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                bytes.truncate(at + 1);
                break;
            case 2:
                bytes.remove(at, 1 + static_cast<qsizetype>(random.bounded(40)));
                bytes += ' ';
                break;
            default:
                bytes.insert(at, "\"[{:,0e9null");
            }
        }
        const auto read = readJson(bytes, QString());
        if (read) {
            QCOMPARE(read->ports.size(), 8);
            (void)writeHtml(makeReport(*read, Language::English));
        } else {
            QVERIFY(!read.error().detail.isEmpty());
        }
    }
    QVERIFY(!readJson(QByteArray(200000, '['), QString()).hasValue());
}

void TstJsonReport::anyValueInAnyPlace()
{
    // Every member of the document replaced by every kind of value: an answer, never a crash.
    const QList<QJsonValue> values {QJsonValue(),
                                    true,
                                    -1.5,
                                    1e300,
                                    QStringLiteral("x"),
                                    QJsonArray {1, QStringLiteral("x"), QJsonArray()},
                                    QJsonObject {{QStringLiteral("x"), 1}}};
    int tried = 0;
    const std::function<QList<QJsonValue>(const QJsonValue &, const QJsonValue &)> variants =
        [&](const QJsonValue &node, const QJsonValue &wrong) {
            QList<QJsonValue> list {wrong};
            if (node.isObject()) {
                const QJsonObject object = node.toObject();
                for (auto it = object.begin(); it != object.end(); ++it) {
                    for (const QJsonValue &inner : variants(it.value(), wrong)) {
                        QJsonObject changed = object;
                        changed.insert(it.key(), inner);
                        list.append(changed);
                    }
                }
            } else if (node.isArray() && !node.toArray().isEmpty()) {
                QJsonArray array = node.toArray();
                for (const QJsonValue &inner : variants(array.first(), wrong)) {
                    QJsonArray changed = array;
                    changed.replace(0, inner);
                    list.append(changed);
                }
            }
            return list;
        };
    const QJsonValue good = parsed(writeJson(rich(), Language::English));
    for (const QJsonValue &wrong : values) {
        for (const QJsonValue &document : variants(good, wrong)) {
            if (!document.isObject()) {
                continue;
            }
            const auto read = readJson(QJsonDocument(document.toObject()).toJson(QJsonDocument::Compact), QString());
            QVERIFY(read.hasValue() || !read.error().detail.isEmpty());
            ++tried;
        }
    }
    QVERIFY(tried > 500);
}

void TstJsonReport::noNameSurvivesAliases()
{
    const Diagnosis aliased = withAliases(rich());
    for (const Language language : {Language::Japanese, Language::English}) {
        for (const QByteArray &report : {writeJson(aliased, language),
                                         writeHtml(makeReport(aliased, language)),
                                         writeText(makeReport(aliased, language)),
                                         writeCsv(aliased, language)}) {
            for (const char *name :
                 {"vbserver01", "pc00012", "pc00013", "example.co.jp", "192.168.10.21", "192.0.2.12"}) {
                QVERIFY2(!report.toLower().contains(name), name);
            }
            QVERIFY(report.contains("SERVER-1"));
            QVERIFY(report.contains("PC-1"));
        }
    }
    QVERIFY(suggestedFileName(aliased, Language::Japanese, ReportFormat::Html).contains(QLatin1String("_SERVER-1_")));
}

/// Every text of every value is a name: what is still one afterwards must be known never to be.
void TstJsonReport::noFieldIsForgotten()
{
    Diagnosis diagnosis = filled(QStringLiteral("KEIRI07"), Filler::Numbers::No);
    diagnosis.aliased = false;
    static const QStringList plain {QStringLiteral("version"),
                                    QStringLiteral("system"),
                                    QStringLiteral("tls"),
                                    QStringLiteral("encoding"),
                                    QStringLiteral("type")};
    int seen = 0;
    const std::function<void(const QString &, const QJsonValue &)> look = [&](const QString &key,
                                                                              const QJsonValue &value) {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                look(it.key(), it.value());
            }
        }
        for (const QJsonValue &element : value.toArray()) {
            look(key, element);
        }
        seen += value.isString() ? 1 : 0;
        QVERIFY2(plain.contains(key) || !value.toString().contains(QLatin1String("KEIRI07")), qPrintable(key));
    };
    look(QString(), parsed(writeJson(withAliases(diagnosis), Language::English)));
    QVERIFY(seen > 300);
}

PORTCHECK_TEST(TstJsonReport, "tst_jsonreport")
#include "tst_jsonreport.moc"
