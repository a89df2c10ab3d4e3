#include "iniparser.h"
#include "inireader.h"
#include "installationlocator.h"
#include "pluginmanagerreader.h"
#include "registryfilesource.h"
#include "textdecoder.h"
#include "windowspath.h"

#include <algorithm>

namespace portcheck {
namespace {

struct Level
{
    QString folder;
    int depth = 0;
};

bool isSettingsFile(const IniDocument &document)
{
    return !document.entries.isEmpty() || document.hasSection(u"INI_SERVER_SECTION")
        || document.hasSection(u"INI_CLIENT_SECTION");
}

class FolderLocator
{
public:
    FolderLocator(const FileSource &files, const LegacyDecoder &codePage932)
        : m_files(files)
        , m_codePage932(codePage932)
    { }

    Located locate(const QString &folder)
    {
        m_out.installation.lookedAt.append(folder);
        // Level by level, so that a limit cuts off what lies deepest.
        QList<Level> open {{folder, 0}};
        int names = 0;
        while (!open.isEmpty() && names < kMaxNames) {
            const Level level = open.takeFirst();
            const auto listed = m_files.list(level.folder);
            if (!listed) {
                m_out.findings.append(sourceUnreadable(listed.error()));
                continue;
            }
            for (const QString &name : *listed) {
                if (++names > kMaxNames) {
                    break;
                }
                if (!name.endsWith(QLatin1Char('/'))) {
                    lookAtFile(level.folder, name);
                } else if (level.depth < kMaxDepth) {
                    const QString below = windowspath::join(level.folder, name.chopped(1));
                    lookAtFolder(below);
                    if (windowspath::name(below).compare(QLatin1String("activeupdate"), Qt::CaseInsensitive) != 0) {
                        open.append({below, level.depth + 1});
                    }
                }
            }
        }
        if (!m_out.tmsmFolder.isEmpty()) {
            applyMacPlugin(inspectMacPlugin(m_files, m_out.tmsmFolder), &m_out.installation);
        }
        m_out.anyUsable = !m_out.serverInis.isEmpty() || !m_out.agentInis.isEmpty() || !m_out.serviceInis.isEmpty()
            || !m_out.registryFiles.isEmpty() || !m_out.tmsmFolder.isEmpty();
        return m_out;
    }

private:
    void lookAtFolder(const QString &folder)
    {
        if (m_out.tmsmFolder.isEmpty()
            && windowspath::name(folder).compare(QLatin1String("TMSM"), Qt::CaseInsensitive) == 0) {
            m_out.tmsmFolder = folder;
        }
    }

    void lookAtFile(const QString &folder, const QString &name)
    {
        const QString path = windowspath::join(folder, name);
        const QString lower = name.toLower();
        if (lower.endsWith(QLatin1String(".ini"))) {
            if (lower.startsWith(QLatin1String("ofcscan"))) {
                lookAtSettings(path);
            } else if (lower.startsWith(QLatin1String("service"))) {
                lookAtService(path);
            }
        } else if (lower.endsWith(QLatin1String(".reg")) || lower.endsWith(QLatin1String(".txt"))) {
            lookAtRegistryText(path, lower.endsWith(QLatin1String(".reg")));
        } else if (lower == QLatin1String("serverinfo.plist") && m_out.tmsmFolder.isEmpty()) {
            m_out.tmsmFolder = folder;
        }
    }

    [[nodiscard]] std::optional<IniDocument> parsed(const QString &path) const
    {
        const auto content = m_files.read(path, IniReader::kMaxBytes);
        if (!content) {
            return std::nullopt;
        }
        return parseIni(decodeText(content->bytes, m_codePage932).text);
    }

    void lookAtSettings(const QString &path)
    {
        const auto document = parsed(path);
        // One that cannot be read is listed all the same: its reader says why.
        if (document && !isSettingsFile(*document)) {
            return;
        }
        const IniSide side = classifyIni(path, document.value_or(IniDocument()));
        (side == IniSide::Agent ? m_out.agentInis : m_out.serverInis).append(path);
    }

    void lookAtService(const QString &path)
    {
        const auto document = parsed(path);
        if (!document || document->findAnywhere(u"HTTPS") != nullptr) {
            m_out.serviceInis.append(path);
        }
    }

    void lookAtRegistryText(const QString &path, bool isExport)
    {
        const auto content = m_files.read(path, kMaxRegistryFileBytes);
        if (!content) {
            if (isExport) {
                m_out.registryFiles.append(path);
            }
            return;
        }
        const auto source = RegistryFileSource::fromContent(*content, m_codePage932);
        if (source && source->hasProductKeys()) {
            m_out.registryFiles.append(path);
        }
    }

    const FileSource &m_files;
    const LegacyDecoder &m_codePage932;
    Located m_out;
};

} // namespace

Located locateFolder(const FileSource &files, const QString &folder, const LegacyDecoder &codePage932)
{
    return FolderLocator(files, codePage932).locate(folder);
}

} // namespace portcheck
