#include "inireader.h"

#include "iniparser.h"
#include "textdecoder.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace portcheck {
namespace {

using namespace Qt::StringLiterals;

enum class Fact { Port, Ssl, Name };

/// Where one fact is.
struct Place
{
    Fact fact = Fact::Port;
    std::optional<QStringView> section; ///< nothing = any: the product's documents do not name it
    QStringView key;
    QStringView misspelled {}; ///< spelling of the vendor's page that is accepted when the right one is not there
    std::optional<PortRole> role {};
    bool expected = false; ///< a port whose absence is worth telling
};

/// One of the three kinds of file, as data.
struct FileKind
{
    Side side = Side::Server;
    std::vector<Place> places;

    [[nodiscard]] QList<PortRole> expectedRoles() const
    {
        QList<PortRole> roles;
        for (const Place &place : places) {
            if (place.expected) {
                roles.append(*place.role);
            }
        }
        return roles;
    }

    /// `key` is not empty.
    [[nodiscard]] const Place *placeOf(const QString &key) const
    {
        const auto found = std::find_if(places.begin(), places.end(), [&key](const Place &place) {
            return key.compare(place.key, Qt::CaseInsensitive) == 0
                || key.compare(place.misspelled, Qt::CaseInsensitive) == 0;
        });
        return found == places.end() ? nullptr : &*found;
    }
};

constexpr QStringView kServerSection = u"INI_SERVER_SECTION";
constexpr QStringView kClientSection = u"INI_CLIENT_SECTION";
constexpr QStringView kAgentKey = u"Client_LocalServer_Port";
constexpr QStringView kAgentKeyMisspelled = u"Cliernt_LocalServer_Port";

const FileKind kServerKind {Side::Server,
                            {{Fact::Port, kServerSection, u"Master_DomainPort", {}, PortRole::ServerHttp, true},
                             {Fact::Port, kServerSection, u"Master_SSLPort", {}, PortRole::ServerHttps, true},
                             {Fact::Port, kClientSection, kAgentKey, kAgentKeyMisspelled, PortRole::Agent, true},
                             {Fact::Ssl, kServerSection, u"Master_EnableSSL", {}, PortRole::ServerHttps},
                             {Fact::Name, kServerSection, u"Master_DomainName"}}};
const FileKind kAgentKind {Side::Agent,
                           {{Fact::Port, {}, u"Master_DomainPort", {}, PortRole::ServerHttp, true},
                            {Fact::Port, {}, kAgentKey, kAgentKeyMisspelled, PortRole::Agent, true},
                            {Fact::Port, {}, u"Master_SSLPort", {}, PortRole::ServerHttps},
                            {Fact::Name, {}, u"ServerAddr"}}};
const FileKind kServiceKind {Side::Server, {{Fact::Port, {}, u"HTTPS", {}, PortRole::ScanHttps, true}}};

QString keyName(std::optional<QStringView> section, QStringView key)
{
    return section && !section->isEmpty() ? u"[%1] %2"_s.arg(*section, key) : key.toString();
}

Finding finding(FindingId id, const QList<PortRole> &roles, const QMap<QString, QString> &parameters)
{
    return makeFinding(id, roles, {Method::Ini}, parameters);
}

/// Says into a report what one file of one kind holds.
class FileTeller
{
public:
    FileTeller(const FileKind &kind, ReaderReport &report)
        : m_kind(kind)
        , m_report(report)
    { }

    void tell(const FileContent &file, const IniDocument &document, const QString &encoding)
    {
        m_file = {SourceKind::File, file.path, {}, 0, {}, file.modified};
        m_document = &document;
        m_missing = finding(FindingId::ValueMissing, {}, {{u"locator"_s, file.path}});
        for (const Place &place : m_kind.places) {
            switch (place.fact) {
            case Fact::Port:
                tellPort(place);
                break;
            case Fact::Ssl:
                tellSsl(place);
                break;
            case Fact::Name:
                tellName(place);
                break;
            }
        }
        if (m_missing.parameters.contains(u"key"_s)) {
            m_report.findings.append(m_missing);
        }
        tellDuplicates();
        tellEvidence(encoding);
    }

    void tellUnreadable(const ReadError &error)
    {
        Finding unreadable = sourceUnreadable(error, m_kind.expectedRoles(), {Method::Ini});
        for (const Place &place : m_kind.places) {
            if (place.expected) {
                Observation observation = absent(place, {SourceKind::File, error.locator, {}, 0, {}, {}});
                observation.state = ObservationState::Unreadable;
                observation.error = error;
                m_report.observations.append(observation);
                unreadable.evidence.append(observation);
            }
        }
        m_report.findings.append(unreadable);
    }

private:
    [[nodiscard]] SourceRef sourceOf(const IniEntry &entry) const
    {
        SourceRef source = m_file;
        source.key = keyName(m_document->sectionOf(entry).name, entry.key);
        source.line = entry.line;
        return source;
    }

    [[nodiscard]] Observation absent(const Place &place, SourceRef source) const
    {
        Observation observation;
        observation.side = m_kind.side;
        observation.role = *place.role;
        observation.source = std::move(source);
        observation.source.key = keyName(place.section, place.key);
        return observation;
    }

    void tellPort(const Place &place)
    {
        const IniEntry *right = m_document->find(place.section, place.key);
        const IniEntry *entry = right ? right : m_document->find(place.section, place.misspelled);
        Observation observation = absent(place, m_file);
        if (!entry) {
            if (place.expected) {
                m_report.observations.append(observation);
                noteMissing(place);
                m_missing.evidence.append(observation);
            }
            return;
        }
        observation.value = Port::fromText(entry->value);
        observation.state = observation.value ? ObservationState::Present : ObservationState::Invalid;
        observation.raw = entry->value;
        observation.source = sourceOf(*entry);
        m_report.observations.append(observation);
        if (!right) {
            Finding spelling = finding(FindingId::KeyMisspelled,
                                       {*place.role},
                                       {{u"found"_s, entry->key}, {u"expected"_s, place.key.toString()}});
            spelling.evidence = {observation};
            m_report.findings.append(spelling);
        }
    }

    void tellSsl(const Place &place)
    {
        const IniEntry *entry = m_document->find(place.section, place.key);
        if (!entry) {
            m_report.ssl.append({SslState::Absent, {}, absent(place, m_file).source});
            noteMissing(place);
            return;
        }
        const SslState state = entry->value == u"1" ? SslState::On
            : entry->value == u"2"                  ? SslState::Off
                                                    : SslState::Unknown;
        if (state == SslState::Unknown) {
            m_report.findings.append(
                finding(FindingId::SslValueUndocumented, {*place.role}, {{u"raw"_s, entry->value}}));
        }
        m_report.ssl.append({state, entry->value, sourceOf(*entry)});
    }

    void tellName(const Place &place)
    {
        const IniEntry *entry = m_document->find(place.section, place.key);
        if (entry && !entry->value.isEmpty() && !entry->damaged) {
            m_report.names.append({Method::Ini, m_kind.side, entry->value, sourceOf(*entry)});
        }
    }

    void noteMissing(const Place &place)
    {
        QString &keys = m_missing.parameters[u"key"_s];
        keys += (keys.isEmpty() ? QString() : u"\n"_s) + keyName(place.section, place.key);
        if (!m_missing.roles.contains(*place.role)) {
            m_missing.roles.append(*place.role);
        }
    }

    void tellDuplicates()
    {
        QList<IniDuplicate> duplicates = m_document->duplicates();
        addOtherSections(duplicates);
        for (const IniDuplicate &duplicate : std::as_const(duplicates)) {
            QList<PortRole> roles;
            bool ours = duplicate.isSection; // kept sections are the documented ones and those with our keys
            for (const QString &key : duplicate.keys) {
                const Place *place = m_kind.placeOf(key);
                ours = ours || place;
                // The switch decides whether HTTPS counts at all, so that one that is in doubt concerns the whole.
                if (place && place->role && place->fact != Fact::Ssl && !roles.contains(*place->role)) {
                    roles.append(*place->role);
                }
            }
            if (!ours) {
                continue;
            }
            QStringList lines;
            for (const int line : duplicate.lines) {
                lines.append(QString::number(line));
            }
            Finding twice = finding(FindingId::KeyDuplicated,
                                    roles,
                                    {{u"what"_s, duplicate.isSection ? u"section"_s : u"key"_s},
                                     {u"key"_s,
                                      duplicate.isSection ? u"[%1]"_s.arg(duplicate.section)
                                                          : keyName(duplicate.section, duplicate.keys.constFirst())},
                                     {u"lines"_s, lines.join(u", "_s)},
                                     {u"same"_s, duplicate.same ? u"yes"_s : u"no"_s}});
            twice.severity = duplicate.same ? Severity::Info : Severity::Check;
            for (const Observation &observation : std::as_const(m_report.observations)) {
                if (observation.source.locator == m_file.locator && roles.contains(observation.role)) {
                    twice.evidence.append(observation);
                }
            }
            m_report.findings.append(twice);
        }
    }

    /// Where any section counts, a key that says something else in another section is as doubtful as one
    /// that occurs twice in its own.
    void addOtherSections(QList<IniDuplicate> &duplicates) const
    {
        for (const Place &place : m_kind.places) {
            const bool anySection = place.fact == Fact::Port && !place.section;
            const IniEntry *winner = anySection ? m_document->findAnywhere(place.key) : nullptr;
            if (!winner) {
                continue;
            }
            IniDuplicate others {false, {}, {winner->key}, {winner->line}, false};
            for (const IniEntry &entry : m_document->entries) {
                const IniSection &section = m_document->sectionOf(entry);
                if (!section.isShadowed() && entry.section != winner->section && entry.value != winner->value
                    && m_document->find(section.name, entry.key) == &entry
                    && entry.key.compare(place.key, Qt::CaseInsensitive) == 0) {
                    others.lines.append(entry.line);
                }
            }
            if (others.lines.size() > 1) {
                duplicates.append(others);
            }
        }
    }

    void tellEvidence(const QString &encoding)
    {
        const bool assumed =
            &m_kind == &kServerKind && classifyIni(m_file.locator, *m_document) == IniSide::AssumedServer;
        EvidenceBlock block {Method::Ini, m_kind.side, m_file, encoding, {}, assumed};
        qsizetype shownSection = -1;
        for (const IniEntry &entry : m_document->entries) {
            const Place *place = m_kind.placeOf(entry.key);
            if (!place) {
                continue;
            }
            const IniSection &section = m_document->sectionOf(entry);
            if (entry.section != shownSection && section.line > 0) {
                block.lines.append({section.line, {}, {}, {}, section.header, {}});
            }
            shownSection = entry.section;
            const auto role = place->fact == Fact::Port ? place->role : std::nullopt;
            block.lines.append({entry.line, entry.key, {}, entry.value, entry.text, role});
        }
        m_report.evidence.append(block);
    }

    const FileKind &m_kind;
    ReaderReport &m_report;
    SourceRef m_file;
    const IniDocument *m_document = nullptr;
    Finding m_missing; ///< everything that the file lacks is one finding
};

/// Whether a file holds anything that the product's own settings files are known by.
bool isRecognised(const FileKind &kind, const IniDocument &document)
{
    return (&kind != &kServiceKind && (document.hasSection(kServerSection) || document.hasSection(kClientSection)))
        || std::ranges::any_of(document.entries,
                               [&kind](const IniEntry &entry) { return kind.placeOf(entry.key) != nullptr; });
}

} // namespace

IniReader::IniReader(const FileSource &files, Inputs inputs, LegacyDecoder codePage932)
    : m_files(files)
    , m_inputs(std::move(inputs))
    , m_codePage932(std::move(codePage932))
{ }

ReaderReport IniReader::read(const CancelFlag &cancel) const
{
    ReaderReport report;
    report.method = Method::Ini;
    report.asked = !m_inputs.isEmpty();

    const auto readAll = [&](const QStringList &paths, const FileKind &kind) {
        FileTeller teller(kind, report);
        QStringList candidates;
        QStringList identities;
        for (const QString &path : paths) {
            if (cancel) {
                return;
            }
            const auto file = m_files.read(path, kMaxBytes);
            // One file that is reached twice, by a link or another spelling, is one.
            const QString identity = file && !file->identity.isEmpty() ? file->identity : path;
            if (identities.contains(identity)) {
                continue;
            }
            identities.append(identity);
            candidates.append(path);
            if (!file) {
                teller.tellUnreadable(file.error());
                continue;
            }
            TextLines lines(file->bytes, m_codePage932, &cancel);
            const IniDocument document = parseIni(lines);
            if (cancel) {
                return;
            }
            if (document.tooMany) {
                teller.tellUnreadable({ReadErrorCode::Malformed, path, 0, u"too many sections or keys"_s});
                continue;
            }
            if (lines.isCut()) {
                teller.tellUnreadable({ReadErrorCode::Damaged, path, 0, u"ends within a character"_s});
                continue;
            }
            teller.tell(*file, document, lines.encoding());
            bool &seen = kind.side == Side::Agent ? report.agentSeen : report.serverSeen;
            seen = seen || isRecognised(kind, document);
        }
        if (candidates.size() > 1) {
            report.findings.append(finding(FindingId::SeveralCandidates,
                                           kind.expectedRoles(),
                                           {{u"locators"_s, candidates.join(QLatin1Char('\n'))}}));
        }
    };
    readAll(m_inputs.serverInis, kServerKind);
    readAll(m_inputs.agentInis, kAgentKind);
    readAll(m_inputs.serviceInis, kServiceKind);
    return report;
}

} // namespace portcheck
