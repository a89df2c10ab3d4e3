#include "aliasbook.h"

#include "ordinarywords.h"

#include <QRegularExpression>

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

const QRegularExpression &ipv4Pattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        R"((?<![0-9a-z.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![0-9a-z]|\.\d))"));
    return pattern;
}

/// Eight groups, or a "::" inside; a time of day has neither.
const QRegularExpression &ipv6Pattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        R"((?<![0-9a-z:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?(?:(?<=:)(?:\d{1,3}\.){3}\d{1,3})?)(?:%[0-9a-z]+)?(?![0-9a-z:]))"));
    return pattern;
}

/// Host of \\host\share and https://host/, with the separators doubled in registry exports.
const QRegularExpression &hostPattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        R"((?:(?<![^\s"'=(,;])(?:[\\¥]{2,}|//)(?:[?.][\\/]+unc[\\/]+)?|[a-z]{2,10}://)([^\\/¥\s:"'?\[\]]+))"));
    return pattern;
}

const QRegularExpression &userPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"([\\/¥](?:users|documents and settings|home)[\\/¥]+([^\\/¥"\r\n\t:;,]+))"));
    return pattern;
}

bool isSeparator(QChar c)
{
    return c == QLatin1Char('/') || c == QLatin1Char('\\') || c == QChar(u'¥');
}

/// Calls `each(match)` for every match; most texts need not be searched at all.
template<typename Function>
void forEachMatch(const QRegularExpression &pattern, const QString &text, Function each)
{
    const bool possible = &pattern == &ipv4Pattern() ? text.contains(QLatin1Char('.'))
        : &pattern == &ipv6Pattern()                 ? text.count(QLatin1Char(':')) > 1
                                                     : std::any_of(text.begin(), text.end(), isSeparator);
    if (possible) {
        for (auto it = pattern.globalMatch(text); it.hasNext();) {
            each(it.next());
        }
    }
}

bool isAddress(const QString &text)
{
    const bool possible = text.contains(QLatin1Char(':')) || (!text.isEmpty() && text.back().isDigit());
    if (!possible) {
        return false;
    }
    for (const QRegularExpression *pattern : {&ipv4Pattern(), &ipv6Pattern()}) {
        const QRegularExpressionMatch match = pattern->match(text);
        if (match.hasMatch() && match.capturedStart() == 0 && match.capturedLength() == text.size()) {
            return true;
        }
    }
    return false;
}

/// Loopback and "any address" stand on every computer.
bool isNobodys(const QString &address)
{
    return address.startsWith(QLatin1String("127.")) || address == QLatin1String("0.0.0.0")
        || address == QLatin1String("255.255.255.255") || address == QLatin1String("::")
        || address == QLatin1String("::1") || address.startsWith(QLatin1String("::ffff:127."));
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

bool isAsciiWord(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
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

void AliasBook::learnAddress(const QString &address)
{
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
    static const QRegularExpression separators(QStringLiteral(R"([:/\\¥\s\[\]]+)"));
    if (isHost && key.contains(separators)) {
        // "SRV01:8059", "\\SRV01\share": the name alone stands elsewhere.
        learnText(name);
        learnWord(key, kind);
        const QString first = key.split(separators, Qt::SkipEmptyParts).value(0);
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
    forEachMatch(hostPattern(), key, [this](const QRegularExpressionMatch &match) {
        learnName(match.captured(1), Kind::Server);
    });
    forEachMatch(
        userPattern(), key, [this](const QRegularExpressionMatch &match) { learnWord(match.captured(1), Kind::User); });
    for (const QRegularExpression *pattern : {&ipv4Pattern(), &ipv6Pattern()}) {
        forEachMatch(*pattern, key, [this](const QRegularExpressionMatch &match) { learnAddress(match.captured()); });
    }
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
        const QString alias = m_addressAlias.value(name);
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
    const auto add = [&](const QRegularExpressionMatch &match, int group) {
        const QString name = withoutFullStop(match.captured(group));
        const QString alias = nameOfFolded(name, {});
        if (!alias.isEmpty()) {
            places.insert(match.capturedStart(group), {name.size(), alias});
        }
    };
    forEachMatch(hostPattern(), text, [&](const QRegularExpressionMatch &match) { add(match, 1); });
    forEachMatch(userPattern(), text, [&](const QRegularExpressionMatch &match) { add(match, 1); });
    for (const QRegularExpression *pattern : {&ipv4Pattern(), &ipv6Pattern()}) {
        forEachMatch(*pattern, text, [&](const QRegularExpressionMatch &match) { add(match, 0); });
    }
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
