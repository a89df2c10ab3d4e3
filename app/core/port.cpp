#include "port.h"

#include <algorithm>

namespace portcheck {

std::optional<Port> Port::fromNumber(qint64 number)
{
    if (number < 1 || number > 65535) {
        return std::nullopt;
    }
    return Port(static_cast<quint16>(number));
}

std::optional<Port> Port::fromText(QStringView text)
{
    // QString::toInt() would take "+8059", " 8059" and full-width digits.
    const bool digitsOnly =
        std::ranges::all_of(text, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (text.isEmpty() || !digitsOnly) {
        return std::nullopt;
    }
    qint64 number = 0;
    for (const QChar c : text) {
        number = number * 10 + (c.unicode() - '0');
        if (number > 65535) {
            return std::nullopt;
        }
    }
    return fromNumber(number);
}

} // namespace portcheck
