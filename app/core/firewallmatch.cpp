#include "firewallmatch.h"

#include "ownerrules.h"

#include <algorithm>

namespace portcheck {
namespace {

QStringView fileName(QStringView path)
{
    const qsizetype cut = std::max(path.lastIndexOf(u'\\'), path.lastIndexOf(u'/'));
    return path.sliced(cut + 1);
}

bool same(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool programFits(const QString &program, PortRole role, const std::optional<ListenerOwner> &owner)
{
    if (program.isEmpty() || program == QLatin1String("*")) {
        return true;
    }
    if (owner && !owner->path.isEmpty()) {
        return same(program, owner->path);
    }
    if (owner && !owner->process.isEmpty()) {
        return same(fileName(program), owner->process);
    }
    // Nobody is known to listen: a rule for the program that belongs here is what the product sets up.
    return std::any_of(ownerRules().begin(), ownerRules().end(), [&](const OwnerRule &rule) {
        return rule.role == role && same(fileName(program), rule.process);
    });
}

bool serviceFits(const QString &service, PortRole role, const std::optional<ListenerOwner> &owner)
{
    if (service.isEmpty() || service == QLatin1String("*")) {
        return true;
    }
    if (owner && !owner->services.isEmpty()) {
        return owner->services.contains(service, Qt::CaseInsensitive);
    }
    return std::any_of(ownerRules().begin(), ownerRules().end(), [&](const OwnerRule &rule) {
        return rule.role == role && same(service, rule.service);
    });
}

} // namespace

bool portsInclude(const QString &localPorts, Port port)
{
    const QString trimmed = localPorts.trimmed();
    if (trimmed.isEmpty() || trimmed == QLatin1String("*")) {
        return true;
    }
    const QStringList parts = trimmed.split(u',');
    return std::any_of(parts.begin(), parts.end(), [port](const QString &part) {
        const qsizetype dash = part.indexOf(u'-');
        const auto first = Port::fromText(QStringView(part).left(dash < 0 ? part.size() : dash).trimmed());
        const auto last = dash < 0 ? first : Port::fromText(QStringView(part).sliced(dash + 1).trimmed());
        return first && last && !(port < *first) && !(*last < port);
    });
}

FirewallState
firewallState(const FirewallView &view, PortRole role, Port port, const std::optional<ListenerOwner> &owner)
{
    if (!view.on) {
        return FirewallState::Allowed;
    }
    bool allowed = false;
    for (const FirewallRule &rule : view.rules) {
        if (!portsInclude(rule.localPorts, port) || !programFits(rule.program, role, owner)
            || !serviceFits(rule.service, role, owner)) {
            continue;
        }
        if (!rule.allows) {
            return FirewallState::NoRule;
        }
        allowed = true;
    }
    return allowed ? FirewallState::Allowed : FirewallState::NoRule;
}

} // namespace portcheck
