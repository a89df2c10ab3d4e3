#include "inireader.h"

#include "iniparser.h"
#include "textdecoder.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace portcheck {
namespace {

using namespace Qt::StringLiterals;

/// Where one fact stands. An empty section means any: the product's documents do not name it.
struct Place
{
    QString section;
    QString key;
    QString misspelled; ///< spelling of the vendor's page that is accepted when the right one is not there
    std::optional<PortRole> role;
    bool expected = true; ///< its absence is worth telling
};

/// One of the three kinds of file, as data.
struct FileKind
{
    Side side = Side::Server;
    std::vector<Place> ports;
    Place ssl; ///< key empty = this kind has none
    Place name; ///< likewise

    [[nodiscard]] QList<PortRole> expectedRoles() const
    {
        QList<PortRole> roles;
        for (const Place &place : ports) {
            if (place.expected) {
                roles.append(*place.role);
            }
        }
        return roles;
    }

    /// `key` is not empty.
    [[nodiscard]] const Place *placeOf(const QString &key) const
    {
        const auto matches = [&key](const Place &place) {
            return key.compare(place.key, Qt::CaseInsensitive) == 0
                || key.compare(place.misspelled, Qt::CaseInsensitive) == 0;
        };
        if (const auto port = std::find_if(ports.begin(), ports.end(), matches); port != ports.end()) {
            return &*port;
        }
        return matches(ssl) ? &ssl : matches(name) ? &name : nullptr;
    }
};

const QString kServerSection = QStringLiteral("INI_SERVER_SECTION");
const QString kClientSection = QStringLiteral("INI_CLIENT_SECTION");

FileKind serverKind()
{
    return {Side::Server,
            {{kServerSection, QStringLiteral("Master_DomainPort"), {}, PortRole::ServerHttp},
             {kServerSection, QStringLiteral("Master_SSLPort"), {}, PortRole::ServerHttps},
             {kClientSection,
              QStringLiteral("Client_LocalServer_Port"),
              QStringLiteral("Cliernt_LocalServer_Port"),
              PortRole::Agent}},
            {kServerSection, QStringLiteral("Master_EnableSSL"), {}, PortRole::ServerHttps},
            {kServerSection, QStringLiteral("Master_DomainName"), {}, {}}};
}

FileKind agentKind()
{
    return {
        Side::Agent,
        {{{}, QStringLiteral("Master_DomainPort"), {}, PortRole::ServerHttp},
         {{}, QStringLiteral("Client_LocalServer_Port"), QStringLiteral("Cliernt_LocalServer_Port"), PortRole::Agent},
         {{}, QStringLiteral("Master_SSLPort"), {}, PortRole::ServerHttps, false}},
        {},
        {{}, QStringLiteral("ServerAddr"), {}, {}}};
}

FileKind serviceKind()
{
    return {Side::Server, {{{}, QStringLiteral("HTTPS"), {}, PortRole::ScanHttps}}, {}, {}};
}

QString keyName(const QString &section, const QString &key)
{
    return section.isEmpty() ? key : u"[%1] %2"_s.arg(section, key);
}

Finding finding(FindingId id, const QList<PortRole> &roles, const QMap<QString, QString> &parameters)
{
    return makeFinding(id, roles, {Method::Ini}, parameters);
}

QList<PortRole> rolesOf(const Place *place)
{
    return place && place->role ? QList<PortRole> {*place->role} : QList<PortRole> {};
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
        for (const Place &place : m_kind.ports) {
            tellPort(place);
        }
        if (!m_kind.ssl.key.isEmpty()) {
            tellSsl();
        }
        if (m_missing.parameters.contains(u"key"_s)) {
            m_report.findings.append(m_missing);
        }
        if (const IniEntry *entry = find(m_kind.name, m_kind.name.key);
            entry && !entry->value.isEmpty() && !entry->damaged) {
            m_report.names.append({Method::Ini, m_kind.side, entry->value, sourceOf(*entry)});
        }
        tellDuplicates();
        tellEvidence(encoding);
    }

    void tellUnreadable(const ReadError &error)
    {
        Finding unreadable = sourceUnreadable(error, m_kind.expectedRoles(), {Method::Ini});
        for (const Place &place : m_kind.ports) {
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
    [[nodiscard]] const IniEntry *find(const Place &place, const QString &key) const
    {
        return place.section.isEmpty() ? m_document->findAnywhere(key) : m_document->find(place.section, key);
    }

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
        const IniEntry *right = find(place, place.key);
        const IniEntry *entry = right ? right : find(place, place.misspelled);
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
            Finding spelling = finding(
                FindingId::KeyMisspelled, rolesOf(&place), {{u"found"_s, entry->key}, {u"expected"_s, place.key}});
            spelling.evidence = {observation};
            m_report.findings.append(spelling);
        }
    }

    void tellSsl()
    {
        const IniEntry *entry = find(m_kind.ssl, m_kind.ssl.key);
        if (!entry) {
            m_report.ssl.append({SslState::Absent, {}, absent(m_kind.ssl, m_file).source});
            noteMissing(m_kind.ssl);
            return;
        }
        const SslState state = entry->value == u"1" ? SslState::On
            : entry->value == u"2"                  ? SslState::Off
                                                    : SslState::Unknown;
        if (state == SslState::Unknown) {
            m_report.findings.append(
                finding(FindingId::SslValueUndocumented, rolesOf(&m_kind.ssl), {{u"raw"_s, entry->value}}));
        }
        m_report.ssl.append({state, entry->value, sourceOf(*entry)});
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
                for (const PortRole role : rolesOf(place)) {
                    if (!roles.contains(role)) {
                        roles.append(role);
                    }
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
    /// that stands twice in its own.
    void addOtherSections(QList<IniDuplicate> &duplicates) const
    {
        for (const Place &place : m_kind.ports) {
            const IniEntry *winner = place.section.isEmpty() ? m_document->findAnywhere(place.key) : nullptr;
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
        const bool assumed = m_kind.ssl.role && classifyIni(m_file.locator, *m_document) == IniSide::AssumedServer;
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
            const auto role = place == &m_kind.ssl ? std::nullopt : place->role;
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
    const bool isOfcScan = !kind.name.key.isEmpty();
    return (isOfcScan && (document.hasSection(kServerSection) || document.hasSection(kClientSection)))
        || std::any_of(document.entries.begin(), document.entries.end(), [&kind](const IniEntry &entry) {
               return kind.placeOf(entry.key) != nullptr;
           });
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
            teller.tell(*file, document, id(lines.encoding()));
            bool &seen = kind.side == Side::Agent ? report.agentSeen : report.serverSeen;
            seen = seen || isRecognised(kind, document);
        }
        if (candidates.size() > 1) {
            report.findings.append(finding(FindingId::SeveralCandidates,
                                           kind.expectedRoles(),
                                           {{u"locators"_s, candidates.join(QLatin1Char('\n'))}}));
        }
    };
    readAll(m_inputs.serverInis, serverKind());
    readAll(m_inputs.agentInis, agentKind());
    readAll(m_inputs.serviceInis, serviceKind());
    return report;
}

} // namespace portcheck
