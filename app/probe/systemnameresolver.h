#pragma once

#include <sources/livesources.h>

#include <QHostAddress>

#include <optional>

namespace portcheck {

/// An address written out in full: a bare number is a computer's name, not an address.
[[nodiscard]] std::optional<QHostAddress> literalAddress(const QString &host);

/// The operating system's resolver.
class SystemNameResolver final : public NameResolver
{
public:
    [[nodiscard]] Result<QStringList, ReadError> resolve(const QString &host) const override;
};

} // namespace portcheck
