#pragma once

#include <sources/livesources.h>

namespace portcheck {

/// Names of the running processes, their services and paths. Where a path may not be asked of the process, the
/// configuration of its service tells it, which every user may read.
class WinOwnerSource final : public OwnerSource
{
public:
    [[nodiscard]] Result<QHash<quint32, ListenerOwner>, ReadError> owners() const override;
};

} // namespace portcheck
