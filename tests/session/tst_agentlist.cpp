#include <session/agentlist.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;

namespace {

/// Knows the few words that the rows use, so that the test needs no operating system's decoder.
std::optional<QString> fakeCodePage932(QByteArrayView bytes)
{
    QByteArray text = bytes.toByteArray();
    text.replace("\x83\x52\x83\x93\x83\x73\x83\x85\x81\x5b\x83\x5e\x96\xbc", "コンピュータ名");
    text.replace("\x8c\x6f\x97\x9d", "経理");
    return QString::fromUtf8(text);
}

} // namespace

class TstAgentList : public QObject
{
    Q_OBJECT

private slots:
    void parse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("hosts"); // separated by a blank
        QTest::addColumn<int>("found"); // column the names came from
        const auto row =
            [](const char *name, const QByteArray &bytes, const char *hosts, int found = -1, int column = -1) {
                QTest::newRow(name) << bytes << column << QString::fromUtf8(hosts) << found;
            };
        row("one for each line", "PC1\nPC2\n", "PC1 PC2");
        row("CRLF, no end of the last line", "PC1\r\nPC2", "PC1 PC2");
        row("old Mac line ends", "PC1\rPC2\r", "PC1 PC2");
        row("empty lines, blanks, comments", "\n  PC1 \n\n# rest\nPC2\t\n", "PC1 PC2");
        row("the same twice, in another case", "PC1\npc1\nPC2\n", "PC1 PC2");
        row("addresses", "192.0.2.1\n2001:db8::1\n", "192.0.2.1 2001:db8::1");
        row("heading, address as in a URL", "[Computers]\n[2001:db8::1]\nPC1\n", "PC1");
        row("UNC", "\\\\PC1\n", "PC1");
        row("quoted", "\"PC1\"\n", "PC1");
        row("a quote that is never closed", "PC1\n\"PC2\nPC3\n", "PC1 PC2 PC3");
        row("table, a quote that is never closed", "Computer,Owner\nPC1,\"x\nPC2,y\n", "PC1 PC2", 0);
        row("UTF-8 with BOM", "\xef\xbb\xbfPC1\nPC2\n", "PC1 PC2");
        row("Japanese names", "経理01\nPC2\n", "経理01 PC2");
        row("code page 932",
            "\x8c\x6f\x97\x9d"
            "01\nPC2\n",
            "経理01 PC2");
        row("no computer could be called that", "PC1\nhttp://x/\na b\nPC2\n", "PC1 PC2");
        row("table", "Domain,Computer,IP\nD,PC1,192.0.2.1\nD,PC2,192.0.2.2\n", "PC1 PC2", 1);
        row("table, column chosen", "Domain,Computer,IP\nD,PC1,192.0.2.1\n", "192.0.2.1", 2, 2);
        row("table, no header known", "A,B\nPC1,x\nPC2,y\n", "PC1 PC2", 0);
        row("table without a header: an address is no name of a column",
            "PC1,192.0.2.1\nPC2,192.0.2.2\n",
            "PC1 PC2",
            0);
        row("table without a header, the first name has no digit",
            "FILESERVER,192.0.2.200\nPC1,192.0.2.1\n",
            "FILESERVER PC1",
            0);
        row("one computer with its address", "FILESERVER,192.0.2.200\n", "FILESERVER", 0);
        row("all in one line", "PC1, PC2, PC3\n", "PC1 PC2 PC3");
        row("all in one line, addresses", "192.0.2.1;192.0.2.2;\n", "192.0.2.1 192.0.2.2");
        row("all in one line, names without digits", "KEIRI, SOUMU\n", "KEIRI SOUMU");
        row("all in one line, Japanese separators", "PC1、経理、PC3\n", "PC1 経理 PC3");
        row("all in one line, wide commas", "PC1，PC2\n", "PC1 PC2");
        row("one computer with its address and place", "PC1,192.0.2.1,Tokyo\n", "PC1", 0);
        row("title above the headings", "エージェント一覧,,\nコンピュータ名,IP,状態\nPC1,192.0.2.1,x\n", "PC1", 0);
        row("title without separators", "エージェント一覧\nコンピュータ名,IP\nPC-A,192.0.2.1\n", "PC-A", 0);
        row("several computers on few lines of a list", "PC1,PC2\nPC3\nPC4\nPC5\n", "PC1 PC3 PC4 PC5", 0);
        row("few rows with more than a name", "Computer,Note\nPC1,x\nPC2\nPC3\nPC4\n", "PC1 PC2 PC3 PC4", 0);
        row("lines below the table", "Computer,IP\nPC1,192.0.2.1\nTotal: 1\nAll computers\nOf: 2026\n", "PC1", 0);
        row("cells of several lines", "Name,Note\nPC1,\"a\nb\nc\"\nPC2,\"a\nb\nc\"\n", "PC1 PC2", 0);
        row("another separator within each row", "PC1;Berlin, 3;192.0.2.1\nPC2;Berlin, 4;192.0.2.2\n", "PC1 PC2", 0);
        row("more of another separator within the first row", "PC1;a,b,c\nPC2;x\nPC3;y\n", "PC1 PC2 PC3", 0);
        row("a Japanese separator within each row", "PC1,経理、総務、人事\nPC2,経理、総務、人事\n", "PC1 PC2", 0);
        row("table, header エージェント名", "グループ,エージェント名\ng,KEIRI\n", "KEIRI", 1);
        row("nothing behind the separators, names without digits", "KEIRI\t\nSOUMU;\t\nEIGYO\t\n", "KEIRI EIGYO");
        row("title and date above the headings, name second",
            "Report,,\n2026/11/27,,\nGroup,Computer,IP\ng,PC1,192.0.2.1\n",
            "PC1",
            1);
        row("title and a date beside its name", "Date,2026/11/27,\nComputer,IP,OS\nPC-A,192.0.2.1,x\n", "PC-A", 0);
        row("title that is a word of headings", "Devices,,\nComputer,IPv4,OS\nPC-A,192.0.2.1,x\n", "PC-A", 0);
        row("title above headings with a digit", "端末一覧,,\nコンピュータ名,IPv4,OS\nPC-A,192.0.2.1,x\n", "PC-A", 0);
        row("a kind of computer is no heading",
            "Asset,Type,Dept\nPC-A,PC,x\nPC-B,PC,x\nPC-C,Server,x\n",
            "PC-A PC-B PC-C",
            0);
        row("a computer called as a heading is", "PC1,Tokyo\nHost,Osaka\n", "PC1 Host", 0);
        row("headed in the plural", "Computers\nPC1\n", "PC1", 0);
        row("headed in the plural, agents", "Agents\nPC1\n", "PC1", 0);
        row("a port behind an address or a name", "192.0.2.1:18613\nPC1:18613\nPC2\n", "PC2");
        row("ranges of addresses", "192.0.2.1-192.0.2.9\n192.0.2.1-9\nPC-1\n192-0-2-1\n", "PC-1 192-0-2-1");
        row("table without a header, IPv6, column chosen", "x,2001:db8::1\n", "2001:db8::1", 1, 1);
        row("table, serial numbers first, header not known", "No,機器,部署\n1,PC01,x\n2,PC02,y\n", "PC01 PC02", 1);
        row("table, a column called #", "#,Computer,IP\n1,PC1,192.0.2.1\n2,PC2,192.0.2.2\n", "PC1 PC2", 1);
        row("table, header of an asset list", "No,PC名,部署\n1,PC01,x\n", "PC01", 1);
        row("table without a header", "PC01,Tokyo\nPC02,Osaka\n", "PC01 PC02", 0);
        row("table, separator named for Excel", "sep=;\nComputer;Group\nPC1;g\n", "PC1", 0);
        row("serial numbers are no names", "1\n2\nPC1\n", "PC1");
        row("table, semicolons", "Name;Group\nPC1;g\n", "PC1", 0);
        row("table, semicolons, more commas", "Name;DN\nPC1;CN=PC1,DC=a,DC=b\nPC2;CN=PC2,DC=a\n", "PC1 PC2", 0);
        row("table, tabs", "Group\tHost name\ng\tPC1\n", "PC1", 1);
        row("table, quotes and separators in them",
            "\"Group\",\"Host Name\"\n\"a,b\",\"PC1\"\n\"say \"\"x\"\"\",PC2\n",
            "PC1 PC2",
            1);
        row("table, line end in quotes", "Group,Computer\n\"a\nb\",PC1\n", "PC1", 1);
        row("table, rows too short", "Group,Computer\ng\ng,PC1\n", "PC1", 1);
        row("table, Japanese header", "グループ,コンピュータ名\ng,PC1\n", "PC1", 1);
        row("table, Japanese header in code page 932",
            "Group,\x83\x52\x83\x93\x83\x73\x83\x85\x81\x5b\x83\x5e\x96\xbc\r\n\x8c\x6f\x97\x9d,PC1\r\n",
            "PC1",
            1);
        row("table of one column", "Computer\nPC1\nPC2\n", "PC1 PC2", 0);
        row("address column only when there is no name", "IP Address,Computer Name\n192.0.2.1,PC1\n", "PC1", 1);
        row("comment above the table", "# exported\nGroup,Computer\ng,PC1\n", "PC1", 1);
    }

    void parse()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, column);
        QFETCH(QString, hosts);
        QFETCH(int, found);
        const auto list = parseAgentList(bytes, fakeCodePage932, column);
        QVERIFY(list.hasValue());
        QCOMPARE(list->hosts.join(u' '), hosts);
        QCOMPARE(list->column, found);
    }

    void headers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("columns");
        QTest::newRow("plain list") << QByteArray("PC1\nPC2\n") << QStringList();
        QTest::newRow("table") << QByteArray("Computer,IP\nPC1,192.0.2.1\n")
                               << QStringList {QStringLiteral("Computer"), QStringLiteral("IP")};
        QTest::newRow("a computer is no header") << QByteArray("PC1,192.0.2.1\n") << QStringList {QString(), QString()};
    }
    void headers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, columns);
        const auto list = parseAgentList(bytes, fakeCodePage932);
        QVERIFY(list.hasValue());
        QCOMPARE(list->columns, columns);
    }

    void counts()
    {
        const auto list = parseAgentList("PC1\nPC1\nhttp://x\na b\n", fakeCodePage932);
        QVERIFY(list.hasValue());
        QCOMPARE(list->skippedCount, 2);
    }

    void isGuess_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("isGuess");
        QTest::newRow("plain list") << QByteArray("PC1\nPC2\n") << -1 << false;
        QTest::newRow("nothing beside the names") << QByteArray("PC1;\nPC2;\n") << -1 << false;
        QTest::newRow("two names on each line") << QByteArray("PC1,PC2\nPC3,PC4\n") << -1 << true;
        QTest::newRow("more on a later line") << QByteArray("PC1,\nPC2,PC3\n") << -1 << true;
        QTest::newRow("headings nobody knows") << QByteArray("A,B\nPC1,x\n") << -1 << true;
        QTest::newRow("a heading names them") << QByteArray("Computer,IP\nPC1,192.0.2.1\n") << -1 << false;
        QTest::newRow("chosen") << QByteArray("PC1,PC2\nPC3,PC4\n") << 1 << false;
    }
    void isGuess()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, column);
        const auto list = parseAgentList(bytes, fakeCodePage932, column);
        QVERIFY(list.hasValue());
        QTEST(list->isGuess, "isGuess");
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("column");
        QTest::addColumn<ReadErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << -1 << ReadErrorCode::Malformed;
        QTest::newRow("header only") << QByteArray("Group,Computer\n") << -1 << ReadErrorCode::Malformed;
        QTest::newRow("JSON report") << QByteArray("{\n  \"host\": \"PC1\",\n  \"state\":\n  match\n}\n") << -1
                                     << ReadErrorCode::Malformed;
        QTest::newRow("JSON list, byte order mark")
            << QByteArray("\xef\xbb\xbf\n [\n\"PC1\"\n,\nPC2\n]") << -1 << ReadErrorCode::Malformed;
        QTest::newRow("JSON list of lists") << QByteArray("[[\nPC1\n]]") << -1 << ReadErrorCode::Malformed;
        QTest::newRow("workbook or archive, with a name in it by chance")
            << QByteArray("PK\x03\x04\x14\0\0\0\ns\n", 11) << -1 << ReadErrorCode::Malformed;
        QTest::newRow("no such column") << QByteArray("A,B\nx,y\n") << 2 << ReadErrorCode::NotFound;
        QTest::newRow("too many bytes") << QByteArray(200, 'x') << -1 << ReadErrorCode::TooLarge;
        QTest::newRow("too many names") << QByteArray("a\nb\nc\nd\n") << -1 << ReadErrorCode::TooLarge;
    }

    void errors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, column);
        QFETCH(ReadErrorCode, code);
        const auto list = parseAgentList(bytes, fakeCodePage932, column, {100, 3});
        QVERIFY(!list);
        QCOMPARE(list.error().code, code);
    }
};

PORTCHECK_TEST(TstAgentList, "tst_agentlist")
#include "tst_agentlist.moc"
