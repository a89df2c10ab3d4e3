#include "pluginmanagerreader.h"

#include "consolereader.h"
#include "windowspath.h"

#include <QXmlStreamReader>

#include <array>
#include <utility>

namespace portcheck {
namespace {

constexpr qint64 kMaxPlistBytes = qint64(1024) * 1024;
constexpr qsizetype kMaxEntries = 50;

/// "ListeningPort" is, "SupportMail" is not.
bool speaksOfPort(const QString &key)
{
    static constexpr std::array kOtherWords {
        "support", "transport", "report", "export", "import", "portal", "passport"};
    QString rest = key.toLower();
    for (const char *word : kOtherWords) {
        rest.remove(QLatin1String(word));
    }
    return rest.contains(QLatin1String("port"));
}

} // namespace

std::optional<QList<EvidenceLine>> portEntriesOfPlist(const QByteArray &bytes)
{
    QList<EvidenceLine> entries;
    QXmlStreamReader xml(bytes);
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("plist")) {
        return std::nullopt;
    }
    QString key;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const QString element = xml.name().toString();
        const int line = static_cast<int>(xml.lineNumber());
        if (element == QLatin1String("key")) {
            key = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            continue;
        }
        if ((element == QLatin1String("integer") || element == QLatin1String("string")) && speaksOfPort(key)) {
            const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            if (Port::fromText(text) && entries.size() < kMaxEntries) {
                EvidenceLine entry;
                entry.number = line;
                entry.name = key;
                entry.data = text;
                entries.append(entry);
            }
        }
        // A value belongs to the key right before it and to no other.
        key.clear();
    }
    if (xml.hasError()) {
        return std::nullopt;
    }
    return entries;
}

MacPluginFolder inspectMacPlugin(const FileSource &files, const QString &folder)
{
    MacPluginFolder result;
    if (folder.isEmpty()) {
        return result;
    }
    switch (files.kind(folder)) {
    case PathKind::Absent:
    case PathKind::File:
        result.presence = Presence::Absent;
        return result;
    case PathKind::Unreadable:
    case PathKind::Folder:
        break;
    }
    const auto names = files.list(folder);
    if (!names) {
        result.presence = names.error().code == ReadErrorCode::NotFound ? Presence::Absent : Presence::Unreadable;
        if (result.presence == Presence::Unreadable) {
            result.error = names.error();
        }
        return result;
    }
    result.presence = Presence::Present;
    for (const QString &name : *names) {
        if (name.compare(QLatin1String("ServerInfo.plist"), Qt::CaseInsensitive) != 0) {
            continue;
        }
        result.plistPath = windowspath::join(folder, name);
        const auto content = files.read(result.plistPath, kMaxPlistBytes);
        if (!content) {
            result.error = content.error();
        } else if (auto entries = portEntriesOfPlist(content->bytes)) {
            result.entries = std::move(*entries);
        } else {
            result.error = ReadError {ReadErrorCode::Malformed, result.plistPath, 0, QStringLiteral("no XML plist")};
        }
    }
    return result;
}

void applyMacPlugin(const MacPluginFolder &plugin, Installation *installation)
{
    installation->macPlugin = plugin.presence;
    installation->macPluginEntries.clear();
    for (const EvidenceLine &entry : plugin.entries) {
        installation->macPluginEntries.append(QStringLiteral("%1 = %2").arg(entry.name, entry.data));
    }
}

PluginManagerReader::PluginManagerReader(const FileSource &files, QString folder, QList<EnteredValue> entered)
    : m_files(files)
    , m_folder(std::move(folder))
    , m_entered(std::move(entered))
{ }

ReaderReport PluginManagerReader::read(const CancelFlag &cancel) const
{
    ReaderReport report;
    report.method = Method::Plugin;
    if (cancel) {
        return report;
    }
    report.observations = enteredObservations(m_entered, Method::Plugin);
    report.asked = !report.observations.isEmpty() || !m_folder.isEmpty();
    const MacPluginFolder plugin = inspectMacPlugin(m_files, m_folder);
    SourceRef source;
    source.kind = SourceKind::Folder;
    source.locator = m_folder;
    switch (plugin.presence) {
    case Presence::NotLooked:
        break;
    case Presence::Absent:
    case Presence::Unreadable: {
        Observation observation;
        observation.method = Method::Plugin;
        observation.side = Side::Server;
        observation.role = PortRole::Mac;
        observation.source = source;
        observation.error = plugin.error;
        observation.state = plugin.error ? ObservationState::Unreadable : ObservationState::NotApplicable;
        report.observations.append(observation);
        if (plugin.error) {
            report.findings.append(sourceUnreadable(*plugin.error, {PortRole::Mac}, {Method::Plugin}, {observation}));
        }
        break;
    }
    case Presence::Present:
        report.serverSeen = true;
        if (plugin.error) {
            // Nothing is judged by that file, so nothing is lost.
            report.findings.append(sourceUnreadable(*plugin.error, {PortRole::Mac}, {Method::Plugin}));
            report.findings.last().severity = Severity::Info;
        }
        if (!plugin.plistPath.isEmpty()) {
            EvidenceBlock block;
            block.method = Method::Plugin;
            block.side = Side::Server;
            block.source.kind = SourceKind::File;
            block.source.locator = plugin.plistPath;
            block.lines = plugin.entries;
            report.evidence.append(block);
        }
        break;
    }
    return report;
}

} // namespace portcheck
