#pragma once

#include "observation.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace portcheck {

/// The process that holds a listening port, as far as a standard user may see it.
struct ListenerOwner
{
    std::optional<quint32> pid; ///< nothing or 0 = not known
    QString process; ///< image name, e.g. "TmListen.exe"
    QString path; ///< only where Windows allows it
    QStringList services; ///< short names of the services in that process

    friend bool operator==(const ListenerOwner &, const ListenerOwner &) = default;
};

/// What an HTTPS port showed of itself. Shown, never trusted or rejected silently.
struct CertificateInfo
{
    QString subject;
    QStringList names; ///< subject alternative names; the common name where there are none
    QString issuer;
    QDateTime notBefore;
    QDateTime notAfter;
    QString tls; ///< protocol, e.g. "TLSv1.2"
    bool selfSigned = false;

    friend bool operator==(const CertificateInfo &, const CertificateInfo &) = default;
};

/// Where a piece of live evidence came from, and when it was true.
struct LiveOrigin
{
    LiveOriginKind kind = LiveOriginKind::Machine;
    QString locator; ///< path of the text for `File`, the host for `Network`, else empty
    QDateTime at; ///< time of the check, or the time stamp of the file; may be invalid

    friend bool operator==(const LiveOrigin &, const LiveOrigin &) = default;
};

/// How one question of the live check went.
struct LiveQuestion
{
    LiveQuestionId id = LiveQuestionId::Listeners;
    LiveOutcome outcome = LiveOutcome::NotChecked;
    std::optional<ReadError> error; ///< why not; `NotInTime` has one only where the source itself gave up

    friend bool operator==(const LiveQuestion &, const LiveQuestion &) = default;
};

/// What was seen at one port for one role: listening, owner, answer, what Windows allows.
struct LiveEvidence
{
    PortRole role = PortRole::ServerHttp;
    std::optional<Port> port; ///< where it was looked; nothing = nothing was looked at
    ListenState state = ListenState::NotChecked;
    QStringList addresses;
    std::optional<ListenerOwner> owner;
    Fingerprint fingerprint = Fingerprint::NotChecked;
    bool reserved = false; ///< inside a range that Windows has reserved
    bool reservedKnown = false; ///< those ranges could be read; without it `reserved` says nothing
    /// That range was excluded by an administrator, which is the usual cure: a program can still bind there.
    bool reservedAdministered = false;
    quint16 reservedFirst = 0; ///< that range; 0 = not known, as in an opened report
    quint16 reservedLast = 0;
    FirewallState firewall = FirewallState::NotChecked;
    std::optional<CertificateInfo> certificate;
    std::optional<ReadError> error;
    /// The machine that was asked over the network; empty = this machine.
    QString host;
    std::optional<LiveOrigin> origin; ///< nothing = nothing was looked at

    friend bool operator==(const LiveEvidence &, const LiveEvidence &) = default;
};

/// What a configured server name resolved to on this machine.
struct ResolvedName
{
    QString name;
    QStringList addresses; ///< empty without an error = it does not resolve
    std::optional<ReadError> error; ///< the resolver did not answer, which says nothing about the name

    friend bool operator==(const ResolvedName &, const ResolvedName &) = default;
};

} // namespace portcheck
