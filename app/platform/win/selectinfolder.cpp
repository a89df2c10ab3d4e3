#include "../selectinfolder.h"

#include <QDir>

#include <shlobj.h>

namespace portcheck {

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

} // namespace portcheck
