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

void searchSystemLibrariesOnly() { }

} // namespace portcheck
