#include <support/testregistry.h>

#include <QTest>

#include <probe/httpanswer.h>

using namespace portcheck;

class TstHttpAnswer : public QObject
{
    Q_OBJECT

private slots:
    void parse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status"); // 0 = not HTTP
        QTest::addColumn<bool>("complete");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("server");

        const auto row = [](const char *name,
                            const QByteArray &bytes,
                            int status,
                            bool complete,
                            const QByteArray &body = {},
                            const QByteArray &server = {}) {
            QTest::newRow(name) << bytes << status << complete << body << server;
        };
        row("agent",
            "HTTP/1.0 400 Bad Request\r\nServer: OfficeScan Client\r\nContent-Length: 4\r\n\r\nFail",
            400,
            true,
            "Fail",
            "OfficeScan Client");
        row("body still coming", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nFa", 200, false, "Fa");
        row("more than announced", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nFail", 200, true, "Fa");
        row("no length: only closing tells", "HTTP/1.0 200 OK\r\n\r\n-2", 200, false, "-2");
        row("bare line feeds", "HTTP/1.0 200 OK\nServer: x\n\nbody", 200, false, "body", "x");
        row("header name in another case", "HTTP/1.0 200 OK\r\nSERVER:x\r\n\r\n", 200, false, {}, "x");
        row("first of two headers", "HTTP/1.0 200 OK\r\nServer: a\r\nServer: b\r\n\r\n", 200, false, {}, "a");
        row("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n-2\r\n0\r\n\r\n", 200, true, "-2");
        row("chunks still coming", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc", 200, false, "abc");
        row("chunk size that is none", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc", 200, false);
        row("huge chunk size",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nabc",
            200,
            false,
            "abc");
        row("no content", "HTTP/1.1 204 No Content\r\n\r\n", 204, true);
        row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc", 200, false, "abc");
        row("headers only begun", "HTTP/1.1 200 OK\r\nServer: Apa", 200, false);
        row("ssh", "SSH-2.0-OpenSSH_9.2\r\n", 0, false);
        row("empty", "", 0, false);
        row("HTTP/2 preface or another protocol", "HTTP/2 200\r\n\r\n", 0, false);
        row("status that is no number", "HTTP/1.1 abc OK\r\n\r\n", 0, false);
    }

    void parse()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(bool, complete);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, server);
        const HttpAnswer answer(bytes);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.isComplete, complete);
        QCOMPARE(answer.body, body);
        QCOMPARE(answer.header("Server"), server);
        // What has come does not change when more comes.
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const HttpAnswer begun(bytes.left(size));
            QVERIFY(!begun.hasHeaders || (begun.status == status && begun.header("Server") == server));
        }
    }
};

PORTCHECK_TEST(TstHttpAnswer, "tst_httpanswer")
#include "tst_httpanswer.moc"
