#include "windowrun.h"

#include "desktop.h"

#include <QApplication>

#include <cstdlib>

namespace portcheck {

Outcome WindowRun::run() const
{
    const auto opened = openInputs(m_line, m_environment.sources);
    if (!opened) {
        return opened.error();
    }
    Desktop desktop(m_line, m_environment);
    MainWindow &window = desktop.window();
    if (m_line.mask) {
        window.setMasked(true);
    }
    window.setOptions(m_line.options);
    window.show();
    if (*opened) {
        window.showDiagnosis(**opened);
    } else {
        window.start(m_line.input);
    }
    if (!m_line.agentsFile.isEmpty()) {
        window.openAgentList(m_line.agentsFile);
    }
    QApplication::exec();
    if (!desktop.stop()) {
        // A file server that does not answer, say. There is nothing left to save, and nobody waits for it.
        std::_Exit(exitCode(Done()));
    }
    return Done();
}

} // namespace portcheck
