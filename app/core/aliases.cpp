#include "aliases.h"

#include "aliasbook.h"
#include "fields.h"
#include "servernames.h"

#include <algorithm>

namespace portcheck {
namespace {

/// An archive (see fields.h) that learns every name, or replaces it: the same walk twice, so that nothing is
/// replaced that was not learnt.
class AliasWalk
{
public:
    AliasWalk(AliasBook &book, bool replacing)
        : m_book(book)
        , m_replacing(replacing)
    { }

    void member(const char *, QString &value, Tag tag, Need = Need::Optional)
    {
        switch (tag) {
        case Tag::Plain:
            return;
        case Tag::Text:
            return text(value);
        case Tag::Server:
            return name(value, AliasBook::Kind::Server);
        case Tag::Computer:
            return name(value, AliasBook::Kind::Computer);
        case Tag::Line:
            return line(value);
        case Tag::Subject:
            return subject(value);
        case Tag::Issuer:
            return issuer(value);
        }
    }
    void member(const char *, QStringList &values, Tag tag, Need = Need::Optional)
    {
        for (QString &value : values) {
            member("", value, tag);
        }
    }
    void member(const char *, QMap<QString, QString> &parameters, Need = Need::Optional)
    {
        static const QStringList plain =
            QStringLiteral("port default first last found key expected what lines same type "
                           "error native pid comparable fingerprint notAfter")
                .split(u' ');
        static const QStringList names = QStringLiteral("agent server name host").split(u' ');
        for (auto it = parameters.begin(); it != parameters.end(); ++it) {
            if (names.contains(it.key())) {
                name(it.value(), AliasBook::Kind::Server);
            } else if (it.key() == QLatin1String("names")) {
                listOfNames(it.value());
            } else if (!plain.contains(it.key())) {
                text(it.value());
            }
        }
    }
    void member(const char *, QString &, Need = Need::Optional) = delete; // a text needs a tag
    void member(const char *, QStringList &, Need = Need::Optional) = delete;
    void member(const char *, auto &value, Need = Need::Optional) { walk(value); }
    void list(const char *, auto &values, Need, PortRole) { walk(values); }
    void positive(const char *, qint64) { }
    void derived(const char *, const auto &) { }
    void group(const char *, auto members) { members(); }
    void language() { }

private:
    template<typename T>
    void walk(std::optional<T> &value)
    {
        if (value) {
            walk(*value);
        }
    }
    template<typename T>
    void walk(QList<T> &values)
    {
        for (T &value : values) {
            walk(value);
        }
    }
    void walk(auto &value)
    {
        if constexpr (requires { fields(*this, value); }) {
            fields(*this, value);
        }
    }

    void name(QString &value, AliasBook::Kind kind)
    {
        if (m_replacing) {
            value = m_book.name(value);
        } else {
            m_book.learnName(value, kind);
        }
    }

    void text(QString &value)
    {
        if (m_replacing) {
            value = m_book.text(value);
        } else {
            m_book.learnText(value);
        }
    }

    void listOfNames(QString &value)
    {
        QString result;
        QString current;
        for (const QChar c : value + QLatin1Char(',')) {
            if (c == QLatin1Char(',') || c == QLatin1Char(' ') || c == QLatin1Char('\n')) {
                name(current, AliasBook::Kind::Server);
                result += current + c;
                current.clear();
            } else {
                current += c;
            }
        }
        result.chop(1);
        value = result;
    }

    /// The name of a key is never touched, only what follows it.
    void line(QString &value)
    {
        const qsizetype equals = value.indexOf(QLatin1Char('='));
        QString key = value.left(equals).trimmed();
        key.remove(QLatin1Char('"'));
        if (equals < 0 || !(isAllowedIniKey(key) || isAllowedRegistryValue(key))) {
            text(value);
            return;
        }
        const Tag tag = tagOfKey(key);
        QStringView behind = QStringView(value).sliced(equals + 1);
        if (tag == Tag::Server) { // without the quotes and blanks around the name
            behind = behind.trimmed();
            const bool isQuoted =
                behind.size() >= 2 && behind.startsWith(QLatin1Char('"')) && behind.endsWith(QLatin1Char('"'));
            behind = isQuoted ? behind.sliced(1, behind.size() - 2) : behind;
        }
        QString changed = behind.toString();
        member("", changed, tag);
        value.replace(behind.data() - value.constData(), behind.size(), changed);
    }

    /// Organisation, city and the like name the customer; only the common name of a subject is kept.
    void subject(QString &value)
    {
        m_subject = value;
        QString common = commonName(value);
        name(common, AliasBook::Kind::Server);
        m_subjectAlias =
            value.contains(QLatin1Char('=')) && !common.isEmpty() ? QStringLiteral("CN=%1").arg(common) : common;
        value = m_subjectAlias;
    }

    void issuer(QString &value)
    {
        if (value == m_subject) {
            value = m_subjectAlias; // self-signed must still be visible as such
            return;
        }
        QString common = commonName(value);
        value = value.trimmed();
        name(value, AliasBook::Kind::Issuer);
        name(common, AliasBook::Kind::Issuer);
    }

    AliasBook &m_book;
    bool m_replacing;
    QString m_subject; ///< of the certificate that is being walked, as it was
    QString m_subjectAlias;
};

AliasBook bookOf(QList<Diagnosis> diagnoses) // learning walks copies and changes nothing
{
    AliasBook book;
    for (Diagnosis &learnt : diagnoses) {
        AliasWalk learning(book, false);
        // The numbers follow this order: the server that everything is about comes first.
        learning.member("serverName", learnt.serverName, Tag::Server);
        learning.member("names", learnt.names);
        learning.member("resolvedNames", learnt.resolvedNames);
        fields(learning, learnt);
    }
    book.close();
    return book;
}

} // namespace

Diagnosis withAliases(const Diagnosis &diagnosis)
{
    return withAliases(QList<Diagnosis> {diagnosis}).first();
}

QList<Diagnosis> withAliases(QList<Diagnosis> diagnoses)
{
    if (std::ranges::all_of(diagnoses, &Diagnosis::aliased)) {
        return diagnoses;
    }
    AliasBook book = bookOf(diagnoses);
    for (Diagnosis &diagnosis : diagnoses) {
        if (!diagnosis.aliased) {
            AliasWalk replacing(book, true);
            fields(replacing, diagnosis);
            diagnosis.aliased = true;
        }
    }
    return diagnoses;
}

QList<Alias> aliasTable(const Diagnosis &diagnosis)
{
    QList<Alias> table;
    if (!diagnosis.aliased) {
        const AliasBook book = bookOf({diagnosis});
        for (const QString &name : book.names()) {
            table.append({book.text(name), name});
        }
    }
    return table;
}

} // namespace portcheck
