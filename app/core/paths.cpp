#include "paths.h"

#include <QStringList>

namespace portcheck {

bool isDeviceName(QStringView name)
{
    static const QStringList devices = QStringLiteral("CON PRN AUX NUL CONIN$ CONOUT$").split(QLatin1Char(' '));
    const QString base =
        name.toString().section(QLatin1Char('.'), 0, 0).section(QLatin1Char(':'), 0, 0).trimmed().toUpper();
    const bool isNumbered = base.size() == 4 && base.back().isDigit()
        && (base.startsWith(QLatin1String("COM")) || base.startsWith(QLatin1String("LPT")));
    return isNumbered || devices.contains(base);
}

} // namespace portcheck
