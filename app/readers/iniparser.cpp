#include "iniparser.h"

#include <core/allowlist.h>

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <utility>

namespace portcheck {
namespace {

bool sameName(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isDocumentedSection(QStringView name)
{
    return sameName(name, u"INI_SERVER_SECTION") || sameName(name, u"INI_CLIENT_SECTION");
}

/// The profile API's blanks: ASCII white space and Ctrl+Z, the end-of-file mark of DOS editors. Not the
/// no-break or the ideographic space, which QStringView::trimmed() would take, too.
bool isBlank(QChar c)
{
    return (c >= QChar(0x09) && c <= QChar(0x0d)) || c == QChar(0x1a) || c == QChar(0x20);
}

QStringView trimmed(QStringView text)
{
    const auto first = std::find_if_not(text.begin(), text.end(), isBlank);
    const auto last = std::find_if_not(text.rbegin(), std::make_reverse_iterator(first), isBlank).base();
    return text.sliced(first - text.begin(), last - first);
}

QStringView unquoted(QStringView text)
{
    const auto quoted = [text](QChar quote) {
        return text.size() >= 2 && text.front() == quote && text.back() == quote;
    };
    return quoted(QLatin1Char('"')) || quoted(QLatin1Char('\'')) ? text.sliced(1, text.size() - 2) : text;
}

class IniParser
{
public:
    IniDocument parse(TextLines &lines)
    {
        // What comes before the first header belongs to a section without a name.
        m_firstLines.insert(QString(), 0);
        while (!m_document.tooMany && lines.next()) {
            m_line = lines.number();
            takeLine(trimmed(lines.line()));
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
        const QStringView key = trimmed(line.first(equals));
        if (!isAllowedIniKey(key)) {
            return;
        }
        const QStringView raw = trimmed(line.sliced(equals + 1));
        const qsizetype longest = tagOfKey(key) == Tag::Server ? kMaxValue : kMaxRaw;
        const QString kept = oneValue(raw, RawKind::Word, longest);
        const QStringView start = line.first(line.size() - raw.size());
        takeEntry({0,
                   key.toString(),
                   unquoted(kept).toString(),
                   start.first(std::min(start.size(), kMaxValue)).toString() + kept,
                   m_line,
                   kept != raw});
    }

    void takeHeader(QStringView header)
    {
        const QStringView whole = trimmed(header.sliced(1, header.size() - 2));
        const QString name = IniSection::nameOf(whole);
        const QString folded = whole.toString().toCaseFolded();
        auto first = m_firstLines.constFind(folded);
        if (first == m_firstLines.constEnd()) {
            first = m_firstLines.insert(folded, m_line);
            m_document.tooMany = m_document.tooMany || m_firstLines.size() > IniDocument::kMaxSections;
        }
        const bool asSpelled = name == whole && header.size() <= kMaxValue;
        m_pending = IniSection {name, asSpelled ? header.toString() : u'[' + name + u']', m_line, first.value()};
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
        if (m_pending) {
            m_document.sections.append(*std::exchange(m_pending, std::nullopt));
            m_document.tooMany = m_document.tooMany || m_document.sections.size() > IniDocument::kMaxKept;
        }
    }

    IniDocument m_document;
    std::optional<IniSection> m_pending = IniSection(); ///< the section of the line, as long as it is not kept
    int m_line = 0;
    QHash<QString, int> m_firstLines; ///< by case-folded name
};

} // namespace

QString IniSection::nameOf(QStringView whole)
{
    // What follows a bracket is another header or was no part of one.
    const qsizetype bracket = whole.indexOf(u']');
    const QString name = oneValue(bracket < 0 ? whole : whole.first(bracket), RawKind::Phrase, kMaxValue);
    return bracket < 0 || name.endsWith(QChar(0x2026)) ? name : name + QChar(0x2026);
}

const IniEntry *IniDocument::find(std::optional<QStringView> section, QStringView key) const
{
    for (const IniEntry &entry : entries) {
        const IniSection &home = sectionOf(entry);
        if (!home.isShadowed() && (!section || sameName(home.name, *section)) && sameName(entry.key, key)) {
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
    // The one that counts has a line of its own, by which they are told apart.
    const auto duplicateOf = [&found](const IniDuplicate &first) -> IniDuplicate & {
        const auto lineOf = [](const IniDuplicate &each) {
            return each.lines.first();
        };
        const auto known = std::ranges::find(found, lineOf(first), lineOf);
        return known == found.end() ? found.emplaceBack(first) : *known;
    };
    for (const IniSection &section : sections) {
        if (section.isShadowed()) {
            duplicateOf({true, section.name, {}, {section.firstLine}, true}).lines.append(section.line);
        }
    }
    for (const IniEntry &entry : entries) {
        const IniSection &home = sectionOf(entry);
        const IniEntry *winner = find(home.name, entry.key);
        if (winner == &entry) {
            continue;
        }
        const bool same = winner && winner->value == entry.value;
        IniDuplicate &twice = home.isShadowed() ? duplicateOf({true, home.name, {}, {home.firstLine}, true})
                                                : duplicateOf({false, home.name, {winner->key}, {winner->line}, true});
        twice.same = twice.same && same;
        if (!twice.isSection) {
            twice.lines.append(entry.line);
        } else if (!same && !twice.keys.contains(entry.key, Qt::CaseInsensitive)) {
            twice.keys.append(entry.key);
        }
    }
    return found;
}

IniDocument parseIni(TextLines &lines)
{
    return IniParser().parse(lines);
}

IniSide classifyIni(const QString &path, const IniDocument &document)
{
    QString normal = path;
    const QStringList folders = normal.replace(u'\\', u'/').split(u'/');
    const auto liesIn = [&folders](const char *folder) {
        return folders.contains(QLatin1String(folder), Qt::CaseInsensitive);
    };
    const auto has = [&document](const char *key) {
        return document.findAnywhere(QString::fromLatin1(key)) != nullptr;
    };
    if (liesIn("PCCSRV")) {
        return IniSide::Server;
    }
    if (has("ServerAddr") || liesIn("Security Agent") || liesIn("Client Server Security Agent")
        || liesIn("OfficeScan Client")) {
        return IniSide::Agent;
    }
    return has("Master_SSLPort") || has("Master_EnableSSL") ? IniSide::Server : IniSide::AssumedServer;
}

} // namespace portcheck
