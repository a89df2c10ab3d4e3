#include "finding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace portcheck {
namespace {

struct Row
{
    FindingId id;
    const char *name;
    Severity severity;
};

constexpr std::array kRows {
    Row {FindingId::SourcesDiffer, "sources-differ", Severity::Check},
    Row {FindingId::AgentDiffersFromServer, "agent-differs-from-server", Severity::Check},
    Row {FindingId::AgentOtherServer, "agent-other-server", Severity::Check},
    Row {FindingId::PortInvalid, "port-invalid", Severity::Problem},
    Row {FindingId::RolesSharePort, "roles-share-port", Severity::Problem},
    Row {FindingId::NotListening, "not-listening", Severity::Check},
    Row {FindingId::NoAnswer, "no-answer", Severity::Unknown},
    Row {FindingId::OwnerUnexpected, "owner-unexpected", Severity::Problem},
    Row {FindingId::OwnerHttpSys, "owner-http-sys", Severity::Info},
    Row {FindingId::OwnerUnknown, "owner-unknown", Severity::Info},
    Row {FindingId::ServiceStopped, "service-stopped", Severity::Check},
    Row {FindingId::PortReserved, "port-reserved", Severity::Problem},
    Row {FindingId::PortDynamicRange, "port-dynamic-range", Severity::Info},
    Row {FindingId::FirewallNoRule, "firewall-no-rule", Severity::Check},
    Row {FindingId::FirewallNotReadable, "firewall-not-readable", Severity::Info},
    Row {FindingId::SslOffButListening, "ssl-off-but-listening", Severity::Check},
    Row {FindingId::SslOnButNotListening, "ssl-on-but-not-listening", Severity::Check},
    Row {FindingId::SslValueUndocumented, "ssl-value-undocumented", Severity::Info},
    Row {FindingId::KeyMisspelled, "key-misspelled", Severity::Info},
    Row {FindingId::KeyDuplicated, "key-duplicated", Severity::Info},
    Row {FindingId::ValueMissing, "value-missing", Severity::Info},
    Row {FindingId::ValueWrongType, "value-wrong-type", Severity::Info},
    Row {FindingId::RegistryViewsDiffer, "registry-views-differ", Severity::Check},
    Row {FindingId::SeveralCandidates, "several-candidates", Severity::Info},
    Row {FindingId::ChangedFromDefault, "changed-from-default", Severity::Info},
    Row {FindingId::ServerNameUnresolved, "server-name-unresolved", Severity::Check},
    Row {FindingId::CertificateNameMismatch, "certificate-name-mismatch", Severity::Info},
    Row {FindingId::CertificateExpired, "certificate-expired", Severity::Info},
    Row {FindingId::CloudEdition, "cloud-edition", Severity::Info},
    Row {FindingId::ProductOfficeScan, "product-officescan", Severity::Info},
    Row {FindingId::InstallPathMissing, "install-path-missing", Severity::Check},
    Row {FindingId::SourceUnreadable, "source-unreadable", Severity::Unknown},
    Row {FindingId::MacPluginAbsent, "mac-plugin-absent", Severity::Info},
    Row {FindingId::NotInstalled, "not-installed", Severity::Info},
    Row {FindingId::NetbiosInfo, "netbios-info", Severity::Info},
};

const Row &rowOf(FindingId id)
{
    const auto row = std::ranges::find(kRows, id, &Row::id);
    Q_ASSERT(row != kRows.end());
    return *row;
}

} // namespace

QString id(FindingId finding)
{
    return QString::fromLatin1(rowOf(finding).name);
}

template<>
std::optional<FindingId> fromId<FindingId>(QStringView text)
{
    const auto row = std::ranges::find_if(kRows, [text](const Row &each) { return text == QLatin1String(each.name); });
    return row == kRows.end() ? std::nullopt : std::optional(row->id);
}

QString id(const Finding &finding)
{
    return finding.stored ? finding.stored->id : id(finding.id);
}

void setId(Finding &finding, const QString &name)
{
    if (name == id(finding)) {
        return;
    }
    const std::optional<FindingId> known = fromId<FindingId>(name);
    finding.id = known.value_or(FindingId::Newer);
    finding.stored = known ? std::nullopt : std::optional(StoredFinding {name, {}, {}, {}});
}

Severity defaultSeverity(FindingId finding)
{
    return rowOf(finding).severity;
}

Finding makeFinding(FindingId id,
                    QList<PortRole> roles,
                    QList<Method> methods,
                    QMap<QString, QString> parameters,
                    QList<Observation> evidence)
{
    return {id, defaultSeverity(id), std::move(roles), std::move(methods), std::move(parameters), std::move(evidence)};
}

Finding
sourceUnreadable(const ReadError &error, QList<PortRole> roles, QList<Method> methods, QList<Observation> evidence)
{
    return makeFinding(FindingId::SourceUnreadable,
                       std::move(roles),
                       std::move(methods),
                       {{QStringLiteral("error"), id(error.code)},
                        {QStringLiteral("native"), QString::number(error.nativeCode)},
                        {QStringLiteral("locator"), error.locator}},
                       std::move(evidence));
}

} // namespace portcheck
