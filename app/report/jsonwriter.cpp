#include "reports.h"

#include <core/fields.h>
#include <text/texts.h>

#include <QMap>

namespace portcheck {
namespace {

/// An archive (see fields.h) that writes the members in the order they are given, which QJsonObject does not keep: a
/// person opens these files too, and what matters comes first. Indented by two blanks, UTF-8, LF.
class JsonWriter
{
public:
    explicit JsonWriter(Language language)
        : m_catalog(language)
    { }

    /// A tag, and whether it is required, matter to others.
    void member(const char *name, const auto &value, auto...)
    {
        key(QString::fromLatin1(name));
        write(value);
    }
    void list(const char *name, const auto &values, Need, PortRole) { member(name, values); }
    /// 0 means that there is none.
    void positive(const char *name, auto value) { member(name, value > 0 ? std::optional(value) : std::nullopt); }
    void derived(const char *name, const auto &value) { member(name, value); }
    void group(const char *name, Need, auto members)
    {
        key(QString::fromLatin1(name));
        object(members);
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
    void write(const QString &text)
    {
        static const QString named = QStringLiteral("\"\\\n\r\t");
        static const QString letters = QStringLiteral("\"\\nrt");
        QString escaped;
        escaped.reserve(text.size() + 2);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (const qsizetype at = named.indexOf(c); at >= 0) {
                escaped += QLatin1Char('\\');
                escaped += letters.at(at);
            } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
                escaped += text.mid(i, 2);
                ++i;
            } else if (c.unicode() < 0x20 || c.isSurrogate() || c == QChar::ByteOrderMark) {
                // Half a pair has no UTF-8, and readers take a byte order mark at the start of a text away.
                escaped += QStringLiteral("\\u%1").arg(uint {c.unicode()}, 4, 16, QLatin1Char('0'));
            } else {
                escaped += c;
            }
        }
        m_bytes += '"' + escaped.toUtf8() + '"';
    }
    void write(bool value) { m_bytes += value ? "true" : "false"; }
    void write(Port port) { write(port.number()); }
    void write(const QDateTime &time)
    {
        // With the offset, which QDateTime leaves out for local times, and with all digits of the year.
        write(time.isValid() ? std::optional(time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + utcOffset(time))
                             : std::nullopt);
    }
    void write(const QMap<QString, QString> &values)
    {
        object([&] {
            for (auto it = values.begin(); it != values.end(); ++it) {
                key(it.key());
                write(it.value());
            }
        });
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
            object([&] { fields(*this, value); });
        }
    }

    void object(auto members)
    {
        open('{');
        members();
        close('}');
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
    bool m_first = true; ///< nothing is in the innermost object or array yet
};

} // namespace

QByteArray writeJson(const Diagnosis &diagnosis, Language language)
{
    return JsonWriter(language).document(diagnosis);
}

} // namespace portcheck
