#pragma once

#include "live.h"

#include <QList>
#include <QString>

namespace portcheck {

/// One enabled inbound rule of the Windows Firewall, for TCP or every protocol, of an active profile.
struct FirewallRule
{
    bool allows = true; ///< false = a blocking rule, which wins over any allowing one
    /// Local ports as the rule writes them: "8059", "80,443,5000-5010"; "*" or empty = every port. Words
    /// such as "RPC" name no number.
    QString localPorts;
    /// Full path with environment variables expanded, "System" for the kernel's web service; empty =
    /// every program.
    QString program;
    QString service; ///< short name the rule is limited to; empty or "*" = not limited

    friend bool operator==(const FirewallRule &, const FirewallRule &) = default;
};

/// What the Windows Firewall says in the profiles that are active now.
struct FirewallView
{
    bool on = false; ///< it filters in at least one active profile
    QList<FirewallRule> rules;

    friend bool operator==(const FirewallView &, const FirewallView &) = default;
};

/// Whether the port notation of a rule includes `port`.
[[nodiscard]] bool portsInclude(const QString &localPorts, Port port);

/// Allowed when the firewall is off, or an allowing rule covers the port and the program that listens
/// there and no blocking one does. A rule limited to a program or service counts when it is the owner's,
/// or one that belongs on the role's port (core/ownerrules.h). `owner` may be nothing.
[[nodiscard]] FirewallState
firewallState(const FirewallView &view, PortRole role, Port port, const std::optional<ListenerOwner> &owner);

} // namespace portcheck
