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

std::optional<Presence> presenceFromId(const QString &text)
{
    for (const Presence presence : {Presence::NotLooked, Presence::Absent, Presence::Present, Presence::Unreadable}) {
        if (id(presence) == text) {
            return presence;
        }
    }
    return std::nullopt;
}

} // namespace portcheck
