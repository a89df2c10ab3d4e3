#include "livecheck.h"

#include <core/firewallmatch.h>

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

constexpr int kSteps = 3; // what the machine says of itself, what the ports answer, the firewall

bool isNetbios(PortRole role)
{
    return role == PortRole::Netbios139 || role == PortRole::Netbios445;
}

bool isAgentRole(PortRole role)
{
    return role == PortRole::Agent;
}

bool standsHere(const Installation &installation, PortRole role)
{
    if (isNetbios(role)) {
        return true;
    }
    return isAgentRole(role) ? installation.agent : installation.server;
}

/// 127.0.0.1 reaches a socket bound to it or to every address; any other one is asked where it is bound.
QString probeAddress(const QStringList &bound)
{
    const QString loopback = QStringLiteral("127.0.0.1");
    for (const QString &address : bound) {
        if (address == loopback || address == QLatin1String("0.0.0.0") || address == QLatin1String("::")) {
            return loopback;
        }
    }
    return bound.isEmpty() ? loopback : bound.constFirst();
}

class LiveCheck
{
public:
    LiveCheck(const Diagnosis &configured,
              const LiveSources &sources,
              LiveRequest request,
              const CancelFlag &cancel,
              const LiveProgress &progress)
        : m_configured(configured)
        , m_sources(sources)
        , m_request(std::move(request))
        , m_cancel(cancel)
        , m_progress(progress)
    { }

    LiveFacts run()
    {
        listPlaces();
        if (m_request.host.isEmpty()) {
            step([this] { readListeners(); });
            step([this] { readRanges(); });
            step([this] { readServices(); });
            step([this] { resolveNames(); });
            tell(1);
        }
        step([this] { probePorts(); });
        tell(kSteps - 1);
        if (m_request.host.isEmpty()) {
            step([this] { readFirewall(); });
        }
        tell(kSteps);
        return std::move(m_facts);
    }

private:
    template<typename Function>
    void step(Function function)
    {
        if (!m_cancel) {
            function();
        }
    }

    void tell(int done) const
    {
        if (m_progress) {
            m_progress(m_facts, done, kSteps);
        }
    }

    void listPlaces()
    {
        for (const PortDiagnosis &port : m_configured.ports) {
            if (m_request.host.isEmpty() && !standsHere(m_configured.installation, port.role)) {
                continue;
            }
            const QList<Port> candidates = candidatePorts(port);
            for (const Port candidate : candidates) {
                LiveEvidence evidence;
                evidence.role = port.role;
                evidence.port = candidate;
                evidence.host = m_request.host;
                m_facts.evidence.append(evidence);
            }
        }
    }

    void readListeners()
    {
        const auto listeners = m_sources.listeners->listeners();
        for (LiveEvidence &evidence : m_facts.evidence) {
            if (!listeners) {
                evidence.error = listeners.error();
                continue;
            }
            evidence.state = ListenState::NotListening;
            for (const Listener &listener : *listeners) {
                if (!(listener.port == *evidence.port)) {
                    continue;
                }
                evidence.state = ListenState::Listening;
                if (!evidence.addresses.contains(listener.address)) {
                    evidence.addresses.append(listener.address);
                }
                // Of several sockets the one whose owner is known speaks.
                if (!evidence.owner || evidence.owner->process.isEmpty()) {
                    evidence.owner = listener.owner;
                }
            }
        }
        m_tableRead = listeners.hasValue();
    }

    void readRanges()
    {
        if (const auto reserved = m_sources.ranges->reserved()) {
            for (LiveEvidence &evidence : m_facts.evidence) {
                evidence.reservedKnown = true;
                const auto hit = std::find_if(reserved->begin(), reserved->end(), [&](const PortRange &range) {
                    return range.contains(*evidence.port);
                });
                if (hit != reserved->end()) {
                    evidence.reserved = true;
                    evidence.reservedFirst = hit->first.number();
                    evidence.reservedLast = hit->last.number();
                }
            }
        }
        const auto dynamic = m_sources.ranges->dynamicRange();
        if (!dynamic) {
            return;
        }
        for (const LiveEvidence &evidence : std::as_const(m_facts.evidence)) {
            if (isAgentRole(evidence.role) && dynamic->contains(*evidence.port)) {
                Finding finding = makeFinding(FindingId::PortDynamicRange, {PortRole::Agent}, {Method::Live});
                finding.parameters = {{QStringLiteral("port"), evidence.port->toString()},
                                      {QStringLiteral("first"), dynamic->first.toString()},
                                      {QStringLiteral("last"), dynamic->last.toString()}};
                m_facts.findings.append(finding);
            }
        }
    }

    void readServices()
    {
        if (m_configured.installation.agent) {
            checkService(QStringLiteral("tmlisten"), {PortRole::Agent});
        }
        if (!m_configured.installation.server) {
            return; // a web server on another PC is not ours to judge
        }
        checkService(QStringLiteral("ofcservice"), {});
        // One of the two web servers carries the console; the other may rest.
        const QString apache = QStringLiteral("Apache2");
        const QString iis = QStringLiteral("W3SVC");
        if (serviceState(apache) != ServiceState::Running && serviceState(iis) != ServiceState::Running) {
            const QList<PortRole> roles {PortRole::ServerHttp, PortRole::ServerHttps};
            checkService(apache, roles);
            checkService(iis, roles);
        }
    }

    [[nodiscard]] std::optional<ServiceState> serviceState(const QString &name) const
    {
        const auto state = m_sources.services->state(name);
        return state ? std::optional(*state) : std::nullopt;
    }

    void checkService(const QString &name, const QList<PortRole> &roles)
    {
        if (serviceState(name) == ServiceState::Stopped) {
            Finding finding = makeFinding(FindingId::ServiceStopped, roles, {Method::Live});
            finding.parameters = {{QStringLiteral("service"), name}};
            m_facts.findings.append(finding);
        }
    }

    void resolveNames()
    {
        QStringList asked;
        for (const NameObservation &name : m_configured.names) {
            if (m_cancel || name.value.isEmpty() || asked.contains(name.value, Qt::CaseInsensitive)) {
                continue;
            }
            asked.append(name.value);
            const auto addresses = m_sources.names->resolve(name.value);
            if (addresses) {
                m_facts.names.append({name.value, *addresses, {}});
            } else if (addresses.error().code == ReadErrorCode::NotFound) {
                m_facts.names.append({name.value, {}, {}});
                unresolved(name.value);
            } else {
                m_facts.names.append({name.value, {}, addresses.error()});
            }
        }
    }

    void unresolved(const QString &name)
    {
        Finding finding = makeFinding(FindingId::ServerNameUnresolved, {}, {Method::Live});
        finding.parameters = {{QStringLiteral("name"), name}};
        m_facts.findings.append(finding);
    }

    void probePorts()
    {
        QList<ProbeRequest> requests;
        QList<qsizetype> places;
        for (qsizetype i = 0; i < m_facts.evidence.size(); ++i) {
            const LiveEvidence &evidence = m_facts.evidence.at(i);
            const bool here = m_request.host.isEmpty();
            // Where the table says that nothing listens there is nobody to ask; NetBIOS has no answer.
            if (here && (isNetbios(evidence.role) || (m_tableRead && evidence.state != ListenState::Listening))) {
                continue;
            }
            places.append(i);
            requests.append({evidence.role,
                             here ? probeAddress(evidence.addresses) : m_request.host,
                             *evidence.port,
                             m_request.loginPage});
        }
        const QList<ProbeAnswer> answers = m_sources.probe->probe(requests, m_cancel);
        for (qsizetype i = 0; i < places.size() && i < answers.size(); ++i) {
            merge(answers.at(i), m_facts.evidence[places.at(i)]);
        }
        const bool nameUnknown = !answers.isEmpty() && std::all_of(answers.begin(), answers.end(), [](const auto &a) {
            return a.error && a.error->code == ReadErrorCode::NotFound;
        });
        if (nameUnknown && !m_request.host.isEmpty()) {
            unresolved(m_request.host);
        }
    }

    void merge(const ProbeAnswer &answer, LiveEvidence &evidence) const
    {
        // What the table says of this machine stands, whatever a probe met.
        if (!m_tableRead) {
            evidence.state = answer.state;
            if (!answer.address.isEmpty()) {
                evidence.addresses = {answer.address};
            }
        }
        evidence.fingerprint = answer.fingerprint;
        evidence.certificate = answer.certificate;
        evidence.error = answer.error;
    }

    void readFirewall()
    {
        const auto view = m_sources.firewall->view();
        if (!view && view.error().code == ReadErrorCode::NotSupported) {
            return; // this system has no such firewall: nothing was left unread
        }
        for (LiveEvidence &evidence : m_facts.evidence) {
            if (isNetbios(evidence.role)) {
                continue; // information only; who may use these ports is Windows' own matter
            }
            evidence.firewall =
                view ? firewallState(*view, evidence.role, *evidence.port, evidence.owner) : FirewallState::NotReadable;
        }
    }

    const Diagnosis &m_configured;
    const LiveSources &m_sources;
    const LiveRequest m_request;
    const CancelFlag &m_cancel;
    const LiveProgress &m_progress;
    LiveFacts m_facts;
    bool m_tableRead = false;
};

} // namespace

QList<Port> candidatePorts(const PortDiagnosis &port)
{
    QList<Port> ports;
    for (const Observation &observation : port.observations) {
        if (observation.state == ObservationState::Present && observation.value
            && !ports.contains(*observation.value)) {
            ports.append(*observation.value);
        }
    }
    if (ports.isEmpty() && port.defaultPort) {
        ports.append(*port.defaultPort);
    }
    return ports;
}

LiveFacts gatherLive(const Diagnosis &configured,
                     const LiveSources &sources,
                     const LiveRequest &request,
                     const CancelFlag &cancel,
                     const LiveProgress &progress)
{
    return LiveCheck(configured, sources, request, cancel, progress).run();
}

} // namespace portcheck
