#pragma once

#include "firewallsource.h"
#include "listenersource.h"
#include "nameresolver.h"
#include "ownersource.h"
#include "portprobe.h"
#include "portrangesource.h"
#include "servicesource.h"

#include <memory>

namespace portcheck {

/// Everything the live check asks. Each may be missing: then its question is "not checked". All usable from any
/// thread; copies share the sources, which must be able to outlive a check: a source that hangs is left to itself.
struct LiveSources
{
    std::shared_ptr<const ListenerSource> listeners;
    std::shared_ptr<const OwnerSource> owners; ///< where the listeners do not name theirs
    std::shared_ptr<const PortRangeSource> ranges;
    std::shared_ptr<const FirewallSource> firewall;
    std::shared_ptr<const ServiceSource> services;
    std::shared_ptr<const NameResolver> names;
    std::shared_ptr<const PortProbe> probe;
};

} // namespace portcheck
