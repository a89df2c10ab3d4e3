#pragma once

#include <core/live.h>
#include <core/readerror.h>
#include <core/result.h>

#include <QHash>

namespace portcheck {

/// The processes of this machine with their names, paths and services, as far as a standard user may see them.
class OwnerSource
{
public:
    OwnerSource() = default;
    Q_DISABLE_COPY_MOVE(OwnerSource)
    virtual ~OwnerSource() = default;

    /// By process number. What may not be seen is left empty.
    /// Errors: AccessDenied, NotSupported, Unexpected. Any thread.
    [[nodiscard]] virtual Result<QHash<quint32, ListenerOwner>, ReadError> owners() const = 0;
};

} // namespace portcheck
