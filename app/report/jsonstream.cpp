#include "jsonstream.h"

namespace portcheck {

void JsonStream::next()
{
    if (m_depth == 0) {
        return;
    }
    if (!m_first) {
        m_bytes += ',';
    }
    m_bytes += '\n';
    m_bytes += QByteArray(qsizetype {2} * m_depth, ' ');
    m_first = false;
}

void JsonStream::key(QStringView key)
{
    next();
    string(key);
    m_bytes += ": ";
}

void JsonStream::open(char bracket)
{
    m_bytes += bracket;
    ++m_depth;
    m_first = true;
}

void JsonStream::close(char bracket)
{
    --m_depth;
    if (!m_first) {
        m_bytes += '\n';
        m_bytes += QByteArray(qsizetype {2} * m_depth, ' ');
    }
    m_bytes += bracket;
    m_first = false;
}

void JsonStream::string(QStringView text)
{
    QString escaped;
    escaped.reserve(text.size() + 2);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '"':
            escaped += QLatin1String("\\\"");
            break;
        case '\\':
            escaped += QLatin1String("\\\\");
            break;
        case '\n':
            escaped += QLatin1String("\\n");
            break;
        case '\r':
            escaped += QLatin1String("\\r");
            break;
        case '\t':
            escaped += QLatin1String("\\t");
            break;
        default:
            if (c.unicode() < 0x20) {
                escaped += QStringLiteral("\\u%1").arg(uint {c.unicode()}, 4, 16, QLatin1Char('0'));
            } else {
                escaped += c;
            }
        }
    }
    m_bytes += '"';
    m_bytes += escaped.toUtf8(); // half a surrogate pair becomes the replacement character
    m_bytes += '"';
}

void JsonStream::beginObject()
{
    next();
    open('{');
}

void JsonStream::beginObject(const char *name)
{
    key(QString::fromLatin1(name));
    open('{');
}

void JsonStream::endObject()
{
    close('}');
}

void JsonStream::beginArray(const char *name)
{
    key(QString::fromLatin1(name));
    open('[');
}

void JsonStream::endArray()
{
    close(']');
}

void JsonStream::member(const char *name, const QString &value)
{
    key(QString::fromLatin1(name));
    string(value);
}

void JsonStream::member(const QString &name, const QString &value)
{
    key(name);
    string(value);
}

void JsonStream::member(const char *name, qint64 value)
{
    key(QString::fromLatin1(name));
    m_bytes += QByteArray::number(value);
}

void JsonStream::member(const char *name, std::optional<qint64> value)
{
    if (value) {
        member(name, *value);
    } else {
        null(name);
    }
}

void JsonStream::member(const char *name, bool value)
{
    key(QString::fromLatin1(name));
    m_bytes += value ? "true" : "false";
}

void JsonStream::null(const char *name)
{
    key(QString::fromLatin1(name));
    m_bytes += "null";
}

void JsonStream::element(const QString &value)
{
    next();
    string(value);
}

} // namespace portcheck
