#pragma once

#include "observation.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace portcheck {

/// Everything this program can find. Ids are stable and appear in window, report, JSON and help.
enum class FindingId {
    SourcesDiffer,
    AgentDiffersFromServer,
    AgentOtherServer,
    PortInvalid,
    RolesSharePort,
    NotListening,
    NoAnswer,
    OwnerUnexpected,
    OwnerHttpSys,
    OwnerUnknown,
    ServiceStopped,
    PortReserved,
    PortDynamicRange,
    FirewallNoRule,
    FirewallNotReadable,
    SslOffButListening,
    SslOnButNotListening,
    SslValueUndocumented,
    KeyMisspelled,
    KeyDuplicated,
    ValueMissing,
    ValueWrongType,
    RegistryViewsDiffer,
    SeveralCandidates,
    ChangedFromDefault,
    ServerNameUnresolved,
    CertificateNameMismatch,
    CertificateExpired,
    CloudEdition,
    ProductOfficeScan,
    InstallPathMissing,
    SourceUnreadable,
    MacPluginAbsent,
    NotInstalled,
    NetbiosInfo,
    Newer, ///< of a report that a newer program wrote, see StoredFinding; no finding of its own
};

[[nodiscard]] QString id(FindingId finding);
template<>
[[nodiscard]] std::optional<FindingId> fromId<FindingId>(QStringView text);

/// Severity that a finding has unless a rule states another for the case at hand.
[[nodiscard]] Severity defaultSeverity(FindingId finding);

/// A finding that this program does not know, as the report that holds it words it.
struct StoredFinding
{
    QString id;
    QString title;
    QString meaning;
    QString next;

    friend bool operator==(const StoredFinding &, const StoredFinding &) = default;
};

/// One thing worth telling. Holds ids and values only; app/text makes sentences of it.
///
/// Parameters by id (all language-free strings; a finding without a row has none):
/// | id | parameters |
/// | --- | --- |
/// | agent-other-server | `agent`, `server` (the two names), `comparable` yes/no; `copies` "agent" when both names are the agent's own |
/// | port-invalid | `raw` |
/// | roles-share-port, not-listening, no-answer, owner-*, port-*, firewall-*, ssl-o* | `port` |
/// | owner-unexpected, owner-unknown | `process`, `pid`, `path`, `fingerprint` (each may be empty) |
/// | those of what listens | also `host`, the computer that was asked, where texts speak of another one beside it; `file`, the text of listeners that tells (not of port-reserved) |
/// | service-stopped | `service` |
/// | port-reserved, port-dynamic-range | `first`, `last` |
/// | ssl-value-undocumented | `raw` |
/// | key-misspelled | `found`, `expected` |
/// | key-duplicated | `what` key/section, `key`, `lines` "12, 40", `same` yes/no |
/// | value-missing | `key` (all of a file or registry key, separated by "\n"), `locator` |
/// | value-wrong-type | `key`, `type`, `locator`, `used` yes/no |
/// | several-candidates | `locators` (separated by "\n") |
/// | changed-from-default | `port`, `default` |
/// | server-name-unresolved | `name`; `configured` "no" when the person named it |
/// | certificate-* | `name`, `names`, `notAfter` |
/// | install-path-missing | `path`, `key` |
/// | source-unreadable | `error` (a ReadErrorCode id), `native`, `locator` |
/// | not-installed | `looked` (places, separated by "\n") |
struct Finding
{
    FindingId id = FindingId::NotInstalled;
    Severity severity = Severity::Info;
    /// Roles it is about; empty = the whole installation, which then counts with its severity.
    QList<PortRole> roles;
    QList<Method> methods;
    QMap<QString, QString> parameters;
    /// The observations it rests on.
    QList<Observation> evidence;
    std::optional<StoredFinding> stored {}; ///< set exactly when `id` is Newer

    [[nodiscard]] bool concerns(PortRole role) const { return roles.contains(role); }
    friend bool operator==(const Finding &, const Finding &) = default;
};
[[nodiscard]] QString id(const Finding &finding);
/// Sets `id`, or `stored` for an id that this program does not know.
void setId(Finding &finding, const QString &id);

/// A finding with the severity that its id has by default.
[[nodiscard]] Finding makeFinding(FindingId id,
                                  QList<PortRole> roles = {},
                                  QList<Method> methods = {},
                                  QMap<QString, QString> parameters = {},
                                  QList<Observation> evidence = {});
/// `source-unreadable` with the parameters that name the error.
[[nodiscard]] Finding sourceUnreadable(const ReadError &error,
                                       QList<PortRole> roles = {},
                                       QList<Method> methods = {},
                                       QList<Observation> evidence = {});

/// The result of one reader: everything one documented method says, from all its sources.
struct ReaderReport
{
    Method method = Method::Ini;
    /// False when the method had no source to ask (nothing entered, no file given): not a fault.
    bool asked = false;
    /// A settings file of that side was recognised: it holds at least one section or key the product is known by.
    bool serverSeen = false;
    bool agentSeen = false;
    QList<Observation> observations;
    QList<NameObservation> names;
    QList<SslObservation> ssl;
    /// Findings that only the reader can see (duplicate keys, wrong types, unreadable sources ...).
    QList<Finding> findings;
    QList<EvidenceBlock> evidence;

    friend bool operator==(const ReaderReport &, const ReaderReport &) = default;
};

} // namespace portcheck
