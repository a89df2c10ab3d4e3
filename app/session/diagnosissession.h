#pragma once

#include "checkinput.h"

#include <core/diagnosis.h>
#include <readers/reader.h>

#include <QObject>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace portcheck {

/// Reports a diagnosis that is not complete yet, and how many of how many steps are done.
using CheckProgress = std::function<void(const Diagnosis &soFar, int done, int total)>;

/// Carries a check out. Blocks; called on a worker thread. Returns an incomplete diagnosis when cancelled.
using CheckFunction =
    std::function<Diagnosis(const CheckInput &, const CheckOptions &, const CheckProgress &, const CancelFlag &)>;

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

    /// `input` by value: it may be input() itself, to check the same again.
    void start(CheckInput input, const CheckOptions &options = {});
    /// Asks the running check to stop; `finished` follows with what there is, marked incomplete, within a second: of one
    /// that hangs in a call of the system nobody can ask more.
    void cancel();
    /// Asks it to stop, and whatever it still says is dropped, `finished` included: something else is shown now.
    void forget();
    /// For the end of the program: forget(), and wait so long for the runs to leave. \return false when one still
    /// hangs in a call of the system, which nothing can end but the end of the process.
    [[nodiscard]] bool stop(std::chrono::milliseconds wait);

    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    /// Of the newest run; empty when it was forgotten.
    [[nodiscard]] const CheckInput &input() const { return m_input; }

signals:
    void started();
    void progressed(const portcheck::Diagnosis &soFar, int done, int total);
    void finished(const portcheck::Diagnosis &diagnosis);

private:
    /// \param diagnosis nothing = the run broke or was given up, and what it said so far is what there is.
    void end(const std::shared_ptr<CancelFlag> &run, const std::optional<Diagnosis> &diagnosis);

    CheckFunction m_check;
    CheckInput m_input;
    Diagnosis m_soFar;
    QThreadPool m_pool;
    std::shared_ptr<CancelFlag> m_run; ///< the newest; null when it has ended or was given up
};

} // namespace portcheck
