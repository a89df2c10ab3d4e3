#pragma once

#include <QString>

namespace portcheck {

/// Opens the folder of a file with the file selected. GUI thread. \return false when that cannot be done here.
[[nodiscard]] bool selectInFolder(const QString &path);

} // namespace portcheck
