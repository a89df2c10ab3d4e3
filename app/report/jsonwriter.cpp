#include "jsonstream.h"
#include "reports.h"

#include <text/texts.h>

namespace portcheck {
namespace {

std::optional<qint64> number(std::optional<Port> port)
{
    return port ? std::optional<qint64>(port->number()) : std::nullopt;
}

/// "2026-11-24T09:12:03+09:00": always with the offset, because QDateTime leaves it out for local times.
QString isoTime(const QDateTime &time)
{
    if (!time.isValid()) {
        return {};
    }
    const int minutes = time.offsetFromUtc() / 60;
    const int absolute = qAbs(minutes);
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
        + QStringLiteral("%1%2:%3")
              .arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
              .arg(absolute / 60, 2, 10, QLatin1Char('0'))
              .arg(absolute % 60, 2, 10, QLatin1Char('0'));
}

void writeTime(JsonStream &json, const char *key, const QDateTime &time)
{
    if (time.isValid()) {
        json.member(key, isoTime(time));
    } else {
        json.null(key);
    }
}

void writeStrings(JsonStream &json, const char *key, const QStringList &values)
{
    json.beginArray(key);
    for (const QString &value : values) {
        json.element(value);
    }
    json.endArray();
}

template<typename T>
void writeIds(JsonStream &json, const char *key, const QList<T> &values)
{
    json.beginArray(key);
    for (const T value : values) {
        json.element(id(value));
    }
    json.endArray();
}

void writeSource(JsonStream &json, const SourceRef &source)
{
    json.beginObject("source");
    json.member("kind", id(source.kind));
    json.member("locator", source.locator);
    json.member("key", source.key);
    json.member("line", source.line > 0 ? std::optional<qint64>(source.line) : std::nullopt);
    json.member("view", source.view);
    writeTime(json, "modified", source.modified);
    json.endObject();
}

void writeError(JsonStream &json, const std::optional<ReadError> &error)
{
    if (!error) {
        json.null("error");
        return;
    }
    json.beginObject("error");
    json.member("code", id(error->code));
    json.member("locator", error->locator);
    json.member("native", error->nativeCode);
    json.member("detail", error->detail);
    json.endObject();
}

void writeObservations(JsonStream &json, const char *key, const QList<Observation> &observations)
{
    json.beginArray(key);
    for (const Observation &observation : observations) {
        json.beginObject();
        json.member("method", id(observation.method));
        json.member("side", id(observation.side));
        json.member("role", id(observation.role));
        json.member("state", id(observation.state));
        json.member("value", number(observation.value));
        json.member("raw", observation.raw);
        writeSource(json, observation.source);
        writeError(json, observation.error);
        json.endObject();
    }
    json.endArray();
}

void writeLive(JsonStream &json, const LiveEvidence &live)
{
    json.beginObject("live");
    json.member("state", id(live.state));
    json.member("port", number(live.port));
    writeStrings(json, "addresses", live.addresses);
    if (live.owner) {
        json.beginObject("owner");
        json.member("pid", live.owner->pid ? std::optional<qint64>(*live.owner->pid) : std::nullopt);
        json.member("process", live.owner->process);
        json.member("path", live.owner->path);
        writeStrings(json, "services", live.owner->services);
        json.endObject();
    } else {
        json.null("owner");
    }
    json.member("fingerprint", id(live.fingerprint));
    json.member("reserved", live.reserved);
    json.member("reservedKnown", live.reservedKnown);
    json.member("firewall", id(live.firewall));
    if (live.certificate) {
        json.beginObject("certificate");
        json.member("subject", live.certificate->subject);
        writeStrings(json, "names", live.certificate->names);
        json.member("issuer", live.certificate->issuer);
        writeTime(json, "notBefore", live.certificate->notBefore);
        writeTime(json, "notAfter", live.certificate->notAfter);
        json.member("tls", live.certificate->tls);
        json.member("selfSigned", live.certificate->selfSigned);
        json.endObject();
    } else {
        json.null("certificate");
    }
    writeError(json, live.error);
    json.endObject();
}

void writeProduct(JsonStream &json, const Installation &installation)
{
    QList<InstalledRole> roles;
    if (installation.server) {
        roles.append(InstalledRole::Server);
    }
    if (installation.agent) {
        roles.append(InstalledRole::Agent);
    }
    json.beginObject("product");
    json.member("edition", id(installation.edition));
    writeIds(json, "roles", roles);
    json.member("version", installation.version);
    json.member("cloudAgent", installation.cloudAgent);
    json.member("serverFolder", installation.serverFolder);
    json.member("agentFolder", installation.agentFolder);
    json.member("macPlugin", id(installation.macPlugin));
    writeStrings(json, "macPluginEntries", installation.macPluginEntries);
    writeStrings(json, "lookedAt", installation.lookedAt);
    json.endObject();
}

void writePorts(JsonStream &json, const Diagnosis &diagnosis)
{
    json.beginArray("ports");
    for (const PortDiagnosis &port : diagnosis.ports) {
        json.beginObject();
        json.member("role", id(port.role));
        json.member("state", id(port.state));
        json.member("default", number(port.defaultPort));
        json.member("port", number(port.port));
        writeObservations(json, "observations", port.observations);
        writeLive(json, port.live);
        json.endObject();
    }
    json.endArray();
}

void writeFindings(JsonStream &json, const QList<Finding> &findings, const Catalog &catalog)
{
    json.beginArray("findings");
    for (const Finding &finding : findings) {
        const FindingText text = findingText(finding, catalog);
        json.beginObject();
        json.member("id", id(finding.id));
        json.member("severity", id(finding.severity));
        if (finding.roles.isEmpty()) {
            json.null("role");
        } else {
            json.member("role", id(finding.roles.first()));
        }
        writeIds(json, "roles", finding.roles);
        writeIds(json, "methods", finding.methods);
        json.beginObject("parameters");
        for (auto it = finding.parameters.begin(); it != finding.parameters.end(); ++it) {
            json.member(it.key(), it.value());
        }
        json.endObject();
        writeObservations(json, "evidence", finding.evidence);
        json.member("title", text.title);
        json.member("meaning", text.meaning);
        json.member("next", text.next);
        json.endObject();
    }
    json.endArray();
}

void writeNames(JsonStream &json, const QList<NameObservation> &names)
{
    json.beginArray("names");
    for (const NameObservation &name : names) {
        json.beginObject();
        json.member("method", id(name.method));
        json.member("side", id(name.side));
        json.member("value", name.value);
        writeSource(json, name.source);
        json.endObject();
    }
    json.endArray();
}

void writeResolvedNames(JsonStream &json, const QList<ResolvedName> &names)
{
    json.beginArray("resolvedNames");
    for (const ResolvedName &name : names) {
        json.beginObject();
        json.member("name", name.name);
        writeStrings(json, "addresses", name.addresses);
        writeError(json, name.error);
        json.endObject();
    }
    json.endArray();
}

void writeEvidence(JsonStream &json, const QList<EvidenceBlock> &blocks)
{
    json.beginArray("evidence");
    for (const EvidenceBlock &block : blocks) {
        json.beginObject();
        json.member("method", id(block.method));
        json.member("side", id(block.side));
        writeSource(json, block.source);
        json.member("encoding", block.encoding);
        json.member("sideAssumed", block.sideAssumed);
        json.beginArray("lines");
        for (const EvidenceLine &line : block.lines) {
            json.beginObject();
            json.member("number", line.number > 0 ? std::optional<qint64>(line.number) : std::nullopt);
            json.member("name", line.name);
            json.member("type", line.type);
            json.member("data", line.data);
            json.member("text", line.text);
            if (line.role) {
                json.member("role", id(*line.role));
            } else {
                json.null("role");
            }
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

} // namespace

QByteArray writeJson(const Diagnosis &diagnosis, Language language)
{
    const Catalog catalog(language);
    JsonStream json;
    json.beginObject();
    json.member("schemaVersion", qint64 {1});
    json.beginObject("tool");
    json.member("name", QStringLiteral("wfbs-portcheck"));
    json.member("version", diagnosis.toolVersion);
    json.endObject();
    writeTime(json, "createdAt", diagnosis.createdAt);
    json.member("mode", id(diagnosis.mode));
    json.member("language", id(language));
    json.member("host", diagnosis.host);
    json.member("system", diagnosis.system);
    json.member("case", diagnosis.caseNumber);
    json.member("memo", diagnosis.memo);
    json.member("probedHost", diagnosis.probedHost);
    json.member("masked", diagnosis.masked);
    writeProduct(json, diagnosis.installation);
    json.member("serverName", diagnosis.serverName);
    json.member("state", id(diagnosis.state));
    json.member("exitCode", qint64 {diagnosis.exitCode()});
    json.member("complete", diagnosis.complete);
    writePorts(json, diagnosis);
    json.beginObject("ssl");
    json.member("state", id(diagnosis.ssl.state));
    json.member("raw", diagnosis.ssl.raw);
    writeSource(json, diagnosis.ssl.source);
    json.endObject();
    json.beginArray("agents");
    for (const AgentProbe &agent : diagnosis.agents) {
        json.beginObject();
        json.member("host", agent.host);
        json.member("address", agent.address);
        json.member("state", id(agent.state));
        json.member("fingerprint", id(agent.fingerprint));
        json.endObject();
    }
    json.endArray();
    writeFindings(json, diagnosis.findings, catalog);
    writeIds(json, "askedMethods", diagnosis.askedMethods);
    writeNames(json, diagnosis.names);
    writeResolvedNames(json, diagnosis.resolvedNames);
    writeEvidence(json, diagnosis.evidence);
    json.endObject();
    return json.bytes();
}

} // namespace portcheck
