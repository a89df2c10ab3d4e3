#include "agentscan.h"

#include <QMetaObject>
#include <QMutex>
#include <QMutexLocker>

#include <utility>

namespace portcheck {

struct AgentScan::Run
{
    CancelFlag cancel {false};
    QMutex mutex;
    QList<AgentResult> results; ///< on their way from the worker to the window
};

QList<AgentProbe> scanAgents(const PortProbe &probe,
                             const QStringList &hosts,
                             Port port,
                             int concurrency,
                             const CancelFlag &cancel,
                             const std::function<void(qsizetype done, qsizetype total)> &progress)
{
    QList<AgentProbe> results;
    results.reserve(hosts.size());
    for (const QString &host : hosts) {
        results.append({host, {}, AgentProbe::State::NotChecked, Fingerprint::None});
    }
    qsizetype done = 0;
    const auto keep = [&](qsizetype index, const AgentProbe &result) {
        results[index] = result;
        ++done;
        if (progress) {
            progress(done, hosts.size());
        }
    };
    probe.probeAgents(hosts, port, concurrency, keep, cancel);
    return results;
}

AgentScan::AgentScan(std::shared_ptr<const PortProbe> probe, QObject *parent)
    : QObject(parent)
    , m_probe(std::move(probe))
{
    m_pool.setMaxThreadCount(2); // a run that was asked to stop may still be leaving
    connect(&m_delivery, &QTimer::timeout, this, [this] { deliver(m_run); });
}

AgentScan::~AgentScan()
{
    forget();
    m_pool.waitForDone();
}

void AgentScan::start(const QStringList &hosts, Port port, int concurrency)
{
    cancel();
    const auto run = std::make_shared<Run>();
    m_run = run;
    m_done = 0;
    m_total = hosts.size();
    m_clock.start();
    m_delivery.start(std::chrono::milliseconds(100));
    emit started(m_total);

    // Posted calls die with this object; the pool is waited for before it does.
    m_pool.start([this, probe = m_probe, run, hosts, port, concurrency] {
        const auto keep = [&run](qsizetype index, const AgentProbe &result) {
            const QMutexLocker locker(&run->mutex);
            run->results.append({index, result});
        };
        probe->probeAgents(hosts, port, concurrency, keep, run->cancel);
        QMetaObject::invokeMethod(
            this,
            [this, run, cancelled = run->cancel.load()] {
                deliver(run);
                if (run == m_run) {
                    forget();
                    emit finished(cancelled);
                }
            },
            Qt::QueuedConnection);
    });
}

void AgentScan::cancel()
{
    if (m_run) {
        m_run->cancel = true;
    }
}

void AgentScan::forget()
{
    cancel();
    m_run.reset();
    m_delivery.stop();
}

bool AgentScan::stop(std::chrono::milliseconds wait)
{
    forget();
    return m_pool.waitForDone(int(wait.count()));
}

void AgentScan::deliver(const std::shared_ptr<Run> &run)
{
    QMutexLocker locker(&run->mutex);
    const QList<AgentResult> results = std::exchange(run->results, {});
    locker.unlock();
    if (run == m_run && !results.isEmpty()) {
        m_done += results.size();
        emit resultsReady(results);
    }
}

std::optional<std::chrono::seconds> AgentScan::timeLeft() const
{
    constexpr qint64 kPaceNeedsMs = 500;
    if (!m_run || m_done == 0 || m_clock.elapsed() < kPaceNeedsMs) {
        return std::nullopt;
    }
    return std::chrono::seconds((m_clock.elapsed() * (m_total - m_done) / m_done + 999) / 1000);
}

} // namespace portcheck
