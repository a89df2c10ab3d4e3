// The built program: its window is closed while something that it waits for does not come.
#include <support/testregistry.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace portcheck::test;

namespace {

/// A file on a share that does not answer: while this lives, whoever opens it waits. Linux lets the owner of a file ask
/// for that (a lease), for as long as /proc/sys/fs/lease-break-time says: 45 seconds.
class HeldFile
{
public:
    explicit HeldFile(const QString &path)
        : m_file(path.isEmpty() ? -1 : ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC))
    {
        ::fcntl(m_file, F_SETSIG, SIGURG); // which is ignored; SIGIO would end this program
        m_held = ::fcntl(m_file, F_SETLEASE, F_WRLCK) == 0;
    }
    ~HeldFile() { ::close(m_file); }
    Q_DISABLE_COPY_MOVE(HeldFile)

    [[nodiscard]] bool isHeld() const { return m_held; }
    [[nodiscard]] bool isWaitedFor() const { return m_held && ::fcntl(m_file, F_GETLEASE) != F_WRLCK; }

private:
    int m_file;
    bool m_held = false;
};

} // namespace

class TstProgramClosed : public QObject
{
    Q_OBJECT

private slots:
    void closedInEveryPhase_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("held"); // the file that does not come; empty = the answer of a port, or nothing
        const auto row = [](const char *name, const char *arguments, const char *held) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' ')) << QString::fromLatin1(held);
        };
        row("as soon as it is there", "--sample", "");
        row("settings are read", "--folder=in", "in/ofcscan.ini");
        row("a registry export is read", "--folder=in", "in/agent.reg");
        row("listening ports are read", "--folder=in", "in/netstat.txt");
        row("a list of computers is read", "--ini=in/ofcscan.ini --agents=agents.txt", "agents.txt");
        row("a port is asked", "--ini=in/ofcscan.ini --host=127.0.0.1", "");
    }
    /// It ends, and as after any other check, though no thread that hangs can be ended.
    void closedInEveryPhase()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, held);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("in")));
        const auto write = [&folder](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QVERIFY(write("in/ofcscan.ini",
                      "[INI_SERVER_SECTION]\r\nMaster_DomainName=SRV01\r\nMaster_DomainPort="
                          + QByteArray::number(silent.serverPort()) + "\r\n"));
        QVERIFY(write("in/agent.reg",
                      "Windows Registry Editor Version 5.00\r\n\r\n"
                      "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion]\r\n"
                      "\"ServerPort\"=dword:00001f7b\r\n"));
        QVERIFY(write("in/netstat.txt", "  TCP    0.0.0.0:8059    0.0.0.0:0    LISTENING    4321\r\n"));
        QVERIFY(write("agents.txt", "PC01\r\nPC02\r\n"));

        const HeldFile file(held.isEmpty() ? QString() : folder.filePath(held));
        if (!held.isEmpty() && !file.isHeld()) {
            QSKIP("this file system has no leases");
        }
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(PORTCHECK_TEST_PLUGINS));
        environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("closer"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.path());
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral(PORTCHECK_PROGRAM), arguments);
        QVERIFY2(process.waitForStarted(), qPrintable(process.errorString()));
        if (!held.isEmpty()) {
            QTRY_VERIFY_WITH_TIMEOUT(file.isWaitedFor(), 20000);
        } else if (arguments.last().startsWith(QLatin1String("--host"))) {
            QVERIFY(silent.waitForNewConnection(20000));
        }
        QCOMPARE(process.state(), QProcess::Running);

        process.write("close\n");
        const bool ended = process.waitForFinished(10000);
        if (!ended) {
            process.kill();
            process.waitForFinished();
        }
        QVERIFY2(ended, "it stays without a window");
        QVERIFY2(process.exitStatus() == QProcess::NormalExit, process.readAllStandardError().constData());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(held.isEmpty() || file.isWaitedFor());
        QVERIFY2(QFile::exists(folder.filePath(QStringLiteral("wfbs-portcheck/window.ini"))),
                 "it was closed as a window is");
    }
};

PORTCHECK_TEST(TstProgramClosed, "tst_programclosed")
#include "tst_programclosed.moc"
