#pragma once

#include "checkrequest.h"

#include <core/diagnosis.h>
#include <readers/reader.h>

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace portcheck {

/// Reports a diagnosis that is not complete yet, and how many of how many steps are done.
using CheckProgress = std::function<void(const Diagnosis &soFar, int done, int total)>;

/// Carries a request out. Blocks; called on a worker thread. Returns an incomplete diagnosis when
/// cancelled.
using CheckFunction = std::function<Diagnosis(const CheckRequest &, const CheckProgress &, const CancelFlag &)>;

/// Runs checks off the GUI thread, one at a time: starting again cancels the older run, and whatever
/// that one still says is dropped. The destructor cancels and waits.
///
/// Thread: lives in the GUI thread; every signal arrives there.
class DiagnosisSession final : public QObject
{
    Q_OBJECT

public:
    explicit DiagnosisSession(CheckFunction check, QObject *parent = nullptr);
    ~DiagnosisSession() override;

    void start(const CheckRequest &request);
    /// Asks the running check to stop; `finished` follows with what there is, marked incomplete.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const CheckRequest &request() const { return m_request; }

signals:
    void started();
    void progressed(const portcheck::Diagnosis &soFar, int done, int total);
    void finished(const portcheck::Diagnosis &diagnosis);

private:
    CheckFunction m_check;
    CheckRequest m_request;
    QThreadPool m_pool;
    std::shared_ptr<CancelFlag> m_cancel;
    quint64 m_generation = 0;
    bool m_running = false;
};

} // namespace portcheck
