#include "comparisonreport.h"

#include <report/csvtext.h>
#include <report/pdfwriter.h>
#include <text/texts.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portcheck {
namespace {

const char *const kContext = "Desk";

/// The number, or every number where the sources differ.
QString portText(const ComparedPort &port)
{
    if (port.port) {
        return port.port->toString();
    }
    QStringList values;
    for (const Port value : port.values) {
        values.append(value.toString());
    }
    return values.join(QLatin1String(" / "));
}

QString describe(const NamedReport &report, const Catalog &catalog)
{
    const Diagnosis &diagnosis = report.diagnosis;
    QString text = QDir::toNativeSeparators(report.file);
    if (!diagnosis.host.isEmpty()) {
        text += QLatin1Char('\n') + diagnosis.host;
    }
    if (diagnosis.createdAt.isValid()) {
        text += QLatin1Char('\n') + catalog.dateTime(diagnosis.createdAt);
    }
    return text + QLatin1Char('\n') + stateName(diagnosis.state, catalog);
}

/// Values that were not there are a dash, which is easier to see than nothing.
ReportCell valueCell(const QString &text, bool marked)
{
    return {text.isEmpty() ? QStringLiteral("-") : text, std::nullopt, marked, !text.isEmpty()};
}

ReportTable comparisonTable(const Comparison &comparison, const Catalog &catalog)
{
    const auto text = [&catalog](const char *source) {
        return catalog.text(kContext, source);
    };
    ReportTable table;
    table.caption = text(QT_TRANSLATE_NOOP("Desk", "Ports and states of both reports"));
    table.headers = {text(QT_TRANSLATE_NOOP("Desk", "Port")),
                     text(QT_TRANSLATE_NOOP("Desk", "Old value")),
                     text(QT_TRANSLATE_NOOP("Desk", "Old state")),
                     text(QT_TRANSLATE_NOOP("Desk", "New value")),
                     text(QT_TRANSLATE_NOOP("Desk", "New state")),
                     text(QT_TRANSLATE_NOOP("Desk", "Compared"))};
    const auto verdict = [&text](bool same) {
        return ReportCell {same ? text(QT_TRANSLATE_NOOP("Desk", "Same"))
                                : text(QT_TRANSLATE_NOOP("Desk", "Different")),
                           std::nullopt,
                           !same,
                           false};
    };
    for (const PortComparison &port : comparison.ports) {
        const bool moved = portText(port.oldPort) != portText(port.newPort);
        table.rows.append({{roleName(port.role, catalog), std::nullopt, false, true},
                           valueCell(portText(port.oldPort), moved),
                           {stateName(port.oldPort.state, catalog), port.oldPort.state, false, false},
                           valueCell(portText(port.newPort), moved),
                           {stateName(port.newPort.state, catalog), port.newPort.state, false, false},
                           verdict(port.same())});
    }
    table.rows.append({{text(QT_TRANSLATE_NOOP("Desk", "HTTPS (Master_EnableSSL)")), std::nullopt, false, true},
                       {sslName(comparison.oldSsl, catalog), std::nullopt, !comparison.sameSsl(), false},
                       {},
                       {sslName(comparison.newSsl, catalog), std::nullopt, !comparison.sameSsl(), false},
                       {},
                       verdict(comparison.sameSsl())});
    return table;
}

QList<ReportBanner> banners(const NamedReport &oldReport, const NamedReport &newReport, const Catalog &catalog)
{
    QList<ReportBanner> list;
    const auto either = [&](auto member) {
        return member(oldReport.diagnosis) || member(newReport.diagnosis);
    };
    const auto add = [&](const char *word, const char *sentence, bool alarming) {
        list.append({catalog.text(kContext, word), catalog.text(kContext, sentence), alarming});
    };
    if (either([](const Diagnosis &diagnosis) { return diagnosis.mode == RunMode::Sample; })) {
        add(QT_TRANSLATE_NOOP("Desk", "SAMPLE / サンプル"),
            QT_TRANSLATE_NOOP("Desk", "A report shows the built-in example, not a real installation."),
            true);
    }
    if (either([](const Diagnosis &diagnosis) { return !diagnosis.complete; })) {
        add(QT_TRANSLATE_NOOP("Desk", "INCOMPLETE"),
            QT_TRANSLATE_NOOP("Desk", "A check had not finished when its report was made."),
            true);
    }
    if (either([](const Diagnosis &diagnosis) { return diagnosis.masked; })) {
        add(QT_TRANSLATE_NOOP("Desk", "Aliases"),
            QT_TRANSLATE_NOOP("Desk",
                              "A report contains aliases. The same alias in another report may mean another name."),
            false);
    }
    return list;
}

ReportSection findingSection(const char *anchor, const QString &title, const QString &none)
{
    ReportSection section;
    section.anchor = QString::fromLatin1(anchor);
    section.title = title;
    section.paragraphs = {none};
    return section;
}

QJsonObject jsonPort(const ComparedPort &port)
{
    QJsonArray values;
    for (const Port value : port.values) {
        values.append(value.number());
    }
    return {{QStringLiteral("port"), port.port ? QJsonValue(port.port->number()) : QJsonValue()},
            {QStringLiteral("values"), values},
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

QByteArray writeComparisonJson(const NamedReport &oldReport, const NamedReport &newReport, Language language)
{
    const Catalog catalog(language);
    const Comparison comparison = compare(oldReport.diagnosis, newReport.diagnosis);
    QJsonArray ports;
    for (const PortComparison &port : comparison.ports) {
        ports.append(QJsonObject {{QStringLiteral("role"), id(port.role)},
                                  {QStringLiteral("old"), jsonPort(port.oldPort)},
                                  {QStringLiteral("new"), jsonPort(port.newPort)},
                                  {QStringLiteral("same"), port.same()}});
    }
    const auto ssl = [](const SslObservation &observation) {
        return QJsonObject {{QStringLiteral("state"), id(observation.state)}, {QStringLiteral("raw"), observation.raw}};
    };
    const QJsonObject root {{QStringLiteral("schemaVersion"), 1},
                            {QStringLiteral("kind"), QStringLiteral("comparison")},
                            {QStringLiteral("old"), jsonReport(oldReport)},
                            {QStringLiteral("new"), jsonReport(newReport)},
                            {QStringLiteral("same"), comparison.same()},
                            {QStringLiteral("ports"), ports},
                            {QStringLiteral("ssl"),
                             QJsonObject {{QStringLiteral("old"), ssl(comparison.oldSsl)},
                                          {QStringLiteral("new"), ssl(comparison.newSsl)},
                                          {QStringLiteral("same"), comparison.sameSsl()}}},
                            {QStringLiteral("newFindings"), jsonFindings(comparison.newFindings, catalog)},
                            {QStringLiteral("goneFindings"), jsonFindings(comparison.goneFindings, catalog)}};
    return QJsonDocument(root).toJson();
}

QByteArray writeComparisonCsv(const NamedReport &oldReport, const NamedReport &newReport, Language language)
{
    const Catalog catalog(language);
    const Comparison comparison = compare(oldReport.diagnosis, newReport.diagnosis);
    const auto sameText = [](bool same) {
        return same ? QStringLiteral("same") : QStringLiteral("different");
    };
    CsvText csv;
    csv.row({QStringLiteral("record"),
             QStringLiteral("id"),
             QStringLiteral("name"),
             QStringLiteral("old_value"),
             QStringLiteral("old_state"),
             QStringLiteral("new_value"),
             QStringLiteral("new_state"),
             QStringLiteral("compared")});
    for (const PortComparison &port : comparison.ports) {
        csv.row({QStringLiteral("port"),
                 id(port.role),
                 roleName(port.role, catalog),
                 portText(port.oldPort),
                 id(port.oldPort.state),
                 portText(port.newPort),
                 id(port.newPort.state),
                 sameText(port.same())});
    }
    csv.row({QStringLiteral("ssl"),
             QStringLiteral("ssl"),
             catalog.text(kContext, QT_TRANSLATE_NOOP("Desk", "HTTPS (Master_EnableSSL)")),
             comparison.oldSsl.raw,
             id(comparison.oldSsl.state),
             comparison.newSsl.raw,
             id(comparison.newSsl.state),
             sameText(comparison.sameSsl())});
    const auto findings = [&](const QList<Finding> &list, const QString &word) {
        for (const Finding &finding : list) {
            csv.row({QStringLiteral("finding"),
                     id(finding),
                     findingText(finding, catalog).title,
                     QString(),
                     QString(),
                     QString(),
                     QString(),
                     word});
        }
    };
    findings(comparison.newFindings, QStringLiteral("new"));
    findings(comparison.goneFindings, QStringLiteral("gone"));
    return csv.bytes();
}

} // namespace

ReportDocument comparisonDocument(const NamedReport &oldReport, const NamedReport &newReport, Language language)
{
    const Catalog catalog(language);
    const auto text = [&catalog](const char *source) {
        return catalog.text(kContext, source);
    };
    const Comparison comparison = compare(oldReport.diagnosis, newReport.diagnosis);

    ReportDocument document = emptyReport(newReport.diagnosis.toolVersion, language);
    document.subject = newReport.diagnosis.host;
    document.strip = {{text(QT_TRANSLATE_NOOP("Desk", "Old report")), describe(oldReport, catalog)},
                      {text(QT_TRANSLATE_NOOP("Desk", "New report")), describe(newReport, catalog)}};
    document.banners = banners(oldReport, newReport, catalog);
    document.state = comparison.same() ? RoleState::Match : RoleState::Check;
    document.stateWord =
        comparison.same() ? text(QT_TRANSLATE_NOOP("Desk", "Same")) : text(QT_TRANSLATE_NOOP("Desk", "Different"));
    document.verdict = comparison.same()
        ? text(QT_TRANSLATE_NOOP("Desk", "Ports, states, the HTTPS setting and findings are the same in both reports."))
        : text(QT_TRANSLATE_NOOP("Desk", "The two reports differ."));
    document.counts = text(QT_TRANSLATE_NOOP("Desk", "Rows that differ: %1. New findings: %2. Findings gone: %3."))
                          .arg(QString::number(comparison.differingRows()),
                               QString::number(comparison.newFindings.size()),
                               QString::number(comparison.goneFindings.size()));

    ReportSection ports;
    ports.anchor = QStringLiteral("ports");
    ports.title = text(QT_TRANSLATE_NOOP("Desk", "Ports"));
    ports.tables = {comparisonTable(comparison, catalog)};

    // Made together, so that no anchor stands twice in the document.
    const QList<ReportFinding> findings = reportFindings(comparison.newFindings + comparison.goneFindings, catalog);
    ReportSection fresh = findingSection("new-findings",
                                         text(QT_TRANSLATE_NOOP("Desk", "New findings")),
                                         text(QT_TRANSLATE_NOOP("Desk",
                                                                "The new report has no finding that the old "
                                                                "one lacks.")));
    ReportSection gone = findingSection("gone-findings",
                                        text(QT_TRANSLATE_NOOP("Desk", "Findings that are gone")),
                                        text(QT_TRANSLATE_NOOP("Desk",
                                                               "Every finding of the old report is still in "
                                                               "the new one.")));
    fresh.findings = findings.mid(0, comparison.newFindings.size());
    gone.findings = findings.mid(comparison.newFindings.size());
    for (ReportSection *section : {&fresh, &gone}) {
        if (!section->findings.isEmpty()) {
            section->paragraphs.clear();
        }
    }
    document.sections = {ports, fresh, gone};
    return document;
}

QByteArray
comparisonBytes(const NamedReport &oldReport, const NamedReport &newReport, Language language, ReportFormat format)
{
    const auto document = [&] {
        return comparisonDocument(oldReport, newReport, language);
    };
    switch (format) {
    case ReportFormat::Html:
        return writeHtml(document());
    case ReportFormat::Pdf:
        return writePdf(document());
    case ReportFormat::Text:
        return writeText(document());
    case ReportFormat::Json:
        return writeComparisonJson(oldReport, newReport, language);
    case ReportFormat::Csv:
        return writeComparisonCsv(oldReport, newReport, language);
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace portcheck
