#pragma once

#include <QThread>

#include <functional>
#include <memory>

namespace portcheck::test {

/// Runs `work` beside the test, on a thread of Qt: std::thread and what Qt keeps for a foreign thread crashed now and then
/// at the end of a program under Wine. Whoever makes it ends the work; its end waits for that.
class Alongside
{
public:
    explicit Alongside(std::function<void()> work)
        : m_thread(QThread::create(std::move(work)))
    {
        m_thread->start();
    }
    ~Alongside() { join(); }
    Q_DISABLE_COPY_MOVE(Alongside)

    void join() { m_thread->wait(); }

private:
    const std::unique_ptr<QThread> m_thread;
};

} // namespace portcheck::test
