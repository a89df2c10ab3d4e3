#pragma once

#include "live.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace portcheck {

enum class OwnerMatch {
    Expected, ///< a program of the product that belongs on this port
    HttpSys, ///< PID 4 `System`: the Windows web service (IIS), expected on the ports of server and smart scan
    Unexpected, ///< another program, by name
    Unknown, ///< not known, or the name alone does not decide; "unknown" is not "wrong"
};

/// One program that belongs on a role's port. The table is the whole knowledge about owners.
struct OwnerRule
{
    PortRole role = PortRole::Agent;
    QString process; ///< image name, compared without case
    QString service; ///< short name of its service; empty = not documented
    QString folderPart; ///< part of its path that proves it, compared without case; empty = none known
    bool documented = true; ///< false = seen in practice only: never a reason to call others wrong
};
[[nodiscard]] QList<OwnerRule> ownerRules(PortRole role);

/// The kernel's process, number 4, has this name in every language. `netstat -b` writes it also for a process that it
/// cannot name: with another number, or with none, it names nobody.
[[nodiscard]] bool isSystemName(QStringView process);

/// The image name; number 4 without one is the kernel's, which needs no name to be known.
[[nodiscard]] QString processName(const ListenerOwner &owner);

/// Who holds the port, judged by the table. A process whose path or service contradicts its rule is
/// another installation of that program, so `Unexpected`.
[[nodiscard]] OwnerMatch matchOwner(PortRole role, const ListenerOwner &owner);

} // namespace portcheck
