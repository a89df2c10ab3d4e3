#include <report/reportdocument.h>
#include <report/reports.h>
#include <report/textlayout.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>
#include <text/texts.h>

#include <QTest>

#include <algorithm>

using namespace portcheck;
using namespace portcheck::test;

class TstTextReport : public QObject
{
    Q_OBJECT

private slots:
    void hundredColumns_data();
    void hundredColumns();
    void fileFormat();
    void contents();
    void findingOfANewerProgram();
    void aListenerIsNoCopy_data();
    void aListenerIsNoCopy();
    void aNameThatCannotBeLookedUpIsToldOnce();
    void fileNames();
    void formats_data();
    void formats();
};

void TstTextReport::hundredColumns_data()
{
    QTest::addColumn<Diagnosis>("diagnosis");

    QTest::newRow("match") << scenes::match();
    QTest::newRow("differ, live") << scenes::withLive(scenes::differ());
    QTest::newRow("unreadable") << scenes::unreadable();
    QTest::newRow("not installed") << scenes::notInstalled();
    Diagnosis wide = scenes::withLive(scenes::match());
    wide.host = QString(150, QLatin1Char('W'));
    wide.memo = QString(80, QChar(u'備'));
    wide.installation.serverFolder =
        QStringLiteral("D:\\") + QString(120, QLatin1Char('x')) + QStringLiteral("\\PCCSRV");
    QTest::newRow("very long words") << wide;
    Diagnosis obeyed = scenes::match();
    obeyed.host = QStringLiteral("\x1b[31mPC1\u009b2J");
    QTest::newRow("what a terminal obeys") << obeyed;
}

void TstTextReport::hundredColumns()
{
    QFETCH(Diagnosis, diagnosis);
    for (const Language language : {Language::Japanese, Language::English}) {
        const int ambiguous = language == Language::Japanese ? 2 : 1;
        const QStringList lines = plainText(makeReport(diagnosis, language)).split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            QVERIFY2(displayWidth(line, ambiguous) <= 100, qPrintable(line));
            QVERIFY2(!line.endsWith(QLatin1Char(' ')), qPrintable(line));
            QVERIFY2(std::ranges::none_of(line, [](QChar c) { return c.category() == QChar::Other_Control; }),
                     qPrintable(line));
        }
    }
}

void TstTextReport::fileFormat()
{
    const QByteArray bytes = writeText(makeReport(scenes::differ(), Language::Japanese));
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
    QCOMPARE(QString::fromUtf8(bytes.mid(3)).remove(QLatin1Char('\r')),
             plainText(makeReport(scenes::differ(), Language::Japanese)));
}

void TstTextReport::contents()
{
    Diagnosis diagnosis = scenes::differ();
    diagnosis.mode = RunMode::Sample;
    const QString text = plainText(makeReport(diagnosis, Language::Japanese));
    QVERIFY(text.contains(QStringLiteral("*** SAMPLE / サンプル ***")));
    QVERIFY2(text.indexOf(QLatin1String("***")) > text.indexOf(diagnosis.host), "a banner may point to what is above");
    QVERIFY(text.contains(QLatin1String("(sources-differ)")));
    QVERIFY(text.contains(QLatin1String("8060 <")));
    QVERIFY(text.contains(QLatin1String("2026-11-24 09:12:03 +09:00")));
    const QString english = findingText(diagnosis.findings.first(), Catalog(Language::English)).title;
    QVERIFY(text.simplified().contains(english));
    QVERIFY(text.contains(disclaimer(Catalog(Language::English)).left(20)));
}

/// Its words are those of the report that it comes from, in whatever language.
void TstTextReport::findingOfANewerProgram()
{
    Finding finding = scenes::differ().findings.first();
    finding.stored = StoredFinding {QStringLiteral("later"), QStringLiteral("Title"), {}, {}};
    QCOMPARE(reportFindings({finding}, Catalog(Language::Japanese)).first().englishTitle, QString());
}

void TstTextReport::aListenerIsNoCopy_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QString>("source");
    QTest::newRow("settings") << Method::Ini << QStringLiteral("ofcscan.ini (server's copy): 8059 - ");
    QTest::newRow("listener") << Method::Live << QStringLiteral("Listening state: 8059 - ");
}

void TstTextReport::aListenerIsNoCopy()
{
    QFETCH(Method, method);
    QFETCH(QString, source);
    Finding finding = scenes::differ().findings.first();
    finding.evidence = {scenes::iniValue(PortRole::ServerHttp, 8059)};
    finding.evidence.first().method = method;
    const QString line = reportFindings({finding}, Catalog(Language::English)).first().evidence.first();
    QVERIFY2(line.startsWith(source), qPrintable(line));
}

void TstTextReport::aNameThatCannotBeLookedUpIsToldOnce()
{
    Diagnosis diagnosis = scenes::match();
    for (PortDiagnosis &port : diagnosis.ports) {
        port.live = {};
        port.live.error = ReadError {ReadErrorCode::NameTimeout, QStringLiteral("PC77"), 0, {}};
    }
    const QString text = plainText(makeReport(diagnosis, Language::English)).simplified();
    QCOMPARE(text.count(QStringLiteral("The address of PC77 could not be looked up.")), 1);
}

void TstTextReport::fileNames()
{
    Diagnosis diagnosis = scenes::match();
    QCOMPARE(suggestedFileName(diagnosis, Language::Japanese, ReportFormat::Html),
             QStringLiteral("WFBS-Ports_VBSERVER01_20261124-091203_ja.html"));
    diagnosis.host = QStringLiteral("a/b:c*d e");
    QCOMPARE(suggestedFileName(diagnosis, Language::English, ReportFormat::Text),
             QStringLiteral("WFBS-Ports_a_b_c_d_e_20261124-091203_en.txt"));
    diagnosis.host.clear();
    QVERIFY(
        suggestedFileName(diagnosis, Language::English, ReportFormat::Csv).startsWith(QLatin1String("WFBS-Ports_PC_")));
}

void TstTextReport::formats_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("format"); // empty = none

    QTest::newRow("html") << QStringLiteral("a.html") << QStringLiteral("html");
    QTest::newRow("upper case") << QStringLiteral("A.PDF") << QStringLiteral("pdf");
    QTest::newRow("path") << QStringLiteral("/x.json/a.txt") << QStringLiteral("txt");
    QTest::newRow("json") << QStringLiteral("a.b.json") << QStringLiteral("json");
    QTest::newRow("csv") << QStringLiteral("a.csv") << QStringLiteral("csv");
    QTest::newRow("no suffix") << QStringLiteral("html") << QString();
    QTest::newRow("other suffix") << QStringLiteral("a.docx") << QString();
    QTest::newRow("htm") << QStringLiteral("a.htm") << QString();
}

void TstTextReport::formats()
{
    QFETCH(QString, fileName);
    QFETCH(QString, format);
    const auto found = reportFormatForFile(fileName);
    QCOMPARE(found ? suffix(*found) : QString(), format);
}

PORTCHECK_TEST(TstTextReport, "tst_textreport")
#include "tst_textreport.moc"
