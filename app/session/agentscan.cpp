#include "agentscan.h"

#include <QMetaObject>
#include <QMutex>
#include <QMutexLocker>
#include <QTimer>

#include <utility>

namespace portcheck {
namespace {

constexpr std::chrono::milliseconds kDeliveryInterval {100};
constexpr qint64 kPaceNeedsMs = 500;

} // namespace

/// Results on their way from the worker to the window.
struct AgentScan::Batch
{
    QMutex mutex;
    QList<AgentResult> results;
};

QList<AgentProbe>
scanAgents(const PortProbe &probe, const QStringList &hosts, Port port, int concurrency, const CancelFlag &cancel)
{
    QList<AgentProbe> results;
    results.reserve(hosts.size());
    for (const QString &host : hosts) {
        results.append({host, {}, AgentProbe::State::NotChecked, Fingerprint::None});
    }
    probe.probeAgents(
        hosts, port, concurrency, [&](qsizetype index, const AgentProbe &result) { results[index] = result; }, cancel);
    return results;
}

AgentScan::AgentScan(std::shared_ptr<const PortProbe> probe, QObject *parent)
    : QObject(parent)
    , m_probe(std::move(probe))
{
    m_pool.setMaxThreadCount(2); // a run that was asked to stop may still be leaving
}

AgentScan::~AgentScan()
{
    forget();
    m_pool.waitForDone();
}

void AgentScan::start(const QStringList &hosts, Port port, int concurrency)
{
    cancel();
    const quint64 generation = ++m_generation;
    m_cancel = std::make_shared<CancelFlag>(false);
    m_done = 0;
    m_total = hosts.size();
    m_running = true;
    m_clock.start();
    emit started(m_total);

    // Posted calls die with this object; the pool is waited for before it does.
    m_pool.start([this, probe = m_probe, generation, hosts, port, concurrency, stop = m_cancel] {
        const auto batch = std::make_shared<Batch>();
        probe->probeAgents(
            hosts,
            port,
            concurrency,
            [&](qsizetype index, const AgentProbe &result) {
                const QMutexLocker locker(&batch->mutex);
                batch->results.append({index, result});
                if (batch->results.size() == 1) { // its delivery has to be asked for
                    QMetaObject::invokeMethod(
                        this,
                        [this, generation, batch] {
                            QTimer::singleShot(
                                kDeliveryInterval, this, [this, generation, batch] { deliver(generation, batch); });
                        },
                        Qt::QueuedConnection);
                }
            },
            *stop);
        QMetaObject::invokeMethod(
            this,
            [this, generation, batch, cancelled = stop->load()] {
                deliver(generation, batch);
                if (generation == m_generation) {
                    m_running = false;
                    emit finished(cancelled);
                }
            },
            Qt::QueuedConnection);
    });
}

void AgentScan::cancel()
{
    if (m_cancel) {
        *m_cancel = true;
    }
}

void AgentScan::forget()
{
    cancel();
    ++m_generation;
    m_running = false;
}

bool AgentScan::stop(std::chrono::milliseconds wait)
{
    forget();
    return m_pool.waitForDone(int(wait.count()));
}

void AgentScan::deliver(quint64 generation, const std::shared_ptr<Batch> &batch)
{
    QMutexLocker locker(&batch->mutex);
    const QList<AgentResult> results = std::exchange(batch->results, {});
    locker.unlock();
    if (generation == m_generation && !results.isEmpty()) {
        m_done += results.size();
        emit resultsReady(results);
    }
}

std::optional<std::chrono::seconds> AgentScan::timeLeft() const
{
    if (!m_running || m_done == 0 || m_clock.elapsed() < kPaceNeedsMs) {
        return std::nullopt;
    }
    return std::chrono::seconds((m_clock.elapsed() * (m_total - m_done) / m_done + 999) / 1000);
}

} // namespace portcheck
