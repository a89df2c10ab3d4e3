#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

/// Linux only: an Apache httpd of the test's own, on loopback ports, with certificates made on the spot.
namespace portcheck::test {

/// A port that was free a moment ago.
inline quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

class ApacheServer
{
public:
    ApacheServer() { QFile::setPermissions(m_folder.path(), kEverybodyReads); }
    ~ApacheServer()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5000)) {
            m_process.kill();
            m_process.waitForFinished(5000);
        }
    }
    Q_DISABLE_COPY_MOVE(ApacheServer)

    static bool isInstalled() { return QFile::exists(program()); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// A file below the document root.
    void addPage(const QString &name, const QByteArray &content)
    {
        const QString file = path(QStringLiteral("www") + name);
        QDir().mkpath(QFileInfo(file).path());
        write(file, content);
    }

    /// A self-signed certificate `<name>.pem` with its key; returns false when openssl failed.
    bool addCertificate(const QString &name, const QString &commonName, const QStringList &alternatives, int days)
    {
        const QString key = path(name + QStringLiteral(".key"));
        const QString request = path(name + QStringLiteral(".csr"));
        const QString extensions = path(name + QStringLiteral(".ext"));
        QByteArray extension = "basicConstraints=CA:FALSE\n";
        if (!alternatives.isEmpty()) {
            extension += "subjectAltName=" + alternatives.join(u',').toUtf8() + '\n';
        }
        write(extensions, extension);
        return openssl({QStringLiteral("req"),
                        QStringLiteral("-new"),
                        QStringLiteral("-newkey"),
                        QStringLiteral("rsa:2048"),
                        QStringLiteral("-nodes"),
                        QStringLiteral("-keyout"),
                        key,
                        QStringLiteral("-out"),
                        request,
                        QStringLiteral("-subj"),
                        QStringLiteral("/O=Example/CN=") + commonName})
            && openssl({QStringLiteral("x509"),
                        QStringLiteral("-req"),
                        QStringLiteral("-in"),
                        request,
                        QStringLiteral("-signkey"),
                        key,
                        QStringLiteral("-days"),
                        QString::number(days),
                        QStringLiteral("-extfile"),
                        extensions,
                        QStringLiteral("-out"),
                        path(name + QStringLiteral(".pem"))});
    }

    /// A virtual host on a free loopback port; returns the port. `certificate` empty = plain HTTP.
    quint16 addHost(const QByteArray &directives = {}, const QString &certificate = {})
    {
        const quint16 port = freePort();
        const QByteArray number = QByteArray::number(port);
        m_hosts += "Listen 127.0.0.1:" + number + "\n<VirtualHost 127.0.0.1:" + number + ">\nDocumentRoot \""
            + path(QStringLiteral("www")).toUtf8() + "\"\n" + directives + '\n';
        if (!certificate.isEmpty()) {
            m_hosts += "SSLEngine on\nSSLCertificateFile \"" + path(certificate + QStringLiteral(".pem")).toUtf8()
                + "\"\nSSLCertificateKeyFile \"" + path(certificate + QStringLiteral(".key")).toUtf8() + "\"\n";
        }
        m_hosts += "</VirtualHost>\n";
        m_lastPort = port;
        return port;
    }

    /// Starts and waits until the last host answers.
    bool start()
    {
        QByteArray config = "ServerRoot \"" + m_folder.path().toUtf8()
            + "\"\nServerName 127.0.0.1\nPidFile httpd.pid\nErrorLog error.log\nMutex pthread\n";
        for (const char *module : {"mpm_event", "authz_core", "alias", "mime", "headers", "ssl"}) {
            config += "LoadModule " + QByteArray(module) + "_module /usr/lib/apache2/modules/mod_" + module + ".so\n";
        }
        config += "TypesConfig /dev/null\nStartServers 1\nServerLimit 1\nThreadsPerChild 25\nMaxRequestWorkers 25\n";
        if (::geteuid() == 0) {
            config += "User www-data\nGroup www-data\n";
        }
        config += "<Directory />\nRequire all granted\n</Directory>\n" + m_hosts;
        write(path(QStringLiteral("httpd.conf")), config);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program(),
                        {QStringLiteral("-f"),
                         path(QStringLiteral("httpd.conf")),
                         QStringLiteral("-D"),
                         QStringLiteral("FOREGROUND")});
        return m_process.waitForStarted(5000)
            && QTest::qWaitFor(
                   [this] {
                       QTcpSocket socket;
                       socket.connectToHost(QHostAddress::LocalHost, m_lastPort);
                       return socket.waitForConnected(200);
                   },
                   10000);
    }

    /// For a failed test: what Apache said.
    [[nodiscard]] QByteArray log()
    {
        QFile file(path(QStringLiteral("error.log")));
        QByteArray text = m_process.readAll();
        if (file.open(QIODevice::ReadOnly)) {
            text += file.readAll();
        }
        return text;
    }

private:
    static constexpr QFileDevice::Permissions kEverybodyReads = QFileDevice::ReadOwner | QFileDevice::WriteOwner
        | QFileDevice::ExeOwner | QFileDevice::ReadOther | QFileDevice::ExeOther;

    static QString program() { return QStringLiteral("/usr/sbin/apache2"); }

    static bool openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("openssl"), arguments);
        return process.waitForFinished(30000) && process.exitCode() == 0;
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        const bool ok = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        Q_ASSERT(ok);
        Q_UNUSED(ok)
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_hosts;
    quint16 m_lastPort = 0;
};

} // namespace portcheck::test
