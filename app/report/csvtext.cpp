#include "reportdocument.h"
#include "reports.h"

#include <text/texts.h>

#include <QAbstractItemModel>

#include <algorithm>

namespace portcheck {
namespace {

/// What one method says, without a language: "8059", "8059 / 8060", "invalid:80590", "absent",
/// "unreadable:access-denied", "not-applicable", "not-asked".
QString methodValue(const PortDiagnosis &port, Method method)
{
    QStringList values;
    for (const Observation &observation : port.observations) {
        if (observation.method != method) {
            continue;
        }
        QString value = id(observation.state);
        if (observation.value) {
            value = observation.value->toString();
        } else if (observation.state == ObservationState::Invalid) {
            value += QLatin1Char(':') + observation.raw;
        } else if (observation.error) {
            value += QLatin1Char(':') + id(observation.error->code);
        }
        if (!values.contains(value)) {
            values.append(value);
        }
    }
    if (!values.isEmpty()) {
        return values.join(QLatin1String(" / "));
    }
    return methodCovers(method, port.role) ? QStringLiteral("not-asked") : id(ObservationState::NotApplicable);
}

QString ownerOf(const LiveEvidence &live)
{
    if (!live.owner) {
        return {};
    }
    const QString pid = live.owner->pid.value_or(0) == 0 ? QString() : QString::number(*live.owner->pid);
    return QStringList({live.owner->process, pid}).join(QLatin1Char(' ')).trimmed();
}

} // namespace

QByteArray csvText(const QList<QStringList> &rows, CsvQuotes quotes)
{
    // A spreadsheet takes these for the start of a formula, the full-width ones on Japanese systems.
    static const QString dangerous = QStringLiteral("=+-@\t\r\n＝＋－＠");
    QByteArray bytes = QByteArrayLiteral("\xEF\xBB\xBF");
    for (QStringList cells : rows) {
        for (QString &cell : cells) {
            if (!cell.isEmpty() && dangerous.contains(cell.at(0))) {
                cell.prepend(QLatin1Char('\''));
            }
            const bool special = std::ranges::any_of(cell, [](QChar c) { return QStringView(u",\"\n\r").contains(c); });
            if (quotes == CsvQuotes::Always || special || cell != cell.trimmed()) {
                cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
            }
        }
        bytes += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return bytes;
}

QByteArray agentsCsv(const QAbstractItemModel &model)
{
    QList<QStringList> rows;
    for (int row = -1; row < model.rowCount(); ++row) { // the headers stand in front of the first row
        QStringList &cells = rows.emplaceBack();
        for (int column = 0; column < model.columnCount(); ++column) {
            const QVariant cell = row < 0 ? model.headerData(column, Qt::Horizontal) : model.index(row, column).data();
            cells.append(cell.toString());
        }
    }
    return csvText(rows, CsvQuotes::Always);
}

QByteArray writeCsv(const Diagnosis &diagnosis, Language language)
{
    const Catalog catalog(language);
    QList<QStringList> rows {
        QStringLiteral("record host created_at mode edition version server_name case role role_name "
                       "state state_name default port console ini registry plugin live_port live "
                       "live_name owner fingerprint firewall address finding_ids finding_titles")
            .split(QLatin1Char(' '))};
    const QStringList head {catalog.dateTime(diagnosis.createdAt),
                            id(diagnosis.mode),
                            id(diagnosis.installation.edition),
                            diagnosis.installation.version,
                            diagnosis.serverName,
                            diagnosis.caseNumber};
    for (const PortDiagnosis &port : diagnosis.ports) {
        QStringList ids;
        QStringList titles;
        for (const Finding &finding : diagnosis.findings) {
            if (finding.concerns(port.role)) {
                ids.append(id(finding));
                titles.append(findingText(finding, catalog).title);
            }
        }
        QStringList &row = rows.emplaceBack();
        row << QStringLiteral("port") << diagnosis.host << head << id(port.role) << roleName(port.role, catalog)
            << id(port.state) << stateName(port.state, catalog) << portText(port.defaultPort) << portText(port.port);
        for (const Method method : documentedMethods()) {
            row << methodValue(port, method);
        }
        row << portText(port.live.port) << id(port.live.state) << liveCell(port.live, catalog) << ownerOf(port.live)
            << id(port.live.fingerprint) << id(port.live.firewall) << port.live.addresses.join(QLatin1Char(' '))
            << ids.join(QLatin1Char(' ')) << titles.join(QLatin1String(" / "));
    }
    const QString agentPort = portText(diagnosis.port(PortRole::Agent).port);
    for (const AgentProbe &agent : diagnosis.agents) {
        rows.emplaceBack() << QStringLiteral("agent") << agent.host << head << id(PortRole::Agent)
                           << roleName(PortRole::Agent, catalog)
                           << QStringList(8, QString()) // state to plugin: of the installation, not of this computer
                           << agentPort << id(agent.state) << agentStateName(agent.state, catalog) << QString()
                           << id(agent.fingerprint) << QString() << agent.address << QString() << QString();
    }
    return csvText(rows);
}

} // namespace portcheck
