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
    void group(const char *name, auto members)
    {
        key(QString::fromLatin1(name));
        inside("{}", members);
    }
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
        inside("{}", [&] {
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
        inside("[]", [&] {
            for (const T &value : values) {
                next();
                write(value);
            }
        });
    }
    template<typename T>
    void write(const T &value)
    {
        if constexpr (std::is_integral_v<T>) {
            m_bytes += QByteArray::number(value);
        } else if constexpr (std::is_enum_v<T>) {
            write(id(value));
        } else {
            inside("{}", [&] { fields(*this, value); });
        }
    }

    void inside(const char *brackets, auto members)
    {
        m_bytes += brackets[0];
        m_indent += 2;
        members();
        m_indent -= 2;
        if (!isJustOpened()) {
            m_bytes += '\n' + QByteArray(m_indent, ' ');
        }
        m_bytes += brackets[1];
    }
    /// Nothing is in the innermost object or array yet: texts, which may hold brackets, end with a quotation mark.
    [[nodiscard]] bool isJustOpened() const { return m_bytes.endsWith('{') || m_bytes.endsWith('['); }
    void next() { m_bytes += (isJustOpened() ? "\n" : ",\n") + QByteArray(m_indent, ' '); }
    void key(const QString &name)
    {
        next();
        write(name);
        m_bytes += ": ";
    }

    Catalog m_catalog;
    QByteArray m_bytes;
    qsizetype m_indent = 0;
};

} // namespace

QByteArray writeJson(const Diagnosis &diagnosis, Language language)
{
    return JsonWriter(language).document(diagnosis);
}

} // namespace portcheck
