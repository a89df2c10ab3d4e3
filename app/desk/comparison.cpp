#include "comparison.h"

#include <algorithm>
#include <functional>

namespace portcheck {
namespace {

ComparedPort comparedPort(const PortDiagnosis &port)
{
    ComparedPort compared {port.port, distinctPorts(port.observations), port.state};
    std::ranges::sort(compared.values, std::less {});
    return compared;
}

/// Findings of `all` that `others` do not hold, counting those that occur more than once.
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
    const SslObservation &before = oldReport.diagnosis.ssl;
    const SslObservation &after = newReport.diagnosis.ssl;
    // The raw text matters only where it is no documented value.
    return before.state == after.state && (before.state != SslState::Unknown || before.raw == after.raw);
}

int Comparison::differingRows() const
{
    return static_cast<int>(std::ranges::count(ports, false, &PortComparison::same)) + (sameSsl() ? 0 : 1);
}

bool Comparison::same() const
{
    return differingRows() == 0 && oldReport.diagnosis.state == newReport.diagnosis.state && newFindings.isEmpty()
        && goneFindings.isEmpty();
}

Comparison compare(const NamedReport &oldReport, const NamedReport &newReport)
{
    const Diagnosis &before = oldReport.diagnosis;
    const Diagnosis &after = newReport.diagnosis;
    QList<PortComparison> ports;
    for (const PortRole role : allRoles()) {
        ports.append({role, comparedPort(before.port(role)), comparedPort(after.port(role))});
    }
    return {oldReport,
            newReport,
            ports,
            without(after.findings, before.findings),
            without(before.findings, after.findings)};
}

} // namespace portcheck
