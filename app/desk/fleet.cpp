#include "fleet.h"

#include <core/servernames.h>

#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

namespace portcheck {

namespace {

auto rank(RoleState state)
{
    return std::ranges::find(kWorstFirst, state) - kWorstFirst.begin();
}

RoleState worse(RoleState a, RoleState b)
{
    return std::ranges::min(a, b, {}, rank);
}

/// The first label of a name that can be distinguished from another; empty for an address, a loopback, a placeholder.
QString labelOf(const QString &server)
{
    const bool plain = sameMachine(server, u"a-name-that-no-server-has") == Same::No;
    return plain ? server.trimmed().section(QLatin1Char('.'), 0, 0).toLower() : QString();
}

/// Every server under one name, and which of them a spelling means.
struct ServerNames
{
    QStringList names;
    QHash<QString, qsizetype> indexes; ///< of every spelling, into `names`
};

/// Full names go first: a short name belongs to the one full name that starts with it, and to none where there are
/// several.
ServerNames serverNames(const QList<FleetPc> &computers)
{
    QSet<QString> seen;
    for (const FleetPc &pc : computers) {
        if (!pc.aliased && !pc.server.isEmpty()) {
            seen.insert(pc.server);
        }
    }
    QStringList spellings = seen.values();
    std::ranges::sort(
        spellings, {}, [](const QString &name) { return std::pair(-name.count(QLatin1Char('.')), name); });
    ServerNames servers;
    QHash<QString, QList<qsizetype>> byLabel;
    for (const QString &name : std::as_const(spellings)) {
        QList<qsizetype> &alike = byLabel[labelOf(name)];
        QList<qsizetype> same;
        std::ranges::copy_if(alike, std::back_inserter(same), [&](qsizetype index) {
            return sameMachine(servers.names.at(index), name) == Same::Yes;
        });
        if (same.size() != 1) {
            same = {servers.names.size()};
            alike += same;
            servers.names.append(name);
        }
        servers.indexes.insert(name, same.first());
    }
    return servers;
}

/// Of several reports of one computer only the latest stays.
void dropOlder(QList<FleetPc> &computers, QList<IgnoredFile> &ignored)
{
    std::ranges::stable_sort(computers, std::greater {}, &FleetPc::createdAt);
    QHash<QString, QStringList> seen; // servers of each computer
    computers.removeIf([&](const FleetPc &pc) {
        if (!pc.live || pc.aliased || pc.host.isEmpty()) {
            return false; // nothing shows for sure whether it is the same computer
        }
        QStringList &servers = seen[pc.host.toLower()];
        const bool isNew = std::ranges::all_of(
            servers, [&pc](const QString &server) { return sameMachine(server, pc.server) == Same::No; });
        if (isNew) { // of another site, or the first
            servers.append(pc.server);
            return false;
        }
        ignored.append({pc.file, IgnoredFile::Reason::Older, pc.host});
        return true;
    });
}

/// \param counts agent ports of its computers, and on how many
void findAgentPort(FleetServer &server, const std::map<Port, int> &counts)
{
    server.ports = {counts.begin(), counts.end()};
    std::ranges::stable_sort(server.ports, std::greater {}, &std::pair<Port, int>::second);
    const bool most =
        server.ports.size() == 1 || (server.ports.size() > 1 && server.ports.at(0).second > server.ports.at(1).second);
    if (server.basis == FleetServer::Basis::None && most) {
        server.basis = FleetServer::Basis::Majority;
        server.agentPort = server.ports.first().first;
    }
}

bool hasOtherPort(const FleetPc &pc, const FleetServer &server)
{
    if (!server.agentPort) {
        return pc.agentPort.has_value() && server.ports.size() > 1;
    }
    // Where its own sources differ, one of them may be right: its own finding says so.
    return !pc.agentPorts.isEmpty() && !pc.agentPorts.contains(*server.agentPort);
}

} // namespace

int Fleet::deviating() const
{
    return static_cast<int>(std::ranges::count_if(computers, &FleetPc::deviates));
}

int Fleet::withState(RoleState wanted) const
{
    return static_cast<int>(std::ranges::count(computers, wanted, &FleetPc::state));
}

RoleState Fleet::state() const
{
    RoleState worst = computers.isEmpty() ? RoleState::NotChecked : RoleState::NotApplicable;
    for (const FleetPc &pc : computers) {
        worst = worse(worst, pc.deviates() ? worse(pc.state, RoleState::Check) : pc.state);
    }
    return worst;
}

Fleet judgeFleet(QList<FleetPc> computers, QList<IgnoredFile> ignored)
{
    dropOlder(computers, ignored);
    const auto [names, indexes] = serverNames(computers);

    QList<FleetServer> servers;
    for (const QString &name : names) {
        servers.append(FleetServer {.name = name});
    }
    QList<std::map<Port, int>> counts(servers.size());
    for (FleetPc &pc : computers) {
        pc.serverIndex = pc.aliased ? -1 : indexes.value(pc.server, -1);
        if (pc.serverIndex < 0) {
            continue;
        }
        FleetServer &server = servers[pc.serverIndex];
        ++server.computers;
        server.ownReport = server.ownReport || pc.isServer;
        if (pc.agentPort) {
            ++counts[pc.serverIndex][*pc.agentPort];
        }
        if (pc.agentPort && pc.isServer && server.basis == FleetServer::Basis::None) { // the latest comes first
            server.basis = FleetServer::Basis::OwnReport;
            server.agentPort = pc.agentPort;
        }
    }
    int most = 0;
    for (qsizetype i = 0; i < servers.size(); ++i) {
        findAgentPort(servers[i], counts.at(i));
        most = std::max(most, servers.at(i).computers);
    }
    // Servers that computers of this fleet may have: those with a report of their own, and that of most computers;
    // where several have equally many, all of them.
    const auto isExpected = [most](const FleetServer &server) {
        return server.ownReport || server.computers == most;
    };
    for (FleetPc &pc : computers) {
        if (pc.serverIndex < 0) {
            continue;
        }
        FleetServer &own = servers[pc.serverIndex];
        pc.otherPort = hasOtherPort(pc, own);
        // At least one of those expected must be comparable, or nothing is known to differ.
        pc.otherServer = !isExpected(own) && std::ranges::any_of(servers, [&](const FleetServer &server) {
            return isExpected(server) && sameMachine(server.name, pc.server) == Same::No;
        });
        own.deviating += pc.deviates() ? 1 : 0;
    }

    // The busiest server first; the computers keep their way to it.
    std::ranges::stable_sort(servers, std::greater {}, &FleetServer::computers);
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < servers.size(); ++i) {
        places.insert(servers.at(i).name, i);
    }
    for (FleetPc &pc : computers) {
        pc.serverIndex = pc.serverIndex < 0 ? -1 : places.value(names.at(pc.serverIndex));
    }
    std::ranges::sort(computers, [](const FleetPc &a, const FleetPc &b) {
        if (a.deviates() != b.deviates()) {
            return a.deviates();
        }
        if (a.state != b.state) {
            return rank(a.state) < rank(b.state);
        }
        const int byHost = a.host.compare(b.host, Qt::CaseInsensitive);
        return byHost != 0 ? byHost < 0 : a.file < b.file;
    });
    std::ranges::sort(ignored, {}, &IgnoredFile::file);
    return {std::move(computers), std::move(servers), std::move(ignored)};
}

} // namespace portcheck
