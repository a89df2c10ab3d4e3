#include "aliasbook.h"

#include "ordinarywords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace portcheck {
namespace {

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
                                      QStringLiteral("unc")};
    return words.contains(word);
}

const QRegularExpression &ipv4Pattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        R"((?<![0-9A-Za-z.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![0-9A-Za-z]|\.\d))"));
    return pattern;
}

/// Eight groups, or a "::" inside; a time of day has neither.
const QRegularExpression &ipv6Pattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        R"((?<![0-9A-Za-z:.])(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?(?:(?<=:)(?:\d{1,3}\.){3}\d{1,3})?)(?:%[0-9A-Za-z]+)?(?![0-9A-Za-z:]))"));
    return pattern;
}

/// Host of \\host\share and https://host/, with the separators doubled in registry exports.
const QRegularExpression &hostPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((?:(?<![^\s"'=(,;])(?:[\\¥￥]{2,}|//)(?:[?.][\\/]+UNC[\\/]+)?|https?://)([^\\/¥￥\s:"'?]+))"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &userPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"([\\/¥￥](?:Users|Documents and Settings|home)[\\/¥￥]+([^\\/¥￥"\r\n\t:;,]+))"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

bool isAddress(const QString &text)
{
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

/// Letters of other scripts do not join words: "SRV01のポート" names SRV01.
bool hasFreeEnds(const QString &text, qsizetype at, qsizetype length)
{
    const qsizetype end = at + length;
    const bool joinedBefore = at > 0 && isAsciiWord(text.at(at)) && isAsciiWord(text.at(at - 1));
    const bool joinedAfter = end < text.size() && isAsciiWord(text.at(end - 1)) && isAsciiWord(text.at(end));
    return !joinedBefore && !joinedAfter;
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
    const QString key = word.toLower();
    if (key.isEmpty() || isEverybodys(key)) {
        return;
    }
    const bool known =
        std::any_of(m_words.begin(), m_words.end(), [&](const Known &other) { return other.word == key; });
    if (!known) {
        m_words.append({key, kind, QString()});
    }
}

void AliasBook::learnAddress(const QString &address)
{
    const QString key = address.toLower();
    if (!isNobodys(key) && !m_addresses.contains(key)) {
        m_addresses.append(key);
    }
}

void AliasBook::learnName(const QString &name, Kind kind)
{
    const QString trimmed = name.trimmed();
    if (isAddress(trimmed)) {
        learnAddress(trimmed);
        return;
    }
    const bool hostLike = kind == Kind::Server || kind == Kind::Computer;
    const qsizetype dot = hostLike && !trimmed.contains(QLatin1Char(' ')) ? trimmed.indexOf(QLatin1Char('.')) : -1;
    const QString first = dot < 0 ? trimmed : trimmed.left(dot);
    if (first != QLatin1String("*")) {
        learnWord(first, kind);
    }
    if (dot >= 0) {
        const QString domain = trimmed.mid(dot + 1).toLower();
        if (!domain.isEmpty() && !m_domains.contains(domain)) {
            m_domains.append(domain);
        }
    }
}

void AliasBook::learnText(const QString &text)
{
    for (auto it = hostPattern().globalMatch(text); it.hasNext();) {
        learnName(it.next().captured(1), Kind::Server);
    }
    for (auto it = userPattern().globalMatch(text); it.hasNext();) {
        learnWord(it.next().captured(1), Kind::User);
    }
    for (const QRegularExpression *pattern : {&ipv4Pattern(), &ipv6Pattern()}) {
        for (auto it = pattern->globalMatch(text); it.hasNext();) {
            learnAddress(it.next().captured());
        }
    }
}

void AliasBook::close()
{
    QSet<QString> taken;
    for (const Known &known : m_words) {
        taken.insert(known.word);
    }
    QMap<QString, int> counters;
    const auto next = [&](const QString &prefix) {
        QString alias;
        do {
            alias = prefix + QString::number(++counters[prefix]);
        } while (taken.contains(alias.toLower()));
        return alias;
    };

    m_replacements.clear();
    for (Known &known : m_words) {
        known.alias = next(prefixOf(known.kind));
        if (!isOrdinaryWord(known.word)) {
            m_replacements.append({known.word, known.alias});
        }
    }
    for (const QString &domain : std::as_const(m_domains)) {
        const QString alias = next(QStringLiteral("DOMAIN-"));
        m_domainAlias.insert(domain, alias);
        // A one-word domain ("local") is replaced behind its computer's name only; parents of a domain are
        // as telling as the domain, public ones like co.jp excepted.
        for (QString parent = domain; parent.contains(QLatin1Char('.'));
             parent = parent.mid(parent.indexOf(QLatin1Char('.')) + 1)) {
            const bool isPublic = parent.count(QLatin1Char('.')) == 1 && parent.size() <= 6;
            const bool known = std::any_of(
                m_replacements.begin(), m_replacements.end(), [&](const auto &pair) { return pair.first == parent; });
            if (!isPublic && !known) {
                m_replacements.append({parent, alias});
            }
        }
        for (const Known &known : std::as_const(m_words)) {
            if (known.kind == Kind::Server || known.kind == Kind::Computer) {
                m_replacements.append({known.word + QLatin1Char('.') + domain, known.alias + QLatin1Char('.') + alias});
            }
        }
    }
    int letter = 0;
    for (const QString &address : std::as_const(m_addresses)) {
        const QString prefix = privatePrefix(address);
        m_addressAlias.insert(address, prefix.isEmpty() ? next(QStringLiteral("IP-")) : prefix + letters(letter++));
    }
    std::stable_sort(m_replacements.begin(), m_replacements.end(), [](const auto &a, const auto &b) {
        return a.first.size() > b.first.size();
    });
}

QString AliasBook::aliasOf(QStringView word) const
{
    const QString key = word.toString().toLower();
    for (const Known &known : m_words) {
        if (known.word == key) {
            return known.alias;
        }
    }
    return word.toString();
}

QString AliasBook::domainAlias(const QString &domain) const
{
    return m_domainAlias.value(domain.toLower(), domain);
}

QString AliasBook::name(const QString &value) const
{
    const QString trimmed = value.trimmed();
    if (trimmed.isEmpty()) {
        return value;
    }
    if (isAddress(trimmed)) {
        return m_addressAlias.value(trimmed.toLower(), trimmed);
    }
    const qsizetype dot = trimmed.contains(QLatin1Char(' ')) ? -1 : trimmed.indexOf(QLatin1Char('.'));
    if (dot < 0 || !m_domainAlias.contains(trimmed.mid(dot + 1).toLower())) {
        return aliasOf(trimmed);
    }
    return QStringLiteral("%1.%2").arg(aliasOf(QStringView(trimmed).left(dot)), domainAlias(trimmed.mid(dot + 1)));
}

QHash<qsizetype, AliasBook::Forced> AliasBook::forcedPlaces(const QString &text) const
{
    QHash<qsizetype, Forced> places;
    for (auto it = hostPattern().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        places.insert(match.capturedStart(1), {match.capturedLength(1), name(match.captured(1))});
    }
    for (auto it = userPattern().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        places.insert(match.capturedStart(1), {match.capturedLength(1), aliasOf(match.captured(1))});
    }
    for (const QRegularExpression *pattern : {&ipv4Pattern(), &ipv6Pattern()}) {
        for (auto it = pattern->globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QString address = match.captured();
            places.insert(match.capturedStart(),
                          {match.capturedLength(), m_addressAlias.value(address.toLower(), address)});
        }
    }
    return places;
}

std::optional<AliasBook::Forced> AliasBook::knownAt(const QString &text, qsizetype at) const
{
    const QStringView rest = QStringView(text).mid(at);
    for (const auto &[word, alias] : m_replacements) {
        if (rest.startsWith(word, Qt::CaseInsensitive) && hasFreeEnds(text, at, word.size())) {
            return Forced {word.size(), alias};
        }
    }
    return std::nullopt;
}

QString AliasBook::text(const QString &value) const
{
    if (value.isEmpty()) {
        return value;
    }
    const QHash<qsizetype, Forced> forced = forcedPlaces(value);
    QString result;
    result.reserve(value.size());
    // One pass: what has been replaced is never looked at again, so an alias is not masked a second time.
    for (qsizetype i = 0; i < value.size();) {
        std::optional<Forced> found;
        if (const auto it = forced.find(i); it != forced.end()) {
            found = *it;
        } else {
            found = knownAt(value, i);
        }
        if (found) {
            result += found->alias;
            i += found->length;
        } else {
            result += value.at(i++);
        }
    }
    return result;
}

} // namespace portcheck
