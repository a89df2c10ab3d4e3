#pragma once

#include "interface.h"

#include <QDateTime>

namespace portcheck {

class Clock : public Interface
{
public:
    /// Local time with its offset from UTC. Any thread.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

} // namespace portcheck
