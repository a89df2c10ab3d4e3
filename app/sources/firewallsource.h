#pragma once

#include <core/firewallmatch.h>
#include <core/readerror.h>
#include <core/result.h>

#include <QtGlobal>

namespace portcheck {

/// The Windows Firewall of this machine, read only. The product has a firewall of its own about which
/// this proves nothing.
class FirewallSource
{
public:
    FirewallSource() = default;
    Q_DISABLE_COPY_MOVE(FirewallSource)
    virtual ~FirewallSource() = default;

    /// An error unless both the rule list and the active profile could be read: half an answer would be
    /// taken for "no rule".
    /// Errors: NotSupported, AccessDenied, Unexpected. Blocks as long as the system likes; any thread but the GUI's.
    [[nodiscard]] virtual Result<FirewallView, ReadError> view() const = 0;
};

} // namespace portcheck
