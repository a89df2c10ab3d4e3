#pragma once

#include <QThreadPool>

#include <functional>
#include <limits>
#include <utility>

namespace portcheck {

/// Runs \a work on a thread that nobody waits for, the end of the program included: for questions to the system that may
/// never be answered. What it captures must live as long as it runs.
///
/// Thread: any.
inline void runInBackground(std::function<void()> work)
{
    // Never destroyed, because a pool waits for its threads. No std::thread: where one ends before it is detached,
    // winpthreads (mingw-w64 10) frees it twice and takes the next thread with it, which then never runs or crashes.
    static QThreadPool *const pool = [] {
        auto *unlimited = new QThreadPool;
        unlimited->setMaxThreadCount(std::numeric_limits<int>::max());
        return unlimited;
    }();
    pool->start(std::move(work));
}

} // namespace portcheck
