#include "textsamples.h"

#include <support/testregistry.h>
#include <text/findingtable.h>
#include <text/texts.h>

#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

Q_DECLARE_METATYPE(portcheck::Finding)

class TstFindingText : public QObject
{
    Q_OBJECT

    const Catalog m_japanese {Language::Japanese};
    const Catalog m_english {Language::English};

    /// Both languages in one loop.
    template<typename Check>
    void inBoth(Check check) const
    {
        check(m_japanese);
        check(m_english);
    }

    [[nodiscard]] QString meaning(const Finding &finding, const Catalog &catalog) const
    {
        return findingText(finding, catalog).meaning;
    }

private slots:
    void everyWording_data()
    {
        QTest::addColumn<Finding>("finding");
        for (const auto &[name, finding] : test::everyWording()) {
            QTest::newRow(qPrintable(name)) << finding;
        }
    }
    void everyWording()
    {
        QFETCH(Finding, finding);
        inBoth([&](const Catalog &catalog) {
            const FindingText text = findingText(finding, catalog);
            for (const QString &sentence : {text.title, text.meaning, text.next}) {
                QCOMPARE(faultOf(sentence, catalog.language()), QString());
            }
            QVERIFY2(!text.title.endsWith(QLatin1Char('.')) && !text.title.endsWith(QChar(0x3002)),
                     qPrintable(text.title));
            const QChar stop = catalog.language() == Language::Japanese ? QChar(0x3002) : QLatin1Char('.');
            QVERIFY2(text.meaning.endsWith(stop), qPrintable(text.meaning));
            QVERIFY2(text.next.endsWith(stop), qPrintable(text.next));
            QVERIFY2(!text.meaning.contains(catalog.text("Phrase", "(not known)")), qPrintable(text.meaning));
        });
    }

    void everyWordingIsReached()
    {
        // A row that no finding can select would be text nobody ever sees.
        QStringList seen;
        for (const auto &[name, finding] : test::everyWording()) {
            const FindingText text = findingText(finding, m_english);
            seen += {text.title, text.meaning, text.next};
        }
        for (const FindingRow &row : FindingRow::all()) {
            for (const char *sentence : {row.title, row.meaning, row.next}) {
                const QString own = QString::fromUtf8(sentence);
                QVERIFY2(own.isEmpty() || own.contains(QLatin1Char('{')) || seen.contains(own), qPrintable(own));
            }
        }
    }

    void help_data()
    {
        QTest::addColumn<FindingId>("id");
        for (const FindingId id : allFindingIds()) {
            QTest::newRow(qPrintable(portcheck::id(id))) << id;
        }
    }
    void help()
    {
        QFETCH(FindingId, id);
        inBoth([&](const Catalog &catalog) {
            const FindingHelp text = findingHelp(id, catalog);
            for (const QString &sentence : {text.meaning, text.verify, text.cause, text.action}) {
                QCOMPARE(faultOf(sentence, catalog.language()), QString());
            }
        });
    }

    void titlesAreDistinct()
    {
        inBoth([](const Catalog &catalog) {
            QStringList titles;
            for (const FindingId id : allFindingIds()) {
                titles.append(findingText(completeFinding(id), catalog).title);
            }
            QCOMPARE(titles.removeDuplicates(), 0);
        });
    }

    void twoValuesNameBothSources()
    {
        const Finding finding = completeFinding(FindingId::SourcesDiffer);
        QCOMPARE(findingText(finding, m_english).title,
                 QStringLiteral("The server's HTTP port differs between the settings file and the registry"));
        QCOMPARE(meaning(finding, m_english),
                 QStringLiteral("The settings file says 8059, the registry says 8060. The agent on this computer may "
                                "be using a different port."));
        QCOMPARE(findingText(finding, m_japanese).title,
                 QStringLiteral("サーバの HTTP ポートが、設定ファイルとレジストリで異なります"));
        QCOMPARE(meaning(finding, m_japanese),
                 QStringLiteral("設定ファイルは 8059、レジストリは 8060 です。"
                                "このコンピュータのエージェントが別のポートを使っている可能性があります。"));
        QCOMPARE(findingText(finding, m_japanese).next,
                 QStringLiteral("管理コンソール上部のサーバ名にマウスを重ね、表示されたポートを「管理コンソール」"
                                "タブに入力してください。どちらが正しいか分かります。"));
    }

    void moreValuesNameWhoseCopyEachIs()
    {
        Finding finding = completeFinding(FindingId::SourcesDiffer);
        finding.evidence.append(observation(Method::Console, Side::Entered, PortRole::ServerHttp, 8059));
        QVERIFY(meaning(finding, m_english)
                    .startsWith(QStringLiteral("The values are not the same: 8059 (the server's settings file, the "
                                               "management console, entered by hand), 8060 (the agent's registry "
                                               "key).")));
        QVERIFY(meaning(finding, m_japanese)
                    .startsWith(QStringLiteral("値が一致していません：8059（サーバの設定ファイル、管理コンソールから"
                                               "の手入力）、8060（エージェントのレジストリ）。")));
    }

    void twoSettingsFilesAreToldApart()
    {
        Finding finding = completeFinding(FindingId::AgentDiffersFromServer);
        finding.evidence = {observation(Method::Ini, Side::Server, PortRole::Agent, 18613),
                            observation(Method::Ini, Side::Agent, PortRole::Agent, 21112)};
        QVERIFY(meaning(finding, m_english)
                    .startsWith(QStringLiteral(
                        "The server's settings file says 18613, the agent's settings file says 21112.")));
    }

    void registryViewsAreToldApart()
    {
        Finding finding = completeFinding(FindingId::RegistryViewsDiffer);
        finding.evidence = {observation(Method::Registry, Side::Agent, PortRole::ServerHttp, 8059),
                            observation(Method::Registry, Side::Agent, PortRole::ServerHttp, 8060)};
        finding.evidence[0].source.view = QStringLiteral("32");
        finding.evidence[1].source.view = QStringLiteral("64");
        QVERIFY(meaning(finding, m_english)
                    .startsWith(QStringLiteral(
                        "The 32-bit view of the registry says 8059, the 64-bit view of the registry says 8060.")));
        QVERIFY(meaning(finding, m_japanese)
                    .startsWith(QStringLiteral(
                        "レジストリの 32 ビット用の領域は 8059、レジストリの 64 ビット用の領域は 8060 です。")));
    }

    void valuesAreNeverSearchedForPlaceholders()
    {
        Finding finding = completeFinding(FindingId::PortInvalid);
        finding.parameters.insert(QStringLiteral("raw"), QStringLiteral("{port} %1 %2"));
        QVERIFY(meaning(finding, m_english).contains(QStringLiteral("\"{port} %1 %2\"")));
    }

    void aMissingParameterIsSaidToBeUnknown()
    {
        Finding finding = completeFinding(FindingId::ServiceStopped);
        finding.parameters.clear();
        QCOMPARE(findingText(finding, m_english).title, QStringLiteral("The service (not known) is not running"));
    }

    void anEmptyParameterIsSaidToBeUnknown()
    {
        Finding finding = completeFinding(FindingId::CertificateNameMismatch);
        finding.parameters.insert(QStringLiteral("names"), QString());
        QVERIFY(meaning(finding, m_english).contains(QStringLiteral("the certificate is for (not known).")));
    }

    void momentsAreShownAsDays()
    {
        QVERIFY(meaning(completeFinding(FindingId::CertificateExpired), m_english)
                    .startsWith(QStringLiteral("It was valid until 2026-01-31. ")));
    }

    void linesAreListed()
    {
        QVERIFY(meaning(completeFinding(FindingId::KeyDuplicated), m_japanese)
                    .startsWith(QStringLiteral("12、40 行目にあり、")));
    }

    void aComputerThatWasAskedIsNamed()
    {
        Finding finding = completeFinding(FindingId::NotListening);
        finding.parameters.insert(QStringLiteral("host"), QStringLiteral("SRV01"));
        QVERIFY(findingText(finding, m_english).title.contains(QStringLiteral(" (SRV01)")));
        QVERIFY(findingText(finding, Catalog(Language::Japanese)).title.contains(QStringLiteral("（SRV01）")));
    }

    /// Nothing in it says on which computer a text of what listens was saved.
    void aTextThatWasReadIsNamed()
    {
        Finding finding = completeFinding(FindingId::NotListening);
        const QString plain = findingText(finding, m_english).meaning;
        finding.parameters.insert(QStringLiteral("file"), QStringLiteral("netstat.txt"));
        QCOMPARE(findingText(finding, m_english).meaning,
                 plain
                     + QStringLiteral(" This is based on netstat.txt; it applies only if that text was saved on the "
                                      "computer in question."));
        QVERIFY(findingText(finding, m_japanese).meaning.contains(QStringLiteral("netstat.txt")));
        finding.severity = Severity::Info;
        QCOMPARE(findingText(finding, m_english).meaning, plain);
    }

    void theReasonOfAnUnreadableSourceIsGiven()
    {
        const Finding finding = completeFinding(FindingId::SourceUnreadable);
        QCOMPARE(findingText(finding, m_english).title, QStringLiteral("The settings file could not be read"));
        QVERIFY(meaning(finding, m_english)
                    .startsWith(QStringLiteral(
                        "You do not have permission to read C:\\PCCSRV\\ofcscan.ini. The error code is 5.")));
        QVERIFY(findingText(finding, m_english).next.contains(QStringLiteral("administrator")));
    }

    void whatToDoAboutAnUnreadableSource_data()
    {
        QTest::addColumn<ReadErrorCode>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("cut off") << ReadErrorCode::Damaged << QStringLiteral("make it again");
        QTest::newRow("not in its format") << ReadErrorCode::Malformed << QStringLiteral("make it again");
        QTest::newRow("in use") << ReadErrorCode::InUse << QStringLiteral("Close the program");
        QTest::newRow("no answer") << ReadErrorCode::Timeout << QStringLiteral("Check again");
    }

    void whatToDoAboutAnUnreadableSource()
    {
        QFETCH(ReadErrorCode, code);
        QFETCH(QString, says);
        Finding finding = completeFinding(FindingId::SourceUnreadable);
        finding.parameters.insert(QStringLiteral("error"), id(code));
        const QString next = findingText(finding, m_english).next;
        QVERIFY2(next.contains(says), qPrintable(next));
    }

    void agentsAreMovedWithSupportOnly()
    {
        // A command that changes agents is never advised; its name is there to warn of it.
        inBoth([](const Catalog &catalog) {
            for (const FindingId id : {FindingId::SourcesDiffer, FindingId::AgentDiffersFromServer}) {
                const QString action = findingHelp(id, catalog).action;
                QVERIFY2(action.contains(QStringLiteral("IpXfer")), qPrintable(action));
                QVERIFY2(!action.contains(QStringLiteral(".exe")) && !action.contains(QStringLiteral(" -m ")),
                         qPrintable(action));
            }
        });
    }

    void theOddOneOutIsNamed()
    {
        Finding finding = completeFinding(FindingId::SourcesDiffer);
        finding.evidence.append(observation(Method::Ini, Side::Agent, PortRole::ServerHttp, 8059));
        QCOMPARE(findingText(finding, m_english).title,
                 QStringLiteral("The registry differs from both settings files on the server's HTTP port"));
        QCOMPARE(findingText(finding, m_japanese).title,
                 QStringLiteral("サーバの HTTP ポートで、レジストリだけが両方の設定ファイルと異なります"));
        finding.evidence.append(observation(Method::Console, Side::Entered, PortRole::ServerHttp, 8059));
        QCOMPARE(findingText(finding, m_english).title,
                 QStringLiteral("The registry differs from the server's settings file, the agent's settings file, and "
                                "the management console on the server's HTTP port"));
    }

    void theWrongCopyIsNamedInTheTitle()
    {
        Finding finding = completeFinding(FindingId::PortInvalid);
        finding.evidence.first().state = ObservationState::Invalid;
        finding.evidence.first().value.reset();
        finding.evidence.append(observation(Method::Registry, Side::Agent, PortRole::ServerHttp, 8060));
        QCOMPARE(findingText(finding, m_english).title,
                 QStringLiteral("The server's HTTP port is not a port number in the server's settings file"));
        QVERIFY(meaning(finding, m_english).contains(QStringLiteral("elsewhere it is 8060")));
    }
};

PORTCHECK_TEST(TstFindingText, "tst_findingtext")
#include "tst_findingtext.moc"
