#include "winsources.h"

#include <platform/common/winerror.h>

#include <array>
#include <vector>

// winsock2.h before windows.h, iphlpapi.h after both
#include <winsock2.h>
#include <ws2tcpip.h>
// after them
#include <iphlpapi.h>

namespace portcheck {
namespace {

const void *localAddress(const MIB_TCPROW_OWNER_PID &row)
{
    return &row.dwLocalAddr;
}

const void *localAddress(const MIB_TCP6ROW_OWNER_PID &row)
{
    return row.ucLocalAddr;
}

template<typename Table>
DWORD appendTable(int family, QList<Listener> &listeners)
{
    // Until the table fits: it may grow between two calls.
    std::vector<unsigned char> buffer;
    DWORD size = 16 * 1024;
    DWORD error = ERROR_INSUFFICIENT_BUFFER;
    for (int attempt = 0; attempt < 8 && error == ERROR_INSUFFICIENT_BUFFER; ++attempt) {
        buffer.resize(size + 4096U);
        size = static_cast<DWORD>(buffer.size());
        error = GetExtendedTcpTable(
            buffer.data(), &size, FALSE, static_cast<ULONG>(family), TCP_TABLE_OWNER_PID_LISTENER, 0);
    }
    if (error != NO_ERROR) {
        return error;
    }
    const auto *table = reinterpret_cast<const Table *>(buffer.data());
    for (DWORD i = 0; i < table->dwNumEntries; ++i) {
        const auto &row = table->table[i];
        if (const auto port = Port::fromNumber(ntohs(static_cast<u_short>(row.dwLocalPort)))) {
            std::array<wchar_t, 64> address {};
            InetNtopW(family, localAddress(row), address.data(), address.size());
            Listener listener {QString::fromWCharArray(address.data()), *port, {}, {}};
            if (row.dwOwningPid != 0) { // 0 is "not known"
                listener.owner.pid = row.dwOwningPid;
            }
            listeners.append(listener);
        }
    }
    return NO_ERROR;
}

} // namespace

Result<ListenerTable, ReadError> WinLiveSource::listeners() const
{
    ListenerTable table;
    const DWORD error4 = appendTable<MIB_TCPTABLE_OWNER_PID>(AF_INET, table.listeners);
    // A machine without IPv6 has no such table; IPv4 is what the product listens on.
    const DWORD error6 = appendTable<MIB_TCP6TABLE_OWNER_PID>(AF_INET6, table.listeners);
    table.complete = error6 == NO_ERROR || error6 == ERROR_NOT_SUPPORTED;
    if (error4 != NO_ERROR) {
        return Failure {ReadError {readErrorCodeFromWindows(error4),
                                   QStringLiteral("GetExtendedTcpTable"),
                                   error4,
                                   QStringLiteral("IPv4 table")}};
    }
    return table;
}

} // namespace portcheck
