#include "installationlocator.h"

#include "iniparser.h"
#include "textdecoder.h"

#include <core/paths.h>

#include <algorithm>

namespace portcheck {
namespace {

const QString kIniName = QStringLiteral("ofcscan.ini");
const QString kServerTail = QStringLiteral("Security Server\\PCCSRV");
// The agent's folder by version, newest first.
const QStringList kAgentTails {QStringLiteral("Security Agent"),
                               QStringLiteral("Client Server Security Agent"),
                               QStringLiteral("OfficeScan Client")};
const QString kVendor = QStringLiteral("Trend Micro");

/// \return whether it was not there before.
bool addPath(QStringList *paths, const QString &path)
{
    const bool isNew = std::none_of(
        paths->begin(), paths->end(), [&path](const QString &known) { return windowspath::same(known, path); });
    if (isNew) {
        paths->append(path);
    }
    return isNew;
}

class LiveLocator
{
public:
    LiveLocator(const RegistrySource &registry, const FileSource &files, const StandardFolders &folders)
        : m_registry(registry)
        , m_files(files)
        , m_folders(folders)
    { }

    Located locate(const QString &chosenFolder)
    {
        lookAtRegistry();
        const QString chosen = windowspath::cleaned(chosenFolder);
        if (!chosen.isEmpty()) {
            tryChosen(chosen);
        }
        // What the registry names is the installation; the usual folders are only a place to look when it names none.
        for (const Side side : {Side::Server, Side::Agent}) {
            if (side == Side::Server || !m_out.installation.cloudAgent) {
                tryNamed(side);
                tryStandard(side);
            }
        }
        lookAtPlugin();
        m_out.installation.server = !m_out.serverInis.isEmpty();
        m_out.installation.agent = !m_out.agentInis.isEmpty();
        return m_out;
    }

private:
    [[nodiscard]] QStringList &inisOf(Side side) { return side == Side::Server ? m_out.serverInis : m_out.agentInis; }

    void lookAtRegistry()
    {
        for (const RegistryView view : kRegistryViews) {
            const auto supported = m_registry.hasKey(registrykeys::kAgent, view);
            if (!supported && supported.error().code == ReadErrorCode::NotSupported) {
                continue;
            }
            addPath(&m_out.installation.lookedAt, RegistrySource::fullPath(registrykeys::kAgent, view));
            addPath(&m_out.installation.lookedAt, RegistrySource::fullPath(registrykeys::kServer, view));
            m_out.installation.cloudAgent |= m_registry.holds(registrykeys::kHostedAgent, view);
        }
    }

    /// Windows expands these for a program that asks; a path in the registry is only text.
    [[nodiscard]] QString expanded(QString path) const
    {
        path.replace(QLatin1String("%ProgramFiles(x86)%"), m_folders.programFilesX86, Qt::CaseInsensitive);
        path.replace(QLatin1String("%ProgramFiles%"), m_folders.programFiles, Qt::CaseInsensitive);
        return path;
    }

    void tryNamed(Side side)
    {
        const bool isServer = side == Side::Server;
        const QString &key = isServer ? registrykeys::kServer : registrykeys::kAgent;
        const QString name = isServer ? QStringLiteral("Local_Path") : QStringLiteral("Application Path");
        for (const RegistryView view : kRegistryViews) {
            const QString folder = windowspath::cleaned(expanded(m_registry.text(key, name, view)));
            if (folder.isEmpty() || windowspath::isRemoteOrDevice(folder)) {
                continue;
            }
            addPath(&m_out.installation.lookedAt, folder);
            const PathKind kind = m_files.kind(folder);
            if (kind == PathKind::Folder || kind == PathKind::Unreadable) {
                take(side, folder, true);
            } else if (addPath(&m_missing, folder)) {
                m_out.findings.append(
                    makeFinding(FindingId::InstallPathMissing,
                                {},
                                {Method::Registry},
                                {{QStringLiteral("path"), folder},
                                 {QStringLiteral("key"), RegistrySource::fullPath(key, view) + u'\\' + name}}));
            }
        }
    }

    void tryStandard(Side side)
    {
        const bool isNamed = !inisOf(side).isEmpty();
        for (const QString &root : {m_folders.programFilesX86, m_folders.programFiles}) {
            if (isNamed || root.isEmpty()) {
                continue;
            }
            for (const QString &tail : side == Side::Server ? QStringList {kServerTail} : kAgentTails) {
                take(side, windowspath::join(windowspath::join(root, kVendor), tail), false);
            }
        }
    }

    void tryChosen(const QString &chosen)
    {
        const bool isFile = m_files.kind(chosen) == PathKind::File;
        const QString folder = isFile ? windowspath::parent(chosen) : chosen;
        const QString ini = windowspath::join(folder, kIniName);
        addPath(&m_out.installation.lookedAt, ini);
        if (isThere(ini)) {
            take(isAgents(ini) ? Side::Agent : Side::Server, folder, false);
        }
        for (const QString &root : {folder, windowspath::join(folder, kVendor)}) {
            const QString server = windowspath::join(root, QStringLiteral("Security Server"));
            for (const QString &parent : {root, server}) {
                take(Side::Server, windowspath::join(parent, QStringLiteral("PCCSRV")), false);
            }
            for (const QString &tail : kAgentTails) {
                take(Side::Agent, windowspath::join(root, tail), false);
            }
        }
    }

    [[nodiscard]] bool isAgents(const QString &ini) const
    {
        const auto content = m_files.read(ini, IniReader::kMaxBytes);
        TextLines lines(content ? content->bytes : QByteArray(), {});
        return content && classifyIni(ini, parseIni(lines)) == IniSide::Agent;
    }

    [[nodiscard]] bool isThere(const QString &file) const
    {
        const PathKind kind = m_files.kind(file);
        return kind == PathKind::File || kind == PathKind::Unreadable;
    }

    /// `named`: the registry says that this is the folder, so the server's file should be there; the reader reports when
    /// it is not. Not every agent keeps a copy of its own, so a named folder without one is no fault.
    void take(Side side, const QString &folder, bool named)
    {
        const bool isServer = side == Side::Server;
        const QString ini = windowspath::join(folder, kIniName);
        addPath(&m_out.installation.lookedAt, ini);
        const bool there = isThere(ini);
        if ((!named && !there) || (!isServer && m_out.installation.cloudAgent)) {
            return; // whatever lies in the agent's folder is the cloud edition's
        }
        QString &known = isServer ? m_out.installation.serverFolder : m_out.installation.agentFolder;
        known = known.isEmpty() ? folder : known;
        if (isServer || there) {
            addPath(&inisOf(side), ini);
        }
        const QString service =
            windowspath::join(windowspath::join(folder, QStringLiteral("WSS")), QStringLiteral("Service.ini"));
        if (isServer && isThere(service)) {
            addPath(&m_out.serviceInis, service);
        }
    }

    void lookAtPlugin()
    {
        const QString &server = m_out.installation.serverFolder;
        // A share of PCCSRV has another name, and beside it is another share.
        if (windowspath::name(server).compare(QLatin1String("PCCSRV"), Qt::CaseInsensitive) != 0) {
            return;
        }
        const QString addon = windowspath::join(windowspath::parent(server), QStringLiteral("Addon"));
        m_out.macPlugin = inspectMacPlugin(m_files, windowspath::join(addon, QStringLiteral("TMSM")));
        addPath(&m_out.installation.lookedAt, m_out.macPlugin.folder);
        applyMacPlugin(m_out.macPlugin, &m_out.installation);
    }

    const RegistrySource &m_registry;
    const FileSource &m_files;
    const StandardFolders &m_folders;
    Located m_out;
    QStringList m_missing;
};

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

Located locateLive(const RegistrySource &registry,
                   const FileSource &files,
                   const StandardFolders &folders,
                   const QString &chosenFolder)
{
    return LiveLocator(registry, files, folders).locate(chosenFolder);
}

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
