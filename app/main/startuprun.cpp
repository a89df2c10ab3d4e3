#include "startuprun.h"

#include "desktop.h"

#include <QApplication>

#include <cstdlib>

namespace portcheck {

Outcome StartupRun::run() const
{
    const auto opened = openInputs(m_line, m_environment.sources);
    if (!opened) {
        return opened.error();
    }
    Desktop desktop(m_line, m_environment);
    MainWindow &window = desktop.window();
    std::optional<qint64> milliseconds;
    QObject::connect(&window, &MainWindow::shown, &window, [&] {
        if (!milliseconds && window.view().hasDiagnosis) {
            window.repaint(); // now, not when the event loop comes to it
            milliseconds = m_start.elapsed();
            QApplication::quit();
        }
    });
    window.setOptions(m_line.options);
    window.show();
    if (*opened) {
        QMetaObject::invokeMethod(
            &window, [&] { window.showDiagnosis(**opened); }, Qt::QueuedConnection);
    } else {
        window.start(m_line.input);
    }
    QApplication::exec();
    if (milliseconds) {
        m_environment.console.writeOut(QStringLiteral("%1\n").arg(*milliseconds));
    }
    if (!desktop.stop()) {
        std::_Exit(exitCode(Done()));
    }
    return Done();
}

} // namespace portcheck
