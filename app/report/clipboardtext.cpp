#include "reportdocument.h"
#include "reports.h"

#include <text/texts.h>

namespace portcheck {

QString clipboardText(const Diagnosis &diagnosis, const Catalog &catalog)
{
    const Verdict words = verdict(diagnosis, catalog);
    QStringList lines;
    lines << catalog.translate("Clipboard", "%1 %2").arg(productName(catalog), diagnosis.toolVersion);
    QStringList head {diagnosis.host, catalog.dateTime(diagnosis.createdAt), modeName(diagnosis.mode, catalog)};
    head.removeAll(QString());
    lines << commaList(head, catalog);
    if (!diagnosis.caseNumber.isEmpty()) {
        lines << catalog.translate("Clipboard", "Case %1").arg(diagnosis.caseNumber);
    }
    lines << QString()
          << catalog.translate("Clipboard", "%1: %2").arg(stateName(diagnosis.state, catalog), words.sentence);
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
                said << catalog.text("Clipboard", "%1 %2")
                            .arg(methodName(method, catalog), methodCell(diagnosis, port, method, catalog));
            }
        }
        said << methodCell(diagnosis, port, Method::Live, catalog);
        lines << catalog.translate("Clipboard", "- %1: %2 (%3)")
                     .arg(
                         roleName(port.role, catalog), stateName(port.state, catalog), said.join(QStringLiteral("; ")));
    }
    if (!diagnosis.findings.isEmpty()) {
        lines << QString();
    }
    for (const Finding &finding : diagnosis.findings) {
        lines << catalog.translate("Clipboard", "[%1] %2 (%3)")
                     .arg(severityName(finding.severity, catalog), findingText(finding, catalog).title, id(finding));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString clipboardHtml(const Diagnosis &diagnosis, const Catalog &catalog)
{
    const auto row = [](const QStringList &cells, const QString &tag) {
        QString html = QStringLiteral("<tr>");
        for (const QString &cell : cells) {
            html += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
        }
        return html + QStringLiteral("</tr>");
    };
    const ReportTable table = portTable(diagnosis, catalog);
    QString html = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">")
        + row(table.headers, QStringLiteral("th"));
    for (const QList<ReportCell> &cells : table.rows) {
        QStringList texts;
        for (const ReportCell &cell : cells) {
            texts << cell.text;
        }
        html += row(texts, QStringLiteral("td"));
    }
    return html + QStringLiteral("</table>");
}

} // namespace portcheck
