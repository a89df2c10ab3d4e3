#include <readers/consolereader.h>
#include <support/testregistry.h>

#include <QTest>
#include <QTimeZone>

using namespace portcheck;
using namespace Qt::StringLiterals;

class TstConsoleReader : public QObject
{
    Q_OBJECT

private slots:
    void typed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number"); // 0 = invalid, -1 = nothing typed
        QTest::newRow("number") << u"8059"_s << 8059;
        QTest::newRow("blanks around") << u" 8059\t"_s << 8059;
        QTest::newRow("full-width digits of a Japanese keyboard") << u"８０５９"_s << 8059;
        QTest::newRow("full-width blank") << u"　８０５９　"_s << 8059;
        QTest::newRow("zero") << u"0"_s << 0;
        QTest::newRow("too high") << u"80590"_s << 0;
        QTest::newRow("words") << u"HTTP 8059"_s << 0;
        QTest::newRow("blank inside") << u"80 59"_s << 0;
        QTest::newRow("minus sign") << u"-8059"_s << 0;
        QTest::newRow("empty") << QString() << -1;
        QTest::newRow("blanks only") << u"   "_s << -1;
    }
    void typed()
    {
        QFETCH(QString, text);
        QFETCH(int, number);
        const QDateTime at(QDate(2026, 11, 24), QTime(9, 12), QTimeZone::utc());
        const CancelFlag cancel {false};
        const ReaderReport report = ConsoleReader({{Method::Console, PortRole::ServerHttp, text, at}}).read(cancel);
        QCOMPARE(report.method, Method::Console);
        QCOMPARE(report.asked, number >= 0);
        QCOMPARE(report.observations.size(), number >= 0 ? 1 : 0);
        if (number < 0) {
            return;
        }
        const Observation &observation = report.observations.first();
        QCOMPARE(observation.side, Side::Entered);
        QCOMPARE(observation.role, PortRole::ServerHttp);
        QCOMPARE(observation.state, number > 0 ? ObservationState::Present : ObservationState::Invalid);
        QCOMPARE(observation.value, Port::fromNumber(number));
        QCOMPARE(observation.raw, text.trimmed());
        QCOMPARE(observation.source.kind, SourceKind::Entered);
        QCOMPARE(observation.source.modified, at);
    }

    void onlyWhatTheConsoleShows()
    {
        QList<EnteredValue> entered;
        for (const PortRole role : allRoles()) {
            entered.append({Method::Console, role, u"1000"_s, {}});
            entered.append({Method::Plugin, role, u"2000"_s, {}});
        }
        entered.append({Method::Console, PortRole::Agent, u"3000"_s, {}});
        const CancelFlag cancel {false};
        const ReaderReport report = ConsoleReader(entered).read(cancel);
        QStringList found;
        for (const Observation &observation : report.observations) {
            found.append(id(observation.role) + QLatin1Char('=') + observation.raw);
        }
        QCOMPARE(found, QStringList({u"server-http=1000"_s, u"server-https=1000"_s, u"agent=3000"_s}));
    }

    void cancelled()
    {
        const CancelFlag cancel {true};
        QVERIFY(!ConsoleReader({{Method::Console, PortRole::Agent, u"1"_s, {}}}).read(cancel).asked);
    }

    void address_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<SslState>("ssl");
        QTest::addColumn<int>("http");
        QTest::addColumn<int>("https");
        QTest::addColumn<QString>("address");
        const QString page = u"/officescan/default_SMB.htm"_s;
        QTest::newRow("SSL on") << u"vbserver01"_s << SslState::On << 8059 << 4343
                                << u"https://vbserver01:4343"_s + page;
        QTest::newRow("SSL unknown") << u"vbserver01"_s << SslState::Absent << 8059 << 4343
                                     << u"https://vbserver01:4343"_s + page;
        QTest::newRow("SSL off") << u"vbserver01"_s << SslState::Off << 8059 << 4343
                                 << u"http://vbserver01:8059"_s + page;
        QTest::newRow("SSL off, HTTP port unknown") << u"vbserver01"_s << SslState::Off << 0 << 4343 << QString();
        QTest::newRow("HTTPS port unknown") << u"vbserver01"_s << SslState::On << 8059 << 0 << QString();
        QTest::newRow("no name") << QString() << SslState::On << 8059 << 4343 << QString();
        QTest::newRow("full name") << u"vb.example.co.jp"_s << SslState::On << 8059 << 4343
                                   << u"https://vb.example.co.jp:4343"_s + page;
        QTest::newRow("IPv4") << u"192.0.2.1"_s << SslState::On << 8059 << 4343 << u"https://192.0.2.1:4343"_s + page;
        QTest::newRow("IPv6") << u"2001:db8::1"_s << SslState::On << 8059 << 4343
                              << u"https://[2001:db8::1]:4343"_s + page;
        QTest::newRow("placeholder of a settings file") << u"%COMPUTER%"_s << SslState::On << 8059 << 4343 << QString();
        QTest::newRow("another address smuggled in")
            << u"a@evil.example/"_s << SslState::On << 8059 << 4343 << QString();
    }
    void address()
    {
        QFETCH(QString, name);
        QFETCH(SslState, ssl);
        QFETCH(int, http);
        QFETCH(int, https);
        QFETCH(QString, address);
        Diagnosis diagnosis;
        diagnosis.serverName = name;
        diagnosis.ssl.state = ssl;
        for (const PortRole role : allRoles()) {
            PortDiagnosis port;
            port.role = role;
            port.port = Port::fromNumber(role == PortRole::ServerHttp        ? http
                                             : role == PortRole::ServerHttps ? https
                                                                             : 0);
            diagnosis.ports.append(port);
        }
        const auto url = consoleAddress(diagnosis);
        QCOMPARE(url ? url->toString() : QString(), address);
        QVERIFY2(!consoleAddress(Diagnosis()), "an unfinished diagnosis has no ports");
    }

    void hostNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("NetBIOS name with underscore") << u"VB_SERVER-01"_s << true;
        QTest::newRow("one letter") << u"a"_s << true;
        QTest::newRow("final dot") << u"vb.example.jp."_s << true;
        QTest::newRow("starts with a digit") << u"3com"_s << true;
        QTest::newRow("IPv4, highest") << u"255.255.255.255"_s << true;
        QTest::newRow("IPv6, short") << u"::1"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("label of 63") << QString(63, QLatin1Char('a')) << true;
        QTest::newRow("label of 64") << QString(64, QLatin1Char('a')) << false;
        QTest::newRow("hyphen first") << u"-vb"_s << false;
        QTest::newRow("blank") << u"vb server"_s << false;
        QTest::newRow("two dots") << u"vb..jp"_s << false;
        QTest::newRow("number alone") << u"8059"_s << false;
        QTest::newRow("IPv4, too high") << u"192.0.2.256"_s << false;
        QTest::newRow("IPv4, short") << u"192.0.2"_s << false;
        QTest::newRow("with port") << u"vbserver01:4343"_s << false;
        QTest::newRow("with scheme") << u"https://vbserver01"_s << false;
        QTest::newRow("IPv6, nonsense") << u":::"_s << false;
        QTest::newRow("Japanese") << u"サーバ01"_s << false;
        QTest::newRow("line feed behind") << u"vb\n"_s << false;
    }
    void hostNames()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(isHostName(text), valid);
    }
};

PORTCHECK_TEST(TstConsoleReader, "tst_consolereader")
#include "tst_consolereader.moc"
