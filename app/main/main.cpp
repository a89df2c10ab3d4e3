// Composition root: the command line chooses a mode, the mode runs, its outcome becomes text and exit code.
#include "comparerun.h"
#include "environment.h"
#include "mergerun.h"
#include "outputrun.h"
#include "overloaded.h"
#include "programtexts.h"
#include "startuprun.h"
#include "windowrun.h"

#include <platform/librarysearch.h>
#include <report/reports.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QMessageBox>

#include <algorithm>
#include <memory>

using namespace portcheck;

namespace {

bool anyPdf(const QStringList &reports)
{
    return std::any_of(reports.begin(), reports.end(), [](const QString &report) {
        return reportFormatForFile(report) == ReportFormat::Pdf;
    });
}

/// Text formats run without any display, PDF and pictures need fonts, the window needs all. A wrong command line
/// needs a message box only where nobody would read the console.
bool needsGui(const Result<CommandLine, UsageError> &parsed, const ConsoleOutput &console)
{
    if (!parsed) {
        return !console.canWrite();
    }
    return std::visit(Overloaded {[](const HelpMode &) { return false; },
                                  [](const VersionMode &) { return false; },
                                  [](const WindowMode &) { return true; },
                                  [](const StartupTimeMode &) { return true; },
                                  [](const CompareMode &compare) { return anyPdf(compare.reports); },
                                  [](const MergeMode &merge) { return anyPdf(merge.reports); },
                                  [](const OutputMode &out) {
                                      return !out.picturesFolder.isEmpty() || !out.archive.isEmpty()
                                          || anyPdf(out.reports);
                                  }},
                      parsed->mode);
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

Outcome runMode(const CommandLine &line, const QElapsedTimer &start, const Environment &environment)
{
    return std::visit(
        Overloaded {[&](const HelpMode &) -> Outcome {
                        environment.console.writeOut(helpText(environment.catalog()));
                        return Done();
                    },
                    [&](const VersionMode &) -> Outcome {
                        environment.console.writeOut(versionText(environment.catalog()));
                        return Done();
                    },
                    [&](const WindowMode &) { return WindowRun(line, environment).run(); },
                    [&](const StartupTimeMode &) { return StartupRun(line, start, environment).run(); },
                    [&](const CompareMode &mode) { return CompareRun(mode, line.force, environment).run(); },
                    [&](const MergeMode &mode) { return MergeRun(mode, line.force, environment).run(); },
                    [&](const OutputMode &outputs) {
                        return OutputRun(line, outputs, environment).run();
                    }},
        line.mode);
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
    const auto parsed = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (!parsed || !parsed->wantsWindow()) {
        dropQtMessages();
    }
    const bool gui = needsGui(parsed, console);
    if (gui) {
        application.reset();
        application = makeGuiApplication(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("wfbs-portcheck"));
    QCoreApplication::setApplicationVersion(programVersion());

    const Environment environment(console, parsed ? parsed->language : std::nullopt);
    const Outcome outcome = parsed ? runMode(*parsed, start, environment) : Outcome(parsed.error());
    if (const QString text = outcomeText(outcome, environment.catalog()); !text.isEmpty()) {
        // After a double-click nobody reads a console.
        if (gui && !console.canWrite()) {
            QMessageBox::critical(nullptr, versionText(environment.catalog()).trimmed(), text);
        } else {
            console.writeError(text + QLatin1Char('\n'));
        }
    }
    return exitCode(outcome);
}
