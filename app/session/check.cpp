#include "check.h"

#include "inputsorter.h"
#include "zipfiles.h"

#include <core/reconciler.h>
#include <core/servernames.h>
#include <readers/consolereader.h>
#include <readers/iniparser.h>
#include <readers/inireader.h>
#include <readers/installationlocator.h>
#include <readers/listenertext.h>
#include <readers/pluginmanagerreader.h>
#include <readers/registryreader.h>
#include <readers/textdecoder.h>

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <exception>
#include <memory>
#include <vector>

namespace portcheck {
namespace {

const QString kSampleFolder = QStringLiteral(":/sample");

/// What one check reads, after the installation was found or the files were named.
struct Plan
{
    /// Each lies over the one before; the last, or the sources' own, is what is read.
    std::vector<std::shared_ptr<const FileSource>> archives;
    const FileSource *files = nullptr;
    SortedInputs inputs;
    QList<const RegistrySource *> registries;
};

Plan makePlan(const CheckInput &input, const CheckSources &sources, const CancelFlag &cancel)
{
    Plan plan;
    plan.files = sources.files;
    if (!input.hasFileInput()) {
        plan.inputs.located = locateLive(*sources.registry, *sources.files, sources.folders, input.installFolder);
        plan.registries.append(sources.registry);
        return plan;
    }
    QStringList collected = input.collected;
    collected.prepend(input.zip);
    collected.prepend(input.sample ? kSampleFolder : input.folder);
    collected.removeAll(QString());
    QList<ReadError> refused;
    for (const QString &path : std::as_const(collected)) {
        if ((path != input.zip && !isArchiveName(path)) || plan.files->kind(path) != PathKind::File) {
            continue;
        }
        if (auto archive = openZip(*plan.files, path, sources.codePage932, cancel)) {
            plan.archives.push_back(*archive);
            plan.files = plan.archives.back().get();
        } else {
            refused.append(archive.error());
        }
    }
    InputSorter sorter(*plan.files, sources.codePage932, cancel);
    for (const ReadError &error : std::as_const(refused)) {
        sorter.addRefused(error);
        collected.removeAll(error.locator);
    }
    // What the person named first: of two that say the same, the named one stays.
    sorter.addNamed(input.serverIni, InputKind::ServerIni);
    sorter.addNamed(input.agentIni, InputKind::AgentIni);
    sorter.addNamed(input.serviceIni, InputKind::ServiceIni);
    for (const QString &file : input.registryFiles) {
        sorter.addNamed(file, InputKind::RegistryExport);
    }
    for (const QString &file : input.listenerTexts) {
        sorter.addNamed(file, InputKind::Listeners);
    }
    sorter.addNamed(input.tmsmFolder, InputKind::MacPlugin);
    for (const QString &path : std::as_const(collected)) {
        sorter.add(path);
    }
    plan.inputs = sorter.take();
    for (const auto &source : plan.inputs.exports) {
        plan.registries.append(source.get());
    }
    return plan;
}

/// What a reader says; of one that breaks, that its sources could not be read: no other one's answer is lost by that.
ReaderReport readWith(const Reader &reader, const CancelFlag &cancel)
{
    try {
        return reader.read(cancel);
    } catch (const std::exception &exception) {
        const ReadError error {ReadErrorCode::Unexpected, {}, 0, QString::fromLocal8Bit(exception.what())};
        ReaderReport report;
        report.method = reader.method();
        report.asked = true;
        QList<PortRole> roles;
        for (const PortRole role : allRoles()) {
            if (methodCovers(report.method, role)) {
                roles.append(role);
                report.observations.append(
                    {report.method, Side::Server, role, ObservationState::Unreadable, {}, {}, {}, error});
            }
        }
        report.findings.append(sourceUnreadable(error, roles, {report.method}, report.observations));
        return report;
    }
}

/// What is asked of the machine in question: this one, or what texts from it say.
LiveSources machineSources(const CheckInput &input, const Plan &plan, const CheckSources &sources)
{
    if (!input.hasFileInput()) {
        return sources.live;
    }
    QList<SavedText> texts;
    for (const QString &path : plan.inputs.listenerTexts) {
        if (const auto content = plan.files->read(path, kMaxListenerTextBytes)) {
            texts.append({path, content->modified, decodeText(content->bytes, sources.codePage932)});
        }
    }
    return savedLiveSources(texts);
}

/// The computer that the facts are about. Files say that only of a server, by its own name; the computer on which they
/// are analysed must not be taken for it.
QString hostOf(const CheckInput &input, const Diagnosis &diagnosis, const CheckSources &sources)
{
    if (!input.hasFileInput()) {
        return sources.hostName;
    }
    // Files of two servers are about two computers: none is chosen by the order of its file.
    QString host;
    for (const NameObservation &name : diagnosis.names) {
        if (name.side != Side::Server) {
            continue;
        }
        if (!host.isEmpty() && sameMachine(host, name.value) != Same::Yes) {
            return {};
        }
        host = host.isEmpty() ? name.value : host;
    }
    return host;
}

/// Why a file that a person named as an ofcscan.ini is not that; nothing when it may be.
std::optional<ReadErrorCode> whyNotIni(QByteArrayView bytes, const LegacyDecoder &codePage932, bool server)
{
    if (isRegistryText(bytes, codePage932)) {
        return ReadErrorCode::RegistryText;
    }
    TextLines lines(bytes, codePage932);
    return server && parseIni(lines).findAnywhere(u"ServerAddr") ? std::optional(ReadErrorCode::AgentsFile)
                                                                 : std::nullopt;
}

} // namespace

RunMode modeOf(const CheckInput &input)
{
    if (input.sample) {
        return RunMode::Sample;
    }
    return input.hasFileInput() ? RunMode::Files : RunMode::Live;
}

std::optional<ReadError> unusableInput(const CheckInput &input, const CheckSources &sources)
{
    std::optional<ReadError> fault;
    // Reads a file and asks why it is not of its kind; the first fault stays.
    const auto look = [&](const QString &file, qint64 maxBytes, bool wholeCharacters, const QString &detail, auto why) {
        if (fault || file.isEmpty()) {
            return;
        }
        const auto content = sources.files->read(file, maxBytes);
        if (!content) {
            fault = content.error();
        } else if (wholeCharacters && TextLines(content->bytes, sources.codePage932).isCut()) {
            fault = ReadError {ReadErrorCode::Damaged, file, 0, QStringLiteral("ends within a character")};
        } else if (const std::optional<ReadErrorCode> code = why(content->bytes)) {
            fault = ReadError {*code, file, 0, detail};
        }
    };
    for (const QString &file : {input.serverIni, input.agentIni, input.serviceIni}) {
        look(file, IniReader::kMaxBytes, true, {}, [&](const QByteArray &bytes) {
            return whyNotIni(bytes, sources.codePage932, file == input.serverIni);
        });
    }
    for (const QString &file : input.registryFiles) {
        const QString detail = QStringLiteral("neither a registry export nor the output of reg query");
        look(file, kMaxRegistryFileBytes, true, detail, [&](const QByteArray &bytes) {
            return whyNotRegistryText(bytes, sources.codePage932);
        });
    }
    for (const QString &file : input.listenerTexts) {
        const QString detail = QStringLiteral("no listening ports, no port ranges");
        look(file, kMaxListenerTextBytes, false, detail, [&](const QByteArray &bytes) {
            return isListenerText(decodeText(bytes, sources.codePage932)) ? std::nullopt
                                                                          : std::optional(ReadErrorCode::Malformed);
        });
    }
    if (fault) {
        return fault;
    }
    for (const QString &folder : {input.tmsmFolder, input.folder}) {
        if (!folder.isEmpty()) {
            if (const auto names = sources.files->list(folder); !names) {
                return names.error();
            }
        }
    }
    if (!input.zip.isEmpty()) {
        const CancelFlag never(false);
        if (const auto archive = openZip(*sources.files, input.zip, sources.codePage932, never); !archive) {
            return archive.error();
        }
    }
    return std::nullopt;
}

Diagnosis runCheck(const CheckInput &input,
                   const CheckOptions &options,
                   const CheckSources &sources,
                   const CheckProgress &progress,
                   const CancelFlag &cancel)
{
    // Four readers, locating before them, live evidence after them.
    constexpr int kSteps = 6;
    const QDateTime startedAt = sources.clock->now();
    QList<EnteredValue> entered = input.entered;
    for (EnteredValue &value : entered) {
        if (!value.at.isValid()) {
            value.at = startedAt;
        }
    }

    const Plan plan = makePlan(input, sources, cancel);
    Facts facts;
    facts.at = startedAt;
    facts.findings = plan.inputs.located.findings;

    std::vector<std::unique_ptr<Reader>> readers;
    readers.push_back(std::make_unique<ConsoleReader>(entered));
    readers.push_back(std::make_unique<IniReader>(*plan.files,
                                                  IniReader::Inputs {plan.inputs.located.serverInis,
                                                                     plan.inputs.located.agentInis,
                                                                     plan.inputs.located.serviceInis},
                                                  sources.codePage932));
    readers.push_back(std::make_unique<RegistryReader>(plan.registries));
    readers.push_back(std::make_unique<PluginManagerReader>(*plan.files, plan.inputs.located.tmsmFolder, entered));

    const auto diagnose = [&](bool complete) {
        const auto ini = std::find_if(facts.reports.begin(), facts.reports.end(), [](const ReaderReport &report) {
            return report.method == Method::Ini;
        });
        facts.installation = detectInstallation(
            plan.registries, ini == facts.reports.end() ? ReaderReport() : *ini, plan.inputs.located.installation);
        facts.complete = complete && !cancel;
        Diagnosis diagnosis = reconcile(facts);
        diagnosis.mode = modeOf(input);
        diagnosis.host = hostOf(input, diagnosis, sources);
        diagnosis.system = input.hasFileInput() ? QString() : sources.systemDescription;
        diagnosis.caseNumber = options.caseNumber;
        diagnosis.memo = options.memo;
        diagnosis.createdAt = startedAt;
        diagnosis.toolVersion = sources.toolVersion;
        diagnosis.probedHost = input.probeHost;
        diagnosis.inputs = input.sample ? QList<InputFile>() : plan.inputs.files;
        diagnosis.complete = facts.complete;
        return diagnosis;
    };

    // Side by side, so that a slow or failing one keeps none of the others waiting.
    QThreadPool pool;
    pool.setMaxThreadCount(static_cast<int>(readers.size()));
    QList<QFuture<ReaderReport>> futures;
    for (const auto &reader : readers) {
        futures.append(
            QtConcurrent::run(&pool, [&cancel, reader = reader.get()] { return readWith(*reader, cancel); }));
    }
    int done = 1;
    for (QFuture<ReaderReport> &future : futures) {
        facts.reports.append(future.result());
        progress(diagnose(false), ++done, kSteps);
    }

    const auto look = [&](const LiveSources &asked, const QString &host) {
        const QList<LiveEvidence> evidence = facts.live;
        const QList<LiveQuestion> questions = facts.liveQuestions;
        const auto add = [&](const LiveFacts &live) {
            facts.live = evidence + live.evidence;
            facts.liveQuestions = questions.isEmpty() ? live.questions : questions;
            for (qsizetype i = 0; i < questions.size(); ++i) {
                if (questions.at(i).outcome == LiveOutcome::NotChecked) {
                    facts.liveQuestions[i] = live.questions.at(i);
                }
            }
        };
        const LiveFacts live = gatherLive(
            diagnose(false), asked, LiveRequest {host, options.loginPage, {}}, cancel, [&](const LiveFacts &soFar) {
                add(soFar);
                progress(diagnose(false), kSteps - 1, kSteps);
            });
        add(live);
        facts.names += live.names;
        facts.findings.append(live.findings);
    };
    // Texts describe the computer they were saved on, and another one is asked over the network: both may be shown. This
    // computer is asked only where nothing else is named.
    if (options.live && !cancel
        && (input.hasFileInput() ? !plan.inputs.listenerTexts.isEmpty() : input.probeHost.isEmpty())) {
        look(machineSources(input, plan, sources), {});
    }
    if (options.live && !cancel && !input.probeHost.isEmpty()) {
        look(sources.live, input.probeHost);
    }
    return diagnose(true);
}

} // namespace portcheck
