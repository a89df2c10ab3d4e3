#include "conversation.h"

#include "fingerprinting.h"
#include "tls.h"

#include <core/servernames.h>

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

/// Thread: the one it was made in.
class Conversation final : public QObject
{
public:
    Conversation(ProbeRequest request,
                 QHostAddress address,
                 const ProbeLimits &limits,
                 QElapsedTimer since,
                 QObject *context,
                 std::function<void(const ProbeAnswer &)> done)
        : m_request(std::move(request))
        , m_address(std::move(address))
        , m_limits(limits)
        , m_since(since)
        , m_context(context)
        , m_done(std::move(done))
        , m_questions(questions(m_request.role, m_request.loginPage))
    {
        m_answer.address = m_address.toString();
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Conversation::timedOut);
        ask();
    }
    ~Conversation() override { m_socket->disconnect(this); }
    Q_DISABLE_COPY_MOVE(Conversation)

private:
    enum class Phase { Idle, Tcp, Tls, Answer };

    [[nodiscard]] const Question &question() const { return m_questions.at(m_index); }
    [[nodiscard]] bool useTls() const { return !m_questions.isEmpty() && question().tls; }

    void ask()
    {
        m_http = {};
        if (useTls()) {
            auto secure = std::make_unique<QSslSocket>();
            prepareTls(*secure);
            secure->setPeerVerifyName(m_request.host);
            connect(secure.get(), &QSslSocket::encrypted, this, &Conversation::send);
            m_socket = std::move(secure);
        } else {
            m_socket = std::make_unique<QTcpSocket>();
        }
        m_socket->setProxy(QNetworkProxy::NoProxy);
        m_socket->setReadBufferSize(m_limits.maxAnswerBytes);
        connect(m_socket.get(), &QTcpSocket::readyRead, this, &Conversation::readMore);
        connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &Conversation::socketFailed);
        connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] {
            if (m_phase == Phase::Tls || m_phase == Phase::Answer) { // not every TLS backend calls that an error
                socketFailed();
            }
        });
        connect(m_socket.get(), &QTcpSocket::connected, this, [this] {
            m_answer.state = ListenState::Listening;
            if (m_questions.isEmpty()) {
                finish();
            } else if (auto *secure = qobject_cast<QSslSocket *>(m_socket.get())) {
                enter(Phase::Tls);
                secure->startClientEncryption();
            } else {
                send();
            }
        });
        enter(Phase::Tcp);
        m_socket->connectToHost(m_address, m_request.port.number());
    }

    void send()
    {
        if (m_phase != Phase::Tcp && m_phase != Phase::Tls) {
            return;
        }
        if (const auto *secure = qobject_cast<const QSslSocket *>(m_socket.get())) {
            m_answer.certificate = certificateInfo(*secure);
        }
        enter(Phase::Answer);
        m_socket->write(requestBytes());
        if (m_socket->bytesAvailable() > 0) { // a program that greets first, before anybody listened
            readMore();
        }
    }

    void readMore()
    {
        if (m_phase != Phase::Answer) {
            return;
        }
        m_http = HttpAnswer(m_http.raw + m_socket->read(m_limits.maxAnswerBytes - m_http.raw.size()));
        if (m_http.raw.size() >= m_limits.maxAnswerBytes || isSettled(question().sign, m_http)) {
            endOfAnswer();
        }
    }

    void endOfAnswer()
    {
        const Question &asked = question();
        m_answer.fingerprint = judge(asked.sign, m_request.role, m_http);
        if (m_answer.fingerprint != Fingerprint::None) {
            m_answer.error.reset();
            finish();
        } else if (!followRedirect()) {
            nextQuestion();
        }
    }

    void nextQuestion()
    {
        const bool gotHttp = m_http.status != 0;
        do {
            ++m_index;
        } while (m_index < m_questions.size() && question().afterHttpAnswer && !gotHttp);
        if (m_index < m_questions.size()) {
            askAgain();
        } else {
            finish();
        }
    }

    void askAgain()
    {
        enter(Phase::Idle);
        m_socket->disconnect(this);
        // Not from within a signal of the socket that is about to go.
        QMetaObject::invokeMethod(this, &Conversation::ask, Qt::QueuedConnection);
    }

    [[nodiscard]] bool followRedirect()
    {
        const int status = m_http.status;
        if (status < 300 || status > 399 || m_redirects >= 2) {
            return false;
        }
        QUrl here;
        here.setScheme(useTls() ? QStringLiteral("https") : QStringLiteral("http"));
        here.setHost(m_request.host);
        here.setPort(m_request.port.number());
        here.setPath(QString::fromLatin1(question().path));
        const QUrl there = here.resolved(QUrl::fromEncoded(m_http.header("location")));
        const int defaultPort = useTls() ? 443 : 80;
        if (!there.isValid() || there.scheme() != here.scheme() || there.host() != here.host()
            || there.port(defaultPort) != here.port()) {
            return false; // another port or machine would be another question
        }
        ++m_redirects;
        m_questions[m_index].path = there.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
        askAgain();
        return true;
    }

    void socketFailed()
    {
        const QAbstractSocket::SocketError error = m_socket->error();
        const QString detail = m_socket->errorString();
        switch (m_phase) {
        case Phase::Tcp:
            if (m_answer.state == ListenState::Listening) { // a later question: what was found stays
                finish();
            } else if (error == QAbstractSocket::ConnectionRefusedError) {
                m_answer.state = ListenState::NotListening;
                fail(ReadErrorCode::Refused, detail);
            } else {
                m_answer.state = ListenState::NoAnswer;
                fail(error == QAbstractSocket::SocketTimeoutError ? ReadErrorCode::Timeout : ReadErrorCode::Unreachable,
                     detail);
            }
            break;
        case Phase::Tls:
            m_answer.fingerprint = Fingerprint::None;
            if (m_request.role == PortRole::Agent) { // only tried: an agent may well not speak TLS
                finish();
            } else {
                fail(ReadErrorCode::TlsFailed, m_timer.isActive() ? detail : QStringLiteral("no answer in time"));
            }
            break;
        case Phase::Answer:
            m_http = HttpAnswer(m_http.raw + m_socket->read(m_limits.maxAnswerBytes - m_http.raw.size()));
            if (m_http.raw.isEmpty()) {
                m_answer.error = ReadError {ReadErrorCode::Closed, m_request.host, 0, {}};
            }
            endOfAnswer();
            break;
        case Phase::Idle:
            break;
        }
    }

    void timedOut()
    {
        if (m_phase == Phase::Tls) {
            return socketFailed(); // some TLS backends never say that a peer uses another protocol
        }
        if (m_phase == Phase::Tcp && m_answer.state == ListenState::Listening) {
            return finish(); // a later question: what was found stays
        }
        if (m_phase == Phase::Tcp) {
            m_answer.state = ListenState::NoAnswer;
        } else if (m_phase == Phase::Answer) {
            // What has come may already tell.
            m_answer.fingerprint = judge(question().sign, m_request.role, m_http);
            if (m_answer.fingerprint != Fingerprint::None) {
                return finish();
            }
        }
        fail(ReadErrorCode::Timeout, QStringLiteral("no answer in time"));
    }

    void enter(Phase phase)
    {
        m_phase = phase;
        const bool elsewhere = !m_address.isLoopback();
        const std::chrono::milliseconds whole = elsewhere ? m_limits.wholeElsewhere : m_limits.whole;
        const std::chrono::milliseconds step = elsewhere && phase == Phase::Tcp ? m_limits.tcpElsewhere : m_limits.step;
        const std::chrono::milliseconds left = whole - std::chrono::milliseconds(m_since.elapsed());
        m_timer.start(std::clamp(step, std::chrono::milliseconds(0), std::max(left, std::chrono::milliseconds(0))));
    }

    void fail(ReadErrorCode code, const QString &detail)
    {
        m_answer.error = ReadError {code, withPort(m_request.host, m_request.port), 0, detail};
        finish();
    }

    void finish()
    {
        if (!m_done) {
            return;
        }
        m_phase = Phase::Idle;
        m_timer.stop();
        if (m_socket) {
            m_socket->disconnect(this);
        }
        QMetaObject::invokeMethod(
            m_context,
            [done = std::exchange(m_done, nullptr), answer = m_answer] { done(answer); },
            Qt::QueuedConnection);
    }

    [[nodiscard]] QByteArray requestBytes() const
    {
        const QByteArray ace = QUrl::toAce(m_request.host);
        const QString name = ace.isEmpty() ? m_request.host : QString::fromLatin1(ace);
        return "GET " + question().path + " HTTP/1.0\r\nHost: " + withPort(name, m_request.port).toLatin1()
            + "\r\nUser-Agent: WFBS-Port-Check\r\nConnection: close\r\n\r\n";
    }

    const ProbeRequest m_request;
    const QHostAddress m_address;
    const ProbeLimits m_limits;
    const QElapsedTimer m_since;
    QObject *const m_context;
    std::function<void(const ProbeAnswer &)> m_done;
    QList<Question> m_questions;
    qsizetype m_index = 0;
    int m_redirects = 0;
    ProbeAnswer m_answer;
    HttpAnswer m_http;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_timer;
    Phase m_phase = Phase::Idle;
};

} // namespace

std::unique_ptr<QObject> converse(const ProbeRequest &request,
                                  const QHostAddress &address,
                                  const ProbeLimits &limits,
                                  const QElapsedTimer &since,
                                  QObject *context,
                                  std::function<void(const ProbeAnswer &answer)> done)
{
    return std::make_unique<Conversation>(request, address, limits, since, context, std::move(done));
}

} // namespace portcheck
