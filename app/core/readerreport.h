#pragma once

#include "finding.h"
#include "observation.h"

#include <QList>

#include <optional>

namespace portcheck {

/// The result of one reader: everything one documented method says, from all its sources.
struct ReaderReport
{
    Method method = Method::Ini;
    /// False when the method had no source to ask (nothing entered, no file given): not a fault.
    bool asked = false;
    /// A settings file of that side was recognised: it holds at least one section or key the product is known by.
    bool serverSeen = false;
    bool agentSeen = false;
    QList<Observation> observations;
    QList<NameObservation> names;
    QList<SslObservation> ssl;
    /// Findings that only the reader can see (duplicate keys, wrong types, unreadable sources ...).
    QList<Finding> findings;
    QList<EvidenceBlock> evidence;

    friend bool operator==(const ReaderReport &, const ReaderReport &) = default;
};

} // namespace portcheck
