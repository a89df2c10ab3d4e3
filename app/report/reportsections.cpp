#include "reportdocument.h"

#include <text/texts.h>

#include <algorithm>

// The sections that follow the ports and the findings, in their order.
namespace portcheck {
namespace {

QString ownerText(const LiveEvidence &live, const Catalog &catalog)
{
    if (live.state != ListenState::Listening) {
        return {};
    }
    const ListenerOwner owner = live.owner.value_or(ListenerOwner());
    const bool hasPid = owner.pid.value_or(0) != 0;
    if (owner.process.isEmpty() && !hasPid) {
        return catalog.translate("Report", "not available from Windows");
    }
    QString text = owner.process;
    if (hasPid) {
        const QString pid = QString::number(*owner.pid);
        text = text.isEmpty() ? catalog.translate("Report", "PID %1").arg(pid)
                              : catalog.translate("Report", "%1 (PID %2)").arg(text, pid);
    }
    if (!owner.services.isEmpty()) {
        text += catalog.translate("Report", ", service %1").arg(owner.services.join(QStringLiteral(", ")));
    }
    if (!owner.path.isEmpty()) {
        text += QStringLiteral(", ") + owner.path;
    }
    return text;
}

ReportSection listeningSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section {.anchor = QStringLiteral("listening"),
                           .title = catalog.translate("Report", "What is actually listening")};
    ReportTable table {.caption = catalog.translate("Report", "Listening ports"),
                       .headers = {catalog.translate("Report", "Port"),
                                   catalog.translate("Report", "Number"),
                                   catalog.translate("Report", "Listening"),
                                   catalog.translate("Report", "Used by"),
                                   catalog.translate("Report", "Answers as"),
                                   catalog.translate("Report", "Addresses"),
                                   catalog.translate("Report", "Windows Firewall")}};
    bool firewallTold = false;
    for (const PortDiagnosis &port : diagnosis.ports) {
        const LiveEvidence &live = port.live;
        if (live.state == ListenState::NotChecked && !live.error) {
            continue;
        }
        firewallTold =
            firewallTold || (live.firewall != FirewallState::NotReadable && live.firewall != FirewallState::NotChecked);
        table.rows.append({{.text = roleName(port.role, catalog), .strong = true},
                           {.text = portText(live.port), .strong = true},
                           {listenWord(live, catalog)},
                           {ownerText(live, catalog)},
                           {answerCell(live, catalog)},
                           {live.addresses.join(QStringLiteral(", "))},
                           {firewallName(live.firewall, catalog)}});
        if (live.error) {
            section.items.append(catalog.translate("Report", "%1: %2")
                                     .arg(roleName(port.role, catalog), readErrorText(*live.error, catalog)));
        }
    }
    if (table.rows.isEmpty()) {
        section.paragraphs = {
            catalog.translate("Report", "It was not checked whether anything listens on these ports.")};
        return section;
    }
    section.tables = {table};
    if (firewallTold) {
        section.paragraphs = {catalog.translate(
            "Report", "The product has a firewall of its own. What Windows Firewall allows says nothing about it.")};
    }
    return section;
}

ReportSection certificateSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section {.anchor = QStringLiteral("certificate"),
                           .title = catalog.translate("Report", "Certificates")};
    ReportTable table {.caption = catalog.translate("Report", "Certificates of the HTTPS ports"),
                       .headers = {catalog.translate("Report", "Port"),
                                   catalog.translate("Report", "Issued to"),
                                   catalog.translate("Report", "Names"),
                                   catalog.translate("Report", "Issued by"),
                                   catalog.translate("Report", "Valid from"),
                                   catalog.translate("Report", "Valid until"),
                                   catalog.translate("Report", "TLS")}};
    for (const PortDiagnosis &port : diagnosis.ports) {
        if (!port.live.certificate) {
            continue;
        }
        const CertificateInfo &certificate = *port.live.certificate;
        table.rows.append(
            {{.text = roleName(port.role, catalog), .strong = true},
             {certificate.subject},
             {certificate.names.join(QStringLiteral(", "))},
             {certificate.selfSigned ? catalog.translate("Report", "%1 (self-signed)").arg(certificate.issuer)
                                     : certificate.issuer},
             {certificate.notBefore.date().toString(Qt::ISODate)},
             {certificate.notAfter.date().toString(Qt::ISODate)},
             {certificate.tls}});
        // A name matters where browsers read it: on the console's port.
        const QString carries = port.role == PortRole::ServerHttps
            ? certificateNameText(certificate, diagnosis.serverName, catalog)
            : QString();
        if (!carries.isEmpty()) {
            section.items.append(carries);
        }
    }
    if (table.rows.isEmpty()) {
        section.paragraphs = {catalog.translate("Report", "No certificate was seen.")};
    } else {
        section.tables = {table};
        section.paragraphs = {catalog.translate(
            "Report", "Certificates are shown as they were seen; whether they can be trusted was not judged.")};
    }
    return section;
}

ReportSection agentsSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QStringList counts;
    for (const AgentProbe::State state : {AgentProbe::State::Listening,
                                          AgentProbe::State::Refused,
                                          AgentProbe::State::NoAnswer,
                                          AgentProbe::State::NameUnknown,
                                          AgentProbe::State::NameTimeout,
                                          AgentProbe::State::NotChecked}) {
        const auto number = std::ranges::count(diagnosis.agents, state, &AgentProbe::state);
        counts.append(
            catalog.translate("Report", "%1: %2").arg(agentStateName(state, catalog), QString::number(number)));
    }
    ReportTable table {.caption = catalog.translate("Report", "Computers checked on the agent port"),
                       .headers = {catalog.translate("Report", "Computer"),
                                   catalog.translate("Report", "Address"),
                                   catalog.translate("Report", "Agent port"),
                                   catalog.translate("Report", "Answers as")}};
    for (const AgentProbe &agent : diagnosis.agents) {
        const bool listens = agent.state == AgentProbe::State::Listening;
        table.rows.append({{.text = agent.host, .strong = true},
                           {agent.address},
                           {agentStateName(agent.state, catalog)},
                           {listens ? fingerprintName(agent.fingerprint, catalog) : QString()}});
    }
    return {.anchor = QStringLiteral("agents"),
            .title = catalog.translate("Report", "Agents"),
            .paragraphs = {counts.join(catalog.translate("Report", ", "))},
            .tables = {table}};
}

ReportSection notCheckedSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section {.anchor = QStringLiteral("not-checked"),
                           .title = catalog.translate("Report", "What was not checked, and why"),
                           .items = notChecked(diagnosis, catalog)};
    if (section.items.isEmpty()) {
        section.paragraphs = {catalog.translate("Report", "Everything that this program can check was checked.")};
    }
    return section;
}

ReportSection environmentSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    const Installation &installation = diagnosis.installation;
    QStringList resolved;
    for (const ResolvedName &name : diagnosis.resolvedNames) {
        resolved.append(catalog.translate("Report", "%1: %2").arg(name.name, resolvedNameText(name, catalog)));
    }
    return {
        .anchor = QStringLiteral("environment"),
        .title = catalog.translate("Report", "Environment"),
        .facts = filled({
            {catalog.translate("Report", "Operating system"), diagnosis.system},
            {catalog.translate("Report", "Server name in the settings"), diagnosis.serverName},
            {catalog.translate("Report", "Name resolution"), resolved.join(QLatin1Char('\n'))},
            {catalog.translate("Report", "HTTPS (Master_EnableSSL)"),
             installation.found() ? sslName(diagnosis.ssl, catalog) : QString()},
            {catalog.translate("Report", "Server folder"), installation.serverFolder},
            {catalog.translate("Report", "Agent folder"), installation.agentFolder},
            {catalog.translate("Report", "Entries of the Mac plug-in (not in the product documents)"),
             installation.macPluginEntries.join(QLatin1Char('\n'))},
            {catalog.translate("Report", "Places checked"), installation.lookedAt.join(QLatin1Char('\n'))},
            {catalog.translate("Report", "Report made with"),
             QStringLiteral("%1 %2").arg(productName(catalog), diagnosis.toolVersion)},
        }),
    };
}

/// The lines as they stand in the file, with their numbers, or as the registry editor shows them.
QStringList linesOf(const EvidenceBlock &block)
{
    qsizetype nameWidth = 0;
    qsizetype typeWidth = 0;
    bool numbered = false;
    for (const EvidenceLine &line : block.lines) {
        nameWidth = std::max(nameWidth, line.name.size());
        typeWidth = std::max(typeWidth, line.type.size());
        numbered = numbered || line.number > 0;
    }
    QStringList lines;
    for (const EvidenceLine &line : block.lines) {
        QString text = line.text;
        if (text.isEmpty()) {
            text = line.name.leftJustified(nameWidth + 2);
            text += line.type.isEmpty() ? QString() : line.type.leftJustified(typeWidth + 2);
            text += line.data;
        }
        if (numbered) {
            text.prepend(line.number > 0 ? QStringLiteral("%1: ").arg(line.number, 5) : QString(7, QLatin1Char(' ')));
        }
        lines.append(text);
    }
    return lines;
}

ReportSection sourcesSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section {.anchor = QStringLiteral("sources"),
                           .title = catalog.translate("Report", "What each source contains"),
                           .paragraphs = {catalog.translate(
                               "Report", "Only lines about ports and names are read and kept; passwords never are.")}};
    for (const EvidenceBlock &block : diagnosis.evidence) {
        QStringList caption {block.source.locator, sideOfEvidence(block, catalog)};
        if (block.source.modified.isValid()) {
            caption.append(catalog.translate("Report", "changed %1").arg(catalog.dateTime(block.source.modified)));
        }
        if (!block.encoding.isEmpty()) {
            caption.append(block.encoding.toUpper());
        }
        section.excerpts.append({caption.join(catalog.translate("Report", ", ")), linesOf(block)});
    }
    return section;
}

/// What the vendor documents about each port, whatever was found here.
ReportSection portListSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportTable table {.caption = catalog.translate("Report", "What the ports are used for"),
                       .headers = {catalog.translate("Report", "Port"),
                                   catalog.translate("Report", "Direction"),
                                   catalog.translate("Report", "Purpose"),
                                   catalog.translate("Report", "Notes")}};
    const QString gap = catalog.language() == Language::Japanese ? QString() : QStringLiteral(" ");
    for (const PortDiagnosis &port : diagnosis.ports) {
        const PortFacts facts = portFacts(port.role, catalog);
        table.rows.append({{.text = roleName(port.role, catalog), .strong = true},
                           {facts.direction},
                           {facts.purpose},
                           {facts.notes.join(gap)}});
    }
    return {
        .anchor = QStringLiteral("port-list"), .title = catalog.translate("Report", "Port List"), .tables = {table}};
}

ReportSection legendSection(const Catalog &catalog)
{
    ReportTable table {.caption = catalog.translate("Report", "What the states mean"),
                       .headers = {catalog.translate("Report", "State"), catalog.translate("Report", "Meaning")}};
    const auto add = [&](RoleState state, const QString &meaning) {
        table.rows.append({{.text = stateName(state, catalog), .state = state, .strong = true}, {meaning}});
    };
    add(RoleState::Match, catalog.translate("Report", "At least two independent sources give the same port."));
    add(RoleState::Check,
        catalog.translate("Report", "The sources do not agree, or something else should be looked at."));
    add(RoleState::Problem, catalog.translate("Report", "The product may not work correctly."));
    add(RoleState::Unknown,
        catalog.translate("Report", "A source that should have the value could not be read, or does not have it."));
    add(RoleState::Single,
        catalog.translate("Report", "One source gives a port; there is no second one to compare it with."));
    add(RoleState::NotChecked, catalog.translate("Report", "No source was given or checked. This is not a fault."));
    add(RoleState::NotApplicable, catalog.translate("Report", "This installation does not use this port."));
    return {.anchor = QStringLiteral("legend"), .title = catalog.translate("Report", "Legend"), .tables = {table}};
}

} // namespace

QString listenWord(const LiveEvidence &live, const Catalog &catalog)
{
    LiveEvidence bare = live;
    bare.owner = std::nullopt;
    const QString word = liveCell(bare, catalog);
    if (!live.reserved) {
        return word;
    }
    return (live.reservedAdministered ? catalog.translate("Report", "%1 (set aside by an administrator)")
                                      : catalog.translate("Report", "%1 (reserved by Windows)"))
        .arg(word);
}

ReportTable inputsTable(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportTable table {.caption = catalog.translate("Report", "What each file was taken for"),
                       .headers = {catalog.translate("Report", "File"),
                                   catalog.translate("Report", "Taken for"),
                                   catalog.translate("Report", "Used")}};
    for (const InputFile &input : diagnosis.inputs) {
        table.rows.append({{.text = input.path, .strong = input.used},
                           {inputKindName(input.kind, catalog)},
                           {inputUseText(input, catalog)}});
    }
    return table;
}

QList<ReportSection> backgroundSections(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QList<ReportSection> sections {listeningSection(diagnosis, catalog), certificateSection(diagnosis, catalog)};
    if (!diagnosis.agents.isEmpty()) {
        sections.append(agentsSection(diagnosis, catalog));
    }
    sections += {notCheckedSection(diagnosis, catalog), environmentSection(diagnosis, catalog)};
    if (!diagnosis.inputs.isEmpty()) {
        sections.append(ReportSection {.anchor = QStringLiteral("inputs"),
                                       .title = catalog.translate("Report", "Files that were given"),
                                       .tables = {inputsTable(diagnosis, catalog)}});
    }
    if (!diagnosis.evidence.isEmpty()) {
        sections.append(sourcesSection(diagnosis, catalog));
    }
    sections += {portListSection(diagnosis, catalog), legendSection(catalog)};
    return sections;
}

} // namespace portcheck
