#include "outputs.h"

namespace portcheck {

QStringList reportFiles(const QStringList &reports)
{
    QStringList files = reports;
    files.removeAll(QStringLiteral("-"));
    return files;
}

std::optional<WriteError> writeReports(const QStringList &reports, ConsoleOutput &console, const ReportMaker &maker)
{
    for (const QString &report : reports.isEmpty() ? QStringList {QStringLiteral("-")} : reports) {
        if (report == QLatin1String("-")) {
            if (!console.writeOut(maker.plainText())) {
                return WriteError {report, WriteError::Why::System, QStringLiteral("standard output")};
            }
        } else if (const auto error =
                       writeFile(report, maker.file(reportFormatForFile(report).value_or(ReportFormat::Text)))) {
            return error;
        }
    }
    return std::nullopt;
}

} // namespace portcheck
