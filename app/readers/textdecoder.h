#pragma once

#include <sources/legacytext.h>

#include <QByteArrayView>
#include <QString>

namespace portcheck {

struct DecodedText
{
    QString text; ///< without byte order mark
    QString encoding; ///< "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "cp932" or "latin-1"
};

/// Text of a settings file or list whose encoding nobody documents. Takes the first that fits: byte order
/// mark; UTF-16 without one, when the zero bytes prove it; strict UTF-8; code page 932; Latin-1, which
/// takes everything. Plain ASCII is "utf-8". After a UTF-16 mark the rest is taken as it comes, and an odd
/// last byte is dropped; a UTF-8 mark before bytes that are not UTF-8 is only removed.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes, const LegacyDecoder &codePage932);

} // namespace portcheck
