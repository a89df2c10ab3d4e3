#include "filework.h"

namespace portcheck::filework {
namespace {

/// Never destroyed, because a pool waits for its threads. So many may hang before a file waits for another.
QThreadPool *makePool()
{
    auto *pool = new QThreadPool;
    pool->setMaxThreadCount(64);
    return pool;
}

} // namespace

QThreadPool &readers()
{
    static QThreadPool *const pool = makePool();
    return *pool;
}

QThreadPool &writers()
{
    static QThreadPool *const pool = makePool();
    return *pool;
}

bool finishWriting(std::chrono::milliseconds patience)
{
    return writers().waitForDone(int(patience.count()));
}

} // namespace portcheck::filework
