#pragma once

#include <QByteArrayView>
#include <QString>
#include <QtEndian>

namespace portcheck {

/// UTF-16 as files and the registry hold it. An odd last byte is half a letter and left out.
[[nodiscard]] inline QString utf16Text(QByteArrayView bytes, bool bigEndian = false)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    if (text.isEmpty()) {
        return text; // of nothing there may be no address to read from
    }
    if (bigEndian) {
        qFromBigEndian<char16_t>(bytes.data(), text.size(), text.data());
    } else {
        qFromLittleEndian<char16_t>(bytes.data(), text.size(), text.data());
    }
    return text;
}

} // namespace portcheck
