#include <support/testregistry.h>

#include <QTest>

#include <main/commandline.h>

using namespace portcheck;
using namespace portcheck::test;

using Kind = UsageError::Kind;

class TstCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");

        const auto row = [](const char *name, const char *arguments, Kind kind, const char *text) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' ')) << static_cast<int>(kind)
                                << QString::fromLatin1(text);
        };
        row("unknown option", "--colour", Kind::UnknownOption, "--colour");
        row("unknown option with a value", "--colour=red", Kind::UnknownOption, "--colour=red");
        row("unknown after known", "--sample --colour", Kind::UnknownOption, "--colour");
        row("options are spelled in small letters", "--Sample", Kind::UnknownOption, "--Sample");
        row("no abbreviations", "--rep out.json", Kind::UnknownOption, "--rep");
        row("two dashes alone", "--", Kind::UnknownOption, "--");
        row("one dash", "-h", Kind::UnknownOption, "-h");
        row("one dash, long", "-sample", Kind::UnknownOption, "-sample");
        row("later: zip", "--zip files.zip", Kind::UnknownOption, "--zip");
        row("later: collect", "--collect out.zip", Kind::UnknownOption, "--collect");
        row("later: compare", "--compare a.json b.json", Kind::UnknownOption, "--compare");
        row("later: merge", "--merge reports", Kind::UnknownOption, "--merge");
        row("later: startup-time", "--startup-time", Kind::UnknownOption, "--startup-time");
        for (const char *name : {"--sample", "--force", "--mask", "--no-live", "--help", "--version"}) {
            const QByteArray argument = QByteArray(name) + "=yes";
            row(("switch with a value: " + QByteArray(name)).constData(),
                argument.constData(),
                Kind::UnknownOption,
                argument.constData());
        }
        for (const char *name : {"--ini",
                                 "--agent-ini",
                                 "--registry",
                                 "--service-ini",
                                 "--tmsm",
                                 "--folder",
                                 "--open",
                                 "--entered",
                                 "--host",
                                 "--agents",
                                 "--report",
                                 "--pictures",
                                 "--case",
                                 "--lang"}) {
            const QByteArray option(name);
            row(("no value: " + option).constData(), name, Kind::MissingValue, name);
            row(("empty value: " + option).constData(), (option + "=").constData(), Kind::MissingValue, name);
            row(("option instead of a value: " + option).constData(),
                (option + " --force").constData(),
                Kind::MissingValue,
                name);
        }
        row("bare file", "ofcscan.ini", Kind::UnexpectedArgument, "ofcscan.ini");
        row("second file after an option", "--ini a.ini b.ini", Kind::UnexpectedArgument, "b.ini");
        row("language that is not there", "--lang fr", Kind::BadLanguage, "fr");
        row("language with a country", "--lang=ja_JP", Kind::BadLanguage, "ja_JP");
        row("report with another suffix", "--report out.docx", Kind::BadReportSuffix, "out.docx");
        row("report without a suffix", "--report out", Kind::BadReportSuffix, "out");
        row("second report is bad", "--report a.json --report=b.xml", Kind::BadReportSuffix, "b.xml");
        for (const char *value : {"server-http=8059",
                                  "ini:server-http=8059",
                                  "registry:agent=18613",
                                  "live:agent=18613",
                                  "console:mac=61617",
                                  "console:scan-https=4345",
                                  "plugin:agent=18613",
                                  "console:server-http",
                                  "console:server-http=",
                                  "console:server-http=0",
                                  "console:server-http=99999",
                                  "console:server-http=80a",
                                  "console:server-http=+8059",
                                  "console:=8059",
                                  "console:web=8059",
                                  "8059"}) {
            row((QByteArray("entered: ") + value).constData(),
                (QByteArray("--entered ") + value).constData(),
                Kind::BadEntered,
                value);
        }
        for (const char *name : {"--ini",
                                 "--agent-ini",
                                 "--service-ini",
                                 "--tmsm",
                                 "--folder",
                                 "--open",
                                 "--host",
                                 "--agents",
                                 "--case",
                                 "--pictures"}) {
            const QByteArray option(name);
            row(("twice: " + option).constData(), (option + " a " + option + "=b").constData(), Kind::Repeated, name);
        }
        row("twice: --lang", "--lang ja --lang en", Kind::Repeated, "--lang");

        const char *const sample = "--sample, --ini/--registry/--folder";
        row("sample with an ini", "--sample --ini a.ini", Kind::Conflict, sample);
        row("sample with a registry export", "--registry a.reg --sample", Kind::Conflict, sample);
        row("sample with a folder", "--sample --folder a", Kind::Conflict, sample);
        row("sample with a host", "--sample --host SRV01", Kind::Conflict, "--sample, --host");
        row("sample with a plug-in folder", "--sample --tmsm a", Kind::Conflict, sample);
        const char *const open = "--open, --ini/--registry/--entered/--host/--agents";
        row("open with an ini", "--open a.json --ini a.ini", Kind::Conflict, open);
        row("open with the sample", "--open a.json --sample", Kind::Conflict, open);
        row("open with a typed value", "--open a.json --entered console:agent=18613", Kind::Conflict, open);
        row("open with a host", "--open a.json --host SRV01", Kind::Conflict, open);
        row("open with agents", "--open a.json --agents a.txt", Kind::Conflict, open);
        row("no live check, but a host", "--no-live --host SRV01", Kind::Conflict, "--no-live, --host");
        row("no live check, but agents", "--agents a.txt --no-live", Kind::Conflict, "--no-live, --agents");
    }

    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, kind);
        QFETCH(QString, text);

        const auto line = parseCommandLine(arguments);
        QVERIFY2(!line, "accepted");
        QCOMPARE(static_cast<int>(line.error().kind), kind);
        QCOMPARE(line.error().text, text);
    }

    void takesEverything()
    {
        const auto line = parseCommandLine({QStringLiteral("--ini"),
                                            QStringLiteral("C:\\a b\\ofcscan.ini"),
                                            QStringLiteral("--agent-ini=agent=1.ini"),
                                            QStringLiteral("--registry"),
                                            QStringLiteral("one.reg"),
                                            QStringLiteral("--registry=two.txt"),
                                            QStringLiteral("--service-ini"),
                                            QStringLiteral("Service.ini"),
                                            QStringLiteral("--tmsm=TMSM"),
                                            QStringLiteral("--folder"),
                                            QStringLiteral("collected"),
                                            QStringLiteral("--entered"),
                                            QStringLiteral("console:server-http=8059"),
                                            QStringLiteral("--entered=plugin:mac=61617"),
                                            QStringLiteral("--host"),
                                            QStringLiteral("SRV01"),
                                            QStringLiteral("--agents"),
                                            QStringLiteral("pcs.txt"),
                                            QStringLiteral("--report"),
                                            QStringLiteral("out.json"),
                                            QStringLiteral("--report=OUT.PDF"),
                                            QStringLiteral("--report"),
                                            QStringLiteral("-"),
                                            QStringLiteral("--pictures"),
                                            QStringLiteral("pictures"),
                                            QStringLiteral("--lang"),
                                            QStringLiteral("ja"),
                                            QStringLiteral("--case"),
                                            QStringLiteral(" 00123456\n(second call) "),
                                            QStringLiteral("--force"),
                                            QStringLiteral("--mask")});
        QVERIFY2(line, "refused");
        const CheckInput &input = line->input;
        QCOMPARE(input.serverIni, QStringLiteral("C:\\a b\\ofcscan.ini"));
        QCOMPARE(input.agentIni, QStringLiteral("agent=1.ini"));
        QCOMPARE(input.registryFiles, QStringList({QStringLiteral("one.reg"), QStringLiteral("two.txt")}));
        QCOMPARE(input.serviceIni, QStringLiteral("Service.ini"));
        QCOMPARE(input.tmsmFolder, QStringLiteral("TMSM"));
        QCOMPARE(input.folder, QStringLiteral("collected"));
        const QList<EnteredValue> entered {{Method::Console, PortRole::ServerHttp, QStringLiteral("8059"), {}},
                                           {Method::Plugin, PortRole::Mac, QStringLiteral("61617"), {}}};
        QVERIFY(input.entered == entered);
        QCOMPARE(input.probeHost, QStringLiteral("SRV01"));
        QVERIFY(line->options.live);
        QVERIFY(!line->options.loginPage); // only ever on a click
        QCOMPARE(line->options.caseNumber, QStringLiteral("00123456 (second call)"));
        QVERIFY(!input.sample);
        QCOMPARE(line->agentsFile, QStringLiteral("pcs.txt"));
        QCOMPARE(line->reports,
                 QStringList({QStringLiteral("out.json"), QStringLiteral("OUT.PDF"), QStringLiteral("-")}));
        QCOMPARE(line->picturesFolder, QStringLiteral("pictures"));
        QVERIFY(line->language == Language::Japanese);
        QVERIFY(line->force);
        QVERIFY(line->mask);
        QVERIFY(!line->help);
        QVERIFY(!line->version);
        QVERIFY(!line->wantsWindow());
    }

    void opensTheWindow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("window");

        QTest::newRow("nothing") << QStringList() << true;
        QTest::newRow("sample") << QStringList {QStringLiteral("--sample")} << true;
        QTest::newRow("without live check") << QStringList {QStringLiteral("--no-live")} << true;
        QTest::newRow("earlier report") << QStringList {QStringLiteral("--open=a.json")} << true;
        QTest::newRow("report") << QStringList {QStringLiteral("--report=-")} << false;
        QTest::newRow("pictures") << QStringList {QStringLiteral("--pictures=a")} << false;
    }

    void opensTheWindow()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, window);

        const auto line = parseCommandLine(arguments);
        QVERIFY2(line, "refused");
        QCOMPARE(line->wantsWindow(), window);
        QCOMPARE(line->options.live, !arguments.contains(QStringLiteral("--no-live")));
        QCOMPARE(line->input.sample, arguments.contains(QStringLiteral("--sample")));
        QVERIFY(!line->language);
    }

    void helpAndVersion()
    {
        const auto help = parseCommandLine({QStringLiteral("--help")});
        QVERIFY2(help, "refused");
        QVERIFY(help->help);
        QVERIFY(!help->version);
        const auto version = parseCommandLine({QStringLiteral("--version"), QStringLiteral("--lang=en")});
        QVERIFY2(version, "refused");
        QVERIFY(version->version);
        QVERIFY(version->language == Language::English);
    }
};

PORTCHECK_TEST(TstCommandLine, "tst_commandline")
#include "tst_commandline.moc"
