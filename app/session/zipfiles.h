#pragma once

#include <core/readerror.h>
#include <core/result.h>
#include <sources/filesource.h>

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

/// By its first bytes.
inline bool isZip(QByteArrayView start)
{
    return start.startsWith("PK\x03\x04");
}

/// The members of a ZIP archive as files below the archive's own path ("collected.zip/PCCSRV/ofcscan.ini"), everything
/// else as the source behind it. Nothing is ever unpacked to a disk, and a name in the archive is a locator only: it
/// reaches no file system.
///
/// Reads the whole archive once and keeps its members unpacked in memory: one that is damaged, cut, encrypted, too
/// large when unpacked, or that holds a name leading out of it is refused as a whole. `behind` must outlive the result.
/// Errors: those of FileSource::read(), Malformed (no ZIP archive), Damaged, Encrypted, UnsafeName, TooLarge,
/// Cancelled. Blocks; any thread.
[[nodiscard]] Result<std::shared_ptr<const FileSource>, ReadError> openZip(const FileSource &behind,
                                                                           const QString &path,
                                                                           const LegacyDecoder &codePage932,
                                                                           const CancelFlag &cancel,
                                                                           const ZipLimits &limits = {});

} // namespace portcheck
