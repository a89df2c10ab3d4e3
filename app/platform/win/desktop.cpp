#include "../desktop.h"

#include <QDir>

#include <shlobj.h>

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

// Not explorer.exe with "/select,": its own quoting makes it open another folder for some names.
bool selectInFolder(const QString &path)
{
    const HRESULT com = CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED);
    const std::wstring native = QDir::toNativeSeparators(path).toStdWString();
    PIDLIST_ABSOLUTE item = nullptr;
    HRESULT result = SHParseDisplayName(native.c_str(), nullptr, &item, 0, nullptr);
    if (SUCCEEDED(result)) {
        result = SHOpenFolderAndSelectItems(item, 0, nullptr, 0);
        CoTaskMemFree(item);
    }
    if (SUCCEEDED(com)) {
        CoUninitialize();
    }
    return SUCCEEDED(result);
}

bool isDesktopVisible()
{
    USEROBJECTFLAGS flags {};
    return !GetUserObjectInformationW(GetProcessWindowStation(), UOI_FLAGS, &flags, sizeof flags, nullptr)
        || (flags.dwFlags & WSF_VISIBLE) != 0;
}

void searchSystemLibrariesOnly()
{
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_SYSTEM32);
}

} // namespace portcheck
