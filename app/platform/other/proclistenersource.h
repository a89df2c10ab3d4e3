#pragma once

#include <sources/livesources.h>

namespace portcheck {

/// The TCP table of Linux from /proc, so that developers and tests see real listeners.
class ProcListenerSource final : public ListenerSource
{
public:
    [[nodiscard]] Result<ListenerTable, ReadError> listeners() const override;
};

} // namespace portcheck
