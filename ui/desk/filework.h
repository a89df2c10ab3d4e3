#pragma once

#include <sources/background.h>

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <chrono>
#include <memory>
#include <type_traits>
#include <utility>

/// Files are read and written away from the window: a share may be slow, or hang.
namespace portcheck::filework {

inline constexpr int kMostThreads = 64; ///< so many may hang before a file waits for another

/// Threads of what is read, and of what is written. Each lives as long as the program.
[[nodiscard]] inline QThreadPool &readers()
{
    static QThreadPool *const pool = lastingPool(kMostThreads);
    return *pool;
}
[[nodiscard]] inline QThreadPool &writers()
{
    static QThreadPool *const pool = lastingPool(kMostThreads);
    return *pool;
}

/// Runs `work()` elsewhere, then `take(what it returned)` in the thread of \a context, unless that is gone by then.
template<typename Work, typename Take>
void run(QThreadPool &pool, QObject *context, Work work, Take take)
{
    using Answer = std::invoke_result_t<Work>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Answer>(context); // QFuture::then() does not survive a context that is gone
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(promise->future());
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
}

/// At the end of the program: what was saved last shall be whole. \return false when something hangs.
inline bool finishWriting(std::chrono::milliseconds patience)
{
    return writers().waitForDone(int(patience.count()));
}

} // namespace portcheck::filework
