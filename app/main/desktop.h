#pragma once

#include "modes.h"

#include <ui/desk/preferences.h>
#include <ui/desk/userprompts.h>
#include <ui/look/theme.h>
#include <ui/window/mainwindow.h>

#include <memory>

namespace portcheck {

/// The window and what it works with, in the order in which they need each other. Needs a QApplication.
class Desktop
{
public:
    enum class Kind {
        Personal, ///< in the language and colours of the person's choice
        Neutral, ///< for pictures and measurements: the same everywhere
    };
    /// `environment` must outlive it.
    Desktop(const Environment &environment, Kind kind);

    /// Starts a check before there is a window: it runs while that is made.
    void start(const CheckInput &input, const CheckOptions &options) { m_session.start(input, options); }
    /// Made by the first call.
    [[nodiscard]] MainWindow &window();
    /// Ends what still runs. \return false when something hangs in a call of the system.
    [[nodiscard]] bool stop();

private:
    const Environment &m_environment;
    Preferences m_preferences;
    std::unique_ptr<UserPrompts> m_prompts;
    Theme m_theme;
    AgentScan m_agentScan;
    DiagnosisSession m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace portcheck
