#pragma once

#include <sources/livesources.h>

namespace portcheck {

/// What this operating system offers for the live check; `names` and `probe` are left empty, they are the
/// network's (app/probe). Where a source does not exist here, it answers NotSupported.
[[nodiscard]] LiveSources platformLiveSources();

} // namespace portcheck
