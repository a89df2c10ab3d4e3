#include "networkprobe.h"

#include "conversation.h"
#include "systemnameresolver.h"

#include <sources/background.h>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QHash>
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
/// not give up stays behind on its thread and is not waited for. A name that is being looked up is not asked twice.
///
/// Thread: the one it was made in, which needs a running event loop.
class LookUps final : public QObject
{
public:
    using Addresses = Result<QStringList, ReadError>;
    using Done = std::function<void(qsizetype index, const Addresses &addresses)>;

    /// `done` is called from the event loop, once for each start(); its error is NameTimeout after the limit.
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

    [[nodiscard]] bool hasRoom() const { return m_waiting.size() < m_atOnce && m_shared->threads < kMostThreads; }
    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty(); }

    void start(qsizetype index, const QString &host)
    {
        QList<qsizetype> &waiting = m_waiting[host];
        waiting.append(index);
        if (waiting.size() > 1) {
            return;
        }
        ++m_shared->threads;
        // Whoever is first, answer or limit, tells all that wait; the other finds nobody.
        const auto finish = [this, host](const Addresses &addresses) {
            const QList<qsizetype> told = m_waiting.take(host);
            for (const qsizetype each : told) {
                m_done(each, addresses);
            }
        };
        QTimer::singleShot(m_limit, this, [finish, host] {
            finish(Failure {ReadError {ReadErrorCode::NameTimeout, host, 0, QStringLiteral("no answer in time")}});
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
    QHash<QString, QList<qsizetype>> m_waiting; ///< for each name
};

/// Asks many ports, in two stages: names are resolved, then addresses are asked, each a bounded number at once, so that
/// dead names hold up nobody. Nothing but the list grows with it.
///
/// Thread: the one it was made in.
class ProbeQueue final
{
public:
    using OnAnswer = std::function<void(qsizetype index, const ProbeAnswer &answer)>;

    /// With `lookUpsCount` looking a name up takes of the time for everything asked of its port, else it has a limit of
    /// its own.
    ProbeQueue(const QList<ProbeRequest> &requests,
               qsizetype atOnce,
               const ProbeLimits &limits,
               bool lookUpsCount,
               std::shared_ptr<const NameResolver> resolver,
               OnAnswer onAnswer)
        : m_requests(requests)
        , m_atOnce(std::max(qsizetype(1), atOnce))
        , m_limits(limits)
        , m_lookUpsCount(lookUpsCount)
        , m_onAnswer(std::move(onAnswer))
        , m_lookUps(std::move(resolver),
                    limits.lookUpsAtOnce,
                    lookUpsCount ? std::min(limits.step, limits.whole) : limits.lookUp,
                    [this](qsizetype index, const auto &addresses) { lookedUp(index, addresses); })
    { }
    Q_DISABLE_COPY_MOVE(ProbeQueue)

    /// Until everybody has answered or the flag is set; once.
    void run(const CancelFlag &cancel)
    {
        if (cancel) {
            return;
        }
        constexpr std::chrono::milliseconds kCancelInterval {50};
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &m_loop, [this, &cancel] {
            if (cancel) {
                m_loop.quit();
            }
        });
        timer.start(kCancelInterval);
        m_since.start();
        QMetaObject::invokeMethod(
            &m_loop, [this] { startMore(); }, Qt::QueuedConnection);
        m_loop.exec();
    }

private:
    /// One port with the addresses that are still to be asked for it, one after the other.
    struct Turn
    {
        qsizetype index;
        QStringList addresses;
        QElapsedTimer since {}; ///< valid once the first of them was asked
        std::optional<ProbeAnswer> before {}; ///< of those that were asked
    };

    void startMore()
    {
        // What is resolved waits for its turn in a list that stays short.
        while (m_next < m_requests.size() && std::cmp_less(m_ready.size(), m_atOnce)) {
            const QString &host = m_requests.at(m_next).host;
            if (literalAddress(host)) {
                m_ready.push_back({m_next++, {host}});
            } else if (m_lookUps.hasRoom()) {
                m_lookUps.start(m_next++, host);
            } else {
                break;
            }
        }
        while (!m_ready.empty() && std::cmp_less(m_running.size(), m_atOnce)) {
            Turn turn = std::move(m_ready.front());
            m_ready.pop_front();
            if (m_lookUpsCount) {
                turn.since = m_since;
            } else if (!turn.since.isValid()) {
                turn.since.start();
            }
            const qsizetype index = turn.index;
            const QHostAddress address(turn.addresses.takeFirst());
            const auto done = [this, turn](const ProbeAnswer &answer) {
                answered(turn, answer);
            };
            m_running.emplace(index, converse(m_requests.at(index), address, m_limits, turn.since, &m_loop, done));
        }
        if (m_running.empty() && m_ready.empty() && m_lookUps.isIdle()) {
            m_loop.quit();
        }
    }

    void answered(Turn turn, const ProbeAnswer &answer)
    {
        // Nothing listens only where every address refuses.
        const bool tells = !turn.before || answer.state == ListenState::Listening
            || (answer.state == ListenState::NoAnswer && turn.before->state == ListenState::NotListening);
        turn.before = tells ? answer : *turn.before;
        m_running.erase(turn.index);
        if (answer.state == ListenState::Listening || turn.addresses.isEmpty()) {
            m_onAnswer(turn.index, *turn.before);
        } else {
            m_ready.push_front(turn);
        }
        startMore();
    }

    void lookedUp(qsizetype index, const LookUps::Addresses &addresses)
    {
        if (addresses && !addresses->isEmpty()) {
            m_ready.push_back({index, *addresses});
        } else {
            ProbeAnswer answer;
            answer.error =
                addresses ? ReadError {ReadErrorCode::NotFound, m_requests.at(index).host, 0, {}} : addresses.error();
            m_onAnswer(index, answer);
        }
        startMore();
    }

    QEventLoop m_loop;
    const QList<ProbeRequest> &m_requests;
    const qsizetype m_atOnce;
    const ProbeLimits &m_limits;
    const bool m_lookUpsCount;
    const OnAnswer m_onAnswer;
    LookUps m_lookUps;
    QElapsedTimer m_since;
    qsizetype m_next = 0; ///< not looked at yet
    std::deque<Turn> m_ready; ///< to be asked
    std::unordered_map<qsizetype, std::unique_ptr<QObject>> m_running; ///< conversations
};

AgentProbe agentProbe(const ProbeRequest &request, const ProbeAnswer &answer)
{
    AgentProbe probe {request.host, answer.address, AgentProbe::State::NoAnswer, Fingerprint::None};
    if (answer.state == ListenState::Listening) {
        probe.state = AgentProbe::State::Listening;
        probe.fingerprint = answer.fingerprint == Fingerprint::NotChecked ? Fingerprint::None : answer.fingerprint;
    } else if (answer.state == ListenState::NotListening) {
        probe.state = AgentProbe::State::Refused;
    } else if (answer.state == ListenState::NotChecked) {
        // A resolver that does not answer says nothing about the name, and nobody was asked.
        const bool unknown = answer.error && answer.error->code == ReadErrorCode::NotFound;
        probe.state = unknown ? AgentProbe::State::NameUnknown : AgentProbe::State::NameTimeout;
    }
    return probe;
}

} // namespace

NetworkProbe::NetworkProbe(const ProbeLimits &limits, std::shared_ptr<const NameResolver> resolver)
    : m_limits(limits)
    , m_resolver(resolver ? std::move(resolver) : std::make_shared<SystemNameResolver>())
{ }

QList<ProbeAnswer> NetworkProbe::probe(const QList<ProbeRequest> &requests, const CancelFlag &cancel) const
{
    QList<ProbeAnswer> answers;
    for (const ProbeRequest &request : requests) {
        answers.append(ProbeAnswer());
        answers.last().error = ReadError {ReadErrorCode::Cancelled, request.host, 0, {}};
    }
    ProbeQueue(requests, requests.size(), m_limits, true, m_resolver, [&](qsizetype index, const ProbeAnswer &answer) {
        answers[index] = answer;
    }).run(cancel);
    return answers;
}

void NetworkProbe::probeAgents(const QStringList &hosts,
                               Port port,
                               int concurrency,
                               const std::function<void(qsizetype index, const AgentProbe &probe)> &onResult,
                               const CancelFlag &cancel) const
{
    QList<ProbeRequest> requests;
    for (const QString &host : hosts) {
        requests.append({PortRole::Agent, host, port});
    }
    ProbeQueue(requests, concurrency, m_limits, false, m_resolver, [&](qsizetype index, const ProbeAnswer &answer) {
        onResult(index, agentProbe(requests.at(index), answer));
    }).run(cancel);
}

} // namespace portcheck
