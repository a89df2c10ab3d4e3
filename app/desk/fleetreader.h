#pragma once

#include "fleet.h"

#include <core/result.h>
#include <sources/filesource.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace portcheck {

/// Reads of a JSON report only what a row of the fleet needs, so that thousands fit. Errors: see IgnoredFile::Reason.
[[nodiscard]] Result<FleetPc, IgnoredFile> readFleetPc(const QByteArray &bytes, const QString &file);

/// Called now and then while reports are read, always from the calling thread.
using FleetProgress = std::function<void(qsizetype done, qsizetype total)>;

/// Reads every report at any depth of `folder`, several at once because a file server answers slowly; each becomes a
/// small row at once. `leaveOut` are paths that are not even named: the files that are about to be written.
/// Errors: those of FileSource::list() for the folder itself; NotFound when not one JSON file is in it.
/// Blocks. `files` is used from several threads.
[[nodiscard]] Result<Fleet, ReadError> readFleet(const FileSource &files,
                                                 const QString &folder,
                                                 const QStringList &leaveOut,
                                                 const FleetProgress &progress = {});

} // namespace portcheck
