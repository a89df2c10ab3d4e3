#pragma once

#include "interface.h"

#include <core/live.h>
#include <core/port.h>
#include <core/readerror.h>
#include <core/result.h>

#include <QList>
#include <QString>

namespace portcheck {

/// One TCP socket that waits for connections.
struct Listener
{
    QString address; ///< as bound: "0.0.0.0", "127.0.0.1", "::", "::1"; IPv6 without brackets
    Port port;
    /// As far as the list of sockets tells it. `pid` is nothing when it does not (the system may hide it even from an
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
    /// False when the list has no word about owners but their numbers.
    bool namesOwners = false;
    LiveOrigin origin; ///< of what is not in it

    friend bool operator==(const ListenerTable &, const ListenerTable &) = default;
};

/// What listens: the TCP table of this machine, or a text that somebody saved of one.
class ListenerSource : public Interface
{
public:
    /// Errors: AccessDenied, NotSupported, Malformed, Unexpected. Any thread.
    [[nodiscard]] virtual Result<ListenerTable, ReadError> listeners() const = 0;
};

} // namespace portcheck
