#include <platform/common/netshparser.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;

namespace {

QString text(const QList<PortRange> &ranges)
{
    QStringList list;
    for (const PortRange &range : ranges) {
        list.append(range.first.toString() + u'-' + range.last.toString());
    }
    return list.join(u' ');
}

} // namespace

/// The samples keep the layout of netsh (ruled table, numbers in columns); the Japanese one is in code page
/// 932, in which a console program writes there.
class TstNetshParser : public QObject
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
                                 << true << QStringLiteral("5357-5357 50000-50059");
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
        QTest::newRow("a table without rows")
            << QByteArray("Start Port    End Port\r\n----------    --------\r\n\r\n") << true << QString();
        QTest::newRow("nothing printed") << QByteArray() << false << QString();
        QTest::newRow("an error") << QByteArray("The following command was not found: interface ipv4 show 1 2.\r\n")
                                  << false << QString();
        QTest::newRow("rows that are none")
            << QByteArray("----------    --------\n 70000 70001\n 100 50\n 12a 13\n 0 10\n 1 2 3\n -5 6\n 7 8 *\n")
            << true << QStringLiteral("7-8");
        QTest::newRow("numbers above the table do not count")
            << QByteArray("10 20\n----------    --------\n30 40\n") << true << QStringLiteral("30-40");
    }

    void excluded()
    {
        QFETCH(QByteArray, output);
        QFETCH(bool, readable);
        QFETCH(QString, ranges);
        const auto parsed = parseExcludedPortRanges(output);
        QCOMPARE(parsed.has_value(), readable);
        if (parsed) {
            QCOMPARE(text(*parsed), ranges);
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
        const auto parsed = parseDynamicPortRange(output);
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
        (void)parseExcludedPortRanges(bytes);
        (void)parseDynamicPortRange(bytes);
    }
};

PORTCHECK_TEST(TstNetshParser, "tst_netshparser")
#include "tst_netshparser.moc"
