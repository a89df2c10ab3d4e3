#pragma once

#include "filesource.h"
#include "livesources.h"
#include "registrysource.h"

#include <functional>
#include <memory>

namespace portcheck {

/// The outside as one check sees it. All usable from any thread.
struct CheckSources
{
    std::shared_ptr<const FileSource> files; ///< always set
    std::shared_ptr<const RegistrySource> registry; ///< answers NotSupported where there is no registry
    std::function<QDateTime()> now; ///< local time with its offset from UTC; always set
    StandardFolders folders;
    LegacyDecoder codePage932;
    QString hostName; ///< without domain; may be empty
    QString systemDescription; ///< e.g. "Windows Server 2019 (10.0.17763)"; English; may be empty
    QString toolVersion;
    LiveSources live;
};

} // namespace portcheck
