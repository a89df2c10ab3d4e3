#include "texts.h"

#include <core/firewallmatch.h>

#include <algorithm>
#include <utility>

// What a network team asks about a port, and the request text made of it.
namespace portcheck {
namespace {

/// Readable as such, but what it says does not decide: see FirewallView.
bool isRuledElsewhere(const LiveQuestion &question)
{
    return question.id == LiveQuestionId::Firewall && question.outcome == LiveOutcome::NotReadable && question.error
        && question.error->code == ReadErrorCode::NotSupported;
}

/// The port to ask for, and how sure it is.
QString requestedPort(const PortDiagnosis &port, const Catalog &catalog)
{
    if (port.port) {
        return port.port->toString();
    }
    QStringList values;
    for (const Port value : distinctPorts(port.observations)) {
        values.append(value.toString());
    }
    if (!values.isEmpty()) {
        return catalog.translate("Port", "%1 (the sources differ: to be settled first)")
            .arg(values.join(QStringLiteral(" / ")));
    }
    if (!port.defaultPort) {
        return catalog.translate("Port", "not known (the management console shows it)");
    }
    const QString number = port.defaultPort->toString();
    return countsTowardsWhole(port.role) ? catalog.translate("Port", "%1 (default, not confirmed)").arg(number)
                                         : number;
}

QString serverOf(const Diagnosis &diagnosis, const Catalog &catalog)
{
    return !diagnosis.serverName.isEmpty()                           ? diagnosis.serverName
        : diagnosis.installation.server && !diagnosis.host.isEmpty() ? diagnosis.host
                                                                     : catalog.translate("Port", "(please fill in)");
}

QString productOf(const Installation &installation, const Catalog &catalog)
{
    const QString edition = editionName((installation.found() || !installation.wasLookedFor())
                                                && installation.edition != Edition::OfficeScan
                                            ? Edition::Wfbs
                                            : installation.edition,
                                        catalog);
    return installation.version.isEmpty()
        ? edition
        : catalog.translate("Port", "%1, version %2").arg(edition, installation.version);
}

} // namespace

PortFacts portFacts(PortRole role, const Catalog &catalog)
{
    const QString same = catalog.translate("Port", "The same with IIS and with Apache.");
    switch (role) {
    case PortRole::ServerHttp:
        return {catalog.translate("Port", "TCP (HTTP)"),
                catalog.translate("Port", "agents → server"),
                catalog.translate("Port", "Updates, settings and quarantine upload of the agents"),
                catalog.translate("Port", "Computers with a Security Agent"),
                catalog.translate("Port", "Security Server"),
                {same}};
    case PortRole::ServerHttps:
        return {catalog.translate("Port", "TCP (HTTPS)"),
                catalog.translate("Port", "browsers → server"),
                catalog.translate("Port", "Management console, and installation of agents from a browser"),
                catalog.translate("Port",
                                  "Computers on which the console is opened or an agent is installed from a browser"),
                catalog.translate("Port", "Security Server"),
                {same,
                 catalog.translate("Port",
                                   "Only for the management console and the installation from a browser; agents that "
                                   "are already installed do not need it.")}};
    case PortRole::ScanHttp:
    case PortRole::ScanHttps:
        return {role == PortRole::ScanHttp ? catalog.translate("Port", "TCP (HTTP)")
                                           : catalog.translate("Port", "TCP (HTTPS)"),
                catalog.translate("Port", "agents → server"),
                catalog.translate("Port", "Smart scan queries of the agents"),
                catalog.translate("Port", "Computers with a Security Agent"),
                catalog.translate("Port", "Smart Scan server (on the Security Server)"),
                {same}};
    case PortRole::Agent:
        return {
            catalog.translate("Port", "TCP (HTTP)"),
            catalog.translate("Port", "server → agents"),
            catalog.translate("Port", "Notices and settings from the server, and smart scan traffic with the agents"),
            catalog.translate("Port", "Security Server"),
            catalog.translate("Port", "Computers with a Security Agent"),
            {catalog.translate("Port",
                               "A random five-digit number; it can also be chosen when the server is installed."),
             catalog.translate("Port", "All agents of one server use the same port.")}};
    case PortRole::Mac:
        return {catalog.translate("Port", "TCP (HTTP)"),
                catalog.translate("Port", "Mac agents → server"),
                catalog.translate("Port", "Communication with Mac agents"),
                catalog.translate("Port", "Mac computers with an agent"),
                catalog.translate("Port", "Security Server"),
                {catalog.translate("Port", "61617 is described as the port of the Mac client (agent)."),
                 catalog.translate("Port",
                                   "Only if Mac computers are managed. According to the vendor's Mac documents, the "
                                   "agents connect to this port of the server.")}};
    case PortRole::Netbios139:
    case PortRole::Netbios445:
        return {
            role == PortRole::Netbios139 ? catalog.translate("Port", "TCP (NetBIOS)")
                                         : catalog.translate("Port", "TCP (SMB)"),
            catalog.translate("Port",
                              "server → computers (remote installation), agents → server (login script, quarantine)"),
            catalog.translate("Port", "Remote installation of agents, login script, quarantine by UNC path"),
            catalog.translate("Port",
                              "The server (remote installation); computers with an agent (login script, quarantine)"),
            catalog.translate("Port",
                              "The target computers (remote installation); the server (login script, quarantine)"),
            {catalog.translate("Port",
                               "Only for the login script wizard (autopcc.exe), remote installation, or quarantine by "
                               "UNC path."),
             catalog.translate("Port",
                               "Quarantine uses HTTP by default; it is changed under [Security Settings] > "
                               "[Quarantine].")}};
    }
    Q_UNREACHABLE();
    return {};
}

QString firewallRequest(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QStringList lines;
    const auto line = [&](const char *pattern, const QString &value) {
        lines.append(catalog.text("Port", pattern).arg(value));
    };
    lines.append(catalog.translate("Port", "Request: please allow the following ports for virus protection"));
    lines.append(QString());
    line(QT_TRANSLATE_NOOP("Port", "Product: %1"), productOf(diagnosis.installation, catalog));
    line(QT_TRANSLATE_NOOP("Port", "Server: %1"), serverOf(diagnosis, catalog));
    if (!diagnosis.host.isEmpty()) { // files of an agent do not name their computer
        line(QT_TRANSLATE_NOOP("Port", "Checked on: %1"), diagnosis.host);
    }
    line(QT_TRANSLATE_NOOP("Port", "Date: %1"), catalog.dateTime(diagnosis.createdAt));

    int number = 0;
    for (const PortDiagnosis &port : diagnosis.ports) {
        if (port.state == RoleState::NotApplicable) {
            continue;
        }
        const PortFacts facts = portFacts(port.role, catalog);
        lines.append(QString());
        lines.append(catalog.translate("Port", "%1. %2").arg(QString::number(++number), roleName(port.role, catalog)));
        line(QT_TRANSLATE_NOOP("Port", "   Port: %1"), requestedPort(port, catalog));
        line(QT_TRANSLATE_NOOP("Port", "   Protocol: %1"), facts.protocol);
        line(QT_TRANSLATE_NOOP("Port", "   From: %1"), facts.from);
        line(QT_TRANSLATE_NOOP("Port", "   To: %1"), facts.to);
        line(QT_TRANSLATE_NOOP("Port", "   Direction: %1"), facts.direction);
        line(QT_TRANSLATE_NOOP("Port", "   Purpose: %1"), facts.purpose);
        for (const QString &note : facts.notes) {
            line(QT_TRANSLATE_NOOP("Port", "   Note: %1"), note);
        }
    }
    lines.append(QString());
    line(QT_TRANSLATE_NOOP("Port", "Made with %1"), productName(catalog));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString listeningPortExplanation(const Catalog &catalog)
{
    return catalog.translate("Port",
                             "A listening port is the number at which a program waits for connections from "
                             "other computers. Firewalls between the two computers have to let "
                             "connections to this port pass. The screen of the Mac plug-in means the "
                             "same thing.");
}

QStringList notChecked(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QStringList result;
    const auto addIf = [&](bool missing, const char *source) {
        if (missing) {
            result.append(catalog.text("NotChecked", source));
        }
    };
    const auto addNames = [&](const QStringList &names, const char *source) {
        if (!names.isEmpty()) {
            result.append(catalog.text("NotChecked", source).arg(commaList(names, catalog)));
        }
    };
    const auto asked = [&](Method method) {
        return diagnosis.askedMethods.contains(method);
    };
    const auto anyPort = [&](const auto &condition) {
        return std::ranges::any_of(diagnosis.ports, condition);
    };
    const auto looked = [](const PortDiagnosis &port) {
        return port.live.state != ListenState::NotChecked;
    };

    addIf(!diagnosis.complete,
          QT_TRANSLATE_NOOP("NotChecked", "The check was stopped before it was complete: parts of it are missing."));
    addIf(!asked(Method::Console), QT_TRANSLATE_NOOP("NotChecked", "Management console: no value was entered."));
    addIf(!asked(Method::Ini), QT_TRANSLATE_NOOP("NotChecked", "ofcscan.ini: no file was given or found."));
    addIf(!asked(Method::Registry),
          QT_TRANSLATE_NOOP("NotChecked",
                            "Registry: no value of the product was read from a registry or an exported file."));
    addIf(anyPort([](const PortDiagnosis &port) {
              return port.role == PortRole::Mac && port.state != RoleState::NotApplicable
                  && std::ranges::find(port.observations, Side::Entered, &Observation::side) == port.observations.end();
          }),
          QT_TRANSLATE_NOOP("NotChecked", "Plug-in Manager: no value was entered."));
    QStringList silent;
    for (const PortDiagnosis &port : diagnosis.ports) {
        if (port.state == RoleState::NotChecked && countsTowardsWhole(port.role)) {
            silent.append(roleName(port.role, catalog));
        }
    }
    const bool agentOnly = diagnosis.installation.agent && !diagnosis.installation.server;
    addNames(silent,
             agentOnly ? QT_TRANSLATE_NOOP("NotChecked", "Only the server can show these ports: %1.")
                       : QT_TRANSLATE_NOOP("NotChecked", "No source that could name these ports was checked: %1."));
    const bool anyLive = anyPort(looked);
    const bool onlyFiles = diagnosis.isOfFiles() && diagnosis.probedHost.isEmpty();
    addIf(!anyLive && !onlyFiles,
          QT_TRANSLATE_NOOP("NotChecked", "Whether the ports are really listening was not checked."));
    addIf(!anyLive && onlyFiles,
          QT_TRANSLATE_NOOP("NotChecked",
                            "Whether the ports are really listening was not checked, because only files from the "
                            "computer in question were read."));
    for (const auto &[outcome, sentence] :
         {std::pair(LiveOutcome::NotInTime, QT_TRANSLATE_NOOP("NotChecked", "Not answered in time: %1.")),
          std::pair(LiveOutcome::NotReadable, QT_TRANSLATE_NOOP("NotChecked", "Could not be read: %1."))}) {
        QStringList names;
        for (const LiveQuestion &question : diagnosis.liveQuestions) {
            if (question.outcome == outcome && !isRuledElsewhere(question)) {
                names.append(liveQuestionName(question.id, catalog));
            }
        }
        addNames(names, sentence);
    }
    if (const auto firewall = std::ranges::find_if(diagnosis.liveQuestions, isRuledElsewhere);
        firewall != diagnosis.liveQuestions.end()) {
        result.append(
            firewall->error->locator == QLatin1String(kFirewallProducts)
                ? catalog
                      .translate("NotChecked",
                                 "Another firewall (%1) is registered in place of Windows Firewall. This program "
                                 "cannot see its rules, so it is not known whether it allows the ports.")
                      .arg(firewall->error->detail.isEmpty() ? QStringLiteral("?") : firewall->error->detail)
                : catalog.translate("NotChecked",
                                    "Windows Firewall is set by a policy of the organisation, whose rules "
                                    "could not be read, so it is not known whether it allows the ports."));
    }
    addIf(anyLive && !anyPort([](const PortDiagnosis &port) {
              return port.live.firewall != FirewallState::NotReadable
                  && port.live.firewall != FirewallState::NotChecked;
          }),
          QT_TRANSLATE_NOOP("NotChecked", "Whether Windows Firewall allows the ports was not determined."));
    addIf(anyPort([&](const PortDiagnosis &port) { return looked(port) && port.live.host.isEmpty(); })
              && !anyPort([](const PortDiagnosis &port) { return port.live.reservedKnown; }),
          QT_TRANSLATE_NOOP("NotChecked", "Which port ranges Windows has reserved was not determined."));
    result.append(catalog.translate("NotChecked", "The product's own firewall: this program cannot see its rules."));
    addIf(diagnosis.probedHost.isEmpty() && diagnosis.agents.isEmpty(),
          QT_TRANSLATE_NOOP("NotChecked",
                            "Whether other computers can reach these ports: no other computer was contacted."));
    result.append(catalog.translate(
        "NotChecked", "Whether quarantine uses a UNC path: where the product stores this setting is not documented."));
    return result;
}

} // namespace portcheck
