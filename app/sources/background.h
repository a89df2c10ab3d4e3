#pragma once

#include <QThreadPool>

#include <functional>
#include <limits>
#include <utility>

namespace portcheck {

/// Threads of Qt that nobody waits for at the end of the program: never destroyed, because a pool waits for its threads.
[[nodiscard]] inline QThreadPool *lastingPool(int mostThreads)
{
    auto *pool = new QThreadPool;
    pool->setMaxThreadCount(mostThreads);
    return pool;
}

/// Runs \a work on a thread that nobody waits for, the end of the program included: for questions to the system that may
/// never be answered. What it captures must live as long as it runs.
///
/// Thread: any.
inline void runInBackground(std::function<void()> work)
{
    // No std::thread: where one ends before it is detached, winpthreads (mingw-w64 10) frees it twice and takes the next
    // thread with it, which then never runs or crashes.
    static QThreadPool *const pool = lastingPool(std::numeric_limits<int>::max());
    pool->start(std::move(work));
}

} // namespace portcheck
