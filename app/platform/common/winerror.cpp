#include "winerror.h"

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

struct Row
{
    qint64 number;
    ReadErrorCode code;
};

// Names as in winerror.h of the Windows SDK.
constexpr std::array kRows {
    Row {2, ReadErrorCode::NotFound}, // ERROR_FILE_NOT_FOUND
    Row {3, ReadErrorCode::NotFound}, // ERROR_PATH_NOT_FOUND
    Row {5, ReadErrorCode::AccessDenied}, // ERROR_ACCESS_DENIED
    Row {15, ReadErrorCode::NotFound}, // ERROR_INVALID_DRIVE
    Row {21, ReadErrorCode::NotFound}, // ERROR_NOT_READY: a drive without a medium
    Row {32, ReadErrorCode::InUse}, // ERROR_SHARING_VIOLATION
    Row {33, ReadErrorCode::InUse}, // ERROR_LOCK_VIOLATION
    Row {50, ReadErrorCode::NotSupported}, // ERROR_NOT_SUPPORTED
    Row {51, ReadErrorCode::Unreachable}, // ERROR_REM_NOT_LIST: that computer does not answer
    Row {53, ReadErrorCode::Unreachable}, // ERROR_BAD_NETPATH: off, blocked, or no such name, Windows does not tell
    Row {64, ReadErrorCode::Unreachable}, // ERROR_NETNAME_DELETED: the connection broke
    Row {65, ReadErrorCode::AccessDenied}, // ERROR_NETWORK_ACCESS_DENIED
    Row {67, ReadErrorCode::NotFound}, // ERROR_BAD_NET_NAME
    Row {120, ReadErrorCode::NotSupported}, // ERROR_CALL_NOT_IMPLEMENTED
    Row {121, ReadErrorCode::Timeout}, // ERROR_SEM_TIMEOUT
    Row {123, ReadErrorCode::NotFound}, // ERROR_INVALID_NAME
    Row {161, ReadErrorCode::NotFound}, // ERROR_BAD_PATHNAME
    Row {223, ReadErrorCode::TooLarge}, // ERROR_FILE_TOO_LARGE
    Row {234, ReadErrorCode::TooLarge}, // ERROR_MORE_DATA
    Row {1009, ReadErrorCode::Malformed}, // ERROR_BADDB: the registry itself is damaged
    Row {1015, ReadErrorCode::Malformed}, // ERROR_REGISTRY_CORRUPT
    Row {1203, ReadErrorCode::Unreachable}, // ERROR_NO_NET_OR_BAD_PATH
    Row {1223, ReadErrorCode::Cancelled}, // ERROR_CANCELLED
    Row {1225, ReadErrorCode::Refused}, // ERROR_CONNECTION_REFUSED
    Row {1231, ReadErrorCode::Unreachable}, // ERROR_NETWORK_UNREACHABLE
    Row {1232, ReadErrorCode::Unreachable}, // ERROR_HOST_UNREACHABLE
    Row {1314, ReadErrorCode::AccessDenied}, // ERROR_PRIVILEGE_NOT_HELD
    Row {1326, ReadErrorCode::AccessDenied}, // ERROR_LOGON_FAILURE
    Row {1460, ReadErrorCode::Timeout}, // ERROR_TIMEOUT
    Row {11001, ReadErrorCode::NotFound}, // WSAHOST_NOT_FOUND
    Row {11002, ReadErrorCode::NameTimeout}, // WSATRY_AGAIN: no name server answers, or it cannot say
    Row {11004, ReadErrorCode::NotFound}, // WSANO_DATA: a name without an address
};

} // namespace

ReadErrorCode readErrorCodeFromWindows(qint64 number)
{
    const auto *const row = std::ranges::find(kRows, number, &Row::number);
    return row == kRows.end() ? ReadErrorCode::Unexpected : row->code;
}

} // namespace portcheck
