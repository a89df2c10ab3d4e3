#include <core/port.h>
#include <core/vocabulary.h>
#include <support/testregistry.h>

#include <QTest>

using namespace portcheck;

class TstPort : public QObject
{
    Q_OBJECT

private slots:
    void fromText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number"); // 0 = no port

        QTest::newRow("lowest") << QStringLiteral("1") << 1;
        QTest::newRow("highest") << QStringLiteral("65535") << 65535;
        QTest::newRow("leading zeros") << QStringLiteral("08059") << 8059;
        QTest::newRow("zero") << QStringLiteral("0") << 0;
        QTest::newRow("one too high") << QStringLiteral("65536") << 0;
        QTest::newRow("five digits, too high") << QStringLiteral("80590") << 0;
        QTest::newRow("overflows every integer") << QStringLiteral("99999999999999999999") << 0;
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("plus sign") << QStringLiteral("+8059") << 0;
        QTest::newRow("minus sign") << QStringLiteral("-8059") << 0;
        QTest::newRow("leading blank") << QStringLiteral(" 8059") << 0;
        QTest::newRow("trailing blank") << QStringLiteral("8059 ") << 0;
        QTest::newRow("blank inside") << QStringLiteral("80 59") << 0;
        QTest::newRow("hexadecimal") << QStringLiteral("0x1f7b") << 0;
        QTest::newRow("full-width digits") << QStringLiteral("８０５９") << 0;
        QTest::newRow("text after the digits") << QStringLiteral("8059;http") << 0;
        QTest::newRow("decimal point") << QStringLiteral("8059.0") << 0;
    }
    void fromText()
    {
        QFETCH(QString, text);
        QFETCH(int, number);
        const auto port = Port::fromText(text);
        QCOMPARE(port.has_value(), number != 0);
        if (port) {
            QCOMPARE(int(port->number()), number);
        }
    }

    void fromNumber()
    {
        QVERIFY(!Port::fromNumber(0));
        QVERIFY(!Port::fromNumber(-1));
        QVERIFY(!Port::fromNumber(65536));
        QCOMPARE(Port::fromNumber(8059)->toString(), QStringLiteral("8059"));
    }

    void roleIdsRoundTrip()
    {
        QCOMPARE(allRoles().size(), 8);
        for (const PortRole role : allRoles()) {
            QCOMPARE(fromId<PortRole>(id(role)), std::optional(role));
        }
        QVERIFY(!fromId<PortRole>(u"server"));
    }

    void defaults()
    {
        QCOMPARE(defaultPort(PortRole::ServerHttp), Port::fromNumber(8059));
        QCOMPARE(defaultPort(PortRole::ServerHttps), Port::fromNumber(4343));
        QCOMPARE(defaultPort(PortRole::ScanHttp), Port::fromNumber(8082));
        QCOMPARE(defaultPort(PortRole::ScanHttps), Port::fromNumber(4345));
        QCOMPARE(defaultPort(PortRole::Mac), Port::fromNumber(61617));
        QVERIFY2(!defaultPort(PortRole::Agent), "the agent port is random for each installation");
    }
};

PORTCHECK_TEST(TstPort, "tst_port")
#include "tst_port.moc"
