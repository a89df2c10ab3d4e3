#include "allowlist.h"

#include <QString> // defines QStringView::compare(QLatin1String) in newer Qt

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

constexpr std::array kIniKeys {"Master_DomainName",
                               "Master_DomainPort",
                               "Master_EnableSSL",
                               "Master_SSLPort",
                               "Client_LocalServer_Port",
                               "Cliernt_LocalServer_Port",
                               "ServerAddr",
                               "HTTPS"};

constexpr std::array kRegistryValues {"ServerPort",
                                      "LocalServerPort",
                                      "ServerSSLPort",
                                      "Server",
                                      "Application Path",
                                      "Local_Path",
                                      "WFBSAgentVersion",
                                      "ProgramVer",
                                      "Server_Version",
                                      "ServicePack_Build",
                                      "LocationProfile"};

/// Of these, the ones that may hold blanks.
constexpr std::array kPhrases {
    "Application Path", "Local_Path", "WFBSAgentVersion", "ProgramVer", "Server_Version", "ServicePack_Build"};

template<typename List>
bool contains(const List &list, QStringView text)
{
    return std::ranges::any_of(
        list, [text](const char *name) { return text.compare(QLatin1String(name), Qt::CaseInsensitive) == 0; });
}

bool isQuote(QChar c)
{
    return c == u'"' || c == QChar(0x201c) || c == QChar(0x201d);
}

bool isSeparator(QChar c)
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
        if (isQuote(c) || isSeparator(c)) {
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
    return contains(kIniKeys, key);
}

bool isAllowedRegistryValue(QStringView name)
{
    return contains(kRegistryValues, name);
}

RawKind rawKindOfRegistryValue(QStringView name)
{
    return contains(kPhrases, name) ? RawKind::Phrase : RawKind::Word;
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
