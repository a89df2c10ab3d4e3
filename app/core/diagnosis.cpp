#include "diagnosis.h"

#include <algorithm>

namespace portcheck {

QList<Port> distinctPorts(const QList<Observation> &observations)
{
    QList<Port> ports;
    for (const Observation &observation : observations) {
        if (observation.value && !ports.contains(*observation.value)) {
            ports.append(*observation.value);
        }
    }
    return ports;
}

const PortDiagnosis &Diagnosis::port(PortRole role) const
{
    const auto found = std::ranges::find(ports, role, &PortDiagnosis::role);
    Q_ASSERT(found != ports.end());
    return *found;
}

std::optional<Port> PortDiagnosis::configured() const
{
    const bool said = std::ranges::any_of(observations, [this](const Observation &observation) {
        return observation.method != Method::Live && observation.value == port;
    });
    return said ? port : std::nullopt;
}

int Diagnosis::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count(findings, severity, &Finding::severity));
}

bool Diagnosis::isOfFiles() const
{
    return mode == RunMode::Files || (mode == RunMode::Report && !inputs.isEmpty());
}

bool Diagnosis::wasAsked(LiveQuestionId question) const
{
    return std::ranges::none_of(liveQuestions, [question](const LiveQuestion &each) {
        return each.id == question && each.outcome == LiveOutcome::NotChecked;
    });
}

int Diagnosis::exitCode() const
{
    if (!installation.found() && installation.wasLookedFor()) {
        // Broken off before it was found; of another computer nothing may have been found either.
        const bool brokenOff = state == RoleState::NotChecked && probedHost.isEmpty();
        return state == RoleState::Unknown || brokenOff ? 4 : 3;
    }
    switch (state) {
    case RoleState::Check:
        return 1;
    case RoleState::Problem:
        return 2;
    case RoleState::Unknown:
        return 4;
    case RoleState::Match:
    case RoleState::Single:
    case RoleState::NotChecked:
    case RoleState::NotApplicable:
        return 0;
    }
    Q_UNREACHABLE();
    return 4;
}

} // namespace portcheck
