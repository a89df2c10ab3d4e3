#include "installationlocator.h"

#include "iniparser.h"
#include "inireader.h"
#include "pluginmanagerreader.h"
#include "registrykeys.h"
#include "textdecoder.h"
#include "windowspath.h"

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
        tryNamed(registrykeys::kServer, QStringLiteral("Local_Path"), &LiveLocator::takeServer);
        if (m_out.serverInis.isEmpty()) {
            tryStandard({kServerTail}, &LiveLocator::takeServer);
        }
        if (!m_out.installation.cloudAgent) {
            tryNamed(registrykeys::kAgent, QStringLiteral("Application Path"), &LiveLocator::takeAgent);
            if (m_out.agentInis.isEmpty()) {
                tryStandard(kAgentTails, &LiveLocator::takeAgent);
            }
        }
        lookAtPlugin();
        m_out.installation.server = !m_out.serverInis.isEmpty();
        m_out.installation.agent = !m_out.agentInis.isEmpty();
        return m_out;
    }

private:
    using Take = void (LiveLocator::*)(const QString &folder, bool named);

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

    void tryNamed(const QString &key, const QString &name, Take take)
    {
        for (const RegistryView view : kRegistryViews) {
            const QString folder = windowspath::cleaned(expanded(m_registry.text(key, name, view)));
            if (folder.isEmpty() || windowspath::isRemoteOrDevice(folder)) {
                continue;
            }
            addPath(&m_out.installation.lookedAt, folder);
            const PathKind kind = m_files.kind(folder);
            if (kind == PathKind::Folder || kind == PathKind::Unreadable) {
                (this->*take)(folder, true);
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

    void tryStandard(const QStringList &tails, Take take)
    {
        for (const QString &root : {m_folders.programFilesX86, m_folders.programFiles}) {
            if (root.isEmpty()) {
                continue;
            }
            for (const QString &tail : tails) {
                (this->*take)(windowspath::join(windowspath::join(root, kVendor), tail), false);
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
            (this->*(isAgents(ini) ? &LiveLocator::takeAgent : &LiveLocator::takeServer))(folder, false);
        }
        for (const QString &root : {folder, windowspath::join(folder, kVendor)}) {
            takeServer(windowspath::join(root, QStringLiteral("PCCSRV")), false);
            takeServer(
                windowspath::join(windowspath::join(root, QStringLiteral("Security Server")), QStringLiteral("PCCSRV")),
                false);
            for (const QString &tail : kAgentTails) {
                takeAgent(windowspath::join(root, tail), false);
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

    /// `named`: the registry says that this is the folder, so the file should be there; the reader reports when it is
    /// not.
    void takeServer(const QString &folder, bool named)
    {
        const QString ini = windowspath::join(folder, kIniName);
        addPath(&m_out.installation.lookedAt, ini);
        if (!named && !isThere(ini)) {
            return;
        }
        addPath(&m_out.serverInis, ini);
        if (m_out.installation.serverFolder.isEmpty()) {
            m_out.installation.serverFolder = folder;
        }
        const QString service =
            windowspath::join(windowspath::join(folder, QStringLiteral("WSS")), QStringLiteral("Service.ini"));
        if (isThere(service)) {
            addPath(&m_out.serviceInis, service);
        }
    }

    /// Not every agent keeps a copy of its own, so a named folder without one is no fault.
    void takeAgent(const QString &folder, bool named)
    {
        const QString ini = windowspath::join(folder, kIniName);
        addPath(&m_out.installation.lookedAt, ini);
        if (m_out.installation.cloudAgent) {
            return; // whatever lies there is that edition's
        }
        const bool there = isThere(ini);
        if ((there || named) && m_out.installation.agentFolder.isEmpty()) {
            m_out.installation.agentFolder = folder;
        }
        if (there) {
            addPath(&m_out.agentInis, ini);
        }
    }

    void lookAtPlugin()
    {
        const QString &server = m_out.installation.serverFolder;
        // A share of PCCSRV has another name, and beside it is another share.
        if (windowspath::name(server).compare(QLatin1String("PCCSRV"), Qt::CaseInsensitive) != 0) {
            return;
        }
        m_out.tmsmFolder = windowspath::join(windowspath::join(windowspath::parent(server), QStringLiteral("Addon")),
                                             QStringLiteral("TMSM"));
        addPath(&m_out.installation.lookedAt, m_out.tmsmFolder);
        applyMacPlugin(inspectMacPlugin(m_files, m_out.tmsmFolder), &m_out.installation);
    }

    const RegistrySource &m_registry;
    const FileSource &m_files;
    const StandardFolders &m_folders;
    Located m_out;
    QStringList m_missing;
};

} // namespace

Located locateLive(const RegistrySource &registry,
                   const FileSource &files,
                   const StandardFolders &folders,
                   const QString &chosenFolder)
{
    return LiveLocator(registry, files, folders).locate(chosenFolder);
}

} // namespace portcheck
