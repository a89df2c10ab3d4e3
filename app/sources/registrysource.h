#pragma once

#include "interface.h"

#include <core/readerror.h>
#include <core/result.h>

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace portcheck {

/// The two faces of HKLM\SOFTWARE on 64-bit Windows. The product is 32-bit and keeps its keys in `Bits32`.
/// In an exported file a path with Wow6432Node is `Bits32`; one without is `Bits64`.
enum class RegistryView { Bits32, Bits64 };

/// Windows' own numbers (winnt.h) for the types that are understood.
enum class RegistryType : quint32 { Text = 1, ExpandText = 2, Dword = 4, Qword = 11, Other = 0xffffffff };

/// The product's own first.
inline constexpr RegistryView kRegistryViews[] {RegistryView::Bits32, RegistryView::Bits64};

struct RegistryValue
{
    QString name {}; ///< as spelled in an exported file; empty for the live registry
    RegistryType type = RegistryType::Other;
    quint64 number = 0; ///< Dword and Qword
    /// Text and ExpandText: the text, without the trailing NUL. `Other`, from a file: the beginning of the data as it
    /// is there, see oneValue().
    QString text {};
    int line = 0; ///< in an exported file, 1-based; 0 for the live registry
    /// Type as the registry editor writes it, e.g. "REG_BINARY"; always set for `Other`, else may be empty.
    QString typeName {};

    [[nodiscard]] bool isText() const { return type == RegistryType::Text || type == RegistryType::ExpandText; }
    [[nodiscard]] bool isNumber() const { return type == RegistryType::Dword || type == RegistryType::Qword; }
};

/// Name of one of Windows' type numbers (winnt.h), as regedit and reg.exe write it.
[[nodiscard]] inline QString registryTypeName(quint32 type)
{
    static const QStringList names =
        QStringLiteral("REG_NONE REG_SZ REG_EXPAND_SZ REG_BINARY REG_DWORD REG_DWORD_BIG_ENDIAN REG_LINK REG_MULTI_SZ "
                       "REG_RESOURCE_LIST REG_FULL_RESOURCE_DESCRIPTOR REG_RESOURCE_REQUIREMENTS_LIST REG_QWORD")
            .split(u' ');
    return names.value(type, QStringLiteral("0x%1").arg(type, 0, 16));
}

/// The registry keys that say something about the product, relative to HKLM\SOFTWARE (the Wow6432Node part is the
/// view's). No other key is ever opened or kept.
namespace registrykeys {

/// The agent's settings, on the server the ones of its own agent.
inline const QString kAgent = QStringLiteral("TrendMicro\\PC-cillinNTCorp\\CurrentVersion");
/// There only with the cloud edition's agent.
inline const QString kHostedAgent = QStringLiteral("TrendMicro\\PC-cillinNTCorp\\CurrentVersion\\HostedAgent");
inline const QString kScanServer =
    QStringLiteral("TrendMicro\\PC-cillinNTCorp\\CurrentVersion\\iCRC Scan\\Scan Server");
/// The dot is part of the name.
inline const QString kMisc = QStringLiteral("TrendMicro\\PC-cillinNTCorp\\CurrentVersion\\Misc.");
inline const QString kServer = QStringLiteral("TrendMicro\\OfficeScan\\service\\Information");
/// There only on a WFBS server.
inline const QString kWfbs = QStringLiteral("TrendMicro\\WFBS");

inline const QList<QString> kAll {kAgent, kHostedAgent, kScanServer, kMisc, kServer, kWfbs};

} // namespace registrykeys

/// HKLM\SOFTWARE, read only: the live registry, or one read from exported files. Callers ask only for
/// allow-listed value names (core/allowlist.h); an implementation over files keeps no others.
class RegistrySource : public Interface
{
public:
    /// An exported file.
    struct File
    {
        QString locator; ///< its path
        QDateTime modified;
        QString encoding; ///< as in EvidenceBlock
    };
    /// What it was read from; nothing is set for the live registry.
    [[nodiscard]] virtual File file() const { return {}; }

    /// Whether a key exists. `key` is relative to HKLM\SOFTWARE, e.g. "TrendMicro\WFBS", never with
    /// Wow6432Node: `view` says that.
    /// Errors: AccessDenied, NotSupported, Unexpected. Blocks shortly; any thread.
    [[nodiscard]] virtual Result<bool, ReadError> hasKey(const QString &key, RegistryView view) const = 0;

    /// A value; nothing when the key or the value is not there.
    /// Errors: AccessDenied, NotSupported, TooLarge, Unexpected.
    [[nodiscard]] virtual Result<std::optional<RegistryValue>, ReadError>
    value(const QString &key, const QString &name, RegistryView view) const = 0;

    /// False when the source may know less of a key than the registry did: the output of `reg query KEY /v NAME`
    /// shows one value, so the silence about the others proves nothing.
    [[nodiscard]] virtual bool listsWholeKey(const QString & /*key*/, RegistryView /*view*/) const { return true; }

    /// An error counts as "not there": the RegistryReader reports it.
    [[nodiscard]] bool holds(const QString &key, RegistryView view) const
    {
        const auto found = hasKey(key, view);
        return found && *found;
    }

    /// The text of a value, blanks around it removed; empty when it is none or longer than any path or version.
    [[nodiscard]] QString text(const QString &key, const QString &name, RegistryView view) const
    {
        constexpr qsizetype kLongest = 1024;
        const auto found = value(key, name, view);
        const bool isThere = found && *found && (*found)->isText() && (*found)->text.size() <= kLongest;
        return isThere ? (*found)->text.trimmed() : QString();
    }

    /// Full path of a key in a view, as regedit shows it.
    [[nodiscard]] static QString fullPath(const QString &key, RegistryView view)
    {
        return (view == RegistryView::Bits32 ? QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\")
                                             : QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\"))
            + key;
    }
};

} // namespace portcheck
