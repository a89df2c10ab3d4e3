// What is made of finished reports: a comparison of two, an overview of thousands.
#include "programtexts.h"
#include "runs.h"

#include <QElapsedTimer>

#include <desk/comparisonreport.h>
#include <desk/fleetreader.h>
#include <desk/fleetreport.h>

namespace portcheck {

Outcome compareRun(const CommandLine &line, const Environment &environment)
{
    if (const auto error = firstRefused(reportFiles(line.reports), {line.oldFile, line.newFile}, line.force)) {
        return *error;
    }
    const auto oldReport = readReport(line.oldFile, environment.sources);
    if (!oldReport) {
        return oldReport.error();
    }
    const auto newReport = readReport(line.newFile, environment.sources);
    if (!newReport) {
        return newReport.error();
    }
    const NamedReport before {line.oldFile, *oldReport};
    const NamedReport after {line.newFile, *newReport};
    const Language language = environment.language;
    const auto error =
        writeReports(line.reports,
                     environment.console,
                     {[&](ReportFormat format) { return comparisonBytes(before, after, language, format); },
                      [&] {
                          return plainText(comparisonDocument(before, after, language));
                      }});
    if (error) {
        return *error;
    }
    return compare(before.diagnosis, after.diagnosis).same() ? 0 : 1;
}

Outcome mergeRun(const CommandLine &line, const Environment &environment)
{
    if (const auto error = firstRefused(reportFiles(line.reports), {}, line.force)) {
        return *error;
    }
    // A file server may take minutes; who waits is told now and then, and who does not wait reads nothing.
    constexpr qint64 kQuiet = 2000;
    QElapsedTimer quiet;
    quiet.start();
    const auto fleet =
        readFleet(*environment.sources.files, line.mergeFolder, line.reports, [&](qsizetype done, qsizetype total) {
            if (quiet.elapsed() >= kQuiet) {
                environment.console.writeError(mergeProgressText(done, total, environment.catalog())
                                               + QLatin1Char('\n'));
                quiet.start();
            }
        });
    if (!fleet) {
        return fleet.error();
    }
    const FleetHead head {line.mergeFolder, environment.sources.clock->now(), programVersion()};
    const FormatWriters writers {[&] { return fleetDocument(*fleet, head, environment.language); },
                                 [&] { return writeFleetJson(*fleet, head); },
                                 [&] {
                                     return writeFleetCsv(*fleet);
                                 }};
    const auto error = writeReports(line.reports,
                                    environment.console,
                                    {[&](ReportFormat format) { return writers.bytes(format); },
                                     [&] {
                                         return plainText(writers.document());
                                     }});
    if (error) {
        return *error;
    }
    return fleet->deviating() == 0 ? 0 : 1;
}

} // namespace portcheck
