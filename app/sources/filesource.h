#pragma once

#include "interface.h"

#include <core/readerror.h>
#include <core/result.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace portcheck {

struct FileContent
{
    QString path;
    QByteArray bytes;
    QDateTime modified; ///< local time with offset; invalid when the file system does not tell
    /// The same for one file that is reached by two paths; empty when the file system does not tell.
    QString identity {};
};

enum class PathKind { Absent, File, Folder, Unreadable };

/// Where Windows keeps programs on this machine. Empty on other systems, and when Windows does not tell.
/// Native separators, no trailing one.
struct StandardFolders
{
    QString programFiles; ///< e.g. C:\Program Files
    QString programFilesX86; ///< e.g. C:\Program Files (x86)

    friend bool operator==(const StandardFolders &, const StandardFolders &) = default;
};

/// The file system, read only.
class FileSource : public Interface
{
public:
    /// Reads a whole file of at most `maxBytes` bytes.
    /// Errors: NotFound, AccessDenied, InUse, IsFolder, TooLarge, Unexpected. Blocks; any thread.
    [[nodiscard]] virtual Result<FileContent, ReadError> read(const QString &path, qint64 maxBytes) const = 0;

    /// What is at a path. Never follows into other machines unless the path itself is UNC.
    [[nodiscard]] virtual PathKind kind(const QString &path) const = 0;

    /// Names (not paths) of the files and folders directly in `folder`, sorted; folders end in '/'.
    /// Errors: NotFound, AccessDenied, IsFile, Unexpected.
    [[nodiscard]] virtual Result<QStringList, ReadError> list(const QString &folder) const = 0;

    /// A symbolic link or junction: a name in a folder that may lead out of it.
    [[nodiscard]] virtual bool isLink(const QString &path) const = 0;
};

/// Decodes a code page that Qt alone does not know everywhere (932, Japanese Windows): ICU has it on
/// Linux, the operating system itself on Windows. \return nothing when the bytes are not valid in it.
/// An empty function means that no such decoder is available.
using LegacyDecoder = std::function<std::optional<QString>(QByteArrayView)>;

} // namespace portcheck
