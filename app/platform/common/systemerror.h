#pragma once

#include <core/readerror.h>

namespace portcheck {

/// The calling thread's last operating system error: GetLastError() on Windows, errno elsewhere.
/// Ask right after the call that failed.
[[nodiscard]] qint64 lastSystemError();
void clearSystemError();

/// What such a number means for a reader: NotFound, AccessDenied or, for everything else, Unexpected.
[[nodiscard]] ReadErrorCode readErrorCodeFromSystem(qint64 native);

} // namespace portcheck
