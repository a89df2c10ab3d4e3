#include "environment.h"

#include "programtexts.h"

#include <platform/common/codepage.h>
#include <platform/common/localtime.h>

#include <QLocale>

#include <probe/networkprobe.h>
#include <probe/systemnameresolver.h>

namespace portcheck {
namespace {

/// Japanese when the system's first language is Japanese, else English.
Language systemLanguage()
{
    const QStringList languages = QLocale::system().uiLanguages();
    return !languages.isEmpty() && languages.first().startsWith(QLatin1String("ja")) ? Language::Japanese
                                                                                     : Language::English;
}

} // namespace

Environment::Environment(ConsoleOutput &output, const QElapsedTimer &started, const std::optional<Language> &asked)
    : console(output)
    , start(started)
    , platform(makePlatformSources())
    , askedLanguage(asked)
    , language(asked.value_or(systemLanguage()))
{
    sources.files = platform.files.get();
    sources.registry = platform.registry.get();
    sources.now = &localTime;
    sources.folders = platform.folders;
    sources.codePage932 = &decodeCodePage932;
    sources.hostName = platform.hostName;
    sources.systemDescription = platform.osDescription;
    sources.toolVersion = programVersion();
    sources.live = platform.live;
    sources.live.names = std::make_shared<SystemNameResolver>(platform.live.names);
    sources.live.probe = std::make_shared<NetworkProbe>(ProbeLimits(), sources.live.names);
}

} // namespace portcheck
