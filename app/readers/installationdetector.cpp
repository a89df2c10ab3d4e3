#include "installationlocator.h"
#include "registrykeys.h"
#include "windowspath.h"

#include <algorithm>
#include <utility>

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

bool isOneOf(const QStringList &names, const QString &name)
{
    return names.contains(name, Qt::CaseInsensitive);
}

/// The product's version as the registry tells it, the server's before the agent's; empty when it does not.
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

class Detector
{
public:
    explicit Detector(Installation soFar)
        : m_result(std::move(soFar))
    {
        noteFolder(m_result.serverFolder);
        noteFolder(m_result.agentFolder);
    }

    void add(const RegistrySource &registry)
    {
        using namespace registrykeys;
        for (const RegistryView view : kRegistryViews) {
            const auto has = [&](const QString &key) {
                return registry.holds(key, view);
            };
            m_result.cloudAgent |= has(kHostedAgent);
            m_result.agent |= has(kAgent);
            m_result.server |= has(kServer) || has(kWfbs);
            m_wfbs |= has(kWfbs);
            const auto version = registry.value(kAgent, QStringLiteral("WFBSAgentVersion"), view);
            m_wfbs |= version && version->has_value();
            takeFolder(registry.text(kServer, QStringLiteral("Local_Path"), view), &m_serverFolders);
            takeFolder(registry.text(kAgent, QStringLiteral("Application Path"), view), &m_agentFolders);
        }
        addDistinct(productVersion(registry), &m_versions);
    }

    void add(const ReaderReport &ini)
    {
        m_result.server |= ini.serverSeen;
        m_result.agent |= ini.agentSeen;
        // Where a collected file lies may be the person's own folder: such a name suggests WFBS at most, never
        // against it, and never against what an export says.
        for (const EvidenceBlock &block : ini.evidence) {
            m_wfbsByPlace |= isOneOf(kWfbsFolders, productFolder(windowspath::parent(block.source.locator)));
        }
    }

    [[nodiscard]] Installation result() const
    {
        Installation result = m_result;
        takeOnly(m_serverFolders, &result.serverFolder);
        takeOnly(m_agentFolders, &result.agentFolder);
        takeOnly(m_versions, &result.version);
        if (result.cloudAgent) {
            // Both editions keep their agent in the same key, and a machine has one agent.
            result.agent = false;
        }
        result.edition = edition();
        return result;
    }

private:
    void takeFolder(const QString &path, QStringList *known)
    {
        const QString folder = windowspath::cleaned(path);
        noteFolder(folder);
        addDistinct(folder, known);
    }

    static void addDistinct(const QString &text, QStringList *known)
    {
        if (!text.isEmpty() && !known->contains(text, Qt::CaseInsensitive)) {
            known->append(text);
        }
    }

    /// Exports of two installations name two: neither is "the" one.
    static void takeOnly(const QStringList &known, QString *result)
    {
        if (result->isEmpty() && known.size() == 1) {
            *result = known.first();
        }
    }

    void noteFolder(const QString &folder)
    {
        const QString name = productFolder(folder);
        m_wfbs |= isOneOf(kWfbsFolders, name);
        m_officeScan |= isOneOf(kOfficeScanFolders, name);
    }

    [[nodiscard]] Edition edition() const
    {
        if (m_result.cloudAgent) {
            return Edition::Cloud;
        }
        if (!m_result.found()) {
            return Edition::None;
        }
        if (m_wfbs) {
            return Edition::Wfbs;
        }
        if (m_officeScan) {
            return Edition::OfficeScan;
        }
        return m_wfbsByPlace ? Edition::Wfbs : Edition::Unknown;
    }

    Installation m_result;
    bool m_wfbs = false;
    bool m_wfbsByPlace = false;
    bool m_officeScan = false;
    // Each of them may be said by several exports.
    QStringList m_serverFolders;
    QStringList m_agentFolders;
    QStringList m_versions;
};

} // namespace

Installation
detectInstallation(const QList<const RegistrySource *> &registries, const ReaderReport &ini, const Installation &soFar)
{
    Detector detector(soFar);
    for (const RegistrySource *registry : registries) {
        detector.add(*registry);
    }
    detector.add(ini);
    return detector.result();
}

} // namespace portcheck
