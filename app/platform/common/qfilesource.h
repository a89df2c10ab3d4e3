#pragma once

#include <sources/filesource.h>

#include <system_error>

namespace portcheck {

/// Of the files inside the program.
[[nodiscard]] inline bool isInsideProgram(const QString &path)
{
    return path.startsWith(QLatin1Char(':'));
}

/// What an errno means for a reader: NotFound, AccessDenied or, for everything else, Unexpected.
[[nodiscard]] ReadErrorCode readErrorCodeOf(const std::error_code &error);

/// The real file system except on Windows (see WinFileSource), and the files inside the program (":/sample/..."), whose
/// time is left invalid: it would only tell when the program was built.
///
/// Stateless, any thread. Only ordinary files are read: a pipe or a device could block for ever.
class QFileSource final : public FileSource
{
public:
    [[nodiscard]] Result<FileContent, ReadError> read(const QString &path, qint64 maxBytes) const override;
    [[nodiscard]] PathKind kind(const QString &path) const override;
    [[nodiscard]] Result<QStringList, ReadError> list(const QString &folder) const override;
    [[nodiscard]] bool isLink(const QString &path) const override;
};

} // namespace portcheck
