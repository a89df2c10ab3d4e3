#pragma once

#include <core/finding.h>
#include <sources/interface.h>

namespace portcheck {

/// One of the four documented ways to see the ports. Takes its sources in the constructor, knows no other
/// reader and no window.
class Reader : public Interface
{
public:
    [[nodiscard]] virtual Method method() const = 0;

    /// Reads everything this method can say. Blocks; any thread. Never throws: what could not be read is
    /// an observation of state Unreadable. After cancellation the rest is left out.
    [[nodiscard]] virtual ReaderReport read(const CancelFlag &cancel) const = 0;
};

} // namespace portcheck
