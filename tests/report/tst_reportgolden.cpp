#include <report/reportdocument.h>
#include <report/reports.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

/// Whole reports, byte for byte. After a change that is meant: run with PORTCHECK_UPDATE_GOLDEN=1, look at
/// the difference in version control, commit it.
class TstReportGolden : public QObject
{
    Q_OBJECT

private slots:
    void report_data();
    void report();
};

namespace {

QByteArray written(const Diagnosis &diagnosis, Language language, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html:
        return writeHtml(makeReport(diagnosis, language));
    case ReportFormat::Text:
        return writeText(makeReport(diagnosis, language));
    case ReportFormat::Json:
        return writeJson(diagnosis, language);
    case ReportFormat::Csv:
        return writeCsv(diagnosis, language);
    case ReportFormat::Pdf:
        break;
    }
    return {};
}

QString firstDifference(const QByteArray &actual, const QByteArray &expected)
{
    const QList<QByteArray> a = actual.split('\n');
    const QList<QByteArray> b = expected.split('\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i) || (i < a.size()) != (i < b.size())) {
            return QStringLiteral("line %1\n   written: %2\n    golden: %3")
                .arg(i + 1)
                .arg(i < a.size() ? QString::fromUtf8(a.at(i)) : QStringLiteral("(end)"),
                     i < b.size() ? QString::fromUtf8(b.at(i)) : QStringLiteral("(end)"));
        }
    }
    return QStringLiteral("the bytes differ");
}

} // namespace

void TstReportGolden::report_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("format");

    for (const Language language : {Language::Japanese, Language::English}) {
        for (const ReportFormat format :
             {ReportFormat::Html, ReportFormat::Text, ReportFormat::Json, ReportFormat::Csv}) {
            if (format != ReportFormat::Json || language == Language::English) {
                QTest::addRow("%s %s", qPrintable(id(language)), qPrintable(suffix(format)))
                    << static_cast<int>(language) << static_cast<int>(format);
            }
        }
    }
}

void TstReportGolden::report()
{
    QFETCH(int, language);
    QFETCH(int, format);
    const Diagnosis diagnosis = scenes::withLive(scenes::differ());
    const QByteArray actual = written(diagnosis, static_cast<Language>(language), static_cast<ReportFormat>(format));
    const QString path = QStringLiteral("%1/golden/differ_%2.%3")
                             .arg(QStringLiteral(PORTCHECK_TEST_DATA),
                                  id(static_cast<Language>(language)),
                                  suffix(static_cast<ReportFormat>(format)));
    QFile file(path);
    if (qEnvironmentVariableIsSet("PORTCHECK_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(actual), actual.size());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QByteArray expected = file.readAll();
    QVERIFY2(actual == expected, qPrintable(QStringLiteral("%1: %2").arg(path, firstDifference(actual, expected))));
}

PORTCHECK_TEST(TstReportGolden, "tst_reportgolden")
#include "tst_reportgolden.moc"
