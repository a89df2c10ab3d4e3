#include "ipaddress.h"

#include <QList>

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

} // namespace

bool isIpv4(QStringView text)
{
    const QList<QStringView> numbers = text.split(QLatin1Char('.'));
    return numbers.size() == 4 && std::ranges::all_of(numbers, [](QStringView number) {
               return !number.isEmpty() && number.size() <= 3
                   && std::ranges::all_of(number, [](QChar c) { return c >= u'0' && c <= u'9'; })
                   && number.toUInt() <= 255;
           });
}

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

} // namespace portcheck
