#include <report/reports.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <desk/comparison.h>
#include <functional>

using namespace portcheck;
using namespace portcheck::test;

namespace {

using Change = std::function<void(Diagnosis &)>;

PortDiagnosis &portOf(Diagnosis &diagnosis, PortRole role)
{
    return *std::find_if(diagnosis.ports.begin(), diagnosis.ports.end(), [role](const PortDiagnosis &port) {
        return port.role == role;
    });
}

} // namespace
Q_DECLARE_METATYPE(Change)

class TstComparison : public QObject
{
    Q_OBJECT

private slots:
    void same_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("same");

        const auto row = [](const char *name, bool same, const Change &change) {
            QTest::newRow(name) << change << same;
        };
        row("nothing", true, [](Diagnosis &) {});
        row("a port", false, [](Diagnosis &diagnosis) {
            portOf(diagnosis, PortRole::ServerHttp).port = scenes::port(9000);
        });
        row("a port is not known any more", false, [](Diagnosis &diagnosis) {
            portOf(diagnosis, PortRole::Agent).port = std::nullopt;
        });
        row("one value more in a source", false, [](Diagnosis &diagnosis) {
            portOf(diagnosis, PortRole::Agent).observations.append(scenes::registryValue(PortRole::Agent, 20000));
        });
        row("what stands where a port should", false, [](Diagnosis &diagnosis) {
            PortDiagnosis &port = portOf(diagnosis, PortRole::Mac);
            port.observations = scenes::problem().port(PortRole::ServerHttp).observations;
            port.observations.removeIf([](const Observation &each) { return each.state != ObservationState::Invalid; });
        });
        row("the state of a role", false, [](Diagnosis &diagnosis) {
            portOf(diagnosis, PortRole::ScanHttp).state = RoleState::Unknown;
        });
        row("the state of the whole", false, [](Diagnosis &diagnosis) { diagnosis.state = RoleState::Unknown; });
        row("HTTPS", false, [](Diagnosis &diagnosis) { diagnosis.ssl.state = SslState::Off; });
        row("a finding that is graver now", false, [](Diagnosis &diagnosis) {
            diagnosis.findings.first().severity = Severity::Problem;
        });
        row("a finding said once for its roles, or once for each", true, [](Diagnosis &diagnosis) {
            Finding first = diagnosis.findings.takeLast();
            Finding second = first;
            second.roles = {first.roles.takeLast()};
            diagnosis.findings.append({second, first});
        });
        row("a finding about one role less", false, [](Diagnosis &diagnosis) {
            diagnosis.findings.last().roles.removeLast();
        });
        row("a new finding", false, [](Diagnosis &diagnosis) {
            diagnosis.findings.append(Finding {FindingId::SslValueUndocumented, Severity::Info, {}, {}, {}, {}, {}});
        });
        row("no findings", false, [](Diagnosis &diagnosis) { diagnosis.findings.clear(); });
        row("host, time and case", true, [](Diagnosis &diagnosis) {
            diagnosis.host = QStringLiteral("OTHER");
            diagnosis.createdAt = diagnosis.createdAt.addDays(1);
            diagnosis.caseNumber = QStringLiteral("1");
        });
        row("the place of a value", true, [](Diagnosis &diagnosis) {
            portOf(diagnosis, PortRole::ServerHttp).observations.first().source.line = 99;
        });
    }

    void same()
    {
        QFETCH(Change, change);
        QFETCH(bool, same);

        const Diagnosis before = scenes::withLive(scenes::differ());
        Diagnosis after = before;
        change(after);
        QCOMPARE(compare({{}, before}, {{}, after}).same(), same);
        QCOMPARE(compare({{}, after}, {{}, before}).same(), same);
    }

    void namesNewAndGoneFindings()
    {
        const Diagnosis before = scenes::differ();
        Diagnosis after = before;
        const FindingId gone = after.findings.takeFirst().id;
        after.findings.append(Finding {FindingId::OwnerUnexpected, Severity::Problem, {PortRole::Mac}, {}, {}, {}, {}});
        // The same id about another role is another finding.
        after.findings.append(Finding {gone, Severity::Check, {PortRole::Netbios139}, {}, {}, {}, {}});
        const Comparison comparison = compare({{}, before}, {{}, after});
        QCOMPARE(comparison.newFindings.size(), 2);
        QVERIFY(comparison.newFindings.at(0).id == FindingId::OwnerUnexpected);
        QCOMPARE(comparison.goneFindings.size(), 1);
        QVERIFY(comparison.goneFindings.at(0).id == gone);
    }

    /// What is no port is a value, too: the other one would look as if all agreed on it.
    void whatIsNoPortIsShown()
    {
        const Comparison comparison = compare({{}, scenes::match()}, {{}, scenes::problem()});
        const QString shown = QStringLiteral("8059 / \"80590\"");
        QCOMPARE(
            comparisonDocument(comparison, Language::English).sections.first().tables.first().rows.first().at(3).text,
            shown);
        const QByteArray csv = comparisonWriters(comparison, Language::English).bytes(ReportFormat::Csv);
        QVERIFY2(csv.contains(",8059,match,\"8059 / \"\"80590\"\"\",problem,"), csv.constData());
        const QJsonObject port =
            QJsonDocument::fromJson(comparisonWriters(comparison, Language::English).bytes(ReportFormat::Json))
                .object()
                .value(QLatin1String("ports"))[0]
                .toObject();
        QCOMPARE(port.value(QLatin1String("new"))[QLatin1String("invalid")].toArray(),
                 QJsonArray {QStringLiteral("80590")});
    }

    void whatAReportIsStandsAboveAll_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("banner");
        QTest::newRow("broken off") << Change([](Diagnosis &diagnosis) { diagnosis.complete = false; })
                                    << QStringLiteral("INCOMPLETE");
        QTest::newRow("the example") << Change([](Diagnosis &diagnosis) { diagnosis.mode = RunMode::Sample; })
                                     << QStringLiteral("SAMPLE / サンプル");
        QTest::newRow("aliases") << Change([](Diagnosis &diagnosis) { diagnosis.aliased = true; })
                                 << QStringLiteral("Aliases");
    }
    void whatAReportIsStandsAboveAll()
    {
        QFETCH(Change, change);
        QFETCH(QString, banner);
        const Diagnosis plain = scenes::match();
        Diagnosis changed = plain;
        change(changed);
        for (const Comparison &comparison :
             {compare({{}, plain}, {{}, changed}), compare({{}, changed}, {{}, plain})}) {
            const QList<ReportBanner> banners = comparisonDocument(comparison, Language::English).banners;
            QCOMPARE(banners.size(), 1);
            QCOMPARE(banners.first().word, banner);
        }
        QCOMPARE(comparisonDocument(compare({{}, plain}, {{}, plain}), Language::English).banners.size(), 0);
    }

    void writesEveryFormat_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("word");
        QTest::newRow("English") << static_cast<int>(Language::English) << QStringLiteral("The two reports differ.");
        QTest::newRow("Japanese") << static_cast<int>(Language::Japanese) << QStringLiteral("違いがあります");
    }

    void writesEveryFormat()
    {
        QFETCH(int, language);
        QFETCH(QString, word);

        const Comparison comparison =
            compare({QStringLiteral("a.json"), scenes::match()}, {QStringLiteral("b.json"), scenes::differ()});
        const auto speech = static_cast<Language>(language);
        const ReportDocument document = comparisonDocument(comparison, speech);
        for (const QByteArray &bytes : {writeHtml(document), writeText(document)}) {
            const QString text = QString::fromUtf8(bytes);
            QVERIFY2(text.contains(word), qPrintable(text.left(2000)));
            QVERIFY(text.contains(QLatin1String("sources-differ")));
            QVERIFY(text.contains(QLatin1String("a.json")) && text.contains(QLatin1String("b.json")));
        }
        QVERIFY2(!plainText(document).contains(QLatin1String("\n\n ")), "an empty line within a paragraph");
        const QJsonObject json =
            QJsonDocument::fromJson(comparisonWriters(comparison, speech).bytes(ReportFormat::Json)).object();
        QCOMPARE(json.value(QLatin1String("kind")).toString(), QStringLiteral("comparison"));
        QCOMPARE(json.value(QLatin1String("same")).toBool(true), false);
        QCOMPARE(json.value(QLatin1String("ports")).toArray().size(), 8);
        QVERIFY(!json.value(QLatin1String("newFindings")).toArray().isEmpty());
        const QByteArray csv = comparisonWriters(comparison, speech).bytes(ReportFormat::Csv);
        QVERIFY(csv.startsWith("\xEF\xBB\xBFrecord,id,"));
        QVERIFY(csv.contains("\r\nport,server-http,"));
        QVERIFY(csv.contains(",new\r\n"));
        // Not one of our reports, whatever opens it.
        QVERIFY(!readJson(comparisonWriters(comparison, speech).bytes(ReportFormat::Json), QStringLiteral("c.json")));
    }
};

PORTCHECK_TEST(TstComparison, "tst_comparison")
#include "tst_comparison.moc"
