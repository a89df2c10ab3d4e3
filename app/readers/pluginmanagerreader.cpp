#include "pluginmanagerreader.h"

#include "consolereader.h"

#include <core/paths.h>

#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <utility>

namespace portcheck {
namespace {

constexpr qint64 kMaxPlistBytes = qint64(1024) * 1024;
constexpr qsizetype kMaxEntries = 50;

/// "ListeningPort" and "SSL_Port_Number" name a port, "SupportMail" and "PortPassword" do not. Nothing else is kept of
/// such a file: a number may be a password, too.
bool namesPort(const QString &key)
{
    constexpr qsizetype kLongest = 64;
    QString word;
    for (const QChar c : key) {
        const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        if (!letter && !(c >= u'0' && c <= u'9') && c != u'_' && c != u'-' && c != u'.') {
            return false;
        }
        word += letter ? QString(c.toLower()) : QString();
    }
    static constexpr std::array kOtherEnds {"support", "transport", "report", "export", "import", "passport"};
    static constexpr std::array kSecrets {"passw", "pwd", "secret", "token", "credential"};
    const auto ends = [&word](const char *end) {
        return word.endsWith(QLatin1String(end));
    };
    return key.size() <= kLongest && (ends("port") || ends("portnumber"))
        && std::none_of(kOtherEnds.begin(), kOtherEnds.end(), ends)
        && std::none_of(kSecrets.begin(), kSecrets.end(), [&word](const char *secret) {
               return word.contains(QLatin1String(secret));
           });
}

/// An XML reader compares each attribute of an element with all others and takes declared entities apart again and
/// again. A property list has one attribute and no entities of its own: anything longer or nested is none.
bool hasPlainTags(QByteArrayView xml)
{
    constexpr qsizetype kLongestTag = 512; // also in UTF-16
    for (qsizetype at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
        if (xml.sliced(at).startsWith("<!--")) {
            const qsizetype end = xml.indexOf("-->", at);
            if (end < 0) {
                return false;
            }
            at = end;
            continue;
        }
        const QByteArrayView tag = xml.sliced(at, std::min(kLongestTag, xml.size() - at));
        const qsizetype end = tag.indexOf('>');
        if (end < 0 || tag.first(end).indexOf('<', 1) > 0) {
            return false;
        }
        at += end;
    }
    return true;
}

} // namespace

std::optional<QList<EvidenceLine>> portEntriesOfPlist(const QByteArray &bytes)
{
    QList<EvidenceLine> entries;
    QXmlStreamReader xml(bytes);
    if (!hasPlainTags(bytes) || !xml.readNextStartElement() || xml.name() != QLatin1String("plist")) {
        return std::nullopt;
    }
    QString key;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            key.clear(); // of what was closed without a value
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        const QString element = xml.name().toString();
        const int line = static_cast<int>(xml.lineNumber());
        if (element == QLatin1String("key")) {
            key = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            continue;
        }
        if ((element == QLatin1String("integer") || element == QLatin1String("string")) && namesPort(key)) {
            const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            if (Port::fromText(text) && entries.size() < kMaxEntries) {
                entries.append({line, key, {}, text, {}, {}});
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
    result.folder = folder;
    if (folder.isEmpty()) {
        return result;
    }
    const auto names = files.list(folder);
    if (!names) {
        const ReadErrorCode code = names.error().code;
        result.presence = Presence::Absent;
        if (code != ReadErrorCode::NotFound && code != ReadErrorCode::IsFile) {
            result.presence = Presence::Unreadable;
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

PluginManagerReader::PluginManagerReader(MacPluginFolder plugin, QList<EnteredValue> entered)
    : m_plugin(std::move(plugin))
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
    report.asked = !report.observations.isEmpty() || !m_plugin.folder.isEmpty();
    if (m_plugin.presence == Presence::Absent || m_plugin.presence == Presence::Unreadable) {
        Observation observation;
        observation.method = Method::Plugin;
        observation.side = Side::Server;
        observation.role = PortRole::Mac;
        observation.source = {SourceKind::Folder, m_plugin.folder, {}, 0, {}, {}};
        observation.error = m_plugin.error;
        observation.state = m_plugin.error ? ObservationState::Unreadable : ObservationState::NotApplicable;
        report.observations.append(observation);
        if (m_plugin.error) {
            report.findings.append(sourceUnreadable(*m_plugin.error, {PortRole::Mac}, {Method::Plugin}, {observation}));
        }
    } else if (m_plugin.presence == Presence::Present) {
        if (m_plugin.error) {
            // Nothing is judged by that file, so nothing is lost.
            report.findings.append(sourceUnreadable(*m_plugin.error, {PortRole::Mac}, {Method::Plugin}));
            report.findings.last().severity = Severity::Info;
        }
        if (!m_plugin.plistPath.isEmpty()) {
            const SourceRef source {SourceKind::File, m_plugin.plistPath, {}, 0, {}, {}};
            report.evidence.append({Method::Plugin, Side::Server, source, {}, m_plugin.entries});
        }
    }
    return report;
}

} // namespace portcheck
