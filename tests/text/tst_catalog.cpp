#include <support/testregistry.h>
#include <text/catalog.h>
#include <text/texts.h>

#include <QFile>
#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace portcheck;

/// The word of a value of some enumeration.
using Word = std::function<QString(int value, const Catalog &catalog)>;

class TstCatalog : public QObject
{
    Q_OBJECT

private slots:
    void idsRoundTrip()
    {
        QCOMPARE(languageFromId(id(Language::Japanese)), std::optional(Language::Japanese));
        QCOMPARE(languageFromId(id(Language::English)), std::optional(Language::English));
        QVERIFY(!languageFromId(QStringLiteral("de")));
    }

    void twoLanguagesAnswerSideBySide()
    {
        const Catalog japanese(Language::Japanese);
        const Catalog english(Language::English);
        QCOMPARE(stateName(RoleState::Match, japanese), QStringLiteral("一致"));
        QCOMPARE(stateName(RoleState::Match, english), QStringLiteral("Match"));
        QCOMPARE(stateName(RoleState::Match, japanese), QStringLiteral("一致"));
    }

    void nothingIsInstalledIntoTheApplication()
    {
        const Catalog japanese(Language::Japanese);
        QCOMPARE(QCoreApplication::translate("Name", "Match"), QStringLiteral("Match"));
    }

    void aCopyOutlivesItsOriginal()
    {
        std::optional<Catalog> original(Language::Japanese);
        const Catalog copy = *original;
        original.reset();
        QCOMPARE(stateName(RoleState::Check, copy), QStringLiteral("要確認"));
    }

    void anUnknownTextIsItsOwnSource()
    {
        const Catalog japanese(Language::Japanese);
        QCOMPARE(japanese.text("Name", "no such text"), QStringLiteral("no such text"));
    }

    void everyValueHasItsWord_data()
    {
        QTest::addColumn<int>("last");
        QTest::addColumn<Word>("word");
        const auto row = [](const char *name, auto last, auto word) {
            using T = decltype(last);
            QTest::newRow(name) << int(last)
                                << Word([word](int value, const Catalog &catalog) { return word(T(value), catalog); });
        };
        row("state", RoleState::NotApplicable, stateName);
        row("severity", Severity::Info, severityName);
        row("role", PortRole::Netbios445, roleName);
        row("method", Method::Live, methodName);
        row("side", Side::Entered, sideName);
        row("edition", Edition::None, editionName);
        row("mode", RunMode::Sample, modeName);
        row("what answers", Fingerprint::NotChecked, fingerprintName);
        row("firewall", FirewallState::NotChecked, firewallName);
        row("question", LiveQuestionId::Probes, liveQuestionName);
        row("agent", AgentProbe::State::NotChecked, agentStateName);
        row("listening", ListenState::NotChecked, [](ListenState state, const Catalog &catalog) {
            LiveEvidence live;
            live.state = state;
            return liveCell(live, catalog);
        });
        row("HTTPS setting", SslState::Absent, [](SslState state, const Catalog &catalog) {
            SslObservation ssl;
            ssl.state = state;
            return sslName(ssl, catalog);
        });
        row("observation", ObservationState::NotApplicable, [](ObservationState state, const Catalog &catalog) {
            Observation observation;
            observation.state = state;
            observation.value = Port::fromNumber(8059);
            return observationValue(observation, catalog);
        });
    }
    /// The rows of Catalog::word() are no switch: no compiler says when one is missing.
    void everyValueHasItsWord()
    {
        QFETCH(int, last);
        QFETCH(Word, word);
        for (const Language language : {Language::English, Language::Japanese}) {
            const Catalog catalog(language);
            for (int value = 0; value <= last; ++value) {
                QVERIFY2(!word(value, catalog).isEmpty(), qPrintable(QString::number(value)));
            }
        }
    }

    void compiledInFilesExist()
    {
        QVERIFY(translationFiles(Language::English).isEmpty());
        const QStringList files = translationFiles(Language::Japanese);
        QCOMPARE(files.size(), 2);
        for (const QString &file : files) {
            QVERIFY2(QFile::exists(file), qPrintable(file));
        }
        QVERIFY2(files.first().contains(QLatin1String("qtbase")), "Qt's own texts are installed first");
    }

    void dateTime_data()
    {
        QTest::addColumn<int>("offsetSeconds");
        QTest::addColumn<QString>("text");

        QTest::newRow("Japan") << 9 * 3600 << QStringLiteral("2026-11-24 09:12:03 +09:00");
        QTest::newRow("UTC") << 0 << QStringLiteral("2026-11-24 09:12:03 +00:00");
        QTest::newRow("Newfoundland") << -(3 * 3600 + 1800) << QStringLiteral("2026-11-24 09:12:03 -03:30");
        QTest::newRow("half an hour west") << -1800 << QStringLiteral("2026-11-24 09:12:03 -00:30");
    }
    void dateTime()
    {
        QFETCH(int, offsetSeconds);
        QFETCH(QString, text);
        const QDateTime time(QDate(2026, 11, 24), QTime(9, 12, 3), QTimeZone(offsetSeconds));
        for (const Language language : {Language::Japanese, Language::English}) {
            const Catalog catalog(language);
            QCOMPARE(catalog.dateTime(time), text);
            QVERIFY(catalog.dateTime(QDateTime()).isEmpty());
        }
    }
};

PORTCHECK_TEST(TstCatalog, "tst_catalog")
#include "tst_catalog.moc"
