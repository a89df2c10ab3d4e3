#include "livejudge.h"

#include "ownerrules.h"

#include <QMap>

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

bool isNetbios(PortRole role)
{
    return role == PortRole::Netbios139 || role == PortRole::Netbios445;
}

Fingerprint expectedFingerprint(PortRole role)
{
    switch (role) {
    case PortRole::ServerHttp:
    case PortRole::ServerHttps:
        return Fingerprint::WfbsConsole;
    case PortRole::Agent:
        return Fingerprint::WfbsAgent;
    case PortRole::ScanHttp:
    case PortRole::ScanHttps:
        return Fingerprint::SmartScan;
    case PortRole::Mac:
    case PortRole::Netbios139:
    case PortRole::Netbios445:
        return Fingerprint::None; // no documented sign
    }
    Q_UNREACHABLE();
    return Fingerprint::None;
}

/// Some source says this port, so it is more than a place to look.
bool isConfigured(const LiveEvidence &live, const Diagnosis &diagnosis)
{
    const QList<Observation> &observations = diagnosis.port(live.role).observations;
    return live.port && std::ranges::any_of(observations, [&](const Observation &observation) {
               const bool cloud = diagnosis.installation.cloudAgent && observation.side == Side::Agent;
               return observation.method != Method::Live && !cloud && observation.value == live.port;
           });
}

/// The machine that was looked at has that role. Another host is asked because the person says it has.
bool hasRole(const LiveEvidence &live, const Diagnosis &diagnosis)
{
    if (!live.host.isEmpty()) {
        return true;
    }
    return live.role == PortRole::Agent ? diagnosis.installation.agent : diagnosis.installation.server;
}

class Judge
{
public:
    Judge(const LiveEvidence &live, const Diagnosis &diagnosis, QDateTime at)
        : m_live(live)
        , m_diagnosis(diagnosis)
        , m_at(std::move(at))
    { }

    QList<Finding> run()
    {
        if (!m_live.port || m_live.state == ListenState::NotChecked) {
            return {};
        }
        if (isNetbios(m_live.role)) {
            add(FindingId::NetbiosInfo);
            return m_findings;
        }
        if (!isConfigured(m_live, m_diagnosis) || !hasRole(m_live, m_diagnosis)) {
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
        const LiveEvidence &seen = m_diagnosis.port(m_live.role).live;
        if (m_live.state == ListenState::NotListening && isProductListener(seen) && seen.host == m_live.host) {
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
        if (m_live.reserved && !m_live.reservedAdministered && !isProductListener(m_live) && !isHttpSys()) {
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
    Finding &add(FindingId id, QMap<QString, QString> parameters = {})
    {
        parameters.insert(QStringLiteral("port"), m_live.port->toString());
        if (!m_live.host.isEmpty()) {
            parameters.insert(QStringLiteral("host"), m_live.host);
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

    /// A text without owners is no machine that hides them.
    [[nodiscard]] bool ownersAsked() const
    {
        return std::ranges::none_of(m_diagnosis.liveQuestions, [](const auto &question) {
            return question.id == LiveQuestionId::Owners && question.outcome == LiveOutcome::NotChecked;
        });
    }

    void judgeOwner()
    {
        const bool recognised =
            m_live.fingerprint == expectedFingerprint(m_live.role) && m_live.fingerprint != Fingerprint::None;
        const OwnerMatch match = m_live.owner ? matchOwner(m_live.role, *m_live.owner) : OwnerMatch::Unknown;
        if (match == OwnerMatch::HttpSys) {
            addOwner(FindingId::OwnerHttpSys);
        }
        if (recognised) {
            return;
        }
        if (match == OwnerMatch::Unexpected || m_live.fingerprint == Fingerprint::Other) {
            const bool documentedOwner = m_live.role == PortRole::ServerHttp || m_live.role == PortRole::ServerHttps
                || m_live.role == PortRole::Agent;
            addOwner(FindingId::OwnerUnexpected).severity = documentedOwner ? Severity::Problem : Severity::Info;
        } else if (match == OwnerMatch::Unknown && m_live.host.isEmpty() && ownersAsked()) {
            addOwner(FindingId::OwnerUnknown);
        }
    }

    void judgeCertificate()
    {
        if (!m_live.certificate || m_live.role != PortRole::ServerHttps) {
            return;
        }
        const CertificateInfo &certificate = *m_live.certificate;
        // HTTPS serves the console and web installation only; for OfficeScan its agents use it too.
        const Severity severity =
            m_diagnosis.installation.edition == Edition::OfficeScan ? Severity::Check : Severity::Info;
        const QString name = ownName();
        const auto addCertificate = [&](FindingId id) {
            const QStringList names = QStringList {certificate.subject} + certificate.names;
            add(id,
                {{QStringLiteral("name"), name},
                 {QStringLiteral("names"), names.join(QLatin1String(", "))},
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

    /// The name by which the server calls itself, whatever server the agent beside it belongs to.
    [[nodiscard]] QString ownName() const
    {
        const bool otherServer = std::ranges::any_of(m_diagnosis.findings, [](const Finding &finding) {
            return finding.id == FindingId::AgentOtherServer && finding.severity == Severity::Check;
        });
        return otherServer ? QString() : m_diagnosis.serverName;
    }

    const LiveEvidence &m_live;
    const Diagnosis &m_diagnosis;
    const QDateTime m_at;
    QList<Finding> m_findings;
};

} // namespace

bool carriesName(const CertificateInfo &certificate, const QString &name)
{
    const QStringList names = QStringList {certificate.subject} + certificate.names;
    return std::ranges::any_of(names, [&](const QString &candidate) {
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
    const Fingerprint expected = expectedFingerprint(live.role);
    if (expected != Fingerprint::None && live.fingerprint == expected) {
        return true;
    }
    if (live.fingerprint == Fingerprint::Other || !live.owner || live.role == PortRole::Mac) {
        return false;
    }
    return matchOwner(live.role, *live.owner) == OwnerMatch::Expected;
}

std::optional<Observation> liveObservation(const LiveEvidence &live)
{
    const bool counts = isNetbios(live.role) ? live.state == ListenState::Listening : isProductListener(live);
    if (!counts || !live.port) {
        return std::nullopt;
    }
    Observation observation;
    observation.method = Method::Live;
    observation.side = live.role == PortRole::Agent ? Side::Agent : Side::Server;
    observation.role = live.role;
    observation.state = ObservationState::Present;
    observation.value = live.port;
    observation.raw = live.port->toString();
    observation.source.kind = SourceKind::Listener;
    const QString host = !live.host.isEmpty() ? live.host : live.addresses.value(0);
    observation.source.locator = host + QLatin1Char(':') + live.port->toString();
    return observation;
}

QList<Finding> liveFindings(const LiveEvidence &live, const Diagnosis &diagnosis, const QDateTime &at)
{
    return Judge(live, diagnosis, at).run();
}

} // namespace portcheck
