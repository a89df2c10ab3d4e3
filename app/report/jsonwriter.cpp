#include "jsontime.h"
#include "reports.h"

#include <core/fields.h>
#include <text/texts.h>

#include <QMap>

namespace portcheck {
namespace {

/// Writes JSON with the members in the order they are given, which QJsonObject does not keep: a person
/// opens these files too, and what matters stands first. Indented by two blanks, UTF-8, LF.
class JsonWriter
{
public:
    explicit JsonWriter(Language language)
        : m_catalog(language)
    { }

    template<typename T>
    void member(const char *name, const T &value, Tag = Tag::Plain, Need = Need::Optional)
    {
        key(QString::fromLatin1(name));
        write(value);
    }
    template<typename T>
    void member(const char *name, const T &value, Need)
    {
        member(name, value);
    }
    template<typename T>
    void list(const char *name, const QList<T> &values, Need, PortRole)
    {
        member(name, values);
    }
    /// 0 means that there is none.
    template<typename Integer>
    void positive(const char *name, Integer value)
    {
        member(name, value > 0 ? std::optional(value) : std::nullopt);
    }
    template<typename T>
    void derived(const char *name, const T &value)
    {
        member(name, value);
    }
    template<typename Function>
    void group(const char *name, Need, Function members)
    {
        key(QString::fromLatin1(name));
        open('{');
        members();
        close('}');
    }
    void check(const char *, bool, const char *) { }
    void language() { member("language", id(m_catalog.language())); }
    void sentences(const Finding &finding)
    {
        const FindingText text = findingText(finding, m_catalog);
        member("title", text.title);
        member("meaning", text.meaning);
        member("next", text.next);
    }

    [[nodiscard]] QByteArray document(const Diagnosis &diagnosis)
    {
        write(diagnosis);
        return m_bytes + '\n';
    }

private:
    void write(const QString &text);
    void write(bool value) { m_bytes += value ? "true" : "false"; }
    void write(Port port) { write(port.number()); }
    void write(const QDateTime &time)
    {
        if (time.isValid()) {
            write(jsonTime(time));
        } else {
            m_bytes += "null";
        }
    }
    void write(const QMap<QString, QString> &values)
    {
        open('{');
        for (auto it = values.begin(); it != values.end(); ++it) {
            key(it.key());
            write(it.value());
        }
        close('}');
    }
    template<typename T>
    void write(const std::optional<T> &value)
    {
        if (value) {
            write(*value);
        } else {
            m_bytes += "null";
        }
    }
    template<typename T>
    void write(const QList<T> &values)
    {
        open('[');
        for (const T &value : values) {
            next();
            write(value);
        }
        close(']');
    }
    template<typename T>
    void write(const T &value)
    {
        if constexpr (std::is_integral_v<T>) {
            m_bytes += QByteArray::number(value);
        } else if constexpr (std::is_enum_v<T>) {
            write(id(value));
        } else {
            open('{');
            fields(*this, value);
            close('}');
        }
    }

    void next()
    {
        m_bytes += m_first ? "\n" : ",\n";
        m_bytes += QByteArray(qsizetype {2} * m_depth, ' ');
        m_first = false;
    }
    void key(const QString &name)
    {
        next();
        write(name);
        m_bytes += ": ";
    }
    void open(char bracket)
    {
        m_bytes += bracket;
        ++m_depth;
        m_first = true;
    }
    void close(char bracket)
    {
        --m_depth;
        if (!m_first) {
            m_bytes += '\n' + QByteArray(qsizetype {2} * m_depth, ' ');
        }
        m_bytes += bracket;
        m_first = false;
    }

    Catalog m_catalog;
    QByteArray m_bytes;
    int m_depth = 0;
    bool m_first = true; ///< nothing stands in the innermost object or array yet
};

/// Half a surrogate pair has no UTF-8, and readers take a byte order mark at the start of a text away.
bool mustBeEscaped(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    const bool pairBefore = c.isLowSurrogate() && at > 0 && text.at(at - 1).isHighSurrogate();
    const bool pairBehind = c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    return c.unicode() < 0x20 || c.unicode() == 0xFEFF || (c.isSurrogate() && !pairBefore && !pairBehind);
}

void JsonWriter::write(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size() + 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        switch (c.unicode()) {
        case '"':
        case '\\':
            escaped += QLatin1Char('\\');
            escaped += c;
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
            if (mustBeEscaped(text, i)) {
                escaped += QStringLiteral("\\u%1").arg(uint {c.unicode()}, 4, 16, QLatin1Char('0'));
            } else {
                escaped += c;
            }
        }
    }
    m_bytes += '"' + escaped.toUtf8() + '"';
}

} // namespace

QByteArray writeJson(const Diagnosis &diagnosis, Language language)
{
    return JsonWriter(language).document(diagnosis);
}

} // namespace portcheck
