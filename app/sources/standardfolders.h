#pragma once

#include <QString>

namespace portcheck {

/// Where Windows keeps programs on this machine. Empty on other systems, and when Windows does not tell.
/// Native separators, no trailing one.
struct StandardFolders
{
    QString programFiles; ///< e.g. C:\Program Files
    QString programFilesX86; ///< e.g. C:\Program Files (x86)

    friend bool operator==(const StandardFolders &, const StandardFolders &) = default;
};

} // namespace portcheck
