#include "allowlist.h"

#include <QString> // defines QStringView::compare(QLatin1String) in newer Qt

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

constexpr std::array kIniKeys {"Master_DomainName",
                               "Master_DomainPort",
                               "Master_EnableSSL",
                               "Master_SSLPort",
                               "Client_LocalServer_Port",
                               "Cliernt_LocalServer_Port",
                               "ServerAddr",
                               "HTTPS"};

constexpr std::array kRegistryValues {"ServerPort",
                                      "LocalServerPort",
                                      "ServerSSLPort",
                                      "Server",
                                      "Application Path",
                                      "Local_Path",
                                      "WFBSAgentVersion",
                                      "ProgramVer",
                                      "Server_Version",
                                      "ServicePack_Build",
                                      "LocationProfile"};

template<typename List>
bool contains(const List &list, QStringView text)
{
    return std::any_of(list.begin(), list.end(), [text](const char *name) {
        return text.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

bool isAllowedIniKey(QStringView key)
{
    return contains(kIniKeys, key);
}

bool isAllowedRegistryValue(QStringView name)
{
    return contains(kRegistryValues, name);
}

} // namespace portcheck
