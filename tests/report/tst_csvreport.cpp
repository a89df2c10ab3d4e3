#include <report/reports.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

namespace {

/// Rows of a CSV file as a spreadsheet reads them (RFC 4180).
QList<QStringList> rowsOf(const QByteArray &csv)
{
    QList<QStringList> rows {{QString()}};
    bool quoted = false;
    const QString text = QString::fromUtf8(csv.mid(3));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        QString &cell = rows.last().last();
        if (quoted) {
            if (c == QLatin1Char('"') && i + 1 < text.size() && text.at(i + 1) == QLatin1Char('"')) {
                cell += c;
                ++i;
            } else if (c == QLatin1Char('"')) {
                quoted = false;
            } else {
                cell += c;
            }
        } else if (c == QLatin1Char('"')) {
            quoted = true;
        } else if (c == QLatin1Char(',')) {
            rows.last().append(QString());
        } else if (c == QLatin1Char('\n')) {
            rows.append(QStringList {QString()});
        } else if (c != QLatin1Char('\r')) {
            cell += c;
        }
    }
    rows.removeLast();
    return rows;
}

QString cell(const QList<QStringList> &rows, qsizetype row, const char *column)
{
    return rows.at(row).value(rows.first().indexOf(QString::fromLatin1(column)));
}

} // namespace

class TstCsvReport : public QObject
{
    Q_OBJECT

private slots:
    void format();
    void values();
    void formulas_data();
    void formulas();
    void agents();
};

void TstCsvReport::format()
{
    const QByteArray csv = writeCsv(scenes::withLive(scenes::differ()), Language::Japanese);
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(csv.count('\n'), csv.count("\r\n"));
    const QList<QStringList> rows = rowsOf(csv);
    QCOMPARE(rows.size(), 9);
    for (const QStringList &row : rows) {
        QCOMPARE(row.size(), rows.first().size());
    }
}

void TstCsvReport::values()
{
    const QList<QStringList> differ = rowsOf(writeCsv(scenes::withLive(scenes::differ()), Language::Japanese));
    QCOMPARE(cell(differ, 1, "record"), QStringLiteral("port"));
    QCOMPARE(cell(differ, 1, "role"), QStringLiteral("server-http"));
    QCOMPARE(cell(differ, 1, "state"), QStringLiteral("check"));
    QCOMPARE(cell(differ, 1, "state_name"), QStringLiteral("要確認"));
    QCOMPARE(cell(differ, 1, "port"), QString());
    QCOMPARE(cell(differ, 1, "console"), QStringLiteral("not-asked"));
    QCOMPARE(cell(differ, 1, "ini"), QStringLiteral("8059"));
    QCOMPARE(cell(differ, 1, "registry"), QStringLiteral("8060"));
    QCOMPARE(cell(differ, 1, "plugin"), QStringLiteral("not-applicable"));
    QCOMPARE(cell(differ, 1, "live"), QStringLiteral("listening"));
    QCOMPARE(cell(differ, 1, "owner"), QStringLiteral("System 4"));
    QVERIFY(cell(differ, 1, "finding_ids").contains(QLatin1String("sources-differ")));

    const QList<QStringList> problem = rowsOf(writeCsv(scenes::problem(), Language::English));
    QCOMPARE(cell(problem, 1, "ini"), QStringLiteral("invalid:80590"));
    const QList<QStringList> unreadable = rowsOf(writeCsv(scenes::unreadable(), Language::English));
    QCOMPARE(cell(unreadable, 1, "ini"), QStringLiteral("unreadable:access-denied"));
}

void TstCsvReport::formulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");

    QTest::newRow("equals") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
    QTest::newRow("plus") << QStringLiteral("+1") << QStringLiteral("'+1");
    QTest::newRow("minus") << QStringLiteral("-1") << QStringLiteral("'-1");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("'\t=1");
    QTest::newRow("carriage return") << QStringLiteral("\r=1") << QStringLiteral("'\r=1");
    QTest::newRow("full-width equals") << QStringLiteral("＝1") << QStringLiteral("'＝1");
    QTest::newRow("harmless") << QStringLiteral("8059") << QStringLiteral("8059");
    QTest::newRow("inside") << QStringLiteral("a=1") << QStringLiteral("a=1");
    QTest::newRow("empty") << QString() << QString();
}

void TstCsvReport::formulas()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    QCOMPARE(csvText({QStringList(text)}, CsvQuotes::Always), "\xEF\xBB\xBF\"" + written.toUtf8() + "\"\r\n");
    if (text.contains(QLatin1Char('\r'))) {
        return; // the reader above drops it
    }
    Diagnosis diagnosis = scenes::match();
    diagnosis.host = text;
    QCOMPARE(cell(rowsOf(writeCsv(diagnosis, Language::English)), 1, "host"), written);
}

void TstCsvReport::agents()
{
    Diagnosis diagnosis = scenes::match();
    diagnosis.agents = {
        {QStringLiteral("PC,\"1\"\n2"), QStringLiteral("192.0.2.1"), AgentProbe::State::Refused, Fingerprint::None}};
    const QList<QStringList> rows = rowsOf(writeCsv(diagnosis, Language::English));
    QCOMPARE(rows.size(), 10);
    QCOMPARE(rows.last().size(), rows.first().size());
    QCOMPARE(cell(rows, 9, "record"), QStringLiteral("agent"));
    QCOMPARE(cell(rows, 9, "host"), QStringLiteral("PC,\"1\"\n2"));
    QCOMPARE(cell(rows, 9, "live_port"), QStringLiteral("18613"));
    QCOMPARE(cell(rows, 9, "live"), QStringLiteral("refused"));
    QCOMPARE(cell(rows, 9, "address"), QStringLiteral("192.0.2.1"));
}

PORTCHECK_TEST(TstCsvReport, "tst_csvreport")
#include "tst_csvreport.moc"
