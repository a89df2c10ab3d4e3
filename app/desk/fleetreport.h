#pragma once

#include "fleet.h"

#include <report/reportdocument.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace portcheck {

/// What a report of many computers says of itself.
struct FleetHead
{
    QString folder; ///< as the person entered it
    QDateTime createdAt;
    QString toolVersion;
};

/// Counts, what deviates, servers, ports, every computer (HTML only) and the files that were left out.
[[nodiscard]] ReportDocument fleetDocument(const Fleet &fleet, const FleetHead &head, Language language);
/// Language-free; see the README.
[[nodiscard]] QByteArray writeFleetJson(const Fleet &fleet, const FleetHead &head);
/// A header and one row for each computer, nothing else; language-free.
[[nodiscard]] QByteArray writeFleetCsv(const Fleet &fleet);

} // namespace portcheck
