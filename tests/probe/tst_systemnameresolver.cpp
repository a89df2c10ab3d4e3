#include <support/fakelivesources.h>
#include <support/testregistry.h>

#include <QSet>
#include <QTest>

#include <probe/systemnameresolver.h>

using namespace portcheck;

/// Of names only the one that every computer knows by itself: what a name server says is no test's affair.
class TstSystemNameResolver : public QObject
{
    Q_OBJECT

private slots:
    void literalAddress_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isAddress");
        QTest::newRow("IPv4") << QStringLiteral("192.0.2.7") << true;
        QTest::newRow("IPv6") << QStringLiteral("2001:db8::7") << true;
        QTest::newRow("a bare number is a name") << QStringLiteral("3221225991") << false;
        QTest::newRow("three numbers") << QStringLiteral("192.0.7") << false;
        QTest::newRow("a number too large") << QStringLiteral("192.0.2.256") << false;
        QTest::newRow("zeros before a number") << QStringLiteral("192.0.2.010") << false;
        QTest::newRow("a name") << QStringLiteral("SRV01") << false;
    }
    void literalAddress()
    {
        QFETCH(QString, host);
        QFETCH(bool, isAddress);
        QCOMPARE(portcheck::literalAddress(host).has_value(), isAddress);
    }

    void addressesAreNotAskedFor()
    {
        QCOMPARE(SystemNameResolver().resolve(QStringLiteral("192.0.2.7")).value(),
                 QStringList {QStringLiteral("192.0.2.7")});
    }

    void noName()
    {
        const auto answer = SystemNameResolver().resolve({});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ReadErrorCode::NotFound);
    }

    void theSystemsOwnIsAskedForNamesAlone_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("answer");
        QTest::newRow("a name") << QStringLiteral("SRV01") << QStringLiteral("192.0.2.1");
        QTest::newRow("a name that nobody could be asked for") << QStringLiteral("SRV02") << QStringLiteral("timeout");
        QTest::newRow("an address") << QStringLiteral("192.0.2.7") << QStringLiteral("192.0.2.7");
        QTest::newRow("zeros before a number: octal to the system")
            << QStringLiteral("192.0.2.010") << QStringLiteral("not-found");
        QTest::newRow("too few numbers: the system adds one")
            << QStringLiteral("192.0.2") << QStringLiteral("not-found");
        QTest::newRow("a name that ends in a number") << QStringLiteral("SRV.1") << QStringLiteral("192.0.2.1");
        QTest::newRow("nothing") << QString() << QStringLiteral("not-found");
    }
    void theSystemsOwnIsAskedForNamesAlone()
    {
        QFETCH(QString, host);
        const auto names = std::make_shared<test::FakeNames>();
        names->addresses.insert(QStringLiteral("SRV01"), {QStringLiteral("192.0.2.1")});
        names->addresses.insert(QStringLiteral("SRV.1"), {QStringLiteral("192.0.2.1")});
        names->error = ReadErrorCode::Timeout;
        const auto answer = SystemNameResolver(names).resolve(host);
        QTEST(answer ? answer->join(u' ') : id(answer.error().code), "answer");
    }

    void thisComputerIPv4First()
    {
        const auto answer = SystemNameResolver().resolve(QStringLiteral("localhost"));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->constFirst(), QStringLiteral("127.0.0.1"));
        QCOMPARE(QSet<QString>(answer->begin(), answer->end()).size(), answer->size());
    }
};

PORTCHECK_TEST(TstSystemNameResolver, "tst_systemnameresolver")
#include "tst_systemnameresolver.moc"
