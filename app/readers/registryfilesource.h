#pragma once

#include "regfileparser.h"

#include <sources/filesource.h>
#include <sources/legacytext.h>
#include <sources/registrysource.h>

#include <QDateTime>
#include <QString>

#include <memory>

namespace portcheck {

/// Exports are bigger than settings files: people export the whole of HKLM\SOFTWARE.
inline constexpr qint64 kMaxRegistryFileBytes = qint64(64) * 1024 * 1024;

/// The registry as one exported file tells it. Immutable; any thread.
class RegistryFileSource final : public RegistrySource
{
public:
    /// From the file's bytes: UTF-16 or UTF-8 by their mark, ANSI else. \return null when it is neither an export nor the
    /// output of `reg query`. After cancellation the rest of the file is left out.
    [[nodiscard]] static std::unique_ptr<RegistryFileSource>
    fromContent(const FileContent &content, const LegacyDecoder &codePage932, const CancelFlag *cancel = nullptr);

    [[nodiscard]] const QString &locator() const { return m_locator; } ///< path of the file
    [[nodiscard]] const QDateTime &modified() const { return m_modified; }
    [[nodiscard]] const QString &encoding() const { return m_encoding; }
    /// It ends within a letter: nothing that it says is used.
    [[nodiscard]] bool isCut() const { return m_file.isCut; }
    /// It holds at least one key of the product.
    [[nodiscard]] bool hasProductKeys() const { return !m_file.keys.isEmpty(); }

    [[nodiscard]] Result<bool, ReadError> hasKey(const QString &key, RegistryView view) const override;
    [[nodiscard]] Result<std::optional<RegistryValue>, ReadError>
    value(const QString &key, const QString &name, RegistryView view) const override;
    [[nodiscard]] bool listsWholeKey(const QString &key, RegistryView view) const override;

private:
    RegistryFileSource(RegFile file, QString locator, QDateTime modified);

    RegFile m_file;
    QString m_locator;
    QDateTime m_modified;
    QString m_encoding;
};

/// Why a file is no registry text: QueryFailed or Malformed; nothing when it is.
[[nodiscard]] std::optional<ReadErrorCode> whyNotRegistryText(const QByteArray &bytes,
                                                              const LegacyDecoder &codePage932);
} // namespace portcheck
