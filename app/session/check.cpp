#include "check.h"

#include <core/reconciler.h>
#include <readers/consolereader.h>
#include <readers/iniparser.h>
#include <readers/inireader.h>
#include <readers/installationlocator.h>
#include <readers/pluginmanagerreader.h>
#include <readers/registryfilesource.h>
#include <readers/registryreader.h>

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <memory>
#include <vector>

namespace portcheck {
namespace {

const QString kSampleFolder = QStringLiteral(":/sample");

/// What one check reads, after the installation was found or the files were named.
struct Plan
{
    Located located;
    std::vector<std::unique_ptr<RegistryFileSource>> exports;
    QList<RegistryInput> registries;
    QList<const RegistrySource *> registrySources;
    QStringList identities; ///< of the exports
};

void addExport(const QString &path, const CheckSources &sources, Plan *plan)
{
    const auto content = sources.files->read(path, kMaxRegistryFileBytes);
    if (!content) {
        return; // unusableInput() has told it for named files
    }
    if (!content->identity.isEmpty() && plan->identities.contains(content->identity)) {
        return; // the same file by another path
    }
    plan->identities.append(content->identity);
    auto source = RegistryFileSource::fromContent(*content, sources.codePage932);
    if (!source) {
        return;
    }
    plan->registries.append({source.get(), path, source->modified(), source->encoding()});
    plan->registrySources.append(source.get());
    plan->exports.push_back(std::move(source));
}

Plan makePlan(const CheckInput &input, const CheckSources &sources)
{
    Plan plan;
    if (!input.hasFileInput()) {
        plan.located = locateLive(*sources.registry, *sources.files, sources.folders, input.installFolder);
        plan.registries.append(RegistryInput {sources.registry});
        plan.registrySources.append(sources.registry);
        return plan;
    }
    const QString folder = input.sample ? kSampleFolder : input.folder;
    if (!folder.isEmpty()) {
        plan.located = locateFolder(*sources.files, folder, sources.codePage932);
    }
    const auto addTo = [](QStringList *list, const QString &path) {
        if (!path.isEmpty() && !list->contains(path)) {
            list->append(path);
        }
    };
    addTo(&plan.located.serverInis, input.serverIni);
    addTo(&plan.located.agentInis, input.agentIni);
    addTo(&plan.located.serviceInis, input.serviceIni);
    for (const QString &file : input.registryFiles) {
        addTo(&plan.located.registryFiles, file);
    }
    if (!input.tmsmFolder.isEmpty()) {
        plan.located.tmsmFolder = input.tmsmFolder;
        applyMacPlugin(inspectMacPlugin(*sources.files, input.tmsmFolder), &plan.located.installation);
    }
    QStringList &looked = plan.located.installation.lookedAt;
    for (const QStringList &files :
         {plan.located.serverInis, plan.located.agentInis, plan.located.serviceInis, plan.located.registryFiles}) {
        for (const QString &file : files) {
            addTo(&looked, file);
        }
    }
    for (const QString &file : std::as_const(plan.located.registryFiles)) {
        addExport(file, sources, &plan);
    }
    return plan;
}

RunMode modeOf(const CheckInput &input)
{
    if (input.sample) {
        return RunMode::Sample;
    }
    return input.hasFileInput() ? RunMode::Files : RunMode::Live;
}

/// The computer that the facts are about. Files say that only of a server, by its own name; the computer on which they
/// are analysed must not be taken for it.
QString hostOf(const CheckInput &input, const Diagnosis &diagnosis, const CheckSources &sources)
{
    if (!input.hasFileInput()) {
        return sources.hostName;
    }
    for (const NameObservation &name : diagnosis.names) {
        if (name.side == Side::Server) {
            return name.value;
        }
    }
    return {};
}

/// Why a file that a person named as the server's ofcscan.ini is not that; nothing when it may be.
std::optional<ReadErrorCode> whyNotServerIni(QByteArrayView bytes, const LegacyDecoder &codePage932)
{
    TextLines registryLines(bytes, codePage932);
    if (isRegistryText(registryLines)) {
        return ReadErrorCode::RegistryText;
    }
    TextLines lines(bytes, codePage932);
    return parseIni(lines).findAnywhere(u"ServerAddr") ? std::optional(ReadErrorCode::AgentsFile) : std::nullopt;
}

} // namespace

std::optional<ReadError> unusableInput(const CheckInput &input, const CheckSources &sources)
{
    QStringList files {input.serverIni, input.agentIni, input.serviceIni};
    files.removeAll(QString());
    for (const QString &file : std::as_const(files)) {
        const auto content = sources.files->read(file, IniReader::kMaxBytes);
        if (!content) {
            return content.error();
        }
        const auto why = whyNotServerIni(content->bytes, sources.codePage932);
        if (why && (file == input.serverIni || why == ReadErrorCode::RegistryText)) {
            return ReadError {*why, file, 0, {}};
        }
    }
    for (const QString &file : input.registryFiles) {
        const auto content = sources.files->read(file, kMaxRegistryFileBytes);
        if (!content) {
            return content.error();
        }
        if (const auto why = whyNotRegistryText(content->bytes, sources.codePage932)) {
            return ReadError {*why, file, 0, QStringLiteral("neither a registry export nor the output of reg query")};
        }
    }
    for (const QString &folder : {input.tmsmFolder, input.folder}) {
        if (folder.isEmpty()) {
            continue;
        }
        if (const auto names = sources.files->list(folder); !names) {
            return names.error();
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

    const Plan plan = makePlan(input, sources);
    Facts facts;
    facts.at = startedAt;
    facts.findings = plan.located.findings;

    std::vector<std::unique_ptr<Reader>> readers;
    readers.push_back(std::make_unique<ConsoleReader>(entered));
    readers.push_back(std::make_unique<IniReader>(
        *sources.files,
        IniReader::Inputs {plan.located.serverInis, plan.located.agentInis, plan.located.serviceInis},
        sources.codePage932));
    readers.push_back(std::make_unique<RegistryReader>(plan.registries));
    readers.push_back(std::make_unique<PluginManagerReader>(*sources.files, plan.located.tmsmFolder, entered));

    const auto diagnose = [&](bool complete) {
        const auto ini = std::find_if(facts.reports.begin(), facts.reports.end(), [](const ReaderReport &report) {
            return report.method == Method::Ini;
        });
        facts.installation = detectInstallation(
            plan.registrySources, ini == facts.reports.end() ? ReaderReport() : *ini, plan.located.installation);
        Diagnosis diagnosis = reconcile(facts);
        diagnosis.mode = modeOf(input);
        diagnosis.host = hostOf(input, diagnosis, sources);
        diagnosis.system = input.hasFileInput() ? QString() : sources.systemDescription;
        diagnosis.caseNumber = options.caseNumber;
        diagnosis.memo = options.memo;
        diagnosis.createdAt = startedAt;
        diagnosis.toolVersion = sources.toolVersion;
        diagnosis.probedHost = input.probeHost;
        diagnosis.complete = complete && !cancel;
        return diagnosis;
    };

    // Side by side, so that a slow or failing one keeps none of the others waiting.
    QThreadPool pool;
    pool.setMaxThreadCount(static_cast<int>(readers.size()));
    QList<QFuture<ReaderReport>> futures;
    for (const auto &reader : readers) {
        futures.append(QtConcurrent::run(&pool, [&cancel, reader = reader.get()] { return reader->read(cancel); }));
    }
    int done = 1;
    for (QFuture<ReaderReport> &future : futures) {
        facts.reports.append(future.result());
        progress(diagnose(false), ++done, kSteps);
    }

    const bool otherHost = !input.probeHost.isEmpty();
    if (options.live && !cancel && (otherHost || !input.hasFileInput()) && sources.live.probe) {
        const Diagnosis configured = diagnose(false);
        const LiveFacts live = gatherLive(configured,
                                          sources.live,
                                          LiveRequest {input.probeHost, options.loginPage},
                                          cancel,
                                          [&](const LiveFacts &soFar, int, int) {
                                              facts.live = soFar.evidence;
                                              progress(diagnose(false), kSteps - 1, kSteps);
                                          });
        facts.live = live.evidence;
        facts.names = live.names;
        facts.findings.append(live.findings);
    }
    return diagnose(true);
}

} // namespace portcheck
