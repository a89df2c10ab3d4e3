#include <platform/contrastscheme.h>

#include <windows.h>

namespace portcheck {
namespace {

/// Windows stores 0x00BBGGRR.
quint32 systemColor(int index)
{
    const DWORD color = ::GetSysColor(index);
    return (quint32(GetRValue(color)) << 16U) | (quint32(GetGValue(color)) << 8U) | quint32(GetBValue(color));
}

} // namespace

std::optional<ContrastScheme> contrastScheme()
{
    HIGHCONTRASTW answer {};
    answer.cbSize = sizeof answer;
    if (!::SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof answer, &answer, 0)
        || (answer.dwFlags & HCF_HIGHCONTRASTON) == 0) {
        return std::nullopt;
    }
    return ContrastScheme {systemColor(COLOR_WINDOW),
                           systemColor(COLOR_WINDOWTEXT),
                           systemColor(COLOR_HIGHLIGHT),
                           systemColor(COLOR_HIGHLIGHTTEXT),
                           systemColor(COLOR_GRAYTEXT),
                           systemColor(COLOR_HOTLIGHT)};
}

} // namespace portcheck
