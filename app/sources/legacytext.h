#pragma once

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <optional>

namespace portcheck {

/// Decodes a code page that Qt alone does not know everywhere (932, Japanese Windows): ICU has it on
/// Linux, the operating system itself on Windows. \return nothing when the bytes are not valid in it.
/// An empty function means that no such decoder is available.
using LegacyDecoder = std::function<std::optional<QString>(QByteArrayView)>;

} // namespace portcheck
