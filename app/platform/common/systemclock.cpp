#include "systemclock.h"

namespace portcheck {

QDateTime SystemClock::now() const
{
    // A fixed offset, so that the text says "+09:00" and stays right when read on a machine of another zone.
    const QDateTime local = QDateTime::currentDateTime();
    return local.toOffsetFromUtc(local.offsetFromUtc());
}

} // namespace portcheck
