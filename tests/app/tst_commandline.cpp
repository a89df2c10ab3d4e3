#include <support/testregistry.h>

#include <QTest>

#include <main/commandline.h>
#include <main/programtexts.h>

using namespace portcheck;
using namespace portcheck::test;

using Kind = UsageError::Kind;

class TstCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void everyMistakeHasASentence_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= int(UsageError::Kind::Repeated); ++kind) {
            QTest::addRow("%d", kind) << kind;
        }
    }
    void everyMistakeHasASentence()
    {
        QFETCH(int, kind);
        const UsageError error {UsageError::Kind(kind), QStringLiteral("--ini")};
        const QString english = usageErrorText(error, Catalog(Language::English));
        const QString japanese = usageErrorText(error, Catalog(Language::Japanese));
        QVERIFY2(english.contains(error.text), qPrintable(english));
        QVERIFY2(japanese.contains(error.text), qPrintable(japanese));
        QVERIFY(english != japanese);
        QVERIFY(!english.contains(QLatin1Char('\n')));
    }

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
        row("archive with another suffix", "--collect out.7z", Kind::BadArchiveSuffix, "out.7z");
        row("merge with an archive", "--merge c --collect d.zip", Kind::Conflict, "--merge, --collect");
        row("compare without a second file", "--compare a.json", Kind::MissingValue, "--compare");
        row("compare with an option instead of it", "--compare a.json --force", Kind::MissingValue, "--compare");
        row("compare with a third file", "--compare a.json b.json c.json", Kind::UnexpectedArgument, "c.json");
        row("compare twice", "--compare a.json b.json --compare c.json d.json", Kind::Repeated, "--compare");
        row("compare with an input", "--compare a.json b.json --ini a.ini", Kind::Conflict, "--compare, --ini");
        row("compare with aliases", "--mask --compare a.json b.json", Kind::Conflict, "--compare, --mask");
        row("compare and merge", "--compare a.json b.json --merge c", Kind::Conflict, "--compare, --merge");
        row("merge with the sample", "--merge c --sample", Kind::Conflict, "--merge, --sample");
        row("merge with pictures", "--merge c --pictures d", Kind::Conflict, "--merge, --pictures");
        row("startup time with a report", "--startup-time --report a.txt", Kind::Conflict, "--startup-time, --report");
        for (const char *name :
             {"--sample", "--force", "--mask", "--no-live", "--help", "--version", "--startup-time"}) {
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
                                 "--collect",
                                 "--compare",
                                 "--merge",
                                 "--lang"}) {
            const QByteArray option(name);
            row(("no value: " + option).constData(), name, Kind::MissingValue, name);
            row(("empty value: " + option).constData(), (option + "=").constData(), Kind::MissingValue, name);
            row(("option instead of a value: " + option).constData(),
                (option + " --force").constData(),
                Kind::MissingValue,
                name);
        }
        row("host with a port", "--host 127.0.0.1:8059", Kind::BadHost, "127.0.0.1:8059");
        row("host as a URL", "--host http://SRV01/", Kind::BadHost, "http://SRV01/");
        row("host as a share", "--host=\\\\SRV01\\x", Kind::BadHost, "\\\\SRV01\\x");
        row("bare file", "ofcscan.ini", Kind::UnexpectedArgument, "ofcscan.ini");
        row("second file after an option", "--ini a.ini b.ini", Kind::UnexpectedArgument, "b.ini");
        row("language that is not there", "--lang fr", Kind::BadLanguage, "fr");
        row("language with a country", "--lang=ja_JP", Kind::BadLanguage, "ja_JP");
        row("report with another suffix", "--report out.docx", Kind::BadReportSuffix, "out.docx");
        row("report without a suffix", "--report out", Kind::BadReportSuffix, "out");
        row("second report is bad", "--report a.json --report=b.xml", Kind::BadReportSuffix, "b.xml");
        const auto entered = [&row](const char *value, Kind kind) {
            row((QByteArray("entered: ") + value).constData(),
                (QByteArray("--entered ") + value).constData(),
                kind,
                value);
        };
        for (const char *value : {"server-http=8059",
                                  "console:server-http",
                                  "console:server-http=",
                                  "console:=8059",
                                  "console:web=8059",
                                  "8059"}) {
            entered(value, Kind::BadEntered);
        }
        for (const char *value : {"ini:server-http=8059",
                                  "registry:agent=18613",
                                  "live:agent=18613",
                                  "console:mac=61617",
                                  "console:scan-https=4345",
                                  "plugin:agent=18613"}) {
            entered(value, Kind::BadEnteredRole);
        }
        for (const char *value : {"console:server-http=0",
                                  "console:server-http=99999",
                                  "console:server-http=65536",
                                  "console:server-http=80a",
                                  "console:server-http=+8059"}) {
            entered(value, Kind::BadEnteredPort);
        }
        row("entered twice, two values",
            "--entered console:agent=18613 --entered console:agent=18614",
            Kind::EnteredTwice,
            "console:agent=18614");
        for (const char *name : {"--ini",
                                 "--agent-ini",
                                 "--service-ini",
                                 "--tmsm",
                                 "--folder",
                                 "--open",
                                 "--host",
                                 "--agents",
                                 "--case",
                                 "--merge",
                                 "--pictures"}) {
            const QByteArray option(name);
            row(("twice: " + option).constData(), (option + " a " + option + "=b").constData(), Kind::Repeated, name);
        }
        row("twice: --lang", "--lang ja --lang en", Kind::Repeated, "--lang");

        row("sample with an ini", "--sample --ini a.ini", Kind::Conflict, "--sample, --ini");
        row("sample with a registry export", "--registry a.reg --sample", Kind::Conflict, "--sample, --registry");
        row("sample with a folder", "--sample --folder a", Kind::Conflict, "--sample, --folder");
        row("sample with a host", "--sample --host SRV01", Kind::Conflict, "--sample, --host");
        row("sample with agents", "--agents a.txt --sample", Kind::Conflict, "--sample, --agents");
        row("sample with a plug-in folder", "--sample --tmsm a", Kind::Conflict, "--sample, --tmsm");
        row("open with an ini", "--open a.json --ini a.ini", Kind::Conflict, "--open, --ini");
        row("open with the sample", "--open a.json --sample", Kind::Conflict, "--open, --sample");
        row("open with a entered value",
            "--open a.json --entered console:agent=18613",
            Kind::Conflict,
            "--open, --entered");
        row("open with a host", "--open a.json --host SRV01", Kind::Conflict, "--open, --host");
        row("open with agents", "--open a.json --agents a.txt", Kind::Conflict, "--open, --agents");
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
        const QStringList arguments {QStringLiteral("--ini"),
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
                                     QStringLiteral(" [2001:db8::1] "),
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
                                     QStringLiteral("--mask")};
        const auto line = parseCommandLine(arguments);
        QVERIFY2(line, "refused");
        const auto *output = std::get_if<OutputMode>(&*line);
        QVERIFY(output);
        const CheckInput &input = output->request.input;
        QCOMPARE(input.serverIni, QStringLiteral("C:\\a b\\ofcscan.ini"));
        QCOMPARE(input.agentIni, QStringLiteral("agent=1.ini"));
        QCOMPARE(input.registryFiles, QStringList({QStringLiteral("one.reg"), QStringLiteral("two.txt")}));
        QCOMPARE(input.serviceIni, QStringLiteral("Service.ini"));
        QCOMPARE(input.tmsmFolder, QStringLiteral("TMSM"));
        QCOMPARE(input.folder, QStringLiteral("collected"));
        const QList<EnteredValue> entered {{Method::Console, PortRole::ServerHttp, QStringLiteral("8059"), {}},
                                           {Method::Plugin, PortRole::Mac, QStringLiteral("61617"), {}}};
        QVERIFY(input.entered == entered);
        QCOMPARE(input.probeHost, QStringLiteral("2001:db8::1"));
        QVERIFY(output->request.options.live);
        QVERIFY(!output->request.options.loginPage); // only ever on a click
        QCOMPARE(output->request.options.caseNumber, QStringLiteral("00123456 (second call)"));
        QVERIFY(!input.sample);
        QCOMPARE(output->request.agentsFile, QStringLiteral("pcs.txt"));
        QCOMPARE(output->targets.reports,
                 QStringList({QStringLiteral("out.json"), QStringLiteral("OUT.PDF"), QStringLiteral("-")}));
        QCOMPARE(output->picturesFolder, QStringLiteral("pictures"));
        QVERIFY(askedLanguage(arguments) == Language::Japanese);
        QVERIFY(output->targets.force);
        QVERIFY(output->request.aliases);
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
        QTest::newRow("archive") << QStringList {QStringLiteral("--collect=a.zip")} << false;
    }

    void opensTheWindow()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, window);

        const auto line = parseCommandLine(arguments);
        QVERIFY2(line, "refused");
        const auto *shown = std::get_if<WindowMode>(&*line);
        QCOMPARE(shown != nullptr, window);
        const CheckRequest &request = shown ? shown->request : std::get<OutputMode>(*line).request;
        QVERIFY(!shown || !shown->printStartupTime);
        QCOMPARE(request.options.live, !arguments.contains(QStringLiteral("--no-live")));
        QCOMPARE(request.input.sample, arguments.contains(QStringLiteral("--sample")));
        QVERIFY(!askedLanguage(arguments));
    }

    void takesTheSameEnteredValueTwice()
    {
        const QStringList once {QStringLiteral("--entered"), QStringLiteral("console:agent=18613")};
        QVERIFY2(parseCommandLine(once + once), "refused");
    }

    void modesOfFinishedReports()
    {
        const auto compared = parseCommandLine({QStringLiteral("--compare"),
                                                QStringLiteral("a.json"),
                                                QStringLiteral("b.json"),
                                                QStringLiteral("--report=c.html"),
                                                QStringLiteral("--force")});
        QVERIFY2(compared, "refused");
        const auto *compare = std::get_if<CompareMode>(&*compared);
        QVERIFY(compare);
        QCOMPARE(compare->oldFile, QStringLiteral("a.json"));
        QCOMPARE(compare->newFile, QStringLiteral("b.json"));
        QCOMPARE(compare->targets.reports, QStringList {QStringLiteral("c.html")});
        QVERIFY(compare->targets.force);

        const auto merged = parseCommandLine({QStringLiteral("--merge=reports"), QStringLiteral("--report=-")});
        QVERIFY2(merged, "refused");
        const auto *merge = std::get_if<MergeMode>(&*merged);
        QVERIFY(merge);
        QCOMPARE(merge->folder, QStringLiteral("reports"));
        QCOMPARE(merge->targets.reports, QStringList {QStringLiteral("-")});
        QVERIFY(!merge->targets.force);

        const auto startup = parseCommandLine({QStringLiteral("--startup-time"), QStringLiteral("--sample")});
        QVERIFY2(startup, "refused");
        const auto *window = std::get_if<WindowMode>(&*startup);
        QVERIFY(window);
        QVERIFY(window->printStartupTime);
        QVERIFY(window->request.input.sample);
    }

    void helpAndVersion()
    {
        const auto help = parseCommandLine({QStringLiteral("--help")});
        QVERIFY2(help, "refused");
        QVERIFY(std::get<TextMode>(*help).text == &helpText);
        const QStringList versionInEnglish {QStringLiteral("--version"), QStringLiteral("--lang=en")};
        const auto version = parseCommandLine(versionInEnglish);
        QVERIFY2(version, "refused");
        QVERIFY(std::get<TextMode>(*version).text == &versionText);
        QVERIFY(askedLanguage(versionInEnglish) == Language::English);
    }

    void needsADisplay_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<bool>("display");

        const auto row = [](const char *arguments, bool display) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << display;
        };
        row("--sample", true);
        row("--startup-time", true);
        row("--report -", false);
        row("--report a.txt --report b.PDF", true);
        row("--report a.html --report b.json --report c.csv", false);
        row("--pictures a", true);
        row("--collect a.zip", true);
        row("--compare a.json b.json", false);
        row("--compare a.json b.json --report c.pdf", true);
        row("--merge a --report b.pdf", true);
        row("--merge a", false);
        row("--help", false);
        row("--version --report a.pdf", false);
    }
    void needsADisplay()
    {
        QFETCH(QString, arguments);
        QFETCH(bool, display);
        const auto line = parseCommandLine(arguments.split(QLatin1Char(' ')));
        QVERIFY2(line, "refused");
        QCOMPARE(std::visit([](const auto &mode) { return mode.needsGui(); }, *line), display);
    }
};

PORTCHECK_TEST(TstCommandLine, "tst_commandline")
#include "tst_commandline.moc"
