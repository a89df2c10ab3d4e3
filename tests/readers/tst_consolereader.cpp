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
    void entered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number"); // 0 = invalid, -1 = nothing entered
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
    void entered()
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
};

PORTCHECK_TEST(TstConsoleReader, "tst_consolereader")
#include "tst_consolereader.moc"
