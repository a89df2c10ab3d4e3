#include "registryviewreader.h"

#include "registrykeys.h"

#include <core/allowlist.h>

#include <algorithm>
#include <optional>

namespace portcheck {
namespace {

struct EvidenceKey
{
    const QString &key;
    Side side;
    QList<const char *> names;
};

const QList<EvidenceKey> &evidenceKeys()
{
    static const QList<EvidenceKey> keys {
        {registrykeys::kAgent,
         Side::Agent,
         {"Application Path", "LocalServerPort", "Server", "ServerPort", "ServerSSLPort", "WFBSAgentVersion"}},
        {registrykeys::kScanServer, Side::Agent, {"LocationProfile"}},
        {registrykeys::kMisc, Side::Agent, {"ProgramVer"}},
        {registrykeys::kServer, Side::Server, {"Local_Path", "Server_Version", "ServicePack_Build"}}};
    return keys;
}

QString viewId(RegistryView view)
{
    return view == RegistryView::Bits32 ? QStringLiteral("32") : QStringLiteral("64");
}

/// Data of a value as the registry editor shows it, of text no more than one value.
QString shownData(const RegistryValue &value, RawKind kind, qsizetype longest)
{
    const QString text = registryDataText(value);
    const bool isText = value.type == RegistryType::Text || value.type == RegistryType::ExpandText;
    return isText ? oneValue(text, kind, longest) : text; // of other types no more was kept
}

EvidenceLine lineOf(const QString &name, const RegistryValue &value, const QString &key)
{
    EvidenceLine line;
    line.number = value.line;
    line.name = name;
    line.type = registryTypeText(value);
    line.data = shownData(value, rawKindOfRegistryValue(name), kMaxValue);
    for (const RegistryPort &port : kRegistryPorts) {
        if (key == registrykeys::kAgent && name == QLatin1String(port.name)) {
            line.role = port.role;
        }
    }
    return line;
}

} // namespace

RegistryViewReader::RegistryViewReader(const RegistryInput &input, RegistryView view, ReaderReport *report)
    : m_input(input)
    , m_view(view)
    , m_report(report)
{ }

void RegistryViewReader::read()
{
    const auto exists = m_input.source->hasKey(registrykeys::kAgent, m_view);
    if (!exists && exists.error().code == ReadErrorCode::NotSupported) {
        m_supported = false;
        return;
    }
    if (!exists) {
        QList<PortRole> roles;
        for (const RegistryPort &port : kRegistryPorts) {
            if (port.documented) {
                observations.append(unreadable(port, exists.error()));
                roles.append(port.role);
            }
        }
        addUnreadable(exists.error(), roles);
    } else if (*exists) {
        m_agentKeySeen = true;
        m_report->agentSeen = true;
        readPorts();
        readServerName();
    }
    readEvidence();
    if (has(registrykeys::kServer) || has(registrykeys::kWfbs)) {
        m_report->serverSeen = true;
    }
    if (has(registrykeys::kHostedAgent)) {
        m_report->agentSeen = true;
    }
}

bool RegistryViewReader::listsAgentKey() const
{
    return m_agentKeySeen && m_input.source->listsWholeKey(registrykeys::kAgent, m_view);
}

Observation RegistryViewReader::absent(const RegistryPort &port) const
{
    Observation observation = blank(port);
    observation.state = ObservationState::Absent;
    return observation;
}

bool RegistryViewReader::has(const QString &key) const
{
    const auto exists = m_input.source->hasKey(key, m_view);
    return exists && *exists;
}

SourceRef RegistryViewReader::sourceOf(const QString &key, const QString &name, int line) const
{
    SourceRef source;
    source.kind = SourceKind::Registry;
    source.locator = RegistrySource::fullPath(key, m_view);
    source.key = name;
    source.line = line;
    source.view = viewId(m_view);
    source.modified = m_input.modified;
    source.file = m_input.locator;
    return source;
}

Observation RegistryViewReader::blank(const RegistryPort &port) const
{
    Observation observation;
    observation.method = Method::Registry;
    observation.side = Side::Agent;
    observation.role = port.role;
    observation.source = sourceOf(registrykeys::kAgent, QString::fromLatin1(port.name));
    return observation;
}

Observation RegistryViewReader::unreadable(const RegistryPort &port, const ReadError &error) const
{
    Observation observation = blank(port);
    observation.state = ObservationState::Unreadable;
    observation.error = error;
    return observation;
}

void RegistryViewReader::addUnreadable(const ReadError &error, const QList<PortRole> &roles)
{
    ReadError named = error;
    named.locator = RegistrySource::fullPath(registrykeys::kAgent, m_view);
    Finding finding = sourceUnreadable(named, roles, {Method::Registry});
    for (const Observation &observation : std::as_const(observations)) {
        if (observation.state == ObservationState::Unreadable && roles.contains(observation.role)) {
            finding.evidence.append(observation);
        }
    }
    m_report->findings.append(finding);
}

void RegistryViewReader::readPorts()
{
    std::optional<ReadError> error;
    QList<PortRole> unreadableRoles;
    for (const RegistryPort &port : kRegistryPorts) {
        const auto value = m_input.source->value(registrykeys::kAgent, QString::fromLatin1(port.name), m_view);
        if (!value) {
            if (port.documented) {
                observations.append(unreadable(port, value.error()));
                unreadableRoles.append(port.role);
                error = value.error();
            }
        } else if (*value) {
            observations.append(observationOf(port, **value));
        }
    }
    if (error) {
        addUnreadable(*error, unreadableRoles);
    }
}

Observation RegistryViewReader::observationOf(const RegistryPort &port, const RegistryValue &value)
{
    Observation observation = blank(port);
    observation.source.line = value.line;
    observation.raw = shownData(value, RawKind::Word, kMaxRaw);
    switch (value.type) {
    case RegistryType::Dword:
    case RegistryType::Qword:
        if (value.number <= 65535) {
            observation.value = Port::fromNumber(static_cast<qint64>(value.number));
        }
        break;
    case RegistryType::Text:
    case RegistryType::ExpandText:
        observation.value = Port::fromText(value.text);
        break;
    case RegistryType::Other:
        break;
    }
    observation.state = observation.value ? ObservationState::Present : ObservationState::Invalid;
    if (value.type != RegistryType::Dword) {
        addWrongType(observation, registryTypeText(value));
    }
    return observation;
}

void RegistryViewReader::addWrongType(const Observation &observation, const QString &type)
{
    const QString used = observation.value ? QStringLiteral("yes") : QStringLiteral("no");
    m_report->findings.append(makeFinding(FindingId::ValueWrongType,
                                          {observation.role},
                                          {Method::Registry},
                                          {{QStringLiteral("key"), observation.source.key},
                                           {QStringLiteral("type"), type},
                                           {QStringLiteral("used"), used},
                                           {QStringLiteral("locator"), observation.source.locator}},
                                          {observation}));
}

void RegistryViewReader::readServerName()
{
    const auto value = m_input.source->value(registrykeys::kAgent, QStringLiteral("Server"), m_view);
    if (!value || !*value || ((*value)->type != RegistryType::Text && (*value)->type != RegistryType::ExpandText)) {
        return;
    }
    const QString name = (*value)->text.trimmed();
    if (!name.isEmpty() && isOneValue(name)) {
        m_report->names.append({Method::Registry,
                                Side::Agent,
                                name,
                                sourceOf(registrykeys::kAgent, QStringLiteral("Server"), (*value)->line)});
    }
}

void RegistryViewReader::readEvidence()
{
    for (const EvidenceKey &entry : evidenceKeys()) {
        EvidenceBlock block;
        block.method = Method::Registry;
        block.side = entry.side;
        block.source = sourceOf(entry.key);
        block.encoding = m_input.encoding;
        for (const char *name : entry.names) {
            const auto value = m_input.source->value(entry.key, QString::fromLatin1(name), m_view);
            if (value && *value) {
                block.lines.append(lineOf(QString::fromLatin1(name), **value, entry.key));
            }
        }
        if (!block.lines.isEmpty()) {
            m_report->evidence.append(block);
        }
    }
}

QString registryTypeText(const RegistryValue &value)
{
    switch (value.type) {
    case RegistryType::Dword:
        return QStringLiteral("REG_DWORD");
    case RegistryType::Qword:
        return QStringLiteral("REG_QWORD");
    case RegistryType::Text:
        return QStringLiteral("REG_SZ");
    case RegistryType::ExpandText:
        return QStringLiteral("REG_EXPAND_SZ");
    case RegistryType::Other:
        break;
    }
    return value.typeName;
}

QString registryDataText(const RegistryValue &value)
{
    switch (value.type) {
    case RegistryType::Dword:
    case RegistryType::Qword:
        return QStringLiteral("0x%1 (%2)").arg(value.number, 8, 16, QLatin1Char('0')).arg(value.number);
    case RegistryType::Text:
    case RegistryType::ExpandText:
        return value.text;
    case RegistryType::Other:
        break;
    }
    return value.text.isEmpty() ? value.typeName : value.text;
}

} // namespace portcheck
