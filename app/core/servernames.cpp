#include "servernames.h"

#include <QRegularExpression>
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
    static const QRegularExpression ipv4(QStringLiteral("^\\d{1,3}(\\.\\d{1,3}){3}$"));
    return name.contains(QLatin1Char(':')) || ipv4.match(name).hasMatch();
}

bool saysNothing(const QString &name)
{
    return name.isEmpty() || name.contains(QLatin1Char('%')) || name == QLatin1String("localhost")
        || name.startsWith(QLatin1String("127.")) || name == QLatin1String("::1");
}

} // namespace

Same sameMachine(QStringView a, QStringView b)
{
    const QString first = normalised(a);
    const QString second = normalised(b);
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
