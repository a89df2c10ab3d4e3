#include <report/reports.h>
#include <support/diagnosisbuilder.h>
#include <support/fakefilesource.h>
#include <support/testregistry.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <desk/fleet.h>

using namespace portcheck;
using namespace portcheck::test;

namespace {

FleetPc agent(const QString &host, const QString &server, int port)
{
    FleetPc pc;
    pc.file = host + QStringLiteral(".json");
    pc.host = host;
    pc.server = server;
    pc.isAgent = true;
    pc.live = true;
    pc.createdAt = scenes::fixedTime();
    pc.state = RoleState::Match;
    if (port > 0) {
        pc.agentPort = scenes::port(port);
        pc.agentPorts = {*pc.agentPort};
    }
    return pc;
}

/// "PC1:SRV:18613 PC2:SRV:18613"; "SRV*:SRV:18613" is the server itself.
QList<FleetPc> fleetOf(const QString &text)
{
    QList<FleetPc> computers;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QStringList parts = word.split(QLatin1Char(':'));
        FleetPc pc = agent(QString(parts.at(0)).remove(QLatin1Char('*')), parts.at(1), parts.at(2).toInt());
        pc.isServer = parts.at(0).endsWith(QLatin1Char('*'));
        computers.append(pc);
    }
    return computers;
}

/// "PC1 port, PC2 server"
QString deviating(const Fleet &fleet)
{
    QStringList words;
    for (const FleetPc &pc : fleet.computers) {
        if (pc.deviates()) {
            words.append(pc.host + (pc.otherPort ? QStringLiteral(" port") : QString())
                         + (pc.otherServer ? QStringLiteral(" server") : QString()));
        }
    }
    words.sort();
    return words.join(QStringLiteral(", "));
}

QByteArray reportOf(const QString &host, const QString &serverName, int port, RunMode mode = RunMode::Live)
{
    Diagnosis diagnosis = scenes::empty();
    diagnosis.mode = mode;
    diagnosis.host = host;
    diagnosis.serverName = serverName;
    diagnosis.installation.agent = true;
    diagnosis.installation.edition = Edition::Wfbs;
    diagnosis.state = RoleState::Single;
    for (PortDiagnosis &each : diagnosis.ports) {
        if (each.role == PortRole::Agent) {
            each.port = scenes::port(port);
            each.observations = {scenes::registryValue(PortRole::Agent, port)};
        }
    }
    return writeJson(diagnosis, Language::English);
}

} // namespace

class TstFleet : public QObject
{
    Q_OBJECT

private slots:
    void deviates_data()
    {
        QTest::addColumn<QString>("computers");
        QTest::addColumn<QString>("expected");

        const auto row = [](const char *name, const char *computers, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(computers) << QString::fromLatin1(expected);
        };
        row("all alike", "A:S:1000 B:S:1000 C:s:1000", "");
        row("another port than most", "A:S:1000 B:S:1000 C:S:2000", "C port");
        row("the server's own report outweighs the majority", "S*:S:2000 A:S:1000 B:S:1000 C:S:2000", "A port, B port");
        row("a server's report without a port leaves it to the majority",
            "S*:S:0 A:S:1000 B:S:1000 C:S:2000",
            "C port");
        row("two with two ports: both, for one of them is wrong", "A:S:1000 B:S:2000", "A port, B port");
        row("one alone is no deviation", "A:S:1000", "");
        row("a port that is not known is no deviation", "A:S:1000 B:S:1000 C:S:0", "");
        row("nor is it where no port has most", "A:S:1000 B:S:2000 C:S:0", "A port, B port");
        row("another server than most", "A:S:1000 B:S:1000 C:OLD:1000", "C server");
        row("another server and another port",
            "A:S:1000 B:S:1000 C:OLD:3000 D:OLD:3000 E:OLD:4000 F:S:1000 G:S:1000",
            "C server, D server, E port server");
        row("a second server with a report of its own", "A:S:1000 B:S:1000 T*:T:3000 C:T:3000", "");
        row("a third one beside it", "A:S:1000 B:S:1000 T*:T:3000 C:U:3000", "C server");
        row("two servers, neither has most", "A:S:1000 B:T:2000", "");
        row("short and full name are one server", "A:S.example.jp:1000 B:S:1000 C:s:2000", "C port");
        row("one short name, two full ones", "A:S.a.jp:1000 B:S.b.jp:2000 C:S:3000", "");
        row("a name and an address cannot be compared", "A:S:1000 B:S:1000 C:192.0.2.1:1000", "");
        row("two addresses can", "A:192.0.2.2:1000 B:192.0.2.2:1000 C:192.0.2.1:1000", "C server");
        row("a server that is not known", "A:S:1000 B:S:1000 C::2000", "");
    }

    void deviates()
    {
        QFETCH(QString, computers);
        QFETCH(QString, expected);

        QList<FleetPc> list = fleetOf(computers);
        QCOMPARE(deviating(judgeFleet(list, {})), expected);
        std::reverse(list.begin(), list.end());
        QCOMPARE(deviating(judgeFleet(list, {})), expected);
    }

    void aCloudAgentHasNoOtherPortAndServer()
    {
        QByteArray cloud = reportOf(QStringLiteral("C"), QStringLiteral("cloud.example"), 39999);
        cloud.replace("\"edition\": \"wfbs\"", "\"edition\": \"cloud\"");
        QList<FleetPc> computers = fleetOf(QStringLiteral("A:S:1000 B:S:1000"));
        for (const char *name : {"c1.json", "c2.json", "c3.json"}) {
            const auto pc = readFleetPc(cloud, QLatin1String(name));
            QVERIFY(pc);
            QCOMPARE(pc->edition, Edition::Cloud);
            computers.append(*pc);
            computers.last().host = QLatin1String(name);
        }
        QCOMPARE(deviating(judgeFleet(computers, {})), QString());
    }

    void aliasesAreNotCompared()
    {
        QList<FleetPc> list = fleetOf(QStringLiteral("PC-1:SERVER-1:1000 PC-1:SERVER-1:1000 PC-2:SERVER-1:2000"));
        for (FleetPc &pc : list) {
            pc.aliased = true;
        }
        const Fleet fleet = judgeFleet(list, {});
        QCOMPARE(fleet.deviating(), 0);
        QVERIFY(fleet.servers.isEmpty());
        QCOMPARE(fleet.computers.size(), 3); // PC-1 of two customers is two computers
    }

    void ownConflictIsNoDeviation()
    {
        QList<FleetPc> list = fleetOf(QStringLiteral("A:S:1000 B:S:1000 C:S:0 D:S:0"));
        list[2].agentPorts = {scenes::port(1000), scenes::port(2000)};
        list[3].agentPorts = {scenes::port(2000), scenes::port(3000)};
        QCOMPARE(deviating(judgeFleet(list, {})), QStringLiteral("D port"));
    }

    void laterReportOfAComputerCounts()
    {
        QList<FleetPc> list = fleetOf(QStringLiteral("A:S:2000 B:S:1000 C:S:1000 a:S:1000"));
        list[0].file = QStringLiteral("old.json");
        list[3].createdAt = list[3].createdAt.addSecs(60);
        const Fleet fleet = judgeFleet(list, {});
        QCOMPARE(fleet.computers.size(), 3);
        QCOMPARE(fleet.deviating(), 0);
        QCOMPARE(fleet.ignored.size(), 1);
        QCOMPARE(fleet.ignored.first().file, QStringLiteral("old.json"));
        QVERIFY(fleet.ignored.first().reason == IgnoredFile::Reason::Older);
    }

    /// Two sites may call their computers alike.
    void sameNamesAtTwoServers_data()
    {
        QTest::addColumn<QString>("computers");
        QTest::addColumn<int>("kept");
        QTest::newRow("two servers") << "PC01:SRV-TOKYO:1000 PC01:SRV-OSAKA:1000" << 2;
        QTest::newRow("two servers, one later again")
            << "PC01:SRV-TOKYO:1000 PC01:SRV-OSAKA:1000 PC01:SRV-TOKYO:1000" << 2;
        QTest::newRow("one server, short and in full") << "PC01:SRV:1000 pc01:srv.example.jp:1000" << 1;
        QTest::newRow("a name and an address") << "PC01:SRV:1000 PC01:192.0.2.1:1000" << 1;
        QTest::newRow("no server known") << "PC01::1000 PC01:SRV:1000" << 1;
    }
    void sameNamesAtTwoServers()
    {
        QFETCH(QString, computers);
        QFETCH(int, kept);
        const Fleet fleet = judgeFleet(fleetOf(computers), {});
        QCOMPARE(fleet.computers.size(), kept);
    }

    /// What is not read of a folder is named, so that nobody takes it for read.
    void nothingIsLeftOutSilently_data()
    {
        QTest::addColumn<QString>("left"); // below the folder
        QTest::addColumn<QString>("reason");
        QTest::newRow("folder without permission") << "closed/"
                                                   << "unreadable";
        QTest::newRow("folder too deep") << "1/2/3/4/5/6/7/8/9/"
                                         << "limit";
        QTest::newRow("link to a folder") << "away/"
                                          << "link";
        QTest::newRow("link to a file") << "away.json"
                                        << "link";
    }
    void nothingIsLeftOutSilently()
    {
        QFETCH(QString, left);
        QFETCH(QString, reason);
        const QString folder = QStringLiteral("C:/reports");
        const QString path = folder + u'/' + left;
        FakeFileSource files;
        files.addFile(folder + QStringLiteral("/a.json"), reportOf(QStringLiteral("A"), QStringLiteral("SRV"), 1000));
        const QByteArray other = reportOf(QStringLiteral("B"), QStringLiteral("SRV"), 1000);
        files.addFile(left.endsWith(u'/') ? path + QStringLiteral("b.json") : path, other);
        if (reason == QLatin1String("unreadable")) {
            files.fail(path, ReadErrorCode::AccessDenied);
        } else if (reason == QLatin1String("link")) {
            files.addLink(path);
        }
        const auto fleet = readFleet(files, folder, {});
        QVERIFY(fleet);
        QCOMPARE(fleet->computers.size(), 1);
        QCOMPARE(fleet->ignored.size(), 1);
        QCOMPARE(fleet->ignored.first().file, left);
        QCOMPARE(nameOf(fleet->ignored.first().reason), reason);

        // Nor is a folder called empty of reports when nothing of it was read.
        files.addLink(folder + QStringLiteral("/a.json"));
        const auto nothing = readFleet(files, folder, {});
        QVERIFY(nothing);
        QCOMPARE(nothing->computers.size(), 0);
        QCOMPARE(nothing->ignored.size(), 2);
    }

    /// A folder with more files than are read is told once, not once for each of them.
    void aFullFolderIsToldOnce()
    {
        FakeFileSource files;
        for (int i = 0; i < 100010; ++i) {
            files.addFile(QStringLiteral("C:/reports/%1.txt").arg(i), {});
        }
        const auto fleet = readFleet(files, QStringLiteral("C:/reports"), {});
        QVERIFY(fleet);
        QCOMPARE(std::ranges::count(fleet->ignored, IgnoredFile::Reason::Limit, &IgnoredFile::reason), 1);
    }

    void worstFirst()
    {
        QList<FleetPc> list = fleetOf(QStringLiteral("D:S:1000 C:S:1000 B:S:1000 A:S:2000 E:S:1000"));
        list[0].state = RoleState::Problem;
        list[1].state = RoleState::Check;
        list[2].state = RoleState::Unknown;
        const Fleet fleet = judgeFleet(list, {});
        QStringList order;
        for (const FleetPc &pc : fleet.computers) {
            order.append(pc.host);
        }
        QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("A D C B E"));
        QVERIFY(fleet.state() == RoleState::Problem);
    }

    void leavesOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");

        const QByteArray whole = reportOf(QStringLiteral("PC1"), QStringLiteral("SRV01"), 18613);
        QTest::newRow("a report") << whole << QString();
        QTest::newRow("with a byte order mark") << "\xEF\xBB\xBF" + whole << QString();
        QTest::newRow("empty") << QByteArray() << "broken";
        QTest::newRow("no JSON") << QByteArray("<html>") << "broken";
        QTest::newRow("cut") << whole.left(whole.size() / 2) << "broken";
        QTest::newRow("unknown state") << QByteArray(whole).replace("\"state\": \"single\"", "\"state\": \"good\"")
                                       << "broken";
        QTest::newRow("newer") << QByteArray(whole).replace("\"schemaVersion\": 1", "\"schemaVersion\": 2") << "newer";
        QTest::newRow("of another program")
            << QByteArray("{\"schemaVersion\": 1, \"tool\": {\"name\": \"x\"}}") << "foreign";
        QTest::newRow("a list") << QByteArray("[1, 2]") << "foreign";
        QTest::newRow("the built-in example")
            << reportOf(QStringLiteral("PC1"), QStringLiteral("S"), 18613, RunMode::Sample) << "sample";
        const QJsonObject root = QJsonDocument::fromJson(whole).object();
        const auto with = [](QJsonObject object, const char *key, const QJsonValue &value) {
            object.insert(QLatin1String(key), value);
            return object;
        };
        const auto row = [](const char *name, const QJsonObject &report, const char *reason) {
            QTest::newRow(name) << QJsonDocument(report).toJson() << QString::fromLatin1(reason);
        };
        const auto withPort = [&](const char *key, const QJsonValue &value) {
            QJsonArray ports = root.value(QLatin1String("ports")).toArray();
            ports[4] = with(ports[4].toObject(), key, value);
            return with(root, "ports", ports);
        };
        const auto withFinding = [&](const QJsonValue &id, const QJsonValue &severity) {
            return with(root,
                        "findings",
                        QJsonArray {QJsonObject {{QStringLiteral("id"), id}, {QStringLiteral("severity"), severity}}});
        };
        const QJsonValue nothing = QJsonValue::Undefined;
        row("ports of nothing", with(root, "ports", QJsonArray {QJsonObject()}), "broken");
        row("one port only", with(root, "ports", QJsonArray {root.value(QLatin1String("ports"))[4]}), "broken");
        row("port as text", withPort("port", QStringLiteral("18613")), "broken");
        row("port beyond all", withPort("port", 70000), "broken");
        row("half a port", withPort("port", 0.5), "broken");
        row("role as number", withPort("role", 5), "broken");
        row("no observations", withPort("observations", nothing), "broken");
        row("observation as text", withPort("observations", QJsonArray {QStringLiteral("18613")}), "broken");
        row("value as text",
            withPort("observations", QJsonArray {QJsonObject {{QStringLiteral("value"), QStringLiteral("18613")}}}),
            "broken");
        row("no findings", with(root, "findings", nothing), "broken");
        row("finding without an id", withFinding(nothing, QStringLiteral("check")), "broken");
        row("severity as number", withFinding(QStringLiteral("x"), 1), "broken");
        row("host as number", with(root, "host", 1), "broken");
        row("complete as text", with(root, "complete", QStringLiteral("true")), "broken");
        row("masked as text", with(root, "masked", QStringLiteral("true")), "broken");
        row("names as text", with(root, "names", QStringLiteral("SRV01")), "broken");
        row("no product", with(root, "product", nothing), "broken");
        row("roles as text",
            with(root,
                 "product",
                 with(root.value(QLatin1String("product")).toObject(), "roles", QStringLiteral("agent"))),
            "broken");
        row("newer words and keys",
            with(withFinding(QStringLiteral("later"), QStringLiteral("later")), "later", QJsonArray {1}),
            "");
        row("older, without what was added", with(with(root, "names", nothing), "masked", nothing), "");
        QTest::newRow("an overview of ours") << writeFleetJson(judgeFleet({}, {}), {}) << "merged";
    }

    void leavesOut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);

        const auto pc = readFleetPc(bytes, QStringLiteral("a.json"));
        QCOMPARE(pc ? QString() : nameOf(pc.error().reason), reason);
        if (pc) {
            QCOMPARE(pc->host, QStringLiteral("PC1"));
            QCOMPARE(pc->server, QStringLiteral("SRV01"));
            QVERIFY(pc->agentPort == scenes::port(18613));
            QVERIFY(pc->isAgent && !pc->isServer && pc->live);
        } else {
            QCOMPARE(pc.error().file, QStringLiteral("a.json"));
        }
    }

    void csvIsOneRowForEachComputer()
    {
        QList<FleetPc> list = fleetOf(QStringLiteral("A:S:1000 B:S:1000 C:S:2000"));
        list[0].host = QStringLiteral("=HYPERLINK(1)");
        const QByteArray csv = writeFleetCsv(judgeFleet(list, {{QStringLiteral("bad.json"), {}, {}}}));
        QCOMPARE(csv.count("\r\n"), 4);
        QVERIFY2(csv.contains("\r\n'=HYPERLINK(1),"), csv.constData());
        QVERIFY2(csv.contains("\r\nC,match,agent-port,S,2000,1000,majority,"), csv.constData());
        QVERIFY(!csv.contains("bad.json"));
    }

    void htmlNamesAndLinks()
    {
        const Fleet fleet = judgeFleet(fleetOf(QStringLiteral("A:S:1000 B:S:1000 C:S:2000")),
                                       {{QStringLiteral("<bad>.json"), IgnoredFile::Reason::Broken, {}}});
        for (const Language language : {Language::English, Language::Japanese}) {
            const QByteArray html =
                writeHtml(fleetDocument(fleet, {QStringLiteral("reports"), scenes::fixedTime(), {}}, language));
            QVERIFY(html.contains("<details open"));
            QVERIFY(html.contains("href=\"#pc-1\""));
            QVERIFY(html.contains("id=\"pc-1\""));
            QVERIFY(html.contains("href=\"#server-1\""));
            QVERIFY(html.contains("id=\"server-1\""));
            QVERIFY(html.contains("&lt;bad&gt;.json"));
            QVERIFY(!html.contains("<script"));
        }
    }

    void aProblemIsNotOverlookedWhereNothingDeviates_data()
    {
        QTest::addColumn<RoleState>("state");
        QTest::addColumn<bool>("told");
        QTest::newRow("problem") << RoleState::Problem << true;
        QTest::newRow("check") << RoleState::Check << true;
        QTest::newRow("match") << RoleState::Match << false;
    }
    void aProblemIsNotOverlookedWhereNothingDeviates()
    {
        QFETCH(RoleState, state);
        QFETCH(bool, told);
        QList<FleetPc> list = fleetOf(QStringLiteral("A:S:1000 B:S:1000"));
        list.first().state = state;
        const FleetHead head {QStringLiteral("reports"), scenes::fixedTime(), {}};
        for (const Language language : {Language::English, Language::Japanese}) {
            QCOMPARE(!fleetDocument(judgeFleet(list, {}), head, language).next.isEmpty(), told);
        }
    }

    void oneComputerIsNotSeveral_data()
    {
        QTest::addColumn<QString>("computers");
        QTest::newRow("none deviates") << QStringLiteral("A:S:1000");
        QTest::newRow("one deviates") << QStringLiteral("A:S:1000 B:S:1000 C:S:2000");
    }
    void oneComputerIsNotSeveral()
    {
        QFETCH(QString, computers);
        const FleetHead head {QStringLiteral("reports"), scenes::fixedTime(), {}};
        const QString verdict = fleetDocument(judgeFleet(fleetOf(computers), {}), head, Language::English).verdict;
        QVERIFY2(!verdict.contains(QStringLiteral("1 computers")) && !verdict.startsWith(QStringLiteral("1 of")),
                 qPrintable(verdict));
    }

    void ofManyFilesLeftOutTheFirstAreNamed()
    {
        QList<IgnoredFile> ignored;
        for (int i = 0; i < 501; ++i) {
            ignored.append({QStringLiteral("%1.txt").arg(i), IgnoredFile::Reason::Foreign, {}});
        }
        const ReportDocument document = fleetDocument(
            judgeFleet({}, ignored), {QStringLiteral("reports"), scenes::fixedTime(), {}}, Language::English);
        const auto section = std::find_if(document.sections.begin(), document.sections.end(), [](const auto &each) {
            return each.anchor == QLatin1String("left-out");
        });
        QCOMPARE(section->items.size(), 500);
        QCOMPARE(section->paragraphs, QStringList({QStringLiteral("The first 500 of 501 files:")}));
    }

    void everyReasonAndEveryBasisIsTold()
    {
        using enum IgnoredFile::Reason;
        QList<IgnoredFile> ignored;
        for (const auto reason : {Broken, Newer, Foreign, Merged, Sample, Older, Unreadable, Link, Limit}) {
            ignored.append({nameOf(reason) + QStringLiteral(".json"), reason, {}});
        }
        ignored.first().detail = QStringLiteral("unterminated object"); // English, for the JSON
        // Known from the server itself, from most computers, and not at all.
        const Fleet fleet =
            judgeFleet(fleetOf(QStringLiteral("S*:S:1000 A:M:2000 B:M:2000 C:M:3000 D:N:1 E:N:2")), ignored);
        for (const Language language : {Language::English, Language::Japanese}) {
            const ReportDocument document =
                fleetDocument(fleet, {QStringLiteral("reports"), scenes::fixedTime(), {}}, language);
            QSet<QString> reasons;
            QSet<QString> bases;
            for (const ReportSection &section : document.sections) {
                if (section.anchor == QLatin1String("left-out")) {
                    for (const QString &item : section.items) {
                        QVERIFY2(!item.contains(ignored.first().detail), qPrintable(item));
                        reasons.insert(item.section(QStringLiteral(".json"), 1).mid(1).trimmed());
                    }
                } else if (section.anchor == QLatin1String("servers")) {
                    for (const QList<ReportCell> &row : section.tables.first().rows) {
                        bases.insert(row.at(3).text);
                    }
                }
            }
            QCOMPARE(reasons.size(), 9);
            QCOMPARE(bases.size(), 3);
            QVERIFY(!reasons.contains(QString()) && !bases.contains(QString()));
        }
    }

    void jsonCanBeRead()
    {
        const QJsonObject json =
            QJsonDocument::fromJson(writeFleetJson(judgeFleet(fleetOf(QStringLiteral("A:S:1000 B:S:1000 C:S:2000")),
                                                              {{QStringLiteral("x.txt"), {}, {}}}),
                                                   {QStringLiteral("reports"), scenes::fixedTime(), {}}))
                .object();
        QCOMPARE(json.value(QLatin1String("count")).toInt(), 3);
        QCOMPARE(json.value(QLatin1String("deviating")).toInt(), 1);
        const QJsonArray computers = json.value(QLatin1String("computers")).toArray();
        QCOMPARE(computers.size(), 3);
        QCOMPARE(computers.at(0)[QLatin1String("host")].toString(), QStringLiteral("C"));
        QCOMPARE(computers.at(0)[QLatin1String("deviates")].toArray().at(0).toString(), QStringLiteral("agent-port"));
        QCOMPARE(json.value(QLatin1String("servers")).toArray().size(), 1);
        QCOMPARE(json.value(QLatin1String("leftOut")).toArray().size(), 1);
    }
};

PORTCHECK_TEST(TstFleet, "tst_fleet")
#include "tst_fleet.moc"
