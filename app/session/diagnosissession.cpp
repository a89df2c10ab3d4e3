#include "diagnosissession.h"

#include <core/reconciler.h>

#include <QMetaObject>
#include <QTimer>

#include <exception>
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

void DiagnosisSession::start(CheckInput input, const CheckOptions &options)
{
    forget();
    m_input = std::move(input);
    const auto run = std::make_shared<CancelFlag>(false);
    m_run = run;
    Facts nothing;
    nothing.complete = false;
    m_soFar = reconcile(nothing);
    m_soFar.mode = m_input.mode();
    m_soFar.caseNumber = options.caseNumber;
    m_soFar.memo = options.memo;
    emit started();

    // Posted calls die with this object, and what an older run says is ignored on arrival.
    m_pool.start([this, run, input = m_input, options] {
        const CheckProgress progress = [this, run](const Diagnosis &soFar, int done, int total) {
            QMetaObject::invokeMethod(
                this,
                [this, run, soFar, done, total] {
                    if (run == m_run) {
                        m_soFar = soFar;
                        emit progressed(soFar, done, total);
                    }
                },
                Qt::QueuedConnection);
        };
        std::optional<Diagnosis> diagnosis;
        try {
            diagnosis = m_check(input, options, progress, *run);
        } catch (const std::exception &exception) {
            qWarning("the check broke off: %s", exception.what());
        }
        QMetaObject::invokeMethod(
            this, [this, run, diagnosis] { end(run, diagnosis); }, Qt::QueuedConnection);
    });
}

void DiagnosisSession::end(const std::shared_ptr<CancelFlag> &run, const std::optional<Diagnosis> &diagnosis)
{
    if (run != m_run) {
        return;
    }
    m_run.reset(); // what it still says comes too late
    m_soFar.complete = false;
    emit finished(diagnosis.value_or(m_soFar));
}

void DiagnosisSession::cancel()
{
    if (m_run) {
        constexpr std::chrono::milliseconds kPatience(700); // for it to leave
        *m_run = true;
        QTimer::singleShot(kPatience, this, [this, run = m_run] { end(run, {}); });
    }
}

void DiagnosisSession::forget()
{
    if (m_run) {
        *m_run = true;
    }
    m_run.reset();
    m_input = {};
}

bool DiagnosisSession::stop(std::chrono::milliseconds wait)
{
    forget();
    return m_pool.waitForDone(int(wait.count()));
}

} // namespace portcheck
