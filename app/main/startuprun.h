#pragma once

#include "environment.h"

#include <QElapsedTimer>
#include <QObject>

namespace portcheck {

/// StartupTimeMode: how long a person waits for the first facts. Opens the window, waits until what is configured has
/// been painted (what listens may still be on its way), prints the milliseconds since `start` and ends.
/// Needs a QApplication.
class StartupRun
{
public:
    StartupRun(const CommandLine &line, const QElapsedTimer &start, const Environment &environment)
        : m_line(line)
        , m_start(start)
        , m_environment(environment)
    { }
    [[nodiscard]] Outcome run() const;

private:
    const CommandLine &m_line;
    const QElapsedTimer &m_start;
    const Environment &m_environment;
};

} // namespace portcheck
