#include "filework.h"

namespace portcheck::filework {

QThreadPool &pool()
{
    // Never destroyed, because a pool waits for its threads. So many may hang before a file waits for another.
    static QThreadPool *const pool = [] {
        auto *many = new QThreadPool;
        many->setMaxThreadCount(64);
        return many;
    }();
    return *pool;
}

bool finish(std::chrono::milliseconds patience)
{
    return pool().waitForDone(int(patience.count()));
}

} // namespace portcheck::filework
