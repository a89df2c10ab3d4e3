#pragma once

#include <QDateTime>

namespace portcheck {

class Clock
{
public:
    Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
    virtual ~Clock() = default;

    /// Local time with its offset from UTC. Any thread.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

} // namespace portcheck
