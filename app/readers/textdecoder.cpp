#include "textdecoder.h"

#include <QtEndian>

namespace portcheck {
namespace {

constexpr QByteArrayView kUtf8Mark("\xef\xbb\xbf", 3);
constexpr QByteArrayView kUtf16LeMark("\xff\xfe", 2);
constexpr QByteArrayView kUtf16BeMark("\xfe\xff", 2);

template<quint16 fromEndian(const void *)>
QString utf16(QByteArrayView bytes)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        text[i] = QChar(fromEndian(bytes.data() + 2 * i));
    }
    return text;
}

/// Mostly ASCII as UTF-16LE: every second byte is zero, and no other is.
bool looksLikeUtf16Le(QByteArrayView bytes)
{
    if (bytes.size() < 8 || bytes.size() % 2 != 0) {
        return false;
    }
    qsizetype zeros = 0;
    for (qsizetype i = 0; i < bytes.size(); i += 2) {
        if (bytes.at(i) == '\0') {
            return false;
        }
        if (bytes.at(i + 1) == '\0') {
            ++zeros;
        }
    }
    return zeros * 2 > bytes.size() / 2;
}

} // namespace

DecodedText decodeText(QByteArrayView bytes, const LegacyDecoder &codePage932)
{
    if (bytes.startsWith(kUtf16LeMark)) {
        return {utf16<qFromLittleEndian<quint16>>(bytes.sliced(2)), QStringLiteral("utf-16le")};
    }
    if (bytes.startsWith(kUtf16BeMark)) {
        return {utf16<qFromBigEndian<quint16>>(bytes.sliced(2)), QStringLiteral("utf-16be")};
    }
    const bool marked = bytes.startsWith(kUtf8Mark);
    if (marked) {
        bytes = bytes.sliced(kUtf8Mark.size());
    } else if (looksLikeUtf16Le(bytes)) {
        return {utf16<qFromLittleEndian<quint16>>(bytes), QStringLiteral("utf-16le")};
    }
    if (bytes.isValidUtf8()) {
        return {QString::fromUtf8(bytes), marked ? QStringLiteral("utf-8-bom") : QStringLiteral("utf-8")};
    }
    if (codePage932) {
        if (auto text = codePage932(bytes)) {
            return {std::move(*text), QStringLiteral("cp932")};
        }
    }
    return {QString::fromLatin1(bytes), QStringLiteral("latin-1")};
}

} // namespace portcheck
