#include "conversation.h"
#include "networkprobe.h"
#include "systemnameresolver.h"

#include <sources/background.h>

#include <QEventLoop>
#include <QStringList>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace portcheck {
namespace {

/// Threads that may hang in the system at the same time, so that thousands of dead names do not make thousands.
constexpr int kMostThreads = 64;

/// Resolves names, a bounded number at once, each with its limit from its own start. A look-up that the system does
/// not give up stays behind on its thread and is not waited for.
///
/// Thread: the one it was made in, which needs a running event loop.
class LookUps final : public QObject
{
public:
    using Addresses = Result<QStringList, ReadError>;
    using Done = std::function<void(qsizetype index, const Addresses &addresses)>;

    /// `done` is called from the event loop, once for each start(); its error is Timeout after the limit.
    LookUps(std::shared_ptr<const NameResolver> resolver, int atOnce, std::chrono::milliseconds limit, Done done)
        : m_resolver(std::move(resolver))
        , m_atOnce(atOnce)
        , m_limit(limit)
        , m_done(std::move(done))
    {
        m_shared->owner = this;
    }
    ~LookUps() override
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->owner = nullptr;
    }
    Q_DISABLE_COPY_MOVE(LookUps)

    [[nodiscard]] bool hasRoom() const { return m_waiting < m_atOnce && m_shared->threads < kMostThreads; }
    [[nodiscard]] bool isIdle() const { return m_waiting == 0; }

    void start(qsizetype index, const QString &host)
    {
        ++m_waiting;
        ++m_shared->threads;
        // Whoever is first, answer or limit, takes the call back; the other finds none.
        const auto open = std::make_shared<bool>(true);
        const auto finish = [this, index, open](const Addresses &addresses) {
            if (std::exchange(*open, false)) {
                --m_waiting;
                m_done(index, addresses);
            }
        };
        QTimer::singleShot(m_limit, this, [finish, host] {
            finish(Failure {ReadError {ReadErrorCode::Timeout, host, 0, QStringLiteral("name not resolved in time")}});
        });
        runInBackground([shared = m_shared, resolver = m_resolver, host, finish] {
            const Addresses addresses = resolver->resolve(host);
            --shared->threads;
            const std::lock_guard lock(shared->mutex);
            if (shared->owner != nullptr) {
                QMetaObject::invokeMethod(
                    shared->owner, [finish, addresses] { finish(addresses); }, Qt::QueuedConnection);
            }
        });
    }

private:
    /// What a thread that comes back late may still touch.
    struct Shared
    {
        std::mutex mutex;
        LookUps *owner = nullptr; ///< nothing once it is gone
        std::atomic_int threads {0};
    };

    const std::shared_ptr<const NameResolver> m_resolver;
    const int m_atOnce;
    const std::chrono::milliseconds m_limit;
    const Done m_done;
    const std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    int m_waiting = 0;
};

AgentProbe::State agentState(ListenState state)
{
    switch (state) {
    case ListenState::Listening:
        return AgentProbe::State::Listening;
    case ListenState::NotListening:
        return AgentProbe::State::Refused;
    case ListenState::NoAnswer:
        return AgentProbe::State::NoAnswer;
    case ListenState::NotChecked:
        break;
    }
    return AgentProbe::State::NotChecked;
}

/// Asks many computers on the agent port, in two stages: names are resolved, then addresses are asked, each a bounded
/// number at once, so that dead names hold up no agent. Memory does not grow with the list.
///
/// Thread: that of the loop, which it ends when it has asked all.
class AgentQueue final
{
public:
    using OnResult = std::function<void(qsizetype index, const AgentProbe &probe)>;

    AgentQueue(QEventLoop &loop,
               const QStringList &hosts,
               Port port,
               int concurrency,
               const ProbeLimits &limits,
               std::shared_ptr<const NameResolver> resolver,
               const OnResult &onResult)
        : m_loop(loop)
        , m_hosts(hosts)
        , m_port(port)
        , m_concurrency(std::max(1, concurrency))
        , m_limits(limits)
        , m_onResult(onResult)
        , m_lookUps(std::move(resolver),
                    limits.lookUpsAtOnce,
                    limits.lookUp,
                    [this](qsizetype index, const auto &addresses) { lookedUp(index, addresses); })
    {
        QMetaObject::invokeMethod(
            &loop, [this] { startMore(); }, Qt::QueuedConnection);
    }
    Q_DISABLE_COPY_MOVE(AgentQueue)

private:
    struct Resolved
    {
        qsizetype index;
        QHostAddress address;
    };

    void startMore()
    {
        // What is resolved waits for its turn in a list that stays short.
        while (m_next < m_hosts.size() && std::cmp_less(m_ready.size(), m_concurrency)) {
            if (const auto literal = literalAddress(m_hosts.at(m_next))) {
                m_ready.push_back({m_next++, *literal});
            } else if (m_lookUps.hasRoom()) {
                const qsizetype index = m_next++;
                m_lookUps.start(index, m_hosts.at(index));
            } else {
                break;
            }
        }
        while (!m_ready.empty() && std::cmp_less(m_running.size(), m_concurrency)) {
            const auto [index, address] = m_ready.front();
            m_ready.pop_front();
            auto conversation = std::make_unique<Conversation>(
                ProbeRequest {PortRole::Agent, m_hosts.at(index), m_port}, m_limits, address);
            Conversation *started = conversation.get();
            m_running.emplace(index, std::move(conversation));
            started->start(&m_loop, [this, index = index] { done(index); });
        }
        if (m_running.empty() && m_ready.empty() && m_lookUps.isIdle()) {
            m_loop.quit();
        }
    }

    void lookedUp(qsizetype index, const LookUps::Addresses &addresses)
    {
        if (addresses && !addresses->isEmpty()) {
            m_ready.push_back({index, QHostAddress(addresses->constFirst())});
        } else {
            // A resolver that does not answer says nothing about the name, and nobody was asked.
            const bool unknown = addresses || addresses.error().code == ReadErrorCode::NotFound;
            m_onResult(index,
                       {m_hosts.at(index),
                        {},
                        unknown ? AgentProbe::State::NameUnknown : AgentProbe::State::NameTimeout,
                        Fingerprint::None});
        }
        startMore();
    }

    void done(qsizetype index)
    {
        const auto found = m_running.find(index);
        const ProbeAnswer answer = found->second->answer();
        m_running.erase(found);
        const bool told = answer.state == ListenState::Listening && answer.fingerprint != Fingerprint::NotChecked;
        m_onResult(index,
                   {m_hosts.at(index),
                    answer.address,
                    agentState(answer.state),
                    told ? answer.fingerprint : Fingerprint::None});
        startMore();
    }

    QEventLoop &m_loop;
    const QStringList &m_hosts;
    const Port m_port;
    const int m_concurrency;
    const ProbeLimits &m_limits;
    const OnResult &m_onResult;
    LookUps m_lookUps;
    qsizetype m_next = 0; ///< not looked at yet
    std::deque<Resolved> m_ready; ///< to be asked
    std::unordered_map<qsizetype, std::unique_ptr<Conversation>> m_running;
};

} // namespace

void NetworkProbe::probeAgents(const QStringList &hosts,
                               Port port,
                               int concurrency,
                               const std::function<void(qsizetype index, const AgentProbe &probe)> &onResult,
                               const CancelFlag &cancel) const
{
    if (cancel) {
        return;
    }
    QEventLoop loop;
    const AgentQueue queue(loop, hosts, port, concurrency, m_limits, m_resolver, onResult);
    run(loop, cancel);
}

} // namespace portcheck
