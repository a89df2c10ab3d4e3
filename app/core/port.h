#pragma once

#include <QMetaType>
#include <QString>
#include <QStringView>

#include <optional>

namespace portcheck {

/// A TCP port of 1 to 65535. A value outside that range cannot be constructed.
class Port
{
public:
    /// \return nothing when `number` is outside 1..65535.
    [[nodiscard]] static std::optional<Port> fromNumber(qint64 number);

    /// Reads the decimal notation of the product's own files: ASCII digits, leading zeros allowed.
    /// A sign, blanks, hexadecimal, full-width digits or anything after the digits is no port.
    [[nodiscard]] static std::optional<Port> fromText(QStringView text);

    [[nodiscard]] quint16 number() const { return m_number; }
    /// Decimal, never grouped: "18613".
    [[nodiscard]] QString toString() const { return QString::number(m_number); }

    friend bool operator==(Port a, Port b) { return a.m_number == b.m_number; }
    friend bool operator<(Port a, Port b) { return a.m_number < b.m_number; }

private:
    explicit Port(quint16 number)
        : m_number(number)
    { }
    quint16 m_number;
};

} // namespace portcheck
