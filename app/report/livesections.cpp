#include "reportdocument.h"

#include <text/texts.h>

#include <algorithm>

// What listens, certificates, the agents list.
namespace portcheck {
namespace {

QString ownerText(const LiveEvidence &live, const Catalog &catalog)
{
    if (live.state != ListenState::Listening) {
        return {};
    }
    if (!live.owner || (live.owner->process.isEmpty() && live.owner->pid.value_or(0) == 0)) {
        return catalog.text("Report", QT_TRANSLATE_NOOP("Report", "not available from Windows"));
    }
    QString text = live.owner->process;
    if (live.owner->pid.value_or(0) != 0) {
        const QString pid = QString::number(*live.owner->pid);
        text = text.isEmpty() ? catalog.text("Report", QT_TRANSLATE_NOOP("Report", "PID %1")).arg(pid)
                              : catalog.text("Report", QT_TRANSLATE_NOOP("Report", "%1 (PID %2)")).arg(text, pid);
    }
    if (!live.owner->services.isEmpty()) {
        text += catalog.text("Report", QT_TRANSLATE_NOOP("Report", ", service %1"))
                    .arg(live.owner->services.join(QStringLiteral(", ")));
    }
    if (!live.owner->path.isEmpty()) {
        text += QStringLiteral(", ") + live.owner->path;
    }
    return text;
}

ReportSection listeningSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section;
    section.anchor = QStringLiteral("listening");
    section.title = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "What is actually listening"));
    ReportTable table;
    table.caption = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Listening ports"));
    for (const char *header : {QT_TRANSLATE_NOOP("Report", "Port"),
                               QT_TRANSLATE_NOOP("Report", "Number"),
                               QT_TRANSLATE_NOOP("Report", "Listening"),
                               QT_TRANSLATE_NOOP("Report", "Used by"),
                               QT_TRANSLATE_NOOP("Report", "Answers as"),
                               QT_TRANSLATE_NOOP("Report", "Addresses"),
                               QT_TRANSLATE_NOOP("Report", "Windows Firewall")}) {
        table.headers.append(catalog.text("Report", header));
    }
    bool firewallTold = false;
    for (const PortDiagnosis &port : diagnosis.ports) {
        const LiveEvidence &live = port.live;
        if (live.state == ListenState::NotChecked && !live.error) {
            continue;
        }
        firewallTold =
            firewallTold || (live.firewall != FirewallState::NotReadable && live.firewall != FirewallState::NotChecked);
        table.rows.append({{roleName(port.role, catalog), std::nullopt, false, true},
                           {live.port ? live.port->toString() : QString(), std::nullopt, false, true},
                           {listenWord(live, catalog), {}, false, false},
                           {ownerText(live, catalog), {}, false, false},
                           {answerCell(live, catalog), {}, false, false},
                           {live.addresses.join(QStringLiteral(", ")), {}, false, false},
                           {firewallName(live.firewall, catalog), {}, false, false}});
        if (live.error) {
            section.items.append(catalog.text("Report", QT_TRANSLATE_NOOP("Report", "%1: %2"))
                                     .arg(roleName(port.role, catalog), readErrorText(*live.error, catalog)));
        }
    }
    if (table.rows.isEmpty()) {
        section.paragraphs = {catalog.text(
            "Report", QT_TRANSLATE_NOOP("Report", "It was not checked whether anything listens on these ports."))};
        return section;
    }
    section.tables = {table};
    if (firewallTold) {
        section.paragraphs = {catalog.text(
            "Report",
            QT_TRANSLATE_NOOP(
                "Report",
                "The product has a firewall of its own. What Windows Firewall allows says nothing about it."))};
    }
    return section;
}

ReportSection certificateSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section;
    section.anchor = QStringLiteral("certificate");
    section.title = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Certificates"));
    ReportTable table;
    table.caption = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Certificates of the HTTPS ports"));
    for (const char *header : {QT_TRANSLATE_NOOP("Report", "Port"),
                               QT_TRANSLATE_NOOP("Report", "Issued to"),
                               QT_TRANSLATE_NOOP("Report", "Names"),
                               QT_TRANSLATE_NOOP("Report", "Issued by"),
                               QT_TRANSLATE_NOOP("Report", "Valid from"),
                               QT_TRANSLATE_NOOP("Report", "Valid until"),
                               QT_TRANSLATE_NOOP("Report", "TLS")}) {
        table.headers.append(catalog.text("Report", header));
    }
    for (const PortDiagnosis &port : diagnosis.ports) {
        if (!port.live.certificate) {
            continue;
        }
        const CertificateInfo &certificate = *port.live.certificate;
        const QString issuer = certificate.selfSigned
            ? catalog.text("Report", QT_TRANSLATE_NOOP("Report", "%1 (self-signed)")).arg(certificate.issuer)
            : certificate.issuer;
        table.rows.append({{roleName(port.role, catalog), std::nullopt, false, true},
                           {certificate.subject, {}, false, false},
                           {certificate.names.join(QStringLiteral(", ")), {}, false, false},
                           {issuer, {}, false, false},
                           {certificate.notBefore.date().toString(Qt::ISODate), {}, false, false},
                           {certificate.notAfter.date().toString(Qt::ISODate), {}, false, false},
                           {certificate.tls, {}, false, false}});
        // A name matters where browsers read it: on the console's port.
        const QString carries = port.role == PortRole::ServerHttps
            ? certificateNameText(certificate, diagnosis.serverName, catalog)
            : QString();
        if (!carries.isEmpty()) {
            section.items.append(carries);
        }
    }
    if (table.rows.isEmpty()) {
        section.paragraphs = {catalog.text("Report", QT_TRANSLATE_NOOP("Report", "No certificate was seen."))};
    } else {
        section.tables = {table};
        section.paragraphs = {catalog.text(
            "Report",
            QT_TRANSLATE_NOOP(
                "Report", "Certificates are shown as they were seen; whether they can be trusted was not judged."))};
    }
    return section;
}

ReportSection agentsSection(const Diagnosis &diagnosis, const Catalog &catalog)
{
    ReportSection section;
    section.anchor = QStringLiteral("agents");
    section.title = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Agents"));
    QStringList counts;
    for (const AgentProbe::State state : {AgentProbe::State::Listening,
                                          AgentProbe::State::Refused,
                                          AgentProbe::State::NoAnswer,
                                          AgentProbe::State::NameUnknown,
                                          AgentProbe::State::NameTimeout,
                                          AgentProbe::State::NotChecked}) {
        const auto number = std::count_if(diagnosis.agents.begin(), diagnosis.agents.end(), [state](const auto &agent) {
            return agent.state == state;
        });
        counts.append(catalog.text("Report", QT_TRANSLATE_NOOP("Report", "%1: %2"))
                          .arg(agentStateName(state, catalog), QString::number(number)));
    }
    section.paragraphs = {counts.join(catalog.text("Report", QT_TRANSLATE_NOOP("Report", ", ")))};
    ReportTable table;
    table.caption = catalog.text("Report", QT_TRANSLATE_NOOP("Report", "Computers checked on the agent port"));
    for (const char *header : {QT_TRANSLATE_NOOP("Report", "Computer"),
                               QT_TRANSLATE_NOOP("Report", "Address"),
                               QT_TRANSLATE_NOOP("Report", "Agent port"),
                               QT_TRANSLATE_NOOP("Report", "Answers as")}) {
        table.headers.append(catalog.text("Report", header));
    }
    for (const AgentProbe &agent : diagnosis.agents) {
        table.rows.append(
            {{agent.host, std::nullopt, false, true},
             {agent.address, {}, false, false},
             {agentStateName(agent.state, catalog), {}, false, false},
             {agent.state == AgentProbe::State::Listening ? fingerprintName(agent.fingerprint, catalog) : QString(),
              {},
              false,
              false}});
    }
    section.tables = {table};
    return section;
}

} // namespace

QString listenWord(const LiveEvidence &live, const Catalog &catalog)
{
    LiveEvidence bare = live;
    bare.owner = std::nullopt;
    const QString word = liveCell(bare, catalog);
    if (!live.reserved) {
        return word;
    }
    return catalog
        .text("Report",
              live.reservedAdministered ? QT_TRANSLATE_NOOP("Report", "%1 (set aside by an administrator)")
                                        : QT_TRANSLATE_NOOP("Report", "%1 (reserved by Windows)"))
        .arg(word);
}

QList<ReportSection> liveSections(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QList<ReportSection> sections {listeningSection(diagnosis, catalog), certificateSection(diagnosis, catalog)};
    if (!diagnosis.agents.isEmpty()) {
        sections.append(agentsSection(diagnosis, catalog));
    }
    return sections;
}

} // namespace portcheck
