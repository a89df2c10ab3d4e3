#pragma once

#include <sources/clock.h>

namespace portcheck {

/// The clock of this computer. Any thread.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
};

} // namespace portcheck
