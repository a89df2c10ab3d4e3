#pragma once

#include <sources/filesource.h>

namespace portcheck {

/// The file system of Windows by its own calls, because Qt and the C library answer "does not exist" for what may not
/// be looked at. The files inside the program (":/sample/...") are QFileSource's.
///
/// Stateless, any thread. Nobody is kept from writing, renaming or deleting what is read; a file that another program
/// keeps for itself is tried once more and is then "in use".
class WinFileSource final : public FileSource
{
public:
    [[nodiscard]] Result<FileContent, ReadError> read(const QString &path, qint64 maxBytes) const override;
    [[nodiscard]] PathKind kind(const QString &path) const override;
    [[nodiscard]] Result<QStringList, ReadError> list(const QString &folder) const override;
    [[nodiscard]] bool isLink(const QString &path) const override;
};

} // namespace portcheck
