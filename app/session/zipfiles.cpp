#include "zipfiles.h"

#include <readers/textdecoder.h>

#include <QMutex>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <zip.h>

namespace portcheck {
namespace {

constexpr qint64 kMegabyte = qint64(1024) * 1024;

QString withSlashes(QString path)
{
    path.replace(QLatin1Char('\\'), QLatin1Char('/'));
    while (path.size() > 1 && path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    return path;
}

ReadError refused(ReadErrorCode code, const QString &path, const QString &detail)
{
    return {code, path, 0, detail};
}

/// A member while it is read.
class OpenMember
{
public:
    OpenMember(zip_t *archive, quint64 index)
        : m_file(zip_fopen_index(archive, index, 0))
    { }
    ~OpenMember()
    {
        if (m_file != nullptr) {
            zip_fclose(m_file);
        }
    }
    Q_DISABLE_COPY_MOVE(OpenMember)

    [[nodiscard]] bool isOpen() const { return m_file != nullptr; }
    /// Bytes read; 0 at the end, -1 on an error.
    [[nodiscard]] qint64 read(char *data, qint64 size) { return zip_fread(m_file, data, zip_uint64_t(size)); }

private:
    zip_file_t *m_file;
};

} // namespace

/// libzip's handle over the archive's bytes in memory.
class ZipFiles::Archive
{
public:
    explicit Archive(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t *source = zip_source_buffer_create(m_bytes.constData(), zip_uint64_t(m_bytes.size()), 0, &error);
        if (source != nullptr) {
            handle = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
            if (handle == nullptr) {
                zip_source_free(source);
            }
        }
        isArchive = zip_error_code_zip(&error) != ZIP_ER_NOZIP;
        zip_error_fini(&error);
    }
    ~Archive()
    {
        if (handle != nullptr) {
            zip_discard(handle);
        }
    }
    Q_DISABLE_COPY_MOVE(Archive)

    zip_t *handle = nullptr;
    bool isArchive = false;
    QMutex mutex; ///< libzip's handles are for one thread at a time

private:
    QByteArray m_bytes;
};

bool isSafeMemberName(const QString &name)
{
    QString path = name;
    path.replace(QLatin1Char('\\'), QLatin1Char('/'));
    const bool drive = path.size() > 1 && path.at(1) == QLatin1Char(':');
    const bool control =
        std::any_of(path.begin(), path.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    return !path.isEmpty() && !path.startsWith(QLatin1Char('/')) && !drive && !control
        && !path.split(QLatin1Char('/')).contains(QLatin1String(".."));
}

ZipFiles::ZipFiles(const FileSource &behind, QString path, std::unique_ptr<Archive> archive)
    : m_behind(behind)
    , m_path(std::move(path))
    , m_archive(std::move(archive))
{ }

ZipFiles::~ZipFiles() = default;

Result<std::shared_ptr<ZipFiles>, ReadError> ZipFiles::open(const FileSource &behind,
                                                            const QString &path,
                                                            const LegacyDecoder &codePage932,
                                                            const CancelFlag &cancel,
                                                            const ZipLimits &limits)
{
    auto content = behind.read(path, limits.maxArchiveBytes);
    if (!content) {
        return Failure {content.error()};
    }
    const qint64 packedBytes = content->bytes.size();
    if (packedBytes == 0) { // libzip takes it for an archive that is still to be filled
        return Failure {refused(ReadErrorCode::Malformed, path, QStringLiteral("empty"))};
    }
    const bool begins = content->bytes.startsWith("PK");
    auto archive = std::make_unique<Archive>(std::move(content->bytes));
    if (archive->handle == nullptr) {
        // One that was cut has lost the directory at its end, and libzip takes it for something else.
        return Failure {begins || archive->isArchive
                            ? refused(ReadErrorCode::Damaged, path, QStringLiteral("the directory is damaged or cut"))
                            : refused(ReadErrorCode::Malformed, path, QStringLiteral("not a ZIP archive"))};
    }
    zip_t *handle = archive->handle;
    const zip_int64_t count = zip_get_num_entries(handle, 0);
    if (count > limits.maxNames) {
        return Failure {refused(ReadErrorCode::TooLarge, path, QStringLiteral("%1 names").arg(count))};
    }
    std::shared_ptr<ZipFiles> files(new ZipFiles(behind, withSlashes(path), std::move(archive)));
    files->m_folders.insert(QString(), {});
    qint64 unpacked = 0;
    std::array<char, 65536> buffer {};
    for (zip_uint64_t index = 0; index < zip_uint64_t(count); ++index) {
        if (cancel) {
            return Failure {refused(ReadErrorCode::Cancelled, path, {})};
        }
        zip_stat_t stat;
        zip_stat_init(&stat);
        const char *raw = zip_get_name(handle, index, ZIP_FL_ENC_RAW);
        if (raw == nullptr || zip_stat_index(handle, index, 0, &stat) != 0) {
            return Failure {refused(ReadErrorCode::Damaged, path, QStringLiteral("an entry is damaged"))};
        }
        // Archives made on a Japanese Windows hold their names in code page 932, and say nothing about it.
        const QString name = decodeText(QByteArrayView(raw), codePage932).text;
        if (!isSafeMemberName(name)) {
            return Failure {
                refused(ReadErrorCode::UnsafeName, path, QStringLiteral("a name leads out of the archive"))};
        }
        if (stat.encryption_method != ZIP_EM_NONE) {
            return Failure {refused(ReadErrorCode::Encrypted, path, QStringLiteral("a member is encrypted"))};
        }
        unpacked += qint64(stat.size);
        const bool bomb = qint64(stat.size) > kMegabyte
            && (qint64(stat.size) / limits.maxRatio > qint64(stat.comp_size) || qint64(stat.comp_size) > packedBytes);
        if (bomb || qint64(stat.size) < 0 || unpacked > limits.maxUnpackedBytes) {
            return Failure {refused(ReadErrorCode::TooLarge, path, QStringLiteral("too large when unpacked"))};
        }
        if (name.endsWith(QLatin1Char('/')) || name.endsWith(QLatin1Char('\\'))) {
            continue;
        }
        // What the directory says of sizes and sums holds only when the data prove it.
        OpenMember member(handle, index);
        qint64 seen = 0;
        qint64 got = member.isOpen() ? 1 : -1;
        while (got > 0 && seen <= qint64(stat.size) && !cancel) {
            got = member.read(buffer.data(), qint64(buffer.size()));
            seen += std::max(got, qint64(0));
        }
        if (got < 0 || seen != qint64(stat.size)) {
            return Failure {refused(cancel ? ReadErrorCode::Cancelled : ReadErrorCode::Damaged,
                                    path,
                                    QStringLiteral("a member is damaged"))};
        }
        Member entry {index, seen, {}, false};
        const QDateTime modified = QDateTime::fromSecsSinceEpoch(stat.mtime);
        if ((stat.valid & ZIP_STAT_MTIME) != 0 && stat.mtime > 0) {
            entry.modified = modified.toOffsetFromUtc(modified.offsetFromUtc());
        }
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        constexpr zip_uint32_t kTypeMask = 0xf0000000U;
        constexpr zip_uint32_t kUnixLink = 0xa0000000U;
        entry.link = zip_file_get_external_attributes(handle, index, 0, &system, &attributes) == 0
            && system == ZIP_OPSYS_UNIX && (attributes & kTypeMask) == kUnixLink;
        files->add(name, entry);
    }
    for (QStringList &names : files->m_folders) {
        names.sort();
    }
    return files;
}

void ZipFiles::add(const QString &name, const Member &member)
{
    QString normal = name;
    normal.replace(QLatin1Char('\\'), QLatin1Char('/'));
    QStringList parts = normal.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    parts.removeAll(QLatin1String("."));
    if (parts.isEmpty()) {
        return;
    }
    QString last = parts.takeLast();
    QString folder;
    for (const QString &part : std::as_const(parts)) {
        const QString below = folder.isEmpty() ? part : folder + QLatin1Char('/') + part;
        if (!m_folders.contains(below)) {
            m_folders.insert(below, {});
            m_folders[folder].append(part + QLatin1Char('/'));
        }
        folder = below;
    }
    // Nothing forbids two members of one name: both are told.
    const QString prefix = folder.isEmpty() ? QString() : folder + QLatin1Char('/');
    const QString wanted = last;
    for (int copy = 2; m_members.contains(prefix + last); ++copy) {
        last = QStringLiteral("(%1) %2").arg(copy).arg(wanted);
    }
    m_members.insert(prefix + last, member);
    m_folders[folder].append(last);
}

std::optional<QString> ZipFiles::inside(const QString &path) const
{
    const QString normal = withSlashes(path);
    if (normal == m_path) {
        return QString();
    }
    return normal.startsWith(m_path + QLatin1Char('/')) ? std::optional(normal.mid(m_path.size() + 1)) : std::nullopt;
}

Result<FileContent, ReadError> ZipFiles::read(const QString &path, qint64 maxBytes) const
{
    const auto name = inside(path);
    if (!name || name->isEmpty()) {
        return m_behind.read(path, maxBytes);
    }
    const auto found = m_members.constFind(*name);
    if (found == m_members.constEnd()) {
        return Failure {refused(ReadErrorCode::NotFound, path, QStringLiteral("not in the archive"))};
    }
    if (found->size > maxBytes) {
        return Failure {tooLarge(path, maxBytes)};
    }
    const QMutexLocker lock(&m_archive->mutex);
    OpenMember member(m_archive->handle, found->index);
    FileContent content {path, QByteArray(qsizetype(found->size), '\0'), found->modified};
    qint64 seen = 0;
    while (member.isOpen() && seen < found->size) {
        const qint64 got = member.read(content.bytes.data() + seen, found->size - seen);
        if (got <= 0) {
            break;
        }
        seen += got;
    }
    if (seen != found->size) {
        return Failure {refused(ReadErrorCode::Damaged, path, QStringLiteral("the member is damaged"))};
    }
    return content;
}

PathKind ZipFiles::kind(const QString &path) const
{
    const auto name = inside(path);
    if (!name) {
        return m_behind.kind(path);
    }
    if (m_folders.contains(*name)) {
        return PathKind::Folder;
    }
    return m_members.contains(*name) ? PathKind::File : PathKind::Absent;
}

Result<QStringList, ReadError> ZipFiles::list(const QString &folder) const
{
    const auto name = inside(folder);
    if (!name) {
        return m_behind.list(folder);
    }
    const auto found = m_folders.constFind(*name);
    if (found == m_folders.constEnd()) {
        return Failure {refused(ReadErrorCode::NotFound, folder, QStringLiteral("not in the archive"))};
    }
    return *found;
}

bool ZipFiles::isLink(const QString &path) const
{
    const auto name = inside(path);
    return name ? m_members.value(*name).link : m_behind.isLink(path);
}

} // namespace portcheck
