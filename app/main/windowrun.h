#pragma once

#include "environment.h"

namespace portcheck {

/// WindowMode: the person's own window, until it is closed. Needs a QApplication.
class WindowRun
{
public:
    WindowRun(const CommandLine &line, const Environment &environment)
        : m_line(line)
        , m_environment(environment)
    { }
    [[nodiscard]] Outcome run() const;

private:
    const CommandLine &m_line;
    const Environment &m_environment;
};

} // namespace portcheck
