#include <platform/common/systemerror.h>

#include <cerrno>

namespace portcheck {

qint64 lastSystemError()
{
    return errno;
}

void clearSystemError()
{
    errno = 0;
}

ReadErrorCode readErrorCodeFromSystem(qint64 native)
{
    switch (native) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
        return ReadErrorCode::NotFound;
    case EACCES:
    case EPERM:
        return ReadErrorCode::AccessDenied;
    default:
        return ReadErrorCode::Unexpected;
    }
}

} // namespace portcheck
