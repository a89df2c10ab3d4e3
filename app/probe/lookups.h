#pragma once

#include <sources/livesources.h>

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace portcheck {

/// Resolves names, a bounded number at once, each with its limit from its own start. A look-up that the system does
/// not give up stays behind on its thread and is not waited for.
///
/// Thread: the one it was made in, which needs a running event loop.
class LookUps final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(qsizetype index, const Result<QStringList, ReadError> &addresses)>;

    /// `done` is called from the event loop, once for each start(); its error is Timeout after the limit.
    LookUps(std::shared_ptr<const NameResolver> resolver, int atOnce, std::chrono::milliseconds limit, Done done);
    ~LookUps() override;

    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] bool isIdle() const { return m_waiting == 0; }
    void start(qsizetype index, const QString &host);

private:
    struct Shared;

    const std::shared_ptr<const NameResolver> m_resolver;
    const int m_atOnce;
    const std::chrono::milliseconds m_limit;
    const Done m_done;
    const std::shared_ptr<Shared> m_shared;
    int m_waiting = 0;
};

} // namespace portcheck
