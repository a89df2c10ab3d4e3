#include "findingtable.h"

#include <QtGlobal>

#include <array>

// Reading help for findings of what listens, who owns it and what Windows allows.
namespace portcheck {
namespace {

constexpr std::array kRows {
    HelpRow {FindingId::NotListening,
             QT_TRANSLATE_NOOP("Help", "A port is configured, but no program is waiting for connections there."),
             QT_TRANSLATE_NOOP("Help",
                               "In a command prompt, enter netstat -ano | findstr :8059 (use your port). If there is "
                               "no LISTENING line, nothing is listening."),
             QT_TRANSLATE_NOOP("Help",
                               "The service is stopped or still starting, the port was changed and the service was not "
                               "restarted, or another program took the port first."),
             QT_TRANSLATE_NOOP("Help",
                               "Look at the services in Windows: tmlisten on an agent, ofcservice and the web server "
                               "on the server. Start a stopped service and check again.")},
    HelpRow {
        FindingId::NoAnswer,
        QT_TRANSLATE_NOOP(
            "Help",
            "The other computer did not answer at this port in time. No answer does not mean that the port is closed."),
        QT_TRANSLATE_NOOP(
            "Help", "Run this program on the other computer itself: there it can see whether the port is listening."),
        QT_TRANSLATE_NOOP("Help",
                          "With stealth mode, the default, Windows gives no answer on the port of a stopped program, "
                          "so a stopped agent looks like this too. Other causes: a firewall, a computer that is off, a "
                          "wrong address, outbreak prevention that blocks the ports, or several network cards or "
                          "address translation (NAT) between server and agent."),
        QT_TRANSLATE_NOOP(
            "Help",
            "Restart the agent's service (tmlisten) on that computer first and check again. Then check power, address "
            "and outbreak prevention, and ask the network team to open the port: the Port List has the request text.")},
    HelpRow {
        FindingId::OwnerUnexpected,
        QT_TRANSLATE_NOOP("Help", "A program that is not the expected one is listening on a port of the product."),
        QT_TRANSLATE_NOOP("Help",
                          "In a command prompt enter netstat -ano, note the PID at the end of the line, and look it up "
                          "on the Details tab of Task Manager."),
        QT_TRANSLATE_NOOP(
            "Help", "Another application chose the same port, often because it starts before the product's service."),
        QT_TRANSLATE_NOOP("Help",
                          "Find out who makes the program and change the port there. If that is impossible, change "
                          "nothing in the product; send this report to support.")},
    HelpRow {FindingId::OwnerHttpSys,
             QT_TRANSLATE_NOOP("Help",
                               "With IIS, the Windows kernel itself listens and passes the requests on. Windows then "
                               "shows PID 4 (System) as the owner."),
             QT_TRANSLATE_NOOP("Help", "In Task Manager, on the Details tab, PID 4 is the process System."),
             QT_TRANSLATE_NOOP("Help",
                               "The server was probably installed with IIS as its web server. This is one of the two "
                               "supported choices; the other is Apache."),
             QT_TRANSLATE_NOOP("Help", "Nothing needs to be done.")},
    HelpRow {
        FindingId::OwnerUnknown,
        QT_TRANSLATE_NOOP(
            "Help",
            "The port is listening, but Windows did not say which program uses it. Not known does not mean wrong."),
        QT_TRANSLATE_NOOP("Help",
                          "Run this program as administrator, or enter netstat -abn in a command prompt that was "
                          "opened as administrator."),
        QT_TRANSLATE_NOOP("Help",
                          "Windows protects some processes, above all those of security products. This happens on "
                          "healthy computers too."),
        QT_TRANSLATE_NOOP("Help", "Nothing needs to be done as long as the agents connect.")},
    HelpRow {FindingId::ServiceStopped,
             QT_TRANSLATE_NOOP(
                 "Help", "A service of the product, or the web server, is installed on this computer but not running."),
             QT_TRANSLATE_NOOP("Help", "Press Windows + R, enter services.msc and look for the service."),
             QT_TRANSLATE_NOOP("Help",
                               "An update or restart that is still going on, a service stopped by hand, or a start "
                               "that failed because another program is using the port."),
             QT_TRANSLATE_NOOP(
                 "Help",
                 "Start the service there and check again. If it does not stay running, send this report to support.")},
    HelpRow {
        FindingId::PortReserved,
        QT_TRANSLATE_NOOP("Help", "Windows has reserved a range of ports, and a port of the product is in it."),
        QT_TRANSLATE_NOOP(
            "Help", "Enter the command netsh interface ipv4 show excludedportrange protocol=tcp in a command prompt."),
        QT_TRANSLATE_NOOP(
            "Help",
            "Features such as Hyper-V reserve ranges when Windows starts; the ranges can change from start to start."),
        QT_TRANSLATE_NOOP("Help",
                          "Restart the computer and check again. If the range returns, tell support whether Hyper-V is "
                          "used and send this report. Do not change the product's port.")},
    HelpRow {
        FindingId::PortDynamicRange,
        QT_TRANSLATE_NOOP("Help",
                          "Windows takes the local port of an outgoing connection from this range, usually 49152 to "
                          "65535. The agent port is in it."),
        QT_TRANSLATE_NOOP("Help", "Enter the command netsh interface ipv4 show dynamicport tcp in a command prompt."),
        QT_TRANSLATE_NOOP("Help",
                          "The agent port is a random five-digit number chosen when the server is installed, so it can "
                          "be in the range."),
        QT_TRANSLATE_NOOP("Help",
                          "Nothing needs to be done. If an agent sometimes cannot use its port after a restart, this "
                          "range may be the cause.")},
    HelpRow {FindingId::FirewallNoRule,
             QT_TRANSLATE_NOOP(
                 "Help", "Windows Firewall is on, and none of its enabled rules lets connections to this port in."),
             QT_TRANSLATE_NOOP("Help",
                               "Open Windows Defender Firewall with Advanced Security and look through the inbound "
                               "rules for the port or the program."),
             QT_TRANSLATE_NOOP("Help",
                               "The rule was removed or is disabled, the port was changed after the rule was made, or "
                               "the network is in another profile."),
             QT_TRANSLATE_NOOP("Help",
                               "If other computers cannot connect, have the administrator add an inbound rule for the "
                               "TCP port. The product's own firewall must be checked separately.")},
    HelpRow {
        FindingId::FirewallNotReadable,
        QT_TRANSLATE_NOOP("Help",
                          "Windows did not answer the question about its firewall rules. Whether the ports are allowed "
                          "remains unknown."),
        QT_TRANSLATE_NOOP(
            "Help", "Open Windows Defender Firewall with Advanced Security and look at the inbound rules yourself."),
        QT_TRANSLATE_NOOP("Help", "The firewall service is stopped, or the firewall is managed by another product."),
        QT_TRANSLATE_NOOP("Help", "Nothing needs to be done as long as other computers can connect.")},
    HelpRow {
        FindingId::SslOffButListening,
        QT_TRANSLATE_NOOP("Help",
                          "The settings file says that HTTPS is off, but the console answers on the HTTPS port."),
        QT_TRANSLATE_NOOP("Help",
                          "Open the management console with https and the port shown in the finding, and look up "
                          "Master_EnableSSL in ofcscan.ini: 2 means off."),
        QT_TRANSLATE_NOOP(
            "Help", "The setting was changed while the web server kept running, or the file is not the one in use."),
        QT_TRANSLATE_NOOP("Help",
                          "Compare with the management console. If HTTPS should be off, agree with support on a "
                          "restart of the web server.")},
    HelpRow {
        FindingId::SslOnButNotListening,
        QT_TRANSLATE_NOOP("Help",
                          "The settings file says that HTTPS is on, but nothing is listening on the HTTPS port."),
        QT_TRANSLATE_NOOP("Help",
                          "Open the management console with https and the port shown in the finding. In ofcscan.ini, "
                          "Master_EnableSSL=1 means on."),
        QT_TRANSLATE_NOOP("Help",
                          "The web server is stopped, its certificate is missing, or another program was using the "
                          "port when it started."),
        QT_TRANSLATE_NOOP("Help",
                          "Start the web server in Windows Services and check again. Agents that are already installed "
                          "keep working in the meantime.")},
    HelpRow {
        FindingId::NetbiosInfo,
        QT_TRANSLATE_NOOP(
            "Help",
            "Ports 139 and 445 are those of Windows file sharing. This product uses them for three purposes only."),
        QT_TRANSLATE_NOOP("Help",
                          "Ask whoever runs the server whether agents are installed remotely, whether the login script "
                          "is used, and whether quarantine was set to a UNC path."),
        QT_TRANSLATE_NOOP("Help", "These ports are often blocked between networks on purpose."),
        QT_TRANSLATE_NOOP("Help",
                          "Ask for them to be opened only for the uses that apply: remote installation from the server "
                          "to the computers, the other two from the computers to the server.")},
};

} // namespace

std::span<const HelpRow> liveHelpRows()
{
    return kRows;
}

} // namespace portcheck
