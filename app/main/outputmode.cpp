#include "outputmode.h"

#include "desktop.h"
#include "programtexts.h"

#include <core/aliases.h>
#include <report/reports.h>
#include <session/agentlist.h>
#include <session/agentscan.h>
#include <ui/window/pictures.h>

#include <QDir>

#include <desk/collect.h>

namespace portcheck {
namespace {

class OutputRun
{
public:
    OutputRun(const OutputMode &mode, const Environment &environment)
        : m_mode(mode)
        , m_request(mode.request)
        , m_environment(environment)
    { }

    Outcome run()
    {
        const auto opened = m_request.open(m_environment.sources);
        if (!opened) {
            return opened.error();
        }
        QStringList files = m_mode.targets.files();
        if (!m_mode.archive.isEmpty()) {
            files.append(m_mode.archive);
        }
        if (const auto error = firstRefused(files, namedInputs(), m_mode.targets.force)) {
            return *error;
        }
        Diagnosis diagnosis = *opened
            ? **opened
            : runCheck(
                m_request.input, m_request.options, m_environment.sources, [](const Diagnosis &, int, int) {}, m_never);
        const int verdict = diagnosis.exitCode();
        if (const Trouble trouble = scanAgentsInto(diagnosis)) {
            return *trouble;
        }
        // Which files of a folder were read is known only now.
        if (const auto error = firstRefused(files, inputFiles(diagnosis), m_mode.targets.force)) {
            return *error;
        }
        if (m_request.aliases) {
            diagnosis = withAliases(diagnosis);
        }
        for (const auto write : {&OutputRun::writeReportsOf, &OutputRun::writePictures, &OutputRun::writeArchive}) {
            if (const auto error = (this->*write)(diagnosis)) {
                return *error;
            }
        }
        return verdict;
    }

private:
    /// What went wrong; nothing = go on.
    using Trouble = std::optional<Outcome>;

    /// The files that the command line names as inputs.
    [[nodiscard]] QStringList namedInputs() const
    {
        const CheckInput &input = m_request.input;
        QStringList files {
            m_request.openFile, m_request.agentsFile, input.serverIni, input.agentIni, input.serviceIni, input.zip};
        files += input.registryFiles + input.listenerTexts;
        files.removeAll(QString());
        return files;
    }

    Trouble scanAgentsInto(Diagnosis &diagnosis) const
    {
        if (m_request.agentsFile.isEmpty()) {
            return std::nullopt;
        }
        const CheckSources &sources = m_environment.sources;
        const auto content = sources.files->read(m_request.agentsFile, AgentListLimits().maxBytes);
        if (!content) {
            return content.error();
        }
        const auto list = parseAgentList(content->bytes, sources.codePage932);
        if (!list) {
            ReadError error = list.error();
            error.locator = m_request.agentsFile;
            return error;
        }
        const auto port = diagnosis.port(PortRole::Agent).port;
        if (!port) {
            return AgentPortUnknown();
        }
        if (list->skippedCount > 0) {
            m_environment.console.writeError(
                leftOutText(m_request.agentsFile, list->skippedCount, m_environment.catalog()) + QLatin1Char('\n'));
        }
        diagnosis.agents = scanAgents(*sources.live.probe, list->hosts, *port, kAgentConcurrency, m_never);
        return std::nullopt;
    }

    std::optional<WriteError> writeReportsOf(const Diagnosis &diagnosis) const
    {
        if (m_mode.targets.reports.isEmpty()) {
            return std::nullopt;
        }
        return m_mode.targets.write(m_environment.console, reportWriters(diagnosis, m_environment.language));
    }

    /// Every tab, drawn as the window would show it.
    [[nodiscard]] QList<CollectedFile> pictures(const Diagnosis &diagnosis) const
    {
        Desktop desktop(m_environment, Desktop::Kind::Neutral);
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

    std::optional<WriteError> writePictures(const Diagnosis &diagnosis) const
    {
        if (m_mode.picturesFolder.isEmpty()) {
            return std::nullopt;
        }
        const QDir folder(m_mode.picturesFolder);
        if (!folder.mkpath(QStringLiteral("."))) {
            const QString reason = qt_error_string();
            return QFileInfo::exists(m_mode.picturesFolder)
                ? WriteError {m_mode.picturesFolder, WriteError::Why::NoFolder}
                : WriteError {m_mode.picturesFolder, WriteError::Why::System, reason};
        }
        const QList<CollectedFile> all = pictures(diagnosis);
        QStringList files;
        for (const CollectedFile &picture : all) {
            files.append(folder.filePath(picture.name));
        }
        std::optional<WriteError> error = firstRefused(files, namedInputs(), m_mode.targets.force);
        for (qsizetype i = 0; i < all.size() && !error; ++i) {
            error = writeFile(files.at(i), all.at(i).bytes);
        }
        return error;
    }

    std::optional<WriteError> writeArchive(const Diagnosis &diagnosis) const
    {
        if (m_mode.archive.isEmpty()) {
            return std::nullopt;
        }
        // It leaves the house: names stay here, whether or not the other outputs show them.
        const Diagnosis shown = diagnosis.aliased ? diagnosis : withAliases(diagnosis);
        const auto contents = collectContents(shown, m_environment.language, pictures(shown));
        return writeFile(m_mode.archive, zipped(contents, m_environment.sources.now()));
    }

    const OutputMode &m_mode;
    const CheckRequest &m_request;
    const Environment &m_environment;
    const CancelFlag m_never {false};
};

} // namespace

Outcome OutputMode::run(const Environment &environment) const
{
    return OutputRun(*this, environment).run();
}

} // namespace portcheck
