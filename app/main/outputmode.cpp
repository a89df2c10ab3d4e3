#include "desktop.h"

#include <core/aliases.h>
#include <report/reports.h>
#include <session/agentlist.h>
#include <session/agentscan.h>
#include <ui/window/pictures.h>

#include <QDir>

#include <desk/collect.h>

namespace portcheck {
namespace {

/// The files that the command line names as inputs.
QStringList namedInputs(const CheckRequest &request)
{
    const CheckInput &input = request.input;
    QStringList files {
        request.openFile, request.agentsFile, input.serverIni, input.agentIni, input.serviceIni, input.zip};
    files += input.registryFiles + input.listenerTexts;
    files.removeAll(QString());
    return files;
}

/// Asks the computers that the file names. \return what went wrong; nothing = go on.
std::optional<Outcome> scanAgentsInto(Diagnosis &diagnosis, const QString &file, const Environment &environment)
{
    const CheckSources &sources = environment.sources;
    const auto content = sources.files->read(file, AgentListLimits().maxBytes);
    if (!content) {
        return content.error();
    }
    const auto list = parseAgentList(content->bytes, sources.codePage932);
    if (!list) {
        ReadError error = list.error();
        error.locator = file;
        return error;
    }
    const auto port = diagnosis.port(PortRole::Agent).port;
    if (!port) {
        return UsageError {UsageError::Kind::AgentPortUnknown, file};
    }
    const auto say = [&](const char *sentence, int number) {
        const QString text = environment.catalog().translate("Program", sentence);
        environment.console.writeError(text.arg(file, QString::number(number)) + QLatin1Char('\n'));
    };
    if (list->skippedCount > 0) {
        say(QT_TRANSLATE_NOOP("Program", "\"%1\": entries that are no name or address were left out: %2."),
            list->skippedCount);
    }
    if (list->isGuess) {
        say(QT_TRANSLATE_NOOP("Program",
                              "\"%1\": no heading names the computers. Only column %2 was read. A first row that is "
                              "missing in the result was taken for headings."),
            list->column + 1);
    }
    diagnosis.agents = scanAgents(*sources.live.probe,
                                  list->hosts,
                                  *port,
                                  kAgentConcurrency,
                                  CancelFlag(false),
                                  environment.progress(QT_TRANSLATE_NOOP("Program", "%1 of %2 computers asked")));
    return std::nullopt;
}

/// Every tab, drawn as the window would show it.
QList<CollectedFile> pictures(const Diagnosis &diagnosis, const Environment &environment)
{
    Desktop desktop(environment, Desktop::Kind::Neutral);
    MainWindow &window = desktop.window();
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.resize(1280, 720);
    window.show();
    window.showDiagnosis(diagnosis);
    QList<CollectedFile> files;
    for (const auto &[name, picture] : renderAllTabs(window)) {
        files.append({name, pngBytes(picture)});
    }
    return files;
}

std::optional<WriteError>
writePictures(const OutputMode &mode, const Diagnosis &diagnosis, const Environment &environment)
{
    const QDir folder(mode.picturesFolder);
    if (!folder.mkpath(QStringLiteral("."))) {
        const QString reason = qt_error_string();
        return QFileInfo::exists(mode.picturesFolder)
            ? WriteError {mode.picturesFolder, WriteError::Why::NoFolder}
            : WriteError {mode.picturesFolder, WriteError::Why::System, reason};
    }
    const QList<CollectedFile> all = pictures(diagnosis, environment);
    QStringList files;
    for (const CollectedFile &picture : all) {
        files.append(folder.filePath(picture.name));
    }
    std::optional<WriteError> error = firstRefused(files, namedInputs(mode.request), mode.targets.force);
    for (qsizetype i = 0; i < all.size() && !error; ++i) {
        error = writeFile(files.at(i), all.at(i).bytes);
    }
    return error;
}

} // namespace

Outcome OutputMode::run(const Environment &environment) const
{
    const CheckSources &sources = environment.sources;
    const auto opened = request.open(sources);
    if (!opened) {
        return opened.error();
    }
    QStringList files = targets.files();
    if (!archive.isEmpty()) {
        files.append(archive);
    }
    if (const auto error = firstRefused(files, namedInputs(request), targets.force)) {
        return *error;
    }
    Diagnosis diagnosis = *opened
        ? **opened
        : runCheck(
            request.input, request.options, sources, [](const Diagnosis &, int, int) {}, CancelFlag(false));
    const int verdict = diagnosis.exitCode();
    if (!request.agentsFile.isEmpty()) {
        if (const auto trouble = scanAgentsInto(diagnosis, request.agentsFile, environment)) {
            return *trouble;
        }
    }
    // Which files of a folder were read is known only now.
    if (const auto error = firstRefused(files, inputFiles(diagnosis), targets.force)) {
        return *error;
    }
    if (request.aliases) {
        diagnosis = withAliases(diagnosis);
    }
    std::optional<WriteError> error;
    if (!targets.reports.isEmpty()) {
        error = targets.write(environment.console, reportWriters(diagnosis, environment.language));
    }
    if (!error && !picturesFolder.isEmpty()) {
        error = writePictures(*this, diagnosis, environment);
    }
    if (!error && !archive.isEmpty()) {
        // It leaves the house: names stay here, whether or not the other outputs show them.
        const Diagnosis shown = diagnosis.aliased ? diagnosis : withAliases(diagnosis);
        const auto contents = collectContents(shown, environment.language, pictures(shown, environment));
        error = writeFile(archive, zipped(contents, sources.now()));
    }
    return error ? Outcome(*error) : verdict;
}

} // namespace portcheck
