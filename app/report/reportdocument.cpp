#include "reportdocument.h"

#include <core/marking.h>
#include <text/texts.h>

#include <QMap>

#include <algorithm>

namespace portcheck {
namespace {

/// "Listening", "Not listening", "No answer", "Not checked", without the owner.
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

/// The facts that are known.
QList<ReportFact> filled(QList<ReportFact> facts)
{
    facts.removeIf([](const ReportFact &fact) { return fact.value.isEmpty(); });
    return facts;
}

ReportFinding reportFinding(const Finding &finding, const Catalog &catalog, int number)
{
    const FindingText text = findingText(finding, catalog);
    ReportFinding report {.anchor = QStringLiteral("finding-%1").arg(id(finding)),
                          .id = id(finding),
                          .severity = finding.severity,
                          .severityWord = severityName(finding.severity, catalog),
                          .title = text.title,
                          .meaning = text.meaning,
                          .next = text.next};
    if (number > 1) {
        report.anchor += QStringLiteral("-%1").arg(number);
    }
    QStringList roles;
    for (const PortRole role : finding.roles) {
        roles.append(roleName(role, catalog));
    }
    if (!roles.isEmpty()) {
        report.concerns = catalog.translate("Report", "Concerns: %1").arg(commaList(roles, catalog));
    }
    if (catalog.language() != Language::English && !finding.stored) {
        report.englishTitle = findingText(finding, Catalog(Language::English)).title;
    }
    for (const Observation &observation : finding.evidence) {
        const QString method = methodName(observation.method, catalog);
        const QString side = sideName(observation.side, catalog);
        report.evidence.append(
            catalog.translate("Report", "%1: %2 - %3")
                .arg(observation.method == Method::Live ? method // not a copy of anything
                                                        : catalog.translate("Report", "%1 (%2)").arg(method, side),
                     observation.raw.isEmpty() ? observationValue(observation, catalog) : observation.raw,
                     sourceText(observation.source, catalog)));
    }
    // The same help once is enough when a finding appears several times.
    if (number == 1) {
        const FindingHelp help = findingHelp(finding.id, catalog);
        report.reading = filled({{catalog.translate("Report", "What it means"), help.meaning},
                                 {catalog.translate("Report", "How to verify by hand"), help.verify},
                                 {catalog.translate("Report", "What usually causes it"), help.cause},
                                 {catalog.translate("Report", "What to do"), help.action}});
    }
    return report;
}

QList<ReportFact> strip(const Diagnosis &diagnosis, const Catalog &catalog)
{
    const Installation &installation = diagnosis.installation;
    QString computer = diagnosis.host;
    if ((installation.found() || installation.cloudAgent) && !computer.isEmpty()) {
        computer = catalog.translate("Report", "%1 (%2)").arg(computer, installedRoles(installation, catalog));
    }
    QString product = installation.wasLookedFor() ? editionName(installation.edition, catalog)
                                                  : stateName(RoleState::NotChecked, catalog);
    if (!installation.version.isEmpty()) {
        product = catalog.translate("Report", "%1, version %2").arg(product, installation.version);
    }
    return filled({{catalog.translate("Report", "Computer"), computer},
                   {catalog.translate("Report", "Product found"), product},
                   {catalog.translate("Report", "Checked at"), catalog.dateTime(diagnosis.createdAt)},
                   {catalog.translate("Report", "How"), modeName(diagnosis.mode, catalog)},
                   {catalog.translate("Report", "Also checked"), diagnosis.probedHost},
                   {catalog.translate("Report", "Case number"), diagnosis.caseNumber},
                   {catalog.translate("Report", "Memo"), diagnosis.memo}});
}

QList<ReportBanner> banners(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QList<ReportBanner> list;
    const auto addIf = [&list](bool holds, const ReportBanner &banner) {
        if (holds) {
            list.append(banner);
        }
    };
    addIf(diagnosis.mode == RunMode::Sample,
          {catalog.translate("Report", "SAMPLE / サンプル"),
           catalog.translate("Report", "This report shows the built-in example, not a real installation.")});
    addIf(!diagnosis.complete,
          {catalog.translate("Report", "INCOMPLETE"),
           catalog.translate(
               "Report", "The check had not finished when this report was made. Check again for a complete report.")});
    addIf(diagnosis.mode == RunMode::Files,
          {catalog.translate("Report", "Analysed from files"),
           catalog.translate(
               "Report", "Only the files that were given were read, nothing of the computer that made this report."),
           false});
    addIf(diagnosis.mode == RunMode::Report,
          {catalog.translate("Report", "Opened from a saved report"),
           catalog.translate("Report", "The facts are those of the time named above; nothing was checked again."),
           false});
    addIf(diagnosis.aliased,
          {catalog.translate("Report", "Aliases"),
           catalog.translate("Report",
                             "Names of computers and users and addresses have been replaced by aliases such as PC-1. "
                             "Folder and file names may still contain names."),
           false});
    return list;
}

QString counts(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QStringList parts;
    for (const Severity severity : {Severity::Problem, Severity::Check, Severity::Unknown, Severity::Info}) {
        parts.append(catalog.translate("Report", "%1: %2")
                         .arg(severityName(severity, catalog), QString::number(diagnosis.count(severity))));
    }
    return commaList(parts, catalog);
}

QString ownerText(const Diagnosis &diagnosis, const LiveEvidence &live, const Catalog &catalog)
{
    QString text = ownerCell(diagnosis, live, catalog);
    const ListenerOwner owner = live.owner.value_or(ListenerOwner());
    if (live.state == ListenState::Listening && !owner.services.isEmpty()) {
        text += catalog.translate("Report", ", service %1").arg(owner.services.join(QStringLiteral(", ")));
    }
    if (live.state == ListenState::Listening && !owner.path.isEmpty()) {
        text += QStringLiteral(", ") + owner.path;
    }
    return text;
}

/// A section, or what is to be said in its place where it holds nothing.
ReportSection orSay(const QString &nothing, ReportSection section)
{
    section.tables.removeIf([](const ReportTable &table) { return table.rows.isEmpty(); });
    if (section.tables.isEmpty() && section.findings.isEmpty() && section.items.isEmpty()) {
        section.paragraphs = {nothing};
    }
    return section;
}

ReportSection liveSection(const Diagnosis &diagnosis, const Catalog &catalog)
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
        // A name that does not resolve is a finding or one sentence, not one line for each port.
        const bool lateName = live.error && live.error->code == ReadErrorCode::NameTimeout;
        if (lateName && section.items.isEmpty()) {
            section.items = {readErrorText(*live.error, catalog)};
        }
        if (live.state == ListenState::NotChecked
            && (!live.error || lateName || live.error->code == ReadErrorCode::NotFound)) {
            continue;
        }
        firewallTold =
            firewallTold || (live.firewall != FirewallState::NotReadable && live.firewall != FirewallState::NotChecked);
        table.rows.append({{.text = roleName(port.role, catalog), .strong = true},
                           {.text = portText(live.port), .strong = true},
                           {listenWord(live, catalog)},
                           {ownerText(diagnosis, live, catalog)},
                           {answerCell(live, catalog)},
                           {live.addresses.join(QStringLiteral(", "))},
                           {firewallName(live.firewall, catalog)}});
        if (live.error) {
            section.items.append(catalog.translate("Report", "%1: %2")
                                     .arg(roleName(port.role, catalog), readErrorText(*live.error, catalog)));
        }
    }
    section.tables = {table};
    if (firewallTold) {
        section.paragraphs = {catalog.translate(
            "Report", "The product has a firewall of its own. What Windows Firewall allows says nothing about it.")};
    }
    return orSay(catalog.translate("Report", "It was not checked whether anything listens on these ports."), section);
}

ReportSection certificateSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section {
        .anchor = QStringLiteral("certificate"),
        .title = catalog.translate("Report", "Certificates"),
        .paragraphs = {catalog.translate(
            "Report", "Certificates are shown as they were seen; whether they can be trusted was not judged.")}};
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
        const QString carries =
            port.role == PortRole::ServerHttps ? certificateNameText(certificate, diagnosis, catalog) : QString();
        if (!carries.isEmpty()) {
            section.items.append(carries);
        }
    }
    section.tables = {table};
    return orSay(catalog.translate("Report", "No certificate was seen."), section);
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
            .paragraphs = {commaList(counts, catalog)},
            .tables = {table}};
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

/// The lines as they are in the file, with their numbers, or as the registry editor shows them.
QString linesOf(const EvidenceBlock &block)
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
    return lines.join(QLatin1Char('\n'));
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
        section.excerpts.append({commaList(caption, catalog), linesOf(block)});
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
    for (const PortDiagnosis &port : diagnosis.ports) {
        const PortFacts facts = portFacts(port.role, catalog);
        table.rows.append({{.text = roleName(port.role, catalog), .strong = true},
                           {facts.direction},
                           {facts.purpose},
                           {catalog.paragraph(facts.notes)}});
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

QString portText(const std::optional<Port> &port, const QList<Port> &values)
{
    QStringList numbers;
    for (const Port value : port ? QList {*port} : values) {
        numbers.append(value.toString());
    }
    return numbers.join(QLatin1String(" / "));
}

qsizetype portLength(const QString &text)
{
    const auto end = std::ranges::find_if(
        text, [](QChar c) { return !c.isDigit() && c != QLatin1Char('/') && c != QLatin1Char(' '); });
    return end - text.begin();
}

ReportTable portTable(const Diagnosis &diagnosis, const Catalog &catalog, TableWidth width)
{
    const bool full = width == TableWidth::Full;
    const QList<Method> columns = documentedMethods() + QList {Method::Live}; // listening is shown like one of them
    ReportTable table {.caption = catalog.translate("Report", "Ports by source")};
    table.headers = full ? QStringList {catalog.translate("Report", "Port"), catalog.translate("Report", "Default")}
                         : QStringList {catalog.translate("Report", "Port [default]")};
    for (const Method method : columns) {
        table.headers.append(method == Method::Live ? catalog.translate("Report", "Listening")
                                                    : methodName(method, catalog));
    }
    table.headers.append(catalog.translate("Report", "State"));
    for (const PortDiagnosis &port : diagnosis.ports) {
        // The NetBIOS ports are Windows' own; they are listed with the listening ports.
        if (!countsTowardsWhole(port.role)) {
            continue;
        }
        const QList<Method> marked = markedMethods(diagnosis, port.role);
        const QString name = roleName(port.role, catalog);
        const QString standard = port.defaultPort ? port.defaultPort->toString() : catalog.translate("Report", "none");
        QList<ReportCell> row {{.text = full ? name : QStringLiteral("%1 [%2]").arg(name, standard), .strong = true}};
        if (full) {
            row.append({standard});
        }
        for (const Method method : columns) {
            row.append(
                ReportCell {.text = method == Method::Live && !full ? withLivePort(port, listenWord(port.live, catalog))
                                                                    : methodCell(diagnosis, port, method, catalog),
                            .marked = marked.contains(method),
                            .strong = std::ranges::any_of(port.observations, [method](const Observation &observation) {
                                return observation.method == method && observation.value;
                            })});
        }
        row.append(ReportCell {.text = stateName(port.state, catalog), .state = port.state, .strong = true});
        table.rows.append(row);
    }
    return table;
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

QList<ReportFinding> reportFindings(const QList<Finding> &findings, const Catalog &catalog)
{
    QList<ReportFinding> all;
    QMap<QString, int> seen;
    for (const Finding &finding : findings) {
        all.append(reportFinding(finding, catalog, ++seen[id(finding)]));
    }
    return all;
}

QString pageTitle(const ReportDocument &document)
{
    QStringList parts {document.title, document.subject, document.stateWord};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" - "));
}

ReportDocument emptyReport(const QString &toolVersion, Language language)
{
    const Catalog catalog(language);
    ReportDocument document;
    document.language = language;
    document.title = productName(catalog);
    document.tool = QStringLiteral("%1 %2").arg(document.title, toolVersion);
    document.changesNothing = catalog.translate("Report", "Changes nothing");
    // In both languages, whoever gets the report.
    document.disclaimer =
        QStringLiteral("%1 / %2").arg(disclaimer(Catalog(Language::English)), disclaimer(Catalog(Language::Japanese)));
    return document;
}

ReportDocument makeReport(const Diagnosis &diagnosis, Language language)
{
    const Catalog catalog(language);
    ReportDocument document = emptyReport(diagnosis.toolVersion, language);
    document.subject = diagnosis.host;
    document.checkedAt = catalog.dateTime(diagnosis.createdAt);
    document.strip = strip(diagnosis, catalog);
    document.banners = banners(diagnosis, catalog);
    document.state = diagnosis.state;
    document.stateWord = stateName(diagnosis.state, catalog);
    const Verdict words = verdict(diagnosis, catalog);
    document.verdict = words.sentence;
    document.next = words.next;
    document.counts = counts(diagnosis, catalog);
    document.sections = {{.anchor = QStringLiteral("ports"),
                          .title = catalog.translate("Report", "Ports"),
                          .tables = {portTable(diagnosis, catalog)},
                          .narrowTables = {portTable(diagnosis, catalog, TableWidth::Narrow)}},
                         orSay(catalog.translate("Report", "Nothing needs attention."),
                               {.anchor = QStringLiteral("findings"),
                                .title = catalog.translate("Report", "Findings"),
                                .findings = reportFindings(diagnosis.findings, catalog)}),
                         liveSection(diagnosis, catalog),
                         certificateSection(diagnosis, catalog)};
    if (!diagnosis.agents.isEmpty()) {
        document.sections.append(agentsSection(diagnosis, catalog));
    }
    document.sections += {orSay(catalog.translate("Report", "Everything that this program can check was checked."),
                                {.anchor = QStringLiteral("not-checked"),
                                 .title = catalog.translate("Report", "What was not checked, and why"),
                                 .items = notChecked(diagnosis, catalog)}),
                          environmentSection(diagnosis, catalog)};
    if (!diagnosis.inputs.isEmpty()) {
        document.sections.append(ReportSection {.anchor = QStringLiteral("inputs"),
                                                .title = catalog.translate("Report", "Files that were given"),
                                                .tables = {inputsTable(diagnosis, catalog)}});
    }
    if (!diagnosis.evidence.isEmpty()) {
        document.sections.append(sourcesSection(diagnosis, catalog));
    }
    document.sections += {portListSection(diagnosis, catalog), legendSection(catalog)};
    return document;
}

} // namespace portcheck
