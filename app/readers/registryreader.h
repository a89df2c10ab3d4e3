#pragma once

#include "reader.h"

#include <sources/registrysource.h>

#include <QList>

namespace portcheck {

/// The third documented way: the agent's registry key, in both views. Everything it says is the agent's copy, on a
/// server that of its own agent.
///
/// Of two views that agree only the 32-bit one is shown, because that is where the product keeps its settings. A key
/// that is not there is no fault: a server need not have an agent.
class RegistryReader final : public Reader
{
public:
    /// The registries must outlive the reader.
    explicit RegistryReader(QList<const RegistrySource *> registries);

    [[nodiscard]] Method method() const override { return Method::Registry; }
    [[nodiscard]] ReaderReport read(const CancelFlag &cancel) const override;

private:
    QList<const RegistrySource *> m_registries;
};

} // namespace portcheck
