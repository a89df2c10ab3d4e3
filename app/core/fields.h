#pragma once

#include "allowlist.h"
#include "diagnosis.h"

#include <concepts>
#include <type_traits>

/// What every value consists of, said once. Writing JSON, reading it and putting aliases in place of names
/// all walk these functions, so that a fact can neither be lost nor left without its alias.
///
/// An archive has
/// * `member(key, value, tag, need)` for texts; whoever adds a text must say what is in it,
/// * `member(key, value, need)` for everything else: numbers, ids, times, values of this header, lists and
///   optionals of these, and the parameters of a finding, whose names say what they hold,
/// * `group(key, function)` for an object that exists in JSON only,
/// * `derived(key, value)` for what is written for the reader's convenience and never read, and
/// * `language()` and, where it changes nothing, `sentences(finding)`: the words of the report's language.
namespace portcheck {

enum class Need { Optional, Required };

template<typename T, typename Value>
concept Of = std::same_as<std::remove_const_t<T>, Value>;

template<typename T>
constexpr bool kWritable = !std::is_const_v<std::remove_reference_t<T>>;

void fields(auto &a, Of<SourceRef> auto &source)
{
    a.member("kind", source.kind, Need::Required);
    a.member("locator", source.locator, Tag::Text, Need::Required);
    a.member("key", source.key, Tag::Text);
    a.positive("line", source.line);
    a.member("view", source.view, Tag::Plain);
    a.member("modified", source.modified);
    a.member("file", source.file, Tag::Text);
}

void fields(auto &a, Of<ReadError> auto &error)
{
    a.member("code", error.code, Need::Required);
    a.member("locator", error.locator, Tag::Text);
    a.member("native", error.nativeCode);
    a.member("detail", error.detail, Tag::Text);
}

void fields(auto &a, Of<Observation> auto &observation)
{
    a.member("method", observation.method, Need::Required);
    a.member("side", observation.side, Need::Required);
    a.member("role", observation.role);
    a.member("state", observation.state, Need::Required);
    a.member("value", observation.value);
    a.member("raw", observation.raw, Tag::Text);
    a.member("source", observation.source, Need::Required);
    a.member("error", observation.error);
}

void fields(auto &a, Of<ListenerOwner> auto &owner)
{
    a.member("pid", owner.pid);
    a.member("process", owner.process, Tag::Text);
    a.member("path", owner.path, Tag::Text);
    a.member("services", owner.services, Tag::Text);
}

void fields(auto &a, Of<CertificateInfo> auto &certificate)
{
    a.member("subject", certificate.subject, Tag::Subject);
    a.member("names", certificate.names, Tag::Server);
    a.member("issuer", certificate.issuer, Tag::Issuer);
    a.member("notBefore", certificate.notBefore);
    a.member("notAfter", certificate.notAfter);
    a.member("tls", certificate.tls, Tag::Plain);
    a.member("selfSigned", certificate.selfSigned);
}

void fields(auto &a, Of<LiveOrigin> auto &origin)
{
    a.member("kind", origin.kind, Need::Required);
    a.member("locator", origin.locator, Tag::Text);
    a.member("time", origin.at);
}

void fields(auto &a, Of<LiveQuestion> auto &question)
{
    a.member("id", question.id, Need::Required);
    a.member("state", question.outcome, Need::Required);
    a.member("error", question.error);
}

/// Its role is the role of the port that it belongs to.
void fields(auto &a, Of<LiveEvidence> auto &live)
{
    a.member("state", live.state, Need::Required);
    a.member("port", live.port);
    a.member("addresses", live.addresses, Tag::Text);
    a.member("owner", live.owner);
    a.member("fingerprint", live.fingerprint, Need::Required);
    a.member("reserved", live.reserved);
    a.member("reservedKnown", live.reservedKnown);
    a.member("reservedAdministered", live.reservedAdministered);
    a.positive("reservedFirst", live.reservedFirst);
    a.positive("reservedLast", live.reservedLast);
    a.member("firewall", live.firewall);
    a.member("certificate", live.certificate);
    a.member("error", live.error);
    a.member("host", live.host, Tag::Server);
    a.member("source", live.origin);
}

void fields(auto &a, Of<PortDiagnosis> auto &port)
{
    a.member("role", port.role, Need::Required);
    a.member("state", port.state, Need::Required);
    a.member("default", port.defaultPort);
    a.member("port", port.port);
    a.list("observations", port.observations, Need::Required, port.role);
    a.member("live", port.live, Need::Required);
    if constexpr (kWritable<decltype(port)>) {
        port.live.role = port.role;
    }
}

void fields(auto &a, Of<SslObservation> auto &ssl)
{
    a.member("state", ssl.state);
    a.member("raw", ssl.raw, Tag::Text);
    a.member("source", ssl.source);
}

void fields(auto &a, Of<NameObservation> auto &name)
{
    a.member("method", name.method, Need::Required);
    a.member("side", name.side, Need::Required);
    a.member("value", name.value, Tag::Server, Need::Required);
    a.member("source", name.source);
}

void fields(auto &a, Of<ResolvedName> auto &name)
{
    a.member("name", name.name, Tag::Server, Need::Required);
    a.member("addresses", name.addresses, Tag::Text);
    a.member("error", name.error);
}

void fields(auto &a, Of<InputFile> auto &input)
{
    a.member("path", input.path, Tag::Text, Need::Required);
    a.member("kind", input.kind, Need::Required);
    a.member("used", input.used, Need::Required);
    a.member("reason", input.reason, Need::Required);
}

void fields(auto &a, Of<EvidenceLine> auto &line)
{
    a.positive("number", line.number);
    a.member("name", line.name, Tag::Plain);
    a.member("type", line.type, Tag::Plain);
    a.member("data", line.data, tagOfKey(line.name));
    a.member("text", line.text, Tag::Line);
    a.member("role", line.role);
}

void fields(auto &a, Of<EvidenceBlock> auto &block)
{
    a.member("method", block.method, Need::Required);
    a.member("side", block.side, Need::Required);
    a.member("source", block.source);
    a.member("encoding", block.encoding, Tag::Plain);
    a.member("sideAssumed", block.sideAssumed);
    a.member("lines", block.lines);
}

void fields(auto &a, Of<Installation> auto &installation)
{
    a.member("edition", installation.edition, Need::Required);
    QList<InstalledRole> roles;
    if (installation.server) {
        roles.append(InstalledRole::Server);
    }
    if (installation.agent) {
        roles.append(InstalledRole::Agent);
    }
    a.member("roles", roles, Need::Required);
    if constexpr (kWritable<decltype(installation)>) {
        installation.server = roles.contains(InstalledRole::Server);
        installation.agent = roles.contains(InstalledRole::Agent);
    }
    a.member("version", installation.version, Tag::Plain);
    a.member("cloudAgent", installation.cloudAgent);
    a.member("serverFolder", installation.serverFolder, Tag::Text);
    a.member("agentFolder", installation.agentFolder, Tag::Text);
    a.member("macPlugin", installation.macPlugin);
    a.member("macPluginEntries", installation.macPluginEntries, Tag::Text);
    a.member("lookedAt", installation.lookedAt, Tag::Text);
}

void fields(auto &a, Of<Finding> auto &finding)
{
    QString name = id(finding);
    a.member("id", name, Tag::Plain, Need::Required);
    if constexpr (kWritable<decltype(finding)>) {
        setId(finding, name);
    }
    a.member("severity", finding.severity, Need::Required);
    // Early reports have the first role only.
    std::optional<PortRole> role;
    if (!finding.roles.isEmpty()) {
        role = finding.roles.first();
    }
    a.member("role", role);
    if constexpr (kWritable<decltype(finding)>) {
        if (role && finding.roles.isEmpty()) {
            finding.roles.append(*role);
        }
    }
    a.member("roles", finding.roles);
    a.member("methods", finding.methods);
    a.member("parameters", finding.parameters);
    a.list("evidence", finding.evidence, Need::Optional, finding.roles.value(0, PortRole::ServerHttp));
    if constexpr (!kWritable<decltype(finding)>) {
        a.sentences(finding);
    } else if (finding.stored) {
        a.member("title", finding.stored->title, Tag::Text);
        a.member("meaning", finding.stored->meaning, Tag::Text);
        a.member("next", finding.stored->next, Tag::Text);
    }
}

void fields(auto &a, Of<AgentProbe> auto &agent)
{
    a.member("host", agent.host, Tag::Computer, Need::Required);
    a.member("address", agent.address, Tag::Computer);
    a.member("state", agent.state, Need::Required);
    a.member("fingerprint", agent.fingerprint);
}

void fields(auto &a, Of<Diagnosis> auto &diagnosis)
{
    a.derived("schemaVersion", 1);
    a.group("tool", [&] {
        a.derived("name", QStringLiteral("wfbs-portcheck"));
        a.member("version", diagnosis.toolVersion, Tag::Plain, Need::Required);
    });
    a.member("createdAt", diagnosis.createdAt);
    a.member("mode", diagnosis.mode, Need::Required);
    a.language();
    a.member("host", diagnosis.host, diagnosis.installation.server ? Tag::Server : Tag::Computer, Need::Required);
    a.member("system", diagnosis.system, Tag::Plain);
    a.member("case", diagnosis.caseNumber, Tag::Text);
    a.member("memo", diagnosis.memo, Tag::Text);
    a.member("probedHost", diagnosis.probedHost, Tag::Server);
    a.member("masked", diagnosis.aliased);
    a.member("product", diagnosis.installation, Need::Required);
    a.member("serverName", diagnosis.serverName, Tag::Server);
    a.member("state", diagnosis.state, Need::Required);
    a.derived("exitCode", diagnosis.exitCode());
    a.member("complete", diagnosis.complete, Need::Required);
    a.member("ports", diagnosis.ports, Need::Required);
    a.member("ssl", diagnosis.ssl, Need::Required);
    a.member("agents", diagnosis.agents);
    a.member("findings", diagnosis.findings, Need::Required);
    a.member("askedMethods", diagnosis.askedMethods);
    a.member("names", diagnosis.names);
    a.member("resolvedNames", diagnosis.resolvedNames);
    a.member("inputs", diagnosis.inputs);
    a.member("liveQuestions", diagnosis.liveQuestions);
    a.member("evidence", diagnosis.evidence);
}

} // namespace portcheck
