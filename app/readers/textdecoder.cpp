#include "textdecoder.h"

#include <core/utf16.h>

#include <algorithm>

namespace portcheck {
namespace {

/// Mostly ASCII as UTF-16: in more than half of the first letters this byte, and no other, is zero. Letters of other
/// scripts can have the other one, as \u4e00 has.
bool isMostlyZero(QByteArrayView bytes, int byteOfLetter)
{
    constexpr qsizetype kEnough = 4096;
    const qsizetype units = std::min(bytes.size(), kEnough) / 2;
    qsizetype ascii = 0;
    for (qsizetype i = 0; i < units; ++i) {
        ascii += bytes.at(2 * i + byteOfLetter) == '\0' && bytes.at(2 * i + 1 - byteOfLetter) != '\0' ? 1 : 0;
    }
    return units >= 4 && ascii * 2 > units;
}

DecodedText utf16(QByteArrayView bytes, bool bigEndian)
{
    const QString text = utf16Text(bytes, bigEndian);
    const bool isCut = bytes.size() % 2 != 0 || (!text.isEmpty() && text.back().isHighSurrogate());
    return {text, bigEndian ? QStringLiteral("utf-16be") : QStringLiteral("utf-16le"), isCut};
}

/// Where the bytes of another program begin: cmd appends bytes of its code page to what Windows PowerShell wrote as
/// UTF-16, and PowerShell the other way round. \return the size when all is of one kind.
qsizetype endOfFirstPart(QByteArrayView bytes)
{
    const qsizetype lineEnd = bytes.indexOf("\r\n"); // no UTF-16 has it
    const qsizetype zero = bytes.indexOf('\0'); // and no code page this
    if (lineEnd < 0 || zero < 0) {
        return bytes.size();
    }
    if (zero < lineEnd) {
        const qsizetype end = bytes.first(lineEnd).lastIndexOf(QByteArrayView("\r\0\n\0", 4));
        return end < 0 ? bytes.size() : end + 4;
    }
    const qsizetype nextLine = bytes.first(zero).lastIndexOf("\r\n") + 2;
    const qsizetype end = (zero - nextLine) % 2 != 0 ? nextLine : zero - 1; // the first letters may have no zero
    return isMostlyZero(bytes.sliced(end), 1) ? end : bytes.size();
}

DecodedText ofOneKind(QByteArrayView bytes, const LegacyDecoder &codePage932)
{
    const bool bigEndian = bytes.startsWith("\xfe\xff");
    if (bigEndian || bytes.startsWith("\xff\xfe")) {
        return utf16(bytes.sliced(2), bigEndian);
    }
    const bool marked = bytes.startsWith("\xef\xbb\xbf");
    bytes = bytes.sliced(marked ? 3 : 0);
    for (const bool big : {false, true}) {
        if (!marked && isMostlyZero(bytes, big ? 0 : 1)) {
            return utf16(bytes, big);
        }
    }
    if (bytes.isValidUtf8()) {
        return {QString::fromUtf8(bytes), marked ? QStringLiteral("utf-8-bom") : QStringLiteral("utf-8")};
    }
    if (codePage932) {
        if (const auto text = codePage932(bytes)) {
            return {*text, QStringLiteral("cp932")};
        }
    }
    return {QString::fromLatin1(bytes), QStringLiteral("latin-1")};
}

} // namespace

DecodedText DecodedText::of(QByteArrayView bytes, const LegacyDecoder &codePage932)
{
    constexpr int kMostParts = 100; // more commands than anybody appends: damaged input takes no longer than others
    qsizetype end = endOfFirstPart(bytes);
    DecodedText whole = ofOneKind(bytes.first(end), codePage932);
    for (int parts = 1; end < bytes.size(); ++parts) {
        bytes = bytes.sliced(end);
        end = parts < kMostParts ? endOfFirstPart(bytes) : bytes.size();
        const DecodedText appended = ofOneKind(bytes.first(end), codePage932);
        whole.text += appended.text;
        whole.isCut = appended.isCut;
    }
    return whole;
}

bool TextLines::next()
{
    const QStringView rest = QStringView(m_decoded.text).mid(m_at.offset);
    if (rest.isEmpty() || (m_cancel && *m_cancel)) {
        return false;
    }
    const auto isLineEnd = [](QChar c) {
        return c == u'\n' || c == u'\r';
    };
    m_line = rest.first(std::ranges::find_if(rest, isLineEnd) - rest.begin());
    m_at.offset += m_line.size() + (rest.sliced(m_line.size()).startsWith(u"\r\n") ? 2 : 1);
    ++m_at.number;
    return true;
}

} // namespace portcheck
