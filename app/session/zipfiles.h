#pragma once

#include <core/readerror.h>
#include <core/result.h>
#include <sources/cancelflag.h>
#include <sources/filesource.h>
#include <sources/legacytext.h>

#include <QDateTime>
#include <QHash>

#include <memory>

namespace portcheck {

/// What an archive may hold. Real ones hold a few text files of some megabytes.
struct ZipLimits
{
    qint64 maxArchiveBytes = qint64(256) * 1024 * 1024;
    qint64 maxUnpackedBytes = qint64(512) * 1024 * 1024; ///< all members together
    qint64 maxRatio = 200; ///< a member of more than a megabyte against what it takes in the archive
    int maxNames = 20000;
};

/// The members of a ZIP archive as files below the archive's own path ("collected.zip/PCCSRV/ofcscan.ini"), everything
/// else as the source behind it. Nothing is ever unpacked to a disk, and a name in the archive is a locator only: it
/// reaches no file system.
class ZipFiles final : public FileSource
{
public:
    /// Reads the whole archive once: one that is damaged, cut, encrypted, too large when unpacked, or that holds a name
    /// leading out of it is refused as a whole. `behind` must outlive the result.
    /// Errors: those of FileSource::read(), Malformed (no ZIP archive), Damaged, Encrypted, UnsafeName, TooLarge,
    /// Cancelled. Blocks; any thread.
    [[nodiscard]] static Result<std::shared_ptr<ZipFiles>, ReadError> open(const FileSource &behind,
                                                                           const QString &path,
                                                                           const LegacyDecoder &codePage932,
                                                                           const CancelFlag &cancel,
                                                                           const ZipLimits &limits = {});
    ~ZipFiles() override;

    [[nodiscard]] Result<FileContent, ReadError> read(const QString &path, qint64 maxBytes) const override;
    [[nodiscard]] PathKind kind(const QString &path) const override;
    [[nodiscard]] Result<QStringList, ReadError> list(const QString &folder) const override;
    [[nodiscard]] bool isLink(const QString &path) const override;

private:
    struct Member
    {
        quint64 index = 0;
        qint64 size = 0;
        QDateTime modified;
        bool link = false;
    };
    struct Archive;

    ZipFiles(const FileSource &behind, QString path, std::unique_ptr<Archive> archive);
    /// The name inside the archive, nothing when the path is not in it; empty = the archive itself.
    [[nodiscard]] std::optional<QString> inside(const QString &path) const;
    void add(const QString &name, const Member &member);

    const FileSource &m_behind;
    QString m_path;
    std::unique_ptr<Archive> m_archive;
    QHash<QString, Member> m_members;
    QHash<QString, QStringList> m_folders; ///< names in each folder; folders end in '/'
};

} // namespace portcheck
