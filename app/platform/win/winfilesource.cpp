#include "winsources.h"

#include <platform/common/qfilesource.h>
#include <platform/common/winerror.h>

#include <QDir>
#include <QScopeGuard>

#include <algorithm>
#include <optional>

#include <windows.h>

namespace portcheck {
namespace {

/// As the system wants it: absolute, with its own separators, and marked when it is longer than MAX_PATH allows.
std::wstring native(const QString &path)
{
    QString text = QDir::toNativeSeparators(QDir::cleanPath(QDir().absoluteFilePath(path)));
    constexpr qsizetype kLongest = 247; // MAX_PATH, less a name of the 8.3 kind
    if (text.size() > kLongest && !text.startsWith(QLatin1String("\\\\?\\"))) {
        text = text.startsWith(QLatin1String("\\\\")) ? QLatin1String("\\\\?\\UNC") + text.mid(1)
                                                      : QLatin1String("\\\\?\\") + text;
    }
    return text.toStdWString();
}

ReadError errorOf(const QString &path, DWORD number)
{
    return {readErrorCodeFromWindows(number), path, number, QStringLiteral("Windows error %1").arg(number)};
}

/// Attributes of what is at a path. The folder that holds it may give them when it does not give them itself.
Result<DWORD, DWORD> attributesOf(const QString &path)
{
    // With a wildcard the system would look for another name.
    if (path.isEmpty() || path.contains(QLatin1Char('*')) || path.contains(QLatin1Char('?'))) {
        return Failure {DWORD {ERROR_INVALID_NAME}};
    }
    const std::wstring name = native(path);
    WIN32_FILE_ATTRIBUTE_DATA data {};
    if (::GetFileAttributesExW(name.c_str(), GetFileExInfoStandard, &data)) {
        return data.dwFileAttributes;
    }
    const DWORD error = ::GetLastError();
    if (error == ERROR_ACCESS_DENIED || readErrorCodeFromWindows(error) == ReadErrorCode::InUse) {
        WIN32_FIND_DATAW found {};
        const HANDLE search = ::FindFirstFileW(name.c_str(), &found);
        if (search != INVALID_HANDLE_VALUE) {
            ::FindClose(search);
            return found.dwFileAttributes;
        }
    }
    return Failure {error};
}

QDateTime timeOf(const FILETIME &time)
{
    constexpr qint64 kUnixEpoch = 116444736000000000; // in steps of 100 ns since 1601
    const qint64 steps = (qint64 {time.dwHighDateTime} << 32) | time.dwLowDateTime;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch((steps - kUnixEpoch) / 10000);
    return local.toOffsetFromUtc(local.offsetFromUtc());
}

Result<FileContent, ReadError> readOnce(const QString &path, qint64 maxBytes)
{
    const HANDLE file = ::CreateFileW(native(path).c_str(),
                                      GENERIC_READ,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                      nullptr,
                                      OPEN_EXISTING,
                                      FILE_FLAG_SEQUENTIAL_SCAN,
                                      nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        return Failure {errorOf(path, ::GetLastError())};
    }
    const auto close = qScopeGuard([file] { ::CloseHandle(file); });
    if (::GetFileType(file) != FILE_TYPE_DISK) {
        // A pipe or a device could block for ever.
        return Failure {ReadError {ReadErrorCode::Unexpected, path, 0, QStringLiteral("is not an ordinary file")}};
    }
    BY_HANDLE_FILE_INFORMATION information {};
    if (!::GetFileInformationByHandle(file, &information)) {
        return Failure {errorOf(path, ::GetLastError())};
    }
    const qint64 size = (qint64 {information.nFileSizeHigh} << 32) | information.nFileSizeLow;
    if (size > maxBytes) {
        return Failure {tooLarge(path, maxBytes)};
    }
    FileContent content {path, {}, timeOf(information.ftLastWriteTime)};
    content.identity = QStringLiteral("%1:%2:%3")
                           .arg(information.dwVolumeSerialNumber)
                           .arg(information.nFileIndexHigh)
                           .arg(information.nFileIndexLow);
    // One byte more than it has: that one says whether it has grown.
    qsizetype filled = 0;
    content.bytes.resize(size + 1);
    while (true) {
        constexpr qsizetype kMostAtOnce = qsizetype {16} * 1024 * 1024;
        DWORD got = 0;
        if (!::ReadFile(file,
                        content.bytes.data() + filled,
                        static_cast<DWORD>(std::min(content.bytes.size() - filled, kMostAtOnce)),
                        &got,
                        nullptr)) {
            return Failure {errorOf(path, ::GetLastError())};
        }
        filled += got;
        if (got == 0) {
            break;
        }
        if (filled > maxBytes) {
            return Failure {tooLarge(path, maxBytes)};
        }
        if (filled == content.bytes.size()) {
            content.bytes.resize(std::min<qsizetype>(2 * filled, maxBytes + 1));
        }
    }
    content.bytes.truncate(filled);
    return content;
}

} // namespace

Result<FileContent, ReadError> WinFileSource::read(const QString &path, qint64 maxBytes) const
{
    if (isInsideProgram(path)) {
        return QFileSource().read(path, maxBytes);
    }
    const auto attributes = attributesOf(path);
    if (!attributes) {
        return Failure {errorOf(path, attributes.error())};
    }
    if ((*attributes & FILE_ATTRIBUTE_DIRECTORY) != 0) {
        return Failure {ReadError {ReadErrorCode::IsFolder, path, 0, QStringLiteral("is a folder, not a file")}};
    }
    auto content = readOnce(path, maxBytes);
    if (!content && content.error().code == ReadErrorCode::InUse) {
        // Who writes a settings file keeps it for moments only.
        constexpr DWORD kMoment = 100; // milliseconds
        ::Sleep(kMoment);
        content = readOnce(path, maxBytes);
    }
    return content;
}

PathKind WinFileSource::kind(const QString &path) const
{
    if (isInsideProgram(path)) {
        return QFileSource().kind(path);
    }
    const auto attributes = attributesOf(path);
    if (!attributes) {
        const ReadErrorCode code = readErrorCodeFromWindows(attributes.error());
        return code == ReadErrorCode::NotFound ? PathKind::Absent : PathKind::Unreadable;
    }
    return (*attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? PathKind::Folder : PathKind::File;
}

Result<QStringList, ReadError> WinFileSource::list(const QString &folder) const
{
    if (isInsideProgram(folder)) {
        return QFileSource().list(folder);
    }
    const auto attributes = attributesOf(folder);
    if (!attributes) {
        return Failure {errorOf(folder, attributes.error())};
    }
    if ((*attributes & FILE_ATTRIBUTE_DIRECTORY) == 0) {
        return Failure {ReadError {ReadErrorCode::IsFile, folder, 0, QStringLiteral("is a file, not a folder")}};
    }
    WIN32_FIND_DATAW found {};
    const HANDLE search = ::FindFirstFileExW((native(folder) + L"\\*").c_str(),
                                             FindExInfoBasic,
                                             &found,
                                             FindExSearchNameMatch,
                                             nullptr,
                                             FIND_FIRST_EX_LARGE_FETCH);
    if (search == INVALID_HANDLE_VALUE) {
        const DWORD error = ::GetLastError();
        // The root of an empty drive does not even hold ".".
        return error == ERROR_FILE_NOT_FOUND ? Result<QStringList, ReadError>(QStringList())
                                             : Failure {errorOf(folder, error)};
    }
    QStringList names;
    DWORD error = ERROR_SUCCESS;
    do {
        const QString name = QString::fromWCharArray(found.cFileName);
        if (name != QLatin1String(".") && name != QLatin1String("..")) {
            const bool isFolder = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
            names.append(isFolder ? name + QLatin1Char('/') : name);
        }
        error = ::FindNextFileW(search, &found) ? DWORD {ERROR_SUCCESS} : ::GetLastError();
    } while (error == ERROR_SUCCESS);
    ::FindClose(search);
    if (error != ERROR_NO_MORE_FILES) {
        return Failure {errorOf(folder, error)};
    }
    names.sort();
    return names;
}

bool WinFileSource::isLink(const QString &path) const
{
    const auto attributes = attributesOf(path);
    if (!attributes || (*attributes & FILE_ATTRIBUTE_REPARSE_POINT) == 0) {
        return false; // without looking for it in its folder, which is slow in a large one
    }
    // Other reparse points (files kept in a cloud, deduplicated ones) are files like any other.
    WIN32_FIND_DATAW found {};
    const HANDLE search =
        ::FindFirstFileExW(native(path).c_str(), FindExInfoBasic, &found, FindExSearchNameMatch, nullptr, 0);
    if (search == INVALID_HANDLE_VALUE) {
        return false;
    }
    ::FindClose(search);
    return found.dwReserved0 == IO_REPARSE_TAG_SYMLINK || found.dwReserved0 == IO_REPARSE_TAG_MOUNT_POINT;
}

} // namespace portcheck
