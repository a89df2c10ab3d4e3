#include "modes.h"

#include <report/reports.h>

#include <QDir>
#include <QFileInfo>

#include <desk/comparison.h>
#include <desk/fleet.h>

namespace portcheck {
namespace {

/// Of the files to be written those that the merge would read as a computer's report, or name as one that it cannot use.
QStringList computersReports(QStringList files, const QString &folder, const FileSource &source)
{
    const QString top = QFileInfo(folder).canonicalFilePath();
    files.removeIf([&](const QString &file) {
        const QString name = QDir(top).relativeFilePath(QFileInfo(file).canonicalFilePath());
        if (top.isEmpty() || QDir::isAbsolutePath(name) || name.startsWith(QLatin1String("../"))
            || reportFormatForFile(name) != ReportFormat::Json) {
            return true;
        }
        const auto content = source.read(file, kLargestReport);
        if (!content) {
            return true;
        }
        using Reason = IgnoredFile::Reason;
        const auto pc = readFleetPc(content->bytes, file);
        return !pc && (pc.error().reason == Reason::Merged || pc.error().reason == Reason::Foreign);
    });
    return files;
}

} // namespace

Outcome CompareMode::run(const Environment &environment) const
{
    if (const auto error = firstRefused(targets.files(), {oldFile, newFile}, targets.force)) {
        return *error;
    }
    const auto oldReport = readReport(oldFile, environment.sources);
    if (!oldReport) {
        return oldReport.error();
    }
    const auto newReport = readReport(newFile, environment.sources);
    if (!newReport) {
        return newReport.error();
    }
    const Comparison comparison = compare({oldFile, *oldReport}, {newFile, *newReport});
    if (const auto error = targets.write(environment.console, comparisonWriters(comparison, environment.language))) {
        return *error;
    }
    return comparison.same() ? 0 : 1;
}

Outcome MergeMode::run(const Environment &environment) const
{
    const QStringList inputs = computersReports(targets.files(), folder, *environment.sources.files);
    if (const auto error = firstRefused(targets.files(), inputs, targets.force)) {
        return *error;
    }
    // A file server may take minutes.
    const auto fleet = readFleet(*environment.sources.files,
                                 folder,
                                 targets.reports,
                                 environment.progress(QT_TRANSLATE_NOOP("Program", "%1 of %2 reports read")));
    if (!fleet) {
        return fleet.error();
    }
    const FleetHead head {folder, environment.sources.now(), programVersion()};
    const FormatWriters writers {[&] { return fleetDocument(*fleet, head, environment.language); },
                                 [&] { return writeFleetJson(*fleet, head); },
                                 [&] {
                                     return writeFleetCsv(*fleet);
                                 }};
    if (const auto error = targets.write(environment.console, writers)) {
        return *error;
    }
    return fleet->deviating() == 0 ? 0 : 1;
}

} // namespace portcheck
