#include "phrases.h"
#include "texts.h"

#include <core/livejudge.h>
#include <core/ownerrules.h>

#include <algorithm>

// What table cells and evidence lines say of one value.
namespace portcheck {
namespace {

/// The last part of a path of Windows or Linux, whatever this program runs on.
QString fileName(const QString &path)
{
    const qsizetype cut = std::max(path.lastIndexOf(QLatin1Char('/')), path.lastIndexOf(QLatin1Char('\\')));
    return path.mid(cut + 1);
}

const char *errorSource(ReadErrorCode code)
{
    switch (code) {
    case ReadErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("Cell", "%1 does not exist.");
    case ReadErrorCode::AccessDenied:
        return QT_TRANSLATE_NOOP("Cell", "You do not have permission to read %1.");
    case ReadErrorCode::NotSupported:
        return QT_TRANSLATE_NOOP("Cell", "%1 cannot be read on this operating system.");
    case ReadErrorCode::WrongType:
        return QT_TRANSLATE_NOOP("Cell", "%1 has an unexpected type, so the value cannot be read.");
    case ReadErrorCode::Malformed:
        return QT_TRANSLATE_NOOP("Cell", "%1 does not have the expected format.");
    case ReadErrorCode::Damaged:
        return QT_TRANSLATE_NOOP("Cell", "%1 is damaged or was cut off.");
    case ReadErrorCode::Encrypted:
        return QT_TRANSLATE_NOOP("Cell", "%1 is protected by a password. Send the files in an archive without one.");
    case ReadErrorCode::UnsafeName:
        return QT_TRANSLATE_NOOP("Cell", "%1 contains a file whose name leads out of the archive.");
    case ReadErrorCode::Newer:
        return QT_TRANSLATE_NOOP("Cell", "%1 was written by a newer version of this program.");
    case ReadErrorCode::TooLarge:
        return QT_TRANSLATE_NOOP("Cell", "%1 is larger than this program reads.");
    case ReadErrorCode::Timeout:
        return QT_TRANSLATE_NOOP("Cell", "%1 did not answer in time.");
    case ReadErrorCode::Refused:
        return QT_TRANSLATE_NOOP("Cell", "%1 refused the connection.");
    case ReadErrorCode::TlsFailed:
        return QT_TRANSLATE_NOOP("Cell", "%1 accepted the connection, but no encrypted session could be set up.");
    case ReadErrorCode::Cancelled:
        return QT_TRANSLATE_NOOP("Cell", "The check of %1 was stopped before it was complete.");
    case ReadErrorCode::InUse:
        return QT_TRANSLATE_NOOP("Cell", "%1 is in use by another program.");
    case ReadErrorCode::IsFolder:
        return QT_TRANSLATE_NOOP("Cell", "%1 is a folder, not a file.");
    case ReadErrorCode::IsFile:
        return QT_TRANSLATE_NOOP("Cell", "%1 is a file, not a folder.");
    case ReadErrorCode::AgentsFile:
        return QT_TRANSLATE_NOOP("Cell", "%1 is an agent's ofcscan.ini, not the server's.");
    case ReadErrorCode::RegistryText:
        return QT_TRANSLATE_NOOP("Cell", "%1 is registry text, not a settings file.");
    case ReadErrorCode::QueryFailed:
        return QT_TRANSLATE_NOOP("Cell", "%1 contains only the message that \"reg query\" did not find the key.");
    case ReadErrorCode::Unexpected:
        return QT_TRANSLATE_NOOP("Cell", "%1 could not be read for another reason.");
    }
    Q_UNREACHABLE();
    return "";
}

QString quoted(const QString &raw, const Catalog &catalog)
{
    return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "\"%1\"")).arg(raw);
}

/// "System (IIS)", "TmListen.exe", "PID 1234"; empty when nothing is known.
QString ownerName(PortRole role, const ListenerOwner &owner, const Catalog &catalog)
{
    if (matchOwner(role, owner) == OwnerMatch::HttpSys) {
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "System (IIS)"));
    }
    if (!owner.process.isEmpty()) {
        return owner.process;
    }
    if (owner.pid.value_or(0) != 0) {
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "PID %1")).arg(*owner.pid);
    }
    return {};
}

bool isEnteredMethod(Method method)
{
    return method == Method::Console || method == Method::Plugin;
}

/// Beside an agent of another server a number alone does not say which server it is about.
QString whoseValue(const Observation &observation, const QString &value, const Catalog &catalog)
{
    switch (observation.side) {
    case Side::Server:
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "%1 (server)")).arg(value);
    case Side::Agent:
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "%1 (agent)")).arg(value);
    case Side::Entered:
        break;
    }
    return value;
}

/// Its values stand in the column of ofcscan.ini, the way that reads it.
bool isServiceIni(const SourceRef &source)
{
    return source.kind == SourceKind::File
        && fileName(source.locator).compare(QLatin1String("Service.ini"), Qt::CaseInsensitive) == 0;
}

bool holdsText(const Observation &observation)
{
    return observation.state == ObservationState::Present || observation.state == ObservationState::Invalid;
}

} // namespace

QString readErrorText(const ReadError &error, const Catalog &catalog)
{
    const QString subject =
        error.locator.isEmpty() ? catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "The source")) : error.locator;
    if (error.code == ReadErrorCode::TooLarge && error.nativeCode > 0) {
        constexpr qint64 kMegabyte = qint64 {1024} * 1024;
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "%1 is larger than the %2 MB that this program reads."))
            .arg(subject, QString::number((error.nativeCode + kMegabyte - 1) / kMegabyte));
    }
    const QString sentence = catalog.text("Cell", errorSource(error.code)).arg(subject);
    if (error.nativeCode == 0) {
        return sentence;
    }
    return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "%1 The error code is %2."))
        .arg(sentence, QString::number(error.nativeCode));
}

QString observationValue(const Observation &observation, const Catalog &catalog)
{
    switch (observation.state) {
    case ObservationState::Present:
        return observation.value ? observation.value->toString() : observation.raw;
    case ObservationState::Absent:
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "not there"));
    case ObservationState::Invalid:
        return quoted(observation.raw, catalog);
    case ObservationState::Unreadable:
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "cannot be read"));
    case ObservationState::NotApplicable:
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "n/a"));
    }
    Q_UNREACHABLE();
    return {};
}

QString methodCell(const Diagnosis &diagnosis, const PortDiagnosis &port, Method method, const Catalog &catalog)
{
    if (method == Method::Live) {
        return liveCell(port.live, catalog);
    }
    if (!methodCovers(method, port.role)) {
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "n/a"));
    }
    QList<Observation> observations;
    for (const Observation &observation : port.observations) {
        if (observation.method == method) {
            observations.append(observation);
        }
    }
    // The server's copy first: it is the one that the others should follow.
    std::stable_sort(observations.begin(), observations.end(), [](const Observation &a, const Observation &b) {
        return a.side < b.side;
    });
    const auto has = [&](ObservationState state) {
        return std::any_of(observations.begin(), observations.end(), [state](const Observation &observation) {
            return observation.state == state;
        });
    };

    const bool twoServers =
        std::any_of(diagnosis.findings.begin(), diagnosis.findings.end(), [](const Finding &finding) {
            return finding.id == FindingId::AgentOtherServer && finding.severity == Severity::Check;
        });
    QStringList values;
    for (const Observation &observation : std::as_const(observations)) {
        const QString value = observationValue(observation, catalog);
        const QString text = twoServers ? whoseValue(observation, value, catalog)
            : isServiceIni(observation.source)
            ? catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "%1 (Service.ini)")).arg(value)
            : value;
        if (holdsText(observation) && !values.contains(text)) {
            values.append(text);
        }
    }
    if (!values.isEmpty()) {
        return values.join(QStringLiteral(" / "));
    }
    if (has(ObservationState::Unreadable)) {
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "cannot be read"));
    }
    if (method == Method::Plugin
        && (has(ObservationState::NotApplicable) || diagnosis.installation.macPlugin == Presence::Absent)) {
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "not installed"));
    }
    if (has(ObservationState::NotApplicable)) {
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "n/a"));
    }
    if (isEnteredMethod(method)) {
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "not entered"));
    }
    if (has(ObservationState::Absent)) {
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "not there"));
    }
    return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "not read"));
}

QString sourceText(const SourceRef &source, const Catalog &catalog)
{
    switch (source.kind) {
    case SourceKind::File:
        if (source.line > 0) {
            return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "%1, line %2, %3"))
                .arg(fileName(source.locator), QString::number(source.line), source.key);
        }
        if (source.key.isEmpty()) {
            return fileName(source.locator);
        }
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "%1, %2")).arg(fileName(source.locator), source.key);
    case SourceKind::Registry:
        if (source.line > 0) {
            return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "%1, line %2, %3"))
                .arg(source.locator, QString::number(source.line), source.key);
        }
        if (source.view == QLatin1String("32")) {
            return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "%1, %2 (32-bit view)"))
                .arg(source.locator, source.key);
        }
        if (source.view == QLatin1String("64")) {
            return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "%1, %2 (64-bit view)"))
                .arg(source.locator, source.key);
        }
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "%1, %2")).arg(source.locator, source.key);
    case SourceKind::Entered:
        if (source.modified.isValid()) {
            return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "entered by hand, %1"))
                .arg(catalog.timeOfDay(source.modified));
        }
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "entered by hand"));
    case SourceKind::Folder:
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "folder %1")).arg(source.locator);
    case SourceKind::Listener:
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "listening at %1")).arg(source.locator);
    }
    Q_UNREACHABLE();
    return {};
}

QString liveCell(const LiveEvidence &live, const Catalog &catalog)
{
    switch (live.state) {
    case ListenState::Listening: {
        const QString owner = live.owner ? ownerName(live.role, *live.owner, catalog) : QString();
        if (owner.isEmpty()) {
            return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "Listening"));
        }
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "Listening, %1")).arg(owner);
    }
    case ListenState::NotListening:
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "Not listening"));
    case ListenState::NoAnswer:
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "No answer"));
    case ListenState::NotChecked:
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "Not checked"));
    }
    Q_UNREACHABLE();
    return {};
}

QString answerCell(const LiveEvidence &live, const Catalog &catalog)
{
    if (live.state == ListenState::Listening && live.error) {
        if (live.error->code == ReadErrorCode::TlsFailed) {
            return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "TCP open, TLS failed"));
        }
        if (live.error->code == ReadErrorCode::Timeout) {
            return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "TCP open, no answer in time"));
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
        return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "does not resolve on this computer"));
    }
    return catalog.text("Cell", QT_TRANSLATE_NOOP("Cell", "resolves to %1"))
        .arg(name.addresses.join(QStringLiteral(", ")));
}

QString certificateNameText(const CertificateInfo &certificate, const QString &serverName, const Catalog &catalog)
{
    if (serverName.isEmpty()) {
        return {};
    }
    return catalog
        .text("Cell",
              carriesName(certificate, serverName)
                  ? QT_TRANSLATE_NOOP("Cell", "The certificate is for the configured server name %1.")
                  : QT_TRANSLATE_NOOP("Cell", "The certificate is not for the configured server name %1."))
        .arg(serverName);
}

} // namespace portcheck
