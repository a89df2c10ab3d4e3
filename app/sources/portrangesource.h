#pragma once

#include <core/portrange.h>
#include <core/readerror.h>
#include <core/result.h>

#include <QtGlobal>

namespace portcheck {

/// The TCP port ranges (IPv4) that Windows keeps for itself or hands out to outgoing connections.
class PortRangeSource
{
public:
    PortRangeSource() = default;
    Q_DISABLE_COPY_MOVE(PortRangeSource)
    virtual ~PortRangeSource() = default;

    /// Ranges that Windows has reserved (Hyper-V, WinNAT, an administrator): no program can listen there
    /// unless the reservation is its own. An empty list means "read, there is none".
    /// Errors: NotSupported, Timeout, Malformed (no output, or output without a table), Unexpected.
    /// Blocks up to 3 s; any thread.
    [[nodiscard]] virtual Result<ReservedRanges, ReadError> reserved() const = 0;

    /// The range outgoing connections take their local port from. Errors and blocking as reserved().
    [[nodiscard]] virtual Result<PortRange, ReadError> dynamicRange() const = 0;
};

} // namespace portcheck
