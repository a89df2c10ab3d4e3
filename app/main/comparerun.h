#pragma once

#include "environment.h"

namespace portcheck {

/// CompareMode: what differs between two earlier reports. PDF needs a QGuiApplication.
class CompareRun
{
public:
    CompareRun(const CompareMode &mode, bool force, const Environment &environment)
        : m_mode(mode)
        , m_force(force)
        , m_environment(environment)
    { }
    [[nodiscard]] Outcome run() const;

private:
    const CompareMode &m_mode;
    bool m_force;
    const Environment &m_environment;
};

} // namespace portcheck
