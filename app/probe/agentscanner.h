#pragma once

#include "conversation.h"
#include "lookups.h"

#include <QObject>
#include <QStringList>

#include <deque>
#include <functional>
#include <memory>
#include <unordered_map>

namespace portcheck {

/// Asks many computers on the agent port, in two stages: names are resolved, then addresses are asked, each a bounded
/// number at once, so that dead names hold up no agent. Memory does not grow with the list.
///
/// Thread: the one it was made in, which needs a running event loop.
class AgentScanner final : public QObject
{
    Q_OBJECT

public:
    using Result = std::function<void(qsizetype index, const AgentProbe &probe)>;

    AgentScanner(QStringList hosts,
                 Port port,
                 int concurrency,
                 const ProbeLimits &limits,
                 std::shared_ptr<const NameResolver> resolver,
                 Result onResult);

    /// `finished` follows, at the earliest when control is back in the event loop.
    void start();

signals:
    void finished();

private:
    struct Resolved
    {
        qsizetype index;
        QHostAddress address;
    };

    void startMore();
    void lookedUp(qsizetype index, const portcheck::Result<QStringList, ReadError> &addresses);
    void done(qsizetype index);
    [[nodiscard]] bool isWaiting() const { return !m_running.empty() || !m_ready.empty() || !m_lookUps.isIdle(); }

    const QStringList m_hosts;
    const Port m_port;
    const int m_concurrency;
    const ProbeLimits m_limits;
    const Result m_onResult;
    LookUps m_lookUps;
    qsizetype m_next = 0; ///< not looked at yet
    std::deque<Resolved> m_ready; ///< to be asked
    std::unordered_map<qsizetype, std::unique_ptr<Conversation>> m_running;
};

} // namespace portcheck
