#include <platform/common/qfilesource.h>
#include <platform/common/systemclock.h>
#include <platform/other/unsupportedregistry.h>
#include <platform/platformsources.h>

#include <QSysInfo>

namespace portcheck {

PlatformSources makePlatformSources()
{
    PlatformSources sources;
    sources.files = std::make_unique<QFileSource>();
    sources.registry = std::make_unique<UnsupportedRegistry>();
    sources.clock = std::make_unique<SystemClock>();
    sources.hostName = QSysInfo::machineHostName().section(QLatin1Char('.'), 0, 0);
    sources.osDescription = QStringLiteral("%1 (%2)").arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion());
    return sources;
}

} // namespace portcheck
