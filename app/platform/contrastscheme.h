#pragma once

#include <QtGlobal>

#include <optional>

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

    friend bool operator==(const ContrastScheme &, const ContrastScheme &) = default;
};

/// Nothing while no such theme is on, or where the system has none. GUI thread; asks the system each time.
[[nodiscard]] std::optional<ContrastScheme> contrastScheme();

} // namespace portcheck
