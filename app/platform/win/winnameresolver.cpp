#include "winsources.h"

#include <platform/common/winerror.h>

#include <QScopeGuard>

#include <array>

// winsock2.h before windows.h
#include <winsock2.h>
#include <ws2tcpip.h>

namespace portcheck {

Result<QStringList, ReadError> WinLiveSource::resolve(const QString &host) const
{
    const auto failed = [&host](int error, const char *call) {
        return Failure {ReadError {readErrorCodeFromWindows(error), host, error, QString::fromLatin1(call)}};
    };
    WSADATA version;
    if (const int error = WSAStartup(MAKEWORD(2, 2), &version); error != 0) {
        return failed(error, "WSAStartup");
    }
    const auto leave = qScopeGuard([] { WSACleanup(); });
    ADDRINFOW hints {};
    hints.ai_flags = AI_ADDRCONFIG;
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
