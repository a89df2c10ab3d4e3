#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace portcheck {

inline constexpr qsizetype kReportHead = 400; ///< bytes that tell

/// Begins like a JSON report of this program.
[[nodiscard]] inline bool looksLikeJsonReport(QByteArrayView head)
{
    const QByteArrayView start = head.first(std::min(head.size(), kReportHead));
    return start.contains("\"schemaVersion\"") && start.contains("\"wfbs-portcheck\"");
}

} // namespace portcheck
