#pragma once

#include <sources/filesource.h>
#include <sources/livesources.h>
#include <sources/registrysource.h>

#include <QString>

#include <memory>

namespace portcheck {

/// This machine behind the interfaces of app/sources. Made once by main() and passed down.
struct PlatformSources
{
    std::unique_ptr<FileSource> files;
    std::unique_ptr<RegistrySource> registry; ///< answers NotSupported where there is no registry
    /// What this operating system offers for the live check. `probe` is left empty, it is the network's (app/probe);
    /// so is `names` where Qt's answer is as good. Where a source does not exist here, it answers NotSupported.
    LiveSources live;
    StandardFolders folders;
    QString hostName; ///< without domain; may be empty
    QString osDescription; ///< e.g. "Windows Server 2019 (10.0.17763)"; English, for the report's environment part
};

[[nodiscard]] PlatformSources makePlatformSources();

} // namespace portcheck
