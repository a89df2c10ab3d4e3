#include "marking.h"

#include "livejudge.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace portcheck {
namespace {

/// Findings about two values that do not agree: the values themselves show which one to mark. The others
/// name a place.
bool isDisagreement(FindingId id)
{
    return id == FindingId::SourcesDiffer || id == FindingId::AgentDiffersFromServer
        || id == FindingId::RegistryViewsDiffer || id == FindingId::KeyDuplicated;
}

bool weighs(Severity severity)
{
    return severity == Severity::Check || severity == Severity::Problem;
}

/// By the values alone.
QSet<Method> standingAlone(const PortDiagnosis &port, const Installation &installation)
{
    QSet<Method> marked;
    QMap<Port, QSet<Method>> byValue;
    for (const Observation &observation : port.observations) {
        if (port.state == RoleState::NotApplicable || !isJudged(observation, installation)) {
            continue;
        }
        if (observation.state == ObservationState::Invalid) {
            marked.insert(observation.method);
        } else if (observation.value) {
            byValue[*observation.value].insert(observation.method);
        }
    }
    const bool ours = port.live.fingerprint == Fingerprint::WfbsConsole
        || port.live.fingerprint == Fingerprint::WfbsAgent || port.live.fingerprint == Fingerprint::SmartScan;
    if (ours && port.live.state == ListenState::Listening && port.live.port) {
        byValue[*port.live.port].insert(Method::Live);
    }
    if (byValue.size() < 2) {
        return marked;
    }
    const qsizetype most = std::ranges::max(byValue, {}, &QSet<Method>::size).size();
    const bool hasMajority = std::ranges::count(byValue, most, &QSet<Method>::size) == 1;
    for (const QSet<Method> &methods : std::as_const(byValue)) {
        if (methods.size() < most || !hasMajority) {
            marked.unite(methods);
        }
    }
    return marked;
}

} // namespace

QList<Method> markedMethods(const Diagnosis &diagnosis, PortRole role)
{
    QSet<Method> marked = standingAlone(diagnosis.port(role), diagnosis.installation);
    for (const Finding &finding : diagnosis.findings) {
        if (weighs(finding.severity) && finding.concerns(role) && !isDisagreement(finding.id)) {
            marked.unite(QSet(finding.methods.begin(), finding.methods.end()));
        }
    }
    QList<Method> ordered = documentedMethods() + QList<Method> {Method::Live};
    ordered.removeIf([&](Method method) { return !marked.contains(method); });
    return ordered;
}

bool isMarked(const Diagnosis &diagnosis, const Observation &observation)
{
    const QList<Method> marked = markedMethods(diagnosis, observation.role);
    if (!marked.contains(observation.method)) {
        return false;
    }
    if (!observation.value) {
        return observation.state == ObservationState::Invalid;
    }
    // Of two copies under one method, the one that an unmarked method confirms is fine.
    const QList<Observation> &others = diagnosis.port(observation.role).observations;
    return std::ranges::none_of(others, [&](const Observation &other) {
        return other.value == observation.value && !marked.contains(other.method);
    });
}

} // namespace portcheck
