#include <platform/common/codepage.h>

#include <QStringDecoder>

namespace portcheck {

std::optional<QString> decodeCodePage932(QByteArrayView bytes)
{
    // Known to a Qt that was built with ICU, as the distributions' is.
    QStringDecoder decoder("windows-31j");
    if (!decoder.isValid()) {
        return std::nullopt;
    }
    // A sequence cut off at the end is no error for a decoder that may get more, so a line end follows.
    // A valid text never holds the replacement character, since the code page lacks it.
    QString text = decoder.decode(QByteArray(bytes.data(), bytes.size()) + '\n');
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter)) {
        return std::nullopt;
    }
    text.chop(1);
    return text;
}

} // namespace portcheck
