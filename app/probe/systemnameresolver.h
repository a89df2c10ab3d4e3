#pragma once

#include <sources/livesources.h>

#include <QHostAddress>

#include <memory>
#include <optional>
#include <utility>

namespace portcheck {

/// An address written out in full, and an IPv4 one without zeros before its numbers: Qt reads 010 as eight. A bare number
/// is a computer's name, not an address.
[[nodiscard]] std::optional<QHostAddress> literalAddress(const QString &host);

/// The operating system's resolver: the one of the platform, or what Qt makes of it.
class SystemNameResolver final : public NameResolver
{
public:
    explicit SystemNameResolver(std::shared_ptr<const NameResolver> platform = {})
        : m_platform(std::move(platform))
    { }

    [[nodiscard]] Result<QStringList, ReadError> resolve(const QString &host) const override;

private:
    const std::shared_ptr<const NameResolver> m_platform;
};

} // namespace portcheck
