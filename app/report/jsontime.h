#pragma once

#include <QDateTime>
#include <QString>

namespace portcheck {

/// "2026-11-24T09:12:03+09:00": always with the offset, because QDateTime leaves it out for local times.
/// A year of more than four digits is written with all of them.
[[nodiscard]] QString jsonTime(const QDateTime &time);
/// \return an invalid time for anything that `jsonTime` does not write.
[[nodiscard]] QDateTime timeFromJson(const QString &text);

} // namespace portcheck
