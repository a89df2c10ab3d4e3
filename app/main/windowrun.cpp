#include "desktop.h"
#include "runs.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cstdlib>

namespace portcheck {

Outcome windowRun(const CommandLine &line, const QElapsedTimer &start, const Environment &environment)
{
    const auto opened = openInputs(line, environment.sources);
    if (!opened) {
        return opened.error();
    }
    Desktop desktop(line, environment);
    MainWindow &window = desktop.window();
    std::optional<qint64> milliseconds;
    if (!line.wantsWindow()) {
        QObject::connect(&window, &MainWindow::shown, &window, [&] {
            if (!milliseconds && window.view().hasDiagnosis) {
                window.repaint(); // now, not when the event loop comes to it
                milliseconds = start.elapsed();
                QApplication::quit();
            }
        });
    } else if (line.mask) {
        window.setMasked(true);
    }
    window.setOptions(line.options);
    window.show();
    if (!*opened) {
        window.start(line.input);
    } else if (line.wantsWindow()) {
        window.showDiagnosis(**opened);
    } else { // only a running event loop can be left
        QMetaObject::invokeMethod(
            &window, [&] { window.showDiagnosis(**opened); }, Qt::QueuedConnection);
    }
    if (line.wantsWindow() && !line.agentsFile.isEmpty()) {
        window.openAgentList(line.agentsFile);
    }
    QApplication::exec();
    if (milliseconds) {
        environment.console.writeOut(QStringLiteral("%1\n").arg(*milliseconds));
    }
    if (!desktop.stop()) {
        // A file server that does not answer, say. There is nothing left to save, and nobody waits for it.
        std::_Exit(0);
    }
    return 0;
}

} // namespace portcheck
