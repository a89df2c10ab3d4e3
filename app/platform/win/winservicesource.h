#pragma once

#include <sources/livesources.h>

namespace portcheck {

/// The service control manager, opened for queries only.
class WinServiceSource final : public ServiceSource
{
public:
    [[nodiscard]] Result<ServiceState, ReadError> state(const QString &shortName) const override;
};

} // namespace portcheck
