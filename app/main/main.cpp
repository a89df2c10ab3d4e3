// Composition root: the command line chooses a mode, the mode runs, its outcome becomes text and exit code.
#include "commandline.h"

#include <platform/desktop.h>
#include <platform/platformsources.h>

#include <QApplication>
#include <QLocale>
#include <QMessageBox>

#include <memory>
#include <probe/networkprobe.h>
#include <probe/systemnameresolver.h>
#include <utility>

using namespace portcheck;

namespace {

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

/// A script reads standard error line by line: it holds what this program says, and nothing of what Qt thinks of the
/// machine ("QStandardPaths: XDG_RUNTIME_DIR not set").
void dropQtMessages()
{
    static QtMessageHandler previous = nullptr;
    previous = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        if (type == QtCriticalMsg || type == QtFatalMsg) {
            previous(type, context, text);
        }
    });
}

/// The exit code, which is a contract with scripts (see README), and what went wrong, in one line; empty when nothing did.
std::pair<int, QString> ending(const Outcome &outcome, const Catalog &catalog)
{
    constexpr int kUsage = 64; // wrong usage or unreadable input
    constexpr int kCannotWrite = 73;
    if (const auto *usage = std::get_if<UsageError>(&outcome)) {
        return {kUsage, usageErrorText(*usage, catalog)};
    }
    if (const auto *input = std::get_if<ReadError>(&outcome)) {
        return {kUsage, inputErrorText(*input, catalog)};
    }
    if (const auto *output = std::get_if<WriteError>(&outcome)) {
        return {kCannotWrite, writeErrorText(*output, catalog)};
    }
    return {std::get<int>(outcome), QString()};
}

/// Japanese when the system's first language is Japanese, else English.
Language systemLanguage()
{
    const bool japanese = QLocale::system().uiLanguages().value(0).startsWith(QLatin1String("ja"));
    return japanese ? Language::Japanese : Language::English;
}

CheckSources realSources()
{
    CheckSources sources = makePlatformSources();
    sources.toolVersion = programVersion();
    sources.live.names = std::make_shared<SystemNameResolver>(sources.live.names);
    sources.live.probe = std::make_shared<NetworkProbe>(ProbeLimits(), sources.live.names);
    return sources;
}

} // namespace

int main(int argc, char *argv[])
{
    searchSystemLibrariesOnly();
    QElapsedTimer start;
    start.start();
    ConsoleOutput console; // early: it looks after the standard streams before anything opens a file
    // The arguments are decoded by Qt, which needs an application; which kind is right, the arguments tell.
    auto application = std::make_unique<QCoreApplication>(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const auto parsed = parseCommandLine(arguments);
    const auto *window = parsed ? std::get_if<WindowMode>(&*parsed) : nullptr;
    if (!window || window->printStartupTime) {
        dropQtMessages();
    }
    // A wrong command line needs a message box only where nobody would read the console.
    const bool gui =
        parsed ? std::visit([](const auto &mode) { return mode.needsGui(); }, *parsed) : !console.canWrite();
    if (gui) {
        application.reset();
        application = makeGuiApplication(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("wfbs-portcheck"));
    QCoreApplication::setApplicationVersion(programVersion());

    const auto asked = askedLanguage(arguments);
    const Environment environment {console, start, realSources(), asked, asked.value_or(systemLanguage())};
    const auto [code, text] =
        ending(parsed ? std::visit([&](const auto &mode) { return mode.run(environment); }, *parsed) : parsed.error(),
               environment.catalog());
    if (!text.isEmpty()) {
        // After a double-click nobody reads a console; a task in the background would wait for ever for its answer.
        if (gui && (window || !parsed) && !console.canWrite() && isDesktopVisible()) {
            QMessageBox::critical(nullptr, versionText(environment.catalog()).trimmed(), text);
        } else {
            console.writeError(text + QLatin1Char('\n'));
        }
    }
    return code;
}
