#include "../selectinfolder.h"

namespace portcheck {

bool selectInFolder(const QString & /*path*/)
{
    return false; // opening the folder has to do
}

} // namespace portcheck
