#include "reportdocument.h"

#include <core/marking.h>
#include <text/texts.h>

#include <QMap>

#include <algorithm>

namespace portcheck {
namespace {

QString listeningText(const PortDiagnosis &port, const Catalog &catalog, TableWidth width)
{
    const QString text = width == TableWidth::Full ? liveCell(port.live, catalog) : listenWord(port.live, catalog);
    if (port.live.state != ListenState::NotChecked && port.live.port && port.live.port != port.port) {
        return QStringLiteral("%1 %2").arg(port.live.port->toString(), text);
    }
    return text;
}

QString joined(const QStringList &names, const Catalog &catalog)
{
    return names.join(catalog.translate("Report", ", "));
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
    report.roles = joined(roles, catalog);
    if (catalog.language() != Language::English) {
        report.englishTitle = findingText(finding, Catalog(Language::English)).title;
    }
    for (const Observation &observation : finding.evidence) {
        report.evidence.append(
            catalog.translate("Report", "%1 (%2): %3 - %4")
                .arg(methodName(observation.method, catalog),
                     sideName(observation.side, catalog),
                     observation.raw.isEmpty() ? observationValue(observation, catalog) : observation.raw,
                     sourceText(observation.source, catalog)));
    }
    // The same help once is enough when a finding stands several times.
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
    QString product = editionName(installation.edition, catalog);
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
    if (diagnosis.mode == RunMode::Sample) {
        list.append({catalog.translate("Report", "SAMPLE / サンプル"),
                     catalog.translate("Report", "This report shows the built-in example, not a real installation.")});
    }
    if (!diagnosis.complete) {
        list.append({catalog.translate("Report", "INCOMPLETE"),
                     catalog.translate(
                         "Report",
                         "The check had not finished when this report was made. Check again for a complete report.")});
    }
    if (diagnosis.mode == RunMode::Files) {
        list.append(
            {catalog.translate("Report", "Analysed from files"),
             catalog.translate(
                 "Report", "Only the files that were given were read, nothing of the computer that made this report."),
             false});
    }
    if (diagnosis.mode == RunMode::Report) {
        list.append(
            {catalog.translate("Report", "Opened from a saved report"),
             catalog.translate("Report", "The facts are those of the time named above; nothing was checked again."),
             false});
    }
    if (diagnosis.masked) {
        list.append(
            {catalog.translate("Report", "Aliases"),
             catalog.translate(
                 "Report", "Names of computers and users and addresses have been replaced by aliases such as PC-1."),
             false});
    }
    return list;
}

QString counts(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QStringList parts;
    for (const Severity severity : {Severity::Problem, Severity::Check, Severity::Unknown, Severity::Info}) {
        parts.append(catalog.translate("Report", "%1: %2")
                         .arg(severityName(severity, catalog), QString::number(diagnosis.count(severity))));
    }
    return joined(parts, catalog);
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

QList<ReportFact> filled(QList<ReportFact> facts)
{
    facts.removeIf([](const ReportFact &fact) { return fact.value.isEmpty(); });
    return facts;
}

ReportTable portTable(const Diagnosis &diagnosis, const Catalog &catalog, TableWidth width)
{
    const bool full = width == TableWidth::Full;
    const QList<Method> columns = documentedMethods() + QList {Method::Live}; // listening is shown like one of them
    ReportTable table {.caption = catalog.translate("Report", "Ports by source")};
    if (full) {
        table.headers = {catalog.translate("Report", "Port"), catalog.translate("Report", "Default")};
    } else {
        table.headers = {catalog.translate("Report", "Port [default]")};
    }
    for (const Method method : columns) {
        table.headers.append(method == Method::Live ? catalog.translate("Report", "Listening")
                                                    : methodName(method, catalog));
    }
    table.headers.append(catalog.translate("Report", "State"));
    for (const PortDiagnosis &port : diagnosis.ports) {
        // The NetBIOS ports are Windows' own; they stand with the listening ports.
        if (!countsTowardsWhole(port.role)) {
            continue;
        }
        const QList<Method> marked = markedMethods(diagnosis, port.role);
        const QString name = roleName(port.role, catalog);
        const QString standard = port.defaultPort ? port.defaultPort->toString() : catalog.translate("Report", "none");
        QList<ReportCell> row;
        if (full) {
            row = {{.text = name, .strong = true}, {standard}};
        } else {
            row = {{.text = QStringLiteral("%1 [%2]").arg(name, standard), .strong = true}};
        }
        for (const Method method : columns) {
            row.append(
                ReportCell {.text = method == Method::Live ? listeningText(port, catalog, width)
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

QList<ReportFinding> reportFindings(const QList<Finding> &findings, const Catalog &catalog)
{
    QList<ReportFinding> all;
    QMap<QString, int> seen;
    for (const Finding &finding : findings) {
        all.append(reportFinding(finding, catalog, ++seen[id(finding)]));
    }
    return all;
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
    ReportSection findings {.anchor = QStringLiteral("findings"),
                            .title = catalog.translate("Report", "Findings"),
                            .findings = reportFindings(diagnosis.findings, catalog)};
    if (findings.findings.isEmpty()) {
        findings.paragraphs = {catalog.translate("Report", "Nothing needs attention.")};
    }
    document.sections = {{.anchor = QStringLiteral("ports"),
                          .title = catalog.translate("Report", "Ports"),
                          .tables = {portTable(diagnosis, catalog)}},
                         findings};
    document.sections += backgroundSections(diagnosis, catalog);
    return document;
}

} // namespace portcheck
