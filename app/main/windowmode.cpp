#include "desktop.h"

#include <QApplication>

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

Outcome WindowMode::run(const Environment &environment) const
{
    const auto opened = request.open(environment.sources);
    if (!opened) {
        return opened.error();
    }
    Desktop desktop(environment, printStartupTime ? Desktop::Kind::Neutral : Desktop::Kind::Personal);
    if (!*opened) {
        desktop.start(request.input, request.options);
    }
    MainWindow &window = desktop.window();
    std::optional<qint64> milliseconds;
    std::optional<PaintedDiagnosis> stopwatch;
    if (printStartupTime) {
        stopwatch.emplace(window, [&] {
            milliseconds = milliseconds.value_or(environment.start.elapsed());
            QApplication::quit();
        });
    } else if (request.aliases) {
        window.setAliased(true);
    }
    window.setOptions(request.options);
    if (*opened) {
        window.showDiagnosis(**opened, true);
    }
    // Behind what the check has said meanwhile: the result of a quick one is the first thing to be seen.
    QMetaObject::invokeMethod(
        &window,
        [&] {
            window.show();
            if (!printStartupTime && !request.agentsFile.isEmpty()) {
                window.openAgentList(request.agentsFile);
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
