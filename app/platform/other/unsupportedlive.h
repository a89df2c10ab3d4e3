#pragma once

#include <sources/livesources.h>

namespace portcheck {

/// The parts of Windows that other systems do not have: every question is answered NotSupported.
class UnsupportedPortRanges final : public PortRangeSource
{
public:
    [[nodiscard]] Result<ReservedRanges, ReadError> reserved() const override;
    [[nodiscard]] Result<PortRange, ReadError> dynamicRange() const override;
};

class UnsupportedFirewall final : public FirewallSource
{
public:
    [[nodiscard]] Result<FirewallView, ReadError> view() const override;
};

class UnsupportedServices final : public ServiceSource
{
public:
    [[nodiscard]] Result<ServiceState, ReadError> state(const QString &shortName) const override;
};

} // namespace portcheck
