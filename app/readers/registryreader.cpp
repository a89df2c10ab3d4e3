#include "registryreader.h"

#include <core/allowlist.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace portcheck {
namespace {

using namespace Qt::StringLiterals;

struct RegistryPort
{
    QString name;
    PortRole role;
    bool documented; ///< its absence is worth telling
};

// Source: vendor page, except ServerSSLPort, which was seen with another product of the same code base only.
const std::array kPorts {RegistryPort {u"ServerPort"_s, PortRole::ServerHttp, true},
                         RegistryPort {u"LocalServerPort"_s, PortRole::Agent, true},
                         RegistryPort {u"ServerSSLPort"_s, PortRole::ServerHttps, false}};

/// Data of a value as the registry editor shows it, "0x00001f7b (8059)" for numbers; of text no more than one value.
QString shownData(const RegistryValue &value, RawKind kind, qsizetype longest)
{
    if (value.isNumber()) {
        return u"0x%1 (%2)"_s.arg(value.number, 8, 16, QLatin1Char('0')).arg(value.number);
    }
    if (value.isText()) {
        return oneValue(value.text, kind, longest);
    }
    return value.text.isEmpty() ? value.typeName : value.text; // no more of it was kept
}

/// A DWORD without a number: a text that was cut or written by hand, which says nothing about the registry itself.
bool isMalformed(const RegistryValue &value)
{
    return value.type == RegistryType::Other && value.typeName == registryTypeName(quint32(RegistryType::Dword));
}

QString shownType(const RegistryValue &value)
{
    return value.type == RegistryType::Other ? value.typeName : registryTypeName(quint32(value.type));
}

/// One registry in one view. Names, evidence and findings go into the report at once, observations are kept until the
/// other view is known.
class ViewReader
{
public:
    /// Reads at once. Source and report must outlive it.
    ViewReader(const RegistrySource &source, RegistryView view, ReaderReport *report)
        : m_source(&source)
        , m_view(view)
        , m_report(report)
    {
        const auto exists = m_source->hasKey(registrykeys::kAgent, m_view);
        supported = exists || exists.error().code != ReadErrorCode::NotSupported;
        if (!supported) {
            return;
        }
        agentKeySeen = exists && *exists;
        readPorts();
        readServerName();
        readEvidence();
    }

    /// What the view says of each of kPorts; of those that are not there nothing, see listsAgentKey().
    std::array<std::optional<Observation>, kPorts.size()> observations;
    bool agentKeySeen = false;
    bool supported = true;

    [[nodiscard]] QString file() const { return m_source->file().locator; }

    /// The agent's key is there with all its values: what is not in it is absent.
    [[nodiscard]] bool listsAgentKey() const
    {
        return agentKeySeen && m_source->listsWholeKey(registrykeys::kAgent, m_view);
    }

    [[nodiscard]] Observation absent(const RegistryPort &port) const
    {
        Observation observation;
        observation.method = Method::Registry;
        observation.side = Side::Agent;
        observation.role = port.role;
        observation.source = sourceOf(registrykeys::kAgent, port.name);
        return observation;
    }

private:
    [[nodiscard]] SourceRef sourceOf(const QString &key, const QString &name = {}, int line = 0) const
    {
        return {SourceKind::Registry,
                RegistrySource::fullPath(key, m_view),
                name,
                line,
                m_view == RegistryView::Bits32 ? u"32"_s : u"64"_s,
                m_source->file().modified,
                m_source->file().locator};
    }

    void readPorts()
    {
        QList<Observation> unreadable;
        QList<PortRole> roles;
        for (std::size_t i = 0; i < kPorts.size(); ++i) {
            const RegistryPort &port = kPorts.at(i);
            const auto value = m_source->value(registrykeys::kAgent, port.name, m_view);
            const bool malformed = value && *value && isMalformed(**value);
            if (value && *value && !malformed) {
                observations.at(i) = observationOf(port, **value);
            } else if ((!value || malformed) && port.documented) {
                unreadable.append(malformed ? saying(port, **value) : absent(port));
                unreadable.last().state = ObservationState::Unreadable;
                unreadable.last().error = malformed
                    ? ReadError {ReadErrorCode::Malformed, file(), 0, u"a DWORD without a number"_s}
                    : value.error();
                roles.append(port.role);
                observations.at(i) = unreadable.last();
            }
        }
        if (!unreadable.isEmpty()) {
            ReadError error = *unreadable.last().error;
            error.locator = file().isEmpty() ? RegistrySource::fullPath(registrykeys::kAgent, m_view) : file();
            m_report->findings.append(sourceUnreadable(error, roles, {Method::Registry}, unreadable));
        }
    }

    [[nodiscard]] Observation saying(const RegistryPort &port, const RegistryValue &value) const
    {
        Observation observation = absent(port);
        observation.source.line = value.line;
        observation.raw = shownData(value, RawKind::Word, kMaxRaw);
        return observation;
    }

    Observation observationOf(const RegistryPort &port, const RegistryValue &value)
    {
        Observation observation = saying(port, value);
        if (value.isText()) {
            observation.value = Port::fromText(value.text);
        } else if (value.isNumber() && value.number <= 65535) {
            observation.value = Port::fromNumber(static_cast<qint64>(value.number));
        }
        observation.state = observation.value ? ObservationState::Present : ObservationState::Invalid;
        if (value.type != RegistryType::Dword) {
            m_report->findings.append(makeFinding(FindingId::ValueWrongType,
                                                  {observation.role},
                                                  {Method::Registry},
                                                  {{u"key"_s, observation.source.key},
                                                   {u"type"_s, shownType(value)},
                                                   {u"used"_s, observation.value ? u"yes"_s : u"no"_s},
                                                   {u"locator"_s, observation.source.locator}},
                                                  {observation}));
        }
        return observation;
    }

    void readServerName()
    {
        const auto value = m_source->value(registrykeys::kAgent, u"Server"_s, m_view);
        if (!value || !*value || !(*value)->isText()) {
            return;
        }
        const QString name = (*value)->text.trimmed();
        if (!name.isEmpty() && isOneValue(name)) {
            m_report->names.append(
                {Method::Registry, Side::Agent, name, sourceOf(registrykeys::kAgent, u"Server"_s, (*value)->line)});
        }
    }

    void readEvidence()
    {
        struct EvidencePlace
        {
            const QString &key;
            Side side;
            QStringList names;
        };
        static const EvidencePlace kPlaces[] {
            {registrykeys::kAgent,
             Side::Agent,
             {u"Application Path"_s,
              u"LocalServerPort"_s,
              u"Server"_s,
              u"ServerPort"_s,
              u"ServerSSLPort"_s,
              u"WFBSAgentVersion"_s}},
            {registrykeys::kScanServer, Side::Agent, {u"LocationProfile"_s}},
            {registrykeys::kMisc, Side::Agent, {u"ProgramVer"_s}},
            {registrykeys::kServer, Side::Server, {u"Local_Path"_s, u"Server_Version"_s, u"ServicePack_Build"_s}}};
        for (const EvidencePlace &place : kPlaces) {
            EvidenceBlock block {Method::Registry, place.side, sourceOf(place.key), m_source->file().encoding, {}};
            for (const QString &name : place.names) {
                if (const auto value = m_source->value(place.key, name, m_view); value && *value) {
                    block.lines.append(lineOf(name, **value, place.key));
                }
            }
            if (!block.lines.isEmpty()) {
                m_report->evidence.append(block);
            }
        }
    }

    static EvidenceLine lineOf(const QString &name, const RegistryValue &value, const QString &key)
    {
        const auto *const port = std::find_if(kPorts.begin(), kPorts.end(), [&](const RegistryPort &each) {
            return key == registrykeys::kAgent && name == each.name;
        });
        return {value.line,
                name,
                shownType(value),
                shownData(value, rawKindOfRegistryValue(name), kMaxValue),
                {},
                port == kPorts.end() ? std::nullopt : std::optional(port->role)};
    }

    const RegistrySource *m_source;
    RegistryView m_view;
    ReaderReport *m_report;
};

bool says(const Observation &observation)
{
    return observation.state == ObservationState::Present || observation.state == ObservationState::Invalid;
}

/// The same port, whether stored as number or text.
bool agree(const Observation &a, const Observation &b)
{
    return a.state == b.state && (a.value ? a.value == b.value : a.raw == b.raw);
}

/// Puts the two views of one registry together.
void mergeViews(const ViewReader &bits32, const ViewReader &bits64, ReaderReport *report)
{
    Finding differ = makeFinding(FindingId::RegistryViewsDiffer, {}, {Method::Registry});
    Finding missing = makeFinding(FindingId::ValueMissing, {}, {Method::Registry});
    const ViewReader *without = bits32.listsAgentKey() ? &bits32 : (bits64.listsAgentKey() ? &bits64 : nullptr);
    for (std::size_t i = 0; i < kPorts.size(); ++i) {
        const RegistryPort &port = kPorts.at(i);
        const auto &a = bits32.observations.at(i);
        const auto &b = bits64.observations.at(i);
        const bool both = a && b && says(*a) && says(*b);
        if (both && !agree(*a, *b)) {
            differ.roles.append(port.role);
            differ.evidence << *a << *b;
        }
        if (a) {
            report->observations.append(*a);
        }
        if (b && !(both && agree(*a, *b))) {
            report->observations.append(*b);
        }
        if (port.documented && !a && !b && without) {
            const Observation absent = without->absent(port);
            report->observations.append(absent);
            QString &keys = missing.parameters[u"key"_s];
            keys += (keys.isEmpty() ? QString() : u"\n"_s) + absent.source.key;
            missing.parameters.insert(u"locator"_s, absent.source.locator);
            missing.roles.append(port.role);
            missing.evidence.append(absent);
        }
    }
    if (!missing.roles.isEmpty()) {
        report->findings.append(missing);
    }
    if (!differ.roles.isEmpty()) {
        report->findings.append(differ);
    }
}

using ViewReaders = std::vector<ViewReader>;

/// Indexes of the registries that have the agent's key in this view.
QList<std::size_t> seenIn(const ViewReaders &readers)
{
    QList<std::size_t> found;
    for (std::size_t i = 0; i < readers.size(); ++i) {
        if (readers[i].agentKeySeen) {
            found.append(i);
        }
    }
    return found;
}

/// The same key in the same view, from two exports.
void addSeveral(const ViewReaders &readers, ReaderReport *report)
{
    QStringList files;
    for (const std::size_t i : seenIn(readers)) {
        files.append(readers[i].file());
    }
    if (files.size() < 2) {
        return;
    }
    report->findings.append(makeFinding(FindingId::SeveralCandidates,
                                        {PortRole::ServerHttp, PortRole::Agent},
                                        {Method::Registry},
                                        {{u"locators"_s, files.join(QLatin1Char('\n'))}}));
}

} // namespace

RegistryReader::RegistryReader(QList<const RegistrySource *> registries)
    : m_registries(std::move(registries))
{ }

ReaderReport RegistryReader::read(const CancelFlag &cancel) const
{
    ReaderReport report;
    report.method = Method::Registry;
    ViewReaders readers32;
    ViewReaders readers64;
    for (const RegistrySource *registry : m_registries) {
        if (cancel) {
            break;
        }
        readers32.emplace_back(*registry, RegistryView::Bits32, &report);
        readers64.emplace_back(*registry, RegistryView::Bits64, &report);
        report.asked = report.asked || readers32.back().supported || readers64.back().supported;
    }
    // The two views of one machine may come as two exports.
    const QList<std::size_t> seen32 = seenIn(readers32);
    const QList<std::size_t> seen64 = seenIn(readers64);
    if (seen32.size() == 1 && seen64.size() == 1) {
        std::swap(readers64[seen32.first()], readers64[seen64.first()]);
    }
    for (std::size_t i = 0; i < readers32.size(); ++i) {
        mergeViews(readers32[i], readers64[i], &report);
    }
    addSeveral(readers32, &report);
    addSeveral(readers64, &report);
    return report;
}

} // namespace portcheck
