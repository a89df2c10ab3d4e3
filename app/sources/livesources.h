#pragma once

#include "interface.h"
#include "portprobe.h"

#include <core/firewallmatch.h>
#include <core/live.h>
#include <core/port.h>
#include <core/readerror.h>
#include <core/result.h>

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace portcheck {

/// One TCP socket that waits for connections.
struct Listener
{
    QString address; ///< as bound: "0.0.0.0", "127.0.0.1", "::", "::1"; IPv6 without brackets
    Port port;
    /// As far as the list of sockets shows it. `pid` is nothing when it does not (the system may hide it even from an
    /// administrator); the name is often for an OwnerSource to find.
    ListenerOwner owner;
    LiveOrigin origin;

    friend bool operator==(const Listener &, const Listener &) = default;
};

/// A list of sockets, IPv4 and IPv6.
struct ListenerTable
{
    QList<Listener> listeners;
    /// False for a part of a list: that a port is not in it says nothing.
    bool complete = true;
    /// False when of some socket nothing but the number of its owner was asked for.
    bool namesOwners = false;
    LiveOrigin origin; ///< of what is not in it
    bool ofOneMachine = true; ///< as far as the addresses show

    friend bool operator==(const ListenerTable &, const ListenerTable &) = default;
};

/// What listens: the TCP table of this machine, or a text that somebody saved of one.
class ListenerSource : public Interface
{
public:
    /// Errors: AccessDenied, NotSupported, Malformed, Unexpected. Any thread.
    [[nodiscard]] virtual Result<ListenerTable, ReadError> listeners() const = 0;
};

/// The processes of this machine with their names, paths and services, as far as a standard user may see them.
class OwnerSource : public Interface
{
public:
    /// By process number. What may not be seen is left empty.
    /// Errors: AccessDenied, NotSupported, Unexpected. Any thread.
    [[nodiscard]] virtual Result<QHash<quint32, ListenerOwner>, ReadError> owners() const = 0;
};

/// The TCP port ranges (IPv4) that Windows keeps for itself or hands out to outgoing connections.
class PortRangeSource : public Interface
{
public:
    /// Ranges that Windows has reserved (Hyper-V, WinNAT, an administrator): no program can listen there
    /// unless the reservation is its own. An empty list means "read, there is none".
    /// Errors: NotSupported, Timeout, Malformed (no output, or output without a table), Unexpected.
    /// Blocks up to 3 s; any thread.
    [[nodiscard]] virtual Result<ReservedRanges, ReadError> reserved() const = 0;

    /// The range outgoing connections take their local port from. Errors and blocking as reserved().
    [[nodiscard]] virtual Result<PortRange, ReadError> dynamicRange() const = 0;
};

/// The Windows Firewall of this machine, read only. The product has a firewall of its own about which
/// this proves nothing.
class FirewallSource : public Interface
{
public:
    /// An error unless both the rule list and the active profile could be read: half an answer would be
    /// taken for "no rule".
    /// Errors: NotSupported, AccessDenied, Unexpected. Blocks as long as the system likes; any thread but the GUI's.
    [[nodiscard]] virtual Result<FirewallView, ReadError> view() const = 0;
};

enum class ServiceState { NotInstalled, Stopped, Running, Changing };

/// The services of this machine, read only.
class ServiceSource : public Interface
{
public:
    /// State of the service with that short name ("tmlisten"); `Changing` is starting, stopping or paused.
    /// Errors: AccessDenied, NotSupported, Unexpected. Blocks shortly; any thread.
    [[nodiscard]] virtual Result<ServiceState, ReadError> state(const QString &shortName) const = 0;
};

/// Names of computers to addresses, as the operating system resolves them.
class NameResolver : public Interface
{
public:
    /// Addresses of a host, IPv4 first; an address resolves to itself without asking anybody.
    /// Errors: NotFound (no such name), NameTimeout (no name server answers, or it cannot say), Unexpected. Blocks as
    /// long as the system takes, which can be half a minute for a name that is not answered: callers have their own
    /// limit. Any thread.
    [[nodiscard]] virtual Result<QStringList, ReadError> resolve(const QString &host) const = 0;
};

/// Everything the live check asks. Each may be missing: then its question is "not checked". All usable from any
/// thread; copies share the sources, which must be able to outlive a check: a source that hangs is left to itself.
struct LiveSources
{
    std::shared_ptr<const ListenerSource> listeners;
    std::shared_ptr<const OwnerSource> owners; ///< where the listeners do not name theirs
    std::shared_ptr<const PortRangeSource> ranges;
    std::shared_ptr<const FirewallSource> firewall;
    std::shared_ptr<const ServiceSource> services;
    std::shared_ptr<const NameResolver> names;
    std::shared_ptr<const PortProbe> probe;
};

} // namespace portcheck
