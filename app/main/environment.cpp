#include "environment.h"

#include "programtexts.h"

#include <platform/common/codepage.h>
#include <report/reports.h>
#include <ui/desk/languagecontroller.h>

#include <probe/networkprobe.h>
#include <probe/systemnameresolver.h>

namespace portcheck {

Environment::Environment(ConsoleOutput &output, const std::optional<Language> &asked)
    : console(output)
    , platform(makePlatformSources())
    , language(asked.value_or(LanguageController::systemLanguage()))
{
    sources.files = platform.files.get();
    sources.registry = platform.registry.get();
    sources.clock = platform.clock.get();
    sources.folders = platform.folders;
    sources.codePage932 = &decodeCodePage932;
    sources.hostName = platform.hostName;
    sources.systemDescription = platform.osDescription;
    sources.toolVersion = programVersion();
    sources.live = platformLiveSources();
    sources.live.names = std::make_shared<SystemNameResolver>();
    sources.live.probe = std::make_shared<NetworkProbe>();
}

Result<Diagnosis, ReadError> readReport(const QString &file, const CheckSources &sources)
{
    const auto content = sources.files->read(file, kLargestReport);
    if (!content) {
        return Failure {content.error()};
    }
    return readJson(content->bytes, file);
}

Result<std::optional<Diagnosis>, ReadError> openInputs(const CommandLine &line, const CheckSources &sources)
{
    if (line.openFile.isEmpty()) {
        if (const auto error = unusableInput(line.input, sources)) {
            return Failure {*error};
        }
        return std::optional<Diagnosis>();
    }
    const auto diagnosis = readReport(line.openFile, sources);
    if (!diagnosis) {
        return Failure {diagnosis.error()};
    }
    auto opened = std::optional(*diagnosis);
    if (!line.options.caseNumber.isEmpty()) {
        opened->caseNumber = line.options.caseNumber;
    }
    return opened;
}

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
