#include "environment.h"

#include "programtexts.h"

#include <platform/platformsources.h>

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
    , sources(makePlatformSources())
    , askedLanguage(asked)
    , language(asked.value_or(systemLanguage()))
{
    sources.toolVersion = programVersion();
    sources.live.names = std::make_shared<SystemNameResolver>(sources.live.names);
    sources.live.probe = std::make_shared<NetworkProbe>(ProbeLimits(), sources.live.names);
}

} // namespace portcheck
