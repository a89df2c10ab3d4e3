#pragma once

#include <sources/registrysource.h>

namespace portcheck {

/// The registry of this computer, read only: keys are opened with KEY_QUERY_VALUE and the asked view, nothing else.
/// Names outside the allow-list (core/allowlist.h) are refused, because the same key holds passwords.
/// Stateless; any thread.
class WinRegistrySource final : public RegistrySource
{
public:
    [[nodiscard]] Result<bool, ReadError> hasKey(const QString &key, RegistryView view) const override;
    [[nodiscard]] Result<std::optional<RegistryValue>, ReadError>
    value(const QString &key, const QString &name, RegistryView view) const override;
};

} // namespace portcheck
