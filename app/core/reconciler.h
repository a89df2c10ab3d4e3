#pragma once

#include "diagnosis.h"

#include <QDateTime>
#include <QList>

namespace portcheck {

/// Everything the verdict is made of.
struct Facts
{
    Installation installation;
    QList<ReaderReport> reports;
    /// What listens, one entry for each role and port that was looked at; empty = no live check.
    QList<LiveEvidence> live;
    /// The configured server names and what they resolve to; shown, not judged here.
    QList<ResolvedName> names;
    /// How each question of the live check went; shown, and it keeps "not asked" from being judged as "none".
    QList<LiveQuestion> liveQuestions;
    /// Findings of parts that are no reader (installation, services, firewall, names).
    QList<Finding> findings;
    /// Everything has been looked at: before that nobody can say that the product is not there.
    bool complete = true;
    /// Time of the check, for the validity of certificates; invalid = validity is not judged.
    QDateTime at;
};

/// Compares what the four methods and the listeners say, and grades it. Pure: no I/O, no clock, no
/// text; the same facts always give the same diagnosis, in whatever order the reports come.
///
/// Thread: any. The run data of the result (mode, host, times) are left as they are by default.
[[nodiscard]] Diagnosis reconcile(const Facts &facts);

} // namespace portcheck
