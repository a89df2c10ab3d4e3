#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <algorithm>
#include <compare>
#include <optional>

namespace portcheck {

/// ASCII digits and nothing else, at least one. Qt's conversions take signs, blanks and full-width digits, too.
[[nodiscard]] inline bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// A TCP port of 1 to 65535. A value outside that range cannot be constructed.
class Port
{
public:
    /// \return nothing when `number` is outside 1..65535.
    [[nodiscard]] static std::optional<Port> fromNumber(qint64 number)
    {
        return number < 1 || number > 65535 ? std::nullopt : std::optional(Port(static_cast<quint16>(number)));
    }

    /// Reads the decimal notation of the product's own files: ASCII digits, leading zeros allowed.
    /// A sign, blanks, hexadecimal, full-width digits or anything after the digits is no port.
    [[nodiscard]] static std::optional<Port> fromText(QStringView text)
    {
        return isDigits(text) ? fromNumber(text.toLongLong()) : std::nullopt; // 0 when there are too many
    }

    [[nodiscard]] quint16 number() const { return m_number; }
    /// Decimal, never grouped: "18613".
    [[nodiscard]] QString toString() const { return QString::number(m_number); }

    friend auto operator<=>(const Port &, const Port &) = default;

private:
    explicit Port(quint16 number)
        : m_number(number)
    { }
    quint16 m_number;
};

/// Ports `first` to `last`, both included.
struct PortRange
{
    Port first;
    Port last;
    /// Excluded by an administrator (`*` in the listing), the usual cure against Windows taking it: a program can
    /// still listen there.
    bool administered = false;

    [[nodiscard]] bool contains(Port port) const { return first <= port && port <= last; }
    friend bool operator==(const PortRange &, const PortRange &) = default;
};

/// The TCP port ranges (IPv4) that no program is handed.
struct ReservedRanges
{
    QList<PortRange> ranges;
    /// False when the end of the listing is missing: a port outside the ranges may be reserved all the same.
    bool complete = true;

    friend bool operator==(const ReservedRanges &, const ReservedRanges &) = default;
};

} // namespace portcheck
