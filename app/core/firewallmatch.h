#pragma once

#include "live.h"

#include <QList>
#include <QString>

#include <optional>

namespace portcheck {

/// The kinds of network that a profile of the Windows Firewall covers, as bits.
enum FirewallProfileBit { DomainProfile = 1, PrivateProfile = 2, PublicProfile = 4, AllProfiles = 7 };

/// One rule of the Windows Firewall, with everything that limits whom it is for. An empty text, or "*", is no limit.
struct FirewallRule
{
    enum class Direction { In, Out };
    enum class Action { Allow, Block };

    Direction direction = Direction::In;
    Action action = Action::Allow;
    bool enabled = true;
    std::optional<int> protocol; ///< IP protocol number, 6 = TCP; nothing = every protocol
    /// Local ports as the rule writes them: "8059", "80,443,5000-5010". Words such as "RPC" name no number.
    QString localPorts;
    /// Full path with environment variables expanded, "System" for the kernel's web service.
    QString program;
    QString service; ///< short name
    int profiles = AllProfiles;
    // Who may use it: rules of one app, user or secured connection let the product's ports be as they are.
    QString package; ///< SID of a store app
    QString owner; ///< SID of the user it was made for
    QString authorised; ///< users or computers, which only a secured connection can prove
    bool secure = false; ///< only connections that are authenticated or encrypted
    bool otherLimit = false; ///< a limit that this program does not know
    // Where it holds.
    QString interfaces; ///< network adapters or kinds of them
    QString localAddresses;
    QString remoteAddresses;
    QString remotePorts;

    friend bool operator==(const FirewallRule &, const FirewallRule &) = default;
};

/// One profile that is active now: a machine with several networks can have several.
struct FirewallProfile
{
    int bit = DomainProfile; ///< one FirewallProfileBit
    bool on = true;
    bool blocksByDefault = true; ///< what no rule names is blocked
    bool blocksAll = false; ///< everything inbound, whatever the rules say

    friend bool operator==(const FirewallProfile &, const FirewallProfile &) = default;
};

/// Where Windows lists the products that filter in its place, as `locator` of the error when one does.
inline constexpr char kFirewallProducts[] = "INetFwProducts";

/// What the Windows Firewall says.
struct FirewallView
{
    QList<FirewallProfile> active;
    QList<FirewallRule> rules;
    /// A policy of the domain sets it, whose rules are not among `rules`: nothing is known.
    bool setByPolicy = false;
    /// Name of another product that has registered with Windows to filter in its place: `rules` do not decide.
    std::optional<QString> otherProduct = {};

    friend bool operator==(const FirewallView &, const FirewallView &) = default;
};

/// Whether the port notation of a rule includes `port`.
[[nodiscard]] bool portsInclude(const QString &localPorts, Port port);

/// Whether TCP connections to `port` get through to the program that listens there.
///
/// In each active profile: off is allowed; blocking rules win; then an allowing rule or the default decides. A rule
/// limited to a program or service counts when it is the owner's, or one that belongs on the role's port
/// (core/ownerrules.h); `owner` may be nothing. Rules of an app, a user or a secured connection do not count.
/// AllowedSome when it depends on address, adapter or profile; NotReadable when a policy sets it or
/// another product has taken over.
[[nodiscard]] FirewallState
firewallState(const FirewallView &view, PortRole role, Port port, const std::optional<ListenerOwner> &owner);

} // namespace portcheck
