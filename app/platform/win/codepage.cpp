#include <platform/common/codepage.h>

#include <limits>
#include <string>

#include <windows.h>

namespace portcheck {

std::optional<QString> decodeCodePage932(QByteArrayView bytes)
{
    if (bytes.isEmpty()) {
        return QString();
    }
    if (bytes.size() > std::numeric_limits<int>::max()) {
        return std::nullopt;
    }
    constexpr UINT kCodePage = 932;
    const int size = static_cast<int>(bytes.size());
    const int length = ::MultiByteToWideChar(kCodePage, MB_ERR_INVALID_CHARS, bytes.data(), size, nullptr, 0);
    if (length <= 0) {
        return std::nullopt;
    }
    std::wstring text(static_cast<std::size_t>(length), L'\0');
    if (::MultiByteToWideChar(kCodePage, MB_ERR_INVALID_CHARS, bytes.data(), size, text.data(), length) != length) {
        return std::nullopt;
    }
    return QString::fromStdWString(text);
}

} // namespace portcheck
