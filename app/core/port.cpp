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
    return digitsOnly ? fromNumber(text.toLongLong()) : std::nullopt; // 0 when there are none, or too many
}

} // namespace portcheck
