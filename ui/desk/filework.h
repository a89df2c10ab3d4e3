#pragma once

#include <report/outputfile.h>
#include <sources/background.h>

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <chrono>
#include <functional>
#include <optional>
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
/// Here files are made as well: drawing needs Qt's fonts, so that the application waits for it at its end.
[[nodiscard]] inline QThreadPool &writers()
{
    static QThreadPool *const pool = [] {
        qAddPostRoutine([] { writers().waitForDone(); });
        return lastingPool(kMostThreads);
    }();
    return *pool;
}

/// Runs `work()` elsewhere, then `take(what it returned)` in the thread of \a context, unless that is gone by then.
template<typename Work, typename Take>
void run(QThreadPool &pool, QObject *context, Work work, Take take)
{
    // QFuture::then() does not survive a context that is gone.
    auto *watcher = new QFutureWatcher<std::invoke_result_t<Work>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&pool, std::move(work)));
}

/// A file to be written, and what makes it.
struct NewFile
{
    QString path;
    std::function<QByteArray()> bytes;
};

/// Writes one after the other, and over none of \a inputs, until one cannot be written. Then as run(): `take` gets why
/// that was so. A file that is there is replaced, because the file dialog has asked.
template<typename Take>
void write(QObject *context, const QList<NewFile> &files, const QStringList &inputs, Take take)
{
    const auto work = [files, inputs]() -> std::optional<WriteError> {
        for (const NewFile &file : files) {
            const auto refused = firstRefused({file.path}, inputs, true);
            if (const auto error = refused ? refused : writeFile(file.path, file.bytes())) {
                return error;
            }
        }
        return std::nullopt;
    };
    run(writers(), context, work, std::move(take));
}

/// At the end of the program: what was saved last shall be whole. \return false when something hangs.
inline bool finishWriting(std::chrono::milliseconds patience)
{
    return writers().waitForDone(int(patience.count()));
}

} // namespace portcheck::filework
