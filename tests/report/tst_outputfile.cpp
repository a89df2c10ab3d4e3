#include <report/outputfile.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace portcheck;
using namespace portcheck::test;

namespace {

#ifdef Q_OS_UNIX
/// As on a full disk: no file can grow beyond so many bytes.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit {bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before {};
    void (*m_handler)(int);
};
#endif

} // namespace

class TstOutputFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QStringList filesThere() const
    {
        return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void cleanup()
    {
        for (const QString &name : filesThere()) {
            QFile::remove(path(name));
            QDir().rmdir(path(name));
        }
    }

    void replacesWhole()
    {
        put(QStringLiteral("a"), "old and longer");
        QVERIFY(!writeFile(path(QStringLiteral("a")), "new"));
        QCOMPARE(content(QStringLiteral("a")), QByteArray("new"));
        QCOMPARE(filesThere(), QStringList {QStringLiteral("a")});
    }

    void noRoom_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("there");

        QTest::newRow("one byte too many") << 1001 << false;
        QTest::newRow("small, replaced") << 2000 << true;
        QTest::newRow("larger than a buffer") << 1000000 << false;
        QTest::newRow("larger than a buffer, replaced") << 1000000 << true;
    }
    void noRoom()
    {
#ifdef Q_OS_UNIX
        QFETCH(int, size);
        QFETCH(bool, there);
        if (there) {
            put(QStringLiteral("a"), "old");
        }
        const QStringList before = filesThere();
        std::optional<WriteError> error;
        {
            const FileSizeLimit limit(1000);
            error = writeFile(path(QStringLiteral("a")), QByteArray(size, 'x'));
        }
        QVERIFY(error.has_value());
        QCOMPARE(error->why, WriteError::Why::System);
        QVERIFY(!error->reason.isEmpty());
        QCOMPARE(filesThere(), before);
        QCOMPARE(content(QStringLiteral("a")), there ? QByteArray("old") : QByteArray());
#else
        QSKIP("Windows has no limit for the size of files");
#endif
    }

    void noFolder()
    {
        const auto error = writeFile(path(QStringLiteral("none/a")), "x");
        QVERIFY(error.has_value());
        QCOMPARE(error->why, WriteError::Why::System);
        QCOMPARE(filesThere(), QStringList());
    }

    void onlyOrdinaryFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("refused");

        QTest::newRow("nothing there") << QStringLiteral("new.txt") << false;
        QTest::newRow("file") << QStringLiteral("file.txt") << false;
        QTest::newRow("folder") << QStringLiteral("folder.txt") << true;
#ifdef Q_OS_UNIX
        QTest::newRow("pipe") << QStringLiteral("pipe.txt") << true;
        QTest::newRow("link to a device") << QStringLiteral("link.txt") << true;
        QTest::newRow("name that is a device on Windows") << QStringLiteral("nul.txt") << false;
#else
        QTest::newRow("device") << QStringLiteral("nul") << true;
        QTest::newRow("device with suffix") << QStringLiteral("COM1.txt") << true;
        QTest::newRow("device with stream") << QStringLiteral("con:x.txt") << true;
        QTest::newRow("begins like a device") << QStringLiteral("console.txt") << false;
#endif
    }
    void onlyOrdinaryFiles()
    {
        QFETCH(QString, name);
        QFETCH(bool, refused);
        put(QStringLiteral("file.txt"), "old");
        QVERIFY(QDir(m_dir.path()).mkdir(QStringLiteral("folder.txt")));
#ifdef Q_OS_UNIX
        QCOMPARE(::mkfifo(QFile::encodeName(path(QStringLiteral("pipe.txt"))).constData(), 0600), 0);
        QVERIFY(QFile::link(QStringLiteral("/dev/null"), path(QStringLiteral("link.txt"))));
#endif
        const auto error = writeFile(path(name), "new");
        QCOMPARE(error.has_value(), refused);
        const auto asked = firstRefused({path(name)}, {}, true);
        QCOMPARE(asked.has_value(), refused);
        if (refused) {
            QCOMPARE(error->why, WriteError::Why::NoFile);
            QCOMPARE(asked->why, WriteError::Why::NoFile);
        } else {
            QCOMPARE(content(name), QByteArray("new"));
        }
    }

    void inputsStay_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<bool>("refused");

        QTest::newRow("the same path") << QStringLiteral("in.txt") << true;
        QTest::newRow("by way of the folder") << QStringLiteral("sub/../in.txt") << true;
        QTest::newRow("another file") << QStringLiteral("other.txt") << false;
#ifdef Q_OS_UNIX
        QTest::newRow("symbolic link") << QStringLiteral("symbolic.txt") << true;
        QTest::newRow("hard link") << QStringLiteral("hard.txt") << true;
#else
        QTest::newRow("letter case") << QStringLiteral("IN.TXT") << true;
#endif
    }
    void inputsStay()
    {
        QFETCH(QString, output);
        QFETCH(bool, refused);
        put(QStringLiteral("in.txt"), "input");
        put(QStringLiteral("other.txt"), "old");
        QVERIFY(QDir(m_dir.path()).mkdir(QStringLiteral("sub")));
#ifdef Q_OS_UNIX
        QVERIFY(QFile::link(path(QStringLiteral("in.txt")), path(QStringLiteral("symbolic.txt"))));
        std::filesystem::create_hard_link(path(QStringLiteral("in.txt")).toStdString(),
                                          path(QStringLiteral("hard.txt")).toStdString());
#endif
        const auto error =
            firstRefused({path(output)}, {path(QStringLiteral("gone.txt")), path(QStringLiteral("in.txt"))}, true);
        QCOMPARE(error.has_value(), refused);
        QVERIFY(!refused || error->why == WriteError::Why::IsInput);
    }

    void onlyByForce()
    {
        put(QStringLiteral("a"), "old");
        const QStringList files {path(QStringLiteral("new")), path(QStringLiteral("a"))};
        const auto error = firstRefused(files, {}, false);
        QVERIFY(error.has_value());
        QCOMPARE(error->why, WriteError::Why::Exists);
        QCOMPARE(error->file, files.last());
        QVERIFY(!firstRefused(files, {}, true));
    }

    /// The paths of another computer's files are never looked for here.
    void openedReportHasNoInputs()
    {
        Diagnosis diagnosis = scenes::match();
        diagnosis.mode = RunMode::Files;
        QVERIFY(inputFiles(diagnosis).contains(scenes::kServerIni));
        diagnosis.mode = RunMode::Report;
        QCOMPARE(inputFiles(diagnosis), QStringList());
    }

    void aProtectedFileStays()
    {
        put(QStringLiteral("file.txt"), "old");
        const QString file = path(QStringLiteral("file.txt"));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
        if (QFileInfo(file).isWritable()) {
            QSKIP("whoever runs this may write to any file");
        }
        const auto error = writeFile(file, "new");
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(error);
        QCOMPARE(error->why, WriteError::Why::Protected);
        QCOMPARE(content(QStringLiteral("file.txt")), QByteArray("old"));
    }

    void everyReasonIsSaid_data()
    {
        QTest::addColumn<WriteError::Why>("why");

        QTest::newRow("exists") << WriteError::Why::Exists;
        QTest::newRow("no file") << WriteError::Why::NoFile;
        QTest::newRow("no folder") << WriteError::Why::NoFolder;
        QTest::newRow("input") << WriteError::Why::IsInput;
        QTest::newRow("protected") << WriteError::Why::Protected;
        QTest::newRow("system") << WriteError::Why::System;
    }
    void everyReasonIsSaid()
    {
        QFETCH(WriteError::Why, why);
        const WriteError error {QStringLiteral("a %2 b"), why, QStringLiteral("no room")};
        for (const Language language : {Language::Japanese, Language::English}) {
            const QString text = writeErrorText(error, Catalog(language));
            QVERIFY2(text.contains(QLatin1String("a %2 b")), qPrintable(text));
            QCOMPARE(text.contains(QLatin1String("no room")), why == WriteError::Why::System);
        }
    }

    void standardOutputIsNoFile()
    {
        const WriteError error {QStringLiteral("-"), WriteError::Why::System, QStringLiteral("no room")};
        QCOMPARE(writeErrorText(error, Catalog(Language::English)),
                 QStringLiteral("Standard output could not be written (no room)."));
    }
};

PORTCHECK_TEST(TstOutputFile, "tst_outputfile")
#include "tst_outputfile.moc"
