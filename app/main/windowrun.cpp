#include "desktop.h"
#include "runs.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cstdlib>
#include <functional>

namespace portcheck {
namespace {

/// Calls `painted` after each time that the window has been painted with a diagnosis on it.
class PaintedDiagnosis final : public QObject
{
public:
    PaintedDiagnosis(MainWindow &window, std::function<void()> painted)
        : m_window(window)
        , m_painted(std::move(painted))
    {
        window.centralWidget()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_window.view().hasDiagnosis) {
            QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
        }
        return false;
    }

private:
    const MainWindow &m_window;
    std::function<void()> m_painted;
};

} // namespace

Outcome windowRun(const CommandLine &line, const QElapsedTimer &start, const Environment &environment)
{
    const auto opened = openInputs(line, environment.sources);
    if (!opened) {
        return opened.error();
    }
    Desktop desktop(line, environment);
    if (!*opened) {
        desktop.start(line.input, line.options);
    }
    MainWindow &window = desktop.window();
    std::optional<qint64> milliseconds;
    std::optional<PaintedDiagnosis> stopwatch;
    if (!line.wantsWindow()) {
        stopwatch.emplace(window, [&] {
            milliseconds = milliseconds.value_or(start.elapsed());
            QApplication::quit();
        });
    } else if (line.mask) {
        window.setMasked(true);
    }
    window.setOptions(line.options);
    if (*opened) {
        window.showDiagnosis(**opened);
    }
    // Behind what the check has said meanwhile: the result of a quick one is the first thing to be seen.
    QMetaObject::invokeMethod(
        &window,
        [&] {
            window.show();
            if (line.wantsWindow() && !line.agentsFile.isEmpty()) {
                window.openAgentList(line.agentsFile);
            }
        },
        Qt::QueuedConnection);
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
