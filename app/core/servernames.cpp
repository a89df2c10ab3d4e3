#include "servernames.h"

#include <QList>
#include <QUrl>

#include <algorithm>

namespace portcheck {
namespace {

bool isIpv4(QStringView text)
{
    const QList<QStringView> numbers = text.split(QLatin1Char('.'));
    return numbers.size() == 4 && std::ranges::all_of(numbers, [](QStringView number) {
               return number.size() <= 3 && isDigits(number) && number.toUInt() <= 255;
           });
}

/// In Qt's spelling; empty when it is none.
QString ipv6(QStringView text)
{
    const QStringView address = text.left(text.indexOf(QLatin1Char('%')));
    if (!address.contains(QLatin1Char(':')) || address.startsWith(QLatin1Char('v'), Qt::CaseInsensitive)) {
        return {}; // "v" begins an address of the future (RFC 3986), which Qt takes, too
    }
    QUrl url;
    url.setHost(QLatin1Char('[') + address.toString() + QLatin1Char(']'));
    return url.host();
}

QString normalised(QStringView name)
{
    QString text = typedHost(name).toLower();
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
        || name.startsWith(QLatin1String("127.")) || name == QLatin1String("::1");
}

} // namespace

bool isIpAddress(QStringView text)
{
    return isIpv4(text) || !ipv6(text).isEmpty();
}

QString canonicalAddress(const QString &text)
{
    const QString address = ipv6(text);
    const bool isMapped = address.startsWith(QLatin1String("::ffff:")) && address.contains(QLatin1Char('.'));
    return address.isEmpty() ? text : address.mid(isMapped ? 7 : 0);
}

QString withPort(const QString &host, Port port)
{
    return (host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(host, port.toString());
}

QString typedHost(QStringView text)
{
    const QStringView host = text.trimmed();
    const bool isBracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    return (isBracketed ? host.mid(1, host.size() - 2) : host).toString();
}

bool canBeHost(const QString &text)
{
    if (isIpAddress(text)) {
        return true;
    }
    const auto isAddress = [](const QString &part) {
        return isDigits(part) || isIpAddress(part);
    };
    const bool isRange =
        isIpAddress(text.section(QLatin1Char('-'), 0, 0)) && isAddress(text.section(QLatin1Char('-'), 1));
    if (text.isEmpty() || text.size() > 253 || text.startsWith(u'-') || text.startsWith(u'.') || isRange) {
        return false;
    }
    // Windows calls no computer by digits alone: these are serial numbers, which the resolver takes for addresses.
    return !isDigits(text) && std::ranges::all_of(text, [](QChar c) {
        static const QString never = QStringLiteral("\\/\"'<>|?*@,;:=+&%$!()[]{}`^~");
        return c.isPrint() && !c.isSpace() && !never.contains(c);
    });
}

QString commonName(const QString &subject)
{
    for (const QString &part : subject.split(QLatin1Char(','))) {
        const QString trimmed = part.trimmed();
        if (trimmed.startsWith(QLatin1String("CN="), Qt::CaseInsensitive)) {
            return trimmed.mid(3).trimmed();
        }
    }
    return subject.contains(QLatin1Char('=')) ? QString() : subject.trimmed();
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
