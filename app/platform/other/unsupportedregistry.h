#pragma once

#include <sources/registrysource.h>

namespace portcheck {

/// There is no registry here: every question is answered with NotSupported, never with "not there".
class UnsupportedRegistry final : public RegistrySource
{
public:
    [[nodiscard]] Result<bool, ReadError> hasKey(const QString &key, RegistryView view) const override;
    [[nodiscard]] Result<std::optional<RegistryValue>, ReadError>
    value(const QString &key, const QString &name, RegistryView view) const override;
};

} // namespace portcheck
