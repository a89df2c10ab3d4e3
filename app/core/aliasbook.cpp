#include "aliasbook.h"

#include "servernames.h"

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

/// A text as names are compared, and where each of its characters stood. Letter case is gone, also that of the
/// Turkish i; wide, narrow and composed forms of a character are one.
struct Folded
{
    struct Origin
    {
        qsizetype begin;
        qsizetype end;
    };
    QString text;
    QList<Origin> origins;
};

bool joinsTheCharacterBefore(QChar c)
{
    constexpr char16_t kNarrowVoicedMark = 0xff9e;
    constexpr char16_t kNarrowSemiVoicedMark = 0xff9f;
    return c.unicode() > 0x80 && (c.isMark() || c == kNarrowVoicedMark || c == kNarrowSemiVoicedMark);
}

Folded folded(const QString &text)
{
    Folded result;
    result.text.reserve(text.size());
    result.origins.reserve(text.size());
    for (qsizetype begin = 0, end = 0; begin < text.size(); begin = end) {
        const bool isPair = text.at(begin).isSurrogate() && QStringView(text).mid(begin, 2).isValidUtf16();
        end = begin + (isPair ? 2 : 1);
        while (end < text.size() && joinsTheCharacterBefore(text.at(end))) {
            ++end;
        }
        if (end == begin + 1 && text.at(begin).unicode() < 0x80) {
            result.text += text.at(begin).toLower();
        } else {
            QString part = text.mid(begin, end - begin).normalized(QString::NormalizationForm_KC).toCaseFolded();
            for (const char16_t *turkish : {u"\u0131", u"\u0130", u"i\u0307"}) { // dotless, dotted, with a dot above
                part.replace(QString::fromUtf16(turkish), QStringLiteral("i"));
            }
            result.text += part;
        }
        result.origins.resize(result.text.size(), {begin, end});
    }
    return result;
}

QString fold(const QString &text)
{
    return folded(text).text;
}

/// Names that every computer has: they tell nothing about anybody.
bool isEverybodys(const QString &word)
{
    static const QStringList words =
        QStringLiteral("localhost,public,default,default user,all users,?,.,*,unc").split(u',');
    return words.contains(word);
}

/// A word of the product, its keys, of Windows or of file names, or a number: a computer may be called like this, but
/// in a text the word rather means what it says. (A value that is the name of a computer is replaced all the same.)
bool isOrdinaryWord(const QString &word)
{
    static const QStringList words =
        QStringLiteral("addon agent apache2 apex application build business cillinntcorp client cliernt cmd "
                       "computer console csv currentversion data documents domainname domainport enablessl "
                       "exe files hkey home host hostedagent html http https icrc information ini json local "
                       "localserver localserverport locationprofile machine master micro microsoft misc "
                       "ntcorp ofcscan officescan one path pc pc-cillinntcorp pccsrv port program programver "
                       "reg report scan section security server serveraddr serverport serversslport service "
                       "servicepack settings software sslport system system32 tmsm trend trendmicro txt user "
                       "users version wfbs wfbsagentversion windows wow6432node wss x64 x86 zip")
            .split(u' ');
    return words.contains(word) || std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
}

bool isAnySeparator(QChar c)
{
    return c == QLatin1Char('/') || c == QLatin1Char('\\') || c == QChar(u'¥');
}

bool isAsciiWord(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

bool isPartOfFullName(QChar c)
{
    return isAsciiWord(c) || c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('.');
}

/// Behind what is at `at` as long as it is `of` a kind.
qsizetype skip(QStringView text, qsizetype at, auto of)
{
    while (at < text.size() && of(text.at(at))) {
        ++at;
    }
    return at;
}

enum class Place { Host, User, Address };

/// Where the address ends that begins at `at`, or `at`. Five numbers (a version) or a time of day are none.
qsizetype addressEnd(QStringView text, qsizetype at)
{
    const auto isIpv4Part = [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == QLatin1Char('.');
    };
    const auto isIpv6Part = [&](QChar c) {
        return isIpv4Part(c) || (c >= u'a' && c <= u'f') || c == QLatin1Char(':');
    };
    const QChar before = at > 0 ? text.at(at - 1) : QLatin1Char(' ');
    if (!isIpv6Part(text.at(at)) || isAsciiWord(before) || before == QLatin1Char('.')) {
        return at;
    }
    constexpr qsizetype kLongest = 48;
    const QStringView window = text.mid(at, kLongest);
    const auto isWhole = [&](QStringView found) {
        return found.size() == window.size() || !isAsciiWord(window.at(found.size()));
    };
    QStringView found = window.left(skip(window, 0, isIpv4Part));
    found.chop(found.endsWith(QLatin1Char('.')) ? 1 : 0); // of a sentence, or before the suffix of a file
    if (isWhole(found) && isIpAddress(found)) {
        return at + found.size();
    }
    found = window.left(before == QLatin1Char(':') ? 0 : skip(window, 0, isIpv6Part));
    if (!found.contains(QLatin1Char(':')) || !isWhole(found)) {
        return at;
    }
    if (!isIpAddress(found) && !isAsciiWord(found.back())) {
        found.chop(1); // the colon or the full stop of a sentence
    }
    if (!isIpAddress(found)) {
        found = found.left(found.lastIndexOf(QLatin1Char(':'))); // a port behind it, as older reports have it
    }
    if (!isIpAddress(found)) {
        return at;
    }
    const qsizetype end = at + found.size();
    return text.mid(end).startsWith(QLatin1Char('%')) ? skip(text, end + 1, isAsciiWord) : end;
}

/// Where the host begins whose \\ or // or :// begins at `at`, or -1; separators are doubled in registry exports.
qsizetype hostBegin(QStringView text, qsizetype at)
{
    const auto isPathSeparator = [](QChar c) {
        return isAnySeparator(c) && c != QLatin1Char('/');
    };
    const QChar before = at > 0 ? text.at(at - 1) : QLatin1Char(' ');
    if (before == QLatin1Char(':')) {
        qsizetype scheme = at - 1;
        while (scheme > 0 && text.at(scheme - 1) >= u'a' && text.at(scheme - 1) <= u'z') {
            --scheme;
        }
        return at - 1 - scheme >= 2 && text.mid(at, 2) == QLatin1String("//") ? at + 2 : -1;
    }
    if (!before.isSpace() && !QStringView(u"\"'=(,;").contains(before)) {
        return -1;
    }
    qsizetype begin = text.mid(at, 2) == QLatin1String("//") ? at + 2 : skip(text, at, isPathSeparator);
    if (begin - at < 2) {
        return -1;
    }
    // "\\?\UNC\host\share"
    if (begin + 1 < text.size() && QStringView(u"?.").contains(text.at(begin)) && isAnySeparator(text.at(begin + 1))) {
        const qsizetype unc = skip(text, begin + 1, isAnySeparator);
        if (text.mid(unc, 3) == QLatin1String("unc")) {
            begin = skip(text, unc + 3, isAnySeparator);
        }
    }
    return begin;
}

/// Where the user's name begins behind the folder or share of all users (users\, home$\) at `at`, or -1.
qsizetype userBegin(QStringView text, qsizetype at)
{
    // "All Users" of older Windows is nobody's folder.
    if ((at > 0 && isPartOfFullName(text.at(at - 1))) || text.left(at).endsWith(QLatin1String("all "))) {
        return -1;
    }
    for (const QLatin1String folder :
         {QLatin1String("users"), QLatin1String("documents and settings"), QLatin1String("home")}) {
        const qsizetype end = at + folder.size();
        if (text.mid(at).startsWith(folder)) {
            const qsizetype separator = end + (text.mid(end).startsWith(QLatin1Char('$')) ? 1 : 0);
            const qsizetype begin = skip(text, separator, isAnySeparator);
            return begin > separator ? begin : -1;
        }
    }
    return -1;
}

/// Calls `each(place, begin, end)` for whatever a text shows by itself to be a name, from left to right.
void forEachPlace(QStringView text, auto each)
{
    const auto nameEnd = [&](qsizetype begin, QStringView ends) {
        return skip(text, begin, [ends](QChar c) {
            return !isAnySeparator(c) && !ends.contains(c) && !(ends.contains(QLatin1Char(' ')) && c.isSpace());
        });
    };
    const auto report = [&](Place place, qsizetype begin, qsizetype end) {
        if (end > begin) {
            each(place, begin, end);
        }
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (const qsizetype begin = userBegin(text, at); begin >= 0) {
            report(Place::User, begin, nameEnd(begin, u"\"\r\n\t:;,"));
            // "Smith, John" is one name where a path goes on behind it; else the comma divides a list.
            const qsizetype end = nameEnd(begin, u"\"\r\n\t:;");
            if (end < text.size() && isAnySeparator(text.at(end)) && !QStringView(u" ,").contains(text.at(end - 1))) {
                report(Place::User, begin, end);
            }
        }
        if (isAnySeparator(text.at(at))) {
            if (const qsizetype begin = hostBegin(text, at); begin >= 0) {
                report(Place::Host, begin, nameEnd(begin, u" :\"'?[]"));
            }
        } else if (const qsizetype end = addressEnd(text, at); end > at) {
            each(Place::Address, at, end);
            at = end - 1;
        }
    }
}

/// Loopback and "any address" are the same on every computer.
bool isNobodys(const QString &address)
{
    return address.startsWith(QLatin1String("127.")) || address == QLatin1String("0.0.0.0")
        || address == QLatin1String("255.255.255.255") || address == QLatin1String("::")
        || address == QLatin1String("::1");
}

/// "A" ... "Z", "AA" ...
QString letters(int index)
{
    QString text;
    for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
        text.prepend(QChar(u'A' + rest % 26));
    }
    return text;
}

/// What the alias of an address begins with: where a private one lies helps support and reveals nothing about anybody.
QString addressPrefix(const QString &address)
{
    for (const auto &[network, prefix] : {std::pair(QLatin1String("10."), QLatin1String("10.x.x.")),
                                          std::pair(QLatin1String("192.168."), QLatin1String("192.168.x.")),
                                          std::pair(QLatin1String("169.254."), QLatin1String("169.254.x."))}) {
        if (address.startsWith(network)) {
            return prefix;
        }
    }
    const int second = address.section(QLatin1Char('.'), 1, 1).toInt();
    const bool isPrivateB = address.startsWith(QLatin1String("172.")) && second >= 16 && second <= 31;
    return isPrivateB ? QStringLiteral("172.16.x.") : QStringLiteral("IP-");
}

/// Texts are compared atom by atom: ASCII letters and digits in a row are one, any other character is one by
/// itself. So letters of other scripts do not join words ("SRV01のポート" names SRV01), and SRV012 is not SRV01.
qsizetype atomEnd(QStringView text, qsizetype at)
{
    return isAsciiWord(text.at(at)) ? skip(text, at, isAsciiWord) : at + 1;
}

/// Where the full name ends that begins at `at`, or `at`. No name is longer than 255 characters.
qsizetype fullNameEnd(QStringView text, qsizetype at)
{
    constexpr qsizetype kLongest = 255;
    if (!isAsciiWord(text.at(at)) || (at > 0 && isPartOfFullName(text.at(at - 1)))) {
        return at;
    }
    qsizetype end = skip(text.left(at + kLongest + 1), at, isPartOfFullName);
    while (end > at && !isAsciiWord(text.at(end - 1))) {
        --end; // the full stop of a sentence
    }
    return end - at <= kLongest ? end : at;
}

/// Top level domains and what registries hand out below those of countries (co.jp) tell nothing.
bool isPublicDomain(const QString &domain)
{
    static const QStringList handedOut = QStringLiteral("co ac ad ed go gr lg ne or com net org edu gov").split(u' ');
    const qsizetype dot = domain.indexOf(QLatin1Char('.'));
    return dot < 0 || (domain.size() - dot == 3 && handedOut.contains(domain.left(dot)));
}

QString withoutFullStop(const QString &name)
{
    return name.endsWith(QLatin1Char('.')) ? name.chopped(1) : name;
}

} // namespace

void AliasBook::Learnt::add(const QString &name, const QString &alias)
{
    if (!aliases.contains(name)) {
        aliases.insert(name, alias);
        order.append(name);
    }
}

void AliasBook::learnWord(const QString &word, Kind kind)
{
    static constexpr std::array kPrefixes {"SERVER-", "PC-", "USER-", "CA-"}; // in the order of Kind
    if (!word.isEmpty() && !isEverybodys(word)) {
        m_words.add(word, QString::fromLatin1(kPrefixes.at(static_cast<std::size_t>(kind))));
    }
}

/// The parents of a domain are as telling as the domain and share its alias, public ones excepted.
void AliasBook::learnDomain(const QString &domain)
{
    if (domain.isEmpty() || m_domains.aliases.contains(domain)) {
        return;
    }
    m_domains.add(domain, domain);
    for (QString parent = domain; !isPublicDomain(parent); parent = parent.mid(parent.indexOf(QLatin1Char('.')) + 1)) {
        m_domains.aliases.insert(parent, m_domains.aliases.value(parent, domain));
    }
}

void AliasBook::learnAddress(const QString &spelling)
{
    const QString address = canonicalAddress(spelling);
    if (!isNobodys(address)) {
        m_addresses.add(address, addressPrefix(address));
    }
}

void AliasBook::learnName(const QString &name, Kind kind)
{
    const QString key = withoutFullStop(fold(name).trimmed());
    if (isIpAddress(key)) {
        learnAddress(key);
        return;
    }
    const bool isHost = kind == Kind::Server || kind == Kind::Computer;
    const auto isBetween = [](QChar c) {
        return isAnySeparator(c) || c.isSpace() || QStringView(u":[]").contains(c);
    };
    if (isHost && std::ranges::any_of(key, isBetween)) {
        // "SRV01:8059", "\\SRV01\share": the name alone occurs elsewhere.
        learnText(name);
        learnWord(key, kind);
        const qsizetype begin = skip(key, 0, isBetween);
        const QString first = key.mid(begin, skip(key, begin, std::not_fn(isBetween)) - begin);
        if (!key.contains(QLatin1Char(' ')) && !first.startsWith(QLatin1String("http")) && !isOrdinaryWord(first)) {
            learnName(first, kind);
        }
        return;
    }
    const qsizetype dot = isHost ? key.indexOf(QLatin1Char('.')) : -1;
    learnWord(dot < 0 ? key : key.left(dot), kind);
    if (dot >= 0) {
        learnDomain(key.mid(dot + 1));
    }
}

void AliasBook::learnText(const QString &text)
{
    const QString key = fold(text);
    forEachPlace(key, [&](Place place, qsizetype begin, qsizetype end) {
        const QString found = key.mid(begin, end - begin);
        if (place == Place::Host) {
            learnName(found, Kind::Server);
        } else if (place == Place::User) {
            learnWord(found, Kind::User);
        } else {
            learnAddress(found);
        }
    });
    if (key.contains(QLatin1Char('.'))) {
        m_texts.append(key);
    }
}

void AliasBook::close()
{
    for (const QString &text : std::as_const(m_texts)) {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const qsizetype end = fullNameEnd(text, at);
            if (end > at) {
                const QString name = text.mid(at, end - at);
                if (const qsizetype dot = domainDot(name); dot > 0) {
                    learnWord(name.left(dot), Kind::Computer);
                }
                at = end - 1;
            }
        }
    }
    m_texts.clear();

    QHash<QString, int> counters;
    int letter = 0;
    const auto next = [&](const QString &prefix) {
        if (prefix.endsWith(QLatin1Char('.'))) {
            return prefix + letters(letter++);
        }
        QString alias;
        do {
            alias = prefix + QString::number(++counters[prefix]);
        } while (m_words.aliases.contains(fold(alias)));
        return alias;
    };
    const auto addPhrase = [this](const QString &phrase, const QString &alias) {
        if (!m_phrases.contains(phrase)) {
            m_phrases.insert(phrase, alias);
            m_lengths[phrase.left(atomEnd(phrase, 0))].insert(phrase.size());
        }
    };
    for (const QString &word : std::as_const(m_words.order)) {
        QString &alias = m_words.aliases[word];
        alias = next(alias);
        if (!isOrdinaryWord(word)) {
            addPhrase(word, alias);
        }
    }
    QHash<QString, QString> domainAliases;
    for (const QString &domain : std::as_const(m_domains.order)) {
        domainAliases.insert(domain, next(QStringLiteral("DOMAIN-")));
    }
    for (auto it = m_domains.aliases.begin(); it != m_domains.aliases.end(); ++it) {
        *it = domainAliases.value(*it);
        // A one-word domain ("local") is replaced behind its computer's name only.
        if (!isPublicDomain(it.key())) {
            addPhrase(it.key(), *it);
        }
    }
    for (const QString &address : std::as_const(m_addresses.order)) {
        QString &alias = m_addresses.aliases[address];
        alias = next(alias);
    }
}

qsizetype AliasBook::domainDot(const QString &name) const
{
    qsizetype dot = name.indexOf(QLatin1Char('.'));
    while (dot > 0 && !m_domains.aliases.contains(name.mid(dot + 1))) {
        dot = name.indexOf(QLatin1Char('.'), dot + 1);
    }
    return dot;
}

QString AliasBook::aliasOf(const QString &name) const
{
    if (isIpAddress(name)) {
        return m_addresses.aliases.value(canonicalAddress(name));
    }
    const qsizetype dot = m_words.aliases.contains(name) ? -1 : domainDot(name);
    if (dot <= 0) {
        return m_words.aliases.value(name);
    }
    const QString host = name.left(dot);
    return m_words.aliases.value(host, host) + QLatin1Char('.') + m_domains.aliases.value(name.mid(dot + 1));
}

QString AliasBook::name(const QString &value) const
{
    const QString key = fold(value.trimmed());
    const QString alias = aliasOf(withoutFullStop(key));
    if (alias.isEmpty()) {
        return text(value);
    }
    return key.endsWith(QLatin1Char('.')) ? alias + QLatin1Char('.') : alias;
}

std::optional<AliasBook::Replacement> AliasBook::knownAt(const QString &text, qsizetype at) const
{
    if (const qsizetype end = fullNameEnd(text, at); end > at) {
        const QString name = text.mid(at, end - at);
        if (const qsizetype dot = domainDot(name); dot > 0 && m_words.aliases.contains(name.left(dot))) {
            const QString alias = aliasOf(name);
            return Replacement {name.size(), alias.isEmpty() ? name : alias};
        }
    }
    for (const qsizetype length : m_lengths.value(text.mid(at, atomEnd(text, at) - at))) {
        const auto phrase = m_phrases.constFind(text.mid(at, length));
        // Near the end of the text a shorter phrase was looked up; its own length is yet to come.
        if (phrase != m_phrases.cend() && phrase.key().size() == length
            && atomEnd(text, at + length - 1) == at + length) {
            return Replacement {length, *phrase};
        }
    }
    return std::nullopt;
}

QString AliasBook::text(const QString &value) const
{
    const Folded key = folded(value);
    QHash<qsizetype, Replacement> shown; // what the text itself shows to be a name
    forEachPlace(key.text, [&](Place, qsizetype begin, qsizetype end) {
        const QString name = withoutFullStop(key.text.mid(begin, end - begin));
        if (const QString alias = aliasOf(name); !alias.isEmpty()) {
            shown.insert(begin, {name.size(), alias});
        }
    });
    QString result;
    result.reserve(value.size());
    qsizetype done = 0; // of `value`
    // One pass: what has been replaced is never looked at again, so an alias is not replaced a second time.
    for (qsizetype at = 0; at < key.text.size();) {
        const auto place = shown.constFind(at);
        const std::optional<Replacement> found = place != shown.cend() ? *place : knownAt(key.text, at);
        const qsizetype end = found ? at + found->length : atomEnd(key.text, at);
        const qsizetype behind = key.origins.at(end - 1).end;
        if (found) {
            result += found->alias;
        } else if (behind > done) {
            const qsizetype from = std::max(done, key.origins.at(at).begin);
            result += QStringView(value).mid(from, behind - from);
        }
        done = std::max(done, behind);
        at = end;
    }
    return result;
}

} // namespace portcheck
