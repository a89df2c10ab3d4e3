#include "reportdocument.h"

#include <core/marking.h>
#include <text/texts.h>

#include <QMap>

namespace portcheck {
namespace {

/// Methods of the table in their order; listening is shown like one but is none of the four.
QList<Method> columns()
{
    QList<Method> methods = documentedMethods();
    methods.append(Method::Live);
    return methods;
}

bool hasValue(const PortDiagnosis &port, Method method)
{
    for (const Observation &observation : port.observations) {
        if (observation.method == method && observation.value) {
            return true;
        }
    }
    return false;
}

QString listeningText(const PortDiagnosis &port, const Catalog &catalog, TableWidth width)
{
    const QString text = width == TableWidth::Full ? liveCell(port.live, catalog) : listenWord(port.live, catalog);
    const bool elsewhere = port.live.port && port.port && !(*port.live.port == *port.port);
    if (port.live.state != ListenState::NotChecked && port.live.port && (elsewhere || !port.port)) {
        return QStringLiteral("%1 %2").arg(port.live.port->toString(), text);
    }
    return text;
}

QString joined(const QStringList &names, const Catalog &catalog)
{
    return names.join(catalog.text("Report", QT_TRANSLATE_NOOP("Report", ", ")));
}

ReportFinding reportFinding(const Finding &finding, const Catalog &catalog, QMap<QString, int> &seen)
{
    ReportFinding report;
    report.id = id(finding);
    const int number = ++seen[report.id];
    report.anchor = QStringLiteral("finding-%1").arg(report.id);
    if (number > 1) {
        report.anchor += QStringLiteral("-%1").arg(number);
    }
    report.severity = finding.severity;
    report.severityWord = severityName(finding.severity, catalog);
    QStringList roles;
    for (const PortRole role : finding.roles) {
        roles.append(roleName(role, catalog));
    }
    report.roles = joined(roles, catalog);
    const FindingText text = findingText(finding, catalog);
    report.title = text.title;
    report.meaning = text.meaning;
    report.next = text.next;
    if (catalog.language() != Language::English) {
        report.englishTitle = findingText(finding, Catalog(Language::English)).title;
    }
    for (const Observation &observation : finding.evidence) {
        report.evidence.append(
            catalog.text("Report", QT_TRANSLATE_NOOP("Report", "%1 (%2): %3 - %4"))
                .arg(methodName(observation.method, catalog),
                     sideName(observation.side, catalog),
                     observation.raw.isEmpty() ? observationValue(observation, catalog) : observation.raw,
                     sourceText(observation.source, catalog)));
    }
    // The same help once is enough when a finding stands several times.
    if (number == 1) {
        const FindingHelp help = findingHelp(finding.id, catalog);
        const auto add = [&report](const QString &label, const QString &value) {
            if (!value.isEmpty()) {
                report.reading.append({label, value});
            }
        };
        add(catalog.text("Report", QT_TRANSLATE_NOOP("Report", "What it means")), help.meaning);
        add(catalog.text("Report", QT_TRANSLATE_NOOP("Report", "How to verify by hand")), help.verify);
        add(catalog.text("Report", QT_TRANSLATE_NOOP("Report", "What usually causes it")), help.cause);
        add(catalog.text("Report", QT_TRANSLATE_NOOP("Report", "What to do")), help.action);
    }
    return report;
}

QList<ReportFact> strip(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QList<ReportFact> facts;
    const auto add = [&facts, &catalog](const char *label, const QString &value) {
        if (!value.isEmpty()) {
            facts.append({catalog.text("Report", label), value});
        }
    };
    const bool installed = diagnosis.installation.found() || diagnosis.installation.cloudAgent;
    add(QT_TRANSLATE_NOOP("Report", "Computer"),
        installed && !diagnosis.host.isEmpty()
            ? catalog.text("Report", QT_TRANSLATE_NOOP("Report", "%1 (%2)"))
                  .arg(diagnosis.host, installedRoles(diagnosis.installation, catalog))
            : diagnosis.host);
    QString product = editionName(diagnosis.installation.edition, catalog);
    if (!diagnosis.installation.version.isEmpty()) {
        product = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "%1, version %2"))
                      .arg(product, diagnosis.installation.version);
    }
    add(QT_TRANSLATE_NOOP("Report", "Product found"), product);
    add(QT_TRANSLATE_NOOP("Report", "Checked at"), catalog.dateTime(diagnosis.createdAt));
    add(QT_TRANSLATE_NOOP("Report", "How"), modeName(diagnosis.mode, catalog));
    add(QT_TRANSLATE_NOOP("Report", "Also checked"), diagnosis.probedHost);
    add(QT_TRANSLATE_NOOP("Report", "Case number"), diagnosis.caseNumber);
    add(QT_TRANSLATE_NOOP("Report", "Memo"), diagnosis.memo);
    return facts;
}

QList<ReportBanner> banners(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QList<ReportBanner> list;
    const auto add = [&](const char *word, const char *sentence, bool alarming) {
        list.append({catalog.text("Report", word), catalog.text("Report", sentence), alarming});
    };
    if (diagnosis.mode == RunMode::Sample) {
        add(QT_TRANSLATE_NOOP("Report", "SAMPLE / サンプル"),
            QT_TRANSLATE_NOOP("Report", "This report shows the built-in example, not a real installation."),
            true);
    }
    if (!diagnosis.complete) {
        add(QT_TRANSLATE_NOOP("Report", "INCOMPLETE"),
            QT_TRANSLATE_NOOP(
                "Report", "The check had not finished when this report was made. Check again for a complete report."),
            true);
    }
    if (diagnosis.mode == RunMode::Files) {
        add(QT_TRANSLATE_NOOP("Report", "Analysed from files"),
            QT_TRANSLATE_NOOP(
                "Report", "Only the files that were given were read, nothing of the computer that made this report."),
            false);
    }
    if (diagnosis.mode == RunMode::Report) {
        add(QT_TRANSLATE_NOOP("Report", "Opened from a saved report"),
            QT_TRANSLATE_NOOP("Report", "The facts are those of the time named above; nothing was checked again."),
            false);
    }
    if (diagnosis.masked) {
        add(QT_TRANSLATE_NOOP("Report", "Aliases"),
            QT_TRANSLATE_NOOP("Report",
                              "Names of computers and users and addresses have been replaced by aliases such as PC-1."),
            false);
    }
    return list;
}

QString counts(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QStringList parts;
    for (const Severity severity : {Severity::Problem, Severity::Check, Severity::Unknown, Severity::Info}) {
        parts.append(catalog.text("Report", QT_TRANSLATE_NOOP("Report", "%1: %2"))
                         .arg(severityName(severity, catalog), QString::number(diagnosis.count(severity))));
    }
    return joined(parts, catalog);
}

ReportSection findingsSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section;
    section.anchor = QStringLiteral("findings");
    section.title = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Findings"));
    section.findings = reportFindings(diagnosis.findings, catalog);
    if (diagnosis.findings.isEmpty()) {
        section.paragraphs = {catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Nothing needs attention."))};
    }
    return section;
}

} // namespace

ReportTable portTable(const Diagnosis &diagnosis, const Catalog &catalog, TableWidth width)
{
    ReportTable table;
    table.caption = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Ports by source"));
    if (width == TableWidth::Full) {
        table.headers = {catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Port")),
                         catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Default"))};
    } else {
        table.headers = {catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Port [default]"))};
    }
    for (const Method method : columns()) {
        table.headers.append(method == Method::Live ? catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Listening"))
                                                    : methodName(method, catalog));
    }
    table.headers.append(catalog.text("Report", QT_TRANSLATE_NOOP("Report", "State")));
    for (const PortDiagnosis &port : diagnosis.ports) {
        // The NetBIOS ports are Windows' own; they stand with the listening ports.
        if (!countsTowardsWhole(port.role)) {
            continue;
        }
        const QList<Method> marked = markedMethods(diagnosis, port.role);
        const QString standard = port.defaultPort ? port.defaultPort->toString()
                                                  : catalog.text("Report", QT_TRANSLATE_NOOP("Report", "none"));
        QList<ReportCell> row;
        if (width == TableWidth::Full) {
            row.append({roleName(port.role, catalog), std::nullopt, false, true});
            row.append({standard, std::nullopt, false, false});
        } else {
            row.append({QStringLiteral("%1 [%2]").arg(roleName(port.role, catalog), standard), {}, false, true});
        }
        for (const Method method : columns()) {
            ReportCell cell;
            cell.text = method == Method::Live ? listeningText(port, catalog, width)
                                               : methodCell(diagnosis, port, method, catalog);
            cell.marked = marked.contains(method);
            cell.strong = hasValue(port, method);
            row.append(cell);
        }
        row.append({stateName(port.state, catalog), port.state, false, true});
        table.rows.append(row);
    }
    return table;
}

QList<ReportFinding> reportFindings(const QList<Finding> &findings, const Catalog &catalog)
{
    QList<ReportFinding> all;
    QMap<QString, int> seen;
    for (const Finding &finding : findings) {
        all.append(reportFinding(finding, catalog, seen));
    }
    return all;
}

ReportDocument emptyReport(const QString &toolVersion, Language language)
{
    const Catalog catalog(language);
    ReportDocument document;
    document.language = language;
    document.title = productName(catalog);
    document.tool = QStringLiteral("%1 %2").arg(productName(catalog), toolVersion);
    document.changesNothing = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Changes nothing"));
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
    const Verdict words = verdict(diagnosis, catalog, CheckPhase::Stopped);
    document.verdict = words.sentence;
    document.next = words.next;
    document.counts = counts(diagnosis, catalog);

    ReportSection ports;
    ports.anchor = QStringLiteral("ports");
    ports.title = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Ports"));
    ports.tables = {portTable(diagnosis, catalog)};
    document.sections = {ports, findingsSection(diagnosis, catalog)};
    document.sections += liveSections(diagnosis, catalog);
    document.sections += backgroundSections(diagnosis, catalog);
    return document;
}

} // namespace portcheck
