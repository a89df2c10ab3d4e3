#include "qfilesource.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace portcheck {
namespace {

ReadError errorOf(const QString &path, const std::error_code &error)
{
    return {readErrorCodeOf(error), path, error.value(), QString::fromStdString(error.message())};
}

/// Why nothing was found at a path. Qt answers "does not exist" for what may not be looked at, too.
ReadError whyMissing(const QString &path)
{
    std::error_code error;
    if (!path.isEmpty() && !isInsideProgram(path)) {
        static_cast<void>(std::filesystem::status(QFileInfo(path).filesystemFilePath(), error));
    }
    return error ? errorOf(path, error)
                 : ReadError {ReadErrorCode::NotFound, path, 0, QStringLiteral("no such file or folder")};
}

/// What the last call on the file has met.
Failure<ReadError> failureOf(const QFile &file)
{
    const int native = errno;
    const ReadErrorCode code = file.error() == QFileDevice::PermissionsError
        ? ReadErrorCode::AccessDenied
        : readErrorCodeOf({native, std::generic_category()});
    return Failure {ReadError {code, file.fileName(), native, file.errorString()}};
}

} // namespace

ReadErrorCode readErrorCodeOf(const std::error_code &error)
{
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory
        || error == std::errc::filename_too_long) {
        return ReadErrorCode::NotFound;
    }
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted) {
        return ReadErrorCode::AccessDenied;
    }
    return ReadErrorCode::Unexpected;
}

Result<FileContent, ReadError> QFileSource::read(const QString &path, qint64 maxBytes) const
{
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists()) {
        return Failure {whyMissing(path)};
    }
    if (info.isDir()) {
        return Failure {ReadError {ReadErrorCode::IsFolder, path, 0, QStringLiteral("is a folder, not a file")}};
    }
    if (!info.isFile()) {
        return Failure {ReadError {ReadErrorCode::Unexpected, path, 0, QStringLiteral("is not an ordinary file")}};
    }
    if (info.size() > maxBytes) {
        return Failure {tooLarge(path, maxBytes)};
    }

    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failureOf(file);
    }
    // What it has, and one byte more: a file may grow, and some report no size at all. Asking for all that is allowed
    // would claim that much memory for the smallest file.
    QByteArray bytes = file.read(info.size() + 1);
    while (bytes.size() > info.size() && bytes.size() <= maxBytes) {
        const QByteArray more = file.read(std::min(qint64 {1024} * 1024, maxBytes + 1 - bytes.size()));
        if (more.isEmpty()) {
            break;
        }
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError) {
        return failureOf(file);
    }
    if (bytes.size() > maxBytes) {
        return Failure {tooLarge(path, maxBytes)};
    }
    FileContent content {path, std::move(bytes), {}, info.canonicalFilePath()};
    const QDateTime modified = info.lastModified();
    if (!isInsideProgram(path) && modified.isValid()) {
        content.modified = modified.toOffsetFromUtc(modified.offsetFromUtc());
    }
    return content;
}

PathKind QFileSource::kind(const QString &path) const
{
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists()) {
        return whyMissing(path).code == ReadErrorCode::NotFound ? PathKind::Absent : PathKind::Unreadable;
    }
    if (info.isDir()) {
        return PathKind::Folder;
    }
    return info.isFile() ? PathKind::File : PathKind::Unreadable;
}

Result<QStringList, ReadError> QFileSource::list(const QString &folder) const
{
    const QFileInfo info(folder);
    if (folder.isEmpty() || !info.exists()) {
        return Failure {whyMissing(folder)};
    }
    if (!info.isDir()) {
        return Failure {ReadError {ReadErrorCode::IsFile, folder, 0, QStringLiteral("is a file, not a folder")}};
    }
    if (!isInsideProgram(folder)) {
        // QDir shows a folder that may not be listed as an empty one.
        std::error_code error;
        const std::filesystem::directory_iterator first(QFileInfo(folder).filesystemFilePath(), error);
        if (error) {
            return Failure {errorOf(folder, error)};
        }
    }
    const QFileInfoList entries =
        QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    QStringList names;
    names.reserve(entries.size());
    for (const QFileInfo &entry : entries) {
        names.append(entry.isDir() ? entry.fileName() + QLatin1Char('/') : entry.fileName());
    }
    return names;
}

bool QFileSource::isLink(const QString &path) const
{
    // Not isSymLink(), which takes a shortcut (.lnk) for one.
    const QFileInfo info(path);
    return info.isSymbolicLink() || info.isJunction();
}

} // namespace portcheck
