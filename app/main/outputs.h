#pragma once

#include <platform/console.h>
#include <report/outputfile.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace portcheck {

/// One result in every format that a person may ask for.
struct ReportMaker
{
    std::function<QByteArray(ReportFormat)> file;
    std::function<QString()> plainText; ///< for standard output
};

/// The reports that are files: all but "-".
[[nodiscard]] QStringList reportFiles(const QStringList &reports);

/// Writes every report by its suffix, "-" and an empty list as text on standard output.
[[nodiscard]] std::optional<WriteError>
writeReports(const QStringList &reports, ConsoleOutput &console, const ReportMaker &maker);

} // namespace portcheck
