#include "comparerun.h"

#include "outputs.h"

#include <report/pdfwriter.h>

#include <desk/comparisonreport.h>

namespace portcheck {

Outcome CompareRun::run() const
{
    if (const auto error = firstRefused(reportFiles(m_mode.reports), {m_mode.oldFile, m_mode.newFile}, m_force)) {
        return *error;
    }
    const auto oldReport = readReport(m_mode.oldFile, m_environment.sources);
    if (!oldReport) {
        return oldReport.error();
    }
    const auto newReport = readReport(m_mode.newFile, m_environment.sources);
    if (!newReport) {
        return newReport.error();
    }
    const NamedReport before {m_mode.oldFile, *oldReport};
    const NamedReport after {m_mode.newFile, *newReport};
    const Language language = m_environment.language;
    const ReportDocument document = comparisonDocument(before, after, language);
    const auto error = writeReports(m_mode.reports,
                                    m_environment.console,
                                    {[&](ReportFormat format) {
                                         switch (format) {
                                         case ReportFormat::Html:
                                             return writeHtml(document);
                                         case ReportFormat::Pdf:
                                             return writePdf(document);
                                         case ReportFormat::Text:
                                             return writeText(document);
                                         case ReportFormat::Json:
                                             return writeComparisonJson(before, after, language);
                                         case ReportFormat::Csv:
                                             return writeComparisonCsv(before, after, language);
                                         }
                                         Q_UNREACHABLE();
                                         return QByteArray();
                                     },
                                     [&] {
                                         return plainText(document);
                                     }});
    if (error) {
        return *error;
    }
    return Compared {compare(before.diagnosis, after.diagnosis).same()};
}

} // namespace portcheck
