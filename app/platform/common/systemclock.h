#pragma once

#include <sources/clock.h>

namespace portcheck {

/// The clock of this computer. Any thread.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        // A fixed offset, so that the text says "+09:00" and stays right when read on a machine of another zone.
        const QDateTime local = QDateTime::currentDateTime();
        return local.toOffsetFromUtc(local.offsetFromUtc());
    }
};

} // namespace portcheck
