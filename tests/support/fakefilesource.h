#pragma once

#include <sources/filesource.h>

#include <QMap>
#include <QMutex>

namespace portcheck::test {

/// Files in memory, with Windows' habits: "\" and "/" are the same, names ignore case. Any path can be
/// made to fail with any error, as a real one would on a machine that no test may be run on.
///
/// Every path that was read is recorded, so that a test can prove what was *not* opened.
class FakeFileSource final : public FileSource
{
public:
    FakeFileSource &addFile(const QString &path, const QByteArray &bytes, const QDateTime &modified = {})
    {
        m_files.insert(keyOf(path), {path, bytes, modified});
        return *this;
    }
    FakeFileSource &addFolder(const QString &path)
    {
        m_folders.insert(keyOf(path), path);
        return *this;
    }
    FakeFileSource &addLink(const QString &path)
    {
        m_links.append(keyOf(path));
        return *this;
    }
    /// From now on read(), list() and kind() of that path fail.
    FakeFileSource &fail(const QString &path, ReadErrorCode code, qint64 nativeCode = 0, const QString &detail = {})
    {
        m_errors.insert(keyOf(path), {code, path, nativeCode, detail});
        return *this;
    }
    void remove(const QString &path)
    {
        m_files.remove(keyOf(path));
        m_folders.remove(keyOf(path));
    }

    /// Paths given to read(), in order, successful or not.
    [[nodiscard]] QStringList readPaths() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_read;
    }

    [[nodiscard]] Result<FileContent, ReadError> read(const QString &path, qint64 maxBytes) const override
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_read.append(path);
        }
        const QString key = keyOf(path);
        if (m_errors.contains(key)) {
            return Failure {m_errors.value(key)};
        }
        if (!m_files.contains(key)) {
            if (kind(path) == PathKind::Folder) {
                return Failure {ReadError {ReadErrorCode::IsFolder, path, 0, QStringLiteral("is a folder")}};
            }
            return Failure {ReadError {ReadErrorCode::NotFound, path, 2, QStringLiteral("no such file")}};
        }
        FileContent content = m_files.value(key);
        if (content.bytes.size() > maxBytes) {
            return Failure {tooLarge(path, maxBytes)};
        }
        content.path = path;
        content.identity = key;
        return content;
    }

    [[nodiscard]] PathKind kind(const QString &path) const override
    {
        const QString key = keyOf(path);
        if (m_errors.contains(key)) {
            return m_errors.value(key).code == ReadErrorCode::NotFound ? PathKind::Absent : PathKind::Unreadable;
        }
        if (m_files.contains(key)) {
            return PathKind::File;
        }
        return m_folders.contains(key) || !childrenOf(key).isEmpty() ? PathKind::Folder : PathKind::Absent;
    }

    [[nodiscard]] Result<QStringList, ReadError> list(const QString &folder) const override
    {
        const QString key = keyOf(folder);
        if (m_errors.contains(key)) {
            return Failure {m_errors.value(key)};
        }
        if (kind(folder) == PathKind::File) {
            return Failure {ReadError {ReadErrorCode::IsFile, folder, 0, QStringLiteral("is a file, not a folder")}};
        }
        if (kind(folder) != PathKind::Folder) {
            return Failure {ReadError {ReadErrorCode::NotFound, folder, 3, QStringLiteral("no such folder")}};
        }
        return childrenOf(key);
    }

    [[nodiscard]] bool isLink(const QString &path) const override { return m_links.contains(keyOf(path)); }

private:
    [[nodiscard]] static QString keyOf(QString path)
    {
        path.replace(QLatin1Char('\\'), QLatin1Char('/'));
        while (path.size() > 1 && path.endsWith(QLatin1Char('/'))) {
            path.chop(1);
        }
        return path.toCaseFolded();
    }

    [[nodiscard]] QStringList childrenOf(const QString &key) const
    {
        QMap<QString, QString> names; // each once, whatever its letter case
        const auto add = [&](const QString &path, bool isFile) {
            QString spelled = path;
            spelled.replace(QLatin1Char('\\'), QLatin1Char('/'));
            if (!spelled.toCaseFolded().startsWith(key + QLatin1Char('/'))) {
                return;
            }
            const QString rest = spelled.mid(key.size() + 1);
            const qsizetype slash = rest.indexOf(QLatin1Char('/'));
            const QString name = slash < 0 ? rest + (isFile ? QString() : QStringLiteral("/")) : rest.left(slash + 1);
            if (name.size() > (isFile ? 0 : 1)) {
                names.insert(name.toCaseFolded(), name);
            }
        };
        for (const FileContent &file : m_files) {
            add(file.path, true);
        }
        for (const QString &folder : m_folders) {
            add(folder, false);
        }
        QStringList list = names.values();
        list.sort();
        return list;
    }

    QMap<QString, FileContent> m_files;
    QMap<QString, QString> m_folders;
    QStringList m_links;
    QMap<QString, ReadError> m_errors;
    mutable QMutex m_mutex;
    mutable QStringList m_read;
};

} // namespace portcheck::test
