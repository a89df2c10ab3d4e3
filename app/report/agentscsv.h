#pragma once

#include <QByteArray>

class QAbstractItemModel;

namespace portcheck {

/// The rows as the person sees them, sorted and narrowed, as CSV in UTF-8 with byte order mark.
[[nodiscard]] QByteArray agentsCsv(const QAbstractItemModel &model);

} // namespace portcheck
