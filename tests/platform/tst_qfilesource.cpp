#include <platform/common/codepage.h>
#include <platform/common/qfilesource.h>
#include <platform/platformsources.h>
#include <support/alongside.h>
#include <support/testregistry.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace portcheck;

class TstQFileSource : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    CheckSources m_platform = makePlatformSources();
    const FileSource &m_files = *m_platform.files;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
#ifdef Q_OS_UNIX // Windows has its zone elsewhere
        qputenv("TZ", "JST-9"); // a machine that lives by UTC would not notice a lost offset
#endif
    }

    void readsAFileWithItsTime()
    {
        const QByteArray bytes("a\0b\r\n\x82", 6);
        const QString path = write(QStringLiteral("ofcscan.ini"), bytes);
        const auto file = m_files.read(path, 100);
        QVERIFY(file.hasValue());
        QCOMPARE(file->bytes, bytes);
        QCOMPARE(file->path, path);
        QVERIFY2(file->modified.timeSpec() != Qt::LocalTime, "its meaning must not depend on the reader's time zone");
        QCOMPARE(file->modified.offsetFromUtc(), QDateTime::currentDateTime().offsetFromUtc());
        QVERIFY(qAbs(file->modified.secsTo(QDateTime::currentDateTime())) < 3600);
        QCOMPARE(m_files.kind(path), PathKind::File);
    }

    void limitIsExact()
    {
        const QString path = write(QStringLiteral("limit.ini"), QByteArray(1000, 'x'));
        QCOMPARE(m_files.read(path, 1000)->bytes.size(), 1000);
        const auto over = m_files.read(path, 999);
        QVERIFY(!over.hasValue());
        QCOMPARE(over.error().code, ReadErrorCode::TooLarge);
        QCOMPARE(over.error().locator, path);
    }

    void oneFileByTwoPathsIsOne()
    {
        const QString path = write(QStringLiteral("linked.ini"), "x");
        const QString other = m_dir.filePath(QStringLiteral(".")) + QStringLiteral("/linked.ini");
        const QString identity = m_files.read(path, 10)->identity;
        QVERIFY(!identity.isEmpty());
        QCOMPARE(m_files.read(other, 10)->identity, identity);
        QVERIFY(m_files.read(write(QStringLiteral("unlinked.ini"), "x"), 10)->identity != identity);
        const QString link = m_dir.filePath(QStringLiteral("link.ini"));
        if (QSysInfo::kernelType() != QLatin1String("winnt")) { // there such a link is a file of its own kind
            QVERIFY(QFile::link(path, link));
            QCOMPARE(m_files.read(link, 10)->identity, identity);
        }
    }

    void aLinkInACircleIsNotAbsent()
    {
        if (QSysInfo::kernelType() == QLatin1String("winnt")) {
            QSKIP("needs a right that users do not have");
        }
        const QString link = m_dir.filePath(QStringLiteral("circle.ini"));
        QVERIFY(QFile::link(link, link));
        QCOMPARE(m_files.kind(link), PathKind::Unreadable);
        QCOMPARE(m_files.read(link, 10).error().code, ReadErrorCode::Unexpected);
    }

    void aSmallFileNeedsLittleMemory()
    {
        const auto file = m_files.read(write(QStringLiteral("small.ini"), "8059"), qint64 {64} * 1024 * 1024);
        QVERIFY(file.hasValue());
        QVERIFY(file->bytes.capacity() < 1024 * 1024);
    }

    void emptyFileIsNoError()
    {
        QCOMPARE(m_files.read(write(QStringLiteral("empty.ini"), {}), 10)->bytes, QByteArray());
    }

    void missing_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("file") << m_dir.filePath(QStringLiteral("none.ini"));
        QTest::newRow("folder above it") << m_dir.filePath(QStringLiteral("none/none.ini"));
        QTest::newRow("file used as a folder") << write(QStringLiteral("plain"), "x") + QStringLiteral("/none.ini");
        QTest::newRow("no path") << QString();
        QTest::newRow("inside the program") << QStringLiteral(":/none/none.ini");
        QTest::newRow("name too long") << m_dir.filePath(QString(300, QLatin1Char('n')));
    }
    void missing()
    {
        QFETCH(QString, path);
        const auto file = m_files.read(path, 10);
        QVERIFY(!file.hasValue());
        QCOMPARE(file.error().code, ReadErrorCode::NotFound);
        QCOMPARE(file.error().locator, path);
        QVERIFY(!file.error().detail.isEmpty());
        QCOMPARE(m_files.kind(path), PathKind::Absent);
        QCOMPARE(m_files.list(path).error().code, ReadErrorCode::NotFound);
    }

    void folderIsNoFile()
    {
        const auto file = m_files.read(m_dir.path(), 10);
        QVERIFY(!file.hasValue());
        QCOMPARE(file.error().code, ReadErrorCode::IsFolder);
        QVERIFY(file.error().detail.contains(QStringLiteral("folder")));
        QCOMPARE(m_files.kind(m_dir.path()), PathKind::Folder);
        QCOMPARE(m_files.kind(m_dir.path() + QLatin1Char('/')), PathKind::Folder);
    }

    void onlyFilesAreRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("device that never ends") << QStringLiteral("/dev/zero");
        QTest::newRow("device that never answers") << QStringLiteral("/dev/tty");
        QTest::newRow("pipe that nobody writes to") << m_dir.filePath(QStringLiteral("pipe"));
        QTest::newRow("link to a device") << m_dir.filePath(QStringLiteral("device.ini"));
        QTest::newRow("socket") << m_dir.filePath(QStringLiteral("socket"));
    }
    void onlyFilesAreRead()
    {
#ifdef Q_OS_UNIX
        QFETCH(QString, path);
        if (path.endsWith(QLatin1String("pipe"))) {
            QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        } else if (path.endsWith(QLatin1String("device.ini"))) {
            QVERIFY(QFile::link(QStringLiteral("/dev/zero"), path));
        } else if (path.endsWith(QLatin1String("socket"))) {
            QCOMPARE(::mknod(QFile::encodeName(path).constData(), S_IFSOCK | 0600, 0), 0);
        }
        const auto file = m_files.read(path, 1024);
        QVERIFY(!file.hasValue());
        QCOMPARE(file.error().code, ReadErrorCode::Unexpected);
        QCOMPARE(m_files.kind(path), PathKind::Unreadable);
#else
        QSKIP("devices of Windows have no path of a file: tst_winfilesource");
#endif
    }

    /// What is read is the file of one moment or an error, never more than is allowed and never something else.
    void aFileThatChangesMeanwhile()
    {
        const QString path = m_dir.filePath(QStringLiteral("restless.ini"));
        test::Alongside writer([&path](const std::atomic_bool &stop) {
            for (int round = 0; !stop; ++round) {
                QFile file(path);
                if (round % 3 == 2) {
                    file.remove();
                } else if (file.open(round % 3 == 0 ? QIODevice::WriteOnly : QIODevice::Append)) {
                    file.write(QByteArray(300'000, 'x'));
                }
            }
        });
        constexpr qint64 kLimit = 400'000;
        int contents = 0;
        int errors = 0;
        const QDeadlineTimer patience(20'000); // a busy machine may let only one of the two run for long
        for (int i = 0; i < 200 || ((contents == 0 || errors == 0) && !patience.hasExpired()); ++i) {
            const auto file = m_files.read(path, kLimit);
            if (file) {
                ++contents;
                QVERIFY(file->bytes.size() <= kLimit);
                QCOMPARE(file->bytes.count('x'), file->bytes.size());
            } else {
                ++errors;
                QVERIFY2(file.error().code != ReadErrorCode::IsFolder, "it never was one");
            }
        }
        writer.stop();
        QVERIFY(contents > 0);
        QVERIFY(errors > 0);
    }

    void fileIsNoFolder()
    {
        const QString path = write(QStringLiteral("file.ini"), "x");
        QCOMPARE(m_files.list(path).error().code, ReadErrorCode::IsFile);
    }

    void listsNamesSorted()
    {
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("listed/PCCSRV/WSS")));
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("listed/empty")));
        write(QStringLiteral("listed/b.reg"), "x");
        write(QStringLiteral("listed/a.ini"), "x");
        const QStringList names {
            QStringLiteral("PCCSRV/"), QStringLiteral("a.ini"), QStringLiteral("b.reg"), QStringLiteral("empty/")};
        auto listed = m_files.list(m_dir.filePath(QStringLiteral("listed"))).value();
        listed.sort();
        QCOMPARE(listed, names);
        QCOMPARE(m_files.list(m_dir.filePath(QStringLiteral("listed/"))).value().size(), 4);
        QCOMPARE(m_files.list(m_dir.filePath(QStringLiteral("listed/empty"))).value(), QStringList());
    }

    void namesBeyondAscii()
    {
        // Below Wine this needs a host locale that exists: without one no such name can be made by anybody.
        const QString path = m_dir.filePath(QStringLiteral("設定 表 ofcscan.ini"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            QSKIP("this system cannot make a file with a Japanese name");
        }
        QCOMPARE(file.write("8059"), 4);
        file.close();
        QCOMPARE(m_files.read(path, 10)->bytes, QByteArray("8059"));
        QCOMPARE(m_files.kind(path), PathKind::File);
    }

    void nativeErrorsAreMapped()
    {
        const auto meaning = [](int number) {
            return readErrorCodeOf({number, std::generic_category()});
        };
        QCOMPARE(meaning(0), ReadErrorCode::Unexpected);
        QCOMPARE(meaning(ENOENT), ReadErrorCode::NotFound);
        QCOMPARE(meaning(ENOTDIR), ReadErrorCode::NotFound);
        QCOMPARE(meaning(ENAMETOOLONG), ReadErrorCode::NotFound);
        QCOMPARE(meaning(EACCES), ReadErrorCode::AccessDenied);
        QCOMPARE(meaning(EPERM), ReadErrorCode::AccessDenied);
        QCOMPARE(meaning(EIO), ReadErrorCode::Unexpected);
    }

    void codePage932_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text"); // null = not valid

        QTest::newRow("ascii") << QByteArray("Master_DomainPort=8059") << QStringLiteral("Master_DomainPort=8059");
        QTest::newRow("second byte is a backslash")
            << QByteArray("\x95\x5c\x94\x5c\x83\x5c") << QStringLiteral("表能ソ");
        QTest::newRow("half-width kana") << QByteArray("\xbb\xb0\xca\xde") << QStringLiteral("ｻｰﾊﾞ");
        QTest::newRow("NEC special character") << QByteArray("\x87\x40") << QStringLiteral("①");
        QTest::newRow("IBM extension") << QByteArray("\xfb\xfc") << QStringLiteral("髙");
        QTest::newRow("backslash stays one") << QByteArray("C:\\x") << QStringLiteral("C:\\x");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("");
        QTest::newRow("cut off") << QByteArray("8059\x95") << QString();
        QTest::newRow("second byte out of range") << QByteArray("\x95\x20") << QString();
    }
    void codePage932()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const auto decoded = decodeCodePage932(bytes);
        QCOMPARE(decoded.has_value(), !text.isNull());
        if (decoded) {
            QCOMPARE(*decoded, text);
        }
    }
};

PORTCHECK_TEST(TstQFileSource, "tst_qfilesource")
#include "tst_qfilesource.moc"
