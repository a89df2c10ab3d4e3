#pragma once

#include "checkinput.h"
#include "diagnosissession.h"
#include "livecheck.h"

#include <core/diagnosis.h>
#include <core/result.h>
#include <readers/reader.h>
#include <sources/filesource.h>
#include <sources/registrysource.h>

#include <QDateTime>

#include <functional>

namespace portcheck {

/// The outside as one check sees it. All set and usable from any thread; outlives every check.
struct CheckSources
{
    const FileSource *files = nullptr;
    const RegistrySource *registry = nullptr;
    std::function<QDateTime()> now; ///< local time with its offset from UTC
    StandardFolders folders;
    LegacyDecoder codePage932;
    QString hostName;
    QString systemDescription; ///< e.g. "Windows Server 2019 (10.0.17763)"; may be empty
    QString toolVersion;
    LiveSources live;
};

/// Whether every input that is named can be read at all. A script must not take a wrong path for
/// "not installed". \return the first input that cannot.
[[nodiscard]] std::optional<ReadError> unusableInput(const CheckInput &input, const CheckSources &sources);

/// source -> readers -> Reconciler: finds the installation or takes the files, runs the four readers, compares,
/// then gathers live evidence where input and options allow it and compares again.
///
/// Blocks; any thread but the GUI's. `progress` is called from the calling thread with what is known so far.
/// After cancellation the diagnosis is marked incomplete.
[[nodiscard]] Diagnosis runCheck(const CheckInput &input,
                                 const CheckOptions &options,
                                 const CheckSources &sources,
                                 const CheckProgress &progress,
                                 const CancelFlag &cancel);

} // namespace portcheck
