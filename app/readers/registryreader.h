#pragma once

#include "reader.h"

#include <sources/registrysource.h>

#include <QDateTime>
#include <QList>
#include <QString>

namespace portcheck {

/// One registry to ask. The source must outlive the reader.
struct RegistryInput
{
    const RegistrySource *source = nullptr;
    QString locator {}; ///< the export file; empty = the live registry
    QDateTime modified {}; ///< of the export file
    QString encoding {}; ///< of the export file, as in EvidenceBlock
};

/// The third documented way: the agent's registry key, in both views. Everything it says is the agent's copy, on a
/// server that of its own agent.
///
/// Of two views that agree only the 32-bit one is told, because that is where the product keeps its settings. A key
/// that is not there is no fault: a server need not have an agent.
class RegistryReader final : public Reader
{
public:
    explicit RegistryReader(QList<RegistryInput> inputs);

    [[nodiscard]] Method method() const override { return Method::Registry; }
    [[nodiscard]] ReaderReport read(const CancelFlag &cancel) const override;

private:
    QList<RegistryInput> m_inputs;
};

} // namespace portcheck
