#pragma once

#include "environment.h"
#include "request.h"

namespace portcheck {

/// The person's own window, until it is closed.
struct WindowMode
{
    CheckRequest request;
    /// --startup-time: how long a person waits for the first facts. The window waits until what is configured has been
    /// painted (what listens may still be on its way), prints the milliseconds since the program began, and closes.
    bool printStartupTime = false;

    [[nodiscard]] static bool needsGui() { return true; }
    [[nodiscard]] Outcome run(const Environment &environment) const;
};

} // namespace portcheck
