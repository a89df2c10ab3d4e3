#pragma once

#include <QStringView>

/// ofcscan.ini and the agent's registry key hold passwords, some of them decryptable without a key.
/// So only what is named here may ever be kept, shown or exported: everything else is dropped while
/// parsing, before a value is stored.
namespace portcheck {

/// Keys of ofcscan.ini and WSS\Service.ini, compared without case.
[[nodiscard]] bool isAllowedIniKey(QStringView key);

/// Registry value names, compared without case.
[[nodiscard]] bool isAllowedRegistryValue(QStringView name);

} // namespace portcheck
