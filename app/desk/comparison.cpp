#include "comparison.h"

#include <algorithm>
#include <functional>

namespace portcheck {
namespace {

ComparedPort comparedPort(const PortDiagnosis &port)
{
    ComparedPort compared {.port = port.port, .state = port.state};
    for (const Observation &observation : port.observations) {
        if (observation.value && !compared.values.contains(*observation.value)) {
            compared.values.append(*observation.value);
        }
    }
    std::ranges::sort(compared.values, std::less {});
    return compared;
}

/// Findings of `all` that `others` do not hold, counting those that stand more than once.
QList<Finding> without(const QList<Finding> &all, QList<Finding> others)
{
    QList<Finding> rest;
    for (const Finding &finding : all) {
        const auto found = std::ranges::find_if(others, [&finding](const Finding &other) {
            return id(other) == id(finding) && other.roles == finding.roles;
        });
        if (found == others.end()) {
            rest.append(finding);
        } else {
            others.erase(found);
        }
    }
    return rest;
}

} // namespace

bool Comparison::sameSsl() const
{
    // The raw text matters only where it is no documented value.
    return oldSsl.state == newSsl.state && (oldSsl.state != SslState::Unknown || oldSsl.raw == newSsl.raw);
}

int Comparison::differingRows() const
{
    return static_cast<int>(std::ranges::count(ports, false, &PortComparison::same)) + (sameSsl() ? 0 : 1);
}

bool Comparison::same() const
{
    return differingRows() == 0 && oldState == newState && newFindings.isEmpty() && goneFindings.isEmpty();
}

Comparison compare(const Diagnosis &oldReport, const Diagnosis &newReport)
{
    Comparison comparison;
    for (const PortRole role : allRoles()) {
        comparison.ports.append({role, comparedPort(oldReport.port(role)), comparedPort(newReport.port(role))});
    }
    comparison.oldState = oldReport.state;
    comparison.newState = newReport.state;
    comparison.oldSsl = oldReport.ssl;
    comparison.newSsl = newReport.ssl;
    comparison.newFindings = without(newReport.findings, oldReport.findings);
    comparison.goneFindings = without(oldReport.findings, newReport.findings);
    return comparison;
}

} // namespace portcheck
