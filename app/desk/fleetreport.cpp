#include "fleetreport.h"

#include <report/csvtext.h>
#include <text/texts.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <map>

namespace portcheck {
namespace {

const char *const kContext = "Desk";
constexpr qsizetype kMostIgnored = 500; ///< named one by one; a share may hold anything

constexpr std::array kStates {RoleState::Problem,
                              RoleState::Check,
                              RoleState::Unknown,
                              RoleState::Match,
                              RoleState::Single,
                              RoleState::NotChecked,
                              RoleState::NotApplicable};

QString number(const std::optional<Port> &port)
{
    return port ? port->toString() : QString();
}

/// The number, or every number where the computer's own sources differ.
QString agentPorts(const FleetPc &pc)
{
    if (pc.agentPort) {
        return pc.agentPort->toString();
    }
    QStringList values;
    for (const Port value : pc.agentPorts) {
        values.append(value.toString());
    }
    return values.join(QLatin1String(" / "));
}

QString basisId(FleetServer::Basis basis)
{
    switch (basis) {
    case FleetServer::Basis::OwnReport:
        return QStringLiteral("own-report");
    case FleetServer::Basis::Majority:
        return QStringLiteral("majority");
    case FleetServer::Basis::None:
        return QStringLiteral("none");
    }
    Q_UNREACHABLE();
    return {};
}

QString deviationIds(const FleetPc &pc)
{
    QStringList ids;
    if (pc.otherPort) {
        ids.append(QStringLiteral("agent-port"));
    }
    if (pc.otherServer) {
        ids.append(QStringLiteral("server"));
    }
    return ids.join(QLatin1Char(' '));
}

const FleetServer *serverOf(const Fleet &fleet, const FleetPc &pc)
{
    return pc.serverIndex < 0 ? nullptr : &fleet.servers.at(pc.serverIndex);
}

class FleetPage
{
public:
    FleetPage(const Fleet &fleet, Language language)
        : m_fleet(fleet)
        , m_catalog(language)
    { }

    [[nodiscard]] QList<ReportSection> sections() const
    {
        QList<ReportSection> all {deviating(), counts(), servers(), ports()};
        all += computers();
        all.append(ignored());
        return all;
    }

    [[nodiscard]] QString text(const char *source) const { return m_catalog.text(kContext, source); }

private:
    [[nodiscard]] ReportSection section(const char *anchor, const char *title) const
    {
        ReportSection section;
        section.anchor = QString::fromLatin1(anchor);
        section.title = text(title);
        return section;
    }
    [[nodiscard]] static QString anchorOf(qsizetype computer) { return QStringLiteral("pc-%1").arg(computer + 1); }
    [[nodiscard]] static QString serverAnchor(qsizetype server)
    {
        return server < 0 ? QStringLiteral("server-unknown") : QStringLiteral("server-%1").arg(server + 1);
    }
    [[nodiscard]] ReportCell stateCell(RoleState state) const
    {
        return {stateName(state, m_catalog), state, false, false};
    }
    /// A computer without a name is known by its file alone.
    [[nodiscard]] static QString nameOf(const FleetPc &pc) { return pc.host.isEmpty() ? pc.file : pc.host; }

    [[nodiscard]] QString whyDeviating(const FleetPc &pc) const
    {
        QStringList reasons;
        if (pc.otherPort) {
            reasons.append(m_fleet.servers.at(pc.serverIndex).agentPort
                               ? text(QT_TRANSLATE_NOOP("Desk", "Another agent port"))
                               : text(QT_TRANSLATE_NOOP("Desk", "Agent ports differ, and no port is used by most")));
        }
        if (pc.otherServer) {
            reasons.append(text(QT_TRANSLATE_NOOP("Desk", "Another server")));
        }
        return reasons.join(text(QT_TRANSLATE_NOOP("Desk", ", ")));
    }

    [[nodiscard]] ReportSection deviating() const
    {
        ReportSection section = this->section("deviating", QT_TRANSLATE_NOOP("Desk", "Computers that deviate"));
        ReportTable table;
        table.caption = section.title;
        table.headers = {text(QT_TRANSLATE_NOOP("Desk", "Computer")),
                         text(QT_TRANSLATE_NOOP("Desk", "What deviates")),
                         text(QT_TRANSLATE_NOOP("Desk", "Agent port")),
                         text(QT_TRANSLATE_NOOP("Desk", "Expected")),
                         text(QT_TRANSLATE_NOOP("Desk", "Server")),
                         text(QT_TRANSLATE_NOOP("Desk", "State"))};
        for (qsizetype i = 0; i < m_fleet.computers.size(); ++i) {
            const FleetPc &pc = m_fleet.computers.at(i);
            if (!pc.deviates()) {
                break; // they come first
            }
            ReportCell name {nameOf(pc), std::nullopt, false, true};
            name.link = anchorOf(i);
            table.rows.append({name,
                               {whyDeviating(pc), std::nullopt, false, false},
                               {agentPorts(pc), std::nullopt, pc.otherPort, true},
                               {number(m_fleet.servers.at(pc.serverIndex).agentPort), std::nullopt, false, true},
                               {pc.server, std::nullopt, pc.otherServer, false},
                               stateCell(pc.state)});
        }
        if (table.rows.isEmpty()) {
            section.paragraphs = {text(QT_TRANSLATE_NOOP("Desk", "None."))};
        } else {
            section.tables = {table};
        }
        return section;
    }

    [[nodiscard]] ReportSection counts() const
    {
        ReportSection section = this->section("states", QT_TRANSLATE_NOOP("Desk", "By state"));
        ReportTable table;
        table.caption = section.title;
        table.headers = {text(QT_TRANSLATE_NOOP("Desk", "State")), text(QT_TRANSLATE_NOOP("Desk", "Computers"))};
        for (const RoleState state : kStates) {
            if (const int count = m_fleet.withState(state)) {
                table.rows.append({stateCell(state), {QString::number(count), std::nullopt, false, true}});
            }
        }
        section.tables = {table};
        return section;
    }

    [[nodiscard]] ReportSection servers() const
    {
        ReportSection section = this->section("servers", QT_TRANSLATE_NOOP("Desk", "By server"));
        ReportTable table;
        table.caption = section.title;
        table.headers = {text(QT_TRANSLATE_NOOP("Desk", "Server")),
                         text(QT_TRANSLATE_NOOP("Desk", "Computers")),
                         text(QT_TRANSLATE_NOOP("Desk", "Agent port")),
                         text(QT_TRANSLATE_NOOP("Desk", "Known from")),
                         text(QT_TRANSLATE_NOOP("Desk", "Agent ports found")),
                         text(QT_TRANSLATE_NOOP("Desk", "Deviating"))};
        for (qsizetype i = 0; i < m_fleet.servers.size(); ++i) {
            const FleetServer &server = m_fleet.servers.at(i);
            QStringList found;
            for (const auto &[port, count] : server.ports) {
                found.append(text(QT_TRANSLATE_NOOP("Desk", "%1 (%2)")).arg(port.toString(), QString::number(count)));
            }
            ReportCell name {server.name, std::nullopt, false, true};
            name.link = serverAnchor(i);
            table.rows.append({name,
                               {QString::number(server.computers), std::nullopt, false, false},
                               {number(server.agentPort), std::nullopt, false, true},
                               {basisText(server.basis), std::nullopt, false, false},
                               {found.join(text(QT_TRANSLATE_NOOP("Desk", ", "))), std::nullopt, false, false},
                               {QString::number(server.deviating), std::nullopt, server.deviating > 0, false}});
        }
        if (const auto unknown = std::count_if(m_fleet.computers.begin(),
                                               m_fleet.computers.end(),
                                               [](const FleetPc &pc) { return pc.serverIndex < 0; })) {
            ReportCell name {text(QT_TRANSLATE_NOOP("Desk", "Not known")), std::nullopt, false, true};
            name.link = serverAnchor(-1);
            table.rows.append({name, {QString::number(unknown), std::nullopt, false, false}, {}, {}, {}, {}});
        }
        section.tables = {table};
        return section;
    }

    [[nodiscard]] QString basisText(FleetServer::Basis basis) const
    {
        switch (basis) {
        case FleetServer::Basis::OwnReport:
            return text(QT_TRANSLATE_NOOP("Desk", "the server's own report"));
        case FleetServer::Basis::Majority:
            return text(QT_TRANSLATE_NOOP("Desk", "most of its computers"));
        case FleetServer::Basis::None:
            return text(QT_TRANSLATE_NOOP("Desk", "not known"));
        }
        Q_UNREACHABLE();
        return {};
    }

    [[nodiscard]] ReportSection ports() const
    {
        ReportSection section = this->section("agent-ports", QT_TRANSLATE_NOOP("Desk", "By agent port"));
        std::map<quint16, int> found;
        int unknown = 0;
        for (const FleetPc &pc : m_fleet.computers) {
            if (pc.agentPort) {
                ++found[pc.agentPort->number()];
            } else {
                ++unknown;
            }
        }
        ReportTable table;
        table.caption = section.title;
        table.headers = {text(QT_TRANSLATE_NOOP("Desk", "Agent port")), text(QT_TRANSLATE_NOOP("Desk", "Computers"))};
        for (const auto &[port, count] : found) {
            table.rows.append({{QString::number(port), std::nullopt, false, true},
                               {QString::number(count), std::nullopt, false, false}});
        }
        if (unknown > 0) {
            table.rows.append({{text(QT_TRANSLATE_NOOP("Desk", "Not known")), std::nullopt, false, true},
                               {QString::number(unknown), std::nullopt, false, false}});
        }
        section.tables = {table};
        return section;
    }

    /// Every computer below its server.
    [[nodiscard]] QList<ReportSection> computers() const
    {
        QList<ReportSection> all(m_fleet.servers.size() + 1);
        for (qsizetype i = 0; i < all.size(); ++i) {
            const bool known = i < m_fleet.servers.size();
            ReportSection &section = all[i];
            section.folded = true;
            section.anchor = serverAnchor(known ? i : -1);
            section.title = known ? text(QT_TRANSLATE_NOOP("Desk", "Computers of %1")).arg(m_fleet.servers.at(i).name)
                                  : text(QT_TRANSLATE_NOOP("Desk", "Computers whose server is not known"));
            ReportTable table;
            table.caption = section.title;
            table.headers = {text(QT_TRANSLATE_NOOP("Desk", "Computer")),
                             text(QT_TRANSLATE_NOOP("Desk", "State")),
                             text(QT_TRANSLATE_NOOP("Desk", "Agent port")),
                             text(QT_TRANSLATE_NOOP("Desk", "Server HTTP / HTTPS")),
                             text(QT_TRANSLATE_NOOP("Desk", "Findings")),
                             text(QT_TRANSLATE_NOOP("Desk", "Checked at")),
                             text(QT_TRANSLATE_NOOP("Desk", "File"))};
            section.tables = {table};
        }
        for (qsizetype i = 0; i < m_fleet.computers.size(); ++i) {
            const FleetPc &pc = m_fleet.computers.at(i);
            ReportCell name {nameOf(pc), std::nullopt, false, true};
            name.anchor = anchorOf(i);
            QString when = m_catalog.dateTime(pc.createdAt);
            if (!pc.complete) {
                when = text(QT_TRANSLATE_NOOP("Desk", "%1 (incomplete)")).arg(when);
            }
            all[pc.serverIndex < 0 ? all.size() - 1 : pc.serverIndex].tables.first().rows.append(
                {name,
                 stateCell(pc.state),
                 {agentPorts(pc), std::nullopt, pc.otherPort, true},
                 {number(pc.serverHttp) + QLatin1String(" / ") + number(pc.serverHttps), std::nullopt, false, false},
                 {pc.findings.join(QLatin1Char(' ')), std::nullopt, false, false},
                 {when, std::nullopt, false, false},
                 {pc.file, std::nullopt, false, false}});
        }
        all.removeIf([](const ReportSection &section) { return section.tables.first().rows.isEmpty(); });
        return all;
    }

    [[nodiscard]] QString reasonText(const IgnoredFile &file) const
    {
        switch (file.reason) {
        case IgnoredFile::Reason::Broken:
            return text(QT_TRANSLATE_NOOP("Desk", "no report, or damaged"));
        case IgnoredFile::Reason::Newer:
            return text(QT_TRANSLATE_NOOP("Desk", "made by a newer version of this program"));
        case IgnoredFile::Reason::Foreign:
            return text(QT_TRANSLATE_NOOP("Desk", "not a JSON report of this program"));
        case IgnoredFile::Reason::Merged:
            return text(QT_TRANSLATE_NOOP("Desk", "a comparison or an overview, not a computer's report"));
        case IgnoredFile::Reason::Sample:
            return text(QT_TRANSLATE_NOOP("Desk", "the built-in example"));
        case IgnoredFile::Reason::Older:
            return text(QT_TRANSLATE_NOOP("Desk", "there is a later report of the same computer"));
        case IgnoredFile::Reason::Unreadable:
            return text(QT_TRANSLATE_NOOP("Desk", "could not be read"));
        }
        Q_UNREACHABLE();
        return {};
    }

    [[nodiscard]] ReportSection ignored() const
    {
        ReportSection section = this->section("left-out", QT_TRANSLATE_NOOP("Desk", "Files that were left out"));
        for (const IgnoredFile &file : m_fleet.ignored.first(std::min(kMostIgnored, m_fleet.ignored.size()))) {
            QString why = reasonText(file);
            if (!file.detail.isEmpty()) {
                why = text(QT_TRANSLATE_NOOP("Desk", "%1 (%2)")).arg(why, file.detail);
            }
            section.items.append(
                text(QT_TRANSLATE_NOOP("Desk", "%1: %2")).arg(QDir::toNativeSeparators(file.file), why));
        }
        if (m_fleet.ignored.isEmpty()) {
            section.paragraphs = {text(QT_TRANSLATE_NOOP("Desk", "None."))};
        } else if (m_fleet.ignored.size() > kMostIgnored) {
            section.paragraphs = {text(QT_TRANSLATE_NOOP("Desk", "The first %1 of %2 files:"))
                                      .arg(QString::number(kMostIgnored), QString::number(m_fleet.ignored.size()))};
        }
        return section;
    }

    const Fleet &m_fleet;
    Catalog m_catalog;
};

QJsonValue jsonPort(const std::optional<Port> &port)
{
    return port ? QJsonValue(port->number()) : QJsonValue();
}

QJsonObject jsonComputer(const Fleet &fleet, const FleetPc &pc)
{
    const FleetServer *server = serverOf(fleet, pc);
    QJsonArray roles;
    if (pc.isServer) {
        roles.append(id(InstalledRole::Server));
    }
    if (pc.isAgent) {
        roles.append(id(InstalledRole::Agent));
    }
    return {{QStringLiteral("host"), pc.host},
            {QStringLiteral("file"), pc.file},
            {QStringLiteral("createdAt"), pc.createdAt.toString(Qt::ISODate)},
            {QStringLiteral("complete"), pc.complete},
            {QStringLiteral("masked"), pc.masked},
            {QStringLiteral("edition"), id(pc.edition)},
            {QStringLiteral("version"), pc.version},
            {QStringLiteral("roles"), roles},
            {QStringLiteral("server"), pc.server},
            {QStringLiteral("state"), id(pc.state)},
            {QStringLiteral("agentPort"), jsonPort(pc.agentPort)},
            {QStringLiteral("expectedAgentPort"), jsonPort(server ? server->agentPort : std::nullopt)},
            {QStringLiteral("serverHttp"), jsonPort(pc.serverHttp)},
            {QStringLiteral("serverHttps"), jsonPort(pc.serverHttps)},
            {QStringLiteral("deviates"),
             QJsonArray::fromStringList(deviationIds(pc).split(QLatin1Char(' '), Qt::SkipEmptyParts))},
            {QStringLiteral("findings"), QJsonArray::fromStringList(pc.findings)}};
}

/// One object for each line: thousands of rows stay readable, and none of them is kept twice in memory.
void appendLines(QByteArray &json, const char *key, qsizetype count, const auto &object)
{
    json += QByteArray(",\n\"") + key + "\": [";
    for (qsizetype i = 0; i < count; ++i) {
        json += i == 0 ? "\n" : ",\n";
        json += QJsonDocument(object(i)).toJson(QJsonDocument::Compact);
    }
    json += "]";
}

} // namespace

ReportDocument fleetDocument(const Fleet &fleet, const FleetHead &head, Language language)
{
    const FleetPage page(fleet, language);
    const Catalog catalog(language);
    const int deviating = fleet.deviating();
    const QString all = QString::number(fleet.computers.size());

    ReportDocument document = emptyReport(head.toolVersion, language);
    document.subject = QDir::toNativeSeparators(head.folder);
    document.checkedAt = catalog.dateTime(head.createdAt);
    document.strip = {{page.text(QT_TRANSLATE_NOOP("Desk", "Folder")), document.subject},
                      {page.text(QT_TRANSLATE_NOOP("Desk", "Computers")), all},
                      {page.text(QT_TRANSLATE_NOOP("Desk", "Made at")), document.checkedAt}};
    document.state = fleet.state();
    document.stateWord = stateName(document.state, catalog);
    if (fleet.computers.isEmpty()) {
        document.verdict = page.text(QT_TRANSLATE_NOOP("Desk", "No report of a computer was found."));
    } else if (deviating == 0) {
        document.verdict =
            page.text(QT_TRANSLATE_NOOP("Desk", "No deviating agent port or server was found (%1 computers)."))
                .arg(all);
    } else {
        document.verdict =
            page.text(QT_TRANSLATE_NOOP("Desk", "%1 of %2 computers use another agent port or server than expected."))
                .arg(QString::number(deviating), all);
        document.next = page.text(QT_TRANSLATE_NOOP(
            "Desk", "Open the report of each computer named below, and check again there: a setting may be old."));
    }
    QStringList counts;
    for (const RoleState state : kStates) {
        if (const int count = fleet.withState(state)) {
            counts.append(
                page.text(QT_TRANSLATE_NOOP("Desk", "%1: %2")).arg(stateName(state, catalog), QString::number(count)));
        }
    }
    if (!fleet.ignored.isEmpty()) {
        counts.append(page.text(QT_TRANSLATE_NOOP("Desk", "Files left out: %1")).arg(fleet.ignored.size()));
    }
    document.counts = counts.join(page.text(QT_TRANSLATE_NOOP("Desk", ", ")));
    document.sections = page.sections();
    return document;
}

QByteArray writeFleetJson(const Fleet &fleet, const FleetHead &head)
{
    QJsonObject states;
    for (const RoleState state : kStates) {
        states.insert(id(state), fleet.withState(state));
    }
    const QJsonObject root {{QStringLiteral("schemaVersion"), 1},
                            {QStringLiteral("kind"), QStringLiteral("fleet")},
                            {QStringLiteral("createdAt"), head.createdAt.toString(Qt::ISODate)},
                            {QStringLiteral("folder"), head.folder},
                            {QStringLiteral("count"), fleet.computers.size()},
                            {QStringLiteral("deviating"), fleet.deviating()},
                            {QStringLiteral("states"), states}};
    QByteArray json = QJsonDocument(root).toJson(QJsonDocument::Compact);
    json.chop(1); // the closing bracket: the lists follow
    appendLines(json, "computers", fleet.computers.size(), [&fleet](qsizetype i) {
        return jsonComputer(fleet, fleet.computers.at(i));
    });
    appendLines(json, "servers", fleet.servers.size(), [&fleet](qsizetype i) {
        const FleetServer &server = fleet.servers.at(i);
        QJsonObject ports;
        for (const auto &[port, count] : server.ports) {
            ports.insert(port.toString(), count);
        }
        return QJsonObject {{QStringLiteral("name"), server.name},
                            {QStringLiteral("computers"), server.computers},
                            {QStringLiteral("deviating"), server.deviating},
                            {QStringLiteral("agentPort"), jsonPort(server.agentPort)},
                            {QStringLiteral("agentPortFrom"), basisId(server.basis)},
                            {QStringLiteral("agentPorts"), ports}};
    });
    appendLines(json, "leftOut", fleet.ignored.size(), [&fleet](qsizetype i) {
        const IgnoredFile &file = fleet.ignored.at(i);
        return QJsonObject {{QStringLiteral("file"), file.file},
                            {QStringLiteral("reason"), id(file.reason)},
                            {QStringLiteral("detail"), file.detail}};
    });
    return json + "}\n";
}

QByteArray writeFleetCsv(const Fleet &fleet)
{
    CsvText csv;
    csv.row({QStringLiteral("host"),
             QStringLiteral("state"),
             QStringLiteral("deviates"),
             QStringLiteral("server"),
             QStringLiteral("agent_port"),
             QStringLiteral("expected_agent_port"),
             QStringLiteral("expected_from"),
             QStringLiteral("server_http"),
             QStringLiteral("server_https"),
             QStringLiteral("finding_ids"),
             QStringLiteral("created_at"),
             QStringLiteral("complete"),
             QStringLiteral("edition"),
             QStringLiteral("version"),
             QStringLiteral("file")});
    for (const FleetPc &pc : fleet.computers) {
        const FleetServer *server = serverOf(fleet, pc);
        csv.row({pc.host,
                 id(pc.state),
                 deviationIds(pc),
                 pc.server,
                 agentPorts(pc),
                 server ? number(server->agentPort) : QString(),
                 server ? basisId(server->basis) : QString(),
                 number(pc.serverHttp),
                 number(pc.serverHttps),
                 pc.findings.join(QLatin1Char(' ')),
                 pc.createdAt.toString(Qt::ISODate),
                 pc.complete ? QStringLiteral("yes") : QStringLiteral("no"),
                 id(pc.edition),
                 pc.version,
                 pc.file});
    }
    return csv.bytes();
}

} // namespace portcheck
