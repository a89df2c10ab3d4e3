#include "firewallmatch.h"

#include "ownerrules.h"
#include "paths.h"

#include <algorithm>

namespace portcheck {
namespace {

bool same(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isLimit(const QString &text)
{
    return !text.isEmpty() && text != QLatin1String("*");
}

bool belongsHere(PortRole role, QString OwnerRule::*what, QStringView name)
{
    return std::ranges::any_of(ownerRules(role), [&](const OwnerRule &rule) { return same(name, rule.*what); });
}

/// Limited to no program or service, to the owner's, or, where nobody is known to listen, to one that belongs here: that
/// is what the product sets up.
bool isForOwner(const FirewallRule &rule, PortRole role, const std::optional<ListenerOwner> &known)
{
    const ListenerOwner owner = known.value_or(ListenerOwner());
    const QString process = processName(owner);
    const QStringView name = fileName(rule.program);
    const bool program = !isLimit(rule.program)
        || (!owner.path.isEmpty()    ? same(rule.program, owner.path)
                : !process.isEmpty() ? same(name, process)
                                     : belongsHere(role, &OwnerRule::process, name));
    const bool service = !isLimit(rule.service)
        || (!owner.services.isEmpty() ? owner.services.contains(rule.service, Qt::CaseInsensitive)
                                      : belongsHere(role, &OwnerRule::service, rule.service));
    return program && service;
}

constexpr int kTcp = 6;
constexpr int kAnyProtocol = 256; // as the programming interface writes it; the registry leaves it out

/// It is about connections like those that the product expects.
bool concerns(const FirewallRule &rule, const FirewallProfile &profile, Port port)
{
    const bool tcp = !rule.protocol || rule.protocol == kTcp || rule.protocol == kAnyProtocol;
    const bool special =
        isLimit(rule.package) || isLimit(rule.owner) || isLimit(rule.authorised) || rule.secure || rule.otherLimit;
    return rule.enabled && rule.direction == FirewallRule::Direction::In && (rule.profiles & profile.bit) != 0 && tcp
        && !special && portsInclude(rule.localPorts, port);
}

bool isForSomeOnly(const FirewallRule &rule)
{
    return isLimit(rule.interfaces) || isLimit(rule.localAddresses) || isLimit(rule.remoteAddresses)
        || isLimit(rule.remotePorts);
}

FirewallState stateIn(const FirewallProfile &profile,
                      const QList<FirewallRule> &rules,
                      PortRole role,
                      Port port,
                      const std::optional<ListenerOwner> &owner)
{
    if (!profile.on) {
        return FirewallState::Allowed;
    }
    if (profile.blocksAll) {
        return FirewallState::NoRule;
    }
    bool allowed = !profile.blocksByDefault;
    bool allowedSome = false;
    bool blockedSome = false;
    for (const FirewallRule &rule : rules) {
        if (!concerns(rule, profile, port) || !isForOwner(rule, role, owner)) {
            continue;
        }
        const bool some = isForSomeOnly(rule);
        if (rule.action == FirewallRule::Action::Block) {
            if (!some) {
                return FirewallState::NoRule;
            }
            blockedSome = true;
        } else {
            (some ? allowedSome : allowed) = true;
        }
    }
    if (allowed) {
        return blockedSome ? FirewallState::AllowedSome : FirewallState::Allowed;
    }
    return allowedSome ? FirewallState::AllowedSome : FirewallState::NoRule;
}

} // namespace

bool portsInclude(const QString &localPorts, Port port)
{
    const QString trimmed = localPorts.trimmed();
    if (!isLimit(trimmed)) {
        return true;
    }
    const QStringList parts = trimmed.split(u',');
    return std::ranges::any_of(parts, [port](const QString &part) {
        const QStringList ends = part.split(u'-');
        bool hasFirst = false;
        bool hasLast = false; // Windows takes 0-65535, and 0 is no Port
        const ushort first = ends.first().toUShort(&hasFirst);
        const ushort last = ends.last().toUShort(&hasLast);
        return ends.size() <= 2 && hasFirst && hasLast && first <= port.number() && port.number() <= last;
    });
}

FirewallState
firewallState(const FirewallView &view, PortRole role, Port port, const std::optional<ListenerOwner> &owner)
{
    if (view.setByPolicy || view.otherProduct || view.active.isEmpty()) {
        return FirewallState::NotReadable;
    }
    std::optional<FirewallState> all;
    for (const FirewallProfile &profile : view.active) {
        const FirewallState state = stateIn(profile, view.rules, role, port, owner);
        all = !all || *all == state ? state : FirewallState::AllowedSome;
    }
    return *all;
}

} // namespace portcheck
