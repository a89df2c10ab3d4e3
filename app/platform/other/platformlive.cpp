#include "../platformlive.h"

#include "proclistenersource.h"
#include "unsupportedlive.h"

namespace portcheck {
namespace {

Failure<ReadError> notSupported(const QString &what)
{
    return Failure {ReadError {ReadErrorCode::NotSupported, what, 0, QStringLiteral("exists on Windows only")}};
}

} // namespace

Result<ReservedRanges, ReadError> UnsupportedPortRanges::reserved() const
{
    return notSupported(QStringLiteral("netsh interface ipv4 show excludedportrange"));
}

Result<PortRange, ReadError> UnsupportedPortRanges::dynamicRange() const
{
    return notSupported(QStringLiteral("netsh interface ipv4 show dynamicport"));
}

Result<FirewallView, ReadError> UnsupportedFirewall::view() const
{
    return notSupported(QStringLiteral("INetFwPolicy2"));
}

Result<ServiceState, ReadError> UnsupportedServices::state(const QString &shortName) const
{
    return notSupported(shortName);
}

LiveSources platformLiveSources()
{
    LiveSources sources;
    sources.listeners = std::make_shared<ProcListenerSource>(QStringLiteral("/proc"));
    sources.ranges = std::make_shared<UnsupportedPortRanges>();
    sources.firewall = std::make_shared<UnsupportedFirewall>();
    sources.services = std::make_shared<UnsupportedServices>();
    return sources;
}

} // namespace portcheck
