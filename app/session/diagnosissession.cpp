#include "diagnosissession.h"

#include <core/reconciler.h>

#include <QMetaObject>
#include <QTimer>

#include <exception>
#include <utility>

namespace portcheck {
namespace {

/// So long may a run take to leave after Cancel.
constexpr std::chrono::milliseconds kPatience(700);

} // namespace

DiagnosisSession::DiagnosisSession(CheckFunction check, QObject *parent)
    : QObject(parent)
    , m_check(std::move(check))
{
    // Runs that were asked to stop may still be leaving, or hang in a call of the system: the next one never waits.
    m_pool.setMaxThreadCount(64);
}

DiagnosisSession::~DiagnosisSession()
{
    forget();
    m_pool.waitForDone();
}

void DiagnosisSession::start(const CheckInput &input, const CheckOptions &options)
{
    forget();
    m_input = input;
    m_cancel = std::make_shared<CancelFlag>(false);
    m_running = true;
    Facts nothing;
    nothing.complete = false;
    m_soFar = reconcile(nothing);
    m_soFar.mode = input.mode();
    m_soFar.caseNumber = options.caseNumber;
    m_soFar.memo = options.memo;
    const quint64 generation = m_generation;
    emit started();

    // Posted calls die with this object, and an older generation is ignored on arrival.
    m_pool.start([this, generation, input, options, cancel = m_cancel] {
        const CheckProgress progress = [this, generation](const Diagnosis &soFar, int done, int total) {
            QMetaObject::invokeMethod(
                this,
                [this, generation, soFar, done, total] {
                    if (generation == m_generation) {
                        m_soFar = soFar;
                        emit progressed(soFar, done, total);
                    }
                },
                Qt::QueuedConnection);
        };
        std::optional<Diagnosis> diagnosis;
        try {
            diagnosis = m_check(input, options, progress, *cancel);
        } catch (const std::exception &exception) {
            qWarning("the check broke off: %s", exception.what());
        }
        QMetaObject::invokeMethod(
            this, [this, generation, diagnosis] { end(generation, diagnosis); }, Qt::QueuedConnection);
    });
}

void DiagnosisSession::end(quint64 generation, const std::optional<Diagnosis> &diagnosis)
{
    if (generation != m_generation) {
        return;
    }
    ++m_generation; // what it still says comes too late
    m_running = false;
    m_soFar.complete = false;
    emit finished(diagnosis.value_or(m_soFar));
}

void DiagnosisSession::cancel()
{
    if (m_running) {
        *m_cancel = true;
        QTimer::singleShot(kPatience, this, [this, generation = m_generation] { end(generation, {}); });
    }
}

void DiagnosisSession::forget()
{
    if (m_cancel) {
        *m_cancel = true;
    }
    ++m_generation;
    m_running = false;
    m_input = {};
}

bool DiagnosisSession::stop(std::chrono::milliseconds wait)
{
    forget();
    return m_pool.waitForDone(int(wait.count()));
}

} // namespace portcheck
