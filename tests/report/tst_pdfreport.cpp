#include <core/aliases.h>
#include <report/outputfile.h>
#include <report/pdfwriter.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>
#include <text/texts.h>

#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QProcess>
#include <QRectF>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace portcheck;
using namespace portcheck::test;

/// What can be known of a PDF without eyes: it is one, and poppler reads the words out of it.
/// PORTCHECK_KEEP_PDF names a folder in which the files stay, to be looked at.
class TstPdfReport : public QObject
{
    Q_OBJECT

private slots:
    void isOnePdf();
    void manyAgents();
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void headersStayInOneLine_data();
    void headersStayInOneLine();
    void noNameSurvivesAliases();
    void captionsStayWithTheirLines();
    void nothingIsLostOfARowHigherThanAPage();
    void noWordIsDrawnOverAnother_data();
    void noWordIsDrawnOverAnother();

private:
    /// Text of a PDF after NFKC, or null when poppler is not there: Qt 6.4 writes some ideographs as the CJK
    /// radicals that look the same.
    [[nodiscard]] QString textOf(const QByteArray &pdf, const QString &name, const QStringList &how = {}) const;
};

QString TstPdfReport::textOf(const QByteArray &pdf, const QString &name, const QStringList &how) const
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (tool.isEmpty()) {
        return {};
    }
    const QTemporaryDir folder;
    const QString kept = qEnvironmentVariable("PORTCHECK_KEEP_PDF");
    const QString path = QDir(kept.isEmpty() ? folder.path() : kept).filePath(name + QStringLiteral(".pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) {
        return {};
    }
    file.close();
    QProcess process;
    process.start(tool, how + QStringList {QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")});
    if (!process.waitForFinished(30000) || process.exitCode() != 0) {
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
}

void TstPdfReport::isOnePdf()
{
    const QByteArray pdf = reportBytes(scenes::withLive(scenes::differ()), Language::Japanese, ReportFormat::Pdf);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.contains("/Type /Page\n") || pdf.contains("/Type /Page"));
    QVERIFY(pdf.contains("/Title"));
}

void TstPdfReport::manyAgents()
{
    Diagnosis diagnosis = scenes::match();
    for (int i = 0; i < 2000; ++i) {
        diagnosis.agents.append({QStringLiteral("PC%1").arg(i, 5, 10, QLatin1Char('0')),
                                 QStringLiteral("192.0.2.%1").arg(i % 256),
                                 AgentProbe::State::Listening,
                                 Fingerprint::WfbsAgent});
    }
    const QByteArray pdf = reportBytes(diagnosis, Language::English, ReportFormat::Pdf);
    const QString text = textOf(pdf, QStringLiteral("agents_en"));
    if (text.isNull()) {
        QSKIP("pdftotext (poppler-utils) is not installed");
    }
    QVERIFY(text.contains(QLatin1String("PC01999")));
    // The header row stands on every page of the table.
    QVERIFY(text.count(QLatin1String("Answers as")) > 3);
}

void TstPdfReport::wordsCanBeRead_data()
{
    QTest::addColumn<Diagnosis>("diagnosis");
    QTest::addColumn<QString>("name");

    QTest::newRow("differ") << scenes::withLive(scenes::differ()) << QStringLiteral("differ");
    QTest::newRow("match") << scenes::match() << QStringLiteral("match");
    QTest::newRow("problem") << scenes::problem() << QStringLiteral("problem");
    QTest::newRow("not installed") << scenes::notInstalled() << QStringLiteral("notinstalled");
    Diagnosis sample = scenes::unreadable();
    sample.mode = RunMode::Sample;
    sample.complete = false;
    sample.caseNumber = QStringLiteral("TM-2026-0815");
    QTest::newRow("sample, incomplete") << sample << QStringLiteral("sample");
}

void TstPdfReport::wordsCanBeRead()
{
    QFETCH(Diagnosis, diagnosis);
    QFETCH(QString, name);
    for (const Language language : {Language::Japanese, Language::English}) {
        const Catalog catalog(language);
        const QString text =
            textOf(reportBytes(diagnosis, language, ReportFormat::Pdf), name + QLatin1Char('_') + id(language));
        if (text.isNull()) {
            QSKIP("pdftotext (poppler-utils) is not installed");
        }
        // Line breaks fall anywhere in Japanese.
        static const QRegularExpression blanks(QStringLiteral("\\s"));
        const auto bare = [](QString words) {
            return words.normalized(QString::NormalizationForm_KC).remove(blanks);
        };
        const QString all = bare(text);
        QStringList expected {productName(catalog),
                              diagnosis.host,
                              stateName(diagnosis.state, catalog),
                              verdict(diagnosis, catalog).sentence,
                              catalog.dateTime(diagnosis.createdAt),
                              disclaimer(catalog),
                              QStringLiteral("1 / ")};
        for (const Finding &finding : diagnosis.findings) {
            expected << id(finding.id) << findingText(finding, catalog).title;
        }
        for (const QString &words : std::as_const(expected)) {
            QVERIFY2(all.contains(bare(words)), qPrintable(words + QStringLiteral("\n") + text));
        }
    }
}

void TstPdfReport::headersStayInOneLine_data()
{
    QTest::addColumn<Diagnosis>("diagnosis");
    QTest::newRow("little in each column") << scenes::match();
    Diagnosis full = scenes::withLive(scenes::differ());
    for (const PortRole role : {PortRole::ScanHttp, PortRole::ScanHttps}) {
        PortDiagnosis &port = scenes::at(full, role);
        port.observations = {scenes::iniValue(role, 4345)};
        port.observations.first().source.locator = QStringLiteral("D:\\PCCSRV\\WSS\\Service.ini");
        port.live = scenes::at(full, PortRole::Agent).live;
        port.live.owner->process = QStringLiteral("iCRCService.exe");
    }
    QTest::newRow("much in each column") << full;
}

void TstPdfReport::headersStayInOneLine()
{
    QFETCH(Diagnosis, diagnosis);
    const QString text = textOf(reportBytes(diagnosis, Language::Japanese, ReportFormat::Pdf),
                                QStringLiteral("headers"),
                                {QStringLiteral("-layout")});
    if (text.isNull()) {
        QSKIP("pdftotext (poppler-utils) is not installed");
    }
    QVERIFY2(text.contains(QRegularExpression(QStringLiteral("管理コンソール +ofcscan"))), qPrintable(text));
}

void TstPdfReport::noNameSurvivesAliases()
{
    const QString text =
        textOf(reportBytes(withAliases(scenes::withLive(scenes::differ())), Language::English, ReportFormat::Pdf),
               QStringLiteral("masked"));
    if (text.isNull()) {
        QSKIP("pdftotext (poppler-utils) is not installed");
    }
    QVERIFY(text.contains(QLatin1String("SERVER-1")));
    QVERIFY(!text.contains(QLatin1String("VBSERVER01"), Qt::CaseInsensitive));
    QVERIFY(!text.contains(QLatin1String("192.168.10.21")));
}

void TstPdfReport::captionsStayWithTheirLines()
{
    Diagnosis diagnosis = scenes::match();
    diagnosis.evidence.clear();
    constexpr int kMany = 40; // over several pages
    for (int i = 10; i < 10 + kMany; ++i) {
        EvidenceBlock block;
        block.method = Method::Ini;
        block.source.locator = QStringLiteral("C:/in/file%1.ini").arg(i);
        EvidenceLine line;
        line.text = QStringLiteral("first%1=1").arg(i);
        block.lines.append(line);
        line.text = QStringLiteral("second%1=2").arg(i);
        block.lines.append(line);
        diagnosis.evidence.append(block);
    }
    const QString text =
        textOf(reportBytes(diagnosis, Language::English, ReportFormat::Pdf), QStringLiteral("captions"));
    if (text.isNull()) {
        QSKIP("pdftotext (poppler-utils) is not installed");
    }
    const QStringList pages = text.split(QLatin1Char('\f'));
    QVERIFY(pages.size() > 3);
    for (int i = 10; i < 10 + kMany; ++i) {
        const QString file = QStringLiteral("file%1.ini").arg(i);
        QVERIFY2(std::ranges::any_of(pages,
                                     [&](const QString &page) {
                                         return page.contains(file) && page.contains(QStringLiteral("first%1").arg(i))
                                             && page.contains(QStringLiteral("second%1").arg(i));
                                     }),
                 qPrintable(file));
    }
}

/// Two cells whose lines leave no gap beside one another.
void TstPdfReport::nothingIsLostOfARowHigherThanAPage()
{
    ReportTable table {.headers = {QStringLiteral("left"), QStringLiteral("right")}};
    constexpr int kMoreThanAPage = 64;
    QStringList lines;
    for (int i = 0; i <= kMoreThanAPage; ++i) {
        lines.append(QStringLiteral("line%1.").arg(i));
    }
    table.rows.append({{lines.first(kMoreThanAPage).join(QLatin1Char('\n'))}, {lines.join(QLatin1Char('\n'))}});
    ReportDocument document = emptyReport(QStringLiteral("1.0"), Language::English);
    document.sections = {{.anchor = {}, .title = QStringLiteral("Table"), .tables = {table}}};
    const QString text = textOf(writePdf(document), QStringLiteral("tall"));
    if (text.isNull()) {
        QSKIP("pdftotext (poppler-utils) is not installed");
    }
    for (const QString &line : std::as_const(lines)) {
        QVERIFY2(text.contains(line), qPrintable(line));
    }
}

/// Wherever the pages happen to end: in a table, at its end, behind it.
void TstPdfReport::noWordIsDrawnOverAnother_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("rows");
    constexpr int kLinesOfAPage = 54;
    for (int lines = 0; lines < kLinesOfAPage; ++lines) {
        for (const int rows : {4, 5, 7}) {
            QTest::addRow("%d lines before a table of %d rows", lines, rows) << lines << rows;
        }
    }
    QTest::newRow("a table over several pages") << 0 << 150;
}

void TstPdfReport::noWordIsDrawnOverAnother()
{
    QFETCH(int, lines);
    QFETCH(int, rows);
    ReportSection before {.anchor = {}, .title = QStringLiteral("Before")};
    for (int i = 0; i < lines; ++i) {
        before.items.append(QStringLiteral("line"));
    }
    ReportTable table {.headers = {QStringLiteral("head"), QStringLiteral("number"), QStringLiteral("words")}};
    for (int i = 0; i < rows; ++i) {
        const QString words = QStringLiteral("a sentence that takes more than one line of its column ");
        table.rows.append({{.text = QStringLiteral("name"), .strong = true},
                           {.text = QStringLiteral("8059"), .strong = true},
                           {QStringLiteral("begin%1 %2 end%1").arg(QString::number(i), words.repeated(i % 4))}});
    }
    ReportDocument document = emptyReport(QStringLiteral("1.0"), Language::English);
    document.subject = QString(200, QLatin1Char('x')); // as the path of a folder may be
    document.sections = {
        before,
        {.anchor = {}, .title = QStringLiteral("Table"), .tables = {table}},
        {.anchor = {}, .title = QStringLiteral("Behind"), .paragraphs = {QStringLiteral("paragraph")}}};
    const QString xml = textOf(writePdf(document), QStringLiteral("pages"), {QStringLiteral("-bbox")});
    if (xml.isNull()) {
        QSKIP("pdftotext (poppler-utils) is not installed");
    }
    // Margins of 13 and 11 mm, and 9 for the footer; in points.
    constexpr double kTop = 13 / 25.4 * 72;
    constexpr double kBottom = 842 - 20 / 25.4 * 72;
    QList<std::pair<QRectF, QString>> words; // of a page
    int page = 0;
    QMap<QString, int> pageOf; // of the first and the last word of each row, and of the title behind the table
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("page")) {
            constexpr qsizetype kFooter = 12; // words at the most
            QVERIFY2(reader.lineNumber() < 20 || words.size() > kFooter, "a page with nothing but its footer");
            words.clear();
            ++page;
        } else if (reader.isStartElement() && reader.name() == QLatin1String("word")) {
            const auto number = [&reader](const char *name) {
                return reader.attributes().value(QLatin1String(name)).toDouble();
            };
            const QRectF box(QPointF(number("xMin"), number("yMin")), QPointF(number("xMax"), number("yMax")));
            const QString word = reader.readElementText();
            for (const auto &[other, otherWord] : std::as_const(words)) {
                const QRectF both = box & other;
                const bool over = both.width() > 2 && both.height() > 0.5 * std::min(box.height(), other.height());
                QVERIFY2(!over, qPrintable(QStringLiteral("%1 / %2").arg(word, otherWord)));
            }
            for (const double edge : {kTop, kBottom}) {
                const bool cut = box.top() < edge - 1 && box.bottom() > edge + 1;
                QVERIFY2(!cut, qPrintable(QStringLiteral("%1 at the edge of a page").arg(word)));
            }
            words.append({box, word});
            if (word.startsWith(QLatin1String("begin")) || word.startsWith(QLatin1String("end"))
                || word == QLatin1String("Behind")) {
                QVERIFY2(!pageOf.contains(word), qPrintable(word + QStringLiteral(" is on two pages")));
                pageOf.insert(word, page);
            }
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(!words.isEmpty());
    for (int i = 0; i < rows; ++i) {
        const QString begin = QStringLiteral("begin%1").arg(i);
        QVERIFY(pageOf.contains(begin));
        QVERIFY2(pageOf.value(begin) == pageOf.value(QStringLiteral("end%1").arg(i)), qPrintable(begin));
    }
}

PORTCHECK_TEST(TstPdfReport, "tst_pdfreport")
#include "tst_pdfreport.moc"
