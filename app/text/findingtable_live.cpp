#include "findingtable.h"

#include <QtGlobal>

#include <array>

// Findings of what listens, who owns it and what Windows allows.
namespace portcheck {
namespace {

constexpr std::array kRows {
    FindingRow {FindingId::NotListening,
                "",
                QT_TRANSLATE_NOOP("Finding", "Nothing is listening on {role}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Port {port} is configured, but no program is waiting for connections there. Agents "
                                  "may not be able to fetch updates and settings."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Check in Windows Services that the web server (Apache2 or W3SVC) and the Security "
                                  "Server (ofcservice) are running, start what has stopped, and check again.")},
    FindingRow {FindingId::NotListening,
                "https",
                QT_TRANSLATE_NOOP("Finding", "Nothing is listening on {role}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Port {port} is configured, but no program is waiting for connections there. The "
                                  "management console and the installation of agents from a browser may not be "
                                  "available. Agents that are already installed are not affected."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Check in Windows Services that the web server (Apache2 or W3SVC) is running, start "
                                  "what has stopped, and check again.")},
    FindingRow {FindingId::NotListening,
                "scan",
                QT_TRANSLATE_NOOP("Finding", "Nothing is listening on {role}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Port {port} was looked at, but no program is waiting for connections there. Smart "
                                  "scan may not be available to the agents."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Check in Windows Services that the services of the Security Server are running, "
                                  "start what has stopped, and check again.")},
    FindingRow {FindingId::NotListening,
                "agent",
                QT_TRANSLATE_NOOP("Finding", "Nothing is listening on {role}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Port {port} is configured, but no program is waiting for connections there. The "
                                  "server may not be able to send notices and settings to this agent."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Check in Windows Services that the agent's service (tmlisten) is running, start "
                                  "what has stopped, and check again.")},
    FindingRow {
        FindingId::NotListening,
        "mac",
        QT_TRANSLATE_NOOP("Finding", "Nothing is listening on {role}"),
        QT_TRANSLATE_NOOP("Finding",
                          "Port {port} was looked at, but no program is waiting for connections there. Communication "
                          "with Mac agents may not work."),
        QT_TRANSLATE_NOOP("Finding",
                          "See whether the Mac plug-in opens from Plug-in Manager. If it does not, contact support.")},
    FindingRow {FindingId::NoAnswer,
                "",
                QT_TRANSLATE_NOOP("Finding", "No answer from {role}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Nothing came back from port {port} in time. It may be blocked on the way, or the "
                                  "computer or program may be off: from here the two cannot be told apart."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Check that the computer is on. Then have the firewalls in between allow the port: "
                                  "the Port List has a request text to copy.")},
    FindingRow {
        FindingId::OwnerUnexpected,
        "",
        QT_TRANSLATE_NOOP("Finding", "Another program is using {role}"),
        QT_TRANSLATE_NOOP(
            "Finding",
            "Port {port} is held by {owner}. The product may not be able to use the port while that program holds it."),
        QT_TRANSLATE_NOOP(
            "Finding",
            "Find out what this program is for and whether it can use another port. Check again after the change.")},
    FindingRow {FindingId::OwnerUnexpected,
                "info",
                QT_TRANSLATE_NOOP("Finding", "A program that the vendor does not document is listening on {role}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Port {port} is held by {owner}. Which program should be there is not documented by "
                                  "the vendor, so it is shown as found and not judged."),
                QT_TRANSLATE_NOOP("Finding", "Nothing needs to be done.")},
    FindingRow {
        FindingId::OwnerHttpSys,
        "",
        QT_TRANSLATE_NOOP("Finding", "The Windows web service (IIS) is using {role}"),
        QT_TRANSLATE_NOOP(
            "Finding", "On a server that uses IIS it is normal that port {port} is shown as held by PID 4 (System)."),
        QT_TRANSLATE_NOOP("Finding", "Nothing needs to be done.")},
    FindingRow {FindingId::OwnerUnknown,
                "",
                QT_TRANSLATE_NOOP("Finding", "The program that listens on {role} could not be named"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Something is listening on port {port}, but Windows did not tell its name. This "
                                  "happens on healthy computers too and is no sign of a fault."),
                QT_TRANSLATE_NOOP("Finding", "To see the name, run the program as administrator and check again.")},
    FindingRow {
        FindingId::ServiceStopped,
        "",
        QT_TRANSLATE_NOOP("Finding", "The service {service} is not running"),
        QT_TRANSLATE_NOOP("Finding",
                          "The service is installed but not running. The ports that it serves may not be available."),
        QT_TRANSLATE_NOOP(
            "Finding",
            "Start {service} in Windows Services, then check again. If it stops once more, contact support.")},
    FindingRow {FindingId::PortReserved,
                "",
                QT_TRANSLATE_NOOP("Finding", "Windows has reserved a range that holds {role}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Port {port} lies in the range {first} to {last}, which Windows keeps for another "
                                  "purpose. The product may not be able to listen there."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Ask the administrator of this computer which feature has reserved the range: "
                                  "virtualization such as Hyper-V does so.")},
    FindingRow {FindingId::PortDynamicRange,
                "",
                QT_TRANSLATE_NOOP("Finding", "{Role} lies in the range that Windows hands out to outgoing connections"),
                QT_TRANSLATE_NOOP(
                    "Finding",
                    "Port {port} lies between {first} and {last}. Another program may by chance hold it for a while."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Nothing needs to be done while the port is listening. If it is missing now and "
                                  "then, mention this range to support.")},
    FindingRow {
        FindingId::FirewallNoRule,
        "",
        QT_TRANSLATE_NOOP("Finding", "Windows Firewall has no rule that allows {role}"),
        QT_TRANSLATE_NOOP(
            "Finding",
            "Windows Firewall is on, and no enabled inbound rule allows port {port} or its program. Connections from "
            "other computers may be blocked. The product has a firewall of its own, about which this says nothing."),
        QT_TRANSLATE_NOOP(
            "Finding",
            "If other computers cannot connect, ask the administrator for an inbound rule for TCP port {port}.")},
    FindingRow {
        FindingId::FirewallNotReadable,
        "",
        QT_TRANSLATE_NOOP("Finding", "The rules of Windows Firewall could not be read"),
        QT_TRANSLATE_NOOP("Finding",
                          "Whether Windows Firewall allows the ports could not be told. This is no sign of a fault."),
        QT_TRANSLATE_NOOP("Finding",
                          "If other computers cannot connect, look at the inbound rules in Windows Defender Firewall "
                          "with Advanced Security.")},
    FindingRow {
        FindingId::SslOffButListening,
        "",
        QT_TRANSLATE_NOOP("Finding", "HTTPS is set to off, but {role} answers"),
        QT_TRANSLATE_NOOP("Finding",
                          "Master_EnableSSL says off, yet the management console answers on port {port}. A change of "
                          "the setting may not have taken effect yet, or the settings file may be out of date."),
        QT_TRANSLATE_NOOP("Finding",
                          "Compare with the ports shown in the management console. If HTTPS should be off, send this "
                          "report to support.")},
    FindingRow {FindingId::SslOnButNotListening,
                "",
                QT_TRANSLATE_NOOP("Finding", "HTTPS is set to on, but nothing is listening on {role}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Master_EnableSSL says on, but no program is waiting for connections on port {port}. "
                                  "The management console and the installation of agents from a browser may not be "
                                  "available. Agents that are already installed are not affected."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Check in Windows Services that the web server (Apache2 or W3SVC) is running, start "
                                  "what has stopped, and check again.")},
    FindingRow {
        FindingId::NetbiosInfo,
        "",
        QT_TRANSLATE_NOOP("Finding", "Ports 139 and 445 are needed for three uses only"),
        QT_TRANSLATE_NOOP("Finding",
                          "They are used for the remote installation of agents, for the login script (autopcc.exe) and "
                          "for quarantine by UNC path. Without these uses they are not needed."),
        QT_TRANSLATE_NOOP("Finding", "Have them allowed only if one of the three uses applies.")},
};

} // namespace

std::span<const FindingRow> liveFindingRows()
{
    return kRows;
}

} // namespace portcheck
