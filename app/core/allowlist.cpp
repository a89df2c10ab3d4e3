#include "allowlist.h"

#include <QString> // defines QStringView::compare(QLatin1String) in newer Qt

#include <algorithm>
#include <span>

namespace portcheck {
namespace {

/// A key or value that may be kept, and what it holds.
struct Allowed
{
    QLatin1String name;
    RawKind kind = RawKind::Word;
    Tag tag = Tag::Text;
};
using List = std::span<const Allowed>;

constexpr Allowed kIniKeys[] {{QLatin1String("Master_DomainName"), RawKind::Word, Tag::Server},
                              {QLatin1String("Master_DomainPort")},
                              {QLatin1String("Master_EnableSSL")},
                              {QLatin1String("Master_SSLPort")},
                              {QLatin1String("Client_LocalServer_Port")},
                              {QLatin1String("Cliernt_LocalServer_Port")},
                              {QLatin1String("ServerAddr"), RawKind::Word, Tag::Server},
                              {QLatin1String("HTTPS")}};

constexpr Allowed kRegistryValues[] {{QLatin1String("ServerPort")},
                                     {QLatin1String("LocalServerPort")},
                                     {QLatin1String("ServerSSLPort")},
                                     {QLatin1String("Server"), RawKind::Word, Tag::Server},
                                     {QLatin1String("Application Path"), RawKind::Phrase},
                                     {QLatin1String("Local_Path"), RawKind::Phrase},
                                     // A version may look like an address.
                                     {QLatin1String("WFBSAgentVersion"), RawKind::Phrase, Tag::Plain},
                                     {QLatin1String("ProgramVer"), RawKind::Phrase, Tag::Plain},
                                     {QLatin1String("Server_Version"), RawKind::Phrase, Tag::Plain},
                                     {QLatin1String("ServicePack_Build"), RawKind::Phrase, Tag::Plain},
                                     {QLatin1String("LocationProfile")}};

const Allowed *find(List list, QStringView name)
{
    const auto found = std::ranges::find_if(
        list, [name](const Allowed &each) { return name.compare(each.name, Qt::CaseInsensitive) == 0; });
    return found == list.end() ? nullptr : &*found;
}

bool isQuote(QChar c)
{
    return c == u'"' || c == QChar(0x201c) || c == QChar(0x201d);
}

bool endsValue(QChar c)
{
    return c == u'=' || c == u';' || c == u',' || c == u'|' || c == u'&' || c.category() == QChar::Other_Control
        || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

/// Length of the part of `raw` that belongs to one value.
qsizetype lengthOfOne(QStringView raw, RawKind kind)
{
    const bool quoted = !raw.isEmpty() && (isQuote(raw.front()) || raw.front() == u'\'');
    for (qsizetype i = quoted ? 1 : 0; i < raw.size(); ++i) {
        const QChar c = raw.at(i);
        if (quoted && c == raw.front()) {
            return i + 1;
        }
        if (isQuote(c) || endsValue(c)) {
            return i;
        }
        if (c.isSpace()) {
            // Two blanks, or one before a type, lead to the next column of `reg query`.
            const QStringView rest = raw.sliced(i + 1);
            if (kind == RawKind::Word || rest.isEmpty() || rest.front().isSpace() || rest.startsWith(u"REG_")) {
                return i;
            }
        }
        // The product's encrypted passwords, some of which need no key.
        if (c == u'!' && raw.sliced(i).startsWith(QLatin1String("!CRYPT"), Qt::CaseInsensitive)) {
            return i;
        }
    }
    return raw.size();
}

} // namespace

bool isAllowedIniKey(QStringView key)
{
    return find(kIniKeys, key);
}

bool isAllowedRegistryValue(QStringView name)
{
    return find(kRegistryValues, name);
}

RawKind rawKindOfRegistryValue(QStringView name)
{
    const Allowed *known = find(kRegistryValues, name);
    return known ? known->kind : RawKind::Word;
}

Tag tagOfKey(QStringView key)
{
    const Allowed *known = find(kIniKeys, key);
    known = known ? known : find(kRegistryValues, key);
    return known ? known->tag : Tag::Text;
}

QString oneValue(QStringView raw, RawKind kind, qsizetype longest)
{
    // Only what may be kept is looked at: a line may be megabytes long.
    const qsizetype length = lengthOfOne(raw.first(std::min(raw.size(), longest + 1)), kind);
    return length == raw.size() && length <= longest
        ? raw.toString()
        : raw.first(std::min(length, longest - 1)).toString() + QChar(0x2026);
}

bool isOneValue(QStringView raw, RawKind kind, qsizetype longest)
{
    return raw.size() <= longest && lengthOfOne(raw, kind) == raw.size();
}

} // namespace portcheck
