#pragma once

#include <core/diagnosis.h>
#include <text/catalog.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace portcheck {

/// A file of the archive for support.
struct CollectedFile
{
    QString name; ///< inside the archive, "/" between folders
    QByteArray bytes;

    friend bool operator==(const CollectedFile &, const CollectedFile &) = default;
};

/// Everything that leaves the computer with "collect": JSON and HTML report, the pictures that the caller drew, and for
/// each source the lines that this program kept (Diagnosis::evidence, so nothing that the allow-list does not name).
/// What a preview shows is this list, and what is written is this list.
///
/// `diagnosis` must be the one with aliases (withAliases()) when names are to stay, and the pictures must be of it.
[[nodiscard]] QList<CollectedFile>
collectContents(const Diagnosis &diagnosis, Language language, const QList<CollectedFile> &pictures);

/// The files as a ZIP archive, with names in UTF-8. What support gets is some megabytes; more than a ZIP archive without
/// extensions holds (4 GB) cannot come together here.
[[nodiscard]] QByteArray zipped(const QList<CollectedFile> &files, const QDateTime &time);

} // namespace portcheck
