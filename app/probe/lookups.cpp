#include "lookups.h"

#include <sources/background.h>

#include <QTimer>

#include <atomic>
#include <mutex>
#include <utility>

namespace portcheck {
namespace {

/// Threads that may hang in the system at the same time, so that thousands of dead names do not make thousands.
constexpr int kMostThreads = 64;

} // namespace

/// What a thread that comes back late may still touch.
struct LookUps::Shared
{
    std::mutex mutex;
    LookUps *owner = nullptr; ///< nothing once it is gone
    std::atomic_int threads {0};
};

LookUps::LookUps(std::shared_ptr<const NameResolver> resolver, int atOnce, std::chrono::milliseconds limit, Done done)
    : m_resolver(std::move(resolver))
    , m_atOnce(atOnce)
    , m_limit(limit)
    , m_done(std::move(done))
    , m_shared(std::make_shared<Shared>())
{
    m_shared->owner = this;
}

LookUps::~LookUps()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->owner = nullptr;
}

bool LookUps::hasRoom() const
{
    return m_waiting < m_atOnce && m_shared->threads < kMostThreads;
}

void LookUps::start(qsizetype index, const QString &host)
{
    ++m_waiting;
    ++m_shared->threads;
    // Whoever is first, answer or limit, takes the call back; the other finds none.
    const auto open = std::make_shared<bool>(true);
    const auto finish = [this, index, open](const Result<QStringList, ReadError> &addresses) {
        if (std::exchange(*open, false)) {
            --m_waiting;
            m_done(index, addresses);
        }
    };
    QTimer::singleShot(m_limit, this, [finish, host] {
        finish(Failure {ReadError {ReadErrorCode::Timeout, host, 0, QStringLiteral("name not resolved in time")}});
    });
    runInBackground([shared = m_shared, resolver = m_resolver, host, finish] {
        const Result<QStringList, ReadError> addresses = resolver->resolve(host);
        --shared->threads;
        const std::lock_guard lock(shared->mutex);
        if (shared->owner != nullptr) {
            QMetaObject::invokeMethod(
                shared->owner, [finish, addresses] { finish(addresses); }, Qt::QueuedConnection);
        }
    });
}

} // namespace portcheck
