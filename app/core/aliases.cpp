#include "aliases.h"

#include "aliasbook.h"
#include "allowlist.h"
#include "fields.h"

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

    void member(const char *, QString &value, Tag tag, Need = Need::Optional);
    void member(const char *, QStringList &values, Tag tag, Need = Need::Optional)
    {
        for (QString &value : values) {
            member("", value, tag);
        }
    }
    void member(const char *, QMap<QString, QString> &parameters, Tag, Need = Need::Optional);
    void member(const char *, QString &, Need = Need::Optional) = delete; // a text needs a tag
    void member(const char *, QStringList &, Need = Need::Optional) = delete;
    void member(const char *, auto &value, Need = Need::Optional) { walk(value); }
    void list(const char *, auto &values, Need, PortRole) { walk(values); }
    void positive(const char *, qint64) { }
    void derived(const char *, const auto &) { }
    void group(const char *, Need, auto members) { members(); }
    void check(const char *, bool, const char *) { }
    void language() { }
    void sentences(Finding &finding)
    {
        if (finding.stored) {
            member("title", finding.stored->title, Tag::Text);
            member("meaning", finding.stored->meaning, Tag::Text);
            member("next", finding.stored->next, Tag::Text);
        }
    }

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
    void name(QString &value, AliasBook::Kind kind);
    void text(QString &value);
    void line(QString &value);
    void holder(QString &value, AliasBook::Kind kind);

    AliasBook &m_book;
    bool m_replacing;
    QString m_subject; ///< of the certificate that is being walked, as it was
    QString m_subjectAlias;
};

void AliasWalk::name(QString &value, AliasBook::Kind kind)
{
    if (m_replacing) {
        value = m_book.name(value);
    } else {
        m_book.learnName(value, kind);
    }
}

void AliasWalk::text(QString &value)
{
    if (m_replacing) {
        value = m_book.text(value);
    } else {
        m_book.learnText(value);
    }
}

/// The name of a key is never touched, only what stands behind it.
void AliasWalk::line(QString &value)
{
    const qsizetype equals = value.indexOf(QLatin1Char('='));
    QString key = value.left(equals).trimmed();
    key.remove(QLatin1Char('"'));
    if (equals < 0 || !(isAllowedIniKey(key) || isAllowedRegistryValue(key))) {
        text(value);
        return;
    }
    QString behind = value.mid(equals + 1);
    QStringView whole = QStringView(behind).trimmed();
    if (whole.size() >= 2 && whole.startsWith(QLatin1Char('"')) && whole.endsWith(QLatin1Char('"'))) {
        whole = whole.mid(1, whole.size() - 2);
    }
    const Tag tag = tagOfKey(key);
    if (tag == Tag::Server) {
        const qsizetype at = whole.isEmpty() ? 0 : whole.constData() - behind.constData();
        const qsizetype length = whole.size();
        QString alias = whole.toString();
        name(alias, AliasBook::Kind::Server);
        behind.replace(at, length, alias);
    } else {
        member("", behind, tag);
    }
    value = value.left(equals + 1) + behind;
}

/// "CN=VBSERVER01, O=Example Inc." -> "VBSERVER01"; what has no CN is taken whole.
QString commonName(const QString &subject)
{
    for (const QString &part : subject.split(QLatin1Char(','))) {
        const QString trimmed = part.trimmed();
        if (trimmed.startsWith(QLatin1String("CN="), Qt::CaseInsensitive)) {
            return trimmed.mid(3).trimmed();
        }
    }
    return subject.contains(QLatin1Char('=')) ? QString() : subject.trimmed();
}

/// Organisation, city and the like name the customer; only the common name of a subject is kept.
void AliasWalk::holder(QString &value, AliasBook::Kind kind)
{
    QString common = commonName(value);
    if (kind == AliasBook::Kind::Server) {
        m_subject = value;
        name(common, kind);
        m_subjectAlias =
            value.contains(QLatin1Char('=')) && !common.isEmpty() ? QStringLiteral("CN=%1").arg(common) : common;
        value = m_subjectAlias;
    } else if (value == m_subject) {
        value = m_subjectAlias; // self-signed must still be visible as such
    } else {
        value = value.trimmed();
        name(value, kind);
        name(common, kind);
    }
}

void AliasWalk::member(const char *, QString &value, Tag tag, Need)
{
    switch (tag) {
    case Tag::Plain:
    case Tag::Parameters:
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
        return holder(value, AliasBook::Kind::Server);
    case Tag::Issuer:
        return holder(value, AliasBook::Kind::Issuer);
    }
}

void AliasWalk::member(const char *, QMap<QString, QString> &parameters, Tag, Need)
{
    static const QStringList plain = QStringLiteral("port default first last found key expected what lines same type "
                                                    "error native pid comparable fingerprint notAfter")
                                         .split(u' ');
    static const QStringList names = QStringLiteral("agent server name host").split(u' ');
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const QString &key = it.key();
        if (names.contains(key)) {
            name(it.value(), AliasBook::Kind::Server);
        } else if (key == QLatin1String("names")) {
            QString result;
            QString current;
            for (const QChar c : it.value() + QLatin1Char(',')) {
                if (c == QLatin1Char(',') || c == QLatin1Char(' ') || c == QLatin1Char('\n')) {
                    name(current, AliasBook::Kind::Server);
                    result += current + c;
                    current.clear();
                } else {
                    current += c;
                }
            }
            result.chop(1);
            it.value() = result;
        } else if (!plain.contains(key)) {
            text(it.value());
        }
    }
}

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

Tag tagOfKey(const QString &key)
{
    // A version may look like an address.
    static const QStringList versions =
        QStringLiteral("WFBSAgentVersion ProgramVer Server_Version ServicePack_Build").split(u' ');
    static const QStringList servers = QStringLiteral("Server ServerAddr Master_DomainName").split(u' ');
    if (versions.contains(key, Qt::CaseInsensitive)) {
        return Tag::Plain;
    }
    return servers.contains(key, Qt::CaseInsensitive) ? Tag::Server : Tag::Text;
}

Diagnosis withAliases(const Diagnosis &diagnosis)
{
    return withAliases(QList<Diagnosis> {diagnosis}).first();
}

QList<Diagnosis> withAliases(QList<Diagnosis> diagnoses)
{
    if (std::ranges::all_of(diagnoses, &Diagnosis::masked)) {
        return diagnoses;
    }
    AliasBook book = bookOf(diagnoses);
    for (Diagnosis &diagnosis : diagnoses) {
        if (!diagnosis.masked) {
            AliasWalk replacing(book, true);
            fields(replacing, diagnosis);
            diagnosis.masked = true;
        }
    }
    return diagnoses;
}

QList<Alias> aliasTable(const Diagnosis &diagnosis)
{
    QList<Alias> table;
    if (!diagnosis.masked) {
        const AliasBook book = bookOf({diagnosis});
        for (const QString &name : book.names()) {
            table.append({book.text(name), name});
        }
    }
    return table;
}

} // namespace portcheck
