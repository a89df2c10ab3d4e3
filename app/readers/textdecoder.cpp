#include "textdecoder.h"

#include <core/utf16.h>

#include <QtEndian>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

namespace portcheck {
namespace {

constexpr QByteArrayView kUtf8Mark("\xef\xbb\xbf", 3);
constexpr QByteArrayView kUtf16LeMark("\xff\xfe", 2);
constexpr QByteArrayView kUtf16BeMark("\xfe\xff", 2);

/// Mostly ASCII as UTF-16LE: every second byte of the beginning is zero, and no other is but in a NUL.
bool looksLikeUtf16Le(QByteArrayView bytes)
{
    constexpr qsizetype kEnough = 4096;
    const qsizetype units = std::min(bytes.size(), kEnough) / 2;
    qsizetype ascii = 0;
    for (qsizetype i = 0; i < units; ++i) {
        const bool low = bytes.at(2 * i) != '\0';
        const bool high = bytes.at(2 * i + 1) != '\0';
        if (!low && high) {
            return false;
        }
        ascii += low && !high ? 1 : 0;
    }
    return units >= 4 && ascii * 2 > units;
}

bool fits(QByteArrayView bytes, const LegacyDecoder &decoder)
{
    constexpr qsizetype kPiece = 64 * 1024;
    while (!bytes.isEmpty()) {
        // A piece ends with a line: a line feed is never half of a letter.
        const qsizetype lineEnd = bytes.size() > kPiece ? bytes.indexOf('\n', kPiece) : -1;
        const qsizetype size = lineEnd < 0 ? bytes.size() : lineEnd + 1;
        if (!decoder(bytes.first(size))) {
            return false;
        }
        bytes = bytes.sliced(size);
    }
    return true;
}

/// Takes the mark off.
TextEncoding takeEncoding(QByteArrayView *bytes, const LegacyDecoder &codePage932)
{
    const auto take = [bytes](QByteArrayView mark) {
        const bool found = bytes->startsWith(mark);
        if (found) {
            *bytes = bytes->sliced(mark.size());
        }
        return found;
    };
    if (take(kUtf16LeMark)) {
        return TextEncoding::Utf16Le;
    }
    if (take(kUtf16BeMark)) {
        return TextEncoding::Utf16Be;
    }
    const bool marked = take(kUtf8Mark);
    if (!marked && looksLikeUtf16Le(*bytes)) {
        return TextEncoding::Utf16Le;
    }
    if (bytes->isValidUtf8()) {
        return marked ? TextEncoding::Utf8Marked : TextEncoding::Utf8;
    }
    return codePage932 && fits(*bytes, codePage932) ? TextEncoding::CodePage932 : TextEncoding::Latin1;
}

bool isWide(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
}

/// Into `text`, whose memory is used again: a new one for each line would take as long as the decoding.
void decode(QByteArrayView bytes, TextEncoding encoding, const LegacyDecoder &codePage932, QString *text)
{
    if (isWide(encoding)) {
        text->resize(bytes.size() / 2);
        if (encoding == TextEncoding::Utf16Be) {
            qFromBigEndian<char16_t>(bytes.data(), text->size(), text->data());
        } else {
            qFromLittleEndian<char16_t>(bytes.data(), text->size(), text->data());
        }
        return;
    }
    // Most lines are ASCII, for which a decoder takes several times as long.
    const bool isAscii = (std::accumulate(bytes.begin(), bytes.end(), '\0', std::bit_or<char>()) & 0x80) == 0;
    if (!isAscii && encoding != TextEncoding::Latin1) {
        const auto decoded =
            encoding == TextEncoding::CodePage932 ? codePage932(bytes) : std::optional(QString::fromUtf8(bytes));
        if (decoded) {
            *text = *decoded;
            return;
        }
    }
    *text = QLatin1String(bytes.data(), bytes.size());
}

} // namespace

QString id(TextEncoding encoding)
{
    static constexpr std::array ids {"utf-8", "utf-8-bom", "utf-16le", "utf-16be", "cp932", "latin-1"};
    return QString::fromLatin1(ids.at(static_cast<std::size_t>(encoding)));
}

QString decodeText(QByteArrayView bytes, const LegacyDecoder &codePage932)
{
    const TextEncoding encoding = takeEncoding(&bytes, codePage932);
    QString text;
    decode(bytes, encoding, codePage932, &text);
    return text;
}

TextLines::TextLines(QByteArrayView bytes, LegacyDecoder codePage932, const CancelFlag *cancel)
    : m_bytes(bytes)
    , m_encoding(takeEncoding(&m_bytes, codePage932))
    , m_codePage932(std::move(codePage932))
    , m_cancel(cancel)
{ }

/// Offset of that line end, or of the end of the text.
qsizetype TextLines::find(char lineEnd, qsizetype from) const
{
    const qsizetype low = m_encoding == TextEncoding::Utf16Be ? 1 : 0; // where the letter's low byte is
    while (true) {
        const qsizetype at = m_bytes.indexOf(lineEnd, from);
        if (at < 0) {
            return m_bytes.size();
        }
        if (!isWide(m_encoding)) {
            return at;
        }
        const qsizetype other = low == 0 ? at + 1 : at - 1;
        if (at % 2 == low && other < m_bytes.size() && m_bytes.at(other) == '\0') {
            return at - low;
        }
        from = at + 1;
    }
}

bool TextLines::next()
{
    const qsizetype start = m_at.offset;
    if (start >= m_bytes.size() || (m_cancel && *m_cancel)) {
        return false;
    }
    if (m_at.nextLf < start) {
        m_at.nextLf = find('\n', start);
    }
    if (m_at.nextCr < start) {
        m_at.nextCr = find('\r', start);
    }
    const qsizetype unit = isWide(m_encoding) ? 2 : 1;
    const qsizetype end = std::min(m_at.nextLf, m_at.nextCr);
    decode(m_bytes.sliced(start, end - start), m_encoding, m_codePage932, &m_line);
    const bool isCrLf = end == m_at.nextCr && m_at.nextLf == end + unit;
    m_at.offset = end + (isCrLf ? 2 * unit : unit);
    ++m_at.number;
    return true;
}

bool TextLines::isCut() const
{
    if (!isWide(m_encoding) || m_bytes.isEmpty()) {
        return false;
    }
    return m_bytes.size() % 2 != 0
        || utf16Text(m_bytes.last(2), m_encoding == TextEncoding::Utf16Be).front().isHighSurrogate();
}

} // namespace portcheck
