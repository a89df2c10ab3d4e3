#include "winservicesource.h"

#include <memory>
#include <type_traits>

#include <windows.h>

namespace portcheck {
namespace {

struct CloseService
{
    void operator()(SC_HANDLE handle) const { CloseServiceHandle(handle); }
};
using ServiceHandle = std::unique_ptr<std::remove_pointer_t<SC_HANDLE>, CloseService>;

Failure<ReadError> failure(const QString &name, DWORD error, const QString &call)
{
    const ReadErrorCode code = error == ERROR_ACCESS_DENIED ? ReadErrorCode::AccessDenied : ReadErrorCode::Unexpected;
    return Failure {ReadError {code, name, static_cast<qint64>(error), call}};
}

} // namespace

Result<ServiceState, ReadError> WinServiceSource::state(const QString &shortName) const
{
    const ServiceHandle manager(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT));
    if (!manager) {
        return failure(shortName, GetLastError(), QStringLiteral("OpenSCManager"));
    }
    const std::wstring name = shortName.toStdWString();
    const ServiceHandle service(OpenServiceW(manager.get(), name.c_str(), SERVICE_QUERY_STATUS));
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
    switch (status.dwCurrentState) {
    case SERVICE_RUNNING:
        return ServiceState::Running;
    case SERVICE_STOPPED:
        return ServiceState::Stopped;
    default:
        return ServiceState::Changing;
    }
}

} // namespace portcheck
