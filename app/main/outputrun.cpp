#include "desktop.h"
#include "runs.h"

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
    OutputRun(const CommandLine &line, const Environment &environment)
        : m_line(line)
        , m_environment(environment)
    { }

    Outcome run()
    {
        const auto opened = openInputs(m_line, m_environment.sources);
        if (!opened) {
            return opened.error();
        }
        QStringList files = reportFiles(m_line.reports);
        if (!m_line.archive.isEmpty()) {
            files.append(m_line.archive);
        }
        if (const auto error = firstRefused(files, namedInputs(), m_line.force)) {
            return *error;
        }
        Diagnosis diagnosis = *opened
            ? **opened
            : runCheck(
                m_line.input, m_line.options, m_environment.sources, [](const Diagnosis &, int, int) {}, m_never);
        const int verdict = diagnosis.exitCode();
        if (const Trouble trouble = scanAgentsInto(diagnosis)) {
            return *trouble;
        }
        // Which files of a folder were read is known only now.
        if (const auto error = firstRefused(files, inputFiles(diagnosis), m_line.force)) {
            return *error;
        }
        if (m_line.mask) {
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
        const CheckInput &input = m_line.input;
        QStringList files {
            m_line.openFile, m_line.agentsFile, input.serverIni, input.agentIni, input.serviceIni, input.zip};
        files += input.registryFiles + input.listenerTexts;
        files.removeAll(QString());
        return files;
    }

    Trouble scanAgentsInto(Diagnosis &diagnosis) const
    {
        if (m_line.agentsFile.isEmpty()) {
            return std::nullopt;
        }
        const CheckSources &sources = m_environment.sources;
        const auto content = sources.files->read(m_line.agentsFile, AgentListLimits().maxBytes);
        if (!content) {
            return content.error();
        }
        const auto list = parseAgentList(content->bytes, sources.codePage932);
        if (!list) {
            ReadError error = list.error();
            error.locator = m_line.agentsFile;
            return error;
        }
        const auto port = diagnosis.port(PortRole::Agent).port;
        if (!port) {
            return AgentPortUnknown();
        }
        diagnosis.agents = scanAgents(*sources.live.probe, list->hosts, *port, kAgentConcurrency, m_never);
        return std::nullopt;
    }

    std::optional<WriteError> writeReportsOf(const Diagnosis &diagnosis) const
    {
        if (m_line.reports.isEmpty()) {
            return std::nullopt;
        }
        const Language language = m_environment.language;
        return writeReports(m_line.reports,
                            m_environment.console,
                            {[&](ReportFormat format) { return reportBytes(diagnosis, language, format); },
                             [&] {
                                 return plainText(diagnosis, language);
                             }});
    }

    /// Every tab, drawn as the window would show it.
    [[nodiscard]] QList<CollectedFile> pictures(const Diagnosis &diagnosis) const
    {
        Desktop desktop(m_line, m_environment);
        MainWindow &window = desktop.window();
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.resize(1280, 720);
        window.show();
        window.showDiagnosis(diagnosis);
        QList<CollectedFile> files;
        for (const auto &[tab, picture] : renderAllTabs(window)) {
            files.append({pictureFileName(diagnosis, m_environment.language, tab), pngBytes(picture)});
        }
        return files;
    }

    std::optional<WriteError> writePictures(const Diagnosis &diagnosis) const
    {
        if (m_line.picturesFolder.isEmpty()) {
            return std::nullopt;
        }
        const QDir folder(m_line.picturesFolder);
        if (!folder.mkpath(QStringLiteral("."))) {
            return WriteError {m_line.picturesFolder, WriteError::Why::System, QStringLiteral("mkdir")};
        }
        const QList<CollectedFile> all = pictures(diagnosis);
        QStringList files;
        for (const CollectedFile &picture : all) {
            files.append(folder.filePath(picture.name));
        }
        std::optional<WriteError> error = firstRefused(files, namedInputs(), m_line.force);
        for (qsizetype i = 0; i < all.size() && !error; ++i) {
            error = writeFile(files.at(i), all.at(i).bytes);
        }
        return error;
    }

    std::optional<WriteError> writeArchive(const Diagnosis &diagnosis) const
    {
        if (m_line.archive.isEmpty()) {
            return std::nullopt;
        }
        // It leaves the house: names stay here, whether or not the other outputs show them.
        const Diagnosis shown = diagnosis.masked ? diagnosis : withAliases(diagnosis);
        const auto contents = collectContents(shown, m_environment.language, pictures(shown));
        return writeFile(m_line.archive, zipped(contents, m_environment.sources.clock->now()));
    }

    const CommandLine &m_line;
    const Environment &m_environment;
    const CancelFlag m_never {false};
};

} // namespace

Outcome outputRun(const CommandLine &line, const Environment &environment)
{
    return OutputRun(line, environment).run();
}

} // namespace portcheck
