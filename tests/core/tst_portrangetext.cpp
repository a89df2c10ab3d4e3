#include <core/portrangetext.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;

namespace {

QString text(const QList<PortRange> &ranges)
{
    QStringList list;
    for (const PortRange &range : ranges) {
        list.append(range.first.toString() + u'-' + range.last.toString()
                    + (range.administered ? QStringLiteral("*") : QString()));
    }
    return list.join(u' ');
}

} // namespace

/// The samples keep the layout of netsh (ruled table, numbers in columns); the Japanese one is in code page
/// 932, in which a console program writes there.
class TstPortRangeText : public QObject
{
    Q_OBJECT

private slots:
    void excluded_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<QString>("ranges");

        QTest::newRow("English") << QByteArray("\r\nProtocol tcp Port Exclusion Ranges\r\n\r\n"
                                               "Start Port    End Port      \r\n"
                                               "----------    --------      \r\n"
                                               "      5357        5357      \r\n"
                                               "     50000       50059     *\r\n"
                                               "\r\n* - Administered port exclusions.\r\n\r\n")
                                 << true << QStringLiteral("5357-5357 50000-50059*");
        QTest::newRow("Japanese, code page 932")
            << QByteArray("\r\n\x83\x76\x83\x8d\x83\x67\x83\x52\x83\x8b tcp \x83\x7c\x81\x5b\x83\x67\r\n\r\n"
                          "\x8a\x4a\x8e\x6e\x83\x7c\x81\x5b\x83\x67    \x8f\x49\x97\xb9\x83\x7c\x81\x5b\x83\x67\r\n"
                          "----------    --------\r\n"
                          "     18600       18699      \r\n\r\n"
                          "* - \x8a\xc7\x97\x9d\r\n")
            << true << QStringLiteral("18600-18699");
        QTest::newRow("German") << QByteArray("\nProtokoll tcp-Portausschlussbereiche\n\nStartport   Endport\n"
                                              "----------    --------\n      80          80\n     135         135\n\n"
                                              "* - Verwaltete Portausschl\x81sse.\n")
                                << true << QStringLiteral("80-80 135-135");
        QTest::newRow("a table without rows") << QByteArray("Start Port    End Port\r\n----------    --------\r\n\r\n"
                                                            "* - Administered port exclusions.\r\n")
                                              << true << QString();
        QTest::newRow("nothing printed") << QByteArray() << false << QString();
        QTest::newRow("an error") << QByteArray("The following command was not found: interface ipv4 show 1 2.\r\n")
                                  << false << QString();
        QTest::newRow("no ports") << QByteArray("----------    --------\n 70000 70001\n 7 8 *\n") << false << QString();
        QTest::newRow("the wrong way round")
            << QByteArray("----------    --------\n 100 50\n 7 8 *\n") << false << QString();
        QTest::newRow("digits made unreadable") << QByteArray(
            "Start Port    End Port\n----------    --------\n     xxx1       xxx2     *\n     xxx3       xxx4\n\n"
            "* - Administered port exclusions.\n")
                                                << false << QString();
        QTest::newRow("cut within a row")
            << QByteArray("----------    --------\n  5000   5099\n  51\n") << false << QString();
        QTest::newRow("numbers above the table do not count")
            << QByteArray("10 20\n----------    --------\n30 40\n") << true << QStringLiteral("30-40");
        QTest::newRow("title and end missing, heading wider than its rule")
            << QByteArray("Puerto de inicio    Puerto final\n----------          --------\n      1125        1224\n"
                          "     51000       51059\n")
            << true << QStringLiteral("1125-1224 51000-51059");
        QTest::newRow("of two listings the later one") << QByteArray(
            "----------    --------\n        80          80\n     56438       56537\n\n* - Administered.\n\nOk.\n\n"
            "Protocol tcp Port Exclusion Ranges\n\n----------    --------\n        80          80\n"
            "     55679       55679     *\n\n* - Administered.\n")
                                                       << true << QStringLiteral("80-80 55679-55679*");
        QTest::newRow("a listing of UDP is not ours")
            << QByteArray("Protocol tcp Port Exclusion Ranges\n----------    --------\n  80  80\n* - Administered.\n"
                          "Protocol udp Port Exclusion Ranges\n----------    --------\n  90  90\n* - Administered.\n")
            << true << QStringLiteral("80-80");
        QTest::newRow("only UDP") << QByteArray(
            "Protocol udp Port Exclusion Ranges\n----------    --------\n  90  90\n")
                                  << false << QString();
        const QByteArray bare = "----------    --------\n     18600       18699\n\n* - x\n"; // without its title
        const QByteArray titled = "Protocol tcp Port Exclusion Ranges\n\n" + bare;
        QTest::newRow("rows of netstat above, no title")
            << "  UDP    0.0.0.0:500   *:*   992\n" + bare << true << QStringLiteral("18600-18699");
        QTest::newRow("another command's UDP above")
            << "Protocol:        UDP\nOk.\n\n" + titled << true << QStringLiteral("18600-18699");
        QTest::newRow("UDP asked for, no title")
            << "C:\\>netsh int ipv4 show excludedportrange protocol=udp\n" + bare << false << QString();
        QTest::newRow("IPv6 asked for") << "C:\\>netsh interface ipv6 show excludedportrange protocol=tcp\n" + titled
                                        << false << QString();
        QTest::newRow("IPv6 asked for after IPv4") << "C:\\>netsh interface ipv4 show excludedportrange tcp\n" + titled
                + "C:\\>netsh interface ipv6 show excludedportrange tcp\nProtocol tcp Port Exclusion Ranges\n\n"
                  "----------    --------\n\n* - x\n"
                                                   << true << QStringLiteral("18600-18699");
        QTest::newRow("IPv6 asked for before IPv4")
            << "C:\\>netsh interface ipv6 show excludedportrange tcp\n----------    --------\n\n* - x\n"
               "C:\\>netsh interface ipv4 show excludedportrange tcp\n"
                + titled
            << true << QStringLiteral("18600-18699");
        for (const char *above : {"IPv6 Route Table", "TCP Statistics for IPv6", "IPv6 Address. . . . : 2001:db8::1"}) {
            QTest::addRow("\"%s\" above", above) << above + ("\n\n" + titled) << true << QStringLiteral("18600-18699");
        }
        QTest::newRow("IPv6 in a title of one's own") << "IPv6 reserved ports\n" + titled << false << QString();
        QTest::newRow("prose with numbers after the end")
            << QByteArray("----------    ----------\n      9209        9308      \n\n* - Administered.\n"
                          "Port 9200 lies in 9109-9208.\n9100 9199\n")
            << true << QStringLiteral("9209-9308");
        QTest::newRow("a sentence that begins with numbers")
            << QByteArray("----------    --------\n 80 80\n 443 4343 were freed yesterday\n") << true
            << QStringLiteral("80-80");
        QTest::newRow("commands after a listing without end") << QByteArray(
            "----------    --------\n      1861        1960\n\n> net stop winnat\n> netsh int ipv4 delete "
            "excludedportrange protocol=tcp startport=1861 numberofports=99\n7 8\n")
                                                              << true << QStringLiteral("1861-1960");
        QTest::newRow("dots and an arrow finding") << QByteArray(
            "----------    ----------\n...\n50174         50273\n50279         50378        <- no 50300-50305\n...\n")
                                                   << true << QStringLiteral("50174-50273 50279-50378");
        QTest::newRow("indented") << QByteArray("   ----------    --------\n        5357        5357\n   * - x\n")
                                  << true << QStringLiteral("5357-5357");
    }

    void complete_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<bool>("complete");
        QTest::newRow("with its last line")
            << QByteArray("----------    --------\n 80 80\n\n* - Administered.\n") << true;
        QTest::newRow("with a long dash") << QByteArray("----------    --------\n 80 80\n\n* \x97 x.\n") << true;
        QTest::newRow("cut") << QByteArray("----------    --------\n 80 80\n") << false;
        QTest::newRow("next command") << QByteArray("----------    --------\n 80 80\n\nC:\\>net stop winnat\n")
                                      << false;
        QTest::newRow("dots in the place of rows")
            << QByteArray("----------    --------\n 80 80\n...\n\n* - x\n") << false;
        QTest::newRow("second listing cut")
            << QByteArray("----------    --------\n 80 80\n* - x\n----------    --------\n 80 80\n") << false;
    }

    void complete()
    {
        QFETCH(QByteArray, output);
        const auto parsed = parseExcludedPortRanges(QString::fromLatin1(output));
        QVERIFY(parsed.has_value());
        QTEST(parsed->complete, "complete");
    }

    void excluded()
    {
        QFETCH(QByteArray, output);
        QFETCH(bool, readable);
        QFETCH(QString, ranges);
        const auto parsed = parseExcludedPortRanges(QString::fromLatin1(output));
        QCOMPARE(parsed.has_value(), readable);
        if (parsed) {
            QCOMPARE(text(parsed->ranges), ranges);
        }
    }

    void dynamic_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QString>("range");

        QTest::newRow("English") << QByteArray("\r\nProtocol tcp Dynamic Port Range\r\n"
                                               "---------------------------------\r\n"
                                               "Start Port      : 49152\r\nNumber of Ports : 16384\r\n\r\n")
                                 << QStringLiteral("49152-65535");
        QTest::newRow("Japanese, code page 932")
            << QByteArray("\r\n\x83\x76\x83\x8d\x83\x67 tcp\r\n---------------------------------\r\n"
                          "\x8a\x4a\x8e\x6e\x83\x7c\x81\x5b\x83\x67     : 10000\r\n"
                          "\x83\x7c\x81\x5b\x83\x67\x90\x94       : 1000\r\n\r\n")
            << QStringLiteral("10000-10999");
        QTest::newRow("no rule, one blank")
            << QByteArray("Protocol tcp Dynamic Port Range\nStart Port : 1024\nNumber of Ports : 13977\n")
            << QStringLiteral("1024-15000");
        QTest::newRow("prompts of netsh")
            << QByteArray("PS C:\\Users\\User> netsh.exe\nnetsh>int\nnetsh interface ipv4>show dynamicport tcp\n\n"
                          "Protocol tcp Dynamic Port Range\n---------------------------------\n"
                          "Start Port      : 1024\nNumber of Ports : 64511\n")
            << QStringLiteral("1024-65534");
        QTest::newRow("both protocols") << QByteArray("Protocol tcp x\n-----------\nA : 1024\nB : 10\n"
                                                      "Protocol udp x\n-----------\nA : 49152\nB : 20\n")
                                        << QStringLiteral("1024-1033");
        QTest::newRow("IPv6 asked for") << QByteArray(
            "C:\\>netsh int ipv6 show dynamicport tcp\n\nProtocol tcp Dynamic Port Range\n-----------\n"
            "Start Port      : 1024\nNumber of Ports : 64511\n")
                                        << QString();
        QTest::newRow("another command with these letters in its name")
            << QByteArray("PS C:\\> Get-NetTCPConnection | fl LocalPort,OwningProcess\n\n"
                          "LocalPort     : 18613\nOwningProcess : 4000\n")
            << QString();
        QTest::newRow("nothing printed") << QByteArray() << QString();
        QTest::newRow("count missing") << QByteArray("-------\nStart Port : 49152\n") << QString();
        QTest::newRow("count too large") << QByteArray("-------\nA : 49152\nB : 16385\n") << QString();
        QTest::newRow("count of nothing") << QByteArray("-------\nA : 49152\nB : 0\n") << QString();
        QTest::newRow("words for numbers") << QByteArray("-------\nA : many\nB : more\n") << QString();
    }

    void dynamic()
    {
        QFETCH(QByteArray, output);
        QFETCH(QString, range);
        const auto parsed = parseDynamicPortRange(QString::fromLatin1(output));
        QCOMPARE(parsed ? text({*parsed}) : QString(), range);
    }

    void neverCrashesOnGarbage()
    {
        QByteArray bytes;
        quint32 seed = 1;
        for (int i = 0; i < 20000; ++i) {
            seed = seed * 1664525U + 1013904223U;
            bytes += "-- 0123456789:*\r\n\x81\xff"[seed >> 28];
        }
        (void)parseExcludedPortRanges(QString::fromLatin1(bytes));
        (void)parseDynamicPortRange(QString::fromLatin1(bytes));
    }
};

PORTCHECK_TEST(TstPortRangeText, "tst_portrangetext")
#include "tst_portrangetext.moc"
