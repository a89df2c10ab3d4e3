#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>

namespace portcheck {

/// Writes JSON with the members in the order they are given, which QJsonObject does not keep: a person
/// opens these files too, and what matters stands first. Indented by two blanks, UTF-8, LF.
///
/// The caller keeps objects and arrays balanced. Thread: any, one at a time.
class JsonStream
{
public:
    void beginObject();
    void beginObject(const char *key);
    void endObject();
    void beginArray(const char *key);
    void endArray();

    void member(const char *key, const QString &value);
    void member(const QString &key, const QString &value);
    void member(const char *key, qint64 value);
    void member(const char *key, std::optional<qint64> value); ///< nothing is written as null
    void member(const char *key, bool value);
    void null(const char *key);
    void element(const QString &value);

    /// The document so far, with a final line end.
    [[nodiscard]] QByteArray bytes() const { return m_bytes + '\n'; }

private:
    void next();
    void key(QStringView key);
    void open(char bracket);
    void close(char bracket);
    void string(QStringView text);

    QByteArray m_bytes;
    int m_depth = 0;
    bool m_first = true; ///< nothing stands in the innermost object or array yet
};

} // namespace portcheck
