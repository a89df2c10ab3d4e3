#include "winsources.h"

#include <platform/common/winerror.h>

#include <QScopeGuard>

#include <array>
#include <memory>
#include <type_traits>
#include <vector>

#include <windows.h>
// after windows.h
#include <tlhelp32.h>

namespace portcheck {
namespace {

struct CloseService
{
    void operator()(SC_HANDLE handle) const { CloseServiceHandle(handle); }
};
using ServiceHandle = std::unique_ptr<std::remove_pointer_t<SC_HANDLE>, CloseService>;

QHash<quint32, QStringList> processServices(SC_HANDLE manager)
{
    QHash<quint32, QStringList> services;
    std::vector<BYTE> buffer(64 * 1024); // the most that the call accepts is 256 KiB
    DWORD resume = 0;
    DWORD count = 0;
    bool more = false;
    do {
        DWORD needed = 0;
        count = 0;
        const BOOL done = EnumServicesStatusExW(manager,
                                                SC_ENUM_PROCESS_INFO,
                                                SERVICE_WIN32,
                                                SERVICE_ACTIVE,
                                                buffer.data(),
                                                static_cast<DWORD>(buffer.size()),
                                                &needed,
                                                &count,
                                                &resume,
                                                nullptr);
        more = done == 0 && GetLastError() == ERROR_MORE_DATA;
        const auto *entries = reinterpret_cast<const ENUM_SERVICE_STATUS_PROCESSW *>(buffer.data());
        for (DWORD i = 0; i < count; ++i) {
            services[entries[i].ServiceStatusProcess.dwProcessId].append(
                QString::fromWCharArray(entries[i].lpServiceName));
        }
    } while (more && count > 0);
    return services;
}

QString processPath(quint32 pid)
{
    HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, pid);
    if (process == nullptr) {
        return {};
    }
    std::array<wchar_t, 1024> path {};
    DWORD size = static_cast<DWORD>(path.size());
    const bool ok = QueryFullProcessImageNameW(process, 0, path.data(), &size) != 0;
    CloseHandle(process);
    return ok ? QString::fromWCharArray(path.data(), static_cast<qsizetype>(size)) : QString();
}

/// "\"C:\\Program Files\\A\\b.exe\" -k x" -> the program alone.
QString programOf(const QString &command)
{
    const QString text = command.trimmed();
    if (text.startsWith(u'"')) {
        return text.section(u'"', 1, 1);
    }
    const qsizetype end = text.indexOf(QLatin1String(".exe"), 0, Qt::CaseInsensitive);
    return end < 0 ? QString() : text.left(end + 4);
}

QString servicePath(SC_HANDLE manager, const QString &name)
{
    const ServiceHandle service(OpenServiceW(manager, name.toStdWString().c_str(), SERVICE_QUERY_CONFIG));
    if (!service) {
        return {};
    }
    alignas(QUERY_SERVICE_CONFIGW) std::array<BYTE, 8 * 1024> buffer {}; // the most that the call accepts
    DWORD needed = 0;
    auto *config = reinterpret_cast<QUERY_SERVICE_CONFIGW *>(buffer.data());
    if (QueryServiceConfigW(service.get(), config, static_cast<DWORD>(buffer.size()), &needed) == 0
        || config->lpBinaryPathName == nullptr) {
        return {};
    }
    return programOf(QString::fromWCharArray(config->lpBinaryPathName));
}

Failure<ReadError> failure(const QString &locator, DWORD error, const QString &call)
{
    return Failure {ReadError {readErrorCodeFromWindows(error), locator, error, call}};
}

} // namespace

Result<QHash<quint32, ListenerOwner>, ReadError> WinLiveSource::owners() const
{
    HANDLE snapshot = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    if (snapshot == INVALID_HANDLE_VALUE) {
        return failure(QStringLiteral("CreateToolhelp32Snapshot"), GetLastError(), QString());
    }
    const auto close = qScopeGuard([snapshot] { CloseHandle(snapshot); });
    const ServiceHandle manager(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE));
    const QHash<quint32, QStringList> services = processServices(manager.get());
    QHash<quint32, ListenerOwner> owners;
    // The snapshot writes "System" in every language, but some systems leave it out.
    owners.insert(4, {4, QStringLiteral("System"), {}, services.value(4)});
    PROCESSENTRY32W entry {};
    entry.dwSize = sizeof entry;
    for (BOOL more = Process32FirstW(snapshot, &entry); more != 0; more = Process32NextW(snapshot, &entry)) {
        const quint32 pid = entry.th32ProcessID;
        ListenerOwner owner {pid, QString::fromWCharArray(entry.szExeFile), {}, services.value(pid)};
        if (pid > 4) {
            owner.path = processPath(pid);
            if (owner.path.isEmpty() && !owner.services.isEmpty()) {
                owner.path = servicePath(manager.get(), owner.services.constFirst());
            }
        }
        owners.insert(pid, owner);
    }
    return owners;
}

Result<ServiceState, ReadError> WinLiveSource::state(const QString &shortName) const
{
    const ServiceHandle manager(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT));
    if (!manager) {
        return failure(shortName, GetLastError(), QStringLiteral("OpenSCManager"));
    }
    const ServiceHandle service(OpenServiceW(manager.get(), shortName.toStdWString().c_str(), SERVICE_QUERY_STATUS));
    if (!service) {
        const DWORD error = GetLastError();
        if (error == ERROR_SERVICE_DOES_NOT_EXIST) {
            return ServiceState::NotInstalled;
        }
        return failure(shortName, error, QStringLiteral("OpenService"));
    }
    SERVICE_STATUS status {};
    if (QueryServiceStatus(service.get(), &status) == 0) {
        return failure(shortName, GetLastError(), QStringLiteral("QueryServiceStatus"));
    }
    return status.dwCurrentState == SERVICE_RUNNING ? ServiceState::Running
        : status.dwCurrentState == SERVICE_STOPPED  ? ServiceState::Stopped
                                                    : ServiceState::Changing;
}

} // namespace portcheck
