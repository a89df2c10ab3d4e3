#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace portcheck {

/// Decodes code page 932 (Japanese Windows), strictly. \return nothing when a byte sequence is not valid
/// in it, or when this system has no such decoder. Any thread. Fits LegacyDecoder.
[[nodiscard]] std::optional<QString> decodeCodePage932(QByteArrayView bytes);

} // namespace portcheck
