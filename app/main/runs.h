#pragma once

#include "environment.h"

class QElapsedTimer;

/// The modes. Each begins where main() has chosen it, and says how it ended.
namespace portcheck {

/// Mode::Output: a check or an opened report, written to files and to standard output.
/// Text formats need a QCoreApplication only, PDF a QGuiApplication, pictures a QApplication.
[[nodiscard]] Outcome outputRun(const CommandLine &line, const Environment &environment);

/// Mode::Compare: what differs between two earlier reports. PDF needs a QGuiApplication.
[[nodiscard]] Outcome compareRun(const CommandLine &line, const Environment &environment);

/// Mode::Merge: thousands of reports become one. PDF needs a QGuiApplication.
[[nodiscard]] Outcome mergeRun(const CommandLine &line, const Environment &environment);

/// Mode::Window: the person's own window, until it is closed.
/// Mode::StartupTime: how long a person waits for the first facts. Opens the window, waits until what is configured has
/// been painted (what listens may still be on its way), prints the milliseconds since `start` and ends.
/// Needs a QApplication.
[[nodiscard]] Outcome windowRun(const CommandLine &line, const QElapsedTimer &start, const Environment &environment);

} // namespace portcheck
