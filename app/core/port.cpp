#include "port.h"

#include <algorithm>

namespace portcheck {

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<Port> Port::fromNumber(qint64 number)
{
    if (number < 1 || number > 65535) {
        return std::nullopt;
    }
    return Port(static_cast<quint16>(number));
}

std::optional<Port> Port::fromText(QStringView text)
{
    return isDigits(text) ? fromNumber(text.toLongLong()) : std::nullopt; // 0 when there are too many
}

} // namespace portcheck
