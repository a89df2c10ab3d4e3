#pragma once

#include <sources/filesource.h>

#include <QByteArrayView>
#include <QString>

namespace portcheck {

enum class TextEncoding { Utf8, Utf8Marked, Utf16Le, Utf16Be, CodePage932, Latin1 };
/// "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "cp932" or "latin-1".
[[nodiscard]] QString id(TextEncoding encoding);

/// Text of a settings file or list whose encoding nobody documents. Takes the first that fits: byte order
/// mark; UTF-16 without one, when the zero bytes prove it; strict UTF-8; code page 932; Latin-1, which
/// takes everything. Plain ASCII is "utf-8". After a UTF-16 mark the rest is taken as it comes, and an odd
/// last byte is dropped; a UTF-8 mark before bytes that are not UTF-8 is only removed. \return it without its mark.
[[nodiscard]] QString decodeText(QByteArrayView bytes, const LegacyDecoder &codePage932);

/// The same line by line, so that a large file needs no more memory than its bytes and its longest line. CR, LF and
/// CR LF end a line.
class TextLines
{
public:
    /// Bytes and flag must outlive the lines. After cancellation there is no next line.
    TextLines(QByteArrayView bytes, LegacyDecoder codePage932, const CancelFlag *cancel = nullptr);

    /// To the next line, at first to the first one. False at the end.
    bool next();
    [[nodiscard]] QStringView line() const { return m_line; } ///< until next() or goTo()
    /// False only for a last line without a line end: it may have been cut.
    [[nodiscard]] bool isEnded() const { return m_at.offset <= m_bytes.size(); }
    [[nodiscard]] int number() const { return m_at.number; } ///< 1-based
    [[nodiscard]] TextEncoding encoding() const { return m_encoding; }
    /// UTF-16 that ends within a letter: the file was cut off, and the last value in it may be half of one.
    [[nodiscard]] bool isCut() const;

    struct Place
    {
        qsizetype offset = 0; ///< of the next line
        int number = 0; ///< of the line before it
        /// Where the next of each was found: looked for again only when it was passed, as a file may have none of
        /// one kind.
        qsizetype nextLf = -1;
        qsizetype nextCr = -1;
    };
    [[nodiscard]] Place place() const { return m_at; }
    void goTo(Place place) { m_at = place; }

private:
    [[nodiscard]] qsizetype find(char lineEnd, qsizetype from) const;

    QByteArrayView m_bytes; ///< behind the mark
    TextEncoding m_encoding = TextEncoding::Utf8;
    LegacyDecoder m_codePage932;
    const CancelFlag *m_cancel = nullptr;
    Place m_at;
    QString m_line;
};

} // namespace portcheck
