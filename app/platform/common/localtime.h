#pragma once

#include <QDateTime>

namespace portcheck {

/// Now, by the clock of this computer. Any thread.
[[nodiscard]] inline QDateTime localTime()
{
    // A fixed offset, so that the text says "+09:00" and stays right when read on a machine of another zone.
    const QDateTime local = QDateTime::currentDateTime();
    return local.toOffsetFromUtc(local.offsetFromUtc());
}

} // namespace portcheck
