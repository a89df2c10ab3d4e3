#pragma once

#include <sources/listenersource.h>

namespace portcheck {

/// The TCP table of Linux from /proc, so that developers and tests see real listeners.
class ProcListenerSource final : public ListenerSource
{
public:
    /// `procFolder` is "/proc", or a copy of it in tests.
    explicit ProcListenerSource(QString procFolder);

    [[nodiscard]] Result<ListenerTable, ReadError> listeners() const override;

private:
    QString m_proc;
};

} // namespace portcheck
