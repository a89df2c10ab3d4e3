#include "registrytexts.h"

#include "registrykeys.h"

namespace portcheck::registrytexts {

bool hasKey(const RegistrySource &registry, const QString &key, RegistryView view)
{
    const auto found = registry.hasKey(key, view);
    return found && *found;
}

QString text(const RegistrySource &registry, const QString &key, const QString &name, RegistryView view)
{
    const auto value = registry.value(key, name, view);
    if (!value || !*value) {
        return {};
    }
    const bool isText = (*value)->type == RegistryType::Text || (*value)->type == RegistryType::ExpandText;
    constexpr qsizetype kLongest = 1024; // no path, no version
    return isText && (*value)->text.size() <= kLongest ? (*value)->text.trimmed() : QString();
}

QString productVersion(const RegistrySource &registry)
{
    for (const RegistryView view : kViews) {
        const QString version = text(registry, registrykeys::kServer, QStringLiteral("Server_Version"), view);
        const QString build = text(registry, registrykeys::kServer, QStringLiteral("ServicePack_Build"), view);
        if (!version.isEmpty()) {
            return build.isEmpty() ? version : QStringLiteral("%1 (%2)").arg(version, build);
        }
    }
    for (const RegistryView view : kViews) {
        const QString agent = text(registry, registrykeys::kAgent, QStringLiteral("WFBSAgentVersion"), view);
        if (!agent.isEmpty()) {
            return agent;
        }
        const QString program = text(registry, registrykeys::kMisc, QStringLiteral("ProgramVer"), view);
        if (!program.isEmpty()) {
            return program;
        }
    }
    return {};
}

} // namespace portcheck::registrytexts
