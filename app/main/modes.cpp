#include "modes.h"

#include <report/reports.h>

#include <algorithm>

namespace portcheck {

std::function<void(qsizetype done, qsizetype total)> Environment::progress(const char *sentence) const
{
    QElapsedTimer quiet;
    quiet.start();
    return [this, sentence, quiet](qsizetype done, qsizetype total) mutable {
        constexpr qint64 kQuiet = 2000;
        if (quiet.elapsed() >= kQuiet) {
            console.writeError(catalog().text("Program", sentence).arg(done).arg(total) + QLatin1Char('\n'));
            quiet.start();
        }
    };
}

Result<Diagnosis, ReadError> readReport(const QString &file, const CheckSources &sources)
{
    const auto content = sources.files->read(file, kLargestReport);
    if (!content) {
        return Failure {content.error()};
    }
    return readJson(content->bytes, file);
}

Result<std::optional<Diagnosis>, ReadError> CheckRequest::open(const CheckSources &sources) const
{
    if (openFile.isEmpty()) {
        if (const auto error = unusableInput(input, sources)) {
            return Failure {*error};
        }
        return std::optional<Diagnosis>();
    }
    const auto diagnosis = readReport(openFile, sources);
    if (!diagnosis) {
        return Failure {diagnosis.error()};
    }
    auto opened = std::optional(*diagnosis);
    if (!options.caseNumber.isEmpty()) {
        opened->caseNumber = options.caseNumber;
    }
    return opened;
}

QStringList ReportTargets::files() const
{
    QStringList files = reports;
    files.removeAll(QStringLiteral("-"));
    return files;
}

bool ReportTargets::needsGui() const
{
    return std::ranges::any_of(reports,
                               [](const QString &report) { return reportFormatForFile(report) == ReportFormat::Pdf; });
}

std::optional<WriteError> ReportTargets::write(ConsoleOutput &console, const FormatWriters &writers) const
{
    for (const QString &report : reports.isEmpty() ? QStringList {QStringLiteral("-")} : reports) {
        if (report == QLatin1String("-")) {
            if (!console.writeOut(plainText(writers.document()))) {
                return WriteError {report, WriteError::Why::System, qt_error_string()};
            }
        } else if (const auto error =
                       writeFile(report, writers.bytes(reportFormatForFile(report).value_or(ReportFormat::Text)))) {
            return error;
        }
    }
    return std::nullopt;
}

} // namespace portcheck
