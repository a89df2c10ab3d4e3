#include "fileinput.h"

#include <QFileInfo>

namespace portcheck {
namespace {

/// The agent keeps its copy in a folder of its own; every other ofcscan.ini is taken for the server's.
bool looksLikeAgentCopy(const QString &path)
{
    return path.contains(QLatin1String("Security Agent"), Qt::CaseInsensitive)
        || path.contains(QLatin1String("OfficeScan Client"), Qt::CaseInsensitive)
        || QFileInfo(path).fileName().contains(QLatin1String("agent"), Qt::CaseInsensitive);
}

} // namespace

FileInput fileInputFrom(const QStringList &paths)
{
    FileInput input;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const QString ending = info.suffix().toLower();
        if (info.isDir()) {
            input.input.folder = path;
        } else if (ending == QLatin1String("json")) {
            input.report = path;
        } else if (ending == QLatin1String("reg") || ending == QLatin1String("txt")) {
            input.input.registryFiles << path;
        } else if (info.fileName().compare(QLatin1String("service.ini"), Qt::CaseInsensitive) == 0) {
            input.input.serviceIni = path;
        } else if (ending == QLatin1String("ini")) {
            const bool agent = looksLikeAgentCopy(path) || !input.input.serverIni.isEmpty();
            (agent ? input.input.agentIni : input.input.serverIni) = path;
        } else {
            input.ignored << path;
        }
    }
    return input;
}

} // namespace portcheck
