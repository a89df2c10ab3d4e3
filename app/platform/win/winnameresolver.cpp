#include "winsources.h"

#include <platform/common/winerror.h>

#include <QScopeGuard>

#include <algorithm>
#include <array>

// winsock2.h before windows.h
#include <winsock2.h>
#include <ws2tcpip.h>
// after winsock2.h
#include <iphlpapi.h>

namespace portcheck {
namespace {

/// An address that is more than this computer's own: not a loopback one, nor one that it gave itself for want of a network.
bool isOnNetwork()
{
    MIB_UNICASTIPADDRESS_TABLE *table = nullptr;
    if (GetUnicastIpAddressTable(AF_UNSPEC, &table) != NO_ERROR) {
        return true; // nothing speaks against it
    }
    const auto release = qScopeGuard([table] { FreeMibTable(table); });
    const MIB_UNICASTIPADDRESS_ROW *const rows = table->Table;
    return std::any_of(rows, rows + table->NumEntries, [](const MIB_UNICASTIPADDRESS_ROW &row) {
        return row.DadState == IpDadStatePreferred && row.PrefixOrigin != IpPrefixOriginWellKnown
            && row.InterfaceLuid.Info.IfType != IF_TYPE_SOFTWARE_LOOPBACK;
    });
}

} // namespace

Result<QStringList, ReadError> WinLiveSource::resolve(const QString &host) const
{
    const auto failed = [&host](int error, const char *call) {
        ReadErrorCode code = readErrorCodeFromWindows(error);
        // Without a network Windows says of every name that there is no such host.
        if (code == ReadErrorCode::NotFound && !isOnNetwork()) {
            code = ReadErrorCode::NameTimeout;
        }
        return Failure {ReadError {code, host, error, QString::fromLatin1(call)}};
    };
    WSADATA version;
    if (const int error = WSAStartup(MAKEWORD(2, 2), &version); error != 0) {
        return failed(error, "WSAStartup");
    }
    const auto leave = qScopeGuard([] { WSACleanup(); });
    ADDRINFOW hints {};
    // Not AI_ADDRCONFIG: without a network even this computer's own name would have no address.
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    ADDRINFOW *first = nullptr;
    if (const int error = GetAddrInfoW(host.toStdWString().c_str(), nullptr, &hints, &first); error != 0) {
        return failed(error, "GetAddrInfoW");
    }
    const auto release = qScopeGuard([first] { FreeAddrInfoW(first); });
    QStringList ipv4;
    QStringList others;
    for (const ADDRINFOW *entry = first; entry != nullptr; entry = entry->ai_next) {
        std::array<wchar_t, NI_MAXHOST> text {};
        const auto length = static_cast<socklen_t>(entry->ai_addrlen);
        const auto size = static_cast<DWORD>(text.size());
        if (GetNameInfoW(entry->ai_addr, length, text.data(), size, nullptr, 0, NI_NUMERICHOST) == 0) {
            (entry->ai_family == AF_INET ? ipv4 : others).append(QString::fromWCharArray(text.data()));
        }
    }
    QStringList addresses = ipv4 + others;
    addresses.removeDuplicates();
    return addresses;
}

} // namespace portcheck
