#pragma once

#include <sources/checksources.h>

namespace portcheck {

/// This machine behind the interfaces of app/sources. Made once by main() and passed down. The version of the program is
/// left empty, and so is `live.probe`, which is the network's (app/probe), and `live.names` where Qt's answer is as good.
/// A source of the live check that does not exist here answers NotSupported.
[[nodiscard]] CheckSources makePlatformSources();

} // namespace portcheck
