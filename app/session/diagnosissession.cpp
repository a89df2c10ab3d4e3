#include "diagnosissession.h"

#include <QMetaObject>

#include <utility>

namespace portcheck {

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
    const quint64 generation = m_generation;
    emit started();

    // Posted calls die with this object, and an older generation is ignored on arrival.
    m_pool.start([this, generation, input, options, cancel = m_cancel] {
        const CheckProgress progress = [this, generation](const Diagnosis &soFar, int done, int total) {
            QMetaObject::invokeMethod(
                this,
                [this, generation, soFar, done, total] {
                    if (generation == m_generation) {
                        emit progressed(soFar, done, total);
                    }
                },
                Qt::QueuedConnection);
        };
        const Diagnosis diagnosis = m_check(input, options, progress, *cancel);
        QMetaObject::invokeMethod(
            this,
            [this, generation, diagnosis] {
                if (generation == m_generation) {
                    m_running = false;
                    emit finished(diagnosis);
                }
            },
            Qt::QueuedConnection);
    });
}

void DiagnosisSession::cancel()
{
    if (m_cancel) {
        *m_cancel = true;
    }
}

void DiagnosisSession::forget()
{
    cancel();
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
