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
                                  "computer or the program may be stopped: Windows does not answer for a stopped "
                                  "program either, so the two look the same from here."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Check that the computer is on and restart the service there (tmlisten for the "
                                  "agent). If there is still no answer, ask for the port to be opened in the firewalls "
                                  "on the way: the Port List has a request text to copy.")},
    FindingRow {FindingId::OwnerUnexpected,
                "",
                QT_TRANSLATE_NOOP("Finding", "Another program is using {role}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Port {port} is used by {owner}. The product may not be able to use the port while "
                                  "that program is running."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Find out who makes the program and change the port there. If that is impossible, "
                                  "change nothing in the product; send this report to support.")},
    FindingRow {FindingId::OwnerUnexpected,
                "info",
                QT_TRANSLATE_NOOP("Finding", "A program that is not in the product documents is listening on {role}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Port {port} is used by {owner}. The product documents do not say which program "
                                  "belongs there, so it is shown as found and not judged."),
                QT_TRANSLATE_NOOP("Finding",
                                  "If smart scan and Mac agents work, nothing needs to be done. Otherwise give this "
                                  "program's name to support.")},
    FindingRow {
        FindingId::OwnerHttpSys,
        "",
        QT_TRANSLATE_NOOP("Finding", "Windows System (PID 4) is accepting connections on {role}"),
        QT_TRANSLATE_NOOP(
            "Finding",
            "On a server that uses IIS, it is normal for PID 4 (System) to be shown as the program on port {port}."),
        QT_TRANSLATE_NOOP("Finding", "Nothing needs to be done.")},
    FindingRow {FindingId::OwnerUnknown,
                "",
                QT_TRANSLATE_NOOP("Finding", "The program listening on {role} is not known"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Something is listening on port {port}, but Windows did not give its name. This "
                                  "happens on healthy computers too and does not indicate a fault."),
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
                QT_TRANSLATE_NOOP("Finding", "Windows has reserved a range of ports that includes {role}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Port {port} is in the range {first} to {last}, which Windows has reserved for "
                                  "another purpose. The product may not be able to listen there."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Restart the computer and check again. If the range returns, tell support whether "
                                  "Hyper-V is used and send this report. Do not change the product's port.")},
    FindingRow {
        FindingId::PortDynamicRange,
        "",
        QT_TRANSLATE_NOOP("Finding", "{Role} is in Windows' temporary (dynamic) port range"),
        QT_TRANSLATE_NOOP(
            "Finding", "Port {port} is between {first} and {last}. Another program may use it for a while by chance."),
        QT_TRANSLATE_NOOP("Finding",
                          "Nothing needs to be done while the port is listening. If it stops listening now and then, "
                          "tell support about this range.")},
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
        QT_TRANSLATE_NOOP(
            "Finding",
            "It could not be determined whether Windows Firewall allows the ports. This does not indicate a fault."),
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
    FindingRow {FindingId::NetbiosInfo,
                "",
                QT_TRANSLATE_NOOP("Finding", "This product uses ports 139 and 445 for three purposes"),
                QT_TRANSLATE_NOOP("Finding",
                                  "They are used for the remote installation of agents, for the login script "
                                  "(autopcc.exe) and for quarantine by UNC path. If none of the three applies, this "
                                  "product does not need them; Windows file sharing may."),
                QT_TRANSLATE_NOOP("Finding", "Ask for them to be opened only if one of the three uses applies.")},
};

} // namespace

std::span<const FindingRow> liveFindingRows()
{
    return kRows;
}

} // namespace portcheck
