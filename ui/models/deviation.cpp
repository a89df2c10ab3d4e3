#include "deviation.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>

namespace portcheck {
namespace {

/// Every method, the listener included, in the order of the columns.
QList<Method> columns()
{
    QList<Method> methods = documentedMethods();
    methods << Method::Live;
    return methods;
}

bool weighs(Severity severity)
{
    return severity == Severity::Check || severity == Severity::Problem;
}

/// Findings about two values that do not agree; the others name a place by themselves.
bool isDisagreement(FindingId id)
{
    return id == FindingId::SourcesDiffer || id == FindingId::AgentDiffersFromServer
        || id == FindingId::RegistryViewsDiffer || id == FindingId::KeyDuplicated;
}

bool disagrees(const Diagnosis &diagnosis, PortRole role)
{
    return std::any_of(diagnosis.findings.begin(), diagnosis.findings.end(), [role](const Finding &finding) {
        return weighs(finding.severity) && finding.concerns(role) && isDisagreement(finding.id);
    });
}

QMap<Method, QSet<quint16>> valuesByMethod(const Diagnosis &diagnosis, PortRole role)
{
    QMap<Method, QSet<quint16>> values;
    const PortDiagnosis &port = diagnosis.port(role);
    for (const Observation &observation : port.observations) {
        if (observation.state == ObservationState::Present && observation.value) {
            values[observation.method].insert(observation.value->number());
        }
    }
    const bool own = port.live.fingerprint == Fingerprint::WfbsConsole
        || port.live.fingerprint == Fingerprint::WfbsAgent || port.live.fingerprint == Fingerprint::SmartScan;
    if (port.live.state == ListenState::Listening && own && port.live.port) {
        values[Method::Live].insert(port.live.port->number());
    }
    return values;
}

/// The value held by more methods than any other, when at least two hold it.
std::optional<quint16> sharedValue(const QMap<Method, QSet<quint16>> &values)
{
    QMap<quint16, int> holders;
    for (const QSet<quint16> &numbers : values) {
        for (const quint16 number : numbers) {
            ++holders[number];
        }
    }
    std::optional<quint16> best;
    int most = 1;
    bool tie = false;
    for (auto entry = holders.cbegin(); entry != holders.cend(); ++entry) {
        if (entry.value() > most) {
            most = entry.value();
            best = entry.key();
            tie = false;
        } else if (best && entry.value() == most) {
            tie = true;
        }
    }
    return tie ? std::nullopt : best;
}

} // namespace

QList<Method> standingOut(const Diagnosis &diagnosis, PortRole role)
{
    QSet<Method> marked;
    if (disagrees(diagnosis, role)) {
        const auto values = valuesByMethod(diagnosis, role);
        const std::optional<quint16> shared = sharedValue(values);
        for (auto entry = values.cbegin(); entry != values.cend(); ++entry) {
            if (!shared || entry.value() != QSet<quint16> {*shared}) {
                marked.insert(entry.key());
            }
        }
    }
    for (const Finding &finding : diagnosis.findings) {
        if (weighs(finding.severity) && finding.concerns(role) && !isDisagreement(finding.id)) {
            for (const Method method : finding.methods) {
                marked.insert(method);
            }
        }
    }
    QList<Method> ordered;
    for (const Method method : columns()) {
        if (marked.contains(method)) {
            ordered << method;
        }
    }
    return ordered;
}

bool isMarked(const Diagnosis &diagnosis, const Observation &observation)
{
    if (!standingOut(diagnosis, observation.role).contains(observation.method)) {
        return false;
    }
    const std::optional<quint16> shared = sharedValue(valuesByMethod(diagnosis, observation.role));
    return observation.state == ObservationState::Invalid
        || (observation.value && (!shared || observation.value->number() != *shared));
}

} // namespace portcheck
