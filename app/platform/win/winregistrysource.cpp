#include "winregistrysource.h"

#include <core/allowlist.h>
#include <platform/common/registrydata.h>
#include <platform/common/winerror.h>

#include <QByteArray>

#include <windows.h>

namespace portcheck {
namespace {

/// An open key; closes it.
class OpenKey
{
public:
    OpenKey(const QString &key, RegistryView view)
    {
        const std::wstring path = QStringLiteral("SOFTWARE\\%1").arg(key).toStdWString();
        const REGSAM face = view == RegistryView::Bits32 ? KEY_WOW64_32KEY : KEY_WOW64_64KEY;
        m_status = ::RegOpenKeyExW(HKEY_LOCAL_MACHINE, path.c_str(), 0, KEY_QUERY_VALUE | face, &m_key);
    }
    Q_DISABLE_COPY_MOVE(OpenKey)
    ~OpenKey()
    {
        if (m_status == ERROR_SUCCESS) {
            ::RegCloseKey(m_key);
        }
    }

    [[nodiscard]] LSTATUS status() const { return m_status; }
    [[nodiscard]] HKEY handle() const { return m_key; }

private:
    HKEY m_key = nullptr;
    LSTATUS m_status = ERROR_SUCCESS;
};

ReadError errorFrom(LSTATUS status, const QString &locator, const QString &call)
{
    ReadError error;
    error.code = readErrorCodeFromWindows(status);
    error.locator = locator;
    error.nativeCode = status;
    error.detail = QStringLiteral("%1 failed with %2").arg(call).arg(status);
    return error;
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
    const OpenKey open(key, view);
    if (open.status() == ERROR_SUCCESS) {
        return true;
    }
    if (isNotFoundOnWindows(open.status())) {
        return false;
    }
    return Failure {errorFrom(open.status(), fullPath(key, view), QStringLiteral("RegOpenKeyExW"))};
}

Result<std::optional<RegistryValue>, ReadError>
WinRegistrySource::value(const QString &key, const QString &name, RegistryView view) const
{
    const QString keyPath = fullPath(key, view);
    if (!isAllowedRegistryValue(name)) {
        ReadError error;
        error.locator = keyPath;
        error.detail = QStringLiteral("the value's name is not on the allow-list");
        return Failure {error};
    }
    const OpenKey open(key, view);
    if (isNotFoundOnWindows(open.status())) {
        return std::optional<RegistryValue>();
    }
    if (open.status() != ERROR_SUCCESS) {
        return Failure {errorFrom(open.status(), keyPath, QStringLiteral("RegOpenKeyExW"))};
    }
    const RawValue raw = queryValue(open.handle(), name.toStdWString());
    if (isNotFoundOnWindows(raw.status)) {
        return std::optional<RegistryValue>();
    }
    if (raw.status != ERROR_SUCCESS) {
        return Failure {errorFrom(raw.status, keyPath, QStringLiteral("RegQueryValueExW"))};
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
