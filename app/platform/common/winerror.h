#pragma once

#include <core/readerror.h>

namespace portcheck {

/// What a Windows error number (GetLastError(), LSTATUS) means for a reader. Compiled everywhere: the numbers are part
/// of Windows' public interface, so the table is tested where there is no Windows as well. NotFound: the key, the value,
/// the file or a folder on the way to it does not exist.
/// Anything without a meaning of its own is Unexpected; the number stays in ReadError::nativeCode.
[[nodiscard]] ReadErrorCode readErrorCodeFromWindows(qint64 number);

} // namespace portcheck
