#pragma once

#include <sources/filesource.h>
#include <sources/registrysource.h>

#include <QByteArrayView>
#include <QMap>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace portcheck {

/// Exports are bigger than settings files: people export the whole of HKLM\SOFTWARE.
inline constexpr qint64 kMaxRegistryFileBytes = qint64(64) * 1024 * 1024;

/// What a file says of a key.
struct RegFileKey
{
    /// Allow-listed, by their case-folded names; of a name given twice the last one, as an import would leave it.
    QMap<QString, RegistryValue> values;
    /// False when only single values of it were asked (`reg query KEY /v NAME`), or only a key below it is in the
    /// file: what is missing then proves nothing.
    bool whole = false;
};

/// The registry as one exported file has it. Any thread.
class RegFile final : public RegistrySource
{
public:
    /// Of registrykeys.h, by their case-folded paths; Bits32 when the path has Wow6432Node.
    QMap<std::pair<QString, RegistryView>, RegFileKey> keys;
    File origin;
    /// Why nothing that it says is used. Damaged: UTF-16 that ends within a letter, the last value may be half of one.
    /// Contradictory: a key comes again and says something else, as in a text of several computers.
    std::optional<ReadErrorCode> fault;

    /// Null when it is not there; lives as long as the file.
    [[nodiscard]] const RegFileKey *find(const QString &key, RegistryView view) const;

    [[nodiscard]] File file() const override { return origin; }
    [[nodiscard]] Result<bool, ReadError> hasKey(const QString &key, RegistryView view) const override;
    [[nodiscard]] Result<std::optional<RegistryValue>, ReadError>
    value(const QString &key, const QString &name, RegistryView view) const override;
    [[nodiscard]] bool listsWholeKey(const QString &key, RegistryView view) const override;
};

/// Reads what regedit exports and what `reg query` prints, in any language of Windows: only key paths, value lines and
/// type names are looked at, and those are never translated. Blanks around `=`, fewer than eight digits, comments,
/// continued lines and HKLM for HKEY_LOCAL_MACHINE are accepted; deleted keys and values are skipped; keys and names
/// ignore case. UTF-16 or UTF-8 by their mark, ANSI else.
///
/// Keeps the keys of registrykeys.h and the values of core/allowlist.h and nothing else: these keys hold passwords.
/// \return null when the text is neither. After cancellation the rest of the file is left out. Pure; any thread.
[[nodiscard]] std::unique_ptr<const RegFile>
parseRegistryFile(const FileContent &content, const LegacyDecoder &codePage932, const CancelFlag *cancel = nullptr);

/// The bytes are an export or saved `reg query` text, of whatever keys.
[[nodiscard]] bool isRegistryText(QByteArrayView bytes, const LegacyDecoder &codePage932);

/// Why a file is no registry text: QueryFailed or Malformed; nothing when it is.
[[nodiscard]] std::optional<ReadErrorCode> whyNotRegistryText(QByteArrayView bytes, const LegacyDecoder &codePage932);

} // namespace portcheck
