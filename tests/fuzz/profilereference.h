#pragma once

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

/// The meaning of Windows' profile API once more, as plainly as it can be written: line by line, first section of that
/// name, first key of that name. Shares nothing with the program.
namespace portcheck::fuzz {

inline std::string trimmed(const std::string &text)
{
    // ASCII white space and Ctrl+Z; other control characters are part of a name.
    const auto isBlank = [](unsigned char c) {
        return (c >= 0x09 && c <= 0x0d) || c == 0x1a || c == 0x20;
    };
    const auto first = std::find_if_not(text.begin(), text.end(), isBlank);
    const auto last = std::find_if_not(text.rbegin(), text.rend(), isBlank).base();
    return first < last ? std::string(first, last) : std::string();
}

inline bool sameWord(const std::string &a, const std::string &b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](unsigned char x, unsigned char y) {
               return std::tolower(x) == std::tolower(y);
           });
}

/// \return nothing when there is no such key (a line without "=" is none).
inline std::optional<std::string>
profileString(const std::string &content, const std::string &section, const std::string &key)
{
    bool inSection = false;
    for (size_t at = 0; at <= content.size();) {
        const size_t end = std::min(content.find_first_of("\r\n", at), content.size());
        const std::string line = trimmed(content.substr(at, end - at));
        at = end + 1;
        if (line.empty() || line.front() == ';') {
            continue;
        }
        if (line.front() == '[') {
            const size_t close = line.rfind(']');
            if (close == std::string::npos) {
                continue;
            }
            if (inSection) {
                return std::nullopt; // only the first section of that name is looked at
            }
            inSection = sameWord(trimmed(line.substr(1, close - 1)), section);
            continue;
        }
        const size_t equals = line.find('=');
        if (!inSection || equals == std::string::npos || !sameWord(trimmed(line.substr(0, equals)), key)) {
            continue;
        }
        std::string value = trimmed(line.substr(equals + 1));
        if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front()) {
            value = value.substr(1, value.size() - 2);
        }
        return value;
    }
    return std::nullopt;
}

} // namespace portcheck::fuzz
