#include "installationlocator.h"
#include "registrykeys.h"
#include "windowspath.h"

#include <algorithm>

namespace portcheck {
namespace {

const QStringList kWfbsFolders {QStringLiteral("Security Server"),
                                QStringLiteral("Security Agent"),
                                QStringLiteral("Client Server Security Agent")};
const QStringList kOfficeScanFolders {
    QStringLiteral("OfficeScan"), QStringLiteral("OfficeScan Client"), QStringLiteral("Apex One")};

/// "Security Server" of C:\Program Files\Trend Micro\Security Server\PCCSRV\WSS.
QString productFolder(QString folder)
{
    for (const char *part : {"WSS", "PCCSRV"}) {
        if (windowspath::name(folder).compare(QLatin1String(part), Qt::CaseInsensitive) == 0) {
            folder = windowspath::parent(folder);
        }
    }
    return windowspath::name(folder);
}

/// Whether one of the folders is the product's, by its name.
bool isAnyCalled(const QStringList &folders, const QStringList &names)
{
    return std::any_of(folders.begin(), folders.end(), [&names](const QString &folder) {
        return names.contains(productFolder(folder), Qt::CaseInsensitive);
    });
}

void addDistinct(const QString &text, QStringList *known)
{
    if (!text.isEmpty() && !known->contains(text, Qt::CaseInsensitive)) {
        known->append(text);
    }
}

/// Exports of two installations name two: neither is "the" one.
void takeOnly(const QStringList &known, QString *result)
{
    if (result->isEmpty() && known.size() == 1) {
        *result = known.first();
    }
}

/// The product's version as the registry has it, the server's before the agent's; empty when it does not.
QString productVersion(const RegistrySource &registry)
{
    using namespace registrykeys;
    for (const RegistryView view : kRegistryViews) {
        const QString version = registry.text(kServer, QStringLiteral("Server_Version"), view);
        const QString build = registry.text(kServer, QStringLiteral("ServicePack_Build"), view);
        if (!version.isEmpty()) {
            return build.isEmpty() ? version : QStringLiteral("%1 (%2)").arg(version, build);
        }
    }
    for (const RegistryView view : kRegistryViews) {
        for (const auto &text : {registry.text(kAgent, QStringLiteral("WFBSAgentVersion"), view),
                                 registry.text(kMisc, QStringLiteral("ProgramVer"), view)}) {
            if (!text.isEmpty()) {
                return text;
            }
        }
    }
    return {};
}

} // namespace

Installation
detectInstallation(const QList<const RegistrySource *> &registries, const ReaderReport &ini, const Installation &soFar)
{
    using namespace registrykeys;
    Installation result = soFar;
    result.server |= ini.serverSeen;
    result.agent |= ini.agentSeen;
    bool wfbs = false;
    // Each of them may be said by several exports.
    QStringList serverFolders;
    QStringList agentFolders;
    QStringList versions;
    for (const RegistrySource *registry : registries) {
        for (const RegistryView view : kRegistryViews) {
            result.cloudAgent |= registry->holds(kHostedAgent, view);
            result.agent |= registry->holds(kAgent, view);
            result.server |= registry->holds(kServer, view) || registry->holds(kWfbs, view);
            const auto version = registry->value(kAgent, QStringLiteral("WFBSAgentVersion"), view);
            wfbs |= registry->holds(kWfbs, view) || (version && version->has_value());
            const QString server = registry->text(kServer, QStringLiteral("Local_Path"), view);
            addDistinct(windowspath::cleaned(server), &serverFolders);
            const QString agent = registry->text(kAgent, QStringLiteral("Application Path"), view);
            addDistinct(windowspath::cleaned(agent), &agentFolders);
        }
        addDistinct(productVersion(*registry), &versions);
    }
    takeOnly(serverFolders, &result.serverFolder);
    takeOnly(agentFolders, &result.agentFolder);
    takeOnly(versions, &result.version);

    const QStringList folders = serverFolders + agentFolders + QStringList {soFar.serverFolder, soFar.agentFolder};
    // Where a collected file lies may be the person's own folder: such a name suggests WFBS at most, never against it,
    // and never against what an export says.
    QStringList places;
    for (const EvidenceBlock &block : ini.evidence) {
        places.append(windowspath::parent(block.source.locator));
    }
    if (result.cloudAgent) {
        // Both editions keep their agent in the same key, and a machine has one agent.
        result.agent = false;
        result.edition = Edition::Cloud;
    } else if (result.found()) {
        result.edition = wfbs || isAnyCalled(folders, kWfbsFolders) ? Edition::Wfbs
            : isAnyCalled(folders, kOfficeScanFolders)              ? Edition::OfficeScan
            : isAnyCalled(places, kWfbsFolders)                     ? Edition::Wfbs
                                                                    : Edition::Unknown;
    }
    return result;
}

} // namespace portcheck
