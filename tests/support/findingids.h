#pragma once

#include <core/finding.h>

namespace portcheck::test {

/// All that this program itself can find.
[[nodiscard]] inline QList<FindingId> allFindingIds()
{
    QList<FindingId> ids;
    for (int i = 0; i < static_cast<int>(FindingId::Newer); ++i) {
        ids.append(static_cast<FindingId>(i));
    }
    return ids;
}

} // namespace portcheck::test
