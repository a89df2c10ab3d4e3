#include "servernames.h"

#include "ipaddress.h"

#include <QList>
#include <QString>
#include <QStringList>

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
    return name.contains(QLatin1Char(':')) || isIpv4(name);
}

/// One spelling for each address, so that they compare as texts; an IPv4 address inside IPv6 is that address.
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
