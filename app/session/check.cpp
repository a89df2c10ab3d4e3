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

#include <algorithm>
#include <exception>
#include <memory>
#include <vector>

namespace portcheck {
namespace {

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

/// The server that files are about, by its own name: the computer on which they are analysed must not be taken for it.
/// Files of two servers are about two computers: none is chosen by the order of its file.
QString serverOf(const QList<NameObservation> &names)
{
    QString host;
    for (const NameObservation &name : names) {
        const bool server = name.side == Side::Server;
        if (server && host.isEmpty()) {
            host = name.value;
        } else if (server && sameMachine(host, name.value) != Same::Yes) {
            return {};
        }
    }
    return host;
}

/// Why a file that a person named as an ofcscan.ini is not that; nothing when it may be.
std::optional<ReadErrorCode> whyNotIni(QByteArrayView bytes, const LegacyDecoder &codePage932, bool server)
{
    if (isRegistryText(bytes, codePage932)) {
        return ReadErrorCode::RegistryText;
    }
    if (isZip(bytes)) {
        return ReadErrorCode::Malformed; // what lies in it was not read
    }
    TextLines lines(bytes, codePage932);
    return server && parseIni(lines).findAnywhere(u"ServerAddr") ? std::optional(ReadErrorCode::AgentsFile)
                                                                 : std::nullopt;
}

} // namespace

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
    const QDateTime startedAt = sources.now();
    QList<EnteredValue> entered = input.entered;
    for (EnteredValue &value : entered) {
        if (!value.at.isValid()) {
            value.at = startedAt;
        }
    }

    const bool offline = input.hasFileInput();
    SortedInputs inputs;
    QList<const RegistrySource *> registries;
    if (offline) {
        inputs = sortInputs(input, *sources.files, sources.codePage932, cancel);
        for (const auto &source : inputs.exports) {
            registries.append(source.get());
        }
    } else {
        inputs.located = locateLive(*sources.registry, *sources.files, sources.folders, input.installFolder);
        registries.append(sources.registry.get());
    }
    const FileSource &files = inputs.archives.empty() ? *sources.files : *inputs.archives.back();
    const Located &located = inputs.located;
    Facts facts;
    facts.at = startedAt;
    facts.findings = located.findings;

    std::vector<std::unique_ptr<Reader>> readers;
    readers.push_back(std::make_unique<ConsoleReader>(entered));
    readers.push_back(std::make_unique<IniReader>(files, located, sources.codePage932));
    readers.push_back(std::make_unique<RegistryReader>(registries));
    readers.push_back(std::make_unique<PluginManagerReader>(located.macPlugin, entered));

    const auto diagnose = [&](bool complete) {
        const auto ini = std::ranges::find(facts.reports, Method::Ini, &ReaderReport::method);
        facts.installation =
            detectInstallation(registries, ini == facts.reports.end() ? ReaderReport() : *ini, located.installation);
        facts.complete = complete && !cancel;
        Diagnosis diagnosis = reconcile(facts);
        diagnosis.mode = input.mode();
        diagnosis.host = offline ? serverOf(diagnosis.names) : sources.hostName;
        diagnosis.system = offline ? QString() : sources.systemDescription;
        diagnosis.caseNumber = options.caseNumber;
        diagnosis.memo = options.memo;
        diagnosis.createdAt = startedAt;
        diagnosis.toolVersion = sources.toolVersion;
        diagnosis.probedHost = input.probeHost;
        diagnosis.inputs = input.sample ? QList<InputFile>() : inputs.files;
        diagnosis.complete = facts.complete;
        return diagnosis;
    };

    int done = 1;
    for (const auto &reader : readers) {
        facts.reports.append(readWith(*reader, cancel));
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
    if (options.live && !cancel && offline && !inputs.listenerTexts.isEmpty()) {
        QList<SavedText> texts;
        for (const QString &path : std::as_const(inputs.listenerTexts)) {
            if (const auto content = files.read(path, kMaxListenerTextBytes)) {
                texts.append({path, content->modified, decodeText(content->bytes, sources.codePage932)});
            }
        }
        look(savedLiveSources(texts), {});
    }
    if (options.live && !cancel && (!offline || !input.probeHost.isEmpty())) {
        look(sources.live, input.probeHost);
    }
    return diagnose(true);
}

} // namespace portcheck
