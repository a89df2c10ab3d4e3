#include "outputs.h"

#include <report/pdfwriter.h>
#include <report/reports.h>

#include <QFileInfo>
#include <QSaveFile>

namespace portcheck {

std::optional<WriteError> existingFile(const QStringList &files, bool force)
{
    for (const QString &file : files) {
        if (!force && QFileInfo::exists(file)) {
            return WriteError {file, true, QString()};
        }
    }
    return std::nullopt;
}

std::optional<WriteError> writeReportFile(const QString &file, const Diagnosis &diagnosis, Language language)
{
    switch (reportFormatForFile(file).value_or(ReportFormat::Text)) {
    case ReportFormat::Html:
        return writeWhole(file, writeHtml(diagnosis, language));
    case ReportFormat::Pdf:
        return writeWhole(file, writePdf(diagnosis, language));
    case ReportFormat::Text:
        return writeWhole(file, writeText(diagnosis, language));
    case ReportFormat::Json:
        return writeWhole(file, writeJson(diagnosis, language));
    case ReportFormat::Csv:
        return writeWhole(file, writeCsv(diagnosis, language));
    }
    Q_UNREACHABLE();
    return std::nullopt;
}

std::optional<WriteError> writeWhole(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        return WriteError {file, false, out.errorString()};
    }
    return std::nullopt;
}

} // namespace portcheck
