#pragma once

#include <core/diagnosis.h>
#include <sources/portprobe.h>

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace portcheck {

/// So few that a monitored network rarely takes notice; both READMEs name it.
constexpr int kAgentConcurrency = 16;

struct AgentResult
{
    qsizetype index = 0; ///< into the list of hosts
    AgentProbe probe;
};

/// Asks every host on the agent port and waits: for the command line. The list has one entry for each
/// host, in their order; NotChecked for those that a cancellation left out. `progress` hears how many of how many have
/// been asked. Blocks; any thread but the GUI's.
[[nodiscard]] QList<AgentProbe> scanAgents(const PortProbe &probe,
                                           const QStringList &hosts,
                                           Port port,
                                           int concurrency,
                                           const CancelFlag &cancel,
                                           const std::function<void(qsizetype done, qsizetype total)> &progress = {});

/// The same for the window: runs beside the GUI thread and reports results in batches, so that thousands of
/// computers cost the window one update each tenth of a second.
///
/// Thread: lives in the GUI thread; every signal arrives there. The destructor cancels and waits.
class AgentScan final : public QObject
{
    Q_OBJECT

public:
    explicit AgentScan(std::shared_ptr<const PortProbe> probe, QObject *parent = nullptr);
    ~AgentScan() override;

    /// Starts anew; what an older run still says is dropped.
    void start(const QStringList &hosts, Port port, int concurrency = kAgentConcurrency);
    /// `finished` follows; hosts not asked yet are not reported.
    void cancel();
    /// Cancels, and whatever still comes is dropped, `finished` included: the list is about something else now.
    void forget();
    /// As DiagnosisSession::stop().
    [[nodiscard]] bool stop(std::chrono::milliseconds wait);

    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    [[nodiscard]] qsizetype done() const { return m_done; }
    [[nodiscard]] qsizetype total() const { return m_total; }
    /// Guess from the pace so far; nothing before there is one, or when not running.
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft() const;

signals:
    void started(qsizetype total);
    void resultsReady(const QList<portcheck::AgentResult> &results);
    void finished(bool cancelled);

private:
    struct Run;

    void deliver(const std::shared_ptr<Run> &run);

    std::shared_ptr<const PortProbe> m_probe;
    QThreadPool m_pool;
    std::shared_ptr<Run> m_run; ///< the newest; null when it has ended
    QTimer m_delivery;
    QElapsedTimer m_clock;
    qsizetype m_done = 0;
    qsizetype m_total = 0;
};

} // namespace portcheck
