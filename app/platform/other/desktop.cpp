#include "../desktop.h"

namespace portcheck {

std::optional<ContrastScheme> contrastScheme()
{
    return std::nullopt;
}

bool selectInFolder(const QString & /*path*/)
{
    return false; // opening the folder has to do
}

bool isDesktopVisible()
{
    return true;
}

void searchSystemLibrariesOnly() { }

} // namespace portcheck
