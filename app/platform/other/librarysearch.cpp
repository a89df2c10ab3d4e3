#include <platform/librarysearch.h>

namespace portcheck {

void searchSystemLibrariesOnly()
{
}

} // namespace portcheck
