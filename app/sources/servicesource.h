#pragma once

#include <core/readerror.h>
#include <core/result.h>

#include <QString>

namespace portcheck {

enum class ServiceState { NotInstalled, Stopped, Running, Changing };

/// The services of this machine, read only.
class ServiceSource
{
public:
    ServiceSource() = default;
    Q_DISABLE_COPY_MOVE(ServiceSource)
    virtual ~ServiceSource() = default;

    /// State of the service with that short name ("tmlisten"); `Changing` is starting, stopping or paused.
    /// Errors: AccessDenied, NotSupported, Unexpected. Blocks shortly; any thread.
    [[nodiscard]] virtual Result<ServiceState, ReadError> state(const QString &shortName) const = 0;
};

} // namespace portcheck
