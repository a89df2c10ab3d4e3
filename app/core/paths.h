#pragma once

#include <QString>
#include <QStringView>

#include <algorithm>

/// Names of files as Windows or Linux writes them, whatever this program runs on.
namespace portcheck {

/// \return -1 without one.
[[nodiscard]] inline qsizetype lastSeparator(QStringView path)
{
    return std::max(path.lastIndexOf(u'\\'), path.lastIndexOf(u'/'));
}

[[nodiscard]] inline QStringView fileName(QStringView path)
{
    return path.sliced(lastSeparator(path) + 1);
}

/// Windows opens a device by this name in every folder, with any suffix, and with a stream behind it.
[[nodiscard]] bool isDeviceName(QStringView name);

} // namespace portcheck
