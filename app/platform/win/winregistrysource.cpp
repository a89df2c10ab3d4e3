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
    if (isNotFoundOnWindows(status)) {
        return notThere;
    }
    return Failure {ReadError {
        readErrorCodeFromWindows(status), locator, status, QStringLiteral("%1 failed with %2").arg(call).arg(status)}};
}

struct RawValue
{
    LSTATUS status = ERROR_SUCCESS;
    DWORD type = REG_NONE;
    QByteArray data;
};

RawValue queryValue(HKEY key, const std::wstring &name)
{
    RawValue raw;
    raw.data.resize(512);
    // Another program may make the value longer between two calls, so the size is asked for again each time.
    constexpr int kAttempts = 4;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        auto size = static_cast<DWORD>(raw.data.size());
        auto *const bytes = reinterpret_cast<BYTE *>(raw.data.data());
        raw.status = ::RegQueryValueExW(key, name.c_str(), nullptr, &raw.type, bytes, &size);
        if (raw.status == ERROR_SUCCESS) {
            raw.data.truncate(static_cast<qsizetype>(size));
            return raw;
        }
        if (raw.status != ERROR_MORE_DATA || static_cast<qsizetype>(size) > kMaxRegistryValueBytes) {
            return raw; // ERROR_MORE_DATA that is left over means: longer than the limit
        }
        raw.data.resize(static_cast<qsizetype>(size));
    }
    return raw;
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
    const RawValue raw = queryValue(handle, name.toStdWString());
    ::RegCloseKey(handle);
    if (raw.status != ERROR_SUCCESS) {
        return answerTo(raw.status, Value(), keyPath, QStringLiteral("RegQueryValueExW"));
    }
    const auto converted = registryValueFromData(raw.type, raw.data);
    if (!converted) {
        ReadError error = converted.error();
        error.locator = keyPath;
        return Failure {error};
    }
    return std::optional(*converted);
}

} // namespace portcheck
