#include "comparerun.h"

#include "outputs.h"

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
    const auto error =
        writeReports(m_mode.reports,
                     m_environment.console,
                     {[&](ReportFormat format) { return comparisonBytes(before, after, language, format); },
                      [&] {
                          return plainText(comparisonDocument(before, after, language));
                      }});
    if (error) {
        return *error;
    }
    return Compared {compare(before.diagnosis, after.diagnosis).same()};
}

} // namespace portcheck
