#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <utility>

namespace portcheck {

/// The language-free names of an enumeration: specialise it with a `table`, and both ways are there.
template<typename T>
struct Names;

template<typename T, std::size_t N>
using NameTable = std::array<std::pair<T, const char *>, N>;

template<typename T>
[[nodiscard]] QString nameOf(T value)
{
    for (const auto &[candidate, name] : Names<T>::table) {
        if (candidate == value) {
            return QString::fromLatin1(name);
        }
    }
    Q_UNREACHABLE();
    return {};
}

/// \return nothing for an unknown name.
template<typename T>
[[nodiscard]] std::optional<T> valueOfName(QStringView text, Qt::CaseSensitivity cases = Qt::CaseSensitive)
{
    for (const auto &[candidate, name] : Names<T>::table) {
        if (text.compare(QLatin1String(name), cases) == 0) {
            return candidate;
        }
    }
    return std::nullopt;
}

} // namespace portcheck
