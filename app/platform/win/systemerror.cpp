#include <platform/common/systemerror.h>
#include <platform/common/winerror.h>

#include <windows.h>

namespace portcheck {

qint64 lastSystemError()
{
    return ::GetLastError();
}

void clearSystemError()
{
    ::SetLastError(ERROR_SUCCESS);
}

ReadErrorCode readErrorCodeFromSystem(qint64 native)
{
    return readErrorCodeFromWindows(native);
}

} // namespace portcheck
