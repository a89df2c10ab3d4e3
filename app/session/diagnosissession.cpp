#include "diagnosissession.h"

#include <QMetaObject>

#include <utility>

namespace portcheck {

DiagnosisSession::DiagnosisSession(CheckFunction check, QObject *parent)
    : QObject(parent)
    , m_check(std::move(check))
{
    // Two: a run that was asked to stop may still be leaving while the next one works.
    m_pool.setMaxThreadCount(2);
}

DiagnosisSession::~DiagnosisSession()
{
    if (m_cancel) {
        *m_cancel = true;
    }
    m_pool.waitForDone();
}

void DiagnosisSession::start(const CheckRequest &request)
{
    if (m_cancel) {
        *m_cancel = true;
    }
    m_request = request;
    m_cancel = std::make_shared<CancelFlag>(false);
    m_running = true;
    const quint64 generation = ++m_generation;
    emit started();

    // Posted calls die with this object, and an older generation is ignored on arrival.
    m_pool.start([this, generation, request, cancel = m_cancel] {
        const CheckProgress progress = [this, generation](const Diagnosis &soFar, int done, int total) {
            QMetaObject::invokeMethod(
                this,
                [this, generation, soFar, done, total] {
                    if (generation == m_generation && m_running) {
                        emit progressed(soFar, done, total);
                    }
                },
                Qt::QueuedConnection);
        };
        const Diagnosis diagnosis = m_check(request, progress, *cancel);
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

} // namespace portcheck
