#include "filework.h"

#include <sources/background.h>

namespace portcheck::filework {

constexpr int kMostThreads = 64; ///< so many may hang before a file waits for another

QThreadPool &readers()
{
    static QThreadPool *const pool = lastingPool(kMostThreads);
    return *pool;
}

QThreadPool &writers()
{
    static QThreadPool *const pool = lastingPool(kMostThreads);
    return *pool;
}

bool finishWriting(std::chrono::milliseconds patience)
{
    return writers().waitForDone(int(patience.count()));
}

} // namespace portcheck::filework
