#include "fleet.h"

#include <core/servernames.h>

#include <QHash>
#include <QSet>

#include <algorithm>

namespace portcheck {
namespace {

/// Worst first.
int rank(RoleState state)
{
    switch (state) {
    case RoleState::Problem:
        return 0;
    case RoleState::Check:
        return 1;
    case RoleState::Unknown:
        return 2;
    case RoleState::Match:
        return 3;
    case RoleState::Single:
        return 4;
    case RoleState::NotChecked:
        return 5;
    case RoleState::NotApplicable:
        return 6;
    }
    Q_UNREACHABLE();
    return 0;
}

/// A name that can be told from another name: no address, no loopback, no placeholder.
bool isPlainName(const QString &server)
{
    return sameMachine(server, u"a-name-that-no-server-has") == Same::No;
}

QString firstLabel(const QString &name)
{
    return name.trimmed().section(QLatin1Char('.'), 0, 0).toLower();
}

/// Gives every spelling of a server one number. Full names go first: a short name belongs to the one full name that
/// starts with it, and to none where there are several.
class ServerIndex
{
public:
    explicit ServerIndex(const QList<FleetPc> &computers)
    {
        QStringList names;
        QSet<QString> seen;
        for (const FleetPc &pc : computers) {
            if (!pc.masked && !pc.server.isEmpty() && !seen.contains(pc.server)) {
                seen.insert(pc.server);
                names.append(pc.server);
            }
        }
        std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
            const auto dots = [](const QString &name) {
                return name.count(QLatin1Char('.'));
            };
            return dots(a) != dots(b) ? dots(a) > dots(b) : a < b;
        });
        for (const QString &name : std::as_const(names)) {
            add(name);
        }
    }

    [[nodiscard]] qsizetype of(const QString &server) const { return m_indexes.value(server, -1); }
    [[nodiscard]] const QStringList &names() const { return m_names; }

private:
    void add(const QString &name)
    {
        QList<qsizetype> &alike = m_byLabel[isPlainName(name) ? firstLabel(name) : QString()];
        QList<qsizetype> same;
        for (const qsizetype index : std::as_const(alike)) {
            if (sameMachine(m_names.at(index), name) == Same::Yes) {
                same.append(index);
            }
        }
        if (same.size() == 1) {
            m_indexes.insert(name, same.first());
            return;
        }
        m_indexes.insert(name, m_names.size());
        alike.append(m_names.size());
        m_names.append(name);
    }

    QHash<QString, qsizetype> m_indexes;
    QHash<QString, QList<qsizetype>> m_byLabel; ///< addresses all under the empty label
    QStringList m_names;
};

/// Of several reports of one computer only the latest stays.
void dropOlder(QList<FleetPc> &computers, QList<IgnoredFile> &ignored)
{
    std::stable_sort(computers.begin(), computers.end(), [](const FleetPc &a, const FleetPc &b) {
        return a.createdAt > b.createdAt;
    });
    QSet<QString> seen;
    computers.removeIf([&](const FleetPc &pc) {
        if (!pc.live || pc.masked || pc.host.isEmpty()) {
            return false; // nothing tells for sure whether it is the same computer
        }
        const QString host = pc.host.toLower();
        if (!seen.contains(host)) {
            seen.insert(host);
            return false;
        }
        ignored.append({pc.file, IgnoredFile::Reason::Older, pc.host});
        return true;
    });
}

void findAgentPort(FleetServer &server, const QList<FleetPc> &computers, const QList<qsizetype> &members)
{
    QHash<quint16, int> counts;
    for (const qsizetype member : members) {
        const FleetPc &pc = computers.at(member);
        if (!pc.agentPort) {
            continue;
        }
        ++counts[pc.agentPort->number()];
        if (pc.isServer && server.basis != FleetServer::Basis::OwnReport) { // the latest comes first
            server.basis = FleetServer::Basis::OwnReport;
            server.agentPort = pc.agentPort;
        }
    }
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
        server.ports.append({*Port::fromNumber(it.key()), it.value()});
    }
    std::sort(server.ports.begin(), server.ports.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
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

/// Servers that computers of this fleet may have: those with a report of their own, and that of most computers; where
/// several have equally many, all of them.
QSet<qsizetype> expectedServers(const QList<FleetServer> &servers)
{
    int most = 0;
    for (const FleetServer &server : servers) {
        most = std::max(most, server.computers);
    }
    QSet<qsizetype> expected;
    for (qsizetype i = 0; i < servers.size(); ++i) {
        if (servers.at(i).ownReport || servers.at(i).computers == most) {
            expected.insert(i);
        }
    }
    return expected;
}

} // namespace

QString id(IgnoredFile::Reason reason)
{
    switch (reason) {
    case IgnoredFile::Reason::Broken:
        return QStringLiteral("broken");
    case IgnoredFile::Reason::Newer:
        return QStringLiteral("newer");
    case IgnoredFile::Reason::Foreign:
        return QStringLiteral("foreign");
    case IgnoredFile::Reason::Merged:
        return QStringLiteral("merged");
    case IgnoredFile::Reason::Sample:
        return QStringLiteral("sample");
    case IgnoredFile::Reason::Older:
        return QStringLiteral("older");
    case IgnoredFile::Reason::Unreadable:
        return QStringLiteral("unreadable");
    }
    Q_UNREACHABLE();
    return {};
}

int Fleet::deviating() const
{
    return static_cast<int>(
        std::count_if(computers.begin(), computers.end(), [](const FleetPc &pc) { return pc.deviates(); }));
}

int Fleet::withState(RoleState wanted) const
{
    return static_cast<int>(
        std::count_if(computers.begin(), computers.end(), [wanted](const FleetPc &pc) { return pc.state == wanted; }));
}

RoleState Fleet::state() const
{
    RoleState worst = RoleState::NotApplicable;
    for (const FleetPc &pc : computers) {
        const RoleState state = pc.deviates() && rank(pc.state) > rank(RoleState::Check) ? RoleState::Check : pc.state;
        if (rank(state) < rank(worst)) {
            worst = state;
        }
    }
    return computers.isEmpty() ? RoleState::NotChecked : worst;
}

QString Fleet::serverName(const FleetPc &pc) const
{
    return pc.serverIndex < 0 ? pc.server : servers.at(pc.serverIndex).name;
}

Fleet judgeFleet(QList<FleetPc> computers, QList<IgnoredFile> ignored)
{
    dropOlder(computers, ignored);
    const ServerIndex index(computers);

    QList<FleetServer> servers;
    for (const QString &name : index.names()) {
        FleetServer server;
        server.name = name;
        servers.append(server);
    }
    QList<QList<qsizetype>> members(servers.size());
    for (qsizetype i = 0; i < computers.size(); ++i) {
        FleetPc &pc = computers[i];
        pc.serverIndex = pc.masked ? -1 : index.of(pc.server);
        if (pc.serverIndex >= 0) {
            members[pc.serverIndex].append(i);
            ++servers[pc.serverIndex].computers;
            servers[pc.serverIndex].ownReport = servers[pc.serverIndex].ownReport || pc.isServer;
        }
    }
    for (qsizetype i = 0; i < servers.size(); ++i) {
        findAgentPort(servers[i], computers, members.at(i));
    }
    const QSet<qsizetype> expected = expectedServers(servers);
    for (FleetPc &pc : computers) {
        if (pc.serverIndex < 0) {
            continue;
        }
        pc.otherPort = hasOtherPort(pc, servers.at(pc.serverIndex));
        // At least one of those expected must be comparable, or nothing is known to differ.
        pc.otherServer =
            !expected.contains(pc.serverIndex) && std::any_of(expected.begin(), expected.end(), [&](qsizetype server) {
                return sameMachine(servers.at(server).name, pc.server) == Same::No;
            });
        servers[pc.serverIndex].deviating += pc.deviates() ? 1 : 0;
    }

    // The busiest server first; the computers keep their way to it.
    QList<qsizetype> order;
    for (qsizetype i = 0; i < servers.size(); ++i) {
        order.append(i);
    }
    std::stable_sort(order.begin(), order.end(), [&servers](qsizetype a, qsizetype b) {
        return servers.at(a).computers > servers.at(b).computers;
    });
    QList<qsizetype> newPlace(servers.size());
    Fleet fleet;
    for (qsizetype i = 0; i < order.size(); ++i) {
        newPlace[order.at(i)] = i;
        fleet.servers.append(servers.at(order.at(i)));
    }
    for (FleetPc &pc : computers) {
        pc.serverIndex = pc.serverIndex < 0 ? -1 : newPlace.at(pc.serverIndex);
    }
    std::sort(computers.begin(), computers.end(), [](const FleetPc &a, const FleetPc &b) {
        if (a.deviates() != b.deviates()) {
            return a.deviates();
        }
        if (a.state != b.state) {
            return rank(a.state) < rank(b.state);
        }
        const int byHost = a.host.compare(b.host, Qt::CaseInsensitive);
        return byHost != 0 ? byHost < 0 : a.file < b.file;
    });
    std::sort(
        ignored.begin(), ignored.end(), [](const IgnoredFile &a, const IgnoredFile &b) { return a.file < b.file; });
    fleet.computers = std::move(computers);
    fleet.ignored = std::move(ignored);
    return fleet;
}

} // namespace portcheck
