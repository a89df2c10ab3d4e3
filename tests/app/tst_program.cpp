// Runs the built program as a script would: files in, exit code and reports out.
#include <support/testregistry.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <desk/collect.h>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#ifdef Q_OS_LINUX
#include <linux/capability.h>
#include <sys/prctl.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace portcheck;
using namespace portcheck::test;

namespace {

using Files = std::vector<std::pair<const char *, QByteArray>>;

const char *const kSecret = "FAKE"; ///< part of every password below

struct Run
{
    int code = -1; ///< -1 = did not start or did not end normally
    QString out;
    QString error;
};

QString linesOf(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

QByteArray serverIni(const QByteArray &httpPort = "8059", const QByteArray &ssl = "1")
{
    return "[INI_SERVER_SECTION]\r\nMaster_DomainName=SRV01\r\nMaster_DomainPort=" + httpPort
        + "\r\nMaster_EnableSSL=" + ssl
        + "\r\nMaster_SSLPort=4343\r\nProxy_Pwd=!CRYPT!00FAKE00\r\nSNMP_Community=FAKE-community\r\n"
          "[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=18613\r\nUninstall_Pwd=!CRYPTEX!01FAKE01\r\n";
}

/// As regedit exports it: UTF-16LE with a byte order mark.
QByteArray registryExport(const QString &server = QStringLiteral("SRV01"), int httpPort = 8059, bool cloud = false)
{
    const QString key =
        QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion");
    QString text = QStringLiteral("Windows Registry Editor Version 5.00\r\n\r\n[%1]\r\n\"Server\"=\"%2\"\r\n"
                                  "\"ServerPort\"=dword:%3\r\n\"LocalServerPort\"=dword:000048b5\r\n"
                                  "\"Uninstall_Pwd\"=\"!CRYPTEX!02FAKE02\"\r\n\"Proxy_Pwd\"=\"FAKE-registry\"\r\n\r\n")
                       .arg(key, server)
                       .arg(httpPort, 8, 16, QLatin1Char('0'));
    if (cloud) {
        text += QStringLiteral("[%1\\HostedAgent]\r\n\"Token\"=\"FAKE-token\"\r\n\r\n").arg(key);
    }
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    return encoder.encode(text);
}

QJsonObject jsonIn(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

QJsonObject portOf(const QJsonObject &report, const QString &role)
{
    const QJsonArray ports = report.value(QStringLiteral("ports")).toArray();
    for (const QJsonValue &port : ports) {
        if (port[QStringLiteral("role")].toString() == role) {
            return port.toObject();
        }
    }
    return {};
}

/// Ids of the findings, sorted; those of severity "info" only on request.
QStringList findingIds(const QJsonObject &report, bool info)
{
    QStringList ids;
    const QJsonArray findings = report.value(QStringLiteral("findings")).toArray();
    for (const QJsonValue &finding : findings) {
        if (info || finding[QStringLiteral("severity")].toString() != QLatin1String("info")) {
            ids.append(finding[QStringLiteral("id")].toString());
        }
    }
    ids.sort();
    return ids;
}

} // namespace

class TstProgram : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QStringList filesThere() const
    {
        return QDir(m_dir->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// In the temporary folder, in English unless the arguments say otherwise.
    /// \param prepare the process, for whatever its caller may have done to it.
    [[nodiscard]] Run run(QStringList arguments, const std::function<void(QProcess &)> &prepare = {}) const
    {
        if (!arguments.contains(QStringLiteral("--lang"))) {
            arguments = QStringList {QStringLiteral("--lang"), QStringLiteral("en")} + arguments;
        }
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // The program has to choose its platform by itself, as for its users.
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
#ifndef Q_OS_WIN
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral(".config"))); // nobody's preferences
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        // Qt would warn of this on standard error, which here, as in a script, is read line by line.
        environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
#endif
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_dir->path());
        if (prepare) {
            prepare(process);
        }
        process.start(QFileInfo(QStringLiteral(PORTCHECK_PROGRAM)).absoluteFilePath(), arguments);
        if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit) {
            qWarning() << process.errorString() << process.readAllStandardError();
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitCode(), linesOf(process.readAllStandardOutput()), linesOf(process.readAllStandardError())};
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void situations_data()
    {
        QTest::addColumn<QByteArray>("ini"); // null = not given
        QTest::addColumn<QByteArray>("registry");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("roles"); // server-http server-https scan-http scan-https agent mac
        QTest::addColumn<QString>("findings"); // above info

        const QByteArray none;
        const QStringList nothing;
        QTest::newRow("ini and registry agree") << serverIni() << registryExport() << nothing << 0 << "match"
                                                << "match single not-checked not-checked match not-checked"
                                                << "";
        QTest::newRow("ini alone") << serverIni() << none << nothing << 0 << "single"
                                   << "single single not-checked not-checked single not-checked"
                                   << "";
        QTest::newRow("registry alone") << none << registryExport() << nothing << 0 << "single"
                                        << "single not-checked not-checked not-checked single not-checked"
                                        << "";
        QTest::newRow("ini 8059, registry 8060")
            << serverIni() << registryExport(QStringLiteral("SRV01"), 8060) << nothing << 1 << "check"
            << "check single not-checked not-checked match not-checked"
            << "sources-differ";
        QTest::newRow("agent of another server")
            << serverIni() << registryExport(QStringLiteral("OTHER")) << nothing << 1 << "check"
            << "single single not-checked not-checked single not-checked"
            << "agent-other-server";
        QTest::newRow("SSL is off") << serverIni("8059", "2") << registryExport() << nothing << 0 << "match"
                                    << "match not-applicable not-checked not-checked match not-checked"
                                    << "";
        QTest::newRow("no port number") << serverIni("80590") << none << nothing << 2 << "problem"
                                        << "problem single not-checked not-checked single not-checked"
                                        << "port-invalid";
        QTest::newRow("empty ini")
            << QByteArray("") << none << nothing << 3 << "not-applicable"
            << "not-applicable not-applicable not-applicable not-applicable not-applicable not-applicable"
            << "";
        QTest::newRow("server without any port")
            << QByteArray("[INI_SERVER_SECTION]\r\nMaster_DomainName=SRV01\r\nMaster_EnableSSL=1\r\n") << none
            << nothing << 4 << "unknown"
            << "unknown unknown not-checked not-checked unknown not-checked"
            << "";
        QTest::newRow("agent of the cloud edition")
            << none << registryExport(QStringLiteral("SRV01"), 8059, true) << nothing << 3 << "not-applicable"
            << "not-applicable not-applicable not-applicable not-applicable not-applicable not-applicable"
            << "";
        QTest::newRow("entered value agrees")
            << serverIni() << none
            << QStringList {QStringLiteral("--entered"), QStringLiteral("console:server-http=8059")} << 0 << "match"
            << "match single not-checked not-checked single not-checked"
            << "";
        QTest::newRow("entered value contradicts")
            << serverIni() << none
            << QStringList {QStringLiteral("--entered"), QStringLiteral("console:server-http=8061")} << 1 << "check"
            << "check single not-checked not-checked single not-checked"
            << "sources-differ";
        QTest::newRow("entered port of the Mac plug-in")
            << serverIni() << none << QStringList {QStringLiteral("--entered"), QStringLiteral("plugin:mac=61617")} << 0
            << "single"
            << "single single not-checked not-checked single single"
            << "";
    }

    void situations()
    {
        QFETCH(QByteArray, ini);
        QFETCH(QByteArray, registry);
        QFETCH(QStringList, more);
        QFETCH(int, exitCode);
        QFETCH(QString, state);
        QFETCH(QString, roles);
        QFETCH(QString, findings);

        QStringList arguments = more;
        if (!ini.isNull()) {
            write(QStringLiteral("ofcscan.ini"), ini);
            arguments << QStringLiteral("--ini") << QStringLiteral("ofcscan.ini");
        }
        if (!registry.isNull()) {
            write(QStringLiteral("agent.reg"), registry);
            arguments << QStringLiteral("--registry") << QStringLiteral("agent.reg");
        }
        const QStringList outputs {QStringLiteral("out.json"),
                                   QStringLiteral("out.html"),
                                   QStringLiteral("out.txt"),
                                   QStringLiteral("out.csv"),
                                   QStringLiteral("-")};
        for (const QString &output : outputs) {
            arguments << QStringLiteral("--report") << output;
        }
        const Run result = run(arguments);
        QCOMPARE(result.error, QString());
        QCOMPARE(result.code, exitCode);

        const QJsonObject report = jsonIn(content(QStringLiteral("out.json")));
        QCOMPARE(report.value(QStringLiteral("exitCode")).toInt(-1), exitCode);
        QCOMPARE(report.value(QStringLiteral("mode")).toString(), QStringLiteral("files"));
        QCOMPARE(report.value(QStringLiteral("complete")).toBool(), true);
        QStringList states;
        for (const char *role : {"server-http", "server-https", "scan-http", "scan-https", "agent", "mac"}) {
            states.append(portOf(report, QString::fromLatin1(role)).value(QStringLiteral("state")).toString());
        }
        QCOMPARE(states.join(QLatin1Char(' ')), roles);
        QCOMPARE(findingIds(report, false).join(QLatin1Char(' ')), findings);
        QCOMPARE(report.value(QStringLiteral("state")).toString(), state);
        QCOMPARE(report.value(QStringLiteral("ports")).toArray().size(), 8);

        QVERIFY(!result.out.isEmpty());
        QVERIFY2(!result.out.contains(QLatin1String(kSecret)), "a secret on standard output");
        for (const QString &output : outputs) {
            if (output != QLatin1String("-")) {
                QVERIFY2(!content(output).isEmpty(), qPrintable(output));
                QVERIFY2(!content(output).contains(kSecret), qPrintable(output));
            }
        }
    }

    void keepsTheRawTextOfAnInvalidPort()
    {
        write(QStringLiteral("ofcscan.ini"), serverIni("80590"));
        const Run result = run({QStringLiteral("--ini=ofcscan.ini"), QStringLiteral("--report=out.json")});
        QCOMPARE(result.code, 2);
        const QJsonObject port = portOf(jsonIn(content(QStringLiteral("out.json"))), QStringLiteral("server-http"));
        QVERIFY(port.value(QStringLiteral("port")).isNull());
        const QJsonArray observations = port.value(QStringLiteral("observations")).toArray();
        QCOMPARE(observations.size(), 1);
        QCOMPARE(observations.at(0)[QStringLiteral("state")].toString(), QStringLiteral("invalid"));
        QCOMPARE(observations.at(0)[QStringLiteral("raw")].toString(), QStringLiteral("80590"));
    }

    void tellsWhyThereIsNothingToJudge_data()
    {
        QTest::addColumn<bool>("cloud");
        QTest::addColumn<QString>("id");
        QTest::newRow("nothing installed") << false << "not-installed";
        QTest::newRow("cloud edition") << true << "cloud-edition";
    }

    void tellsWhyThereIsNothingToJudge()
    {
        QFETCH(bool, cloud);
        QFETCH(QString, id);

        QString input = QStringLiteral("--ini=a");
        write(QStringLiteral("a"), cloud ? registryExport(QStringLiteral("SRV01"), 8059, true) : QByteArray());
        if (cloud) {
            input = QStringLiteral("--registry=a");
        }
        QCOMPARE(run({input, QStringLiteral("--report=out.json")}).code, 3);
        QVERIFY(findingIds(jsonIn(content(QStringLiteral("out.json"))), true).contains(id));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");

        const auto row = [](const char *name, const char *arguments) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '));
        };
        row("no such ini", "--ini none.ini --report out.json");
        row("no such export", "--registry none.reg --report out.json");
        row("no such folder", "--folder none --report out.json");
        row("no such report", "--open none.json --report out.json");
        row("an ini is no registry export", "--registry ofcscan.ini --report out.json");
        row("an ini is no JSON report", "--open ofcscan.ini --report out.json");
        row("a folder is no ini", "--ini folder --report out.json");
        row("unknown option", "--ini ofcscan.ini --colour --report out.json");
        row("bad suffix", "--ini ofcscan.ini --report out.docx");
        row("one bad suffix of two", "--ini ofcscan.ini --report out.json --report out.docx");
        row("no output", "--colour");
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);

        write(QStringLiteral("ofcscan.ini"), serverIni());
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("folder")));
        const QStringList before = filesThere();
        const Run result = run(arguments);
        QCOMPARE(result.code, 64);
        QCOMPARE(result.out, QString());
        QVERIFY2(result.error.size() > 10 && result.error.count(QLatin1Char('\n')) == 1
                     && result.error.endsWith(QLatin1Char('\n')),
                 qPrintable(result.error));
        QCOMPARE(filesThere(), before);
    }

    /// Each with one sentence that says what would be right.
    void inputsThatAreNotWhatTheirOptionReads_data()
    {
        QTest::addColumn<QByteArray>("bytes"); // of input.txt
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("sentence");

        const auto row = [](const char *name, const QByteArray &bytes, const char *arguments, const char *sentence) {
            QTest::newRow(name) << bytes << QString::fromLatin1(arguments) << QString::fromLatin1(sentence);
        };
        row("an agent's settings for the server's",
            "[INI_CLIENT_SECTION]\r\nServerAddr=SRV\r\nClient_LocalServer_Port=18613\r\n",
            "--ini input.txt",
            "\"input.txt\" is an agent's ofcscan.ini. Give it with --agent-ini.");
        row("registry text for settings",
            registryExport(),
            "--ini input.txt",
            "\"input.txt\" is registry text. Give it with --registry.");
        row("reg query found no key",
            "ERROR: The system was unable to find the specified registry key or value.\r\n",
            "--registry input.txt",
            "\"input.txt\" contains only the message that reg query did not find the key. Query the product's key "
            "again "
            "on the computer in question.");
        const char *const otherKind = "The file \"input.txt\" is not of the kind that this option reads.";
        row("no registry text", "hello\n", "--registry input.txt", otherKind);
        row("no listening ports", "hello\n", "--ini ofcscan.ini --netstat input.txt", otherKind);
        row("an archive for settings", "PK\x03\x04", "--ini input.txt", otherKind);
        row("an archive for the agent's settings", "PK\x03\x04", "--agent-ini input.txt", otherKind);
        row("no archive", "hello\n", "--zip input.txt", otherKind);
        row("no folder", {}, "--folder nowhere", "nowhere does not exist. The error code is 2.");
        row("no folder of the plug-in", {}, "--tmsm nowhere", "nowhere does not exist. The error code is 2.");
        row("a list of computers without one", "", "--ini ofcscan.ini --agents input.txt", otherKind);
        row("no list of computers",
            {},
            "--ini ofcscan.ini --agents nowhere.txt",
            "nowhere.txt does not exist. The error code is 2.");
        row("computers to ask, but on no port",
            "127.0.0.1\n",
            "--registry cloud.reg --agents input.txt",
            "The agent port is not known for sure, so no computer was probed.");
#ifndef Q_OS_WIN // where a message box says so
        row("no report for the window", {}, "--open nowhere.json", "nowhere.json does not exist. The error code is 2.");
#endif
        row("no report to compare",
            {},
            "--compare nowhere.json nowhere.json",
            "nowhere.json does not exist. The error code is 2.");
        row("no folder to merge", {}, "--merge nowhere", "nowhere does not exist. The error code is 2.");
        row("no report to merge", {}, "--merge .", ". contains no JSON report of this program.");
    }
    void inputsThatAreNotWhatTheirOptionReads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, arguments);
        QFETCH(QString, sentence);
        write(QStringLiteral("input.txt"), bytes);
        write(QStringLiteral("ofcscan.ini"), serverIni());
        write(QStringLiteral("cloud.reg"), registryExport(QStringLiteral("SRV01"), 8059, true));
        QStringList all = arguments.split(QLatin1Char(' '));
        if (all.first() != QLatin1String("--open")) {
            all << QStringLiteral("--report") << QStringLiteral("-");
        }
        const Run result = run(all);
        QCOMPARE(result.code, 64);
        QCOMPARE(result.out, QString());
        QVERIFY2(result.error.endsWith(sentence + QLatin1Char('\n')), qPrintable(result.error));
    }

    void tooLarge_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("settings") << "--ini"
                                  << "big.ini"
                                  << "big.ini is larger than the 16 MB that this program reads.";
        QTest::newRow("a whole registry") << "--registry"
                                          << "big.reg"
                                          << "big.reg is larger than the 64 MB that this program reads. If it is "
                                             "a registry export, export only the product's key.";
    }
    void tooLarge()
    {
        QFETCH(QString, option);
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64(70) * 1024 * 1024));
        file.close();
        const Run result = run({option, name, QStringLiteral("--report"), QStringLiteral("-")});
        QCOMPARE(result.code, 64);
        QCOMPARE(result.error, sentence + QLatin1Char('\n'));
    }

    void saysItsVersion_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("version");
        QTest::newRow("English") << "en" << QStringLiteral("WFBS Port Check " PORTCHECK_VERSION "\n");
        QTest::newRow("Japanese") << "ja" << QStringLiteral("ビジネスセキュリティ ポート確認 " PORTCHECK_VERSION "\n");
    }
    void saysItsVersion()
    {
        QFETCH(QString, language);
        QFETCH(QString, version);
        const Run result = run({QStringLiteral("--lang"), language, QStringLiteral("--version")});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, version);
        QCOMPARE(result.error, QString());
    }

    void saysOnlyWhatItsInputsShow_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("arguments"); // files are those of the folder
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("saysNot");

        const QByteArray ini = serverIni();
        const auto changed = [](QByteArray text, const char *from, const char *to) {
            return text.replace(from, to);
        };
        const QByteArray registry = "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\"
                                    "Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion]\r\n\"Server\"="
                                    "\"SRV01\"\r\n\"ServerPort\"=dword:00001f7b\r\n\"LocalServerPort\"=dword:000048b5"
                                    "\r\n";
        const QByteArray head = "  TCP    0.0.0.0:135      0.0.0.0:0     LISTENING    900\r\n";
        const QByteArray tail = "  TCP    [::]:135         [::]:0        LISTENING    900\r\n";

        QTest::newRow("a file's value is no port, the number entered is one")
            << Files {{"a.ini", serverIni("80x59")}} << "--ini a.ini --entered console:server-http=8059" << 2
            << "The value there is \"80x59\""
            << "The number entered for";
        QTest::newRow("the HTTPS switch twice, off first")
            << Files {{"a.ini", changed(ini, "EnableSSL=1", "EnableSSL=2\r\nMaster_EnableSSL=1")}, {"r.reg", registry}}
            << "--ini a.ini --registry r.reg" << 1 << "more than once"
            << "Nothing needs to be done";
        QTest::newRow("HTTPS off, its port empty")
            << Files {{"a.ini", changed(changed(ini, "EnableSSL=1", "EnableSSL=2"), "SSLPort=4343", "SSLPort=")}}
            << "--ini a.ini" << 0 << "one source"
            << "Communication may not work";
        QTest::newRow("a registry file without the product's keys")
            << Files {{"r.reg", "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\Other]\r\n"}}
            << "--registry r.reg" << 3 << "The product was not found"
            << "no registry or exported file was read";
        QTest::newRow("two computers in one registry file")
            << Files {{"a.ini", ini}, {"r.reg", changed(registry, "1f7b", "1f7c") + "\r\n" + registry}}
            << "--ini a.ini --registry r.reg" << 4 << "different values for the same key"
            << "The sources agree";
        QTest::newRow("one computer's key twice in one registry file")
            << Files {{"a.ini", ini}, {"r.reg", registry + "\r\n" + registry}} << "--ini a.ini --registry r.reg" << 0
            << "The sources agree"
            << "different values";
        QTest::newRow("a registry value that nobody documents")
            << Files {{"a.ini", ini}, {"r.reg", registry + "\"ServerSSLPort\"=dword:000010f8\r\n"}}
            << "--ini a.ini --registry r.reg" << 0 << "The sources agree"
            << "says 4344";
        QTest::newRow("HTTPS differs in the agent's file")
            << Files {{"a.ini", ini}, {"b.ini", "[INI_CLIENT_SECTION]\r\nServerAddr=SRV01\r\nMaster_SSLPort=4344\r\n"}}
            << "--ini a.ini --agent-ini b.ini" << 1 << "not the agents that are already installed"
            << "The agent may still be using";
        QTest::newRow("an old copy of the settings file")
            << Files {{"PCCSRV/ofcscan.ini", ini}, {"PCCSRV/ofcscan.ini.bak", serverIni("8060")}, {"r.reg", registry}}
            << "--folder ." << 1 << "(ofcscan.ini.bak)"
            << "{";
        QTest::newRow("exports of two agents")
            << Files {{"a.reg", registry}, {"b.reg", changed(registry, "SRV01", "SRV02")}}
            << "--registry a.reg --registry b.reg" << 0 << "More than one file or key fits"
            << "two different servers";
        const QByteArray other = changed(registry, "SRV01", "SRV02");
        QTest::newRow("exports of two other servers' agents beside the server's file")
            << Files {{"a.ini", ini}, {"a.reg", other}, {"b.reg", changed(registry, "SRV01", "SRV03")}}
            << "--ini a.ini --registry a.reg --registry b.reg" << 1 << "The agent is set up for another server"
            << "No difference found";
        QTest::newRow("an export of this server's agent and one of another's")
            << Files {{"a.ini", ini}, {"a.reg", registry}, {"b.reg", other}}
            << "--ini a.ini --registry a.reg --registry b.reg" << 1 << "The agent is set up for another server"
            << "two different servers";
        QTest::newRow("an agent's file and export, and the export of another one")
            << Files {{"c.ini", "[INI_CLIENT_SECTION]\r\nServerAddr=SRV01\r\n"}, {"a.reg", registry}, {"b.reg", other}}
            << "--agent-ini c.ini --registry a.reg --registry b.reg" << 0 << "More than one file or key fits"
            << "two different servers";
        QTest::newRow("an agent's file and export that name two servers")
            << Files {{"c.ini", "[INI_CLIENT_SECTION]\r\nServerAddr=SRV01\r\n"}, {"b.reg", other}}
            << "--agent-ini c.ini --registry b.reg" << 1 << "two different servers"
            << "{";
        QTest::newRow("an export that is cut within a number")
            << Files {{"r.reg", registry + "\"ServerPort\"=dword:1f7b"}} << "--registry r.reg" << 4
            << "ServerPort could not be read"
            << "The registry could not be read";
        QTest::newRow("only the smart scan's file and a number entered")
            << Files {{"s.ini", "HTTPS=4345\r\n"}} << "--service-ini s.ini --entered console:agent=1234" << 0
            << "To compare, open files collected on the server."
            << "To compare, enter";
        QTest::newRow("what the console does not show")
            << Files {{"s.ini", "HTTPS=4345\r\n"}} << "--service-ini s.ini" << 0 << "one source"
            << "To compare";
        QTest::newRow("only what the console shows")
            << Files {{"n.txt", head + "  TCP    0.0.0.0:18613    0.0.0.0:0     LISTENING    7\r\n" + tail}}
            << "--netstat n.txt --entered console:agent=18613" << 0 << "To compare, open files"
            << "enter the ports";
        QTest::newRow("a name that names nobody")
            << Files {{"a.ini", changed(ini, "SRV01", "%COMPUTER%")}, {"r.reg", registry}}
            << "--ini a.ini --registry r.reg" << 0 << "they may be one computer or two"
            << "One is a name";
        QTest::newRow("Windows itself on the agent port")
            << Files {{"a.ini", ini},
                      {"r.reg", registry},
                      {"n.txt", head + "  TCP    0.0.0.0:18613    0.0.0.0:0     LISTENING    4\r\n" + tail}}
            << "--ini a.ini --registry r.reg --netstat n.txt" << 2 << "Windows itself (System, PID 4)"
            << "who makes the program";
        QTest::newRow("an empty value that the console does not show")
            << Files {{"s.ini", "HTTPS=\r\n"}} << "--service-ini s.ini" << 2 << "not a port number"
            << "in the management console";
        QTest::newRow("another port, and nothing listens there")
            << Files {{"a.ini", serverIni("8060")}, {"n.txt", head + tail}} << "--ini a.ini --netstat n.txt" << 1
            << "The port found is 8060"
            << "in use is";
        QTest::newRow("a server that names no port")
            << Files {{"r.reg",
                       "Windows Registry Editor Version 5.00\r\n\r\n"
                       "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\WFBS]\r\n"}}
            << "--registry r.reg" << 4 << "Enter the ports that the management console shows"
            << "marked in the table";
        QTest::newRow("an agent alone") << Files {{"r.reg", registry}} << "--registry r.reg" << 0
                                        << "Only the server can show these ports"
                                        << "No source that could name";
        QTest::newRow("an agent's file that is no text") << Files {{"PCCSRV/ofcscan.ini", ini},
                                                                   {"r.reg", registry},
                                                                   {"b/ofcscan.ini", QByteArray("\xff\xfe[\0a", 5)}}
                                                         << "--folder ." << 0 << "The sources agree"
                                                         << "{";
        QTest::newRow("a folder with the archive of a customer")
            << Files {{"case/a.zip", "PK\x03\x04"}} << "--folder case" << 3 << "Open that archive by itself"
            << "Check that the files come from";
    }
    void saysOnlyWhatItsInputsShow()
    {
        QFETCH(Files, files);
        QFETCH(QString, arguments);
        QFETCH(int, code);
        QFETCH(QString, says);
        QFETCH(QString, saysNot);

        for (const auto &[name, bytes] : files) {
            QVERIFY(QDir(m_dir->path()).mkpath(QFileInfo(QLatin1String(name)).path()));
            write(QLatin1String(name), bytes);
        }
        const QStringList words = arguments.split(QLatin1Char(' '));
        const Run result =
            run(QStringList {
                    QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--report"), QStringLiteral("-")}
                + words);
        const QString text = result.out.simplified();
        QVERIFY2(text.contains(says), qPrintable(result.out));
        QVERIFY2(!text.contains(saysNot), qPrintable(result.out));
        QCOMPARE(result.code, code);
    }

    void aMistakeIsToldInTheLanguageAskedFor()
    {
        for (const char *arguments : {"--lang ja --ini", "--ini --lang ja", "--colour --lang ja"}) {
            const Run result = run(QString::fromLatin1(arguments).split(QLatin1Char(' ')));
            QCOMPARE(result.code, 64);
            QVERIFY2(result.error.contains(QStringLiteral("。")), qPrintable(result.error));
        }
    }

    void whatAListOfComputersLeavesOutIsSaid_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("says");
        QTest::newRow("no names") << QByteArray("127.0.0.1\nhttp://x/\n12\n") << QStringLiteral("left out: 2.");
        QTest::newRow("other columns") << QByteArray("127.0.0.1,A\n") << QStringLiteral("Only column 1 was read.");
    }
    void whatAListOfComputersLeavesOutIsSaid()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, says);
        write(QStringLiteral("a.ini"), serverIni());
        write(QStringLiteral("list.txt"), list);
        const Run result = run(
            {QStringLiteral("--ini=a.ini"), QStringLiteral("--agents=list.txt"), QStringLiteral("--report=a.json")});
        QVERIFY2(result.error.contains(says), qPrintable(result.error));
        QCOMPARE(jsonIn(content(QStringLiteral("a.json"))).value(QStringLiteral("agents")).toArray().size(), 1);
    }

    void aReportSaysWhatItsCheckSaid_data()
    {
        QTest::addColumn<QString>("arguments"); // of the check
        QTest::addColumn<QString>("again"); // to read what it wrote
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("saysNot");

        QTest::newRow("a check of a computer, reopened") << "--no-live --entered console:agent=18613 --report a.json"
                                                         << "--open a.json"
                                                         << "Whether the ports are really listening was not checked."
                                                         << "only files";
        QTest::newRow("an archive for support, read as collected files")
            << "--sample --collect a.zip"
            << "--zip a.zip"
            << "The files contain a report of this program."
            << "contain no values";
    }
    void aReportSaysWhatItsCheckSaid()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, again);
        QFETCH(QString, says);
        QFETCH(QString, saysNot);

        QVERIFY(run(arguments.split(QLatin1Char(' '))).code >= 0);
        const Run result = run((again + QStringLiteral(" --report -")).split(QLatin1Char(' ')));
        const QString text = result.out.simplified();
        QVERIFY2(text.contains(says), qPrintable(result.out));
        QVERIFY2(!text.contains(saysNot), qPrintable(result.out));
    }

    void replacesAFileOnlyWhenAsked()
    {
        write(QStringLiteral("ofcscan.ini"), serverIni());
        write(QStringLiteral("out.json"), "old");
        const QStringList arguments {QStringLiteral("--ini=ofcscan.ini"),
                                     QStringLiteral("--report=first.json"),
                                     QStringLiteral("--report=out.json")};
        const QStringList before = filesThere();
        const Run refused = run(arguments);
        QCOMPARE(refused.code, 73);
        QVERIFY2(refused.error.contains(QLatin1String("out.json")), qPrintable(refused.error));
        QCOMPARE(refused.error.count(QLatin1Char('\n')), 1);
        QCOMPARE(content(QStringLiteral("out.json")), QByteArray("old"));
        QCOMPARE(filesThere(), before);

        const Run forced = run(arguments + QStringList {QStringLiteral("--force")});
        QCOMPARE(forced.code, 0);
        QCOMPARE(forced.error, QString());
        QCOMPARE(jsonIn(content(QStringLiteral("out.json"))).value(QStringLiteral("schemaVersion")).toInt(), 1);
    }

    void fullDisk_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<bool>("force");

        for (const char *output : {"out.html", "out.pdf", "out.txt", "out.json", "out.csv"}) {
            QTest::addRow("%s", output) << QString::fromLatin1(output) << false;
            QTest::addRow("%s, --force", output) << QString::fromLatin1(output) << true;
        }
    }
    /// A file-size limit, which a full disk looks like: exit code, old file and no leftovers.
    void fullDisk()
    {
        QFETCH(QString, output);
        QFETCH(bool, force);
#ifdef Q_OS_UNIX
        write(QStringLiteral("ofcscan.ini"), serverIni());
        QStringList arguments {QStringLiteral("--ini=ofcscan.ini"), QStringLiteral("--report"), output};
        if (force) {
            write(output, "old");
            arguments << QStringLiteral("--force");
        }
        const QStringList before = filesThere();
        const Run result = run(arguments, [](QProcess &process) {
            process.setChildProcessModifier([] {
                const rlimit limit {512, 512};
                ::setrlimit(RLIMIT_FSIZE, &limit);
            });
        });
        QCOMPARE(result.code, 73);
        QVERIFY2(result.error.contains(output), qPrintable(result.error));
        QCOMPARE(result.error.count(QLatin1Char('\n')), 1);
        QCOMPARE(filesThere(), before);
        QCOMPARE(content(output), force ? QByteArray("old") : QByteArray());
#else
        Q_UNUSED(force)
        QSKIP("Windows has no limit for the size of files");
#endif
    }

    void readOnlyFolder_data()
    {
        QTest::addColumn<QStringList>("output");
        for (const char *file : {"out.html", "out.pdf", "out.txt", "out.json", "out.csv"}) {
            QTest::addRow("%s", file) << QStringList {QStringLiteral("--report"), QString::fromLatin1(file)};
            QTest::addRow("%s, --force", file)
                << QStringList {QStringLiteral("--force"), QStringLiteral("--report"), QString::fromLatin1(file)};
        }
        QTest::newRow("pictures") << QStringList {QStringLiteral("--pictures"), QStringLiteral("tabs")};
        QTest::newRow("collected") << QStringList {QStringLiteral("--collect"), QStringLiteral("out.zip")};
    }
    /// Nothing may be written into the folder, though what is in it may be read.
    void readOnlyFolder()
    {
        QFETCH(QStringList, output);
#ifdef Q_OS_LINUX
        write(QStringLiteral("ofcscan.ini"), serverIni());
        const bool force = output.first() == QLatin1String("--force");
        if (force) {
            write(output.last(), "old");
        }
        const QStringList before = filesThere();
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner));
        const Run result = run(QStringList {QStringLiteral("--ini=ofcscan.ini")} + output, [](QProcess &process) {
            process.setChildProcessModifier([] {
                ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0); // by which root writes all the same
            });
        });
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(result.code, 73);
        QVERIFY2(result.error.contains(output.last()), qPrintable(result.error));
        QCOMPARE(result.error.count(QLatin1Char('\n')), 1);
        QCOMPARE(filesThere(), before);
        QCOMPARE(content(output.last()), force ? QByteArray("old") : QByteArray());
#else
        QSKIP("a folder of Windows that takes no file needs another user");
#endif
    }

    void standardOutputThatTakesNothing_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reason");

        QTest::newRow("full") << QStringLiteral("full") << QStringLiteral("No space left on device");
        QTest::newRow("closed") << QStringLiteral("closed") << QStringLiteral("Bad file descriptor");
        QTest::newRow("nobody reads") << QStringLiteral("pipe") << QStringLiteral("Broken pipe");
    }
    void standardOutputThatTakesNothing()
    {
        QFETCH(QString, kind);
        QFETCH(QString, reason);
#ifdef Q_OS_LINUX
        write(QStringLiteral("ofcscan.ini"), serverIni());
        const Run result =
            run({QStringLiteral("--ini=ofcscan.ini"), QStringLiteral("--report=-")}, [&kind](QProcess &process) {
                if (kind == QLatin1String("full")) {
                    process.setStandardOutputFile(QStringLiteral("/dev/full"));
                } else if (kind == QLatin1String("closed")) {
                    process.setChildProcessModifier([] { ::close(STDOUT_FILENO); });
                } else {
                    process.setChildProcessModifier([] {
                        int ends[2];
                        if (::pipe(ends) == 0) {
                            ::dup2(ends[1], STDOUT_FILENO);
                            ::close(ends[0]);
                            ::close(ends[1]);
                        }
                    });
                }
            });
        QCOMPARE(result.code, 73);
        QCOMPARE(result.error.count(QLatin1Char('\n')), 1);
        QVERIFY2(result.error.contains(reason), qPrintable(result.error));
#else
        Q_UNUSED(reason)
        QSKIP("Windows has no device that is always full");
#endif
    }

    void inputsAndDevicesAreNeverReplaced_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("output");

        QTest::newRow("registry text") << QStringList {QStringLiteral("--registry"), QStringLiteral("agent.txt")}
                                       << QStringLiteral("agent.txt");
        QTest::newRow("registry text, another path")
            << QStringList {QStringLiteral("--registry"), QStringLiteral("agent.txt")} << QStringLiteral("./agent.txt");
        QTest::newRow("found in a folder")
            << QStringList {QStringLiteral("--folder"), QStringLiteral(".")} << QStringLiteral("agent.txt");
        QTest::newRow("opened report") << QStringList {QStringLiteral("--open"), QStringLiteral("old.json")}
                                       << QStringLiteral("old.json");
        QTest::newRow("folder") << QStringList {QStringLiteral("--ini"), QStringLiteral("ofcscan.ini")}
                                << QStringLiteral("folder.txt");
#ifdef Q_OS_UNIX
        QTest::newRow("pipe") << QStringList {QStringLiteral("--ini"), QStringLiteral("ofcscan.ini")}
                              << QStringLiteral("pipe.txt");
        QTest::newRow("link to a device")
            << QStringList {QStringLiteral("--ini"), QStringLiteral("ofcscan.ini")} << QStringLiteral("device.txt");
#else
        QTest::newRow("device") << QStringList {QStringLiteral("--ini"), QStringLiteral("ofcscan.ini")}
                                << QStringLiteral("nul.txt");
#endif
    }
    void inputsAndDevicesAreNeverReplaced()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, output);
        const QByteArray query =
            "\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion\r\n"
            "    ServerPort    REG_DWORD    0x1f7b\r\n\r\n";
        write(QStringLiteral("agent.txt"), query);
        write(QStringLiteral("ofcscan.ini"), serverIni());
        QCOMPARE(run({QStringLiteral("--ini=ofcscan.ini"), QStringLiteral("--report=old.json")}).code, 0);
        const QByteArray old = content(QStringLiteral("old.json"));
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("folder.txt")));
#ifdef Q_OS_UNIX
        QCOMPARE(::mkfifo(QFile::encodeName(path(QStringLiteral("pipe.txt"))).constData(), 0600), 0);
        QVERIFY(QFile::link(QStringLiteral("/dev/null"), path(QStringLiteral("device.txt"))));
#endif
        const QStringList before = filesThere();
        const Run result = run(arguments + QStringList {QStringLiteral("--force"), QStringLiteral("--report"), output});
        QCOMPARE(result.code, 73);
        QCOMPARE(result.error.count(QLatin1Char('\n')), 1);
        QCOMPARE(filesThere(), before);
        QCOMPARE(content(QStringLiteral("agent.txt")), query);
        QCOMPARE(content(QStringLiteral("old.json")), old);
    }

    void cannotWriteWithoutAFolder()
    {
        write(QStringLiteral("ofcscan.ini"), serverIni());
        const QStringList before = filesThere();
        const Run result = run({QStringLiteral("--ini=ofcscan.ini"), QStringLiteral("--report=none/out.json")});
        QCOMPARE(result.code, 73);
        QCOMPARE(result.error.count(QLatin1Char('\n')), 1);
        QCOMPARE(filesThere(), before);
    }

    void writesPdf()
    {
        write(QStringLiteral("ofcscan.ini"), serverIni());
        const Run result = run({QStringLiteral("--ini=ofcscan.ini"), QStringLiteral("--report=out.pdf")});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.error, QString());
        const QByteArray pdf = content(QStringLiteral("out.pdf"));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    }

    void savesAPictureOfEveryTab()
    {
        const Run result = run({QStringLiteral("--sample"), QStringLiteral("--pictures=tabs")});
        QCOMPARE(result.code, 1);
        QCOMPARE(result.error, QString());
        QCOMPARE(QDir(path(QStringLiteral("tabs"))).entryList({QStringLiteral("*.png")}).size(), 8);
    }

    /// What the pictures show was asked for on the command line, as with every other output.
    void picturesDoNotFollowTheWindowsPreferences()
    {
#ifdef Q_OS_WIN
        QSKIP("the preferences of Windows' user are not this test's to change");
#else
        // Of one report, for a check shows its time.
        QCOMPARE(run({QStringLiteral("--sample"), QStringLiteral("--report=sample.json")}).code, 1);
        const auto pictures = [this] {
            const Run result = run(
                {QStringLiteral("--open=sample.json"), QStringLiteral("--pictures=tabs"), QStringLiteral("--force")});
            QList<QByteArray> all;
            for (const QString &name : QDir(path(QStringLiteral("tabs"))).entryList(QDir::Files, QDir::Name)) {
                all.append(content(QStringLiteral("tabs/") + name));
            }
            return result.code == 1 ? all : QList<QByteArray>();
        };
        const QList<QByteArray> before = pictures();
        QCOMPARE(before.size(), 8);
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral(".config/wfbs-portcheck")));
        const QByteArray preferences = "[window]\nmasked=true\ntheme=dark\nlanguage=ja\n";
        write(QStringLiteral(".config/wfbs-portcheck/window.ini"), preferences);
        QVERIFY2(pictures() == before, "the pictures are others");
        QCOMPARE(content(QStringLiteral(".config/wfbs-portcheck/window.ini")), preferences);
#endif
    }

    void picturesNeedAFolder_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a file is there") << "ofcscan.ini"
                                         << "\"ofcscan.ini\" is a file, not a folder, and was left as it is.";
        QTest::newRow("a file is on the way") << "ofcscan.ini/tabs"
                                              << "tabs\" could not be written (";
    }
    void picturesNeedAFolder()
    {
        QFETCH(QString, folder);
        QFETCH(QString, sentence);
        write(QStringLiteral("ofcscan.ini"), serverIni());
        const Run result = run({QStringLiteral("--sample"), QStringLiteral("--pictures"), folder});
        QCOMPARE(result.code, 73);
        QVERIFY2(result.error.contains(sentence), qPrintable(result.error));
        QVERIFY2(!result.error.contains(QStringLiteral("mkdir")), qPrintable(result.error));
        QCOMPARE(content(QStringLiteral("ofcscan.ini")), serverIni());
    }

    void opensItsOwnReport()
    {
        write(QStringLiteral("ofcscan.ini"), serverIni());
        write(QStringLiteral("agent.reg"), registryExport(QStringLiteral("OTHER"), 8060));
        QCOMPARE(run({QStringLiteral("--ini=ofcscan.ini"),
                      QStringLiteral("--registry=agent.reg"),
                      QStringLiteral("--entered=plugin:mac=61617"),
                      QStringLiteral("--report=first.json")})
                     .code,
                 1);
        QCOMPARE(run({QStringLiteral("--open=first.json"), QStringLiteral("--report=second.json")}).code, 1);
        QJsonObject first = jsonIn(content(QStringLiteral("first.json")));
        QJsonObject second = jsonIn(content(QStringLiteral("second.json")));
        QCOMPARE(first.take(QStringLiteral("mode")).toString(), QStringLiteral("files"));
        QCOMPARE(second.take(QStringLiteral("mode")).toString(), QStringLiteral("report"));
        QCOMPARE(QJsonDocument(second).toJson(), QJsonDocument(first).toJson());
    }

    void comparesTwoReports()
    {
        write(QStringLiteral("ofcscan.ini"), serverIni());
        write(QStringLiteral("agent.reg"), registryExport(QStringLiteral("SRV01"), 8060));
        QCOMPARE(run({QStringLiteral("--ini=ofcscan.ini"), QStringLiteral("--report=a.json")}).code, 0);
        QCOMPARE(run({QStringLiteral("--ini=ofcscan.ini"),
                      QStringLiteral("--registry=agent.reg"),
                      QStringLiteral("--report=b.json")})
                     .code,
                 1);
        QCOMPARE(run({QStringLiteral("--compare"), QStringLiteral("a.json"), QStringLiteral("a.json")}).code, 0);
        const QStringList outputs {QStringLiteral("c.html"),
                                   QStringLiteral("c.pdf"),
                                   QStringLiteral("c.txt"),
                                   QStringLiteral("c.json"),
                                   QStringLiteral("c.csv")};
        QStringList arguments {QStringLiteral("--compare"), QStringLiteral("a.json"), QStringLiteral("b.json")};
        for (const QString &output : outputs) {
            arguments << QStringLiteral("--report") << output;
        }
        const Run result = run(arguments);
        QCOMPARE(result.error, QString());
        QCOMPARE(result.code, 1);
        for (const QString &output : outputs) {
            QVERIFY2(!content(output).isEmpty(), qPrintable(output));
        }
        QCOMPARE(jsonIn(content(QStringLiteral("c.json"))).value(QStringLiteral("same")).toBool(true), false);
        QCOMPARE(run(arguments).code, 73);
    }

    void comparesOnlyReports_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("not there") << QStringLiteral("none.json");
        QTest::newRow("an ini") << QStringLiteral("ofcscan.ini");
        QTest::newRow("a comparison") << QStringLiteral("c.json");
    }

    void comparesOnlyReports()
    {
        QFETCH(QString, file);

        write(QStringLiteral("ofcscan.ini"), serverIni());
        QCOMPARE(run({QStringLiteral("--ini=ofcscan.ini"), QStringLiteral("--report=a.json")}).code, 0);
        QCOMPARE(
            run({QStringLiteral("--compare=a.json"), QStringLiteral("a.json"), QStringLiteral("--report=c.json")}).code,
            0);
        const Run result =
            run({QStringLiteral("--compare"), QStringLiteral("a.json"), file, QStringLiteral("--report=d.html")});
        QCOMPARE(result.code, 64);
        QCOMPARE(result.error.count(QLatin1Char('\n')), 1);
        QVERIFY(!filesThere().contains(QStringLiteral("d.html")));
    }

    void mergesAFolder()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("reports/sub")));
        for (int i = 0; i < 5; ++i) {
            const int port = i == 3 ? 20000 : 18613;
            write(QStringLiteral("ofcscan.ini"), serverIni().replace("18613", QByteArray::number(port)));
            QCOMPARE(
                run({QStringLiteral("--ini=ofcscan.ini"), QStringLiteral("--report=reports/sub/%1.json").arg(i)}).code,
                0);
        }
        write(QStringLiteral("reports/bad.json"), "{");
        write(QStringLiteral("reports/note.txt"), "x");
        const Run result = run({QStringLiteral("--merge=reports"),
                                QStringLiteral("--report=reports/fleet.html"),
                                QStringLiteral("--report=reports/fleet.json"),
                                QStringLiteral("--report=reports/fleet.csv"),
                                QStringLiteral("--report=-")});
        QCOMPARE(result.error, QString());
        QCOMPARE(result.code, 1);
        const QJsonObject fleet = jsonIn(content(QStringLiteral("reports/fleet.json")));
        QCOMPARE(fleet.value(QStringLiteral("count")).toInt(), 5);
        QCOMPARE(fleet.value(QStringLiteral("leftOut")).toArray().size(), 2);
        QCOMPARE(content(QStringLiteral("reports/fleet.csv")).count("\r\n"), 6);
        QVERIFY(content(QStringLiteral("reports/fleet.html")).contains("bad.json"));
        // Again: its own results of before are named and not taken for computers.
        const Run again = run({QStringLiteral("--merge=reports"), QStringLiteral("--report=all.json")});
        QCOMPARE(again.code, 1);
        QCOMPARE(jsonIn(content(QStringLiteral("all.json"))).value(QStringLiteral("count")).toInt(), 5);
    }

    /// All agents of one server use one port: of 300 computers exactly the 37 that do not are named.
    void mergeNamesWhoDeviates()
    {
        write(QStringLiteral("agent.reg"), registryExport());
        QCOMPARE(run({QStringLiteral("--registry=agent.reg"), QStringLiteral("--report=one.json")}).code, 0);
        const QByteArray one = content(QStringLiteral("one.json"));
        QVERIFY(one.contains("\"host\": \"\""));
        QVERIFY(one.contains("18613"));
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("reports")));
        QStringList expected;
        for (int i = 0; i < 300; ++i) {
            const QString host = QStringLiteral("PC%1").arg(i, 5, 10, QLatin1Char('0'));
            QByteArray report = QByteArray(one).replace("\"host\": \"\"", "\"host\": \"" + host.toUtf8() + '"');
            if (i % 8 == 3 && expected.size() < 37) {
                report.replace("18613", QByteArray::number(20000 + i)).replace("0x000048b5", "0x00004e20");
                expected.append(host);
            }
            write(QStringLiteral("reports/%1.json").arg(i), report);
        }
        QCOMPARE(expected.size(), 37);
        const Run result = run({QStringLiteral("--merge=reports"),
                                QStringLiteral("--report=fleet.csv"),
                                QStringLiteral("--report=fleet.json")});
        QCOMPARE(result.error, QString());
        QCOMPARE(result.code, 1);
        QStringList named;
        const QStringList rows =
            linesOf(content(QStringLiteral("fleet.csv"))).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &row : rows) {
            if (row.section(QLatin1Char(','), 2, 2) == QLatin1String("agent-port")) {
                named.append(row.section(QLatin1Char(','), 0, 0));
            }
        }
        named.sort();
        QCOMPARE(named, expected);
        QCOMPARE(rows.size(), 301);
        const QJsonObject fleet = jsonIn(content(QStringLiteral("fleet.json")));
        QCOMPARE(fleet.value(QStringLiteral("count")).toInt(), 300);
        QCOMPARE(fleet.value(QStringLiteral("deviating")).toInt(), 37);
    }

    void mergeKeepsTheFindingsOfAComputer()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("in")));
        QCOMPARE(run({QStringLiteral("--sample"), QStringLiteral("--report=s.json")}).code, 1);
        write(QStringLiteral("in/pc.json"),
              content(QStringLiteral("s.json")).replace("\"mode\": \"sample\"", "\"mode\": \"files\""));
        QCOMPARE(run({QStringLiteral("--merge=in"), QStringLiteral("--report=all.json")}).code, 0);
        const QJsonArray computers =
            jsonIn(content(QStringLiteral("all.json"))).value(QStringLiteral("computers")).toArray();
        QCOMPARE(computers.size(), 1);
        QCOMPARE(computers.at(0)[QStringLiteral("findings")].toArray(), QJsonArray {QStringLiteral("sources-differ")});
    }

    void mergeReplacesNoReportOfAComputer_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<int>("code");
        QTest::newRow("report of a computer") << QStringLiteral("in/sub/pc.json") << 73;
        QTest::newRow("by another path") << QStringLiteral("in/../in/./sub/pc.json") << 73;
#ifdef Q_OS_UNIX
        QTest::newRow("by a link") << QStringLiteral("link.json") << 73;
#endif
        QTest::newRow("report of a newer program") << QStringLiteral("in/newer.json") << 73;
        QTest::newRow("damaged report") << QStringLiteral("in/cut.json") << 73;
        QTest::newRow("report of a computer elsewhere") << QStringLiteral("other.json") << 0;
        QTest::newRow("older overview") << QStringLiteral("in/all.json") << 0;
        QTest::newRow("older page, which is read by nobody") << QStringLiteral("in/all.html") << 0;
    }
    void mergeReplacesNoReportOfAComputer()
    {
        QFETCH(QString, output);
        QFETCH(int, code);
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("in/sub")));
        write(QStringLiteral("ofcscan.ini"), serverIni());
        QCOMPARE(run({QStringLiteral("--ini=ofcscan.ini"),
                      QStringLiteral("--report=in/sub/pc.json"),
                      QStringLiteral("--report=other.json")})
                     .code,
                 0);
        QFile::link(path(QStringLiteral("in/sub/pc.json")), path(QStringLiteral("link.json")));
        QCOMPARE(run({QStringLiteral("--merge=in"),
                      QStringLiteral("--report=in/all.json"),
                      QStringLiteral("--report=in/all.html")})
                     .code,
                 0);
        const QByteArray report = content(QStringLiteral("in/sub/pc.json"));
        write(QStringLiteral("in/newer.json"),
              QByteArray(report).replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"));
        write(QStringLiteral("in/cut.json"), report.left(report.size() / 2));
        const Run result = run({QStringLiteral("--merge=in"),
                                QStringLiteral("--force"),
                                QStringLiteral("--report=first.csv"),
                                QStringLiteral("--report"),
                                output});
        QCOMPARE(result.code, code);
        QCOMPARE(result.error.contains(QStringLiteral("is read by the same check")), code == 73);
        QCOMPARE(QFile::exists(path(QStringLiteral("first.csv"))), code == 0);
        QCOMPARE(content(QStringLiteral("in/sub/pc.json")), report);
        if (code == 0 && output.endsWith(QLatin1String(".json"))) {
            QCOMPARE(jsonIn(content(output)).value(QStringLiteral("count")).toInt(), 1);
        }
    }

    void mergeOfNobody()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("in")));
        QCOMPARE(run({QStringLiteral("--sample"), QStringLiteral("--report=in/s.json")}).code, 1);
        const Run result = run({QStringLiteral("--merge=in"), QStringLiteral("--report=-")});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains(QStringLiteral("No report of a computer was found.")), qPrintable(result.out));
        QVERIFY2(result.out.contains(QStringLiteral("- s.json: the built-in example")), qPrintable(result.out));
    }

    void mergesOnlyReports()
    {
        QCOMPARE(run({QStringLiteral("--merge=none"), QStringLiteral("--report=fleet.html")}).code, 64);
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("empty")));
        QCOMPARE(run({QStringLiteral("--merge=empty"), QStringLiteral("--report=fleet.html")}).code, 64);
        QVERIFY(!filesThere().contains(QStringLiteral("fleet.html")));
    }

    void collectsForSupport()
    {
        write(QStringLiteral("ofcscan.ini"), serverIni());
        const QStringList arguments {QStringLiteral("--ini=ofcscan.ini"), QStringLiteral("--collect=out.zip")};
        const Run result = run(arguments);
        QCOMPARE(result.error, QString());
        QCOMPARE(result.code, 0);
        const QByteArray zip = content(QStringLiteral("out.zip"));
        QVERIFY(zip.startsWith("PK\x03\x04"));
        for (const char *name : {"report.json", "report.html", "excerpts/1-", "pictures/WFBS-Ports_"}) {
            QVERIFY2(zip.contains(name), name);
        }
        QVERIFY2(!zip.contains("SRV01"), "an alias stands even in the names of files");
        QCOMPARE(run(arguments).code, 73);
        QCOMPARE(content(QStringLiteral("out.zip")), zip);
        QCOMPARE(run(arguments + QStringList {QStringLiteral("--force")}).code, 0);
    }

    /// What a customer's mail holds: settings, an export, netstat as a Japanese Windows writes it, and what lay beside.
    void readsTheZipOfACustomer()
    {
        const QByteArray netstat = // code page 932
            "\r\n"
            "\x83\x41\x83N\x83\x65\x83\x42\x83u\x82\xc8\x90\xda\x91\xb1\r\n"
            "\r\n"
            "  \x83v\x83\x8d\x83g\x83R\x83\x8b  \x83\x8d\x81[\x83J\x83\x8b \x83\x41\x83h\x83\x8c\x83X          "
            "\x8aO\x95\x94\x83\x41\x83h\x83\x8c\x83X           \x8f\xf3\x91\xd4\r\n"
            "  TCP         0.0.0.0:135            0.0.0.0:0              LISTENING\r\n"
            "  RpcSs\r\n"
            " [svchost.exe]\r\n"
            "  TCP         0.0.0.0:445            0.0.0.0:0              LISTENING\r\n"
            " \x8f\x8a\x97L\x8e\xd2\x8f\xee\x95\xf1\x82\xf0\x8e\xe6\x93\xbe\x82\xc5\x82\xab\x82\xdc\x82\xb9\x82\xf1\r\n"
            "  TCP         0.0.0.0:4343           0.0.0.0:0              LISTENING\r\n"
            " [httpd.exe]\r\n"
            "  TCP         0.0.0.0:8059           0.0.0.0:0              LISTENING\r\n"
            " [httpd.exe]\r\n"
            "  TCP         0.0.0.0:18613          0.0.0.0:0              LISTENING\r\n"
            " [TmListen.exe]\r\n"
            "  TCP         [::]:135               [::]:0                 LISTENING\r\n"
            "  RpcSs\r\n"
            " [svchost.exe]\r\n"
            "  UDP         0.0.0.0:123            *:*                    \r\n"
            " [svchost.exe]\r\n";
        const QString folder = QStringLiteral("資料/");
        write(QStringLiteral("mail.zip"),
              zipped({{folder + QStringLiteral("PCCSRV/ofcscan.ini"), serverIni()},
                      {folder + QStringLiteral("agent.reg"), registryExport(QStringLiteral("SRV01"), 8060)},
                      {folder + QStringLiteral("netstat.txt"), netstat},
                      {folder + QStringLiteral("メモ.txt"), "\x83\x81\x83\x82 18613=?"},
                      {folder + QStringLiteral("firewall.txt"),
                       "Rule Name:   Agent\r\n-----\r\nEnabled:     Yes\r\nDirection:   In\r\nLocalPort:   "
                       "18613\r\nOk.\r\n"},
                      {folder + QStringLiteral("photo.jpg"), QByteArray(3000, '\xff')},
                      {folder + QStringLiteral("inner.zip"), "PK\x03\x04"}},
                     QDateTime::currentDateTime()));
        const Run result = run({QStringLiteral("--zip=mail.zip"), QStringLiteral("--report=out.json")});
        QCOMPARE(result.error, QString());
        QCOMPARE(result.code, 1);
        const QJsonObject report = jsonIn(content(QStringLiteral("out.json")));
        QCOMPARE(findingIds(report, false), QStringList {QStringLiteral("sources-differ")});
        const auto seen = [&report](const char *role) {
            const QJsonValue port = portOf(report, QLatin1String(role));
            const QJsonValue live = port[QStringLiteral("live")];
            return QStringLiteral("%1 %2 %3 %4")
                .arg(port[QStringLiteral("state")].toString(), live[QStringLiteral("state")].toString())
                .arg(live[QStringLiteral("port")].toInt())
                .arg(live[QStringLiteral("owner")][QStringLiteral("process")].toString());
        };
        QCOMPARE(seen("server-http"), QStringLiteral("check listening 8059 httpd.exe"));
        QCOMPARE(seen("server-https"), QStringLiteral("match listening 4343 httpd.exe"));
        QCOMPARE(seen("agent"), QStringLiteral("match listening 18613 TmListen.exe"));
        QStringList taken;
        for (const QJsonValue &input : report.value(QStringLiteral("inputs")).toArray()) {
            taken.append(QStringLiteral("%1: %2 %3")
                             .arg(input[QStringLiteral("path")].toString().section(u'/', -1),
                                  input[QStringLiteral("kind")].toString(),
                                  input[QStringLiteral("reason")].toString()));
        }
        taken.sort();
        QCOMPARE(taken,
                 QStringList({QStringLiteral("agent.reg: registry-export "),
                              QStringLiteral("firewall.txt: other unrecognised"),
                              QStringLiteral("inner.zip: archive archive-inside"),
                              QStringLiteral("mail.zip: archive "),
                              QStringLiteral("netstat.txt: listeners "),
                              QStringLiteral("ofcscan.ini: server-ini "),
                              QStringLiteral("photo.jpg: other unrecognised"),
                              QStringLiteral("メモ.txt: other unrecognised")}));
    }

    void theCaseOfThisCallStandsInAReopenedReport()
    {
        QCOMPARE(run({QStringLiteral("--sample"), QStringLiteral("--report"), QStringLiteral("s.json")}).code, 1);
        const Run result = run({QStringLiteral("--open"),
                                QStringLiteral("s.json"),
                                QStringLiteral("--case"),
                                QStringLiteral("TS-4711"),
                                QStringLiteral("--report"),
                                QStringLiteral("-")});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.out.contains(QStringLiteral("TS-4711")), qPrintable(result.out));
    }

    void comparedAndMergedReportsNeedAFolder_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("compare") << QStringLiteral("--compare in/s.json in/s.json").split(QLatin1Char(' '));
        QTest::newRow("merge") << QStringLiteral("--merge in").split(QLatin1Char(' '));
    }
    void comparedAndMergedReportsNeedAFolder()
    {
        QFETCH(QStringList, arguments);
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("in")));
        QCOMPARE(run({QStringLiteral("--sample"), QStringLiteral("--report"), QStringLiteral("in/s.json")}).code, 1);
        const Run result = run(arguments << QStringLiteral("--report") << QStringLiteral("no/where.html"));
        QCOMPARE(result.code, 73);
        QVERIFY2(result.error.contains(QStringLiteral("where.html\" could not be written")), qPrintable(result.error));
        QCOMPARE(filesThere(), QStringList {QStringLiteral("in")});
    }

    void printsTheStartupTime()
    {
        const Run result = run({QStringLiteral("--startup-time"), QStringLiteral("--sample")});
        QCOMPARE(result.code, 0);
        QVERIFY2(filesThere().isEmpty(), "a measurement changed the window's preferences");
        QCOMPARE(result.error, QString());
        bool number = false;
        QVERIFY(result.out.trimmed().toInt(&number) > 0);
        QVERIFY2(number, qPrintable(result.out));
    }

    void showsTheSampleInJapanese()
    {
        const Run result = run({QStringLiteral("--sample"),
                                QStringLiteral("--lang"),
                                QStringLiteral("ja"),
                                QStringLiteral("--report"),
                                QStringLiteral("-")});
        QCOMPARE(result.code, 1);
        QCOMPARE(result.error, QString());
        QVERIFY(result.out.contains(QStringLiteral("sources-differ")));
        QVERIFY(result.out.contains(QStringLiteral("要確認")));
        QVERIFY(!result.out.contains(QLatin1String(kSecret)));
    }

    void helpNamesEveryOption_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("heading");
        QTest::newRow("English") << "en" << QStringLiteral("Exit codes");
        QTest::newRow("Japanese") << "ja" << QStringLiteral("終了コード");
    }

    void helpNamesEveryOption()
    {
        QFETCH(QString, language);
        QFETCH(QString, heading);

        const Run result = run({QStringLiteral("--help"), QStringLiteral("--lang"), language});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains(heading), qPrintable(result.out));
        QCOMPARE(result.error, QString());
        for (const char *option :
             {"--lang",    "--ini",     "--agent-ini", "--registry", "--service-ini", "--tmsm", "--folder",
              "--zip",     "--netstat", "--open",      "--sample",   "--entered",     "--host", "--agents",
              "--force",   "--mask",    "--no-live",   "--report",   "--pictures",    "--case", "--collect",
              "--compare", "--merge",   "--help",      "--version",  "--startup-time"}) {
            QVERIFY2(result.out.contains(QLatin1String(option)), option);
        }
    }
};

PORTCHECK_TEST(TstProgram, "tst_program")
#include "tst_program.moc"
