#pragma once

#include <QtGlobal>

namespace portcheck {

/// Flags that the last chain of certificates was built with; 0 = none yet. For the test that proves them.
[[nodiscard]] quint32 lastChainFlags();

} // namespace portcheck
