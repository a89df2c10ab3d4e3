#include "comparison.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>

namespace portcheck {
namespace {

ComparedPort comparedPort(const PortDiagnosis &port)
{
    ComparedPort compared {port.port, distinctPorts(port.observations), {}, port.state};
    for (const Observation &observation : port.observations) {
        if (observation.state == ObservationState::Invalid && !compared.invalid.contains(observation.raw)) {
            compared.invalid.append(observation.raw);
        }
    }
    std::ranges::sort(compared.values, std::less {});
    std::ranges::sort(compared.invalid);
    return compared;
}

/// What a finding says of each of its roles, in any order: two versions of the program may say it of all at once or of
/// each by itself.
using Statement = std::tuple<QString, Severity, std::optional<PortRole>>;

QList<Statement> statements(const Finding &finding)
{
    QList<Statement> list;
    for (const PortRole role : finding.roles) {
        list.append({id(finding), finding.severity, role});
    }
    return list.isEmpty() ? QList {Statement {id(finding), finding.severity, std::nullopt}} : list;
}

/// Findings of `all` that say more than `others` hold, counting those that occur more than once.
QList<Finding> without(QList<Finding> all, const QList<Finding> &others)
{
    QList<Statement> held;
    for (const Finding &other : others) {
        held += statements(other);
    }
    all.removeIf([&held](const Finding &finding) {
        const QList<Statement> said = statements(finding);
        return std::ranges::count_if(said, [&held](const Statement &each) { return held.removeOne(each); })
            == said.size();
    });
    return all;
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
