#include "../platformsources.h"

#include "winsources.h"

#include <platform/common/codepage.h>
#include <platform/common/localtime.h>

#include <QSysInfo>

#include <shlobj.h>

#include <windows.h>

namespace portcheck {
namespace {

QString knownFolder(REFKNOWNFOLDERID id)
{
    PWSTR path = nullptr;
    QString text;
    if (SUCCEEDED(::SHGetKnownFolderPath(id, KF_FLAG_DONT_VERIFY, nullptr, &path))) {
        text = QString::fromWCharArray(path);
    }
    ::CoTaskMemFree(path); // to be freed whether or not the call succeeded
    return text;
}

} // namespace

CheckSources makePlatformSources()
{
    CheckSources sources;
    sources.files = std::make_shared<WinFileSource>();
    sources.registry = std::make_shared<WinRegistrySource>();
    sources.now = &localTime;
    sources.codePage932 = &decodeCodePage932;
    const auto live = std::make_shared<WinLiveSource>();
    sources.live = {live, live, live, live, live, live, {}};
    sources.folders.programFiles = knownFolder(FOLDERID_ProgramFiles);
    sources.folders.programFilesX86 = knownFolder(FOLDERID_ProgramFilesX86);
    sources.hostName = QSysInfo::machineHostName();
    sources.systemDescription = QStringLiteral("%1 (%2)").arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion());
    return sources;
}

} // namespace portcheck
