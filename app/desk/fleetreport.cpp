#include "fleet.h"

#include <report/reports.h>
#include <text/texts.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace portcheck {

template<>
struct Names<FleetServer::Basis>
{
    static constexpr NameTable<FleetServer::Basis, 3> table {{{FleetServer::Basis::OwnReport, "own-report"},
                                                              {FleetServer::Basis::Majority, "majority"},
                                                              {FleetServer::Basis::None, "none"}}};
};

namespace {

constexpr qsizetype kMostIgnored = 500; ///< named one by one; a share may hold anything

QStringList deviationIds(const FleetPc &pc)
{
    QStringList ids;
    if (pc.otherPort) {
        ids.append(QStringLiteral("agent-port"));
    }
    if (pc.otherServer) {
        ids.append(QStringLiteral("server"));
    }
    return ids;
}

const FleetServer *serverOf(const Fleet &fleet, const FleetPc &pc)
{
    return pc.serverIndex < 0 ? nullptr : &fleet.servers.at(pc.serverIndex);
}

/// What the sections of the document are made of.
struct FleetPage
{
    const Fleet &fleet;
    Catalog catalog;

    [[nodiscard]] QString none() const { return catalog.translate("Desk", "None."); }
    [[nodiscard]] QString unknown() const { return catalog.translate("Desk", "Not known"); }
    [[nodiscard]] ReportCell cell(RoleState state) const { return {stateName(state, catalog), state}; }
    [[nodiscard]] static QString anchorOf(qsizetype computer) { return QStringLiteral("pc-%1").arg(computer + 1); }
    [[nodiscard]] static QString serverAnchor(qsizetype server)
    {
        return server < 0 ? QStringLiteral("server-unknown") : QStringLiteral("server-%1").arg(server + 1);
    }
    /// A computer without a name is known by its file alone.
    [[nodiscard]] static QString nameOf(const FleetPc &pc) { return pc.host.isEmpty() ? pc.file : pc.host; }

    /// A section of one table, which has its title.
    [[nodiscard]] static ReportSection
    section(const QString &anchor, const QString &title, const QStringList &headers, QList<QList<ReportCell>> rows = {})
    {
        return {.anchor = anchor, .title = title, .tables = {{title, headers, std::move(rows)}}};
    }

    [[nodiscard]] QString whyDeviating(const FleetPc &pc) const
    {
        QStringList reasons;
        if (pc.otherPort) {
            reasons.append(fleet.servers.at(pc.serverIndex).agentPort
                               ? catalog.translate("Desk", "Another agent port")
                               : catalog.translate("Desk", "Agent ports differ, and no port is used by most"));
        }
        if (pc.otherServer) {
            reasons.append(catalog.translate("Desk", "Another server"));
        }
        return commaList(reasons, catalog);
    }

    [[nodiscard]] ReportSection deviating() const
    {
        ReportSection section = this->section(QStringLiteral("deviating"),
                                              catalog.translate("Desk", "Computers that deviate"),
                                              {catalog.translate("Desk", "Computer"),
                                               catalog.translate("Desk", "What deviates"),
                                               catalog.translate("Desk", "Agent port"),
                                               catalog.translate("Desk", "Expected"),
                                               catalog.translate("Desk", "Server"),
                                               catalog.translate("Desk", "State")});
        QList<QList<ReportCell>> &rows = section.tables.first().rows;
        for (qsizetype i = 0; i < fleet.computers.size(); ++i) {
            const FleetPc &pc = fleet.computers.at(i);
            if (!pc.deviates()) {
                break; // they come first
            }
            rows.append({{.text = nameOf(pc), .strong = true, .link = anchorOf(i)},
                         {whyDeviating(pc)},
                         {.text = portText(pc.agentPort, pc.agentPorts), .marked = pc.otherPort, .strong = true},
                         {.text = portText(fleet.servers.at(pc.serverIndex).agentPort), .strong = true},
                         {.text = pc.server, .marked = pc.otherServer},
                         cell(pc.state)});
        }
        if (rows.isEmpty()) {
            section.tables.clear();
            section.paragraphs = {none()};
        }
        return section;
    }

    [[nodiscard]] ReportSection counts() const
    {
        QList<QList<ReportCell>> rows;
        for (const RoleState state : kWorstFirst) {
            if (const int count = fleet.withState(state)) {
                rows.append({cell(state), {.text = QString::number(count), .strong = true}});
            }
        }
        return section(QStringLiteral("states"),
                       catalog.translate("Desk", "By state"),
                       {catalog.translate("Desk", "State"), catalog.translate("Desk", "Computers")},
                       rows);
    }

    [[nodiscard]] ReportSection servers() const
    {
        QList<QList<ReportCell>> rows;
        for (qsizetype i = 0; i < fleet.servers.size(); ++i) {
            const FleetServer &server = fleet.servers.at(i);
            QStringList found;
            for (const auto &[port, count] : server.ports) {
                found.append(catalog.translate("Desk", "%1 (%2)").arg(port.toString(), QString::number(count)));
            }
            const QString basis =
                catalog.word("Desk", server.basis)
                    .in({{FleetServer::Basis::OwnReport, QT_TRANSLATE_NOOP("Desk", "the server's own report")},
                         {FleetServer::Basis::Majority, QT_TRANSLATE_NOOP("Desk", "most of its computers")},
                         {FleetServer::Basis::None, QT_TRANSLATE_NOOP("Desk", "not known")}});
            rows.append({{.text = server.name, .strong = true, .link = serverAnchor(i)},
                         {QString::number(server.computers)},
                         {.text = portText(server.agentPort), .strong = true},
                         {basis},
                         {commaList(found, catalog)},
                         {.text = QString::number(server.deviating), .marked = server.deviating > 0}});
        }
        if (const auto count = std::ranges::count(fleet.computers, -1, &FleetPc::serverIndex)) {
            rows.append({{.text = unknown(), .strong = true, .link = serverAnchor(-1)},
                         {QString::number(count)},
                         {},
                         {},
                         {},
                         {}});
        }
        return section(QStringLiteral("servers"),
                       catalog.translate("Desk", "By server"),
                       {catalog.translate("Desk", "Server"),
                        catalog.translate("Desk", "Computers"),
                        catalog.translate("Desk", "Agent port"),
                        catalog.translate("Desk", "Known from"),
                        catalog.translate("Desk", "Agent ports found"),
                        catalog.translate("Desk", "Deviating")},
                       rows);
    }

    [[nodiscard]] ReportSection ports() const
    {
        std::map<quint16, int> found; ///< 0 for the computers whose port is not known
        for (const FleetPc &pc : fleet.computers) {
            ++found[pc.agentPort ? pc.agentPort->number() : 0];
        }
        QList<QList<ReportCell>> rows;
        for (const auto &[port, count] : found) {
            rows.append({{.text = port ? QString::number(port) : unknown(), .strong = true}, {QString::number(count)}});
        }
        if (found.contains(0)) {
            rows.move(0, rows.size() - 1);
        }
        return section(QStringLiteral("agent-ports"),
                       catalog.translate("Desk", "By agent port"),
                       {catalog.translate("Desk", "Agent port"), catalog.translate("Desk", "Computers")},
                       rows);
    }

    /// Every computer below its server.
    [[nodiscard]] QList<ReportSection> computers() const
    {
        const QStringList headers {catalog.translate("Desk", "Computer"),
                                   catalog.translate("Desk", "State"),
                                   catalog.translate("Desk", "Agent port"),
                                   catalog.translate("Desk", "Server HTTP / HTTPS"),
                                   catalog.translate("Desk", "Findings"),
                                   catalog.translate("Desk", "Checked at"),
                                   catalog.translate("Desk", "File")};
        QList<ReportSection> all;
        const auto add = [&](qsizetype server, const QString &title) {
            all.append(section(serverAnchor(server), title, headers));
            all.last().folded = true;
        };
        for (qsizetype i = 0; i < fleet.servers.size(); ++i) {
            add(i, catalog.translate("Desk", "Computers of %1").arg(fleet.servers.at(i).name));
        }
        add(-1, catalog.translate("Desk", "Computers whose server is not known"));
        for (qsizetype i = 0; i < fleet.computers.size(); ++i) {
            const FleetPc &pc = fleet.computers.at(i);
            const QString when = catalog.dateTime(pc.createdAt);
            all[pc.serverIndex < 0 ? all.size() - 1 : pc.serverIndex].tables.first().rows.append(
                {{.text = nameOf(pc), .strong = true, .anchor = anchorOf(i)},
                 cell(pc.state),
                 {.text = portText(pc.agentPort, pc.agentPorts), .marked = pc.otherPort, .strong = true},
                 {portText(pc.serverHttp) + QLatin1String(" / ") + portText(pc.serverHttps)},
                 {pc.findings.join(QLatin1Char(' '))},
                 {pc.complete ? when : catalog.translate("Desk", "%1 (incomplete)").arg(when)},
                 {pc.file}});
        }
        all.removeIf([](const ReportSection &section) { return section.tables.first().rows.isEmpty(); });
        return all;
    }

    [[nodiscard]] QString reasonText(const IgnoredFile &file) const
    {
        using enum IgnoredFile::Reason;
        const QString why =
            catalog.word("Desk", file.reason)
                .in({{Broken, QT_TRANSLATE_NOOP("Desk", "no report, or damaged")},
                     {Newer, QT_TRANSLATE_NOOP("Desk", "made by a newer version of this program")},
                     {Foreign, QT_TRANSLATE_NOOP("Desk", "not a JSON report of this program")},
                     {Merged, QT_TRANSLATE_NOOP("Desk", "a comparison or an overview, not a computer's report")},
                     {Sample, QT_TRANSLATE_NOOP("Desk", "the built-in example")},
                     {Older, QT_TRANSLATE_NOOP("Desk", "another report of the same computer is used")},
                     {Unreadable, QT_TRANSLATE_NOOP("Desk", "could not be read")},
                     {Link, QT_TRANSLATE_NOOP("Desk", "a link to another place, not followed")},
                     {Limit, QT_TRANSLATE_NOOP("Desk", "deeper, or more, than is read")}});
        // What a parser says of it is English.
        return file.detail.isEmpty() || file.reason == Broken
            ? why
            : catalog.translate("Desk", "%1 (%2)").arg(why, file.detail);
    }

    [[nodiscard]] ReportSection ignored() const
    {
        ReportSection section {.anchor = QStringLiteral("left-out"),
                               .title = catalog.translate("Desk", "Files that were left out")};
        for (const IgnoredFile &file : fleet.ignored.first(std::min(kMostIgnored, fleet.ignored.size()))) {
            section.items.append(
                catalog.translate("Desk", "%1: %2").arg(QDir::toNativeSeparators(file.file), reasonText(file)));
        }
        if (fleet.ignored.isEmpty()) {
            section.paragraphs = {none()};
        } else if (fleet.ignored.size() > kMostIgnored) {
            section.paragraphs = {catalog.translate("Desk", "The first %1 of %2 files:")
                                      .arg(QString::number(kMostIgnored), QString::number(fleet.ignored.size()))};
        }
        return section;
    }
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
            {QStringLiteral("masked"), pc.aliased},
            {QStringLiteral("edition"), id(pc.edition)},
            {QStringLiteral("version"), pc.version},
            {QStringLiteral("roles"), roles},
            {QStringLiteral("server"), pc.server},
            {QStringLiteral("state"), id(pc.state)},
            {QStringLiteral("agentPort"), jsonPort(pc.agentPort)},
            {QStringLiteral("expectedAgentPort"), jsonPort(server ? server->agentPort : std::nullopt)},
            {QStringLiteral("serverHttp"), jsonPort(pc.serverHttp)},
            {QStringLiteral("serverHttps"), jsonPort(pc.serverHttps)},
            {QStringLiteral("deviates"), QJsonArray::fromStringList(deviationIds(pc))},
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
    const Catalog catalog(language);
    const FleetPage page {fleet, catalog};
    const int deviating = fleet.deviating();
    const QString all = QString::number(fleet.computers.size());

    ReportDocument document = emptyReport(head.toolVersion, language);
    document.subject = QDir::toNativeSeparators(head.folder);
    document.checkedAt = catalog.dateTime(head.createdAt);
    document.strip = {{catalog.translate("Desk", "Folder"), document.subject},
                      {catalog.translate("Desk", "Computers"), all},
                      {catalog.translate("Desk", "Made at"), document.checkedAt}};
    document.state = fleet.state();
    document.stateWord = stateName(document.state, catalog);
    if (fleet.computers.isEmpty()) {
        document.verdict = catalog.translate("Desk", "No report of a computer was found.");
    } else if (deviating == 0) {
        document.verdict =
            catalog.translate("Desk", "No deviating agent port or server was found (computers: %1).").arg(all);
        if (document.state == RoleState::Problem || document.state == RoleState::Check) {
            document.next = catalog.translate("Desk",
                                              "Some computers have findings of their own. The HTML page and the CSV "
                                              "table name them; the report of each says what to do.");
        }
    } else {
        document.verdict =
            catalog.translate("Desk", "Computers with another agent port or server than expected: %1 of %2.")
                .arg(QString::number(deviating), all);
        document.next = catalog.translate(
            "Desk", "Open the report of each computer named below, and check again there: a setting may be old.");
    }
    QStringList counts;
    for (const RoleState state : kWorstFirst) {
        if (const int count = fleet.withState(state)) {
            counts.append(catalog.translate("Desk", "%1: %2").arg(stateName(state, catalog), QString::number(count)));
        }
    }
    if (!fleet.ignored.isEmpty()) {
        counts.append(catalog.translate("Desk", "Files left out: %1").arg(fleet.ignored.size()));
    }
    document.counts = commaList(counts, catalog);
    document.sections = QList {page.deviating(), page.counts(), page.servers(), page.ports()} + page.computers()
        + QList {page.ignored()};
    return document;
}

QByteArray writeFleetJson(const Fleet &fleet, const FleetHead &head)
{
    QJsonObject states;
    for (const RoleState state : kWorstFirst) {
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
                            {QStringLiteral("agentPortFrom"), nameOf(server.basis)},
                            {QStringLiteral("agentPorts"), ports}};
    });
    appendLines(json, "leftOut", fleet.ignored.size(), [&fleet](qsizetype i) {
        const IgnoredFile &file = fleet.ignored.at(i);
        return QJsonObject {{QStringLiteral("file"), file.file},
                            {QStringLiteral("reason"), nameOf(file.reason)},
                            {QStringLiteral("detail"), file.detail}};
    });
    return json + "}\n";
}

QByteArray writeFleetCsv(const Fleet &fleet)
{
    QList<QStringList> rows;
    rows.append(QStringLiteral("host,state,deviates,server,agent_port,expected_agent_port,expected_from,server_http,"
                               "server_https,finding_ids,created_at,complete,edition,version,file")
                    .split(QLatin1Char(',')));
    for (const FleetPc &pc : fleet.computers) {
        const FleetServer *server = serverOf(fleet, pc);
        rows.append(QStringList {pc.host,
                                 id(pc.state),
                                 deviationIds(pc).join(QLatin1Char(' ')),
                                 pc.server,
                                 portText(pc.agentPort, pc.agentPorts),
                                 server ? portText(server->agentPort) : QString(),
                                 server ? nameOf(server->basis) : QString(),
                                 portText(pc.serverHttp),
                                 portText(pc.serverHttps),
                                 pc.findings.join(QLatin1Char(' ')),
                                 pc.createdAt.toString(Qt::ISODate),
                                 pc.complete ? QStringLiteral("yes") : QStringLiteral("no"),
                                 id(pc.edition),
                                 pc.version,
                                 pc.file});
    }
    return csvText(rows);
}

} // namespace portcheck
