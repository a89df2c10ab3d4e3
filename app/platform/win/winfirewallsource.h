#pragma once

#include <sources/firewallsource.h>

namespace portcheck {

/// INetFwPolicy2, read only, in a thread and COM apartment of its own: the firewall service may take
/// seconds to answer, or never.
class WinFirewallSource final : public FirewallSource
{
public:
    [[nodiscard]] Result<FirewallView, ReadError> view() const override;
};

} // namespace portcheck
