#include "livefacts.h"

#include <core/firewallmatch.h>
#include <core/ownerrules.h>

#include <algorithm>

namespace portcheck {
namespace {

ListenerOwner named(const ListenerOwner &owner, const LiveAnswers &answers)
{
    if (owner.process.isEmpty() && owner.pid && answers.owners && *answers.owners) {
        return (*answers.owners)->value(*owner.pid, owner);
    }
    return owner;
}

/// Of several sockets on one port the one that most clients reach tells whose the port is, whatever their order. A
/// stranger there is never hidden by the product elsewhere: not even one on a single address, for there it is the
/// stranger that answers.
int rank(PortRole role, const ListenerOwner &owner, const QString &address)
{
    const bool stranger = matchOwner(role, owner) == OwnerMatch::Unexpected;
    const bool known = !owner.process.isEmpty() || owner.pid == 4U;
    const bool loopback = address.startsWith(QLatin1String("127.")) || address == QLatin1String("::1");
    const int reach = address == QLatin1String("0.0.0.0") ? (stranger    ? 9
                                                                 : known ? 7
                                                                         : 5)
        : address == QLatin1String("::")                  ? (known ? 6 : 4)
        : stranger && !loopback                           ? 8
                                                          : (loopback ? 0 : 2) + (known ? 1 : 0);
    return 2 * reach + (stranger ? 1 : 0);
}

void addListeners(LiveEvidence &place, const LiveAnswers &answers)
{
    if (!answers.table) {
        return;
    }
    if (!*answers.table) {
        place.error = answers.table->error();
        return;
    }
    const ListenerTable &table = **answers.table;
    int best = -1;
    for (const Listener &listener : table.listeners) {
        if (!(listener.port == *place.port)) {
            continue;
        }
        place.state = ListenState::Listening;
        if (!place.origin) {
            place.origin = listener.origin;
        }
        if (!place.addresses.contains(listener.address)) {
            place.addresses.append(listener.address);
        }
        const ListenerOwner owner = named(listener.owner, answers);
        if (const int found = rank(place.role, owner, listener.address); found > best) {
            best = found;
            place.owner = owner;
        }
    }
    if (place.state != ListenState::Listening && table.complete) {
        place.state = ListenState::NotListening;
        place.origin = table.origin;
    }
}

void addReservation(LiveEvidence &place, const LiveAnswers &answers)
{
    if (!answers.reserved || !*answers.reserved) {
        return;
    }
    const ReservedRanges &reserved = **answers.reserved;
    const auto hit =
        std::ranges::find_if(reserved.ranges, [&](const PortRange &range) { return range.contains(*place.port); });
    // A listing whose end is missing cannot rule a port out.
    place.reservedKnown = reserved.complete || hit != reserved.ranges.end();
    if (hit != reserved.ranges.end()) {
        place.reserved = true;
        place.reservedAdministered = hit->administered;
        place.reservedFirst = hit->first.number();
        place.reservedLast = hit->last.number();
    }
}

void addAnswer(LiveEvidence &place, const ProbeAnswer &answer, const QString &host)
{
    // What the table says of this machine holds, whatever a probe met. Without it, a refusal here tells nothing: who
    // listens on another address of this machine is not reached by 127.0.0.1.
    const bool refusedHere = host.isEmpty() && answer.state == ListenState::NotListening;
    if (place.state == ListenState::NotChecked && !refusedHere) {
        place.state = answer.state;
        if (!answer.address.isEmpty()) {
            place.addresses = {answer.address};
        }
        if (answer.state != ListenState::NotChecked) {
            place.origin = LiveOrigin {LiveOriginKind::Network, host.isEmpty() ? answer.address : host, {}};
        }
    }
    place.fingerprint = answer.fingerprint;
    place.certificate = answer.certificate;
    place.error = answer.error;
}

void addFirewall(LiveEvidence &place, const LiveAnswers &answers, LiveOutcome outcome)
{
    // NetBIOS is information only; who may use these ports is Windows' own matter.
    if (!countsTowardsWhole(place.role)) {
        return;
    }
    if (answers.firewall && *answers.firewall) {
        place.firewall = firewallState(**answers.firewall, place.role, *place.port, place.owner);
    } else if (outcome == LiveOutcome::NotReadable || outcome == LiveOutcome::NotInTime) {
        place.firewall = FirewallState::NotReadable;
    }
}

void addRangeFindings(QList<Finding> &findings, const LiveAnswers &answers)
{
    if (!answers.dynamic || !*answers.dynamic) {
        return;
    }
    const PortRange &dynamic = **answers.dynamic;
    for (const LiveEvidence &place : answers.places) {
        if (place.role == PortRole::Agent && dynamic.contains(*place.port)) {
            findings.append(makeFinding(FindingId::PortDynamicRange,
                                        {PortRole::Agent},
                                        {Method::Live},
                                        {{QStringLiteral("port"), place.port->toString()},
                                         {QStringLiteral("first"), dynamic.first.toString()},
                                         {QStringLiteral("last"), dynamic.last.toString()}}));
        }
    }
}

bool nobodyServesTheConsole(QList<LiveEvidence> evidence)
{
    evidence.removeIf([](const LiveEvidence &place) {
        return place.role != PortRole::ServerHttp && place.role != PortRole::ServerHttps;
    });
    return !evidence.isEmpty() && std::ranges::all_of(evidence, [](const LiveEvidence &place) {
        return place.state == ListenState::NotListening;
    });
}

void addServiceFindings(QList<Finding> &findings, const LiveAnswers &answers, const QList<LiveEvidence> &evidence)
{
    const QString apache = QStringLiteral("Apache2");
    const QString iis = QStringLiteral("W3SVC");
    const auto is = [&](const QString &name, ServiceState state) {
        const auto found = answers.services.constFind(name);
        return found != answers.services.cend() && *found && **found == state;
    };
    const auto addIfStopped = [&](const QString &name, const QList<PortRole> &roles) {
        if (is(name, ServiceState::Stopped)) {
            findings.append(
                makeFinding(FindingId::ServiceStopped, roles, {Method::Live}, {{QStringLiteral("service"), name}}));
        }
    };
    addIfStopped(QStringLiteral("tmlisten"), {PortRole::Agent});
    addIfStopped(QStringLiteral("ofcservice"), {});
    // One of the two web servers carries the console, and nobody says which: the other may rest as long as
    // somebody serves the console's ports, or may do so soon.
    const auto rests = [&](const QString &name) {
        return is(name, ServiceState::Stopped) || is(name, ServiceState::NotInstalled);
    };
    if ((rests(apache) && rests(iis)) || nobodyServesTheConsole(evidence)) {
        const QList<PortRole> roles {PortRole::ServerHttp, PortRole::ServerHttps};
        addIfStopped(apache, roles);
        addIfStopped(iis, roles);
    }
}

} // namespace

QList<LiveEvidence> liveEvidence(const LiveAnswers &answers, const QList<LiveQuestion> &questions)
{
    const LiveOutcome firewall = questions.at(static_cast<int>(LiveQuestionId::Firewall)).outcome;
    QList<LiveEvidence> list = answers.places;
    for (LiveEvidence &place : list) {
        addListeners(place, answers);
        addReservation(place, answers);
    }
    for (qsizetype i = 0; i < answers.probed.size() && i < answers.ports.size(); ++i) {
        addAnswer(list[answers.probed.at(i)], answers.ports.at(i), answers.host);
    }
    for (LiveEvidence &place : list) {
        addFirewall(place, answers, firewall);
        if (place.origin && !place.origin->at.isValid()) {
            place.origin->at = answers.at;
        }
    }
    return list;
}

QList<Finding> liveFindingsOfAnswers(const LiveAnswers &answers, const QList<LiveEvidence> &evidence)
{
    QList<Finding> findings;
    addRangeFindings(findings, answers);
    addServiceFindings(findings, answers, evidence);
    const auto addUnresolved = [&findings](const QString &name) {
        findings.append(
            makeFinding(FindingId::ServerNameUnresolved, {}, {Method::Live}, {{QStringLiteral("name"), name}}));
    };
    for (const ResolvedName &name : answers.names) {
        if (name.addresses.isEmpty() && !name.error) {
            addUnresolved(name.name);
        }
    }
    const bool nameUnknown =
        !answers.ports.isEmpty() && std::ranges::all_of(answers.ports, [](const ProbeAnswer &answer) {
            return answer.error && answer.error->code == ReadErrorCode::NotFound;
        });
    if (nameUnknown && !answers.host.isEmpty()) {
        addUnresolved(answers.host);
    }
    return findings;
}

} // namespace portcheck
