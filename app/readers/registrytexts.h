#pragma once

#include <sources/registrysource.h>

#include <QString>

/// Small questions that several parts ask a registry. An error counts as "not there": the RegistryReader reports it.
namespace portcheck::registrytexts {

inline constexpr RegistryView kViews[] {RegistryView::Bits32, RegistryView::Bits64}; ///< the product's own first

[[nodiscard]] bool hasKey(const RegistrySource &registry, const QString &key, RegistryView view);

/// The text of a REG_SZ or REG_EXPAND_SZ; empty when there is none.
[[nodiscard]] QString text(const RegistrySource &registry, const QString &key, const QString &name, RegistryView view);

/// The product's version as the registry tells it, the server's before the agent's; empty when it does not.
[[nodiscard]] QString productVersion(const RegistrySource &registry);

} // namespace portcheck::registrytexts
