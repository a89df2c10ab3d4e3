#pragma once

#include <sources/listenersource.h>

#include <QList>
#include <QStringView>

namespace portcheck {

/// Listening sockets found in a text, before anything is concluded from what is not in it.
struct FoundListeners
{
    QList<Listener> listeners;
    bool anyRow = false; ///< also of connections and UDP: the text is of this kind
    bool namesOwners = false;
    bool cut = false; ///< a filter, dots or a note show that lines are missing
    bool udpFollows = false; ///< lines of UDP, which come after all of TCP
};

/// `netstat` with any of -a -n -b -o, in any language.
[[nodiscard]] FoundListeners readNetstat(const QList<QStringView> &lines);

/// `Get-NetTCPConnection`: formatted as table or list, or as CSV. Its words are the same in every language.
[[nodiscard]] FoundListeners readNetTcp(const QList<QStringView> &lines);

/// "0.0.0.0", "[fe80::1%5]" -> without brackets.
[[nodiscard]] QString bareAddress(QStringView text);

} // namespace portcheck
