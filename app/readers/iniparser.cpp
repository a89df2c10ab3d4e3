#include "iniparser.h"

#include <core/allowlist.h>

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

constexpr std::array<QLatin1String, 2> kDocumentedSections {QLatin1String("INI_SERVER_SECTION"),
                                                            QLatin1String("INI_CLIENT_SECTION")};

bool sameName(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isDocumentedSection(QStringView name)
{
    return std::any_of(kDocumentedSections.begin(), kDocumentedSections.end(), [name](QLatin1String documented) {
        return name.compare(documented, Qt::CaseInsensitive) == 0;
    });
}

/// The profile API's blanks: ASCII white space and Ctrl+Z, the end-of-file mark of DOS editors. Not the
/// no-break or the ideographic space, which QStringView::trimmed() would take, too.
bool isBlank(QChar c)
{
    return (c >= QChar(0x09) && c <= QChar(0x0d)) || c == QChar(0x1a) || c == QChar(0x20);
}

QStringView trimmed(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front())) {
        text = text.sliced(1);
    }
    while (!text.isEmpty() && isBlank(text.back())) {
        text.chop(1);
    }
    return text;
}

/// Text in that API ends at the first NUL.
QStringView upToNul(QStringView text)
{
    const qsizetype nul = text.indexOf(QChar(u'\0'));
    return nul < 0 ? text : text.first(nul);
}

QStringView unquoted(QStringView text)
{
    const auto quoted = [text](QChar quote) {
        return text.size() >= 2 && text.front() == quote && text.back() == quote;
    };
    return quoted(QLatin1Char('"')) || quoted(QLatin1Char('\'')) ? text.sliced(1, text.size() - 2) : text;
}

/// Where something that looks like a secret begins: an encrypted value, or a key that names a password;
/// -1 = nowhere. By hand, because an expression takes quadratic time on a line of megabytes.
qsizetype secretStart(QStringView text)
{
    const auto isBlank = [](QChar c) {
        return c == u' ' || (c >= u'\t' && c <= u'\r');
    };
    const qsizetype crypt = text.indexOf(QLatin1String("!CRYPT"), 0, Qt::CaseInsensitive);
    for (qsizetype equals = text.indexOf(u'='); equals >= 0; equals = text.indexOf(u'=', equals + 1)) {
        qsizetype end = equals;
        while (end > 0 && isBlank(text.at(end - 1))) {
            --end;
        }
        qsizetype start = end;
        while (start > 0 && text.at(start - 1) != u'=' && !isBlank(text.at(start - 1))) {
            --start;
        }
        const QStringView key = text.sliced(start, end - start);
        for (const char *word : {"pwd", "passw", "skos", "community"}) {
            if (key.contains(QLatin1String(word), Qt::CaseInsensitive)) {
                return crypt < 0 ? start : std::min(crypt, start);
            }
        }
    }
    return crypt;
}

/// What follows an allowed value on the same line when a file's line ends were damaged. An encrypted
/// password of this product is as good as a plain one, so the rest is dropped before it is stored.
QString withoutSecrets(QStringView text)
{
    const qsizetype secret = secretStart(text);
    return secret < 0 ? text.toString() : text.first(secret).toString() + QChar(0x2026);
}

class Parser
{
public:
    IniDocument parse(QStringView text)
    {
        // What stands before the first header belongs to a section without a name.
        m_section = {};
        m_firstLines.insert(QString(), 0);
        qsizetype start = 0;
        while (start < text.size() && !m_document.tooMany) {
            qsizetype end = start;
            while (end < text.size() && text.at(end) != u'\r' && text.at(end) != u'\n') {
                ++end;
            }
            ++m_line;
            takeLine(trimmed(text.sliced(start, end - start)));
            const bool isCrLf = end + 1 < text.size() && text.at(end) == u'\r' && text.at(end + 1) == u'\n';
            start = end + (isCrLf ? 2 : 1);
        }
        return std::move(m_document);
    }

private:
    void takeLine(QStringView line)
    {
        if (line.isEmpty() || line.front() == u';') {
            return;
        }
        if (line.front() == u'[') {
            const qsizetype bracket = line.lastIndexOf(u']');
            if (bracket > 0) {
                takeHeader(line.first(bracket + 1));
                return;
            }
        }
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 0) {
            return;
        }
        // Not cut at a NUL: after one, the value may belong to a key that must not be kept.
        const QStringView key = trimmed(line.first(equals));
        if (isAllowedIniKey(key)) {
            const QStringView value = unquoted(upToNul(trimmed(line.sliced(equals + 1))));
            takeEntry({0, key.toString(), withoutSecrets(value), withoutSecrets(upToNul(line)), m_line});
        }
    }

    void takeHeader(QStringView header)
    {
        const QString name = trimmed(upToNul(header.sliced(1, header.size() - 2))).toString();
        const QString folded = name.toCaseFolded();
        auto first = m_firstLines.constFind(folded);
        if (first == m_firstLines.constEnd()) {
            first = m_firstLines.insert(folded, m_line);
        }
        m_section = {name, upToNul(header).toString(), m_line, first.value()};
        m_sectionIsKept = false;
        if (isDocumentedSection(name)) {
            keepSection();
        }
    }

    void takeEntry(IniEntry entry)
    {
        if (m_document.entries.size() == IniDocument::kMaxKept) {
            m_document.tooMany = true;
            return;
        }
        keepSection();
        entry.section = m_document.sections.size() - 1;
        m_document.entries.append(std::move(entry));
    }

    void keepSection()
    {
        if (m_sectionIsKept) {
            return;
        }
        m_sectionIsKept = true;
        m_document.sections.append(m_section);
        m_document.tooMany = m_document.tooMany || m_document.sections.size() > IniDocument::kMaxKept;
    }

    IniDocument m_document;
    IniSection m_section;
    bool m_sectionIsKept = false;
    int m_line = 0;
    QHash<QString, int> m_firstLines; ///< by case-folded name
};

} // namespace

const IniEntry *IniDocument::find(QStringView section, QStringView key) const
{
    for (const IniEntry &entry : entries) {
        const IniSection &home = sectionOf(entry);
        if (!home.isShadowed() && sameName(home.name, section) && sameName(entry.key, key)) {
            return &entry;
        }
    }
    return nullptr;
}

const IniEntry *IniDocument::findAnywhere(QStringView key) const
{
    for (const IniEntry &entry : entries) {
        if (!sectionOf(entry).isShadowed() && sameName(entry.key, key)) {
            return &entry;
        }
    }
    return nullptr;
}

bool IniDocument::hasSection(QStringView name) const
{
    return std::any_of(
        sections.begin(), sections.end(), [name](const IniSection &section) { return sameName(section.name, name); });
}

QList<IniDuplicate> IniDocument::duplicates() const
{
    QList<IniDuplicate> found;
    const auto duplicateOf = [&found](bool isSection, const IniSection &section, const QString &key) {
        return std::find_if(found.begin(), found.end(), [&](const IniDuplicate &known) {
            return known.isSection == isSection && sameName(known.section, section.name)
                && (isSection || sameName(known.keys.constFirst(), key));
        });
    };

    for (const IniSection &section : sections) {
        if (!section.isShadowed()) {
            continue;
        }
        auto known = duplicateOf(true, section, {});
        if (known == found.end()) {
            found.append({true, section.name, {}, {section.firstLine}, true});
            known = std::prev(found.end());
        }
        known->lines.append(section.line);
    }
    for (const IniEntry &entry : entries) {
        const IniSection &home = sectionOf(entry);
        const IniEntry *winner = find(home.name, entry.key);
        if (winner == &entry) {
            continue;
        }
        const bool same = winner && winner->value == entry.value;
        auto known = duplicateOf(home.isShadowed(), home, entry.key);
        if (known == found.end()) {
            found.append({false, home.name, {winner->key}, {winner->line}, true});
            known = std::prev(found.end());
        }
        known->same = known->same && same;
        if (!known->isSection) {
            known->lines.append(entry.line);
        } else if (!same && !known->keys.contains(entry.key, Qt::CaseInsensitive)) {
            known->keys.append(entry.key);
        }
    }
    return found;
}

IniDocument parseIni(QStringView text)
{
    return Parser().parse(text);
}

IniSide classifyIni(const QString &path, const IniDocument &document)
{
    QString normal = path;
    const QStringList folders = normal.replace(u'\\', u'/').split(u'/');
    const auto has = [&document](const char *key) {
        return document.findAnywhere(QString::fromLatin1(key)) != nullptr;
    };
    if (folders.contains(QLatin1String("PCCSRV"), Qt::CaseInsensitive) || has("Master_SSLPort")
        || has("Master_EnableSSL")) {
        return IniSide::Server;
    }
    return has("ServerAddr") ? IniSide::Agent : IniSide::AssumedServer;
}

bool isActiveUpdateCopy(const QString &path)
{
    QString normal = path;
    return normal.replace(u'\\', u'/').split(u'/').contains(QLatin1String("activeupdate"), Qt::CaseInsensitive);
}

} // namespace portcheck
