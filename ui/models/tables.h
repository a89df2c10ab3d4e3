#pragma once

#include "../window/view.h"
#include "tablemodel.h"

#include <report/reportdocument.h>

/// What each table of the window shows, made from the values alone.
namespace portcheck {

/// Columns of the table of the Overview: what each method says of a port.
namespace overviewcolumn {
enum { Port, Console, Ini, Registry, Plugin, Live, State, Count };
}
/// Columns of the Listening tab: five separate questions about a port.
namespace livecolumn {
enum { Port, Configured, Listening, Owner, Answer, Firewall, Reserved, Count };
}
/// Columns of the Port List: what a network team asks.
namespace portlistcolumn {
enum { Port, InUse, Default, Protocol, Direction, Purpose, Notes, Count };
}

/// One row for each port, in the order of allRoles(). The Overview has the six judged ones: the two NetBIOS rows are
/// information and shown elsewhere.
[[nodiscard]] Table overviewTable(const View &view);
[[nodiscard]] Table liveTable(const View &view);
[[nodiscard]] Table portListTable(const View &view);

/// One excerpt, as a person sees it by hand: lines of a file with their numbers, or the rows of a registry key with
/// name, type and data.
[[nodiscard]] Table evidenceTable(const View &view, const EvidenceBlock &block);

/// A table of a report in the window: the same cells in the same words.
/// \param numbers columns whose values are ports, drawn large
[[nodiscard]] Table reportTable(const ReportTable &table, const QList<int> &numbers = {});

/// Whether a method gave a value for a port, be it one that is no port.
[[nodiscard]] bool hasValue(const PortDiagnosis &port, Method method);

} // namespace portcheck
