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
    const auto isShortOf = [](const QString &name, const QString &full) {
        return !name.contains(QLatin1Char('.')) && full.startsWith(name + QLatin1Char('.'));
    };
    return isShortOf(first, second) || isShortOf(second, first) ? Same::Yes : Same::No;
}

} // namespace portcheck
