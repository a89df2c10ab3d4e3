#pragma once

#include <core/diagnosis.h>
#include <sources/livesources.h>

#include <QHash>
#include <QList>

#include <optional>

namespace portcheck {

using ServiceStates = QHash<QString, Result<ServiceState, ReadError>>;

/// What the questions of the live check have answered so far; nothing = not yet, or not at all.
struct LiveAnswers
{
    QString host; ///< the machine that was asked over the network; empty = this one
    QDateTime at; ///< time of the check
    QList<LiveEvidence> places; ///< role, port and host of everything that is looked at
    std::optional<Result<ListenerTable, ReadError>> table;
    std::optional<Result<QHash<quint32, ListenerOwner>, ReadError>> owners;
    std::optional<Result<FirewallView, ReadError>> firewall;
    std::optional<Result<ReservedRanges, ReadError>> reserved;
    std::optional<Result<PortRange, ReadError>> dynamic;
    ServiceStates services;
    QList<ResolvedName> names;
    QList<qsizetype> probed; ///< which of the places each of `ports` is about
    QList<ProbeAnswer> ports;
};

/// The places with everything that is known of them; `questions` are all, in their order. Does not depend on the order in which the answers came.
[[nodiscard]] QList<LiveEvidence> liveEvidence(const LiveAnswers &answers, const QList<LiveQuestion> &questions);

/// Findings that rest on facts which LiveEvidence does not hold: the dynamic port range, services, names.
[[nodiscard]] QList<Finding> liveFindingsOfAnswers(const LiveAnswers &answers, const QList<LiveEvidence> &evidence);

} // namespace portcheck
