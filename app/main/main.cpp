// Composition root: options -> sources -> check -> reports, pictures or the window.
#include "commandline.h"
#include "programtexts.h"

#include <core/redaction.h>
#include <platform/common/codepage.h>
#include <platform/console.h>
#include <platform/contrastscheme.h>
#include <platform/platformlive.h>
#include <platform/platformsources.h>
#include <report/outputfile.h>
#include <session/agentlist.h>
#include <session/agentscan.h>
#include <session/check.h>
#include <ui/desk/desktopprompts.h>
#include <ui/desk/languagecontroller.h>
#include <ui/desk/preferences.h>
#include <ui/look/theme.h>
#include <ui/window/mainwindow.h>
#include <ui/window/pictures.h>

#include <QApplication>
#include <QDir>
#include <QMessageBox>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <probe/networkprobe.h>
#include <probe/systemnameresolver.h>

using namespace portcheck;

namespace {

/// What the command line needs: text formats run without any display, PDF and pictures need fonts, the window needs
/// all. A wrong command line needs a message box only where nobody would read the console.
bool needsGui(const Result<CommandLine, UsageError> &parsed, const ConsoleOutput &console)
{
    if (!parsed) {
        return !console.canWrite();
    }
    if (parsed->help || parsed->version) {
        return false;
    }
    const bool pdf = std::any_of(parsed->reports.begin(), parsed->reports.end(), [](const QString &report) {
        return reportFormatForFile(report) == ReportFormat::Pdf;
    });
    return parsed->wantsWindow() || pdf || !parsed->picturesFolder.isEmpty();
}

std::unique_ptr<QCoreApplication> makeGuiApplication(int &argc, char **argv)
{
#ifdef Q_OS_LINUX
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!display && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
#endif
    return std::make_unique<QApplication>(argc, argv);
}

/// For the theme: what a high-contrast desktop looks like, nothing where none is on.
std::optional<QPalette> contrastPalette()
{
    const auto scheme = contrastScheme();
    if (!scheme) {
        return std::nullopt;
    }
    const auto color = [](quint32 rgb) {
        return QColor(QRgb(0xff000000U | rgb));
    };
    QPalette palette;
    palette.setColor(QPalette::Window, color(scheme->window));
    palette.setColor(QPalette::WindowText, color(scheme->text));
    palette.setColor(QPalette::Highlight, color(scheme->highlight));
    palette.setColor(QPalette::HighlightedText, color(scheme->highlightedText));
    palette.setColor(QPalette::Link, color(scheme->link));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, color(scheme->disabledText));
    return palette;
}

class Program
{
public:
    Program(QCoreApplication &application, ConsoleOutput &console)
        : m_application(application)
        , m_console(console)
        , m_platform(makePlatformSources())
    {
        m_sources.files = m_platform.files.get();
        m_sources.registry = m_platform.registry.get();
        m_sources.clock = m_platform.clock.get();
        m_sources.folders = m_platform.folders;
        m_sources.codePage932 = &decodeCodePage932;
        m_sources.hostName = m_platform.hostName;
        m_sources.systemDescription = m_platform.osDescription;
        m_sources.toolVersion = programVersion();
        m_sources.live = platformLiveSources();
        m_sources.live.names = std::make_shared<SystemNameResolver>();
        m_sources.live.probe = std::make_shared<NetworkProbe>();
    }

    int run(const Result<CommandLine, UsageError> &parsed)
    {
        if (!parsed) {
            return fail(exitcode::kUsage, usageErrorText(parsed.error(), catalog()));
        }
        m_line = *parsed;
        if (m_line.help || m_line.version) {
            m_console.writeOut(m_line.help ? helpText(catalog()) : versionText(catalog()));
            return 0;
        }
        std::optional<Diagnosis> opened;
        if (!m_line.openFile.isEmpty()) {
            const auto content = m_sources.files->read(m_line.openFile, kLargestReport);
            if (!content) {
                return fail(exitcode::kUsage, inputErrorText(content.error(), catalog()));
            }
            const auto diagnosis = readJson(content->bytes, m_line.openFile);
            if (!diagnosis) {
                return fail(exitcode::kUsage, inputErrorText(diagnosis.error(), catalog()));
            }
            opened = *diagnosis;
            if (!m_line.options.caseNumber.isEmpty()) {
                opened->caseNumber = m_line.options.caseNumber;
            }
        } else if (const auto error = unusableInput(m_line.input, m_sources)) {
            return fail(exitcode::kUsage, inputErrorText(*error, catalog()));
        }
        return m_line.wantsWindow() ? runWindow(opened) : runOutputs(opened);
    }

private:
    [[nodiscard]] Language language() const { return m_line.language.value_or(LanguageController::systemLanguage()); }
    [[nodiscard]] Catalog catalog() const { return Catalog(language()); }

    int fail(int code, const QString &text)
    {
        // After a double-click nobody reads a console.
        if (!m_console.canWrite() && qobject_cast<QApplication *>(&m_application)) {
            QMessageBox::critical(nullptr, productNameFor(), text);
        } else {
            m_console.writeError(text + QLatin1Char('\n'));
        }
        return code;
    }
    int fail(const WriteError &error) { return fail(exitcode::kCannotWrite, writeErrorText(error, catalog())); }
    /// The files that the command line names as inputs.
    [[nodiscard]] QStringList namedInputs() const
    {
        const CheckInput &input = m_line.input;
        QStringList files {m_line.openFile, m_line.agentsFile, input.serverIni, input.agentIni, input.serviceIni};
        files += input.registryFiles + input.listenerTexts;
        files.removeAll(QString());
        return files;
    }
    [[nodiscard]] QString productNameFor() const { return versionText(catalog()).trimmed(); }

    int runOutputs(const std::optional<Diagnosis> &opened)
    {
        QStringList files = m_line.reports;
        files.removeAll(QStringLiteral("-"));
        if (const auto error = firstRefused(files, namedInputs(), m_line.force)) {
            return fail(*error);
        }
        const CancelFlag never(false);
        Diagnosis diagnosis = opened
            ? *opened
            : runCheck(
                m_line.input, m_line.options, m_sources, [](const Diagnosis &, int, int) {}, never);
        const int code = diagnosis.exitCode();
        if (!m_line.agentsFile.isEmpty()) {
            if (const auto failed = scanAgentsInto(&diagnosis)) {
                return *failed;
            }
        }
        // Which files of a folder were read is known only now.
        if (const auto error = firstRefused(files, inputFiles(diagnosis), m_line.force)) {
            return fail(*error);
        }
        if (m_line.mask) {
            diagnosis = withAliases(diagnosis);
        }
        for (const QString &report : std::as_const(m_line.reports)) {
            if (report == QLatin1String("-")) {
                if (!m_console.writeOut(plainText(diagnosis, language()))) {
                    return fail(WriteError {report, WriteError::Why::System, QStringLiteral("standard output")});
                }
                continue;
            }
            const ReportFormat format = reportFormatForFile(report).value_or(ReportFormat::Text);
            if (const auto error = writeFile(report, reportBytes(diagnosis, language(), format))) {
                return fail(*error);
            }
        }
        if (!m_line.picturesFolder.isEmpty()) {
            if (const auto failed = writePictures(diagnosis)) {
                return *failed;
            }
        }
        return code;
    }

    std::optional<int> scanAgentsInto(Diagnosis *diagnosis)
    {
        const auto content = m_sources.files->read(m_line.agentsFile, AgentListLimits().maxBytes);
        if (!content) {
            return fail(exitcode::kUsage, inputErrorText(content.error(), catalog()));
        }
        auto list = parseAgentList(content->bytes, m_sources.codePage932);
        if (!list) {
            ReadError error = list.error();
            error.locator = m_line.agentsFile;
            return fail(exitcode::kUsage, inputErrorText(error, catalog()));
        }
        const auto port = diagnosis->port(PortRole::Agent).port;
        if (!port) {
            return fail(exitcode::kUsage, noAgentPortText(catalog()));
        }
        const CancelFlag never(false);
        diagnosis->agents = scanAgents(*m_sources.live.probe, list->hosts, *port, kAgentConcurrency, never);
        return std::nullopt;
    }

    std::optional<int> writePictures(const Diagnosis &diagnosis)
    {
        Desktop desktop(*this);
        if (!QDir().mkpath(m_line.picturesFolder)) {
            return fail(WriteError {m_line.picturesFolder, WriteError::Why::System, QStringLiteral("mkdir")});
        }
        MainWindow &window = desktop.window();
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.resize(1280, 720);
        window.show();
        window.showDiagnosis(diagnosis);
        const auto pictures = renderAllTabs(window);
        QStringList files;
        for (const auto &picture : pictures) {
            files.append(QDir(m_line.picturesFolder).filePath(pictureFileName(diagnosis, language(), picture.first)));
        }
        if (const auto error = firstRefused(files, namedInputs(), m_line.force)) {
            return fail(*error);
        }
        for (qsizetype i = 0; i < pictures.size(); ++i) {
            if (const auto error = writeFile(files.at(i), pngBytes(pictures.at(i).second))) {
                return fail(*error);
            }
        }
        return std::nullopt;
    }

    int runWindow(const std::optional<Diagnosis> &opened)
    {
        Desktop desktop(*this);
        MainWindow &window = desktop.window();
        if (m_line.mask) {
            window.setMasked(true);
        }
        window.setOptions(m_line.options);
        window.show();
        if (opened) {
            window.showDiagnosis(*opened);
        } else {
            window.start(m_line.input);
        }
        if (!m_line.agentsFile.isEmpty()) {
            window.openAgentList(m_line.agentsFile);
        }
        QApplication::exec();
        if (!desktop.stop()) {
            // A file server that does not answer, say. There is nothing left to save, and nobody waits for it.
            std::_Exit(0);
        }
        return 0;
    }

    /// The window and what it works with, in the order in which they need each other.
    class Desktop
    {
    public:
        explicit Desktop(Program &program)
            : m_preferences(Preferences::defaultFilePath())
            , m_theme(*qobject_cast<QApplication *>(&program.m_application))
            , m_agentScan(program.m_sources.live.probe)
            , m_session([&program](const CheckInput &input,
                                   const CheckOptions &options,
                                   const CheckProgress &progress,
                                   const CancelFlag &cancel) {
                return runCheck(input, options, program.m_sources, progress, cancel);
            })
        {
            const bool forOutput = !program.m_line.wantsWindow();
            const Language language = program.m_line.language.value_or(
                forOutput ? program.language() : m_preferences.language().value_or(program.language()));
            m_language.setLanguage(language);
            m_theme.apply(forOutput ? ThemeChoice::Light : m_preferences.theme(), language);
            if (!forOutput) {
                m_theme.setContrastSource(contrastPalette); // pictures look the same everywhere
            }
            m_window = std::make_unique<MainWindow>(WindowServices {m_session,
                                                                    m_preferences,
                                                                    m_prompts,
                                                                    m_language,
                                                                    m_theme,
                                                                    *program.m_sources.clock,
                                                                    &m_agentScan,
                                                                    program.m_sources.codePage932});
        }
        [[nodiscard]] MainWindow &window() { return *m_window; }
        /// Ends what still runs. \return false when something hangs in a call of the system.
        [[nodiscard]] bool stop()
        {
            constexpr std::chrono::milliseconds kPatience(300);
            const bool scanEnded = m_agentScan.stop(kPatience);
            return m_session.stop(kPatience) && scanEnded;
        }

    private:
        Preferences m_preferences;
        DesktopPrompts m_prompts;
        LanguageController m_language;
        Theme m_theme;
        AgentScan m_agentScan;
        DiagnosisSession m_session;
        std::unique_ptr<MainWindow> m_window;
    };

    QCoreApplication &m_application;
    ConsoleOutput &m_console;
    PlatformSources m_platform;
    CheckSources m_sources;
    CommandLine m_line;
};

} // namespace

int main(int argc, char *argv[])
{
    ConsoleOutput console; // first: it looks after the standard streams before anything opens a file
    // The arguments are decoded by Qt, which needs an application; which kind is right, the arguments tell.
    auto application = std::make_unique<QCoreApplication>(argc, argv);
    const auto parsed = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (needsGui(parsed, console)) {
        application.reset();
        application = makeGuiApplication(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("wfbs-portcheck"));
    QCoreApplication::setApplicationVersion(programVersion());
    return Program(*application, console).run(parsed);
}
