#include "deviation.h"

#include <core/marking.h>

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

} // namespace

QList<Method> standingOut(const Diagnosis &diagnosis, PortRole role)
{
    QSet<Method> marked = markedMethods(diagnosis.port(role));
    for (const Finding &finding : diagnosis.findings) {
        if (weighs(finding.severity) && finding.concerns(role) && !isDisagreement(finding.id)) {
            for (const Method method : finding.methods) {
                marked.insert(method);
            }
        }
    }
    QList<Method> ordered;
    for (const Method method : documentedMethods() + QList<Method> {Method::Live}) {
        if (marked.contains(method)) {
            ordered << method;
        }
    }
    return ordered;
}

bool isMarked(const Diagnosis &diagnosis, const Observation &observation)
{
    const QList<Method> marked = standingOut(diagnosis, observation.role);
    if (!marked.contains(observation.method)) {
        return false;
    }
    if (!observation.value) {
        return observation.state == ObservationState::Invalid;
    }
    // Of two copies under one method, the one that an unmarked method confirms is fine.
    const QList<Observation> &others = diagnosis.port(observation.role).observations;
    return std::none_of(others.begin(), others.end(), [&](const Observation &other) {
        return other.value == observation.value && !marked.contains(other.method);
    });
}

} // namespace portcheck
