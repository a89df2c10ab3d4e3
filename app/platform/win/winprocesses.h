#pragma once

#include <core/live.h>

#include <QHash>
#include <QString>
#include <QStringList>

namespace portcheck {

/// Names of the running processes and their services, taken once. What a standard user may not see is
/// left empty. Thread: any.
class WinProcesses
{
public:
    WinProcesses();

    /// Who process `pid` is; pid 0 is "not told".
    [[nodiscard]] ListenerOwner owner(quint32 pid) const;

private:
    QHash<quint32, QString> m_names;
    QHash<quint32, QStringList> m_services;
};

} // namespace portcheck
