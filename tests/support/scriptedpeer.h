#pragma once

#include <QByteArray>
#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <functional>
#include <future>

namespace portcheck::test {

/// A peer on a loopback port that answers as told. Lives in the test's thread; ask it from another one
/// (awaitFrom), so that this one's event loop is free to answer.
class ScriptedPeer : public QTcpServer
{
public:
    /// Called with the first line of each request once its headers are complete.
    using Handler = std::function<void(QTcpSocket &socket, const QByteArray &firstLine)>;

    explicit ScriptedPeer(Handler handler, const QHostAddress &address = QHostAddress::LocalHost, quint16 port = 0)
        : m_handler(std::move(handler))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++connections;
                socket->write(greeting);
                if (closesAfterGreeting) {
                    socket->disconnectFromHost();
                }
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            }
        });
        const bool ok = listen(address, port);
        Q_ASSERT(ok);
        Q_UNUSED(ok)
    }

    /// Answers every request with these bytes and closes.
    static Handler always(const QByteArray &answer)
    {
        return [answer](QTcpSocket &socket, const QByteArray &) {
            socket.write(answer);
            socket.disconnectFromHost();
        };
    }

    QByteArray greeting; ///< sent to everybody at once
    bool closesAfterGreeting = false;
    QList<QByteArray> requests; ///< first lines, in the order they came
    QByteArray lastRequest; ///< whole
    int connections = 0;

private:
    void read(QTcpSocket &socket)
    {
        QByteArray &buffer = m_buffers[&socket];
        buffer += socket.readAll();
        if (buffer.contains("\r\n\r\n")) {
            lastRequest = buffer;
            const QByteArray first = buffer.left(buffer.indexOf('\r'));
            m_buffers.remove(&socket);
            requests.append(first);
            m_handler(socket, first);
        }
    }

    Handler m_handler;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};

/// Runs a blocking function on another thread while this thread's event loop goes on.
template<typename Function>
auto awaitFrom(Function function)
{
    auto future = std::async(std::launch::async, std::move(function));
    while (future.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
        QTest::qWait(2);
    }
    return future.get();
}

} // namespace portcheck::test
