#include <platform/librarysearch.h>

#include <windows.h>

namespace portcheck {

void searchSystemLibrariesOnly()
{
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_SYSTEM32);
}

} // namespace portcheck
