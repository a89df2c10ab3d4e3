#include "registryreader.h"

#include "registrykeys.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace portcheck {
namespace {

struct PortValue
{
    const char *name;
    PortRole role;
    bool documented; ///< its absence is worth telling
};

// Source: vendor page, except ServerSSLPort, which was seen with another product of the same code base only.
constexpr std::array kPortValues {PortValue {"ServerPort", PortRole::ServerHttp, true},
                                  PortValue {"LocalServerPort", PortRole::Agent, true},
                                  PortValue {"ServerSSLPort", PortRole::ServerHttps, false}};

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

Finding finding(FindingId id, const QList<PortRole> &roles)
{
    Finding result;
    result.id = id;
    result.severity = defaultSeverity(id);
    result.roles = roles;
    result.methods = {Method::Registry};
    return result;
}

/// Reads one registry in one view.
class ViewReader
{
public:
    ViewReader(const RegistryInput &input, RegistryView view, ReaderReport *report)
        : m_input(input)
        , m_view(view)
        , m_report(report)
    { }

    /// What the view says of the ports. Absent ones are not among them: see missing().
    QList<Observation> observations;

    [[nodiscard]] bool agentKeySeen() const { return m_agentKeySeen; }
    [[nodiscard]] bool supported() const { return m_supported; }
    [[nodiscard]] const QString &file() const { return m_input.locator; }

    void read()
    {
        const auto exists = m_input.source->hasKey(registrykeys::kAgent, m_view);
        if (!exists && exists.error().code == ReadErrorCode::NotSupported) {
            m_supported = false;
            return;
        }
        if (!exists) {
            QList<PortRole> roles;
            for (const PortValue &port : kPortValues) {
                if (port.documented) {
                    observations.append(unreadable(port, exists.error()));
                    roles.append(port.role);
                }
            }
            remarkUnreadable(exists.error(), roles);
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

    /// The documented value `port` was looked for in a key that is there, and is not in it.
    [[nodiscard]] bool lacks(PortRole role) const
    {
        return m_agentKeySeen && m_input.source->listsWholeKey(registrykeys::kAgent, m_view)
            && std::none_of(observations.begin(), observations.end(), [role](const Observation &observation) {
                   return observation.role == role;
               });
    }

    [[nodiscard]] Observation absent(const PortValue &port) const
    {
        Observation observation = blank(port);
        observation.state = ObservationState::Absent;
        return observation;
    }

private:
    [[nodiscard]] bool has(const QString &key) const
    {
        const auto exists = m_input.source->hasKey(key, m_view);
        return exists && *exists;
    }

    [[nodiscard]] SourceRef sourceOf(const QString &key, const QString &name = {}, int line = 0) const
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

    [[nodiscard]] Observation blank(const PortValue &port) const
    {
        Observation observation;
        observation.method = Method::Registry;
        observation.side = Side::Agent;
        observation.role = port.role;
        observation.source = sourceOf(registrykeys::kAgent, QString::fromLatin1(port.name));
        return observation;
    }

    [[nodiscard]] Observation unreadable(const PortValue &port, const ReadError &error) const
    {
        Observation observation = blank(port);
        observation.state = ObservationState::Unreadable;
        observation.error = error;
        return observation;
    }

    void remarkUnreadable(const ReadError &error, const QList<PortRole> &roles)
    {
        Finding remark = finding(FindingId::SourceUnreadable, roles);
        remark.parameters = {{QStringLiteral("error"), id(error.code)},
                             {QStringLiteral("native"), QString::number(error.nativeCode)},
                             {QStringLiteral("locator"), RegistrySource::fullPath(registrykeys::kAgent, m_view)}};
        for (const Observation &observation : std::as_const(observations)) {
            if (observation.state == ObservationState::Unreadable && roles.contains(observation.role)) {
                remark.evidence.append(observation);
            }
        }
        m_report->remarks.append(remark);
    }

    void readPorts()
    {
        std::optional<ReadError> error;
        QList<PortRole> unreadableRoles;
        for (const PortValue &port : kPortValues) {
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
            remarkUnreadable(*error, unreadableRoles);
        }
    }

    Observation observationOf(const PortValue &port, const RegistryValue &value)
    {
        Observation observation = blank(port);
        observation.source.line = value.line;
        observation.raw = registryDataText(value);
        switch (value.type) {
        case RegistryType::Dword:
        case RegistryType::Qword:
            if (value.number <= 65535) {
                observation.value = Port::fromNumber(static_cast<qint64>(value.number));
            }
            break;
        case RegistryType::Text:
            observation.value = Port::fromText(value.text);
            break;
        case RegistryType::ExpandText:
        case RegistryType::Other:
            break;
        }
        observation.state = observation.value ? ObservationState::Present : ObservationState::Invalid;
        if (value.type != RegistryType::Dword) {
            remarkWrongType(observation, registryTypeText(value));
        }
        return observation;
    }

    void remarkWrongType(const Observation &observation, const QString &type)
    {
        Finding remark = finding(FindingId::ValueWrongType, {observation.role});
        remark.parameters = {{QStringLiteral("key"), observation.source.key},
                             {QStringLiteral("type"), type},
                             {QStringLiteral("locator"), observation.source.locator}};
        remark.evidence = {observation};
        m_report->remarks.append(remark);
    }

    void readServerName()
    {
        const auto value = m_input.source->value(registrykeys::kAgent, QStringLiteral("Server"), m_view);
        if (!value || !*value || ((*value)->type != RegistryType::Text && (*value)->type != RegistryType::ExpandText)) {
            return;
        }
        const QString name = (*value)->text.trimmed();
        if (!name.isEmpty()) {
            m_report->names.append({Method::Registry,
                                    Side::Agent,
                                    name,
                                    sourceOf(registrykeys::kAgent, QStringLiteral("Server"), (*value)->line)});
        }
    }

    void readEvidence()
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

    static EvidenceLine lineOf(const QString &name, const RegistryValue &value, const QString &key)
    {
        EvidenceLine line;
        line.number = value.line;
        line.name = name;
        line.type = registryTypeText(value);
        line.data = registryDataText(value);
        for (const PortValue &port : kPortValues) {
            if (key == registrykeys::kAgent && name == QLatin1String(port.name)) {
                line.role = port.role;
            }
        }
        return line;
    }

    const RegistryInput &m_input;
    RegistryView m_view;
    ReaderReport *m_report;
    bool m_agentKeySeen = false;
    bool m_supported = true;
};

bool says(const Observation &observation)
{
    return observation.state == ObservationState::Present || observation.state == ObservationState::Invalid;
}

const Observation *find(const QList<Observation> &observations, PortRole role)
{
    for (const Observation &observation : observations) {
        if (observation.role == role) {
            return &observation;
        }
    }
    return nullptr;
}

/// The same port, whether stored as number or text.
bool agree(const Observation &a, const Observation &b)
{
    return a.state == b.state && (a.value ? a.value == b.value : a.raw == b.raw);
}

/// Puts the two views of one registry together.
void mergeViews(const ViewReader &bits32, const ViewReader &bits64, ReaderReport *report)
{
    Finding differ = finding(FindingId::RegistryViewsDiffer, {});
    for (const PortValue &port : kPortValues) {
        const Observation *a = find(bits32.observations, port.role);
        const Observation *b = find(bits64.observations, port.role);
        const bool both = a != nullptr && b != nullptr && says(*a) && says(*b);
        if (both && !agree(*a, *b)) {
            differ.roles.append(port.role);
            differ.evidence << *a << *b;
        }
        if (a != nullptr) {
            report->observations.append(*a);
        }
        if (b != nullptr && !(both && agree(*a, *b))) {
            report->observations.append(*b);
        }
        const bool said = (a != nullptr && says(*a)) || (b != nullptr && says(*b));
        const ViewReader *without = bits32.lacks(port.role) ? &bits32 : (bits64.lacks(port.role) ? &bits64 : nullptr);
        if (port.documented && !said && a == nullptr && b == nullptr && without != nullptr) {
            const Observation absent = without->absent(port);
            report->observations.append(absent);
            Finding missing = finding(FindingId::ValueMissing, {port.role});
            missing.parameters = {{QStringLiteral("key"), absent.source.key},
                                  {QStringLiteral("locator"), absent.source.locator}};
            missing.evidence = {absent};
            report->remarks.append(missing);
        }
    }
    if (!differ.roles.isEmpty()) {
        report->remarks.append(differ);
    }
}

using ViewReaders = std::vector<std::unique_ptr<ViewReader>>;

/// Index of the only input that has the agent's key in this view.
std::optional<std::size_t> onlySeen(const ViewReaders &readers)
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < readers.size(); ++i) {
        if (readers[i]->agentKeySeen()) {
            if (found) {
                return std::nullopt;
            }
            found = i;
        }
    }
    return found;
}

/// The same key in the same view, from two exports.
void remarkSeveral(const ViewReaders &readers, ReaderReport *report)
{
    QStringList files;
    for (const auto &reader : readers) {
        if (reader->agentKeySeen()) {
            files.append(reader->file());
        }
    }
    if (files.size() < 2) {
        return;
    }
    Finding several = finding(FindingId::SeveralCandidates, {PortRole::ServerHttp, PortRole::Agent});
    several.parameters = {{QStringLiteral("locators"), files.join(QLatin1Char('\n'))}};
    report->remarks.append(several);
}

} // namespace

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

RegistryReader::RegistryReader(QList<RegistryInput> inputs)
    : m_inputs(std::move(inputs))
{ }

ReaderReport RegistryReader::read(const CancelFlag &cancel) const
{
    ReaderReport report;
    report.method = Method::Registry;
    ViewReaders readers32;
    ViewReaders readers64;
    for (const RegistryInput &input : m_inputs) {
        if (cancel) {
            break;
        }
        readers32.push_back(std::make_unique<ViewReader>(input, RegistryView::Bits32, &report));
        readers64.push_back(std::make_unique<ViewReader>(input, RegistryView::Bits64, &report));
        readers32.back()->read();
        readers64.back()->read();
        report.asked = report.asked || readers32.back()->supported() || readers64.back()->supported();
    }
    // The two views of one machine may come as two exports.
    const auto only32 = onlySeen(readers32);
    const auto only64 = onlySeen(readers64);
    if (only32 && only64 && *only32 != *only64) {
        std::swap(readers64[*only32], readers64[*only64]);
    }
    for (std::size_t i = 0; i < readers32.size(); ++i) {
        mergeViews(*readers32[i], *readers64[i], &report);
    }
    remarkSeveral(readers32, &report);
    remarkSeveral(readers64, &report);
    return report;
}

} // namespace portcheck
