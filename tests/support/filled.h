#pragma once

#include <core/diagnosis.h>

#include <QMap>

/// A diagnosis in which every member of every value is set to something that is not its default. The structured
/// bindings name all members: this header stops compiling when a value gets a new one.
namespace portcheck::test {

class Filler
{
public:
    enum class Numbers { Yes, No };
    /// \param text what every text consists of.
    /// \param numbers whether a number follows it, so that no two texts are the same.
    explicit Filler(const QString &text, Numbers numbers)
        : m_text(text)
        , m_numbers(numbers)
    { }

    void fill(QString &value)
    {
        ++m_count;
        value = m_numbers == Numbers::Yes ? QStringLiteral("%1 %2").arg(m_text).arg(m_count) : m_text;
    }
    void fill(bool &value) { value = !value; }
    void fill(QDateTime &value)
    {
        value = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::OffsetFromUTC, 9 * 3600).addSecs(60 * ++m_count);
    }
    void fill(std::optional<Port> &value) { value = Port::fromNumber(1000 + ++m_count); }
    void fill(QMap<QString, QString> &values) { fill(values[QStringLiteral("path")]); }
    template<typename T>
    void fill(std::optional<T> &value)
    {
        value.emplace();
        fill(*value);
    }
    template<typename T>
    void fill(QList<T> &values)
    {
        values.resize(2);
        for (T &value : values) {
            fill(value);
        }
    }
    template<typename T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
    void fill(T &value)
    {
        if constexpr (std::is_enum_v<T>) {
            value = value == T(1) ? T(0) : T(1);
        } else {
            value = static_cast<T>(++m_count);
        }
    }

    void fill(SourceRef &value)
    {
        auto &[kind, locator, key, line, view, modified, file] = value;
        all(kind, locator, key, line, view, modified, file);
        view = QStringLiteral("64");
    }
    void fill(ReadError &value)
    {
        auto &[code, locator, nativeCode, detail] = value;
        all(code, locator, nativeCode, detail);
    }
    void fill(Observation &value)
    {
        auto &[method, side, role, state, port, raw, source, error] = value;
        all(method, side, role, port, raw, source, error);
        // One of the two must be empty; they take turns.
        if (++m_count % 2 == 0) {
            state = ObservationState::Present;
            error.reset();
        } else {
            state = ObservationState::Unreadable;
            port.reset();
        }
    }
    void fill(ListenerOwner &value)
    {
        auto &[pid, process, path, services] = value;
        all(pid, process, path, services);
    }
    void fill(CertificateInfo &value)
    {
        auto &[subject, names, issuer, notBefore, notAfter, tls, selfSigned] = value;
        all(subject, names, issuer, notBefore, notAfter, tls, selfSigned);
    }
    void fill(LiveEvidence &value)
    {
        auto &[role,
               port,
               state,
               addresses,
               owner,
               fingerprint,
               reserved,
               reservedKnown,
               reservedAdministered,
               first,
               last,
               firewall,
               certificate,
               error,
               host,
               origin] = value;
        all(role,
            port,
            state,
            addresses,
            owner,
            fingerprint,
            reserved,
            reservedKnown,
            reservedAdministered,
            first,
            last,
            firewall,
            certificate,
            error,
            host,
            origin);
    }
    void fill(LiveOrigin &value)
    {
        auto &[kind, locator, at] = value;
        all(kind, locator, at);
    }
    void fill(LiveQuestion &value)
    {
        auto &[id, outcome, error] = value;
        all(id, outcome, error);
    }
    void fill(PortDiagnosis &value)
    {
        auto &[role, state, defaultPort, port, observations, live] = value;
        all(role, state, defaultPort, port, observations, live);
    }
    void fill(SslObservation &value)
    {
        auto &[state, raw, source] = value;
        all(state, raw, source);
    }
    void fill(NameObservation &value)
    {
        auto &[method, side, name, source] = value;
        all(method, side, name, source);
    }
    void fill(ResolvedName &value)
    {
        auto &[name, addresses, error] = value;
        all(name, addresses, error);
    }
    void fill(EvidenceLine &value)
    {
        auto &[number, name, type, data, text, role] = value;
        all(number, name, type, data, text, role);
        name = QStringLiteral("Local_Path"); // others are not kept
    }
    void fill(EvidenceBlock &value)
    {
        auto &[method, side, source, encoding, lines, sideAssumed] = value;
        all(method, side, source, encoding, lines, sideAssumed);
        method = Method::Registry;
    }
    void fill(Installation &value)
    {
        auto &[server, agent, cloudAgent, edition, version, serverFolder, agentFolder, macPlugin, entries, lookedAt] =
            value;
        all(server, agent, cloudAgent, edition, version, serverFolder, agentFolder, macPlugin, entries, lookedAt);
    }
    void fill(StoredFinding &value)
    {
        auto &[id, title, meaning, next] = value;
        all(id, title, meaning, next);
        id = QStringLiteral("seen-by-a-newer-program");
    }
    void fill(Finding &value)
    {
        auto &[id, severity, roles, methods, parameters, evidence, stored] = value;
        all(severity, roles, methods, parameters, evidence, stored);
        id = ++m_count % 2 == 0 ? FindingId::Newer : FindingId::SourceUnreadable;
        if (id != FindingId::Newer) {
            stored.reset();
        }
    }
    void fill(InputFile &value)
    {
        auto &[path, kind, used, reason] = value;
        all(path, kind, used, reason);
    }
    void fill(AgentProbe &value)
    {
        auto &[host, address, state, fingerprint] = value;
        all(host, address, state, fingerprint);
    }
    void fill(Diagnosis &value)
    {
        auto &[mode,
               host,
               system,
               caseNumber,
               memo,
               createdAt,
               toolVersion,
               complete,
               probedHost,
               inputs,
               aliased,
               installation,
               serverName,
               state,
               ports,
               ssl,
               findings,
               names,
               resolvedNames,
               liveQuestions,
               evidence,
               askedMethods,
               agents] = value;
        all(mode,
            host,
            system,
            caseNumber,
            memo,
            createdAt,
            toolVersion,
            complete,
            probedHost,
            inputs,
            aliased,
            installation,
            serverName,
            state,
            ssl,
            findings,
            names,
            resolvedNames,
            liveQuestions,
            evidence,
            askedMethods,
            agents);
        for (const PortRole each : allRoles()) {
            PortDiagnosis port;
            fill(port);
            port.role = port.live.role = each;
            ports.append(port);
        }
    }

private:
    template<typename... T>
    void all(T &...values)
    {
        (fill(values), ...);
    }

    QString m_text;
    Numbers m_numbers;
    int m_count = 0;
};

[[nodiscard]] inline Diagnosis filled(const QString &text, Filler::Numbers numbers = Filler::Numbers::Yes)
{
    Diagnosis diagnosis;
    Filler(text, numbers).fill(diagnosis);
    return diagnosis;
}

} // namespace portcheck::test
