#pragma once

#include <sources/filesource.h>
#include <sources/livesources.h>
#include <sources/registrysource.h>

/// Windows behind the interfaces of app/sources. Stateless; any thread.
namespace portcheck {

/// The file system of Windows by its own calls, because Qt and the C library answer "does not exist" for what may not
/// be looked at. The files inside the program (":/sample/...") are QFileSource's.
///
/// Nobody is kept from writing, renaming or deleting what is read; a file that another program keeps for itself is tried
/// once more and is then "in use".
class WinFileSource final : public FileSource
{
public:
    [[nodiscard]] Result<FileContent, ReadError> read(const QString &path, qint64 maxBytes) const override;
    [[nodiscard]] PathKind kind(const QString &path) const override;
    [[nodiscard]] Result<QStringList, ReadError> list(const QString &folder) const override;
    [[nodiscard]] bool isLink(const QString &path) const override;
};

/// The registry of this computer, read only: keys are opened with KEY_QUERY_VALUE and the asked view, nothing else.
/// Names outside the allow-list (core/allowlist.h) are refused, because the same key holds passwords.
class WinRegistrySource final : public RegistrySource
{
public:
    [[nodiscard]] Result<bool, ReadError> hasKey(const QString &key, RegistryView view) const override;
    [[nodiscard]] Result<std::optional<RegistryValue>, ReadError>
    value(const QString &key, const QString &name, RegistryView view) const override;
};

/// What the live check asks of Windows.
class WinLiveSource final
    : public ListenerSource
    , public OwnerSource
    , public ServiceSource
    , public NameResolver
    , public PortRangeSource
    , public FirewallSource
{
public:
    /// GetExtendedTcpTable for IPv4 and IPv6. PID 0 in the table means that Windows did not tell.
    [[nodiscard]] Result<ListenerTable, ReadError> listeners() const override;

    /// Names of the running processes, their services and paths. Where a path may not be asked of the process, the
    /// configuration of its service has it, which every user may read.
    [[nodiscard]] Result<QHash<quint32, ListenerOwner>, ReadError> owners() const override;

    /// The service control manager, opened for queries only.
    [[nodiscard]] Result<ServiceState, ReadError> state(const QString &shortName) const override;

    /// GetAddrInfoW. Of Qt's answer one cannot tell a name that does not exist from a name server that does not answer.
    /// For names alone, not for addresses.
    [[nodiscard]] Result<QStringList, ReadError> resolve(const QString &host) const override;

    /// Windows' own netsh, by its full path and without a window: no API lists the reserved ranges.
    [[nodiscard]] Result<ReservedRanges, ReadError> reserved() const override;
    [[nodiscard]] Result<PortRange, ReadError> dynamicRange() const override;

    /// INetFwPolicy2, read only. The firewall service may take seconds to answer, or never: a background thread's work.
    [[nodiscard]] Result<FirewallView, ReadError> view() const override;
};

/// A group policy or device management (MDM) sets firewall values: they rule, and INetFwPolicy2 gives the local ones
/// only. True also for keys that cannot be looked at.
[[nodiscard]] bool hasFirewallPolicy();

} // namespace portcheck
