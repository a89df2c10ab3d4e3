#pragma once

#include <core/readerror.h>
#include <core/result.h>

#include <QString>
#include <QStringList>

namespace portcheck {

/// Names of computers to addresses, as the operating system resolves them.
class NameResolver
{
public:
    NameResolver() = default;
    Q_DISABLE_COPY_MOVE(NameResolver)
    virtual ~NameResolver() = default;

    /// Addresses of a host, IPv4 first; an address resolves to itself without asking anybody.
    /// Errors: NotFound (no such name), Unexpected. Blocks as long as the system takes, which can be half a minute for
    /// a name that is not answered: callers have their own limit. Any thread.
    [[nodiscard]] virtual Result<QStringList, ReadError> resolve(const QString &host) const = 0;
};

} // namespace portcheck
