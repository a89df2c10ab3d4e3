#include "outputrun.h"

#include "desktop.h"
#include "outputs.h"

#include <core/redaction.h>
#include <report/reports.h>
#include <session/agentlist.h>
#include <session/agentscan.h>
#include <ui/window/pictures.h>

#include <QDir>

namespace portcheck {

Outcome OutputRun::run() const
{
    const auto opened = openInputs(m_line, m_environment.sources);
    if (!opened) {
        return opened.error();
    }
    QStringList files = reportFiles(m_outputs.reports);
    if (!m_outputs.archive.isEmpty()) {
        files.append(m_outputs.archive);
    }
    if (const auto error = firstRefused(files, namedInputs(), m_line.force)) {
        return *error;
    }
    const CancelFlag never(false);
    Diagnosis diagnosis = *opened
        ? **opened
        : runCheck(
            m_line.input, m_line.options, m_environment.sources, [](const Diagnosis &, int, int) {}, never);
    const Judged judged {diagnosis.exitCode()};
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
    if (const Trouble trouble = writeReports(diagnosis)) {
        return *trouble;
    }
    if (const Trouble trouble = writePictures(diagnosis)) {
        return *trouble;
    }
    if (const Trouble trouble = writeArchive(diagnosis)) {
        return *trouble;
    }
    return judged;
}

QStringList OutputRun::namedInputs() const
{
    const CheckInput &input = m_line.input;
    QStringList files {
        m_line.openFile, m_line.agentsFile, input.serverIni, input.agentIni, input.serviceIni, input.zip};
    files += input.registryFiles + input.listenerTexts;
    files.removeAll(QString());
    return files;
}

OutputRun::Trouble OutputRun::scanAgentsInto(Diagnosis &diagnosis) const
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
    const CancelFlag never(false);
    diagnosis.agents = scanAgents(*sources.live.probe, list->hosts, *port, kAgentConcurrency, never);
    return std::nullopt;
}

OutputRun::Trouble OutputRun::writeReports(const Diagnosis &diagnosis) const
{
    if (m_outputs.reports.isEmpty()) {
        return std::nullopt;
    }
    const Language language = m_environment.language;
    const auto error =
        portcheck::writeReports(m_outputs.reports,
                                m_environment.console,
                                {[&](ReportFormat format) { return reportBytes(diagnosis, language, format); },
                                 [&] {
                                     return plainText(diagnosis, language);
                                 }});
    return error ? Trouble(*error) : std::nullopt;
}

QList<CollectedFile> OutputRun::pictures(const Diagnosis &diagnosis) const
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

OutputRun::Trouble OutputRun::writePictures(const Diagnosis &diagnosis) const
{
    if (m_outputs.picturesFolder.isEmpty()) {
        return std::nullopt;
    }
    const QDir folder(m_outputs.picturesFolder);
    if (!folder.mkpath(QStringLiteral("."))) {
        return WriteError {m_outputs.picturesFolder, WriteError::Why::System, QStringLiteral("mkdir")};
    }
    const QList<CollectedFile> all = pictures(diagnosis);
    QStringList files;
    for (const CollectedFile &picture : all) {
        files.append(folder.filePath(picture.name));
    }
    if (const auto error = firstRefused(files, namedInputs(), m_line.force)) {
        return *error;
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (const auto error = writeFile(files.at(i), all.at(i).bytes)) {
            return *error;
        }
    }
    return std::nullopt;
}

OutputRun::Trouble OutputRun::writeArchive(const Diagnosis &diagnosis) const
{
    if (m_outputs.archive.isEmpty()) {
        return std::nullopt;
    }
    // It leaves the house: names stay here, whether or not the other outputs show them.
    const Diagnosis shown = diagnosis.masked ? diagnosis : withAliases(diagnosis);
    const auto contents = collectContents(shown, m_environment.language, pictures(shown));
    if (const auto error = writeFile(m_outputs.archive, zipped(contents, m_environment.sources.clock->now()))) {
        return *error;
    }
    return std::nullopt;
}

} // namespace portcheck
