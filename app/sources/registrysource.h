#pragma once

#include <core/readerror.h>
#include <core/result.h>

#include <QByteArray>
#include <QString>

#include <optional>

namespace portcheck {

/// The two faces of HKLM\SOFTWARE on 64-bit Windows. The product is 32-bit and keeps its keys in `Bits32`.
/// In an exported file a path with Wow6432Node is `Bits32`; one without is `Bits64`.
enum class RegistryView { Bits32, Bits64 };

enum class RegistryType { Dword, Qword, Text, ExpandText, Other };

struct RegistryValue
{
    RegistryType type = RegistryType::Other;
    quint64 number = 0; ///< Dword and Qword
    QString text;       ///< Text and ExpandText, without the trailing NUL
    /// Full path as a person would look it up, e.g.
    /// HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\PC-cillinNTCorp\CurrentVersion
    QString keyPath;
    QString locator; ///< the export file the value came from; empty for the live registry
    int line = 0;    ///< line in that file, 1-based; 0 for the live registry
};

/// HKLM\SOFTWARE, read only: the live registry, or one read from exported files. Callers ask only for
/// allow-listed value names (core/allowlist.h); an implementation over files keeps no others.
class RegistrySource
{
public:
    RegistrySource() = default;
    Q_DISABLE_COPY_MOVE(RegistrySource)
    virtual ~RegistrySource() = default;

    /// Whether a key exists. `key` is relative to HKLM\SOFTWARE, e.g. "TrendMicro\WFBS", never with
    /// Wow6432Node: `view` says that.
    /// Errors: AccessDenied, NotSupported, Unexpected. Blocks shortly; any thread.
    [[nodiscard]] virtual Result<bool, ReadError> hasKey(const QString &key, RegistryView view) const = 0;

    /// A value; nothing when the key or the value is not there.
    /// Errors: AccessDenied, NotSupported, TooLarge, Unexpected.
    [[nodiscard]] virtual Result<std::optional<RegistryValue>, ReadError>
    value(const QString &key, const QString &name, RegistryView view) const = 0;

    /// Full path of a key in a view, as regedit shows it.
    [[nodiscard]] static QString fullPath(const QString &key, RegistryView view)
    {
        return (view == RegistryView::Bits32 ? QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\")
                                             : QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\"))
                + key;
    }
};

} // namespace portcheck
