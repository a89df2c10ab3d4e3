#pragma once

#include "conversation.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <unordered_map>

namespace portcheck {

/// Asks many computers on the agent port, a bounded number at once; memory does not grow with the list.
///
/// Thread: the one it was made in, which needs a running event loop.
class AgentScanner final : public QObject
{
    Q_OBJECT

public:
    using Result = std::function<void(qsizetype index, const AgentProbe &probe)>;

    AgentScanner(QStringList hosts, Port port, int concurrency, const ProbeLimits &limits, Result onResult);

    /// `finished` follows, at the earliest when control is back in the event loop.
    void start();

signals:
    void finished();

private:
    void startMore();
    void done(qsizetype index);

    const QStringList m_hosts;
    const Port m_port;
    const int m_concurrency;
    const ProbeLimits m_limits;
    const Result m_onResult;
    qsizetype m_next = 0;
    std::unordered_map<qsizetype, std::unique_ptr<Conversation>> m_running;
};

} // namespace portcheck
