#include <session/check.h>
#include <support/fakefilesource.h>
#include <support/fakelivesources.h>
#include <support/fakeregistrysource.h>
#include <support/testregistry.h>

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <atomic>
#include <new>
#include <optional>

using namespace portcheck;
using namespace portcheck::test;

namespace {

const QString kServerIni = QStringLiteral("C:\\collected\\server.ini");
const QString kAgentIni = QStringLiteral("C:\\collected\\agent.ini");
const QString kOtherAgentIni = QStringLiteral("C:\\other\\agent.ini");
const QString kExport = QStringLiteral("C:\\collected\\agent.reg");
const QString kInstalled = QStringLiteral("C:\\Program Files (x86)\\Trend Micro\\Security Server\\PCCSRV\\ofcscan.ini");

const char *const kServerText = "[INI_SERVER_SECTION]\r\nMaster_DomainName=SRV01\r\nMaster_DomainPort=8059\r\n"
                                "Master_EnableSSL=1\r\nMaster_SSLPort=4343\r\n"
                                "[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=18613\r\n";
const char *const kAgentText = "[INI_CLIENT_SECTION]\r\nServerAddr=SRV01\r\nMaster_DomainPort=8059\r\n"
                               "Client_LocalServer_Port=18613\r\n";
const char *const kExportText = "REGEDIT4\r\n\r\n"
                                "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\"
                                "CurrentVersion]\r\n\"Server\"=\"SRV01\"\r\n\"ServerPort\"=dword:00001f7b\r\n"
                                "\"LocalServerPort\"=dword:000048b5\r\n";

QDateTime fixedTime()
{
    return {QDate(2026, 11, 24), QTime(9, 12, 3), QTimeZone(9 * 3600)};
}

/// A registry that only counts how often it was asked.
class CountingRegistry final : public RegistrySource
{
public:
    [[nodiscard]] Result<bool, ReadError> hasKey(const QString &, RegistryView) const override
    {
        ++questions;
        return false;
    }
    [[nodiscard]] Result<std::optional<RegistryValue>, ReadError>
    value(const QString &, const QString &, RegistryView) const override
    {
        ++questions;
        return std::optional<RegistryValue>();
    }
    mutable std::atomic_int questions = 0;
};

/// Files of which one changes while it is read: from its nth reading on it fails, or breaks whoever reads it.
class FailingFiles final : public FileSource
{
public:
    FailingFiles(const FileSource &files, QString path, int good, std::optional<ReadErrorCode> error)
        : m_files(files)
        , m_path(std::move(path))
        , m_good(good)
        , m_error(error)
    { }
    [[nodiscard]] Result<FileContent, ReadError> read(const QString &path, qint64 maxBytes) const override
    {
        if (path == m_path && reads++ >= m_good) {
            if (!m_error) {
                throw std::bad_alloc();
            }
            return Failure {ReadError {*m_error, path, 0, {}}};
        }
        return m_files.read(path, maxBytes);
    }
    [[nodiscard]] PathKind kind(const QString &path) const override { return m_files.kind(path); }
    [[nodiscard]] Result<QStringList, ReadError> list(const QString &folder) const override
    {
        return m_files.list(folder);
    }
    [[nodiscard]] bool isLink(const QString &path) const override { return m_files.isLink(path); }
    mutable std::atomic_int reads = 0;

private:
    const FileSource &m_files;
    const QString m_path;
    const int m_good;
    const std::optional<ReadErrorCode> m_error;
};

/// What a check sees here: collected files, and an installation on this machine that is none of theirs.
struct Outside
{
    Outside()
    {
        files.addFile(kServerIni, kServerText).addFile(kAgentIni, kAgentText).addFile(kExport, kExportText);
        files.addFile(kInstalled, QByteArray(kServerText).replace("8059", "8099"));
        sources.files = {std::shared_ptr<void>(), &files}; // not its owner
        sources.registry = {std::shared_ptr<void>(), &registry}; // not its owner
        sources.now = &fixedTime;
        sources.folders = {QStringLiteral("C:\\Program Files"), QStringLiteral("C:\\Program Files (x86)")};
        sources.hostName = QStringLiteral("THISPC");
        sources.toolVersion = QStringLiteral("9.9.9");
    }

    Diagnosis check(const CheckInput &input, const CheckOptions &options = {})
    {
        return runCheck(
            input,
            options,
            sources,
            [this](const Diagnosis &diagnosis, int done, int total) {
                steps.append({done, total});
                completeOnTheWay = completeOnTheWay || diagnosis.complete;
                if (steps.size() == cancelAtStep) {
                    cancel = true;
                }
            },
            cancel);
    }

    FakeFileSource files;
    CountingRegistry registry;
    CheckSources sources;
    CancelFlag cancel = false;
    qsizetype cancelAtStep = 0; ///< 1-based; 0 = never
    QList<std::pair<int, int>> steps;
    bool completeOnTheWay = false;
};

CheckInput filesInput()
{
    CheckInput input;
    input.serverIni = kServerIni;
    input.agentIni = kAgentIni;
    input.registryFiles = {kExport};
    return input;
}

bool has(const Diagnosis &diagnosis, FindingId id)
{
    return std::any_of(diagnosis.findings.begin(), diagnosis.findings.end(), [id](const Finding &finding) {
        return finding.id == id;
    });
}

bool nothingLive(const Diagnosis &diagnosis)
{
    return std::all_of(diagnosis.ports.begin(), diagnosis.ports.end(), [](const PortDiagnosis &port) {
        return port.live.state == ListenState::NotChecked;
    });
}

} // namespace

class TstCheck : public QObject
{
    Q_OBJECT

private slots:
    void filesMeanThatNothingOfThisMachineIsRead()
    {
        Outside outside;
        const FakeLive live;
        outside.sources.live = live.sources();
        const Diagnosis diagnosis = outside.check(filesInput());

        QCOMPARE(diagnosis.mode, RunMode::Files);
        QCOMPARE(outside.registry.questions.load(), 0);
        QStringList read = outside.files.readPaths();
        read.removeDuplicates();
        read.sort();
        QCOMPARE(read, QStringList({kAgentIni, kExport, kServerIni}));
        QVERIFY2(live.probe->asked.isEmpty(), "the network was asked");
        QVERIFY(nothingLive(diagnosis));
        QCOMPARE(diagnosis.port(PortRole::ServerHttp).port, Port::fromNumber(8059));
        QCOMPARE(diagnosis.port(PortRole::ServerHttp).state, RoleState::Match);
        QCOMPARE(diagnosis.port(PortRole::Agent).state, RoleState::Match);
        QCOMPARE(diagnosis.exitCode(), 0);
    }

    void withoutFilesThisMachineIsRead()
    {
        Outside outside;
        const Diagnosis diagnosis = outside.check({});

        QCOMPARE(diagnosis.mode, RunMode::Live);
        QCOMPARE(diagnosis.host, QStringLiteral("THISPC"));
        QVERIFY(outside.registry.questions.load() > 0);
        QVERIFY(outside.files.readPaths().contains(kInstalled));
        QVERIFY(!outside.files.readPaths().contains(kServerIni));
        QCOMPARE(diagnosis.port(PortRole::ServerHttp).port, Port::fromNumber(8099));
    }

    void stampsTheDiagnosis()
    {
        Outside outside;
        CheckInput input = filesInput();
        CheckOptions options;
        options.caseNumber = QStringLiteral("SN-1");
        options.memo = QStringLiteral("before the move");
        const Diagnosis diagnosis = outside.check(input, options);

        QCOMPARE(diagnosis.createdAt, fixedTime());
        QCOMPARE(diagnosis.toolVersion, QStringLiteral("9.9.9"));
        QCOMPARE(diagnosis.caseNumber, QStringLiteral("SN-1"));
        QCOMPARE(diagnosis.memo, QStringLiteral("before the move"));
        QVERIFY(diagnosis.probedHost.isEmpty());
    }

    void tellsWhatIsKnownOnTheWay()
    {
        Outside outside;
        const Diagnosis diagnosis = outside.check(filesInput());

        QVERIFY(diagnosis.complete);
        QVERIFY2(!outside.completeOnTheWay, "complete before the end");
        QCOMPARE(outside.steps.size(), 4); // one for each reader
        for (qsizetype i = 1; i < outside.steps.size(); ++i) {
            QVERIFY(outside.steps.at(i).first > outside.steps.at(i - 1).first);
        }
        QVERIFY(outside.steps.last().first <= outside.steps.last().second);
    }

    void cancelledIsIncomplete_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("before the start") << 0;
        QTest::newRow("after the first reader") << 1;
        QTest::newRow("after the last reader") << 4;
    }

    void cancelledIsIncomplete()
    {
        QFETCH(int, step);

        Outside outside;
        FakeLive live;
        outside.sources.live = live.sources();
        outside.cancelAtStep = step;
        outside.cancel = step == 0;
        CheckInput input = filesInput();
        input.probeHost = QStringLiteral("SRV01");
        const Diagnosis diagnosis = outside.check(input);

        QVERIFY(!diagnosis.complete);
        QCOMPARE(diagnosis.ports.size(), 8);
        QVERIFY2(live.probe->asked.isEmpty(), "asked the network after the cancellation");
    }

    void aReaderThatBreaksLosesNoOther()
    {
        Outside outside;
        const FailingFiles files(outside.files, kInstalled, 0, {});
        outside.sources.files = {std::shared_ptr<void>(), &files}; // not its owner
        CheckInput input;
        input.entered = {{Method::Console, PortRole::ServerHttp, QStringLiteral("8059"), {}}};
        CheckOptions options;
        options.live = false;
        const Diagnosis diagnosis = outside.check(input, options);
        QCOMPARE(int(files.reads), 1);
        QVERIFY(diagnosis.complete);
        QStringList said;
        for (const Observation &observation : diagnosis.port(PortRole::ServerHttp).observations) {
            said.append(id(observation.method) + QLatin1Char(' ') + id(observation.state));
        }
        QVERIFY2(said.contains(QStringLiteral("console present")), qPrintable(said.join(QLatin1Char(','))));
        QVERIFY2(said.contains(QStringLiteral("ini unreadable")), qPrintable(said.join(QLatin1Char(','))));
        QVERIFY(std::any_of(diagnosis.findings.begin(), diagnosis.findings.end(), [](const Finding &finding) {
            return finding.id == FindingId::SourceUnreadable && finding.methods.contains(Method::Ini);
        }));
    }

    void aFileThatChangesWhileItIsRead_data()
    {
        QTest::addColumn<ReadErrorCode>("error");
        QTest::newRow("removed") << ReadErrorCode::NotFound;
        QTest::newRow("grown over the limit") << ReadErrorCode::TooLarge;
        QTest::newRow("locked by another program") << ReadErrorCode::InUse;
        QTest::newRow("right withdrawn") << ReadErrorCode::AccessDenied;
        QTest::newRow("a folder in its place") << ReadErrorCode::IsFolder;
        QTest::newRow("a device or pipe in its place, or the share is gone") << ReadErrorCode::Unexpected;
    }
    /// Whenever that happens: it is said, and what was not read is never called absent.
    void aFileThatChangesWhileItIsRead()
    {
        QFETCH(ReadErrorCode, error);
        for (int good = 0;; ++good) {
            Outside outside;
            const FailingFiles files(outside.files, kServerIni, good, error);
            outside.sources.files = {std::shared_ptr<void>(), &files}; // not its owner
            const Diagnosis diagnosis = outside.check(filesInput());
            if (files.reads <= good) {
                QVERIFY2(good > 1, "it is read more than once");
                return;
            }
            QVERIFY(diagnosis.complete);
            QVERIFY2(std::any_of(diagnosis.findings.begin(),
                                 diagnosis.findings.end(),
                                 [&](const Finding &finding) {
                                     return finding.id == FindingId::SourceUnreadable
                                         && finding.parameters.value(QStringLiteral("error")) == id(error);
                                 }),
                     qPrintable(QStringLiteral("after %1 readings").arg(good)));
            for (const Observation &observation : diagnosis.port(PortRole::ServerHttps).observations) {
                QVERIFY(observation.side != Side::Server || observation.state != ObservationState::Absent);
            }
        }
    }

    void aClockThatGoesBack()
    {
        Outside outside;
        outside.sources.now = [calls = 0]() mutable {
            return fixedTime().addDays(-(calls++));
        };
        outside.files.addFile(kServerIni, kServerText, fixedTime().addYears(1)); // of the future
        CheckInput input = filesInput();
        input.entered = {{Method::Console, PortRole::ServerHttp, QStringLiteral("8059"), {}}};
        const Diagnosis first = outside.check(input);
        const Diagnosis second = outside.check(input);
        QCOMPARE(first.createdAt, fixedTime());
        QCOMPARE(second.createdAt, fixedTime().addDays(-1));
        for (const Observation &observation : second.port(PortRole::ServerHttp).observations) {
            QVERIFY2(observation.method != Method::Console || observation.source.modified == second.createdAt,
                     "one check has one time");
        }
        QCOMPARE(second.state, first.state);
        QCOMPARE(second.findings, first.findings);
    }

    void hostIsTheOneThatTheFilesSpeakOf_data()
    {
        QTest::addColumn<QString>("serverIni");
        QTest::addColumn<QString>("agentIni");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("serverName"); // the agent's, where there is one
        const QString own = QStringLiteral("SRV01");
        const QString other = QStringLiteral("SRV02");
        QTest::newRow("the server's own name") << kServerIni << QString() << own << own;
        QTest::newRow("server and agent") << kServerIni << kAgentIni << own << own;
        QTest::newRow("server, and an agent of another one") << kServerIni << kOtherAgentIni << own << other;
        QTest::newRow("agent alone: not known") << QString() << kAgentIni << QString() << own;
    }

    void hostIsTheOneThatTheFilesSpeakOf()
    {
        QFETCH(QString, serverIni);
        QFETCH(QString, agentIni);
        QFETCH(QString, host);
        QFETCH(QString, serverName);

        Outside outside;
        outside.files.addFile(kOtherAgentIni, QByteArray(kAgentText).replace("SRV01", "SRV02"));
        CheckInput input;
        input.serverIni = serverIni;
        input.agentIni = agentIni;
        const Diagnosis diagnosis = outside.check(input);
        QCOMPARE(diagnosis.host, host);
        QCOMPARE(diagnosis.serverName, serverName);
    }

    void theHostOfTwoServersIsNotChosen()
    {
        for (const bool swapped : {false, true}) {
            Outside outside;
            const QByteArray other = QByteArray(kServerText).replace("SRV01", "SRV02").replace("8059", "8060");
            outside.files.addFile(QStringLiteral("/case/a/ofcscan.ini"), swapped ? other : QByteArray(kServerText));
            outside.files.addFile(QStringLiteral("/case/b/ofcscan.ini"), swapped ? QByteArray(kServerText) : other);
            CheckInput input;
            input.folder = QStringLiteral("/case");
            const Diagnosis diagnosis = outside.check(input);
            QCOMPARE(diagnosis.host, QString());
            QCOMPARE(diagnosis.port(PortRole::ServerHttp).port, std::optional<Port>());
        }
    }

    void unreadableIsNotAbsent()
    {
        Outside outside;
        const QString path = QStringLiteral("/case/software.reg");
        outside.files.addFile(path, kExportText).fail(path, ReadErrorCode::TooLarge);
        CheckInput input;
        input.collected = {QStringLiteral("/case")};
        const Diagnosis diagnosis = outside.check(input);
        QCOMPARE(diagnosis.exitCode(), 4);
        QCOMPARE(diagnosis.findings.size(), 1);
        QCOMPARE(diagnosis.findings.first().id, FindingId::SourceUnreadable);
        QCOMPARE(diagnosis.inputs, QList<InputFile>({{path, InputKind::RegistryExport, false, InputReason::TooLarge}}));
    }

    void whatWasGivenIsListed()
    {
        Outside outside;
        CheckInput input = filesInput();
        input.collected = {kServerIni, QStringLiteral("C:\\collected")};
        QStringList told;
        for (const InputFile &file : outside.check(input).inputs) {
            told.append(id(file.kind) + QLatin1Char(' ') + id(file.reason));
        }
        QCOMPARE(told,
                 QStringList({QStringLiteral("server-ini "),
                              QStringLiteral("agent-ini "),
                              QStringLiteral("registry-export "),
                              QStringLiteral("server-ini same-content"),
                              QStringLiteral("agent-ini same-content"),
                              QStringLiteral("registry-export same-content"),
                              QStringLiteral("server-ini same-content")}));
        QVERIFY(outside.check({}).inputs.isEmpty());
    }

    void enteredValuesGetTheTimeOfTheCheck()
    {
        Outside outside;
        const QDateTime earlier = fixedTime().addSecs(-600);
        CheckInput input = filesInput();
        input.entered = {{Method::Console, PortRole::ServerHttp, QStringLiteral("8059"), {}},
                         {Method::Plugin, PortRole::Mac, QStringLiteral("61617"), earlier}};
        const Diagnosis diagnosis = outside.check(input);

        const auto enteredAt = [&diagnosis](PortRole role) {
            for (const Observation &observation : diagnosis.port(role).observations) {
                if (observation.side == Side::Entered) {
                    return observation.source.modified;
                }
            }
            return QDateTime();
        };
        QCOMPARE(enteredAt(PortRole::ServerHttp), fixedTime());
        QCOMPARE(enteredAt(PortRole::Mac), earlier);
    }

    void withoutLiveSourcesNothingIsChecked()
    {
        Outside outside;
        QVERIFY(nothingLive(outside.check({})));
    }

    void noLiveAsksNobody()
    {
        Outside outside;
        const FakeLive live;
        live.listeners->add(QStringLiteral("0.0.0.0"), 8099, QStringLiteral("httpd.exe"), 100);
        outside.sources.live = live.sources();
        CheckOptions options;
        QVERIFY2(!nothingLive(outside.check({}, options)), "the listener was to be found");
        live.probe->asked.clear();
        options.live = false;
        QVERIFY(nothingLive(outside.check({}, options)));
        QVERIFY(live.probe->asked.isEmpty());
        // Nor is what somebody saved taken for that.
        const QString netstat = QStringLiteral("C:\\collected\\netstat.txt");
        outside.files.addFile(netstat,
                              "  TCP    0.0.0.0:135      0.0.0.0:0     LISTENING    900\r\n"
                              "  TCP    0.0.0.0:8059     0.0.0.0:0     LISTENING    4\r\n"
                              "  TCP    [::]:135         [::]:0        LISTENING    900\r\n");
        CheckInput saved = filesInput();
        saved.listenerTexts = {netstat};
        QVERIFY2(!nothingLive(outside.check(saved)), "the listener was to be found");
        QVERIFY(nothingLive(outside.check(saved, options)));
    }

    void aNamedHostIsAskedAlsoWithFiles()
    {
        Outside outside;
        const FakeLive live;
        live.probe->answer = [](const ProbeRequest &) {
            ProbeAnswer answer;
            answer.state = ListenState::NotListening;
            return answer;
        };
        outside.sources.live = live.sources();
        CheckInput input = filesInput();
        input.probeHost = QStringLiteral("SRV02");
        const Diagnosis diagnosis = outside.check(input);

        QCOMPARE(diagnosis.probedHost, QStringLiteral("SRV02"));
        QCOMPARE(diagnosis.host, QStringLiteral("SRV01"));
        QCOMPARE(diagnosis.port(PortRole::ServerHttp).live.state, ListenState::NotListening);
        QVERIFY(diagnosis.complete);
        QCOMPARE(outside.registry.questions.load(), 0);
    }

    void damagedFilesAreNotAProductThatIsNotThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray wide("\xff\xfe[\0I\0N\0I\0_\0S\0E\0R\0V\0E\0R\0_\0S\0E\0C\0T\0I\0O\0N\0]\0\n\0M", 43);
        QByteArray manyKeys =
            QByteArray("[INI_SERVER_SECTION]\n") + QByteArray("Master_DomainPort=1\n").repeated(200'000);
        QTest::newRow("settings file that was cut") << QStringLiteral("ofcscan.ini") << wide;
        QTest::newRow("settings file with too many keys") << QStringLiteral("ofcscan.ini") << manyKeys;
    }

    void damagedFilesAreNotAProductThatIsNotThere()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        Outside outside;
        outside.files.addFile(QStringLiteral("C:\\damaged\\") + name, bytes);
        CheckInput input;
        input.folder = QStringLiteral("C:\\damaged");
        const Diagnosis diagnosis = outside.check(input);
        QVERIFY(has(diagnosis, FindingId::SourceUnreadable));
        QVERIFY(!has(diagnosis, FindingId::NotInstalled));
        QCOMPARE(diagnosis.state, RoleState::Unknown);
    }

    void textsAndANamedHostAreBothTold_data()
    {
        QTest::addColumn<int>("agentAnswers"); // over the network
        QTest::addColumn<QStringList>("findings"); // above info

        const QString text = QStringLiteral("not-listening server-http");
        QTest::newRow("both listen") << static_cast<int>(ListenState::Listening) << QStringList {text};
        QTest::newRow("blocked on the way")
            << static_cast<int>(ListenState::NoAnswer) << QStringList {text, QStringLiteral("no-answer agent SRV01")};
        QTest::newRow("stopped since") << static_cast<int>(ListenState::NotListening)
                                       << QStringList {text, QStringLiteral("not-listening agent SRV01")};
    }

    /// The texts are of the files' computer, the network's answers of the one that was named. Nothing proves that they
    /// are one: each is judged for itself, and what one of them denies the other does not hide.
    void textsAndANamedHostAreBothTold()
    {
        QFETCH(int, agentAnswers);
        QFETCH(QStringList, findings);

        Outside outside;
        const QString netstat = QStringLiteral("C:\\collected\\netstat.txt");
        outside.files.addFile(netstat,
                              "  TCP    0.0.0.0:135      0.0.0.0:0     LISTENING    900\r\n"
                              "  TCP    0.0.0.0:18613    0.0.0.0:0     LISTENING    4321\r\n [TmListen.exe]\r\n"
                              "  TCP    0.0.0.0:4343     0.0.0.0:0     LISTENING    4\r\n"
                              "  TCP    [::]:135         [::]:0        LISTENING    900\r\n"
                              "  UDP    0.0.0.0:500      *:*                        700\r\n");
        const FakeLive live;
        live.listeners->add(QStringLiteral("0.0.0.0"), 8059, QStringLiteral("nginx.exe"), 1);
        live.probe->answer = [agentAnswers](const ProbeRequest &request) {
            ProbeAnswer answer;
            answer.state =
                request.role == PortRole::Agent ? static_cast<ListenState>(agentAnswers) : ListenState::Listening;
            answer.fingerprint = request.role == PortRole::Agent ? Fingerprint::NotChecked : Fingerprint::WfbsConsole;
            return answer;
        };
        outside.sources.live = live.sources();
        CheckInput input = filesInput();
        input.listenerTexts = {netstat};
        input.probeHost = QStringLiteral("SRV01");
        const Diagnosis diagnosis = outside.check(input);

        const LiveEvidence &agent = diagnosis.port(PortRole::Agent).live;
        QCOMPARE(agent.owner.value_or(ListenerOwner()).process, QStringLiteral("TmListen.exe"));
        QCOMPARE(agent.origin->kind, LiveOriginKind::File);
        const LiveEvidence &http = diagnosis.port(PortRole::ServerHttp).live;
        QCOMPARE(http.fingerprint, Fingerprint::WfbsConsole);
        QCOMPARE(http.origin->kind, LiveOriginKind::Network);
        QCOMPARE(http.host, QStringLiteral("SRV01"));
        QStringList answered;
        for (const LiveQuestion &question : diagnosis.liveQuestions) {
            if (question.outcome == LiveOutcome::Answered) {
                answered.append(id(question.id));
            }
        }
        QCOMPARE(answered, QStringList({QStringLiteral("listeners"), QStringLiteral("probes")}));
        QStringList told;
        for (const Finding &finding : diagnosis.findings) {
            if (finding.severity != Severity::Info) {
                const QString host = finding.parameters.value(QStringLiteral("host"));
                told.append(QStringLiteral("%1 %2 %3").arg(id(finding.id), id(finding.roles.value(0)), host).trimmed());
            }
        }
        told.sort();
        findings.sort();
        QCOMPARE(told, findings);
    }

    void listenersAloneSayNothingOfTheProduct_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<EnteredValue>>("entered");
        QTest::addColumn<QString>("state"); // of the whole
        QTest::addColumn<QString>("http"); // of the server's HTTP port
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("finding"); // above info

        const QString head =
            QStringLiteral("  TCP    0.0.0.0:135      0.0.0.0:0     LISTENING    900\r\n [svchost.exe]\r\n");
        const QString tail =
            QStringLiteral("  TCP    [::]:135         [::]:0        LISTENING    900\r\n [svchost.exe]\r\n"
                           "  UDP    0.0.0.0:500      *:*                        700\r\n [svchost.exe]\r\n");
        const auto line = [](const char *port, const char *program) {
            return QStringLiteral("  TCP    0.0.0.0:%1      0.0.0.0:0     LISTENING    21\r\n [%2]\r\n")
                .arg(QLatin1String(port), QLatin1String(program));
        };
        const QList<EnteredValue> nothing;
        const QList<EnteredValue> console {
            {Method::Console, PortRole::ServerHttp, QStringLiteral("8059"), QDateTime()}};
        QTest::newRow("nothing of the product") << head + tail << nothing << "not-checked"
                                                << "not-checked" << 0 << "";
        QTest::newRow("its web server at its default") << head + line("8059", "httpd.exe") + tail << nothing << "single"
                                                       << "single" << 0 << "";
        QTest::newRow("another program at its default")
            << head + line("8059", "nginx.exe") + tail << nothing << "not-checked"
            << "not-checked" << 0 << "";
        QTest::newRow("as entered") << head + line("8059", "httpd.exe") + tail << console << "match"
                                    << "match" << 0 << "";
        QTest::newRow("entered, and nothing listens") << head + tail << console << "check"
                                                      << "check" << 1 << "not-listening";
        QTest::newRow("port ranges") << QStringLiteral("Protocol tcp Port Exclusion Ranges\r\n\r\n"
                                                       "Start Port    End Port\r\n"
                                                       "----------    --------\r\n"
                                                       "      5357        5357\r\n\r\n"
                                                       "* - Administered port exclusions.\r\n")
                                     << nothing << "not-checked"
                                     << "not-checked" << 0 << "";
    }

    /// Nobody looked for the product: it is neither found nor absent, and no port is "not applicable".
    void listenersAloneSayNothingOfTheProduct()
    {
        QFETCH(QString, text);
        QFETCH(QList<EnteredValue>, entered);
        QFETCH(QString, state);
        QFETCH(QString, http);
        QFETCH(int, exitCode);
        QFETCH(QString, finding);

        Outside outside;
        const QString path = QStringLiteral("C:\\collected\\listening.txt");
        outside.files.addFile(path, text.toLatin1());
        CheckInput input;
        input.entered = entered;
        for (const bool named : {true, false}) {
            input.listenerTexts = named ? QStringList {path} : QStringList();
            input.collected = named ? QStringList() : QStringList {path};
            const Diagnosis diagnosis = outside.check(input);
            QCOMPARE(id(diagnosis.state), state);
            QCOMPARE(id(diagnosis.port(PortRole::ServerHttp).state), http);
            QCOMPARE(diagnosis.exitCode(), exitCode);
            QCOMPARE(diagnosis.installation.lookedAt, QStringList());
            QString told;
            for (const Finding &each : diagnosis.findings) {
                QVERIFY(each.id != FindingId::NotInstalled);
                told += each.severity == Severity::Info ? QString() : id(each.id);
            }
            QCOMPARE(told, finding);
        }
    }

    void aPluginsFolderAloneSaysNothingOfItsServer()
    {
        Outside outside;
        outside.files.addFile(QStringLiteral("C:\\collected\\TMSM\\ServerInfo.plist"), "<plist/>");
        CheckInput input;
        input.tmsmFolder = QStringLiteral("C:\\collected\\TMSM");
        input.entered = {{Method::Plugin, PortRole::Mac, QStringLiteral("61617"), QDateTime()}};
        const Diagnosis diagnosis = outside.check(input);
        QCOMPARE(diagnosis.findings, QList<Finding>());
        QCOMPARE(diagnosis.port(PortRole::Mac).state, RoleState::Single);
        QCOMPARE(diagnosis.port(PortRole::ServerHttp).state, RoleState::NotChecked);
        QCOMPARE(diagnosis.exitCode(), 0);
    }

    void anArchiveThatCannotBeOpenedHidesNoOtherFile()
    {
        Outside outside;
        const QString zip = QStringLiteral("C:\\collected.zip");
        outside.files.addFile(zip, "PK\x03\x04 cut");
        CheckInput input;
        input.collected = {zip, kServerIni};
        const Diagnosis diagnosis = outside.check(input);
        QVERIFY(diagnosis.installation.server);
        QCOMPARE(diagnosis.state, RoleState::Unknown);
        QCOMPARE(diagnosis.findings.first().id, FindingId::SourceUnreadable);
        QCOMPARE(diagnosis.findings.first().parameters.value(QStringLiteral("locator")), zip);
        QVERIFY(diagnosis.port(PortRole::ServerHttp).port);
    }

    void unusableInputIsTold_data()
    {
        QTest::addColumn<QString>("ini");
        QTest::addColumn<QString>("registry");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("code");

        const QString none;
        const int fine = -1;
        QTest::newRow("all fine") << kServerIni << kExport << QStringLiteral("C:\\collected") << fine;
        QTest::newRow("live") << none << none << none << fine;
        QTest::newRow("no such ini") << QStringLiteral("C:\\no.ini") << none << none
                                     << static_cast<int>(ReadErrorCode::NotFound);
        QTest::newRow("no such export") << none << QStringLiteral("C:\\no.reg") << none
                                        << static_cast<int>(ReadErrorCode::NotFound);
        QTest::newRow("an ini is no export")
            << none << kServerIni << none << static_cast<int>(ReadErrorCode::Malformed);
        QTest::newRow("an agent's file is no server's")
            << QStringLiteral("C:\\odd\\agent.ini") << none << none << static_cast<int>(ReadErrorCode::AgentsFile);
        QTest::newRow("an export is no ini")
            << kExport << none << none << static_cast<int>(ReadErrorCode::RegistryText);
        QTest::newRow("reg query found nothing")
            << none << QStringLiteral("C:\\odd\\query.txt") << none << static_cast<int>(ReadErrorCode::QueryFailed);
        QTest::newRow("UTF-16 that was cut")
            << QStringLiteral("C:\\odd\\cut.ini") << none << none << static_cast<int>(ReadErrorCode::Damaged);
        QTest::newRow("export that was cut")
            << none << QStringLiteral("C:\\odd\\cut.ini") << none << static_cast<int>(ReadErrorCode::Damaged);
        QTest::newRow("a folder is no ini")
            << QStringLiteral("C:\\collected") << none << none << static_cast<int>(ReadErrorCode::IsFolder);
        QTest::newRow("no such folder") << none << none << QStringLiteral("C:\\none")
                                        << static_cast<int>(ReadErrorCode::NotFound);
    }

    void unusableInputIsTold()
    {
        QFETCH(QString, ini);
        QFETCH(QString, registry);
        QFETCH(QString, folder);
        QFETCH(int, code);

        Outside outside;
        outside.files.addFile(QStringLiteral("C:\\odd\\agent.ini"), "[A]\r\nServerAddr=x\r\nMaster_SSLPort=4343\r\n");
        outside.files.addFile(QStringLiteral("C:\\odd\\cut.ini"), QByteArray("\xff\xfe[\0A\0]", 7));
        outside.files.addFile(QStringLiteral("C:\\odd\\query.txt"),
                              "\r\nERROR: The system was unable to find the specified registry key or value.\r\n");
        CheckInput input;
        input.serverIni = ini;
        input.folder = folder;
        if (!registry.isEmpty()) {
            input.registryFiles = {registry};
        }
        const auto error = unusableInput(input, outside.sources);
        QCOMPARE(error ? static_cast<int>(error->code) : -1, code);
    }
};

PORTCHECK_TEST(TstCheck, "tst_check")
#include "tst_check.moc"
