#pragma once

#include <core/live.h>
#include <core/port.h>
#include <core/readerror.h>
#include <core/result.h>

#include <QList>
#include <QString>

namespace portcheck {

/// One TCP socket that waits for connections on this machine.
struct Listener
{
    QString address; ///< as bound: "0.0.0.0", "127.0.0.1", "::", "::1"; IPv6 without brackets
    Port port;
    /// What could be learned of the process; `pid` is nothing when the system did not tell (it may hide
    /// it even from an administrator), and then the rest is empty too.
    ListenerOwner owner;

    friend bool operator==(const Listener &, const Listener &) = default;
};

/// The TCP table of this machine, IPv4 and IPv6.
class ListenerSource
{
public:
    ListenerSource() = default;
    Q_DISABLE_COPY_MOVE(ListenerSource)
    virtual ~ListenerSource() = default;

    /// Every listening TCP socket, with its owner as far as a standard user may see it.
    /// Errors: AccessDenied, NotSupported, Unexpected. Blocks shortly (tens of milliseconds); any thread.
    [[nodiscard]] virtual Result<QList<Listener>, ReadError> listeners() const = 0;
};

} // namespace portcheck
