#pragma once

#include <QString>

#include <optional>

/// What the program asks of a Windows desktop. Other systems have none of it.
namespace portcheck {

/// The colours of a high-contrast theme, as 0xRRGGBB.
struct ContrastScheme
{
    quint32 window = 0;
    quint32 text = 0;
    quint32 highlight = 0;
    quint32 highlightedText = 0;
    quint32 disabledText = 0;
    quint32 link = 0;
};

/// Nothing while no such theme is on. GUI thread; asks the system each time.
[[nodiscard]] std::optional<ContrastScheme> contrastScheme();

/// Opens the folder of a file with the file selected. GUI thread. \return false when that cannot be done here.
[[nodiscard]] bool selectInFolder(const QString &path);

/// Whether a person can see and close a window of this program: not that of a service or of a task in the background.
[[nodiscard]] bool isDesktopVisible();

/// From now on libraries that are loaded by name come from the system's own folder, never from the program's or the
/// current one. First in main(); what the program is linked to is bound before (see win/loadconfig.cpp).
void searchSystemLibrariesOnly();

} // namespace portcheck
