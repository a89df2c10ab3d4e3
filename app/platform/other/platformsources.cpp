#include "../platformsources.h"

#include "proclistenersource.h"

#include <platform/common/codepage.h>
#include <platform/common/localtime.h>
#include <platform/common/qfilesource.h>

#include <QSysInfo>

namespace portcheck {
namespace {

/// The parts of Windows that other systems do not have: every question is answered NotSupported, never "not there".
class Unsupported final
    : public RegistrySource
    , public PortRangeSource
    , public FirewallSource
    , public ServiceSource
{
public:
    [[nodiscard]] Result<bool, ReadError> hasKey(const QString &key, RegistryView view) const override
    {
        return notSupported(fullPath(key, view));
    }
    [[nodiscard]] Result<std::optional<RegistryValue>, ReadError>
    value(const QString &key, const QString & /*name*/, RegistryView view) const override
    {
        return notSupported(fullPath(key, view));
    }
    [[nodiscard]] Result<ReservedRanges, ReadError> reserved() const override
    {
        return notSupported(QStringLiteral("netsh interface ipv4 show excludedportrange"));
    }
    [[nodiscard]] Result<PortRange, ReadError> dynamicRange() const override
    {
        return notSupported(QStringLiteral("netsh interface ipv4 show dynamicport"));
    }
    [[nodiscard]] Result<FirewallView, ReadError> view() const override
    {
        return notSupported(QStringLiteral("INetFwPolicy2"));
    }
    [[nodiscard]] Result<ServiceState, ReadError> state(const QString &shortName) const override
    {
        return notSupported(shortName);
    }

private:
    static Failure<ReadError> notSupported(const QString &what)
    {
        return Failure {ReadError {ReadErrorCode::NotSupported, what, 0, QStringLiteral("exists on Windows only")}};
    }
};

} // namespace

CheckSources makePlatformSources()
{
    CheckSources sources;
    sources.files = std::make_shared<QFileSource>();
    const auto unsupported = std::make_shared<Unsupported>();
    sources.registry = unsupported;
    sources.now = &localTime;
    sources.codePage932 = &decodeCodePage932;
    sources.live.listeners = std::make_shared<ProcListenerSource>();
    sources.live.ranges = unsupported;
    sources.live.firewall = unsupported;
    sources.live.services = unsupported;
    sources.hostName = QSysInfo::machineHostName().section(QLatin1Char('.'), 0, 0);
    sources.systemDescription = QStringLiteral("%1 (%2)").arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion());
    return sources;
}

} // namespace portcheck
