#pragma once

#include <atomic>

namespace portcheck {

/// Set from any thread to ask running work to stop soon.
using CancelFlag = std::atomic_bool;

} // namespace portcheck
