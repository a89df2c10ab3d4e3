#include "servernames.h"

#include "port.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace portcheck {
namespace {

std::optional<QList<uint>> groupsOf(QStringView part)
{
    QList<uint> groups;
    if (part.isEmpty()) {
        return groups;
    }
    for (const QStringView word : part.split(QLatin1Char(':'))) {
        bool isHex = false;
        groups.append(word.toUInt(&isHex, 16));
        if (!isHex || word.size() > 4) {
            return std::nullopt;
        }
    }
    return groups;
}

bool isIpv4(QStringView text)
{
    const QList<QStringView> numbers = text.split(QLatin1Char('.'));
    return numbers.size() == 4 && std::ranges::all_of(numbers, [](QStringView number) {
               return number.size() <= 3 && isDigits(number) && number.toUInt() <= 255;
           });
}

/// The eight groups of an IPv6 address; nothing when it is none.
std::optional<QList<uint>> ipv6Groups(QStringView text)
{
    QString address = text.left(text.indexOf(QLatin1Char('%'))).toString();
    const qsizetype colon = address.lastIndexOf(QLatin1Char(':'));
    if (colon < 0) {
        return std::nullopt;
    }
    if (const QString last = address.mid(colon + 1); last.contains(QLatin1Char('.'))) {
        if (!isIpv4(last)) {
            return std::nullopt;
        }
        const QStringList bytes = last.split(QLatin1Char('.'));
        const auto pair = [&](qsizetype i) {
            return QString::number(bytes.at(i).toUInt() * 256 + bytes.at(i + 1).toUInt(), 16);
        };
        address = address.left(colon + 1) + pair(0) + QLatin1Char(':') + pair(2);
    }
    const qsizetype gap = address.indexOf(QLatin1String("::"));
    const auto head = groupsOf(QStringView(address).left(gap));
    const auto tail = groupsOf(gap < 0 ? QStringView() : QStringView(address).mid(gap + 2));
    if (!head || !tail) {
        return std::nullopt;
    }
    const qsizetype missing = 8 - head->size() - tail->size();
    if (gap < 0 ? missing != 0 : missing < 1) {
        return std::nullopt;
    }
    return *head + QList<uint>(missing, 0U) + *tail;
}

QString normalised(QStringView name)
{
    QString text = name.trimmed().toString().toLower();
    if (text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']'))) {
        text = text.mid(1, text.size() - 2);
    }
    if (text.endsWith(QLatin1Char('.'))) {
        text.chop(1);
    }
    return text;
}

/// Or something with a port behind it, which is no name either.
bool isAddress(const QString &name)
{
    return name.contains(QLatin1Char(':')) || isIpv4(name);
}

bool saysNothing(const QString &name)
{
    return name.isEmpty() || name.contains(QLatin1Char('%')) || name == QLatin1String("localhost")
        || name.startsWith(QLatin1String("127.")) || name == QLatin1String("0:0:0:0:0:0:0:1");
}

} // namespace

bool isIpAddress(QStringView text)
{
    return isIpv4(text) || ipv6Groups(text);
}

QString canonicalAddress(const QString &text)
{
    const auto groups = ipv6Groups(text);
    if (!groups) {
        return text;
    }
    if (groups->mid(0, 6) == QList<uint> {0, 0, 0, 0, 0, 0xffff}) {
        return QStringLiteral("%1.%2.%3.%4")
            .arg(groups->at(6) / 256)
            .arg(groups->at(6) % 256)
            .arg(groups->at(7) / 256)
            .arg(groups->at(7) % 256);
    }
    QStringList words;
    for (const uint group : *groups) {
        words.append(QString::number(group, 16));
    }
    return words.join(QLatin1Char(':'));
}

Same sameMachine(QStringView a, QStringView b)
{
    const QString first = canonicalAddress(normalised(a));
    const QString second = canonicalAddress(normalised(b));
    if (saysNothing(first) || saysNothing(second)) {
        return first == second && !first.isEmpty() ? Same::Yes : Same::CannotTell;
    }
    if (first == second) {
        return Same::Yes;
    }
    if (isAddress(first) != isAddress(second)) {
        return Same::CannotTell;
    }
    if (isAddress(first)) {
        return Same::No;
    }
    const auto isShortOf = [](const QString &name, const QString &full) {
        return !name.contains(QLatin1Char('.')) && full.startsWith(name + QLatin1Char('.'));
    };
    return isShortOf(first, second) || isShortOf(second, first) ? Same::Yes : Same::No;
}

} // namespace portcheck
