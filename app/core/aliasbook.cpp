#include "aliasbook.h"

#include "ipaddress.h"
#include "ordinarywords.h"

#include <algorithm>

namespace portcheck {
namespace {

/// A text as names are compared, and where each of its characters stood. Letter case is gone, also that of the
/// Turkish i; wide, narrow and composed forms of a character are one.
struct Folded
{
    QString text;
    QList<qsizetype> begins; ///< empty = every character stands where it stood
    QList<qsizetype> ends;

    [[nodiscard]] qsizetype from(qsizetype at) const { return begins.isEmpty() ? at : begins.at(at); }
    [[nodiscard]] qsizetype to(qsizetype at) const { return ends.isEmpty() ? at + 1 : ends.at(at); }
    void append(QStringView part, qsizetype begin, qsizetype end)
    {
        for (const QChar c : part) {
            text += c;
            begins += begin;
            ends += end;
        }
    }
};

bool joinsTheCharacterBefore(QChar c)
{
    constexpr char16_t kNarrowVoicedMark = 0xff9e;
    constexpr char16_t kNarrowSemiVoicedMark = 0xff9f;
    return c.unicode() > 0x80 && (c.isMark() || c == kNarrowVoicedMark || c == kNarrowSemiVoicedMark);
}

Folded folded(const QString &text)
{
    constexpr char16_t kDotlessI = 0x131;
    constexpr char16_t kDottedCapitalI = 0x130;
    constexpr char16_t kDotAbove = 0x307;
    Folded result;
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; })) {
        result.text = text.toLower();
        return result;
    }
    result.text.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + (text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1);
        while (end < text.size() && joinsTheCharacterBefore(text.at(end))) {
            ++end;
        }
        if (end == i + 1 && text.at(i).unicode() < 0x80) {
            const QChar lower = text.at(i).toLower();
            result.append(QStringView(&lower, 1), i, end);
        } else {
            QString part = text.mid(i, end - i).normalized(QString::NormalizationForm_KC).toCaseFolded();
            for (const char16_t turkish : {kDotlessI, kDottedCapitalI}) {
                part.replace(QChar(turkish), QLatin1Char('i'));
            }
            part.replace(QStringLiteral("i") + QChar(kDotAbove), QStringLiteral("i"));
            result.append(part, i, end);
        }
        i = end;
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
    static const QSet<QString> words {QStringLiteral("localhost"),
                                      QStringLiteral("public"),
                                      QStringLiteral("default"),
                                      QStringLiteral("default user"),
                                      QStringLiteral("all users"),
                                      QStringLiteral("?"),
                                      QStringLiteral("."),
                                      QStringLiteral("*"),
                                      QStringLiteral("unc")};
    return words.contains(word);
}

bool isSeparator(QChar c)
{
    return c == QLatin1Char('/') || c == QLatin1Char('\\') || c == QChar(u'¥');
}

bool isAsciiWord(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

bool isAddress(QStringView text)
{
    return isIpv4(text) || ipv6Groups(text);
}

/// Behind what stands at `at` as long as it is `of` a kind.
template<typename Function>
qsizetype skip(QStringView text, qsizetype at, Function of)
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
    const auto behind = [&](qsizetype length) {
        return length < window.size() ? window.at(length) : QChar();
    };
    QStringView found = window.left(skip(window, 0, isIpv4Part));
    if (!isAsciiWord(behind(found.size()))) {
        found.chop(found.endsWith(QLatin1Char('.')) ? 1 : 0);
        if (isIpv4(found)) {
            return at + found.size();
        }
    }
    found = window.left(before == QLatin1Char(':') ? 0 : skip(window, 0, isIpv6Part));
    if (!found.contains(QLatin1Char(':')) || isAsciiWord(behind(found.size()))) {
        return at;
    }
    if (!ipv6Groups(found)) {
        found.chop(1); // the colon or the full stop of a sentence
    }
    if (!ipv6Groups(found)) {
        return at;
    }
    const qsizetype end = at + found.size();
    return behind(found.size()) == QLatin1Char('%') ? skip(text, end + 1, isAsciiWord) : end;
}

/// Where the host begins whose \\ or // or :// begins at `at`, or -1; separators are doubled in registry exports.
qsizetype hostBegin(QStringView text, qsizetype at)
{
    const auto isPathSeparator = [](QChar c) {
        return isSeparator(c) && c != QLatin1Char('/');
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
    if (begin + 1 < text.size() && QStringView(u"?.").contains(text.at(begin)) && isSeparator(text.at(begin + 1))) {
        const qsizetype unc = skip(text, begin + 1, isSeparator);
        if (text.mid(unc, 3) == QLatin1String("unc")) {
            begin = skip(text, unc + 3, isSeparator);
        }
    }
    return begin;
}

/// Where the user's name begins that follows \users\ and the like at `at`, or -1.
qsizetype userBegin(QStringView text, qsizetype at)
{
    for (const QLatin1String folder :
         {QLatin1String("users"), QLatin1String("documents and settings"), QLatin1String("home")}) {
        const qsizetype end = at + 1 + folder.size();
        if (text.mid(at + 1).startsWith(folder) && end < text.size() && isSeparator(text.at(end))) {
            return skip(text, end, isSeparator);
        }
    }
    return -1;
}

/// Calls `each(place, begin, end)` for whatever a text shows by itself to be a name, from left to right.
template<typename Function>
void forEachPlace(QStringView text, Function each)
{
    const auto report = [&](Place place, qsizetype begin, QStringView ends) {
        const qsizetype end = skip(text, begin, [ends](QChar c) {
            return !isSeparator(c) && !ends.contains(c) && !(ends.contains(QLatin1Char(' ')) && c.isSpace());
        });
        if (end > begin) {
            each(place, begin, end);
        }
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isSeparator(text.at(at))) {
            if (const qsizetype begin = hostBegin(text, at); begin >= 0) {
                report(Place::Host, begin, u" :\"'?[]");
            }
            if (const qsizetype begin = userBegin(text, at); begin >= 0) {
                report(Place::User, begin, u"\"\r\n\t:;,");
            }
        } else if (const qsizetype end = addressEnd(text, at); end > at) {
            each(Place::Address, at, end);
            at = end - 1;
        }
    }
}

/// Loopback and "any address" stand on every computer.
bool isNobodys(const QString &address)
{
    return address.startsWith(QLatin1String("127.")) || address == QLatin1String("0.0.0.0")
        || address == QLatin1String("255.255.255.255") || address == QLatin1String("0:0:0:0:0:0:0:0")
        || address == QLatin1String("0:0:0:0:0:0:0:1");
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

/// Where the address lies, for private ones: it helps support and tells nothing about anybody.
QString privatePrefix(const QString &address)
{
    const QStringList parts = address.split(QLatin1Char('.'));
    if (parts.size() != 4) {
        return {};
    }
    if (parts.at(0) == QLatin1String("10")) {
        return QStringLiteral("10.x.x.");
    }
    if (parts.at(0) == QLatin1String("192") && parts.at(1) == QLatin1String("168")) {
        return QStringLiteral("192.168.x.");
    }
    if (parts.at(0) == QLatin1String("169") && parts.at(1) == QLatin1String("254")) {
        return QStringLiteral("169.254.x.");
    }
    const int second = parts.at(1).toInt();
    if (parts.at(0) == QLatin1String("172") && second >= 16 && second <= 31) {
        return QStringLiteral("172.16.x.");
    }
    return {};
}

/// Texts are compared atom by atom: ASCII letters and digits in a row are one, any other character is one by
/// itself. So letters of other scripts do not join words ("SRV01のポート" names SRV01), and SRV012 is not SRV01.
qsizetype atomEnd(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    while (isAsciiWord(text.at(at)) && end < text.size() && isAsciiWord(text.at(end))) {
        ++end;
    }
    return end;
}

bool isPartOfFullName(QChar c)
{
    return isAsciiWord(c) || c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('.');
}

/// Where the full name ends that begins at `at`, or `at`. No name is longer than 255 characters.
qsizetype fullNameEnd(const QString &text, qsizetype at)
{
    constexpr qsizetype kLongest = 255;
    if (!isAsciiWord(text.at(at)) || (at > 0 && isPartOfFullName(text.at(at - 1)))) {
        return at;
    }
    qsizetype end = at;
    while (end < text.size() && end - at <= kLongest && isPartOfFullName(text.at(end))) {
        ++end;
    }
    while (end > at && !isAsciiWord(text.at(end - 1))) {
        --end; // the full stop of a sentence
    }
    return end - at <= kLongest ? end : at;
}

/// Top level domains and what registries hand out below them (co.jp) tell nothing.
bool isPublicDomain(const QString &domain)
{
    const qsizetype dots = domain.count(QLatin1Char('.'));
    return dots == 0 || (dots == 1 && domain.size() <= 6);
}

QString withoutFullStop(const QString &name)
{
    return name.endsWith(QLatin1Char('.')) ? name.chopped(1) : name;
}

QString prefixOf(AliasBook::Kind kind)
{
    switch (kind) {
    case AliasBook::Kind::Server:
        return QStringLiteral("SERVER-");
    case AliasBook::Kind::Computer:
        return QStringLiteral("PC-");
    case AliasBook::Kind::User:
        return QStringLiteral("USER-");
    case AliasBook::Kind::Issuer:
        return QStringLiteral("CA-");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

void AliasBook::learnWord(const QString &word, Kind kind)
{
    if (!word.isEmpty() && !isEverybodys(word) && !m_words.contains(word)) {
        m_words.insert(word, {kind, QString()});
        m_wordOrder.append(word);
    }
}

/// The parents of a domain are as telling as the domain and share its alias, public ones excepted.
void AliasBook::learnDomain(const QString &domain)
{
    if (domain.isEmpty() || m_domains.contains(domain)) {
        return;
    }
    m_domains.insert(domain, domain);
    m_domainOrder.append(domain);
    for (QString parent = domain; !isPublicDomain(parent); parent = parent.mid(parent.indexOf(QLatin1Char('.')) + 1)) {
        if (!m_domains.contains(parent)) {
            m_domains.insert(parent, domain);
        }
    }
}

void AliasBook::learnAddress(const QString &spelling)
{
    const QString address = canonicalAddress(spelling);
    if (!isNobodys(address) && !m_addressAlias.contains(address)) {
        m_addressAlias.insert(address, QString());
        m_addressOrder.append(address);
    }
}

void AliasBook::learnName(const QString &name, Kind kind)
{
    const QString key = withoutFullStop(fold(name).trimmed());
    if (isAddress(key)) {
        learnAddress(key);
        return;
    }
    const bool isHost = kind == Kind::Server || kind == Kind::Computer;
    const auto isBetween = [](QChar c) {
        return isSeparator(c) || c.isSpace() || QStringView(u":[]").contains(c);
    };
    if (isHost && std::any_of(key.begin(), key.end(), isBetween)) {
        // "SRV01:8059", "\\SRV01\share": the name alone stands elsewhere.
        learnText(name);
        learnWord(key, kind);
        const qsizetype begin = std::find_if_not(key.begin(), key.end(), isBetween) - key.begin();
        const QString first =
            key.mid(begin, std::find_if(key.begin() + begin, key.end(), isBetween) - key.begin() - begin);
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
    if (text.isEmpty()) {
        return;
    }
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

void AliasBook::addPhrase(const QString &phrase, const QString &alias)
{
    if (m_phrases.contains(phrase)) {
        return;
    }
    m_phrases.insert(phrase, alias);
    int atoms = 0;
    for (qsizetype at = 0; at < phrase.size(); at = atomEnd(phrase, at)) {
        ++atoms;
    }
    QList<int> &lengths = m_lengths[phrase.left(atomEnd(phrase, 0))];
    const auto place = std::lower_bound(lengths.begin(), lengths.end(), atoms, std::greater<>());
    if (place == lengths.end() || *place != atoms) {
        lengths.insert(place, atoms);
    }
}

void AliasBook::close()
{
    for (const QString &text : std::as_const(m_texts)) {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const qsizetype end = fullNameEnd(text, at);
            if (end > at) {
                const FullName name = split(text.mid(at, end - at));
                if (!name.domain.isEmpty()) {
                    learnWord(name.host, Kind::Computer);
                }
                at = end - 1;
            }
        }
    }
    m_texts.clear();

    QHash<QString, int> counters;
    const auto next = [&](const QString &prefix) {
        QString alias;
        do {
            alias = prefix + QString::number(++counters[prefix]);
        } while (m_words.contains(fold(alias)));
        return alias;
    };
    for (const QString &word : std::as_const(m_wordOrder)) {
        Known &known = m_words[word];
        known.alias = next(prefixOf(known.kind));
        if (!isOrdinaryWord(word)) {
            addPhrase(word, known.alias);
        }
    }
    for (const QString &domain : std::as_const(m_domainOrder)) {
        m_domainAlias.insert(domain, next(QStringLiteral("DOMAIN-")));
    }
    for (auto it = m_domains.cbegin(); it != m_domains.cend(); ++it) {
        // A one-word domain ("local") is replaced behind its computer's name only.
        if (!isPublicDomain(it.key())) {
            addPhrase(it.key(), m_domainAlias.value(it.value()));
        }
    }
    int letter = 0;
    for (const QString &address : std::as_const(m_addressOrder)) {
        const QString prefix = privatePrefix(address);
        m_addressAlias[address] = prefix.isEmpty() ? next(QStringLiteral("IP-")) : prefix + letters(letter++);
    }
}

AliasBook::FullName AliasBook::split(const QString &name) const
{
    for (qsizetype dot = name.indexOf(QLatin1Char('.')); dot > 0; dot = name.indexOf(QLatin1Char('.'), dot + 1)) {
        const QString domain = name.mid(dot + 1);
        if (m_domains.contains(domain) && name != domain) {
            return {name.left(dot), domain};
        }
    }
    return {name, QString()};
}

/// \param name folded. \param otherwise what stands there, for a name that nobody learnt.
QString AliasBook::nameOfFolded(const QString &name, const QString &otherwise) const
{
    if (isAddress(name)) {
        const QString alias = m_addressAlias.value(canonicalAddress(name));
        return alias.isEmpty() ? otherwise : alias;
    }
    if (const auto whole = m_words.constFind(name); whole != m_words.cend()) {
        return whole->alias;
    }
    const FullName parts = split(name);
    const auto host = m_words.constFind(parts.host);
    if (parts.domain.isEmpty()) {
        return otherwise;
    }
    return (host == m_words.cend() ? parts.host : host->alias) + QLatin1Char('.')
        + m_domainAlias.value(m_domains.value(parts.domain));
}

QString AliasBook::name(const QString &value) const
{
    const QString trimmed = value.trimmed();
    const QString key = fold(trimmed);
    const QString alias = nameOfFolded(withoutFullStop(key), {});
    if (!alias.isEmpty()) {
        return key.endsWith(QLatin1Char('.')) ? alias + QLatin1Char('.') : alias;
    }
    return text(value);
}

QHash<qsizetype, AliasBook::Replacement> AliasBook::forcedPlaces(const QString &text) const
{
    QHash<qsizetype, Replacement> places;
    forEachPlace(text, [&](Place, qsizetype begin, qsizetype end) {
        const QString name = withoutFullStop(text.mid(begin, end - begin));
        const QString alias = nameOfFolded(name, {});
        if (!alias.isEmpty()) {
            places.insert(begin, {name.size(), alias});
        }
    });
    return places;
}

std::optional<AliasBook::Replacement> AliasBook::knownAt(const QString &text, qsizetype at) const
{
    if (const qsizetype end = fullNameEnd(text, at); end > at) {
        const QString name = text.mid(at, end - at);
        const FullName parts = split(name);
        if (!parts.domain.isEmpty() && m_words.contains(parts.host)) {
            return Replacement {name.size(), nameOfFolded(name, name)};
        }
    }
    const auto lengths = m_lengths.constFind(text.mid(at, atomEnd(text, at) - at));
    if (lengths == m_lengths.cend()) {
        return std::nullopt;
    }
    QList<qsizetype> ends;
    for (qsizetype end = at; ends.size() < lengths->first() && end < text.size();) {
        end = atomEnd(text, end);
        ends.append(end);
    }
    for (const int atoms : *lengths) {
        if (atoms <= ends.size()) {
            const auto phrase = m_phrases.constFind(text.mid(at, ends.at(atoms - 1) - at));
            if (phrase != m_phrases.cend()) {
                return Replacement {phrase.key().size(), *phrase};
            }
        }
    }
    return std::nullopt;
}

QString AliasBook::text(const QString &value) const
{
    if (value.isEmpty()) {
        return value;
    }
    const Folded key = folded(value);
    const QHash<qsizetype, Replacement> forced = forcedPlaces(key.text);
    QString result;
    result.reserve(value.size());
    qsizetype done = 0; // of `value`
    // One pass: what has been replaced is never looked at again, so an alias is not replaced a second time.
    for (qsizetype at = 0; at < key.text.size();) {
        const auto place = forced.constFind(at);
        const std::optional<Replacement> found = place != forced.cend() ? *place : knownAt(key.text, at);
        const qsizetype end = found ? at + found->length : atomEnd(key.text, at);
        if (found) {
            result += found->alias;
        } else if (key.to(end - 1) > done) {
            const qsizetype from = std::max(done, key.from(at));
            result += QStringView(value).mid(from, key.to(end - 1) - from);
        }
        done = std::max(done, key.to(end - 1));
        at = end;
    }
    return result;
}

} // namespace portcheck
