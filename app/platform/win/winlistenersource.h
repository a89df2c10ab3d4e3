#pragma once

#include <sources/listenersource.h>

namespace portcheck {

/// GetExtendedTcpTable for IPv4 and IPv6. PID 0 in the table means that Windows did not tell.
class WinListenerSource final : public ListenerSource
{
public:
    [[nodiscard]] Result<ListenerTable, ReadError> listeners() const override;
};

} // namespace portcheck
