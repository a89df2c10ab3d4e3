#pragma once

#include <sources/filesource.h>

#include <QByteArrayView>
#include <QString>

namespace portcheck {

/// Text of a settings file or list whose encoding nobody documents.
struct DecodedText
{
    QString text; ///< without its mark
    QString encoding; ///< "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "cp932" or "latin-1"; of the first part
    /// UTF-16 that ends within a letter: the file was cut off, and the last value in it may be half of one.
    bool isCut = false;

    /// Takes the first encoding that fits: byte order mark; UTF-16 without one, when the zero bytes prove it; strict
    /// UTF-8; code page 932; Latin-1, which takes everything. Plain ASCII is "utf-8". After a UTF-16 mark the rest is
    /// taken as it comes, and an odd last byte is dropped; a UTF-8 mark before bytes that are not UTF-8 is only removed.
    /// What another program appended in another encoding, as ">>" does, is read in its own.
    [[nodiscard]] static DecodedText of(QByteArrayView bytes, const LegacyDecoder &codePage932);
};

[[nodiscard]] inline QString decodeText(QByteArrayView bytes, const LegacyDecoder &codePage932)
{
    return DecodedText::of(bytes, codePage932).text;
}

/// The same line by line. CR, LF and CR LF end a line.
class TextLines
{
public:
    /// The flag must outlive the lines. After cancellation there is no next line.
    TextLines(QByteArrayView bytes, const LegacyDecoder &codePage932, const CancelFlag *cancel = nullptr)
        : m_decoded(DecodedText::of(bytes, codePage932))
        , m_cancel(cancel)
    { }

    /// To the next line, at first to the first one. False at the end.
    bool next();
    [[nodiscard]] QStringView line() const { return m_line; } ///< lives as long as the lines
    /// False only for a last line without a line end: it may have been cut.
    [[nodiscard]] bool isEnded() const { return m_at.offset <= m_decoded.text.size(); }
    [[nodiscard]] int number() const { return m_at.number; } ///< 1-based
    [[nodiscard]] const QString &encoding() const { return m_decoded.encoding; }
    [[nodiscard]] bool isCut() const { return m_decoded.isCut; }

    struct Place
    {
        qsizetype offset = 0; ///< of the next line
        int number = 0; ///< of the line before it
    };
    [[nodiscard]] Place place() const { return m_at; }
    void goTo(Place place) { m_at = place; }

private:
    const DecodedText m_decoded;
    const CancelFlag *m_cancel;
    Place m_at;
    QStringView m_line;
};

} // namespace portcheck
