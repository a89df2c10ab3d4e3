#include "winsources.h"

#include <core/allowlist.h>
#include <platform/common/registrydata.h>
#include <platform/common/winerror.h>

#include <QByteArray>

#include <windows.h>

namespace portcheck {
namespace {

LSTATUS openKey(const QString &key, RegistryView view, HKEY *handle)
{
    const std::wstring path = QStringLiteral("SOFTWARE\\%1").arg(key).toStdWString();
    const REGSAM face = view == RegistryView::Bits32 ? KEY_WOW64_32KEY : KEY_WOW64_64KEY;
    return ::RegOpenKeyExW(HKEY_LOCAL_MACHINE, path.c_str(), 0, KEY_QUERY_VALUE | face, handle);
}

/// Of a call that did not find what it was asked for: `notThere`.
template<typename T>
Result<T, ReadError> answerTo(LSTATUS status, T notThere, const QString &locator, const QString &call)
{
    const ReadErrorCode code = readErrorCodeFromWindows(status);
    if (code == ReadErrorCode::NotFound) {
        return notThere;
    }
    return Failure {ReadError {code, locator, status, QStringLiteral("%1 failed with %2").arg(call).arg(status)}};
}

} // namespace

Result<bool, ReadError> WinRegistrySource::hasKey(const QString &key, RegistryView view) const
{
    HKEY handle = nullptr;
    const LSTATUS status = openKey(key, view, &handle);
    if (status != ERROR_SUCCESS) {
        return answerTo(status, false, fullPath(key, view), QStringLiteral("RegOpenKeyExW"));
    }
    ::RegCloseKey(handle);
    return true;
}

Result<std::optional<RegistryValue>, ReadError>
WinRegistrySource::value(const QString &key, const QString &name, RegistryView view) const
{
    const QString keyPath = fullPath(key, view);
    if (!isAllowedRegistryValue(name)) {
        return Failure {ReadError {
            ReadErrorCode::Unexpected, keyPath, 0, QStringLiteral("the value's name is not on the allow-list")}};
    }
    using Value = std::optional<RegistryValue>;
    HKEY handle = nullptr;
    if (const LSTATUS status = openKey(key, view, &handle); status != ERROR_SUCCESS) {
        return answerTo(status, Value(), keyPath, QStringLiteral("RegOpenKeyExW"));
    }
    // Another program may make the value longer between two calls, so there is only one, with room for all that is read.
    QByteArray data(kMaxRegistryValueBytes, Qt::Uninitialized);
    auto size = static_cast<DWORD>(data.size());
    DWORD type = REG_NONE;
    const LSTATUS status = ::RegQueryValueExW(
        handle, name.toStdWString().c_str(), nullptr, &type, reinterpret_cast<BYTE *>(data.data()), &size);
    ::RegCloseKey(handle);
    if (status != ERROR_SUCCESS) { // ERROR_MORE_DATA means: longer than the limit
        return answerTo(status, Value(), keyPath, QStringLiteral("RegQueryValueExW"));
    }
    return std::optional(registryValueFromData(type, QByteArrayView(data).first(static_cast<qsizetype>(size))));
}

} // namespace portcheck
