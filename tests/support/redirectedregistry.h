#pragma once

#include <string>

#include <windows.h>

namespace portcheck::test {

/// While it lives HKEY_LOCAL_MACHINE is an empty key of one test alone, below HKEY_CURRENT_USER. Tests run side by side:
/// each needs a name of its own.
class RedirectedRegistry
{
public:
    explicit RedirectedRegistry(const std::wstring &name)
        : m_path(L"Software\\" + name)
    {
        ::RegDeleteTreeW(HKEY_CURRENT_USER, m_path.c_str());
        m_isReady = ::RegCreateKeyExW(
                        HKEY_CURRENT_USER, m_path.c_str(), 0, nullptr, 0, KEY_ALL_ACCESS, nullptr, &m_key, nullptr)
                == ERROR_SUCCESS
            && ::RegOverridePredefKey(HKEY_LOCAL_MACHINE, m_key) == ERROR_SUCCESS;
    }
    ~RedirectedRegistry()
    {
        ::RegOverridePredefKey(HKEY_LOCAL_MACHINE, nullptr);
        ::RegCloseKey(m_key);
        ::RegDeleteTreeW(HKEY_CURRENT_USER, m_path.c_str());
    }
    RedirectedRegistry(const RedirectedRegistry &) = delete;
    RedirectedRegistry &operator=(const RedirectedRegistry &) = delete;

    [[nodiscard]] bool isReady() const { return m_isReady; }

private:
    const std::wstring m_path;
    HKEY m_key = nullptr;
    bool m_isReady = false;
};

} // namespace portcheck::test
