#pragma once

#include "textdecoder.h"

#include <sources/registrysource.h>

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace portcheck {

/// A key of registrykeys.h.
struct RegFileKey
{
    QString key; ///< as spelled in registrykeys.h
    RegistryView view = RegistryView::Bits64; ///< Bits32 when the path has Wow6432Node
    int line = 0; ///< of its first header, 1-based
    QList<RegistryValue>
        values; ///< allow-listed, in file order; of a name given twice the last one, as an import would leave it
    /// False when only single values of it were asked (`reg query KEY /v NAME`), or only a key below it stands in the
    /// file: what is missing then proves nothing.
    bool whole = true;
};

struct RegFile
{
    /// `RegEdit4` is ANSI, and so is text written as hex in it; in `RegEdit5` that is UTF-16LE.
    enum class Format { RegEdit5, RegEdit4, RegQuery };

    Format format = Format::RegEdit5;
    QList<RegFileKey> keys;
    TextEncoding encoding = TextEncoding::Utf8;
    bool isCut = false; ///< UTF-16 that ends within a letter: the last value may be half of one

    [[nodiscard]] const RegFileKey *find(QStringView key, RegistryView view) const;
};

/// Reads what regedit exports and what `reg query` prints, in any language of Windows: only key paths, value lines and
/// type names are looked at, and those are never translated. Blanks around `=`, fewer than eight digits, comments,
/// continued lines and HKLM for HKEY_LOCAL_MACHINE are accepted; deleted keys and values are skipped; keys and names
/// ignore case.
///
/// Keeps the keys of registrykeys.h and the values of core/allowlist.h and nothing else: these keys hold passwords.
/// \return nothing when the text is neither. Pure; any thread.
[[nodiscard]] std::optional<RegFile> parseRegistryText(TextLines &lines);
[[nodiscard]] std::optional<RegFile> parseRegistryText(QStringView text);

/// The bytes are an export or saved `reg query` text, of whatever keys.
[[nodiscard]] bool isRegistryText(QByteArrayView bytes, const LegacyDecoder &codePage932);

} // namespace portcheck
