#pragma once

namespace portcheck {

/// From now on libraries that are loaded by name come from the system's own folder, never from the program's or the
/// current one. First in main(); what the program is linked to is bound before (see win/loadconfig.cpp).
/// Does nothing where the system has no such search.
void searchSystemLibrariesOnly();

} // namespace portcheck
