#include "clipboardtext.h"

#include <text/texts.h>

namespace portcheck {
namespace {

/// The columns of the copied table, for one port.
QStringList cells(const Diagnosis &diagnosis, const PortDiagnosis &port, const Catalog &catalog)
{
    QStringList row {roleName(port.role, catalog)};
    for (const Method method : documentedMethods()) {
        row << methodCell(diagnosis, port, method, catalog);
    }
    row << liveCell(port.live, catalog) << stateName(port.state, catalog);
    return row;
}

QString tableRow(const QStringList &row, const char *tag)
{
    QString html = QStringLiteral("<tr>");
    for (const QString &cell : row) {
        html += QStringLiteral("<%1>%2</%1>").arg(QString::fromLatin1(tag), cell.toHtmlEscaped());
    }
    return html + QStringLiteral("</tr>");
}

} // namespace

QString ClipboardText::plain(const Diagnosis &diagnosis, const Catalog &catalog)
{
    const Verdict words = verdict(diagnosis, catalog, CheckPhase::Stopped);
    QStringList lines;
    lines << tr("%1 %2", "product name and version").arg(productName(catalog), diagnosis.toolVersion);
    lines << tr("%1, %2, %3", "computer, time, where the values come from")
                 .arg(diagnosis.host, catalog.dateTime(diagnosis.createdAt), modeName(diagnosis.mode, catalog));
    if (!diagnosis.caseNumber.isEmpty()) {
        lines << tr("Case %1", "number of a support case").arg(diagnosis.caseNumber);
    }
    lines << QString()
          << tr("%1: %2", "state, then its sentence").arg(stateName(diagnosis.state, catalog), words.sentence);
    if (!words.next.isEmpty()) {
        lines << words.next;
    }
    lines << QString();
    for (const PortDiagnosis &port : diagnosis.ports) {
        if (!countsTowardsWhole(port.role)) {
            continue;
        }
        QStringList said;
        for (const Method method : documentedMethods()) {
            if (methodCovers(method, port.role)) {
                said << tr("%1 %2", "a method and its value")
                            .arg(methodName(method, catalog), methodCell(diagnosis, port, method, catalog));
            }
        }
        said << liveCell(port.live, catalog);
        lines << tr("- %1: %2 (%3)", "port, state, what each way says")
                     .arg(
                         roleName(port.role, catalog), stateName(port.state, catalog), said.join(QStringLiteral("; ")));
    }
    if (!diagnosis.findings.isEmpty()) {
        lines << QString();
    }
    for (const Finding &finding : diagnosis.findings) {
        const FindingText text = findingText(finding, catalog);
        lines << tr("[%1] %2 (%3)", "severity, title and id of a finding")
                     .arg(severityName(finding.severity, catalog), text.title, id(finding));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString ClipboardText::html(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QStringList head {tr("Port")};
    for (const Method method : documentedMethods()) {
        head << methodName(method, catalog);
    }
    head << tr("Listening") << tr("State");
    QString html = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">") + tableRow(head, "th");
    for (const PortDiagnosis &port : diagnosis.ports) {
        html += tableRow(cells(diagnosis, port, catalog), "td");
    }
    return html + QStringLiteral("</table>");
}

std::unique_ptr<QMimeData> ClipboardText::mimeData(const Diagnosis &diagnosis, const Catalog &catalog)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(plain(diagnosis, catalog));
    data->setHtml(html(diagnosis, catalog));
    return data;
}

} // namespace portcheck
