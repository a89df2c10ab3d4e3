#include "qfilesource.h"

#include "systemerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace portcheck {
namespace {

bool isInsideProgram(const QString &path)
{
    return path.startsWith(QLatin1Char(':'));
}

/// The path without trailing separators, which the C library of Windows does not accept.
QString trimmed(QString path)
{
    while (path.size() > 1 && path.endsWith(QLatin1Char('/')) && !path.endsWith(QLatin1String(":/"))) {
        path.chop(1);
    }
    return path;
}

/// Why nothing was found at a path. Qt answers "does not exist" for what may not be looked at, too.
ReadError whyMissing(const QString &path)
{
    std::error_code error;
    if (!isInsideProgram(path)) {
        static_cast<void>(std::filesystem::status(QFileInfo(trimmed(path)).filesystemFilePath(), error));
    }
    ReadError result {ReadErrorCode::NotFound, path, error.value(), QString::fromStdString(error.message())};
    if (!error) {
        result.detail = QStringLiteral("no such file or folder");
    } else if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted) {
        result.code = ReadErrorCode::AccessDenied;
    }
    return result;
}

ReadError unexpected(const QString &path, const QString &detail)
{
    return {ReadErrorCode::Unexpected, path, 0, detail};
}

} // namespace

Result<FileContent, ReadError> QFileSource::read(const QString &path, qint64 maxBytes) const
{
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists()) {
        return Failure {whyMissing(path)};
    }
    if (info.isDir()) {
        return Failure {unexpected(path, QStringLiteral("is a folder, not a file"))};
    }
    if (!info.isFile()) {
        return Failure {unexpected(path, QStringLiteral("is not an ordinary file"))};
    }
    const ReadError tooLarge {ReadErrorCode::TooLarge, path, 0, QStringLiteral("larger than %1 bytes").arg(maxBytes)};
    if (info.size() > maxBytes) {
        return Failure {tooLarge};
    }

    QFile file(path);
    clearSystemError();
    if (!file.open(QIODevice::ReadOnly)) {
        const qint64 native = lastSystemError();
        ReadErrorCode code = readErrorCodeFromSystem(native);
        if (file.error() == QFileDevice::PermissionsError) {
            code = ReadErrorCode::AccessDenied;
        }
        return Failure {ReadError {code, path, native, file.errorString()}};
    }
    // One byte more than allowed: a file may grow, and some report no size at all.
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        const qint64 native = lastSystemError();
        return Failure {ReadError {readErrorCodeFromSystem(native), path, native, file.errorString()}};
    }
    if (bytes.size() > maxBytes) {
        return Failure {tooLarge};
    }
    FileContent content {path, std::move(bytes), {}};
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
        return whyMissing(path).code == ReadErrorCode::AccessDenied ? PathKind::Unreadable : PathKind::Absent;
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
        return Failure {unexpected(folder, QStringLiteral("is a file, not a folder"))};
    }
    if (!isInsideProgram(folder)) {
        // QDir shows a folder that may not be listed as an empty one.
        std::error_code error;
        const std::filesystem::directory_iterator first(QFileInfo(trimmed(folder)).filesystemFilePath(), error);
        if (error) {
            const bool denied = error == std::errc::permission_denied;
            return Failure {ReadError {denied ? ReadErrorCode::AccessDenied : ReadErrorCode::Unexpected,
                                       folder,
                                       error.value(),
                                       QString::fromStdString(error.message())}};
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

} // namespace portcheck
