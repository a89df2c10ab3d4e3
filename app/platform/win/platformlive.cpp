#include "../platformlive.h"

#include "winfirewallsource.h"
#include "winlistenersource.h"
#include "winownersource.h"
#include "winportrangesource.h"
#include "winservicesource.h"

namespace portcheck {

LiveSources platformLiveSources()
{
    LiveSources sources;
    sources.listeners = std::make_shared<WinListenerSource>();
    sources.owners = std::make_shared<WinOwnerSource>();
    sources.ranges = std::make_shared<WinPortRangeSource>();
    sources.firewall = std::make_shared<WinFirewallSource>();
    sources.services = std::make_shared<WinServiceSource>();
    return sources;
}

} // namespace portcheck
