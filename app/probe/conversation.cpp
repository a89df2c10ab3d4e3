#include "conversation.h"

#include "systemnameresolver.h"
#include "tls.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QTcpSocket>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace portcheck {

Conversation::Conversation(ProbeRequest request, const ProbeLimits &limits, const QHostAddress &known)
    : m_request(std::move(request))
    , m_limits(limits)
    , m_questions(questions(m_request.role, m_request.loginPage))
    , m_address(known)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Conversation::timedOut);
}

Conversation::~Conversation()
{
    if (m_lookupId >= 0) {
        QHostInfo::abortHostLookup(m_lookupId);
    }
    if (m_socket) {
        m_socket->disconnect(this);
    }
}

void Conversation::start(QObject *context, std::function<void()> done)
{
    m_context = context;
    m_done = std::move(done);
    m_whole.start();
    if (!m_address.isNull()) {
        ask();
    } else if (const auto literal = literalAddress(m_request.host)) {
        m_address = *literal;
        ask();
    } else {
        lookUp();
    }
}

void Conversation::lookUp()
{
    if (m_request.host.isEmpty()) {
        fail(ReadErrorCode::NotFound, QStringLiteral("empty name"));
        return;
    }
    enter(Phase::Name);
    m_lookupId = QHostInfo::lookupHost(m_request.host, this, [this](const QHostInfo &info) {
        m_lookupId = -1;
        if (m_phase != Phase::Name) {
            return; // too late
        }
        const QList<QHostAddress> addresses = info.addresses();
        if (info.error() != QHostInfo::NoError || addresses.isEmpty()) {
            const bool unknown = info.error() == QHostInfo::HostNotFound || info.error() == QHostInfo::NoError;
            fail(unknown ? ReadErrorCode::NotFound : ReadErrorCode::Unexpected, info.errorString());
            return;
        }
        // The product was seen listening on IPv4 only.
        const auto v4 = std::find_if(addresses.begin(), addresses.end(), [](const QHostAddress &address) {
            return address.protocol() == QAbstractSocket::IPv4Protocol;
        });
        m_address = v4 != addresses.end() ? *v4 : addresses.constFirst();
        ask();
    });
}

void Conversation::ask()
{
    m_answer.address = m_address.toString();
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

void Conversation::send()
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

void Conversation::readMore()
{
    if (m_phase != Phase::Answer) {
        return;
    }
    m_http.append(m_socket->read(m_limits.maxAnswerBytes - m_http.raw().size()));
    if (m_http.raw().size() >= m_limits.maxAnswerBytes || isSettled(question().sign, m_http)) {
        endOfAnswer();
    }
}

void Conversation::endOfAnswer()
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

void Conversation::nextQuestion()
{
    const bool gotHttp = m_http.isHttp();
    qsizetype next = m_index + 1;
    while (next < m_questions.size() && m_questions.at(next).afterHttpAnswer && !gotHttp) {
        ++next;
    }
    if (next >= m_questions.size()) {
        finish();
        return;
    }
    m_index = next;
    askAgain();
}

void Conversation::askAgain()
{
    enter(Phase::Idle);
    m_socket->disconnect(this);
    // Not from within a signal of the socket that is about to go.
    QMetaObject::invokeMethod(this, &Conversation::ask, Qt::QueuedConnection);
}

bool Conversation::followRedirect()
{
    const int status = m_http.status();
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

void Conversation::socketFailed()
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
            fail(error == QAbstractSocket::SocketTimeoutError ? ReadErrorCode::Timeout : ReadErrorCode::Unexpected,
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
        m_http.append(m_socket->read(m_limits.maxAnswerBytes - m_http.raw().size()));
        if (m_http.raw().isEmpty()) {
            m_answer.error =
                ReadError {ReadErrorCode::Unexpected, m_request.host, 0, QStringLiteral("closed without an answer")};
        }
        endOfAnswer();
        break;
    case Phase::Idle:
    case Phase::Name:
        break;
    }
}

void Conversation::timedOut()
{
    const QString detail = QStringLiteral("no answer in time");
    switch (m_phase) {
    case Phase::Tcp:
        if (m_answer.state == ListenState::Listening) {
            finish();
            return;
        }
        m_answer.state = ListenState::NoAnswer;
        break;
    case Phase::Answer:
        // What has come may already tell.
        m_answer.fingerprint = judge(question().sign, m_request.role, m_http);
        if (m_answer.fingerprint != Fingerprint::None) {
            finish();
            return;
        }
        break;
    case Phase::Tls:
        socketFailed(); // some TLS backends never say that a peer uses another protocol
        return;
    case Phase::Idle:
    case Phase::Name:
        break;
    }
    fail(ReadErrorCode::Timeout, detail);
}

void Conversation::enter(Phase phase)
{
    m_phase = phase;
    const bool elsewhere = !m_address.isNull() && !m_address.isLoopback();
    const std::chrono::milliseconds whole = elsewhere ? m_limits.wholeElsewhere : m_limits.whole;
    const std::chrono::milliseconds step = elsewhere && phase == Phase::Tcp ? m_limits.tcpElsewhere : m_limits.step;
    const std::chrono::milliseconds left = whole - std::chrono::milliseconds(m_whole.isValid() ? m_whole.elapsed() : 0);
    m_timer.start(std::clamp(step, std::chrono::milliseconds(0), std::max(left, std::chrono::milliseconds(0))));
}

void Conversation::fail(ReadErrorCode code, const QString &detail)
{
    m_answer.error = ReadError {code, m_request.host + u':' + m_request.port.toString(), 0, detail};
    finish();
}

void Conversation::finish()
{
    if (!m_done) {
        return;
    }
    m_phase = Phase::Idle;
    m_timer.stop();
    if (m_socket) {
        m_socket->disconnect(this);
    }
    QMetaObject::invokeMethod(m_context, std::exchange(m_done, nullptr), Qt::QueuedConnection);
}

QByteArray Conversation::requestBytes() const
{
    const QByteArray host = QUrl::toAce(m_request.host);
    const QByteArray name = host.isEmpty() ? m_request.host.toLatin1() : host;
    return "GET " + question().path + " HTTP/1.0\r\nHost: " + (name.contains(':') ? '[' + name + ']' : name) + ':'
        + m_request.port.toString().toLatin1() + "\r\nUser-Agent: WFBS-Port-Check\r\nConnection: close\r\n\r\n";
}

} // namespace portcheck
