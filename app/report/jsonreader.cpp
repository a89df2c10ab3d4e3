#include "jsonfields.h"
#include "reports.h"

#include <core/allowlist.h>

#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>

namespace portcheck {
namespace {

using Need = JsonFields::Need;

/// A report with 2,000 agents takes less than one megabyte.
constexpr qsizetype kMaxBytes = qsizetype {32} * 1024 * 1024;
constexpr qint64 kSchemaVersion = 1;
constexpr qint64 kMaxExactInteger = qint64 {1} << 53; ///< beyond, a JSON number may have lost digits

SourceRef readSource(JsonFields &json, const QJsonObject &parent, const QString &place, Need need)
{
    const QJsonObject object = json.object(parent, place, "source", need);
    const QString here = JsonFields::at(place, "source");
    SourceRef source;
    if (object.isEmpty()) {
        return source;
    }
    source.kind = json.word(object, here, "kind", SourceKind::File, Need::Required, sourceKindFromId);
    source.locator = json.text(object, here, "locator", Need::Required);
    source.key = json.text(object, here, "key", Need::Optional);
    source.line = static_cast<int>(json.number(object, here, "line", 1, std::numeric_limits<int>::max()).value_or(0));
    source.view = json.text(object, here, "view", Need::Optional);
    source.modified = json.time(object, here, "modified");
    return source;
}

std::optional<ReadError> readError(JsonFields &json, const QJsonObject &parent, const QString &place)
{
    if (json.isNull(parent, "error")) {
        return std::nullopt;
    }
    const QJsonObject object = json.object(parent, place, "error", Need::Required);
    const QString here = JsonFields::at(place, "error");
    ReadError error;
    error.code = readErrorCodeFromId(json.text(object, here, "code", Need::Required));
    error.locator = json.text(object, here, "locator", Need::Optional);
    error.nativeCode = json.number(object, here, "native", -kMaxExactInteger, kMaxExactInteger).value_or(0);
    error.detail = json.text(object, here, "detail", Need::Optional);
    return error;
}

Observation readObservation(JsonFields &json, const QJsonObject &object, const QString &place, PortRole role)
{
    Observation observation;
    observation.method = json.word(object, place, "method", Method::Ini, Need::Required);
    observation.side = json.word(object, place, "side", Side::Server, Need::Required);
    observation.role = json.word(object, place, "role", role, Need::Optional);
    observation.state = json.word(object, place, "state", ObservationState::Absent, Need::Required);
    observation.value = json.port(object, place, "value");
    observation.raw = json.text(object, place, "raw", Need::Optional);
    observation.source = readSource(json, object, place, Need::Required);
    observation.error = readError(json, object, place);
    // What the rest of the program relies on (see Observation) must hold for a file from anywhere.
    if (observation.value.has_value() != (observation.state == ObservationState::Present)) {
        json.complain(JsonFields::at(place, "value"), QStringLiteral("does not fit the state"));
    }
    if (observation.error.has_value() != (observation.state == ObservationState::Unreadable)) {
        json.complain(JsonFields::at(place, "error"), QStringLiteral("does not fit the state"));
    }
    return observation;
}

LiveEvidence readLive(JsonFields &json, const QJsonObject &parent, const QString &place, PortRole role)
{
    const QJsonObject object = json.object(parent, place, "live", Need::Required);
    const QString here = JsonFields::at(place, "live");
    LiveEvidence live;
    live.role = role;
    live.state = json.word(object, here, "state", ListenState::NotChecked, Need::Required);
    live.port = json.port(object, here, "port");
    live.addresses = json.texts(object, here, "addresses", Need::Optional);
    live.fingerprint = json.word(object, here, "fingerprint", Fingerprint::NotChecked, Need::Required);
    live.reserved = json.flag(object, here, "reserved", Need::Optional);
    live.reservedKnown = json.flag(object, here, "reservedKnown", Need::Optional);
    live.firewall = json.word(object, here, "firewall", FirewallState::NotChecked, Need::Optional);
    live.error = readError(json, object, here);
    if (!json.isNull(object, "owner")) {
        const QJsonObject stored = json.object(object, here, "owner", Need::Required);
        const QString ownerPlace = JsonFields::at(here, "owner");
        ListenerOwner owner;
        if (const auto pid = json.number(stored, ownerPlace, "pid", 0, std::numeric_limits<quint32>::max())) {
            owner.pid = static_cast<quint32>(*pid);
        }
        owner.process = json.text(stored, ownerPlace, "process", Need::Optional);
        owner.path = json.text(stored, ownerPlace, "path", Need::Optional);
        owner.services = json.texts(stored, ownerPlace, "services", Need::Optional);
        live.owner = owner;
    }
    if (!json.isNull(object, "certificate")) {
        const QJsonObject stored = json.object(object, here, "certificate", Need::Required);
        const QString certificatePlace = JsonFields::at(here, "certificate");
        CertificateInfo certificate;
        certificate.subject = json.text(stored, certificatePlace, "subject", Need::Optional);
        certificate.names = json.texts(stored, certificatePlace, "names", Need::Optional);
        certificate.issuer = json.text(stored, certificatePlace, "issuer", Need::Optional);
        certificate.notBefore = json.time(stored, certificatePlace, "notBefore");
        certificate.notAfter = json.time(stored, certificatePlace, "notAfter");
        certificate.tls = json.text(stored, certificatePlace, "tls", Need::Optional);
        certificate.selfSigned = json.flag(stored, certificatePlace, "selfSigned", Need::Optional);
        live.certificate = certificate;
    }
    return live;
}

void readPorts(JsonFields &json, const QJsonObject &root, Diagnosis &diagnosis)
{
    json.forEach(root, QString(), "ports", Need::Required, [&](const QJsonObject &object, const QString &place) {
        PortDiagnosis port;
        port.role = json.word(object, place, "role", PortRole::ServerHttp, Need::Required);
        port.state = json.word(object, place, "state", RoleState::NotChecked, Need::Required);
        port.defaultPort = json.port(object, place, "default");
        port.port = json.port(object, place, "port");
        json.forEach(
            object, place, "observations", Need::Required, [&](const QJsonObject &stored, const QString &storedPlace) {
                port.observations.append(readObservation(json, stored, storedPlace, port.role));
            });
        port.live = readLive(json, object, place, port.role);
        const bool twice = std::any_of(diagnosis.ports.begin(), diagnosis.ports.end(), [&](const PortDiagnosis &other) {
            return other.role == port.role;
        });
        if (twice) {
            json.complain(JsonFields::at(place, "role"), QStringLiteral("stands twice"));
        }
        diagnosis.ports.append(port);
    });
    if (diagnosis.ports.size() != allRoles().size()) {
        json.complain(QStringLiteral("ports"), QStringLiteral("not all %1 roles").arg(allRoles().size()));
    }
    std::stable_sort(
        diagnosis.ports.begin(), diagnosis.ports.end(), [](const auto &a, const auto &b) { return a.role < b.role; });
}

void readFindings(JsonFields &json, const QJsonObject &root, Diagnosis &diagnosis)
{
    json.forEach(root, QString(), "findings", Need::Required, [&](const QJsonObject &object, const QString &place) {
        Finding finding;
        finding.id = json.word(object, place, "id", FindingId::NotInstalled, Need::Required, findingIdFromId);
        finding.severity = json.word(object, place, "severity", Severity::Info, Need::Required);
        if (json.isNull(object, "roles") && !json.isNull(object, "role")) {
            finding.roles.append(json.word(object, place, "role", PortRole::ServerHttp, Need::Required));
        } else {
            finding.roles = json.words<PortRole>(object, place, "roles", Need::Optional);
        }
        finding.methods = json.words<Method>(object, place, "methods", Need::Optional);
        const QJsonObject parameters = json.object(object, place, "parameters", Need::Optional);
        for (auto it = parameters.begin(); it != parameters.end(); ++it) {
            if (!it.value().isString()) {
                json.complain(JsonFields::at(place, "parameters"),
                              QStringLiteral("holds something that is not a text"));
            }
            finding.parameters.insert(it.key(), it.value().toString());
        }
        const PortRole role = finding.roles.value(0, PortRole::ServerHttp);
        json.forEach(
            object, place, "evidence", Need::Optional, [&](const QJsonObject &stored, const QString &storedPlace) {
                finding.evidence.append(readObservation(json, stored, storedPlace, role));
            });
        diagnosis.findings.append(finding);
    });
}

/// A file from elsewhere could hold lines that this program would never have stored.
bool mayKeep(Method method, const EvidenceLine &line)
{
    const bool heading = line.name.isEmpty() && line.data.isEmpty() && line.text.trimmed().startsWith(QLatin1Char('['));
    switch (method) {
    case Method::Ini:
        return heading || isAllowedIniKey(line.name);
    case Method::Registry:
        return heading || isAllowedRegistryValue(line.name);
    case Method::Console:
    case Method::Plugin:
    case Method::Live:
        return true;
    }
    Q_UNREACHABLE();
    return false;
}

void readEvidence(JsonFields &json, const QJsonObject &root, Diagnosis &diagnosis)
{
    json.forEach(root, QString(), "names", Need::Optional, [&](const QJsonObject &object, const QString &place) {
        NameObservation name;
        name.method = json.word(object, place, "method", Method::Registry, Need::Required);
        name.side = json.word(object, place, "side", Side::Agent, Need::Required);
        name.value = json.text(object, place, "value", Need::Required);
        name.source = readSource(json, object, place, Need::Optional);
        diagnosis.names.append(name);
    });
    json.forEach(
        root, QString(), "resolvedNames", Need::Optional, [&](const QJsonObject &object, const QString &place) {
            diagnosis.resolvedNames.append({json.text(object, place, "name", Need::Required),
                                            json.texts(object, place, "addresses", Need::Optional),
                                            readError(json, object, place)});
        });
    json.forEach(root, QString(), "evidence", Need::Optional, [&](const QJsonObject &object, const QString &place) {
        EvidenceBlock block;
        block.method = json.word(object, place, "method", Method::Ini, Need::Required);
        block.side = json.word(object, place, "side", Side::Server, Need::Required);
        block.source = readSource(json, object, place, Need::Optional);
        block.encoding = json.text(object, place, "encoding", Need::Optional);
        block.sideAssumed = json.flag(object, place, "sideAssumed", Need::Optional);
        json.forEach(
            object, place, "lines", Need::Optional, [&](const QJsonObject &stored, const QString &storedPlace) {
                EvidenceLine line;
                line.number = static_cast<int>(
                    json.number(stored, storedPlace, "number", 1, std::numeric_limits<int>::max()).value_or(0));
                line.name = json.text(stored, storedPlace, "name", Need::Optional);
                line.type = json.text(stored, storedPlace, "type", Need::Optional);
                line.data = json.text(stored, storedPlace, "data", Need::Optional);
                line.text = json.text(stored, storedPlace, "text", Need::Optional);
                if (!json.isNull(stored, "role")) {
                    line.role = json.word(stored, storedPlace, "role", PortRole::ServerHttp, Need::Required);
                }
                if (mayKeep(block.method, line)) {
                    block.lines.append(line);
                }
            });
        diagnosis.evidence.append(block);
    });
}

void readProduct(JsonFields &json, const QJsonObject &root, Installation &installation)
{
    const QJsonObject product = json.object(root, QString(), "product", Need::Required);
    const QString place = QStringLiteral("product");
    const QList<InstalledRole> roles = json.words<InstalledRole>(product, place, "roles", Need::Required);
    installation.edition = json.word(product, place, "edition", Edition::None, Need::Required);
    installation.server = roles.contains(InstalledRole::Server);
    installation.agent = roles.contains(InstalledRole::Agent);
    installation.version = json.text(product, place, "version", Need::Optional);
    installation.cloudAgent = json.flag(product, place, "cloudAgent", Need::Optional);
    installation.serverFolder = json.text(product, place, "serverFolder", Need::Optional);
    installation.agentFolder = json.text(product, place, "agentFolder", Need::Optional);
    installation.macPlugin =
        json.word(product, place, "macPlugin", Presence::NotLooked, Need::Optional, presenceFromId);
    installation.macPluginEntries = json.texts(product, place, "macPluginEntries", Need::Optional);
    installation.lookedAt = json.texts(product, place, "lookedAt", Need::Optional);
}

void readHead(JsonFields &json, const QJsonObject &root, Diagnosis &diagnosis)
{
    const QJsonObject tool = json.object(root, QString(), "tool", Need::Required);
    diagnosis.toolVersion = json.text(tool, QStringLiteral("tool"), "version", Need::Required);
    // Made from sample data it stays a sample for ever; else what is shown is a report, whatever it was made of.
    const RunMode mode = json.word(root, QString(), "mode", RunMode::Report, Need::Required);
    diagnosis.mode = mode == RunMode::Sample ? RunMode::Sample : RunMode::Report;
    diagnosis.createdAt = json.time(root, QString(), "createdAt");
    diagnosis.host = json.text(root, QString(), "host", Need::Required);
    diagnosis.system = json.text(root, QString(), "system", Need::Optional);
    diagnosis.caseNumber = json.text(root, QString(), "case", Need::Optional);
    diagnosis.memo = json.text(root, QString(), "memo", Need::Optional);
    diagnosis.probedHost = json.text(root, QString(), "probedHost", Need::Optional);
    diagnosis.masked = json.flag(root, QString(), "masked", Need::Optional);
    diagnosis.serverName = json.text(root, QString(), "serverName", Need::Optional);
    diagnosis.state = json.word(root, QString(), "state", RoleState::NotChecked, Need::Required);
    diagnosis.complete = json.flag(root, QString(), "complete", Need::Required);
    diagnosis.askedMethods = json.words<Method>(root, QString(), "askedMethods", Need::Optional);
    if (const QJsonObject ssl = json.object(root, QString(), "ssl", Need::Required); !ssl.isEmpty()) {
        const QString place = QStringLiteral("ssl");
        diagnosis.ssl.state = json.word(ssl, place, "state", SslState::Absent, Need::Required);
        diagnosis.ssl.raw = json.text(ssl, place, "raw", Need::Optional);
        diagnosis.ssl.source = readSource(json, ssl, place, Need::Optional);
    }
    json.forEach(root, QString(), "agents", Need::Optional, [&](const QJsonObject &object, const QString &place) {
        AgentProbe agent;
        agent.host = json.text(object, place, "host", Need::Required);
        agent.address = json.text(object, place, "address", Need::Optional);
        agent.state =
            json.word(object, place, "state", AgentProbe::State::NotChecked, Need::Required, [](const QString &text) {
                return agentStateFromId(text);
            });
        agent.fingerprint = json.word(object, place, "fingerprint", Fingerprint::None, Need::Optional);
        diagnosis.agents.append(agent);
    });
}

} // namespace

Result<Diagnosis, ReadError> readJson(const QByteArray &bytes, const QString &locator)
{
    if (bytes.size() > kMaxBytes) {
        return Failure {ReadError {ReadErrorCode::TooLarge,
                                   locator,
                                   0,
                                   QStringLiteral("%1 bytes; the limit is %2").arg(bytes.size()).arg(kMaxBytes)}};
    }
    const auto malformed = [&locator](const QString &what) {
        return Failure {ReadError {ReadErrorCode::Malformed, locator, 0, what}};
    };
    // Editors on Windows put a byte order mark in front when they save.
    const QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return malformed(
            QStringLiteral("not JSON: %1 at byte %2").arg(parseError.errorString()).arg(parseError.offset));
    }
    if (!document.isObject()) {
        return malformed(QStringLiteral("not a report: the document is no object"));
    }
    const QJsonObject root = document.object();

    JsonFields json;
    const auto version =
        json.number(root, QString(), "schemaVersion", 1, std::numeric_limits<int>::max(), Need::Required);
    if (version && *version > kSchemaVersion) {
        json.complain(QStringLiteral("schemaVersion"),
                      QStringLiteral("%1 is newer than this program knows (%2)").arg(*version).arg(kSchemaVersion));
    }
    Diagnosis diagnosis;
    if (json.problem().isEmpty()) {
        readHead(json, root, diagnosis);
        readProduct(json, root, diagnosis.installation);
        readPorts(json, root, diagnosis);
        readFindings(json, root, diagnosis);
        readEvidence(json, root, diagnosis);
    }
    if (!json.problem().isEmpty()) {
        return malformed(json.problem());
    }
    return diagnosis;
}

} // namespace portcheck
