#pragma once

#include <QString>
#include <QStringView>

#include <algorithm>

/// Paths as text, as Windows or Linux writes them. The registry's paths are Windows' own even where they are analysed on
/// another system, so none of this asks a file system or the system's idea of a separator.
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

namespace windowspath {

/// A path as a person types or pastes it: quotes around it removed, the yen signs that Japanese fonts and vendor pages
/// show for "\" put right, no doubled and no trailing separator. A path that starts with a single "/" keeps its "/".
[[nodiscard]] QString cleaned(const QString &path);

/// "C:\a" and "b" give "C:\a\b"; a folder written with "/" alone keeps that.
[[nodiscard]] QString join(const QString &folder, const QString &name);

/// The part before the last separator; empty when there is none.
[[nodiscard]] QString parent(const QString &path);

[[nodiscard]] QString name(const QString &path); ///< the part behind the last separator

/// Another machine's share, or one of Windows' device paths: never opened unless the person entered it.
[[nodiscard]] bool isRemoteOrDevice(const QString &path);

/// Equal as Windows sees it: without case, either separator.
[[nodiscard]] bool same(const QString &a, const QString &b);

} // namespace windowspath

} // namespace portcheck
