#include "livejudge.h"

#include "ownerrules.h"
#include "paths.h"
#include "servernames.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

/// It answered as the product does on that port; for the Mac's no sign is documented.
bool isRecognised(const LiveEvidence &live)
{
    using enum PortRole;
    static const QHash<PortRole, Fingerprint> signs {{ServerHttp, Fingerprint::WfbsConsole},
                                                     {ServerHttps, Fingerprint::WfbsConsole},
                                                     {Agent, Fingerprint::WfbsAgent},
                                                     {ScanHttp, Fingerprint::SmartScan},
                                                     {ScanHttps, Fingerprint::SmartScan}};
    return signs.contains(live.role) && signs.value(live.role) == live.fingerprint;
}

/// What answers is no part of the product, or the agent where the server should be.
bool answersAsAnother(const LiveEvidence &live)
{
    return live.fingerprint == Fingerprint::Other
        || (live.fingerprint == Fingerprint::WfbsAgent && live.role != PortRole::Agent);
}

QStringList namesOf(const CertificateInfo &certificate)
{
    QStringList names {commonName(certificate.subject)};
    names += certificate.names;
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

class Judge
{
public:
    Judge(const LiveEvidence &live, const QList<LiveEvidence> &all, const Diagnosis &diagnosis, QDateTime at)
        : m_live(live)
        , m_all(all)
        , m_diagnosis(diagnosis)
        , m_at(std::move(at))
    { }

    QList<Finding> run()
    {
        if (!m_live.port || m_live.state == ListenState::NotChecked) {
            return {};
        }
        if (!countsTowardsWhole(m_live.role)) {
            add(FindingId::NetbiosInfo);
            return m_findings;
        }
        const Installation &installation = m_diagnosis.installation;
        const bool hasRole = m_live.host.isEmpty() ? installation.mayHave(m_live.role) : !isOnlyAnAgent();
        if (!hasRole || !isConfigured(m_live, m_diagnosis.port(m_live.role).observations, installation)) {
            return {};
        }
        const bool httpsOff = m_live.role == PortRole::ServerHttps && m_diagnosis.ssl.state == SslState::Off;
        if (httpsOff) {
            if (m_live.state == ListenState::Listening && m_live.fingerprint == Fingerprint::WfbsConsole) {
                // Its role is not applicable and would not count; the contradiction must.
                add(FindingId::SslOffButListening).roles.clear();
            }
            return m_findings;
        }
        const bool elsewhere = hostHas([this](const LiveEvidence &other) {
            return other.role == m_live.role && other.port != m_live.port && isProductListener(other);
        });
        if (elsewhere && (m_live.state == ListenState::NotListening || isStranger())) {
            return m_findings; // it listens on another configured port: that these differ is the finding
        }
        if (m_live.state == ListenState::NotListening) {
            const bool switchedOn = m_live.role == PortRole::ServerHttps && m_diagnosis.ssl.state == SslState::On;
            add(switchedOn ? FindingId::SslOnButNotListening : FindingId::NotListening);
        } else if (m_live.state == ListenState::NoAnswer) {
            add(FindingId::NoAnswer);
        } else {
            judgeOwner();
            judgeCertificate();
        }
        // An administered range is the cure, not the fault; where Windows' own web service listens the range is its.
        const bool listens = m_live.state == ListenState::Listening;
        if (m_live.reserved && !m_live.reservedAdministered && (!listens || (isStranger() && !isHttpSys()))) {
            add(FindingId::PortReserved,
                {{QStringLiteral("first"), QString::number(m_live.reservedFirst)},
                 {QStringLiteral("last"), QString::number(m_live.reservedLast)}});
        }
        if (m_live.state == ListenState::Listening && m_live.firewall == FirewallState::NoRule) {
            add(FindingId::FirewallNoRule);
        } else if (m_live.firewall == FirewallState::NotReadable) {
            add(FindingId::FirewallNotReadable);
        }
        return m_findings;
    }

private:
    [[nodiscard]] bool hostHas(auto what) const
    {
        return std::ranges::any_of(m_all,
                                   [&](const LiveEvidence &live) { return live.host == m_live.host && what(live); });
    }

    /// Another host is asked because the person says that it has the role. One that answers as an agent alone is no
    /// server that fails when only agents' settings speak of a server.
    [[nodiscard]] bool isOnlyAnAgent() const
    {
        const auto isAgent = [](const LiveEvidence &live) {
            return live.role == PortRole::Agent && isRecognised(live);
        };
        const auto isServer = [](const LiveEvidence &live) {
            return live.role != PortRole::Agent && isProductListener(live);
        };
        const auto isAgents = [](const Observation &observation) {
            return observation.side == Side::Agent || observation.method == Method::Live;
        };
        return m_live.role != PortRole::Agent && !m_diagnosis.installation.server && hostHas(isAgent)
            && !hostHas(isServer) && std::ranges::all_of(m_diagnosis.port(m_live.role).observations, isAgents);
    }

    Finding &add(FindingId id, QMap<QString, QString> parameters = {})
    {
        parameters.insert(QStringLiteral("port"), m_live.port->toString());
        if (!m_live.host.isEmpty()) {
            parameters.insert(QStringLiteral("host"), m_live.host);
        }
        // Reserved ranges are of another text than the listeners.
        if (id != FindingId::PortReserved && m_live.origin && m_live.origin->kind == LiveOriginKind::File) {
            parameters.insert(QStringLiteral("file"), fileName(m_live.origin->locator).toString());
        }
        m_findings.append(makeFinding(id, {m_live.role}, {Method::Live}, std::move(parameters)));
        return m_findings.last();
    }

    Finding &addOwner(FindingId id)
    {
        const ListenerOwner owner = m_live.owner.value_or(ListenerOwner());
        return add(id,
                   {{QStringLiteral("process"), owner.process},
                    {QStringLiteral("pid"), owner.pid ? QString::number(*owner.pid) : QString()},
                    {QStringLiteral("path"), owner.path},
                    {QStringLiteral("fingerprint"), portcheck::id(m_live.fingerprint)}});
    }

    [[nodiscard]] bool isHttpSys() const { return m_live.owner && m_live.owner->pid == 4U; }

    [[nodiscard]] OwnerMatch match() const
    {
        return m_live.owner ? matchOwner(m_live.role, *m_live.owner) : OwnerMatch::Unknown;
    }

    /// Another program, by its name or by what it answers.
    [[nodiscard]] bool isStranger() const
    {
        return !isRecognised(m_live) && (match() == OwnerMatch::Unexpected || answersAsAnother(m_live));
    }

    void judgeOwner()
    {
        if (match() == OwnerMatch::HttpSys) {
            addOwner(FindingId::OwnerHttpSys);
        }
        if (isStranger()) {
            const bool documentedOwner = m_live.role == PortRole::ServerHttp || m_live.role == PortRole::ServerHttps
                || m_live.role == PortRole::Agent;
            addOwner(FindingId::OwnerUnexpected).severity = documentedOwner ? Severity::Problem : Severity::Info;
        } else if (!isRecognised(m_live) && match() == OwnerMatch::Unknown && m_live.host.isEmpty()
                   && m_diagnosis.wasAsked(LiveQuestionId::Owners)) {
            addOwner(FindingId::OwnerUnknown);
        }
    }

    void judgeCertificate()
    {
        if (!m_live.certificate || m_live.role != PortRole::ServerHttps || isStranger()) {
            return;
        }
        const CertificateInfo &certificate = *m_live.certificate;
        // HTTPS serves the console and web installation only; for OfficeScan its agents use it too.
        const Severity severity =
            m_diagnosis.installation.edition == Edition::OfficeScan ? Severity::Check : Severity::Info;
        const QString name = ownName(m_diagnosis);
        const auto addCertificate = [&](FindingId id) {
            add(id,
                {{QStringLiteral("name"), name},
                 {QStringLiteral("names"), namesOf(certificate).join(QLatin1String(", "))},
                 {QStringLiteral("notAfter"), certificate.notAfter.toString(Qt::ISODate)}})
                .severity = severity;
        };
        if (m_at.isValid() && certificate.notAfter.isValid() && certificate.notAfter < m_at) {
            addCertificate(FindingId::CertificateExpired);
        }
        if (!name.isEmpty() && !carriesName(certificate, name)) {
            addCertificate(FindingId::CertificateNameMismatch);
        }
    }

    const LiveEvidence &m_live;
    const QList<LiveEvidence> &m_all;
    const Diagnosis &m_diagnosis;
    const QDateTime m_at;
    QList<Finding> m_findings;
};

} // namespace

bool carriesName(const CertificateInfo &certificate, const QString &name)
{
    return std::ranges::any_of(namesOf(certificate), [&](const QString &candidate) {
        if (candidate.startsWith(QLatin1String("*."))) {
            return name.section(QLatin1Char('.'), 1).compare(candidate.mid(2), Qt::CaseInsensitive) == 0;
        }
        return candidate.compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool isProductListener(const LiveEvidence &live)
{
    if (live.state != ListenState::Listening) {
        return false;
    }
    if (isRecognised(live)) {
        return true;
    }
    if (answersAsAnother(live) || !live.owner || live.role == PortRole::Mac) {
        return false;
    }
    return matchOwner(live.role, *live.owner) == OwnerMatch::Expected;
}

bool isJudged(const Observation &observation, const Installation &installation)
{
    // The registry's ServerSSLPort is documented nowhere.
    return methodCovers(observation.method, observation.role)
        && !(installation.cloudAgent && observation.side == Side::Agent);
}

bool isConfigured(const LiveEvidence &live, const QList<Observation> &observations, const Installation &installation)
{
    return live.port && std::ranges::any_of(observations, [&](const Observation &observation) {
               return observation.method != Method::Live && isJudged(observation, installation)
                   && observation.value == live.port;
           });
}

std::optional<Observation> liveObservation(const LiveEvidence &live)
{
    const bool counts = countsTowardsWhole(live.role) ? isProductListener(live) : live.state == ListenState::Listening;
    if (!counts || !live.port) {
        return std::nullopt;
    }
    const QString host = !live.host.isEmpty() ? live.host : live.addresses.value(0);
    SourceRef source;
    source.kind = SourceKind::Listener;
    source.locator = withPort(host, *live.port);
    const Side side = live.role == PortRole::Agent ? Side::Agent : Side::Server;
    return Observation {
        Method::Live, side, live.role, ObservationState::Present, live.port, live.port->toString(), source, {}};
}

QString ownName(const Diagnosis &diagnosis)
{
    QString own;
    for (const NameObservation &name : diagnosis.names) {
        if (name.side != Side::Server || name.value.isEmpty()) {
            continue;
        }
        if (!own.isEmpty() && sameMachine(name.value, own) == Same::No) {
            return {};
        }
        own = own.isEmpty() ? name.value : own;
    }
    return own.isEmpty() ? diagnosis.serverName : own;
}

QList<Finding>
liveFindings(const LiveEvidence &live, const QList<LiveEvidence> &all, const Diagnosis &diagnosis, const QDateTime &at)
{
    return Judge(live, all, diagnosis, at).run();
}

} // namespace portcheck
