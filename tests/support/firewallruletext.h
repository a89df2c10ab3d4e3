#pragma once

#include <core/firewallmatch.h>

namespace portcheck {
namespace firewallruletext {

inline bool same(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

inline void append(QString &list, QStringView value)
{
    if (!list.isEmpty()) {
        list += u',';
    }
    list += value;
}

inline int profileBit(QStringView name)
{
    return same(name, u"Domain") ? DomainProfile
        : same(name, u"Private") ? PrivateProfile
        : same(name, u"Public")  ? PublicProfile
                                 : 0;
}

/// Fields that say nothing of whom a rule is for.
inline bool isDescription(QStringView key)
{
    for (const char *field :
         {"Name", "Desc", "EmbedCtxt", "Edge", "Defer", "Platform", "Platform2", "SkipVer", "ICMP4", "ICMP6"}) {
        if (same(key, QString::fromLatin1(field))) {
            return true;
        }
    }
    return false;
}

inline void readField(FirewallRule &rule, QStringView key, QStringView value)
{
    if (same(key, u"Active")) {
        rule.enabled = same(value, u"TRUE");
    } else if (same(key, u"Protocol")) {
        bool ok = false;
        const int number = value.toInt(&ok);
        rule.protocol = ok ? number : -1;
    } else if (same(key, u"Profile")) {
        rule.profiles = (rule.profiles == AllProfiles ? 0 : rule.profiles) | profileBit(value);
    } else if (key.startsWith(u"LPort", Qt::CaseInsensitive)) { // later versions number them: LPort2_10
        append(rule.localPorts, value);
    } else if (key.startsWith(u"RPort", Qt::CaseInsensitive)) {
        append(rule.remotePorts, value);
    } else if (same(key, u"App")) {
        rule.program = value.toString().replace(QLatin1String("\\\\"), QLatin1String("\\"));
    } else if (same(key, u"Svc")) {
        rule.service = value.toString();
    } else if (same(key, u"AppPkgId")) {
        rule.package = value.toString();
    } else if (same(key, u"LUOwn")) {
        rule.owner = value.toString();
    } else if (same(key, u"LUAuth") || same(key, u"RUAuth") || same(key, u"RMAuth")) {
        append(rule.authorised, value);
    } else if (key.startsWith(u"Security", Qt::CaseInsensitive)) {
        rule.secure = true;
    } else if (key.startsWith(u"IF", Qt::CaseInsensitive)) { // IF=, IFType=
        append(rule.interfaces, value);
    } else if (key.startsWith(u"RA", Qt::CaseInsensitive)) {
        append(rule.remoteAddresses, value);
    } else if (key.startsWith(u"LA", Qt::CaseInsensitive)) {
        append(rule.localAddresses, value);
    } else if (!isDescription(key)) {
        rule.otherLimit = true;
    }
}

} // namespace firewallruletext

/// A rule as Windows stores it in the registry: "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=8059|".
/// The order of the fields is not fixed, the version may be missing. \return nothing without action or direction.
inline std::optional<FirewallRule> parseFirewallRule(QStringView text)
{
    using namespace firewallruletext;
    FirewallRule rule;
    bool hasAction = false;
    bool hasDirection = false;
    for (const QStringView field : text.split(u'|')) {
        const qsizetype equals = field.indexOf(u'=');
        if (equals < 0) {
            continue; // the version, or the empty end
        }
        const QStringView key = field.left(equals).trimmed();
        const QStringView value = field.sliced(equals + 1).trimmed();
        if (same(key, u"Action")) {
            hasAction = true;
            rule.action = same(value, u"Block") ? FirewallRule::Action::Block : FirewallRule::Action::Allow;
            rule.secure = rule.secure || same(value, u"ByPass"); // allowed past blocking rules, when authenticated
        } else if (same(key, u"Dir")) {
            hasDirection = same(value, u"In") || same(value, u"Out");
            rule.direction = same(value, u"In") ? FirewallRule::Direction::In : FirewallRule::Direction::Out;
        } else {
            readField(rule, key, value);
        }
    }
    return hasAction && hasDirection ? std::optional(rule) : std::nullopt;
}

} // namespace portcheck
