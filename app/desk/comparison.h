#pragma once

#include <core/diagnosis.h>

#include <QList>

#include <optional>

namespace portcheck {

/// What one report says of a role, as far as two reports are compared.
struct ComparedPort
{
    std::optional<Port> port {}; ///< see PortDiagnosis::port
    QList<Port> values {}; ///< every value that a source gave, sorted, each once
    RoleState state = RoleState::NotChecked;

    friend bool operator==(const ComparedPort &, const ComparedPort &) = default;
};

struct PortComparison
{
    PortRole role = PortRole::ServerHttp;
    ComparedPort oldPort;
    ComparedPort newPort;

    [[nodiscard]] bool same() const { return oldPort == newPort; }
    friend bool operator==(const PortComparison &, const PortComparison &) = default;
};

/// Two reports side by side: before and after a change, server and agent, two computers.
struct Comparison
{
    QList<PortComparison> ports; ///< all eight roles, in order
    RoleState oldState = RoleState::NotChecked;
    RoleState newState = RoleState::NotChecked;
    SslObservation oldSsl;
    SslObservation newSsl;
    QList<Finding> newFindings; ///< in the order of the new report
    QList<Finding> goneFindings; ///< in the order of the old report

    [[nodiscard]] bool sameSsl() const;
    /// Ports, states, the HTTPS setting and findings are the same.
    [[nodiscard]] bool same() const;
    /// Roles, and the HTTPS setting, that differ.
    [[nodiscard]] int differingRows() const;

    friend bool operator==(const Comparison &, const Comparison &) = default;
};

/// A finding is the same one when id and roles are: its values may have changed, which the ports then show.
[[nodiscard]] Comparison compare(const Diagnosis &oldReport, const Diagnosis &newReport);

} // namespace portcheck
