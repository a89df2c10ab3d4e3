#include "servernames.h"

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace portcheck {
namespace {

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

bool isAddress(const QString &name)
{
    static const QRegularExpression ipv4(QStringLiteral("^\\d{1,3}(\\.\\d{1,3}){3}$"));
    return name.contains(QLatin1Char(':')) || ipv4.match(name).hasMatch();
}

/// The eight groups of an IPv6 address; nothing when it is none.
std::optional<QList<uint>> ipv6Groups(const QString &text)
{
    const auto groupsOf = [](const QString &part) -> std::optional<QList<uint>> {
        QList<uint> groups;
        const QStringList words = part.isEmpty() ? QStringList() : part.split(QLatin1Char(':'));
        for (const QString &word : words) {
            bool isHex = false;
            groups.append(word.toUInt(&isHex, 16));
            if (!isHex || word.size() > 4) {
                return std::nullopt;
            }
        }
        return groups;
    };
    QString address = text.section(QLatin1Char('%'), 0, 0);
    if (const qsizetype dot = address.indexOf(QLatin1Char('.')); dot >= 0) {
        const qsizetype colon = address.lastIndexOf(QLatin1Char(':'));
        const QStringList bytes = address.mid(colon + 1).split(QLatin1Char('.'));
        if (bytes.size() != 4) {
            return std::nullopt;
        }
        const auto pair = [&](qsizetype i) {
            return QString::number(bytes.at(i).toUInt() * 256 + bytes.at(i + 1).toUInt(), 16);
        };
        address = address.left(colon + 1) + pair(0) + QLatin1Char(':') + pair(2);
    }
    const qsizetype gap = address.indexOf(QLatin1String("::"));
    const auto head = groupsOf(gap < 0 ? address : address.left(gap));
    const auto tail = groupsOf(gap < 0 ? QString() : address.mid(gap + 2));
    if (!head || !tail) {
        return std::nullopt;
    }
    const qsizetype missing = 8 - head->size() - tail->size();
    if (gap < 0 ? missing != 0 : missing < 1) {
        return std::nullopt;
    }
    return *head + QList<uint>(missing, 0U) + *tail;
}

/// One spelling for each address, so that they compare as texts; an IPv4 address inside IPv6 is that address.
QString canonicalAddress(const QString &text)
{
    const auto groups = ipv6Groups(text);
    if (!text.contains(QLatin1Char(':')) || !groups) {
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

bool saysNothing(const QString &name)
{
    return name.isEmpty() || name.contains(QLatin1Char('%')) || name == QLatin1String("localhost")
        || name.startsWith(QLatin1String("127.")) || name == QLatin1String("0:0:0:0:0:0:0:1");
}

} // namespace

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
    const bool firstIsShort = !first.contains(QLatin1Char('.'));
    const bool secondIsShort = !second.contains(QLatin1Char('.'));
    if (firstIsShort != secondIsShort
        && first.section(QLatin1Char('.'), 0, 0) == second.section(QLatin1Char('.'), 0, 0)) {
        return Same::Yes;
    }
    return Same::No;
}

} // namespace portcheck
