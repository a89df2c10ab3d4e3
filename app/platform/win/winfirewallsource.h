#pragma once

#include <sources/livesources.h>

namespace portcheck {

/// INetFwPolicy2, read only. The firewall service may take seconds to answer, or never: a background thread's work.
class WinFirewallSource final : public FirewallSource
{
public:
    [[nodiscard]] Result<FirewallView, ReadError> view() const override;
};

} // namespace portcheck
