#include "comparison.h"

#include <report/reports.h>
#include <text/texts.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portcheck {
namespace {

QString describe(const NamedReport &report, const Catalog &catalog)
{
    const Diagnosis &diagnosis = report.diagnosis;
    QStringList lines {QDir::toNativeSeparators(report.file),
                       diagnosis.host,
                       catalog.dateTime(diagnosis.createdAt),
                       diagnosis.isOfFiles() ? modeName(RunMode::Files, catalog) : QString(),
                       diagnosis.probedHost.isEmpty()
                           ? QString()
                           : catalog.translate("Desk", "also checked over the network: %1").arg(diagnosis.probedHost)};
    lines.removeAll(QString()); // a computer or a time that is not known
    lines.append(stateName(diagnosis.state, catalog));
    return lines.join(QLatin1Char('\n'));
}

QString valueText(const ComparedPort &port, const Catalog &catalog)
{
    QStringList values {portText(port.port, port.values)};
    values.removeAll(QString());
    for (const QString &raw : port.invalid) {
        values.append(catalog.translate("Cell", "\"%1\"").arg(raw));
    }
    return values.join(QLatin1String(" / "));
}

/// Values that were not there are a dash, which is easier to see than nothing.
ReportCell valueCell(const QString &text, bool marked)
{
    return {.text = text.isEmpty() ? QStringLiteral("-") : text, .marked = marked, .strong = !text.isEmpty()};
}

QString sameWord(bool same, const Catalog &catalog)
{
    return same ? catalog.translate("Desk", "Same") : catalog.translate("Desk", "Different");
}

QString sslLabel(const Catalog &catalog)
{
    return catalog.translate("Desk", "HTTPS (Master_EnableSSL)");
}

ReportTable comparisonTable(const Comparison &comparison, const Catalog &catalog)
{
    ReportTable table {.caption = catalog.translate("Desk", "Ports and states of both reports"),
                       .headers = {catalog.translate("Desk", "Port"),
                                   catalog.translate("Desk", "Old value"),
                                   catalog.translate("Desk", "Old state"),
                                   catalog.translate("Desk", "New value"),
                                   catalog.translate("Desk", "New state"),
                                   catalog.translate("Desk", "Compared")}};
    for (const PortComparison &port : comparison.ports) {
        const QString oldText = valueText(port.oldPort, catalog);
        const QString newText = valueText(port.newPort, catalog);
        table.rows.append({{.text = roleName(port.role, catalog), .strong = true},
                           valueCell(oldText, oldText != newText),
                           {stateName(port.oldPort.state, catalog), port.oldPort.state},
                           valueCell(newText, oldText != newText),
                           {stateName(port.newPort.state, catalog), port.newPort.state},
                           {.text = sameWord(port.same(), catalog), .marked = !port.same()}});
    }
    const bool moved = !comparison.sameSsl();
    table.rows.append({{.text = sslLabel(catalog), .strong = true},
                       {.text = sslName(comparison.oldReport.diagnosis.ssl, catalog), .marked = moved},
                       {},
                       {.text = sslName(comparison.newReport.diagnosis.ssl, catalog), .marked = moved},
                       {},
                       {.text = sameWord(!moved, catalog), .marked = moved}});
    return table;
}

QList<ReportBanner> banners(const Diagnosis &old, const Diagnosis &fresh, const Catalog &catalog)
{
    QList<ReportBanner> list;
    if (old.mode == RunMode::Sample || fresh.mode == RunMode::Sample) {
        list.append({catalog.translate("Desk", "SAMPLE / サンプル"),
                     catalog.translate("Desk", "A report shows the built-in example, not a real installation.")});
    }
    if (!old.complete || !fresh.complete) {
        list.append({catalog.translate("Desk", "INCOMPLETE"),
                     catalog.translate("Desk", "A check had not finished when its report was made.")});
    }
    if (old.aliased || fresh.aliased) {
        list.append({catalog.translate("Desk", "Aliases"),
                     catalog.translate(
                         "Desk", "A report contains aliases. The same alias in another report may mean another name."),
                     false});
    }
    return list;
}

/// \param none what is said where there is no finding
ReportSection
findingSection(const QString &anchor, const QString &title, const QList<ReportFinding> &findings, const QString &none)
{
    return {.anchor = anchor,
            .title = title,
            .paragraphs = findings.isEmpty() ? QStringList {none} : QStringList(),
            .findings = findings};
}

QJsonObject jsonPort(const ComparedPort &port)
{
    QJsonArray values;
    for (const Port value : port.values) {
        values.append(value.number());
    }
    return {{QStringLiteral("port"), port.port ? QJsonValue(port.port->number()) : QJsonValue()},
            {QStringLiteral("values"), values},
            {QStringLiteral("invalid"), QJsonArray::fromStringList(port.invalid)},
            {QStringLiteral("state"), id(port.state)}};
}

QJsonObject jsonReport(const NamedReport &report)
{
    const Diagnosis &diagnosis = report.diagnosis;
    return {{QStringLiteral("file"), report.file},
            {QStringLiteral("host"), diagnosis.host},
            {QStringLiteral("createdAt"), diagnosis.createdAt.toString(Qt::ISODate)},
            {QStringLiteral("serverName"), diagnosis.serverName},
            {QStringLiteral("state"), id(diagnosis.state)}};
}

QJsonArray jsonFindings(const QList<Finding> &findings, const Catalog &catalog)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        QJsonArray roles;
        for (const PortRole role : finding.roles) {
            roles.append(id(role));
        }
        array.append(QJsonObject {{QStringLiteral("id"), id(finding)},
                                  {QStringLiteral("severity"), id(finding.severity)},
                                  {QStringLiteral("roles"), roles},
                                  {QStringLiteral("title"), findingText(finding, catalog).title}});
    }
    return array;
}

QByteArray writeComparisonJson(const Comparison &comparison, const Catalog &catalog)
{
    QJsonArray ports;
    for (const PortComparison &port : comparison.ports) {
        ports.append(QJsonObject {{QStringLiteral("role"), id(port.role)},
                                  {QStringLiteral("old"), jsonPort(port.oldPort)},
                                  {QStringLiteral("new"), jsonPort(port.newPort)},
                                  {QStringLiteral("same"), port.same()}});
    }
    const auto ssl = [](const NamedReport &report) {
        const SslObservation &observation = report.diagnosis.ssl;
        return QJsonObject {{QStringLiteral("state"), id(observation.state)}, {QStringLiteral("raw"), observation.raw}};
    };
    const QJsonObject root {{QStringLiteral("schemaVersion"), 1},
                            {QStringLiteral("kind"), QStringLiteral("comparison")},
                            {QStringLiteral("old"), jsonReport(comparison.oldReport)},
                            {QStringLiteral("new"), jsonReport(comparison.newReport)},
                            {QStringLiteral("same"), comparison.same()},
                            {QStringLiteral("ports"), ports},
                            {QStringLiteral("ssl"),
                             QJsonObject {{QStringLiteral("old"), ssl(comparison.oldReport)},
                                          {QStringLiteral("new"), ssl(comparison.newReport)},
                                          {QStringLiteral("same"), comparison.sameSsl()}}},
                            {QStringLiteral("newFindings"), jsonFindings(comparison.newFindings, catalog)},
                            {QStringLiteral("goneFindings"), jsonFindings(comparison.goneFindings, catalog)}};
    return QJsonDocument(root).toJson();
}

QByteArray writeComparisonCsv(const Comparison &comparison, const Catalog &catalog)
{
    const SslObservation &oldSsl = comparison.oldReport.diagnosis.ssl;
    const SslObservation &newSsl = comparison.newReport.diagnosis.ssl;
    const auto sameText = [](bool same) {
        return same ? QStringLiteral("same") : QStringLiteral("different");
    };
    QList<QStringList> rows;
    rows.append(
        QStringLiteral("record,id,name,old_value,old_state,new_value,new_state,compared").split(QLatin1Char(',')));
    for (const PortComparison &port : comparison.ports) {
        rows.append(QStringList {QStringLiteral("port"),
                                 id(port.role),
                                 roleName(port.role, catalog),
                                 valueText(port.oldPort, catalog),
                                 id(port.oldPort.state),
                                 valueText(port.newPort, catalog),
                                 id(port.newPort.state),
                                 sameText(port.same())});
    }
    rows.append(QStringList {QStringLiteral("ssl"),
                             QStringLiteral("ssl"),
                             sslLabel(catalog),
                             oldSsl.raw,
                             id(oldSsl.state),
                             newSsl.raw,
                             id(newSsl.state),
                             sameText(comparison.sameSsl())});
    const auto findings = [&](const QList<Finding> &list, const QString &word) {
        for (const Finding &finding : list) {
            rows.emplaceBack() << QStringLiteral("finding") << id(finding) << findingText(finding, catalog).title
                               << QStringList(4, QString()) << word;
        }
    };
    findings(comparison.newFindings, QStringLiteral("new"));
    findings(comparison.goneFindings, QStringLiteral("gone"));
    return csvText(rows);
}

} // namespace

ReportDocument comparisonDocument(const Comparison &comparison, Language language)
{
    const Catalog catalog(language);
    const Diagnosis &newest = comparison.newReport.diagnosis;
    const bool same = comparison.same();

    ReportDocument document = emptyReport(newest.toolVersion, language);
    document.subject = newest.host;
    document.strip = {{catalog.translate("Desk", "Old report"), describe(comparison.oldReport, catalog)},
                      {catalog.translate("Desk", "New report"), describe(comparison.newReport, catalog)}};
    document.banners = banners(comparison.oldReport.diagnosis, newest, catalog);
    document.state = same ? RoleState::Match : RoleState::Check;
    document.stateWord = sameWord(same, catalog);
    document.verdict = same
        ? catalog.translate("Desk",
                            "Ports, states, the HTTPS setting and the kinds of findings are the same in both reports.")
        : catalog.translate("Desk", "The two reports differ.");
    document.counts = catalog.translate("Desk", "Rows that differ: %1. New findings: %2. Findings gone: %3.")
                          .arg(QString::number(comparison.differingRows()),
                               QString::number(comparison.newFindings.size()),
                               QString::number(comparison.goneFindings.size()));

    // Made together, so that no anchor occurs twice in the document.
    const QList<ReportFinding> findings = reportFindings(comparison.newFindings + comparison.goneFindings, catalog);
    document.sections = {
        {.anchor = QStringLiteral("ports"),
         .title = catalog.translate("Desk", "Ports"),
         .tables = {comparisonTable(comparison, catalog)}},
        findingSection(QStringLiteral("new-findings"),
                       catalog.translate("Desk", "New findings"),
                       findings.first(comparison.newFindings.size()),
                       catalog.translate("Desk", "The new report has no finding that the old one lacks.")),
        findingSection(QStringLiteral("gone-findings"),
                       catalog.translate("Desk", "Findings that the new report does not have"),
                       findings.sliced(comparison.newFindings.size()),
                       catalog.translate("Desk", "The new report has every kind of finding of the old one."))};
    return document;
}

FormatWriters comparisonWriters(const Comparison &comparison, Language language)
{
    return {[&comparison, language] { return comparisonDocument(comparison, language); },
            [&comparison, language] { return writeComparisonJson(comparison, Catalog(language)); },
            [&comparison, language] {
                return writeComparisonCsv(comparison, Catalog(language));
            }};
}

} // namespace portcheck
