#include "zipfiles.h"

#include <readers/textdecoder.h>

#include <QDateTime>
#include <QHash>
#include <QMap>

#include <algorithm>
#include <optional>
#include <utility>
#include <zip.h>

namespace portcheck {
namespace {

constexpr qint64 kMegabyte = qint64(1024) * 1024;

QString withSlashes(QString path)
{
    return path.replace(QLatin1Char('\\'), QLatin1Char('/'));
}

/// A path as it is given to a FileSource, without the separators at its end.
QString normal(const QString &path)
{
    QString text = withSlashes(path);
    while (text.size() > 1 && text.endsWith(QLatin1Char('/'))) {
        text.chop(1);
    }
    return text;
}

Failure<ReadError> refused(ReadErrorCode code, const QString &path, const char *detail)
{
    return Failure {ReadError {code, path, 0, QString::fromLatin1(detail)}};
}

struct Close
{
    void operator()(zip_file_t *member) const { zip_fclose(member); }
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

/// A member while it is read; nothing when it cannot be.
using OpenMember = std::unique_ptr<zip_file_t, Close>;

/// Whether a name of an archive stays inside it: no root, no drive, no way up.
bool isSafe(const QString &name)
{
    const QString path = withSlashes(name);
    const bool drive = path.size() > 1 && path.at(1) == QLatin1Char(':');
    const bool control =
        std::any_of(path.begin(), path.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    return !path.isEmpty() && !path.startsWith(QLatin1Char('/')) && !drive && !control
        && !path.split(QLatin1Char('/')).contains(QLatin1String(".."));
}

/// Nothing when libzip takes the bytes, which must stay, for none; `error` says why.
std::unique_ptr<zip_t, Close> openArchive(const QByteArray &bytes, zip_error_t *error)
{
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, error);
    zip_t *archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, error);
    if (archive == nullptr) {
        zip_source_free(source);
    }
    return std::unique_ptr<zip_t, Close>(archive);
}

class ZipFiles final : public FileSource
{
public:
    struct Member
    {
        FileContent content;
        bool link = false;
    };

    ZipFiles(const FileSource &behind, QString path)
        : m_behind(behind)
        , m_path(std::move(path))
    { }

    void add(const QString &name, const Member &member)
    {
        QStringList parts = withSlashes(name).split(QLatin1Char('/'), Qt::SkipEmptyParts);
        parts.removeAll(QLatin1String("."));
        if (parts.isEmpty()) {
            return;
        }
        const QString last = parts.last();
        // Nothing forbids two members of one name: both are named.
        int &copies = m_copies[parts.join(QLatin1Char('/'))];
        while (m_members.contains(parts.join(QLatin1Char('/')))) {
            parts.last() = QStringLiteral("(%1) %2").arg(++copies + 1).arg(last);
        }
        m_members.insert(parts.join(QLatin1Char('/')), member);
    }

    [[nodiscard]] Result<FileContent, ReadError> read(const QString &path, qint64 maxBytes) const override
    {
        const auto name = inside(path);
        if (!name || name->isEmpty()) {
            return m_behind.read(path, maxBytes);
        }
        const auto found = m_members.constFind(*name);
        if (found == m_members.constEnd()) {
            return refused(ReadErrorCode::NotFound, path, "not in the archive");
        }
        if (found->content.bytes.size() > maxBytes) {
            return Failure {tooLarge(path, maxBytes)};
        }
        return FileContent {path, found->content.bytes, found->content.modified};
    }

    [[nodiscard]] PathKind kind(const QString &path) const override
    {
        const auto name = inside(path);
        if (!name) {
            return m_behind.kind(path);
        }
        if (name->isEmpty() || !namesIn(*name).isEmpty()) {
            return PathKind::Folder;
        }
        return m_members.contains(*name) ? PathKind::File : PathKind::Absent;
    }

    [[nodiscard]] Result<QStringList, ReadError> list(const QString &folder) const override
    {
        const auto name = inside(folder);
        if (!name) {
            return m_behind.list(folder);
        }
        const QStringList names = namesIn(*name);
        if (names.isEmpty() && !name->isEmpty()) {
            return refused(ReadErrorCode::NotFound, folder, "not in the archive");
        }
        return names;
    }

    [[nodiscard]] bool isLink(const QString &path) const override
    {
        const auto name = inside(path);
        return name ? m_members.value(*name).link : m_behind.isLink(path);
    }

private:
    /// The name inside the archive, nothing when the path is not in it; empty = the archive itself.
    [[nodiscard]] std::optional<QString> inside(const QString &path) const
    {
        const QString whole = normal(path);
        if (whole == m_path) {
            return QString();
        }
        return whole.startsWith(m_path + QLatin1Char('/')) ? std::optional(whole.mid(m_path.size() + 1)) : std::nullopt;
    }

    /// Names in a folder of the archive, sorted; folders end in '/'.
    [[nodiscard]] QStringList namesIn(const QString &folder) const
    {
        const QString prefix = folder.isEmpty() ? QString() : folder + QLatin1Char('/');
        QStringList names;
        for (auto member = m_members.lowerBound(prefix); member != m_members.end() && member.key().startsWith(prefix);
             ++member) {
            const QStringView below = QStringView(member.key()).mid(prefix.size());
            const qsizetype slash = below.indexOf(u'/');
            names.append(below.left(slash < 0 ? below.size() : slash + 1).toString());
        }
        names.removeDuplicates();
        return names;
    }

    const FileSource &m_behind;
    const QString m_path;
    QMap<QString, Member> m_members;
    QHash<QString, int> m_copies; ///< beyond the first, of each name
};

} // namespace

Result<std::shared_ptr<const FileSource>, ReadError> openZip(const FileSource &behind,
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
        return refused(ReadErrorCode::Malformed, path, "empty");
    }
    zip_error_t error {};
    const auto archive = openArchive(content->bytes, &error);
    zip_t *handle = archive.get();
    if (handle == nullptr) {
        // One that was cut has lost the directory at its end, and libzip takes it for something else.
        return content->bytes.startsWith("PK") || zip_error_code_zip(&error) != ZIP_ER_NOZIP
            ? refused(ReadErrorCode::Damaged, path, "the directory is damaged or cut")
            : refused(ReadErrorCode::Malformed, path, "not a ZIP archive");
    }
    const zip_int64_t count = zip_get_num_entries(handle, 0);
    if (count > limits.maxNames) {
        return Failure {ReadError {ReadErrorCode::TooLarge, path, 0, QStringLiteral("%1 names").arg(count)}};
    }
    const auto files = std::make_shared<ZipFiles>(behind, normal(path));
    qint64 unpacked = 0;
    for (zip_uint64_t index = 0; index < zip_uint64_t(count); ++index) {
        if (cancel) {
            return refused(ReadErrorCode::Cancelled, path, "");
        }
        zip_stat_t stat;
        zip_stat_init(&stat);
        const char *raw = zip_get_name(handle, index, ZIP_FL_ENC_RAW);
        if (raw == nullptr || zip_stat_index(handle, index, 0, &stat) != 0) {
            return refused(ReadErrorCode::Damaged, path, "an entry is damaged");
        }
        // Archives made on a Japanese Windows hold their names in code page 932, and say nothing about it.
        const QString name = decodeText(QByteArrayView(raw), codePage932);
        if (!isSafe(name)) {
            return refused(ReadErrorCode::UnsafeName, path, "a name leads out of the archive");
        }
        if (stat.encryption_method != ZIP_EM_NONE) {
            return refused(ReadErrorCode::Encrypted, path, "a member is encrypted");
        }
        if (zip_compression_method_supported(stat.comp_method, 0) == 0) {
            return refused(ReadErrorCode::Malformed, path, "a member is compressed in another way");
        }
        unpacked += qint64(stat.size);
        const bool bomb = qint64(stat.size) > kMegabyte
            && (qint64(stat.size) / limits.maxRatio > qint64(stat.comp_size) || qint64(stat.comp_size) > packedBytes);
        if (bomb || qint64(stat.size) < 0 || unpacked > limits.maxUnpackedBytes) {
            return refused(ReadErrorCode::TooLarge, path, "too large when unpacked");
        }
        if (name.endsWith(QLatin1Char('/')) || name.endsWith(QLatin1Char('\\'))) {
            continue;
        }
        // What the directory says of sizes and sums holds only when the data prove it.
        const OpenMember member(zip_fopen_index(handle, index, 0));
        constexpr qint64 kAtOnce = 65536;
        ZipFiles::Member entry;
        QByteArray &bytes = entry.content.bytes;
        bytes.resize(qsizetype(stat.size) + 1); // so that one byte too many is seen
        qint64 seen = 0;
        qint64 got = member ? 1 : -1;
        while (got > 0 && seen < bytes.size() && !cancel) {
            got = zip_fread(member.get(), bytes.data() + seen, zip_uint64_t(std::min(kAtOnce, bytes.size() - seen)));
            seen += std::max(got, qint64(0));
        }
        if (got < 0 || seen != qint64(stat.size)) {
            return refused(cancel ? ReadErrorCode::Cancelled : ReadErrorCode::Damaged, path, "a member is damaged");
        }
        bytes.chop(1);
        const QDateTime modified = QDateTime::fromSecsSinceEpoch(stat.mtime);
        if ((stat.valid & ZIP_STAT_MTIME) != 0 && stat.mtime > 0) {
            entry.content.modified = modified.toOffsetFromUtc(modified.offsetFromUtc());
        }
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        constexpr zip_uint32_t kTypeMask = 0xf0000000U;
        constexpr zip_uint32_t kUnixLink = 0xa0000000U;
        entry.link = zip_file_get_external_attributes(handle, index, 0, &system, &attributes) == 0
            && system == ZIP_OPSYS_UNIX && (attributes & kTypeMask) == kUnixLink;
        files->add(name, entry);
    }
    return std::shared_ptr<const FileSource>(files);
}

} // namespace portcheck
