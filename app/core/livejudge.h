#pragma once

#include "diagnosis.h"

#include <QDateTime>
#include <QList>

#include <optional>

/// What a listener means for the verdict. Pure; part of the Reconciler.
namespace portcheck {

/// The product itself listens there: its answer was recognised, or its program owns the port. PID 4 proves
/// nothing (every web site of IIS has it), nor does a process name that the vendor does not document.
[[nodiscard]] bool isProductListener(const LiveEvidence &live);

/// The cloud edition's agent uses other ports, and what only public scripts rely on is no proof: what these say is
/// shown, never compared.
[[nodiscard]] bool isJudged(const Observation &observation, const Installation &installation);

/// Some source of a role says this port, so it is more than a place to look.
[[nodiscard]] bool
isConfigured(const LiveEvidence &live, const QList<Observation> &observations, const Installation &installation);

/// The product's listener as an observation of method Live, a source independent of the four; for the NetBIOS
/// rows any listener. Nothing otherwise.
[[nodiscard]] std::optional<Observation> liveObservation(const LiveEvidence &live);

/// Whether the certificate carries this server name, case ignored: among its alternative names, or as the
/// subject's common name. A wildcard matches one label.
[[nodiscard]] bool carriesName(const CertificateInfo &certificate, const QString &name);

/// The name by which the server calls itself; where its own settings are not known, that by which its agents call it.
/// Empty when that means two machines.
[[nodiscard]] QString ownName(const Diagnosis &diagnosis);

/// Findings about one place that was looked at. At a documented default that no source confirms there is
/// nothing to say: it was only a place to look.
/// \param all every place that was looked at
/// \param at time of the check, for the validity of certificates; invalid = not judged.
[[nodiscard]] QList<Finding>
liveFindings(const LiveEvidence &live, const QList<LiveEvidence> &all, const Diagnosis &diagnosis, const QDateTime &at);

} // namespace portcheck
