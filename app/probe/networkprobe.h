#pragma once

#include <sources/livesources.h>
#include <sources/portprobe.h>

#include <memory>

namespace portcheck {

/// PortProbe over the network, with an event loop of its own inside each call.
class NetworkProbe final : public PortProbe
{
public:
    explicit NetworkProbe(const ProbeLimits &limits = {}, std::shared_ptr<const NameResolver> resolver = {});

    [[nodiscard]] QList<ProbeAnswer> probe(const QList<ProbeRequest> &requests,
                                           const CancelFlag &cancel) const override;
    void probeAgents(const QStringList &hosts,
                     Port port,
                     int concurrency,
                     const std::function<void(qsizetype index, const AgentProbe &probe)> &onResult,
                     const CancelFlag &cancel) const override;

private:
    ProbeLimits m_limits;
    std::shared_ptr<const NameResolver> m_resolver;
};

} // namespace portcheck
