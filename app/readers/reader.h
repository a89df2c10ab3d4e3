#pragma once

#include <core/readerreport.h>

#include <atomic>

namespace portcheck {

/// Set from any thread to ask a running check to stop soon.
using CancelFlag = std::atomic_bool;

/// One of the four documented ways to see the ports. Takes its sources in the constructor, knows no other
/// reader and no window.
class Reader
{
public:
    Reader() = default;
    Q_DISABLE_COPY_MOVE(Reader)
    virtual ~Reader() = default;

    [[nodiscard]] virtual Method method() const = 0;

    /// Reads everything this method can say. Blocks; any thread. Never throws: what could not be read is
    /// an observation of state Unreadable. After cancellation the rest is left out.
    [[nodiscard]] virtual ReaderReport read(const CancelFlag &cancel) const = 0;
};

} // namespace portcheck
