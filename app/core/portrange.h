#pragma once

#include "port.h"

#include <QList>

namespace portcheck {

/// Ports `first` to `last`, both included.
struct PortRange
{
    Port first;
    Port last;
    /// Excluded by an administrator (`*` in the listing), the usual cure against Windows taking it: a program can
    /// still listen there.
    bool administered = false;

    [[nodiscard]] bool contains(Port port) const { return !(port < first) && !(last < port); }
    friend bool operator==(const PortRange &, const PortRange &) = default;
};

/// The TCP port ranges (IPv4) that no program is handed.
struct ReservedRanges
{
    QList<PortRange> ranges;
    /// False when the end of the listing is missing: a port outside the ranges may be reserved all the same.
    bool complete = true;

    friend bool operator==(const ReservedRanges &, const ReservedRanges &) = default;
};

} // namespace portcheck
