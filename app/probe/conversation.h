#pragma once

#include "fingerprinting.h"

#include <sources/portprobe.h>

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QTcpSocket;

namespace portcheck {

/// Asks one port everything its role calls for, one connection for each question.
///
/// Thread: the one it was made in, which needs a running event loop. May be destroyed at any time outside
/// its own signals; then nothing is reported.
class Conversation final : public QObject
{
    Q_OBJECT

public:
    /// `known` spares the look-up of a name that was resolved already.
    Conversation(ProbeRequest request, const ProbeLimits &limits, const QHostAddress &known = {});
    ~Conversation() override;

    /// Starts; `done` is called once, from `context`'s event loop, never from within start().
    void start(QObject *context, std::function<void()> done);
    /// What is known so far; final once `done` was called.
    [[nodiscard]] const ProbeAnswer &answer() const { return m_answer; }

private:
    enum class Phase { Idle, Name, Tcp, Tls, Answer };

    void lookUp();
    void ask();
    void send();
    void readMore();
    void endOfAnswer();
    void socketFailed();
    void timedOut();
    void nextQuestion();
    void askAgain();
    [[nodiscard]] bool followRedirect();
    void enter(Phase phase);
    void fail(ReadErrorCode code, const QString &detail);
    void finish();
    [[nodiscard]] const Question &question() const { return m_questions.at(m_index); }
    [[nodiscard]] bool useTls() const { return !m_questions.isEmpty() && question().tls; }
    [[nodiscard]] QByteArray requestBytes() const;

    const ProbeRequest m_request;
    const ProbeLimits m_limits;
    QList<Question> m_questions;
    qsizetype m_index = 0;
    int m_redirects = 0;
    ProbeAnswer m_answer;
    HttpAnswer m_http;
    QHostAddress m_address;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_timer;
    QElapsedTimer m_whole;
    Phase m_phase = Phase::Idle;
    int m_lookupId = -1;
    QObject *m_context = nullptr;
    std::function<void()> m_done;
};

} // namespace portcheck
