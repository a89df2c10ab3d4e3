#pragma once

#include <sources/registrysource.h>

#include <QByteArrayView>

namespace portcheck {

/// The largest registry value that is read. The facts are numbers, names and paths: far below.
inline constexpr qsizetype kMaxRegistryValueBytes = qsizetype(64) * 1024;

/// Turns what Windows stores into a value; `name` and `line` are left empty. `type` is Windows' REG_*
/// number, `data` are its bytes, UTF-16LE for text.
///
/// Whoever writes the registry decides what is there: text may lack its terminating NUL, have several or an odd
/// number of bytes, and a number may have a length that is not its own. Text ends at the first NUL, an odd last byte is
/// dropped, a number of a wrong length is `Other`.
/// Any thread.
[[nodiscard]] RegistryValue registryValueFromData(quint32 type, QByteArrayView data);

} // namespace portcheck
