#include <report/reportdocument.h>
#include <report/reports.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>
#include <text/texts.h>

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace portcheck;
using namespace portcheck::test;

class TstHtmlReport : public QObject
{
    Q_OBJECT

private slots:
    void aPageIsCalledByWhatItIsAbout_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QByteArray>("title");
        QTest::newRow("a computer") << "SRV01" << QByteArray("<title>WFBS Port Check - SRV01 - Match</title>");
        QTest::newRow("nobody") << "" << QByteArray("<title>WFBS Port Check - Match</title>");
    }
    void aPageIsCalledByWhatItIsAbout()
    {
        QFETCH(QByteArray, title);
        QFETCH(QString, host);
        Diagnosis diagnosis = scenes::match();
        diagnosis.host = host;
        QVERIFY(writeHtml(makeReport(diagnosis, Language::English)).contains(title));
        const QString copied = clipboardText(diagnosis, Catalog(Language::English));
        QVERIFY2(copied.section(u'\n', 1, 1)
                     .startsWith(host.isEmpty() ? QStringLiteral("2026-") : host + QStringLiteral(", 2026-")),
                 qPrintable(copied));
    }

    void wellFormed_data();
    void wellFormed();
    void nothingIsFetchedOrRun();
    void everythingIsEscaped();
    void orderOfSections();
    void tablesAreAccessible();
    void disagreeingCellsAreMarked();
    void findingsHaveAnchors();
    void banners_data();
    void banners();
};

namespace {

QString htmlOf(const Diagnosis &diagnosis, Language language)
{
    return QString::fromUtf8(writeHtml(makeReport(diagnosis, language)));
}

} // namespace

void TstHtmlReport::wellFormed_data()
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
    Diagnosis hostile = scenes::match();
    hostile.host = QStringLiteral("a\u0001\u001Bb\uFFFFc") + QChar(0xD800) + QStringLiteral("d");
    QTest::newRow("characters that XML forbids") << hostile;
}

void TstHtmlReport::wellFormed()
{
    QFETCH(Diagnosis, diagnosis);
    for (const Language language : {Language::Japanese, Language::English}) {
        QXmlStreamReader xml(writeHtml(makeReport(diagnosis, language)));
        QString lang;
        QSet<QString> ids;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            if (xml.name() == QLatin1String("html")) {
                lang = xml.attributes().value(QLatin1String("lang")).toString();
            }
            const QString anchor = xml.attributes().value(QLatin1String("id")).toString();
            if (!anchor.isEmpty()) {
                QVERIFY2(!ids.contains(anchor), qPrintable(anchor));
                ids.insert(anchor);
            }
        }
        QVERIFY2(!xml.hasError(),
                 qPrintable(QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString())));
        QCOMPARE(lang, id(language));
    }
}

void TstHtmlReport::nothingIsFetchedOrRun()
{
    const QString html = htmlOf(scenes::withLive(scenes::differ()), Language::English);
    for (const char *forbidden :
         {"<script", "<link", "<img", "<iframe", "src=", "href=", "url(", "@import", "javascript:", " onclick"}) {
        QVERIFY2(!html.contains(QLatin1String(forbidden), Qt::CaseInsensitive), forbidden);
    }
    QVERIFY(html.contains(QLatin1String("default-src 'none'")));
}

void TstHtmlReport::everythingIsEscaped()
{
    const QString attack = QStringLiteral("<script>alert(\"1\")</script>&'");
    Diagnosis diagnosis = scenes::withLive(scenes::problem());
    diagnosis.host = attack;
    diagnosis.memo = attack;
    diagnosis.caseNumber = attack;
    diagnosis.serverName = attack;
    diagnosis.toolVersion = attack;
    diagnosis.installation.version = attack;
    diagnosis.installation.serverFolder = attack;
    diagnosis.installation.lookedAt = {attack};
    diagnosis.evidence.first().lines.first().text = attack;
    diagnosis.evidence.first().source.locator = attack;
    diagnosis.agents = {{attack, attack, AgentProbe::State::Listening, Fingerprint::Other}};
    scenes::at(diagnosis, PortRole::ServerHttps).live.certificate->subject = attack;
    scenes::at(diagnosis, PortRole::Agent).live.owner->process = attack;
    diagnosis.findings.first().parameters.insert(QStringLiteral("raw"), attack);
    diagnosis.findings.first().evidence.first().raw = attack;
    const QString html = htmlOf(diagnosis, Language::Japanese);
    QVERIFY(!html.contains(QLatin1String("<script")));
    QVERIFY(html.count(QLatin1String("&lt;script&gt;alert(&quot;1&quot;)")) >= 12);
    QXmlStreamReader xml(html);
    while (!xml.atEnd()) {
        xml.readNext();
    }
    QVERIFY(!xml.hasError());
}

void TstHtmlReport::orderOfSections()
{
    Diagnosis diagnosis = scenes::withLive(scenes::differ());
    diagnosis.agents = {{QStringLiteral("PC00012"), QString(), AgentProbe::State::NoAnswer, Fingerprint::None}};
    const QString html = htmlOf(diagnosis, Language::English);
    qsizetype last = html.indexOf(QLatin1String("<header>"));
    for (const char *mark : {"class=\"verdict\"",
                             "<section id=\"ports\">",
                             "<section id=\"findings\">",
                             "<section id=\"listening\">",
                             "<section id=\"certificate\">",
                             "<section id=\"agents\">",
                             "<section id=\"not-checked\">",
                             "<section id=\"environment\">",
                             "<section id=\"sources\">",
                             "<section id=\"legend\">",
                             "<footer>"}) {
        const qsizetype at = html.indexOf(QLatin1String(mark));
        QVERIFY2(at > last, mark);
        last = at;
    }
    QVERIFY(html.contains(disclaimer(Catalog(Language::English))));
    QVERIFY(html.contains(disclaimer(Catalog(Language::Japanese))));
}

void TstHtmlReport::tablesAreAccessible()
{
    QXmlStreamReader xml(writeHtml(makeReport(scenes::withLive(scenes::match()), Language::Japanese)));
    int tables = 0;
    int captions = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        tables += xml.name() == QLatin1String("table") ? 1 : 0;
        captions += xml.name() == QLatin1String("caption") ? 1 : 0;
        if (xml.name() == QLatin1String("th")) {
            const auto scope = xml.attributes().value(QLatin1String("scope"));
            QVERIFY(scope == QLatin1String("col") || scope == QLatin1String("row"));
        }
        if (xml.name() == QLatin1String("svg")) {
            QCOMPARE(xml.attributes().value(QLatin1String("aria-hidden")).toString(), QStringLiteral("true"));
        }
    }
    QVERIFY(!xml.hasError());
    QCOMPARE(tables, 5); // ports, listening, certificates, port list, legend
    QCOMPARE(captions, tables);
}

void TstHtmlReport::disagreeingCellsAreMarked()
{
    // With the mark itself: a mail program may leave the style sheet out.
    static const QRegularExpression marked(
        QStringLiteral("<td class=\"[^\"]*marked[^\"]*\">([^<]*) <small>◀</small></td>"));
    QStringList values;
    const QString html = htmlOf(scenes::differ(), Language::English);
    for (auto it = marked.globalMatch(html); it.hasNext();) {
        values.append(it.next().captured(1));
    }
    QCOMPARE(values, QStringList({QStringLiteral("8059"), QStringLiteral("8060")}));
    QVERIFY(!htmlOf(scenes::match(), Language::English).contains(QStringLiteral("◀")));
    QCOMPARE(html.count(QLatin1String("<svg ")), html.count(QLatin1String(" width=\"16\" height=\"16\" viewBox=")));
}

void TstHtmlReport::findingsHaveAnchors()
{
    Diagnosis diagnosis = scenes::differ();
    diagnosis.findings.insert(1, diagnosis.findings.first());
    diagnosis.findings[1].roles = {PortRole::Agent};
    const QString html = htmlOf(diagnosis, Language::Japanese);
    QVERIFY(html.contains(QLatin1String("id=\"finding-sources-differ\"")));
    QVERIFY(html.contains(QLatin1String("id=\"finding-sources-differ-2\"")));
    QVERIFY(html.contains(QLatin1String("<code>sources-differ</code>")));
    // An English line for support in a Japanese report.
    const QString english = findingText(diagnosis.findings.first(), Catalog(Language::English)).title;
    QVERIFY(html.contains(QLatin1String("lang=\"en\"")));
    QVERIFY2(html.contains(english.toHtmlEscaped()), qPrintable(english));
    QVERIFY(!htmlOf(diagnosis, Language::English).contains(QLatin1String("class=\"english\"")));
}

void TstHtmlReport::banners_data()
{
    QTest::addColumn<Diagnosis>("diagnosis");
    QTest::addColumn<QString>("word");

    Diagnosis diagnosis = scenes::match();
    diagnosis.mode = RunMode::Sample;
    QTest::newRow("sample") << diagnosis << QStringLiteral("<b>SAMPLE / サンプル</b>");
    diagnosis = scenes::match();
    diagnosis.mode = RunMode::Files;
    QTest::newRow("files") << diagnosis << QStringLiteral("<b>Analysed from files</b>");
    diagnosis.mode = RunMode::Report;
    QTest::newRow("opened report") << diagnosis << QStringLiteral("<b>Opened from a saved report</b>");
    diagnosis = scenes::match();
    diagnosis.complete = false;
    QTest::newRow("incomplete") << diagnosis << QStringLiteral("<b>INCOMPLETE</b>");
    diagnosis = scenes::match();
    diagnosis.aliased = true;
    QTest::newRow("aliases") << diagnosis << QStringLiteral("<b>Aliases</b>");
    QTest::newRow("aliases, and where names stay")
        << diagnosis << QStringLiteral("Folder and file names may still contain names.");
}

void TstHtmlReport::banners()
{
    QFETCH(Diagnosis, diagnosis);
    QFETCH(QString, word);
    QVERIFY(htmlOf(diagnosis, Language::English).contains(word));
    QVERIFY(!htmlOf(scenes::match(), Language::English).contains(word));
}

PORTCHECK_TEST(TstHtmlReport, "tst_htmlreport")
#include "tst_htmlreport.moc"
