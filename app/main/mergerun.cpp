#include "mergerun.h"

#include "outputs.h"
#include "programtexts.h"

#include <report/pdfwriter.h>

#include <QElapsedTimer>

#include <desk/fleetreader.h>
#include <desk/fleetreport.h>

namespace portcheck {

Outcome MergeRun::run() const
{
    if (const auto error = firstRefused(reportFiles(m_mode.reports), {}, m_force)) {
        return *error;
    }
    // A file server may take minutes; who waits is told now and then, and who does not wait reads nothing.
    constexpr qint64 kQuiet = 2000;
    QElapsedTimer quiet;
    quiet.start();
    const auto fleet =
        readFleet(*m_environment.sources.files, m_mode.folder, m_mode.reports, [&](qsizetype done, qsizetype total) {
            if (quiet.elapsed() >= kQuiet) {
                m_environment.console.writeError(mergeProgressText(done, total, m_environment.catalog())
                                                 + QLatin1Char('\n'));
                quiet.start();
            }
        });
    if (!fleet) {
        return fleet.error();
    }
    const FleetHead head {m_mode.folder, m_environment.sources.clock->now(), programVersion()};
    const auto document = [&] {
        return fleetDocument(*fleet, head, m_environment.language);
    };
    const auto error = writeReports(m_mode.reports,
                                    m_environment.console,
                                    {[&](ReportFormat format) {
                                         switch (format) {
                                         case ReportFormat::Html:
                                             return writeHtml(document());
                                         case ReportFormat::Pdf:
                                             return writePdf(document());
                                         case ReportFormat::Text:
                                             return writeText(document());
                                         case ReportFormat::Json:
                                             return writeFleetJson(*fleet, head);
                                         case ReportFormat::Csv:
                                             return writeFleetCsv(*fleet);
                                         }
                                         Q_UNREACHABLE();
                                         return QByteArray();
                                     },
                                     [&] {
                                         return plainText(document());
                                     }});
    if (error) {
        return *error;
    }
    return Merged {fleet->deviating()};
}

} // namespace portcheck
