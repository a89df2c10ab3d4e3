#pragma once

#include "environment.h"

namespace portcheck {

/// MergeMode: thousands of reports become one. PDF needs a QGuiApplication.
class MergeRun
{
public:
    MergeRun(const MergeMode &mode, bool force, const Environment &environment)
        : m_mode(mode)
        , m_force(force)
        , m_environment(environment)
    { }
    [[nodiscard]] Outcome run() const;

private:
    const MergeMode &m_mode;
    bool m_force;
    const Environment &m_environment;
};

} // namespace portcheck
