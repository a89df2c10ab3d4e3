#include "winprocesses.h"

#include <array>
#include <vector>

#include <windows.h>
// after windows.h
#include <tlhelp32.h>

namespace portcheck {
namespace {

QHash<quint32, QString> processNames()
{
    QHash<quint32, QString> names;
    HANDLE snapshot = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    if (snapshot == INVALID_HANDLE_VALUE) {
        return names;
    }
    PROCESSENTRY32W entry {};
    entry.dwSize = sizeof entry;
    for (BOOL more = Process32FirstW(snapshot, &entry); more != 0; more = Process32NextW(snapshot, &entry)) {
        names.insert(entry.th32ProcessID, QString::fromWCharArray(entry.szExeFile));
    }
    CloseHandle(snapshot);
    // The snapshot writes "System" in every language, but some systems leave it out.
    if (!names.contains(4)) {
        names.insert(4, QStringLiteral("System"));
    }
    return names;
}

QHash<quint32, QStringList> processServices()
{
    QHash<quint32, QStringList> services;
    SC_HANDLE manager = OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
    if (manager == nullptr) {
        return services;
    }
    DWORD resume = 0;
    std::vector<BYTE> buffer(64 * 1024); // the most that the call accepts is 256 KiB
    for (int round = 0; round < 64; ++round) {
        DWORD needed = 0;
        DWORD count = 0;
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
        const DWORD error = done != 0 ? ERROR_SUCCESS : GetLastError();
        if (error != ERROR_SUCCESS && error != ERROR_MORE_DATA) {
            break;
        }
        const auto *entries = reinterpret_cast<const ENUM_SERVICE_STATUS_PROCESSW *>(buffer.data());
        for (DWORD i = 0; i < count; ++i) {
            services[entries[i].ServiceStatusProcess.dwProcessId].append(
                QString::fromWCharArray(entries[i].lpServiceName));
        }
        if (error == ERROR_SUCCESS) {
            break;
        }
    }
    CloseServiceHandle(manager);
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

} // namespace

WinProcesses::WinProcesses()
    : m_names(processNames())
    , m_services(processServices())
{ }

ListenerOwner WinProcesses::owner(quint32 pid) const
{
    ListenerOwner owner;
    if (pid == 0) {
        return owner;
    }
    owner.pid = pid;
    owner.process = m_names.value(pid);
    owner.services = m_services.value(pid);
    if (pid != 4) {
        owner.path = processPath(pid);
    }
    return owner;
}

} // namespace portcheck
