#include <platform/win/winsources.h>
#include <support/alongside.h>
#include <support/testregistry.h>

#include <QDir>
#include <QLibrary>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <windows.h>
// after windows.h
#include <sddl.h>

using namespace portcheck;

namespace {

constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

std::wstring native(const QString &path)
{
    return QDir::toNativeSeparators(path).toStdWString();
}

HANDLE open(const QString &path, DWORD access, DWORD share)
{
    return ::CreateFileW(
        native(path).c_str(), access, share, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
}

bool protect(const QString &path, const wchar_t *rights)
{
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    const bool made =
        ::ConvertStringSecurityDescriptorToSecurityDescriptorW(rights, SDDL_REVISION_1, &descriptor, nullptr)
        && ::SetFileSecurityW(native(path).c_str(), DACL_SECURITY_INFORMATION, descriptor);
    ::LocalFree(descriptor);
    return made;
}

} // namespace

/// What Windows refuses is there all the same, and says why it could not be read.
class TstWinFileSource : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = m_dir->filePath(QStringLiteral("ofcscan.ini"));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[A]\n") == 4);
    }

    void whatNobodyMayReadIsNotAbsent_data()
    {
        QTest::addColumn<bool>("folder");
        QTest::newRow("file") << false;
        QTest::newRow("folder") << true;
    }
    void whatNobodyMayReadIsNotAbsent()
    {
        QFETCH(bool, folder);
        const QString path = folder ? m_dir->filePath(QStringLiteral("PCCSRV")) : m_file;
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("PCCSRV")));
        QVERIFY(protect(path, L"D:P"));
        const auto restore = qScopeGuard([&path] { protect(path, L"D:P(A;;FA;;;WD)"); });
        if (const HANDLE handle = open(path, GENERIC_READ, kShareAll); handle != INVALID_HANDLE_VALUE) {
            ::CloseHandle(handle);
            QSKIP("this user may read everything (root under Wine)");
        }
        QCOMPARE(m_source.kind(path), folder ? PathKind::Folder : PathKind::File);
        const auto names = m_source.list(path);
        const auto content = m_source.read(path, 100);
        QVERIFY(!names.hasValue() && !content.hasValue());
        const ReadError error = folder ? names.error() : content.error();
        QCOMPARE(id(error.code), id(ReadErrorCode::AccessDenied));
        QCOMPARE(error.nativeCode, qint64(ERROR_ACCESS_DENIED));
    }

    void keptByAnotherProgram_data()
    {
        QTest::addColumn<bool>("locked");
        QTest::newRow("shared with nobody") << false;
        QTest::newRow("a part is locked") << true;
    }
    void keptByAnotherProgram()
    {
        QFETCH(bool, locked);
        const HANDLE keeper = open(m_file, GENERIC_READ | GENERIC_WRITE, locked ? kShareAll : 0);
        QVERIFY(keeper != INVALID_HANDLE_VALUE);
        const auto close = qScopeGuard([keeper] { ::CloseHandle(keeper); });
        OVERLAPPED from {};
        QVERIFY(!locked || ::LockFileEx(keeper, LOCKFILE_EXCLUSIVE_LOCK, 0, 100, 0, &from));
        QCOMPARE(m_source.kind(m_file), PathKind::File);
        const auto content = m_source.read(m_file, 100);
        if (locked && content && QLibrary::resolve(QStringLiteral("ntdll"), "wine_get_version") != nullptr) {
            QSKIP("Wine reads what another program has locked");
        }
        QVERIFY(!content.hasValue());
        QCOMPARE(id(content.error().code), id(ReadErrorCode::InUse));
    }

    void keptForAMoment()
    {
        const HANDLE keeper = open(m_file, GENERIC_READ, 0);
        QVERIFY(keeper != INVALID_HANDLE_VALUE);
        test::Alongside writer([keeper](const std::atomic_bool &) {
            ::Sleep(20);
            ::CloseHandle(keeper);
        });
        const auto content = m_source.read(m_file, 100);
        writer.stop();
        QVERIFY(content.hasValue());
        QCOMPARE(content->bytes, QByteArray("[A]\n"));
    }

    void readingHindersNobodyWhoReplacesTheFile()
    {
        const HANDLE replacing = open(m_file, DELETE | GENERIC_WRITE, kShareAll);
        QVERIFY(replacing != INVALID_HANDLE_VALUE);
        const auto content = m_source.read(m_file, 100);
        ::CloseHandle(replacing);
        QVERIFY(content.hasValue());
    }

    void absentIsAbsent()
    {
        const QString none = m_dir->filePath(QStringLiteral("none/ofcscan.ini"));
        QCOMPARE(m_source.kind(none), PathKind::Absent);
        QCOMPARE(id(m_source.read(none, 100).error().code), id(ReadErrorCode::NotFound));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
    const WinFileSource m_source;
};

PORTCHECK_TEST(TstWinFileSource, "tst_winfilesource")
#include "tst_winfilesource.moc"
