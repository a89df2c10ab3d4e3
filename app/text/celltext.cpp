#include "texts.h"

#include <core/livejudge.h>
#include <core/ownerrules.h>
#include <core/paths.h>

#include <algorithm>

// What table cells and evidence lines say of one value.
namespace portcheck {
namespace {

QString errorSentence(ReadErrorCode code, const Catalog &catalog)
{
    using enum ReadErrorCode;
    return catalog.word("Cell", code)
        .in({{NotFound, QT_TRANSLATE_NOOP("Cell", "%1 does not exist.")},
             {AccessDenied, QT_TRANSLATE_NOOP("Cell", "You do not have permission to read %1.")},
             {NotSupported, QT_TRANSLATE_NOOP("Cell", "%1 cannot be read on this operating system.")},
             {WrongType, QT_TRANSLATE_NOOP("Cell", "%1 has an unexpected type, so the value cannot be read.")},
             {Malformed, QT_TRANSLATE_NOOP("Cell", "%1 does not have the expected format.")},
             {Damaged, QT_TRANSLATE_NOOP("Cell", "%1 is damaged or was cut off.")},
             {Contradictory,
              QT_TRANSLATE_NOOP(
                  "Cell", "%1 contains different values for the same key. It may come from more than one computer.")},
             {Encrypted,
              QT_TRANSLATE_NOOP("Cell", "%1 is protected by a password. Send the files in an archive without one.")},
             {UnsafeName, QT_TRANSLATE_NOOP("Cell", "%1 contains a file whose name leads out of the archive.")},
             {Newer, QT_TRANSLATE_NOOP("Cell", "%1 was written by a newer version of this program.")},
             {TooLarge, QT_TRANSLATE_NOOP("Cell", "%1 is larger than this program reads.")},
             {Timeout, QT_TRANSLATE_NOOP("Cell", "%1 did not answer in time.")},
             {NameTimeout, QT_TRANSLATE_NOOP("Cell", "The address of %1 could not be looked up.")},
             {Refused, QT_TRANSLATE_NOOP("Cell", "%1 refused the connection.")},
             {Unreachable, QT_TRANSLATE_NOOP("Cell", "%1 could not be reached.")},
             {Closed, QT_TRANSLATE_NOOP("Cell", "%1 closed the connection without an answer.")},
             {TlsFailed,
              QT_TRANSLATE_NOOP("Cell", "%1 accepted the connection, but no encrypted session could be set up.")},
             {Cancelled, QT_TRANSLATE_NOOP("Cell", "The check of %1 was stopped before it was complete.")},
             {InUse, QT_TRANSLATE_NOOP("Cell", "%1 is in use by another program.")},
             {IsFolder, QT_TRANSLATE_NOOP("Cell", "%1 is a folder, not a file.")},
             {IsFile, QT_TRANSLATE_NOOP("Cell", "%1 is a file, not a folder.")},
             {AgentsFile, QT_TRANSLATE_NOOP("Cell", "%1 is an agent's ofcscan.ini, not the server's.")},
             {RegistryText, QT_TRANSLATE_NOOP("Cell", "%1 is registry text, not a settings file.")},
             {QueryFailed,
              QT_TRANSLATE_NOOP("Cell", "%1 contains only the message that \"reg query\" did not find the key.")},
             {NoReports, QT_TRANSLATE_NOOP("Cell", "%1 contains no JSON report of this program.")},
             {Unexpected, QT_TRANSLATE_NOOP("Cell", "%1 could not be read for another reason.")}});
}

/// "System (IIS)", "TmListen.exe", "PID 1234"; empty when nothing is known.
QString ownerName(PortRole role, const ListenerOwner &owner, const Catalog &catalog)
{
    return matchOwner(role, owner) == OwnerMatch::HttpSys ? catalog.translate("Cell", "System (IIS)")
        : !owner.process.isEmpty()                        ? owner.process
        : owner.pid.value_or(0) != 0                      ? catalog.translate("Cell", "PID %1").arg(*owner.pid)
                                                          : QString();
}

/// Beside an agent of another server a number alone does not say which server it is about.
QString whoseValue(const Observation &observation, const QString &value, const Catalog &catalog)
{
    return observation.side == Side::Server ? catalog.translate("Cell", "%1 (server)").arg(value)
        : observation.side == Side::Agent   ? catalog.translate("Cell", "%1 (agent)").arg(value)
                                            : value;
}

/// Its values are in the column of ofcscan.ini, the way that reads it.
bool isServiceIni(const SourceRef &source)
{
    return source.kind == SourceKind::File
        && fileName(source.locator).compare(QLatin1String("Service.ini"), Qt::CaseInsensitive) == 0;
}

} // namespace

QString readErrorText(const ReadError &error, const Catalog &catalog)
{
    const QString subject = error.locator.isEmpty() ? catalog.translate("Cell", "The source") : error.locator;
    if (error.code == ReadErrorCode::TooLarge && error.nativeCode > 0) {
        constexpr qint64 kMegabyte = qint64 {1024} * 1024;
        return catalog.translate("Cell", "%1 is larger than the %2 MB that this program reads.")
            .arg(subject, QString::number((error.nativeCode + kMegabyte - 1) / kMegabyte));
    }
    const QString sentence = errorSentence(error.code, catalog).arg(subject);
    if (error.nativeCode == 0) {
        return sentence;
    }
    return catalog.translate("Cell", "%1 The error code is %2.").arg(sentence, QString::number(error.nativeCode));
}

QString observationValue(const Observation &observation, const Catalog &catalog)
{
    if (observation.state == ObservationState::Present) {
        return observation.value ? observation.value->toString() : observation.raw;
    }
    if (observation.state == ObservationState::Invalid) {
        return catalog.translate("Cell", "\"%1\"").arg(observation.raw);
    }
    return catalog.word("Cell", observation.state)
        .in({{ObservationState::Absent, QT_TRANSLATE_NOOP("Cell", "not there")},
             {ObservationState::Unreadable, QT_TRANSLATE_NOOP("Cell", "cannot be read")},
             {ObservationState::NotApplicable, QT_TRANSLATE_NOOP("Cell", "n/a")}});
}

QStringList methodValues(const PortDiagnosis &port, Method method, bool named, const Catalog &catalog)
{
    QList<Observation> observations = port.observations;
    observations.removeIf([method](const Observation &observation) {
        return observation.method != method
            || (observation.state != ObservationState::Present && observation.state != ObservationState::Invalid);
    });
    // The server's copy first: it is the one that the others should follow.
    std::ranges::stable_sort(observations, {}, &Observation::side);
    QStringList values;
    for (const Observation &observation : std::as_const(observations)) {
        const QString value = observationValue(observation, catalog);
        values.append(named                                  ? whoseValue(observation, value, catalog)
                          : isServiceIni(observation.source) ? catalog.translate("Cell", "%1 (Service.ini)").arg(value)
                                                             : value);
    }
    values.removeDuplicates();
    return values;
}

QString methodCell(const Diagnosis &diagnosis, const PortDiagnosis &port, Method method, const Catalog &catalog)
{
    if (method == Method::Live) {
        return withLivePort(port, liveCell(port.live, catalog));
    }
    if (!methodCovers(method, port.role)) {
        return catalog.translate("Cell", "n/a");
    }
    const auto has = [&](ObservationState state) {
        return std::ranges::any_of(port.observations, [method, state](const Observation &observation) {
            return observation.method == method && observation.state == state;
        });
    };
    const bool twoServers = std::ranges::any_of(diagnosis.findings, [](const Finding &finding) {
        return finding.id == FindingId::AgentOtherServer && finding.severity == Severity::Check;
    });
    const QStringList values = methodValues(port, method, twoServers, catalog);
    if (!values.isEmpty()) {
        return values.join(QStringLiteral(" / "));
    }
    const bool notApplicable = has(ObservationState::NotApplicable);
    const bool noPlugin = notApplicable || diagnosis.installation.macPlugin == Presence::Absent;
    return has(ObservationState::Unreadable)                    ? catalog.translate("Cell", "cannot be read")
        : method == Method::Plugin && noPlugin                  ? catalog.translate("Cell", "not installed")
        : notApplicable                                         ? catalog.translate("Cell", "n/a")
        : method == Method::Console || method == Method::Plugin ? catalog.translate("Cell", "not entered")
        : has(ObservationState::Absent)                         ? catalog.translate("Cell", "not there")
                                                                : catalog.translate("Cell", "not read");
}

QString sourceText(const SourceRef &source, const Catalog &catalog)
{
    switch (source.kind) {
    case SourceKind::File:
    case SourceKind::Registry: {
        const bool file = source.kind == SourceKind::File;
        const QString place = file ? fileName(source.locator).toString() : source.locator;
        if (const QString &path = file ? source.locator : source.file; source.line > 0 && !path.isEmpty()) {
            // A line is one of a file, for the registry's values, too.
            return catalog.translate("Cell", "%1, line %2, %3")
                .arg(fileName(path),
                     QString::number(source.line),
                     file ? source.key : catalog.translate("Cell", "%1, %2").arg(source.locator, source.key));
        }
        if (file && source.key.isEmpty()) {
            return place;
        }
        const QString view = file ? QString() : source.view;
        const char *pattern = view == QLatin1String("32") ? QT_TRANSLATE_NOOP("Cell", "%1, %2 (32-bit view)")
            : view == QLatin1String("64")                 ? QT_TRANSLATE_NOOP("Cell", "%1, %2 (64-bit view)")
                                                          : QT_TRANSLATE_NOOP("Cell", "%1, %2");
        return catalog.text("Cell", pattern).arg(place, source.key);
    }
    case SourceKind::Entered:
        return source.modified.isValid()
            ? catalog.translate("Cell", "entered by hand, %1").arg(source.modified.toString(u"HH:mm"))
            : catalog.translate("Cell", "entered by hand");
    case SourceKind::Folder:
        return catalog.translate("Cell", "folder %1").arg(source.locator);
    case SourceKind::Listener:
        return catalog.translate("Cell", "listening at %1").arg(source.locator);
    }
    Q_UNREACHABLE();
    return {};
}

QString liveCell(const LiveEvidence &live, const Catalog &catalog)
{
    if (live.state == ListenState::Listening && live.owner) {
        if (const QString owner = ownerName(live.role, *live.owner, catalog); !owner.isEmpty()) {
            return catalog.translate("Cell", "Listening, %1").arg(owner);
        }
    }
    return catalog.word("Cell", live.state)
        .in({{ListenState::Listening, QT_TRANSLATE_NOOP("Cell", "Listening")},
             {ListenState::NotListening, QT_TRANSLATE_NOOP("Cell", "Not listening")},
             {ListenState::NoAnswer, QT_TRANSLATE_NOOP("Cell", "No answer")},
             {ListenState::NotChecked, QT_TRANSLATE_NOOP("Cell", "Not checked")}});
}

QString ownerCell(const Diagnosis &diagnosis, const LiveEvidence &live, const Catalog &catalog)
{
    if (live.state != ListenState::Listening) {
        return {};
    }
    const ListenerOwner owner = live.owner.value_or(ListenerOwner());
    if (const auto pid = owner.pid.value_or(0); pid != 0) {
        return owner.process.isEmpty() ? catalog.translate("Cell", "PID %1").arg(pid)
                                       : catalog.translate("Cell", "%1 (PID %2)").arg(owner.process).arg(pid);
    }
    return !owner.process.isEmpty()                                         ? owner.process
        : live.host.isEmpty() && diagnosis.wasAsked(LiveQuestionId::Owners) ? catalog.translate("Cell", "not readable")
                                                                            : stateName(RoleState::NotChecked, catalog);
}

QString withLivePort(const PortDiagnosis &port, const QString &words)
{
    const LiveEvidence &live = port.live;
    return live.port && live.state != ListenState::NotChecked && live.port != port.configured()
        ? QStringLiteral("%1 %2").arg(live.port->toString(), words)
        : words;
}

QString answerCell(const LiveEvidence &live, const Catalog &catalog)
{
    if (live.state == ListenState::Listening && live.error) {
        if (live.error->code == ReadErrorCode::TlsFailed) {
            return catalog.translate("Cell", "TCP open, TLS failed");
        }
        if (live.error->code == ReadErrorCode::Timeout) {
            return catalog.translate("Cell", "TCP open, no answer in time");
        }
    }
    return fingerprintName(live.fingerprint, catalog);
}

QString resolvedNameText(const ResolvedName &name, const Catalog &catalog)
{
    if (name.error) {
        return readErrorText(*name.error, catalog);
    }
    if (name.addresses.isEmpty()) {
        return catalog.translate("Cell", "does not resolve on this computer");
    }
    return catalog.translate("Cell", "resolves to %1").arg(name.addresses.join(QStringLiteral(", ")));
}

QString certificateNameText(const CertificateInfo &certificate, const Diagnosis &diagnosis, const Catalog &catalog)
{
    const QString serverName = ownName(diagnosis);
    if (serverName.isEmpty()) {
        return {};
    }
    return (carriesName(certificate, serverName)
                ? catalog.translate("Cell", "The certificate is for the configured server name %1.")
                : catalog.translate("Cell", "The certificate is not for the configured server name %1."))
        .arg(serverName);
}

} // namespace portcheck
