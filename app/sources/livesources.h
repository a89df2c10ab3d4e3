#pragma once

#include "firewallsource.h"
#include "listenersource.h"
#include "nameresolver.h"
#include "portprobe.h"
#include "portrangesource.h"
#include "servicesource.h"

#include <memory>

namespace portcheck {

/// Everything the live check asks. All set, all usable from any thread; copies share the sources.
struct LiveSources
{
    std::shared_ptr<const ListenerSource> listeners;
    std::shared_ptr<const PortRangeSource> ranges;
    std::shared_ptr<const FirewallSource> firewall;
    std::shared_ptr<const ServiceSource> services;
    std::shared_ptr<const NameResolver> names;
    std::shared_ptr<const PortProbe> probe;
};

} // namespace portcheck
