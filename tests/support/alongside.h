#pragma once

#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace portcheck::test {

/// Runs `work` beside the test, on a thread of Qt: std::thread and what Qt keeps for a foreign thread crashed now and then
/// at the end of a program under Wine. `work` is asked to end by its argument, at the latest when a check fails.
class Alongside
{
public:
    explicit Alongside(std::function<void(const std::atomic_bool &stop)> work)
        : m_thread(QThread::create([this, work = std::move(work)] { work(m_stop); }))
    {
        m_thread->start();
    }
    ~Alongside() { stop(); }
    Q_DISABLE_COPY_MOVE(Alongside)

    /// Returns when the work has ended.
    void stop()
    {
        m_stop = true;
        m_thread->wait();
    }

private:
    std::atomic_bool m_stop = false;
    const std::unique_ptr<QThread> m_thread;
};

} // namespace portcheck::test
