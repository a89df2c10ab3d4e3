#include "reconciler.h"

#include "livejudge.h"
#include "servernames.h"

#include <QMap>

#include <algorithm>
#include <functional>

namespace portcheck {
namespace {

template<typename T>
QList<T> only(QList<T> list, auto is)
{
    list.removeIf(std::not_fn(is));
    return list;
}

/// Builds one diagnosis. The steps of run() are in the order in which they need each other.
class Reconciliation
{
public:
    explicit Reconciliation(const Facts &facts)
        : m_facts(facts)
    { }

    Diagnosis run()
    {
        m_result.installation = m_facts.installation;
        m_result.resolvedNames = m_facts.names;
        m_result.liveQuestions = m_facts.liveQuestions;
        collectReports();
        pickSsl();
        pickServerName();
        for (const PortRole role : allRoles()) {
            m_result.ports.append(collectRole(role));
        }
        addInstallationFindings();
        addReadersFindings();
        compareNames();
        for (const PortDiagnosis &port : std::as_const(m_result.ports)) {
            compareSources(port);
        }
        compareRoles();
        for (const LiveEvidence &live : m_facts.live) {
            for (const Finding &finding : liveFindings(live, m_facts.live, m_result, m_facts.at)) {
                mergeLive(finding);
            }
        }
        m_anyPort = std::ranges::any_of(m_result.ports, [this](const PortDiagnosis &port) {
            return countsTowardsWhole(port.role) && !judged(port, ObservationState::Present).isEmpty();
        });
        for (PortDiagnosis &port : m_result.ports) {
            port.state = stateOf(port);
        }
        m_result.state = wholeState();
        sortFindings();
        return std::move(m_result);
    }

private:
    // --- collecting ---------------------------------------------------------------------------------

    void collectReports()
    {
        // Reports may arrive in any order; everything after this sees the order of the methods.
        m_reports = m_facts.reports;
        std::ranges::stable_sort(m_reports, {}, &ReaderReport::method);
        m_given = m_facts.findings;
        for (const ReaderReport &report : std::as_const(m_reports)) {
            m_given.append(report.findings);
            if (report.asked) {
                m_result.askedMethods.append(report.method);
            }
            m_result.names.append(report.names);
            m_result.evidence.append(report.evidence);
        }
    }

    void pickSsl()
    {
        // Only the server's ofcscan.ini documents the switch. Two files that differ choose nothing.
        for (const ReaderReport &report : std::as_const(m_reports)) {
            for (const SslObservation &ssl : report.ssl) {
                if (m_result.ssl.state == SslState::Absent) {
                    m_result.ssl = ssl;
                } else if (ssl.state != SslState::Absent && ssl.state != m_result.ssl.state) {
                    m_result.ssl = {SslState::Unknown, m_result.ssl.raw + QStringLiteral(" / ") + ssl.raw, {}};
                    return;
                }
            }
        }
    }

    void pickServerName()
    {
        const QList<NameObservation> agents = namesOf(Side::Agent);
        const QList<NameObservation> &names = agents.isEmpty() ? namesOf(Side::Server) : agents;
        m_result.serverName = names.isEmpty() || !otherMachines(names).isEmpty() ? QString() : names.first().value;
    }

    /// Those that certainly name another machine than the first.
    static QList<NameObservation> otherMachines(const QList<NameObservation> &names)
    {
        return only(names, [&](const NameObservation &name) {
            return sameMachine(name.value, names.first().value) == Same::No;
        });
    }

    QList<NameObservation> namesOf(Side side) const
    {
        return only(m_result.names,
                    [side](const NameObservation &name) { return name.side == side && !name.value.isEmpty(); });
    }

    PortDiagnosis collectRole(PortRole role) const
    {
        PortDiagnosis port;
        port.role = role;
        // The vendor documents these defaults for WFBS; OfficeScan's own are others.
        if (m_facts.installation.edition != Edition::OfficeScan) {
            port.defaultPort = defaultPort(role);
        }
        for (const ReaderReport &report : std::as_const(m_reports)) {
            port.observations.append(
                only(report.observations, [role](const Observation &o) { return o.role == role; }));
        }
        port.live = bestLive(port);
        if (const auto seen = liveObservation(port.live)) {
            port.observations.append(*seen);
        }
        const QList<Port> values = distinctPorts(judged(port, ObservationState::Present));
        if (values.size() == 1 && judged(port, ObservationState::Invalid).isEmpty()) {
            port.port = values.first();
        }
        return port;
    }

    /// The one to show of all places that were looked at: the product's own listener before others, a
    /// configured port before the default that was only a place to look.
    LiveEvidence bestLive(const PortDiagnosis &port) const
    {
        const auto rank = [&](const LiveEvidence &live) {
            const int told = live.state == ListenState::Listening ? 2 : live.state == ListenState::NotChecked ? 0 : 1;
            const bool configured = isConfigured(live, port.observations, m_facts.installation);
            return (isProductListener(live) ? 8 : 0) + (configured ? 4 : 0) + told;
        };
        LiveEvidence nothing;
        nothing.role = port.role;
        const auto looked = only(m_facts.live, [&](const LiveEvidence &live) { return live.role == port.role; });
        return looked.isEmpty() ? nothing : std::ranges::max(looked, {}, rank);
    }

    QList<Observation> judged(const PortDiagnosis &port, ObservationState state) const
    {
        return only(port.observations, [&](const Observation &observation) {
            return observation.state == state && isJudged(observation, m_facts.installation);
        });
    }

    // --- findings -----------------------------------------------------------------------------------

    Finding &add(FindingId id,
                 const QList<PortRole> &roles = {},
                 const QList<Method> &methods = {},
                 const QMap<QString, QString> &parameters = {},
                 const QList<Observation> &evidence = {})
    {
        m_result.findings.append(makeFinding(id, roles, methods, parameters, evidence));
        return m_result.findings.last();
    }

    void addOnce(const Finding &finding)
    {
        if (!m_result.findings.contains(finding)) {
            m_result.findings.append(finding);
        }
    }

    static QList<Method> methodsOf(const QList<Observation> &observations)
    {
        QList<Method> methods;
        for (const Observation &observation : observations) {
            if (!methods.contains(observation.method)) {
                methods.append(observation.method);
            }
        }
        return methods;
    }

    /// What is said of this server, and what the agent's side says when that is about another one.
    static std::pair<QList<Observation>, QList<Observation>> apart(const QList<Observation> &observations, bool differ)
    {
        std::pair<QList<Observation>, QList<Observation>> sides;
        for (const Observation &observation : observations) {
            (differ && observation.side == Side::Agent ? sides.second : sides.first).append(observation);
        }
        return sides;
    }

    static bool differ(const QList<Observation> &observations) { return distinctPorts(observations).size() > 1; }

    void addInstallationFindings()
    {
        const Installation &installation = m_facts.installation;
        // What could not be read may be what was looked for.
        const bool unreadable = std::ranges::count(m_given, FindingId::SourceUnreadable, &Finding::id) > 0;
        if (installation.cloudAgent) {
            add(FindingId::CloudEdition);
        } else if (!installation.found() && installation.wasLookedFor() && m_facts.complete && !unreadable) {
            add(FindingId::NotInstalled,
                {},
                {},
                {{QStringLiteral("looked"), installation.lookedAt.join(QLatin1Char('\n'))}});
        }
        if (installation.edition == Edition::OfficeScan) {
            add(FindingId::ProductOfficeScan);
        }
        if (installation.macPlugin == Presence::Absent) {
            add(FindingId::MacPluginAbsent, {PortRole::Mac}, {Method::Plugin});
        }
    }

    void addReadersFindings()
    {
        for (const Finding &finding : std::as_const(m_given)) {
            // What only the cloud agent's side shows is not judged.
            const bool cloudOnly = m_facts.installation.cloudAgent && !finding.evidence.isEmpty()
                && std::ranges::none_of(finding.evidence,
                                        [this](const Observation &o) { return isJudged(o, m_facts.installation); });
            if (!cloudOnly) {
                addOnce(finding);
            }
        }
        for (Finding &finding : m_result.findings) {
            const QString name = finding.parameters.value(QStringLiteral("name"));
            const bool configured = std::ranges::any_of(m_result.names, [&](const NameObservation &known) {
                return known.value.compare(name, Qt::CaseInsensitive) == 0;
            });
            if (finding.id == FindingId::ServerNameUnresolved && !configured) {
                finding.parameters.insert(QStringLiteral("configured"), QStringLiteral("no"));
            }
        }
    }

    void compareSources(const PortDiagnosis &port)
    {
        // With SSL off the number is kept, but nothing uses it.
        if (!countsTowardsWhole(port.role) || isHttpsSwitchedOff(port.role)) {
            return;
        }
        for (const Observation &observation : judged(port, ObservationState::Invalid)) {
            add(FindingId::PortInvalid,
                {port.role},
                {observation.method},
                {{QStringLiteral("raw"), observation.raw}},
                QList<Observation> {observation} + judged(port, ObservationState::Present));
        }

        const QList<Observation> present = judged(port, ObservationState::Present);
        if (present.isEmpty()) {
            return;
        }
        const auto [own, agents] = apart(present, m_otherServer);
        if (differ(present) && !agents.isEmpty() && !differ(own) && !differ(agents)) {
            return; // two servers have two numbers: that the agent belongs to another one is the finding
        }
        if (differ(present) && methodsOf(present).size() > 1) {
            add(FindingId::SourcesDiffer, {port.role}, methodsOf(present), {}, present);
        }

        auto [serverIni, agentIni] =
            apart(only(present, [](const Observation &o) { return o.method == Method::Ini; }), true);
        // A copy that agrees with one of several servers' files belongs to that one.
        agentIni.removeIf(
            [known = distinctPorts(serverIni)](const Observation &agent) { return known.contains(*agent.value); });
        if (!serverIni.isEmpty() && !agentIni.isEmpty()) {
            add(FindingId::AgentDiffersFromServer, {port.role}, {Method::Ini}, {}, serverIni + agentIni);
        }

        if (port.port && port.defaultPort && *port.port != *port.defaultPort) {
            add(FindingId::ChangedFromDefault,
                {port.role},
                methodsOf(present),
                {{QStringLiteral("port"), port.port->toString()},
                 {QStringLiteral("default"), port.defaultPort->toString()}});
        }
    }

    /// The firewall that cannot be read is one fact, not one for each port; what 139 and 445 are used for is another.
    void mergeLive(const Finding &finding)
    {
        const bool once = finding.id == FindingId::FirewallNotReadable || finding.id == FindingId::NetbiosInfo;
        const auto known = std::ranges::find(m_result.findings, finding.id, &Finding::id);
        if (once && known != m_result.findings.end()) {
            if (!known->concerns(finding.roles.first())) {
                known->roles.append(finding.roles);
            }
        } else {
            addOnce(finding);
        }
    }

    void compareNames()
    {
        const QList<NameObservation> servers = namesOf(Side::Server);
        const QList<NameObservation> agents =
            m_facts.installation.cloudAgent ? QList<NameObservation>() : namesOf(Side::Agent);
        addSeveralServers(servers);
        m_halfMoved = !otherMachines(agents).isEmpty();
        const auto moved = twoPlaces(agents);
        if (moved) {
            addNames(moved->first, moved->second, Severity::Check)
                .parameters.insert(QStringLiteral("copies"), QStringLiteral("agent"));
        }
        // A name that certainly differs counts before one that cannot be compared.
        const auto firstThatIs = [&](Same same) {
            return std::ranges::find(agents, same, [&](const auto &agent) { return sameAsAny(agent.value, servers); });
        };
        const auto different = firstThatIs(Same::No);
        const auto doubtful = firstThatIs(Same::CannotTell);
        m_otherServer = different != agents.end();
        if (m_otherServer && !moved) {
            addNames(*different, servers.first(), Severity::Check);
        } else if (doubtful != agents.end() && !m_otherServer && !moved) {
            addNames(*doubtful, servers.first(), Severity::Info);
        }
    }

    /// Names by which two ways, or views of the registry, certainly mean two servers. Several files of one way may be of
    /// several computers, each with its own server: that more than one fits is said elsewhere.
    static std::optional<std::pair<NameObservation, NameObservation>> twoPlaces(const QList<NameObservation> &agents)
    {
        const auto beside = [&agents](const NameObservation &place) {
            return only(agents, [&place](const NameObservation &name) {
                return name.method == place.method && name.source.view == place.source.view;
            });
        };
        for (const NameObservation &one : agents) {
            for (const NameObservation &other : agents) {
                const auto differs = [others = beside(other)](const NameObservation &name) {
                    return sameAsAny(name.value, others) == Same::No;
                };
                if (std::ranges::all_of(beside(one), differs)) {
                    return std::pair(one, other);
                }
            }
        }
        return std::nullopt;
    }

    /// Whether the name is one of several servers' names; no server, no difference.
    static Same sameAsAny(const QString &name, const QList<NameObservation> &servers)
    {
        Same best = servers.isEmpty() ? Same::Yes : Same::No;
        for (const NameObservation &server : servers) {
            best = std::min(best, sameMachine(name, server.value));
        }
        return best;
    }

    Finding &addNames(const NameObservation &agent, const NameObservation &server, Severity severity)
    {
        Finding &finding = add(FindingId::AgentOtherServer, {}, {agent.method, server.method});
        finding.severity = severity;
        finding.parameters = {
            {QStringLiteral("agent"), agent.value},
            {QStringLiteral("server"), server.value},
            {QStringLiteral("comparable"), severity == Severity::Check ? QStringLiteral("yes") : QStringLiteral("no")}};
        return finding;
    }

    /// Files of two servers: said, whether or not their values differ.
    void addSeveralServers(const QList<NameObservation> &servers)
    {
        const QList<NameObservation> others = otherMachines(servers);
        if (others.isEmpty() || std::ranges::count(m_result.findings, FindingId::SeveralCandidates, &Finding::id) > 0) {
            return;
        }
        QStringList places;
        for (const NameObservation &server : servers.first(1) + others) {
            places.append(server.source.locator.isEmpty() ? server.value : server.source.locator);
        }
        add(FindingId::SeveralCandidates,
            {},
            {Method::Ini},
            {{QStringLiteral("locators"), places.join(QLatin1Char('\n'))}});
    }

    void compareRoles()
    {
        const auto portOf = [this](PortRole role) {
            return m_result.port(role).port;
        };
        // On one machine these cannot share a port. The agent's counts only where an agent is installed.
        QList<PortRole> exclusive {PortRole::ServerHttp};
        if (!isHttpsSwitchedOff(PortRole::ServerHttps)) {
            exclusive.append(PortRole::ServerHttps);
        }
        if (m_facts.installation.server && m_facts.installation.agent) {
            exclusive.append(PortRole::Agent);
        }
        QMap<Port, QList<PortRole>> sharing;
        for (const PortRole role : std::as_const(exclusive)) {
            if (portOf(role)) {
                sharing[*portOf(role)].append(role);
            }
        }
        for (auto it = sharing.cbegin(); it != sharing.cend(); ++it) {
            if (it->size() > 1) {
                addShared(*it, it.key(), Severity::Problem);
            }
        }
        // The code base lets smart scan share the console's web server on purpose.
        for (const PortRole scan : {PortRole::ScanHttp, PortRole::ScanHttps}) {
            for (const PortRole server : {PortRole::ServerHttp, PortRole::ServerHttps}) {
                if (portOf(scan) && portOf(scan) == portOf(server) && !isHttpsSwitchedOff(server)) {
                    addShared({server, scan}, *portOf(scan), Severity::Info);
                }
            }
        }
    }

    void addShared(const QList<PortRole> &roles, Port port, Severity severity)
    {
        QList<Observation> evidence;
        for (const PortRole role : roles) {
            evidence.append(judged(m_result.port(role), ObservationState::Present));
        }
        add(FindingId::RolesSharePort,
            roles,
            methodsOf(evidence),
            {{QStringLiteral("port"), port.toString()}},
            evidence)
            .severity = severity;
    }

    // --- states -------------------------------------------------------------------------------------

    [[nodiscard]] bool isHttpsSwitchedOff(PortRole role) const
    {
        return role == PortRole::ServerHttps && m_result.ssl.state == SslState::Off;
    }

    [[nodiscard]] bool isNotApplicable(const PortDiagnosis &port) const
    {
        const Installation &installation = m_facts.installation;
        if (!countsTowardsWhole(port.role)) {
            return false;
        }
        if (isHttpsSwitchedOff(port.role)) {
            return true;
        }
        const auto any = [&port](auto is) {
            return std::ranges::any_of(port.observations, is);
        };
        const bool entered = any([](const Observation &o) { return o.side == Side::Entered; });
        if (!installation.found()) {
            const bool askedElsewhere =
                std::ranges::any_of(m_facts.live, [](const LiveEvidence &live) { return !live.host.isEmpty(); });
            return m_facts.complete && installation.wasLookedFor() && !entered && !askedElsewhere
                && !any([](const Observation &o) { return o.state == ObservationState::Unreadable; });
        }
        if (port.role == PortRole::Mac) {
            return installation.macPlugin == Presence::Absent && !entered;
        }
        return port.role == PortRole::Agent && installation.cloudAgent;
    }

    /// Some finding of that weight is about the role or, without one, of the whole installation.
    [[nodiscard]] bool isNamed(std::optional<PortRole> role, std::optional<Severity> severity) const
    {
        return std::ranges::any_of(m_result.findings, [&](const Finding &finding) {
            return finding.severity == severity && (role ? finding.concerns(*role) : finding.roles.isEmpty());
        });
    }

    RoleState stateOf(const PortDiagnosis &port) const
    {
        if (isNotApplicable(port)) {
            return RoleState::NotApplicable;
        }
        if (isNamed(port.role, Severity::Problem)) {
            return RoleState::Problem;
        }
        if (isNamed(port.role, Severity::Check)) {
            return RoleState::Check;
        }
        const QList<Observation> present = judged(port, ObservationState::Present);
        if (!differ(present) && isConfirmed(port.role, present)) {
            return RoleState::Match;
        }
        if (differ(present)) {
            return RoleState::Unknown; // two copies of one method differ and nothing shows which is right
        }
        const bool unreadable = !judged(port, ObservationState::Unreadable).isEmpty();
        const bool missing = !judged(port, ObservationState::Absent).isEmpty();
        if (unreadable || (missing && present.isEmpty())) {
            return RoleState::Unknown;
        }
        if (!present.isEmpty()) {
            return RoleState::Single;
        }
        return isExpectedHere(port.role) && !m_anyPort ? RoleState::Unknown : RoleState::NotChecked;
    }

    /// Two methods of one installation agree. An agent of another server says nothing of this one; an agent whose own
    /// copies name two servers says of each one only what that copy holds.
    bool isConfirmed(PortRole role, const QList<Observation> &present) const
    {
        const auto [own, agents] = apart(present, m_otherServer || m_halfMoved);
        return methodsOf(own).size() > 1 || (role == PortRole::Agent && methodsOf(agents).size() > 1);
    }

    /// A product that is known to be here has this port, so that saying nothing of any port is not "not asked".
    bool isExpectedHere(PortRole role) const
    {
        return (role == PortRole::ServerHttp && m_facts.installation.server)
            || (role == PortRole::Agent && m_facts.installation.agent);
    }

    RoleState wholeState() const
    {
        using Weight = std::pair<RoleState, std::optional<Severity>>;
        for (const auto &[state, severity] : {Weight {RoleState::Problem, Severity::Problem},
                                              Weight {RoleState::Check, Severity::Check},
                                              Weight {RoleState::Unknown, Severity::Unknown},
                                              Weight {RoleState::Match, std::nullopt},
                                              Weight {RoleState::Single, std::nullopt},
                                              Weight {RoleState::NotChecked, std::nullopt}}) {
            const bool isOfAPort = std::ranges::any_of(m_result.ports, [state = state](const PortDiagnosis &port) {
                return countsTowardsWhole(port.role) && port.state == state;
            });
            if (isOfAPort || isNamed(std::nullopt, severity)) {
                return state;
            }
        }
        return RoleState::NotApplicable;
    }

    void sortFindings()
    {
        std::ranges::stable_sort(
            m_result.findings, {}, [](const Finding &finding) { return std::pair(finding.severity, finding.id); });
    }

    const Facts &m_facts;
    QList<ReaderReport> m_reports;
    QList<Finding> m_given; ///< of the readers and other parts
    Diagnosis m_result;
    bool m_otherServer = false; ///< the agent certainly belongs to another server
    bool m_halfMoved = false; ///< the agents' own copies name two servers
    bool m_anyPort = false; ///< some source names a port of the product
};

} // namespace

Diagnosis reconcile(const Facts &facts)
{
    return Reconciliation(facts).run();
}

} // namespace portcheck
