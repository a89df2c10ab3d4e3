#pragma once

#include <sources/livesources.h>

namespace portcheck {

/// Windows' own netsh, by its full path and without a window: no API lists the reserved ranges.
class WinPortRangeSource final : public PortRangeSource
{
public:
    [[nodiscard]] Result<ReservedRanges, ReadError> reserved() const override;
    [[nodiscard]] Result<PortRange, ReadError> dynamicRange() const override;
};

} // namespace portcheck
