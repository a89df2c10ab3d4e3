#include "installation.h"

namespace portcheck {

QString id(Presence presence)
{
    switch (presence) {
    case Presence::NotLooked:
        return QStringLiteral("not-looked");
    case Presence::Absent:
        return QStringLiteral("absent");
    case Presence::Present:
        return QStringLiteral("present");
    case Presence::Unreadable:
        return QStringLiteral("unreadable");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace portcheck
