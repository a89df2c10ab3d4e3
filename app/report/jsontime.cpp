#include "jsontime.h"

#include <text/catalog.h>

namespace portcheck {

QString jsonTime(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + utcOffset(time);
}

QDateTime timeFromJson(const QString &text)
{
    // Qt reads four digits. The calendar repeats every 400 years.
    const qsizetype digits = text.indexOf(QLatin1Char('-'));
    if (digits == 5 || digits == 6) {
        bool isNumber = false;
        const int year = text.left(digits).toInt(&isNumber);
        const int stand = 2000 + year % 400;
        const QDateTime time = QDateTime::fromString(QString::number(stand) + text.mid(digits), Qt::ISODate);
        return isNumber ? time.addYears(year - stand) : QDateTime();
    }
    return QDateTime::fromString(text, Qt::ISODate);
}

} // namespace portcheck
