#include "findingtable.h"

namespace portcheck {

constexpr HelpRow HelpRow::kRows[] {
    // Values: sources that differ, invalid ports, keys and types.
    {FindingId::SourcesDiffer,
     QT_TR_NOOP("Two places that should have the same port have different ones. One of them is out of date, or they "
                "belong to different installations."),
     QT_TR_NOOP("Point to the server name at the top of the management console: the ports that the server works with "
                "appear. Compare them with each value shown in the finding."),
     QT_TR_NOOP("Usually the port was changed, or the server was moved, before every agent received the change: those "
                "agents keep the old port. A file copied from another computer looks the same."),
     QT_TR_NOOP(
         "Take the console's number as right and check again on the agent's computer. If it is still the old one, send "
         "the report to support and ask how to move the agent. Do not run IpXfer without their instructions.")},
    {FindingId::AgentDiffersFromServer,
     QT_TR_NOOP("The agent's own settings file does not name the same port as the server's."),
     QT_TR_NOOP("Open both files in an editor without saving and compare the lines shown in the finding. On the agent "
                "the file is in the agent's folder, on the server in the folder PCCSRV."),
     QT_TR_NOOP("The port was changed while the agent was off or could not reach the server, so that it did not "
                "receive the change."),
     QT_TR_NOOP(
         "Take the console's number as right and check again on the agent's computer. If it is still the old one, send "
         "the report to support and ask how to move the agent. Do not run IpXfer without their instructions.")},
    {FindingId::AgentOtherServer,
     QT_TR_NOOP("The agent and the server whose values were read are not set up for each other."),
     QT_TR_NOOP("In the registry key named in the Registry tab, the value Server names the agent's server. In the "
                "server's ofcscan.ini, Master_DomainName is the name given to agents."),
     QT_TR_NOOP("The server was replaced or renamed, the agent belongs to another server on purpose, or files of two "
                "installations were opened together."),
     QT_TR_NOOP("If the agent should belong to this server, send the report to support and ask how to move the agent. "
                "Do not run IpXfer without their instructions.")},
    {FindingId::PortInvalid,
     QT_TR_NOOP("The place where a port should be contains something that cannot be a port."),
     QT_TR_NOOP("Look at the line or value shown in the finding. A port is written with the digits 0 to 9 only and is "
                "between 1 and 65535."),
     QT_TR_NOOP("A typing error when the file was edited by hand, or a file that was damaged while it was copied."),
     QT_TR_NOOP("Look up the port in the management console. Have the value corrected together with support; do not "
                "edit the file or the registry on your own.")},
    {FindingId::RolesSharePort,
     QT_TR_NOOP("Two purposes that need a port each are set to the same port."),
     QT_TR_NOOP("Compare the two values in the Port List with those shown in the management console."),
     QT_TR_NOOP("The same port was entered twice when the server was installed or changed. For the Smart Scan server, "
                "sharing a port with the web server of the console is no fault by itself."),
     QT_TR_NOOP(
         "Send this report to support and agree on the change before it is made: agents have to receive a new port.")},
    {FindingId::SslValueUndocumented,
     QT_TR_NOOP("The switch for HTTPS has a value that the product documents do not mention."),
     QT_TR_NOOP("Open the server's ofcscan.ini and look for Master_EnableSSL in [INI_SERVER_SECTION]. The vendor "
                "documents 1 (on) and 2 (off)."),
     QT_TR_NOOP("Another version of the product may use further values, or the file was edited by hand."),
     QT_TR_NOOP("If the management console opens by HTTPS, nothing needs to be done. If it does not, send this report "
                "to support.")},
    {FindingId::KeyMisspelled,
     QT_TR_NOOP("The agent port was found under the spelling that the vendor's page prints, not under the usual one."),
     QT_TR_NOOP("Open ofcscan.ini and look for both Client_LocalServer_Port and Cliernt_LocalServer_Port."),
     QT_TR_NOOP("The line was probably copied from the page by hand."),
     QT_TR_NOOP("Nothing needs to be done as long as the agents connect. Mention it to support if they do not.")},
    {FindingId::KeyDuplicated,
     QT_TR_NOOP("The settings file contains the same key or section more than once. Windows uses the first."),
     QT_TR_NOOP("Open the file in an editor without saving and go to the lines shown in the finding."),
     QT_TR_NOOP("Updates and tools may add lines without removing older ones. Such files are common."),
     QT_TR_NOOP("If the values are equal, nothing needs to be done. If they differ, compare them with the management "
                "console and tell support the line numbers.")},
    {FindingId::ValueMissing,
     QT_TR_NOOP("A place where a port is usually found was read, but the port is not there. That says nothing about "
                "whether the port is in use."),
     QT_TR_NOOP("Look at the place shown in the finding by hand: the method's tab lists the steps."),
     QT_TR_NOOP("A copy or export that contains only a part, or another version of the product."),
     QT_TR_NOOP("Make the copy or export again in full, or use another of the four methods.")},
    {FindingId::ValueWrongType,
     QT_TR_NOOP("The registry contains the value in an unusual form. A number in text or in 64 bits is read all the "
                "same; what is in any other form is not used."),
     QT_TR_NOOP(
         "Open the registry editor at the key shown in the finding and look at the column Type. Change nothing there."),
     QT_TR_NOOP("The value was probably written by hand or by a script."),
     QT_TR_NOOP("If the agent connects, nothing needs to be done. Otherwise send this report to support.")},
    {FindingId::RegistryViewsDiffer,
     QT_TR_NOOP("64-bit Windows keeps two views of the registry, one for 32-bit programs and one for 64-bit programs. "
                "Both contain values of the product, and they differ."),
     QT_TR_NOOP("In the registry editor look at SOFTWARE\\Wow6432Node\\TrendMicro (32-bit) and SOFTWARE\\TrendMicro "
                "(64-bit). Change nothing there."),
     QT_TR_NOOP("Values left over from an earlier installation, or written there by hand."),
     QT_TR_NOOP("Compare with the management console. Have leftover values removed together with support only.")},
    {FindingId::SeveralCandidates,
     QT_TR_NOOP(
         "More than one file or registry key could be the one that was looked for, and nothing tells which is right."),
     QT_TR_NOOP("Look at the places shown in the finding and compare their dates and server names."),
     QT_TR_NOOP("A folder with collected files of two computers, or an older copy beside the one in use."),
     QT_TR_NOOP("Open the right one by itself, or sort the files into one folder for each computer.")},
    {FindingId::ChangedFromDefault,
     QT_TR_NOOP("A port other than the one that the product uses by default was chosen. This is allowed."),
     QT_TR_NOOP("Compare with the port shown in the management console."),
     QT_TR_NOOP(
         "It was chosen at installation or changed later, often because another program already used the default."),
     QT_TR_NOOP(
         "Nothing needs to be done. Name the port in use, not the default, when you ask for a firewall permission.")},
    // What listens, who owns it and what Windows allows.
    {FindingId::NotListening,
     QT_TR_NOOP("A port is configured, but no program is waiting for connections there."),
     QT_TR_NOOP("In a command prompt, enter netstat -ano | findstr :8059 (use your port). If there is no LISTENING "
                "line, nothing is listening."),
     QT_TR_NOOP("The service is stopped or still starting, the port was changed and the service was not restarted, or "
                "another program took the port first."),
     QT_TR_NOOP("Look at the services in Windows: tmlisten on an agent, ofcservice and the web server on the server. "
                "Start a stopped service and check again.")},
    {FindingId::NoAnswer,
     QT_TR_NOOP(
         "The other computer did not answer at this port in time. No answer does not mean that the port is closed."),
     QT_TR_NOOP("Run this program on the other computer itself: there it can see whether the port is listening."),
     QT_TR_NOOP(
         "With stealth mode, the default, Windows gives no answer on the port of a stopped program, so a stopped agent "
         "looks like this too. Other causes: a firewall, a computer that is off, a wrong address, outbreak prevention "
         "that blocks the ports, or several network cards or address translation (NAT) between server and agent."),
     QT_TR_NOOP(
         "Restart the agent's service (tmlisten) on that computer first and check again. Then check power, address and "
         "outbreak prevention, and ask the network team to open the port: the Port List has the request text.")},
    {FindingId::OwnerUnexpected,
     QT_TR_NOOP("A program that is not the expected one is listening on a port of the product."),
     QT_TR_NOOP("In a command prompt enter netstat -ano, note the PID at the end of the line, and look it up on the "
                "Details tab of Task Manager."),
     QT_TR_NOOP("Another application chose the same port, often because it starts before the product's service."),
     QT_TR_NOOP("Find out who makes the program and change the port there. If that is impossible, change nothing in "
                "the product; send this report to support.")},
    {FindingId::OwnerHttpSys,
     QT_TR_NOOP("With IIS, the Windows kernel itself listens and passes the requests on. Windows then shows PID 4 "
                "(System) as the owner."),
     QT_TR_NOOP("In Task Manager, on the Details tab, PID 4 is the process System."),
     QT_TR_NOOP("The server was probably installed with IIS as its web server. This is one of the two supported "
                "choices; the other is Apache."),
     QT_TR_NOOP("Nothing needs to be done.")},
    {FindingId::OwnerUnknown,
     QT_TR_NOOP("The port is listening, but Windows did not say which program uses it. Not known does not mean wrong."),
     QT_TR_NOOP("Run this program as administrator, or enter netstat -abn in a command prompt that was opened as "
                "administrator."),
     QT_TR_NOOP("Windows protects some processes, above all those of security products. This happens on healthy "
                "computers too."),
     QT_TR_NOOP("Nothing needs to be done as long as the agents connect.")},
    {FindingId::ServiceStopped,
     QT_TR_NOOP("A service of the product, or the web server, is installed on this computer but not running."),
     QT_TR_NOOP("Press Windows + R, enter services.msc and look for the service."),
     QT_TR_NOOP("An update or restart that is still going on, a service stopped by hand, or a start that failed "
                "because another program is using the port."),
     QT_TR_NOOP("Start the service there and check again. If it does not stay running, send this report to support.")},
    {FindingId::PortReserved,
     QT_TR_NOOP("Windows has reserved a range of ports, and a port of the product is in it."),
     QT_TR_NOOP("Enter the command netsh interface ipv4 show excludedportrange protocol=tcp in a command prompt."),
     QT_TR_NOOP(
         "Features such as Hyper-V reserve ranges when Windows starts; the ranges can change from start to start."),
     QT_TR_NOOP("Restart the computer and check again. If the range returns, tell support whether Hyper-V is used and "
                "send this report. Do not change the product's port.")},
    {FindingId::PortDynamicRange,
     QT_TR_NOOP("Windows takes the local port of an outgoing connection from this range, usually 49152 to 65535. The "
                "agent port is in it."),
     QT_TR_NOOP("Enter the command netsh interface ipv4 show dynamicport tcp in a command prompt."),
     QT_TR_NOOP("The agent port is a random five-digit number chosen when the server is installed, so it can be in the "
                "range."),
     QT_TR_NOOP("Nothing needs to be done. If an agent sometimes cannot use its port after a restart, this range may "
                "be the cause.")},
    {FindingId::FirewallNoRule,
     QT_TR_NOOP(
         "Windows Firewall is on, and no enabled rule lets connections to this port in, or a rule or setting that "
         "blocks takes precedence."),
     QT_TR_NOOP(
         "Open Windows Defender Firewall with Advanced Security and look through the inbound rules for the port "
         "or the program, also for those that block. \"Block all connections\" in its properties takes precedence "
         "over every rule."),
     QT_TR_NOOP("The rule was removed or is disabled, the port was changed after the rule was made, the network is in "
                "another profile, or a rule was made that blocks."),
     QT_TR_NOOP("If other computers cannot connect, have the administrator correct the inbound rules for the TCP port. "
                "The product's own firewall must be checked separately.")},
    {FindingId::FirewallNotReadable,
     QT_TR_NOOP("Windows gave no information about its firewall rules. Whether the ports are allowed remains unknown."),
     QT_TR_NOOP("Open Windows Defender Firewall with Advanced Security and look at the inbound rules yourself."),
     QT_TR_NOOP("The firewall service is stopped, or the firewall is managed by another product."),
     QT_TR_NOOP("Nothing needs to be done as long as other computers can connect.")},
    {FindingId::SslOffButListening,
     QT_TR_NOOP("The settings file says that HTTPS is off, but the console answers on the HTTPS port."),
     QT_TR_NOOP("Open the management console with https and the port shown in the finding, and look up "
                "Master_EnableSSL in ofcscan.ini: 2 means off."),
     QT_TR_NOOP("The setting was changed while the web server kept running, or the file is not the one in use."),
     QT_TR_NOOP("Compare with the management console. If HTTPS should be off, agree with support on a restart of the "
                "web server.")},
    {FindingId::SslOnButNotListening,
     QT_TR_NOOP("The settings file says that HTTPS is on, but nothing is listening on the HTTPS port."),
     QT_TR_NOOP("Open the management console with https and the port shown in the finding. In ofcscan.ini, "
                "Master_EnableSSL=1 means on."),
     QT_TR_NOOP("The web server is stopped, its certificate is missing, or another program was using the port when it "
                "started."),
     QT_TR_NOOP("Start the web server in Windows Services and check again. Agents that are already installed keep "
                "working in the meantime.")},
    {FindingId::NetbiosInfo,
     QT_TR_NOOP("Ports 139 and 445 are those of Windows file sharing. This product uses them for three purposes only."),
     QT_TR_NOOP("Ask whoever runs the server whether agents are installed remotely, whether the login script is used, "
                "and whether quarantine was set to a UNC path."),
     QT_TR_NOOP("These ports are often blocked between networks on purpose."),
     QT_TR_NOOP("Ask for them to be opened only for the uses that apply: remote installation from the server to the "
                "computers, the other two from the computers to the server.")},
    // The product, its names, certificates and sources.
    {FindingId::ServerNameUnresolved,
     QT_TR_NOOP("The name under which the server is known cannot be turned into an address on this computer."),
     QT_TR_NOOP("In a command prompt enter nslookup and the name."),
     QT_TR_NOOP("The name is not registered in DNS, the computer uses another DNS server, or the server was renamed."),
     QT_TR_NOOP("Ask the network team to register the name, or check which name the server gives to its agents "
                "(Master_DomainName in ofcscan.ini).")},
    {FindingId::CertificateNameMismatch,
     QT_TR_NOOP("The certificate shown at the HTTPS port was made for a name other than the server's."),
     QT_TR_NOOP("Open the management console in a browser and look at the certificate through the lock symbol in the "
                "address bar."),
     QT_TR_NOOP(
         "The server was renamed after the certificate was made, or it is known by its address or another name."),
     QT_TR_NOOP(
         "The browser's warning can be expected then. Have a new certificate made if the warning is not acceptable.")},
    {FindingId::CertificateExpired,
     QT_TR_NOOP("The certificate shown at the HTTPS port is past its date."),
     QT_TR_NOOP("Open the management console in a browser and look at the dates of the certificate."),
     QT_TR_NOOP("Certificates made during installation last for a limited time. A wrong clock on this computer has the "
                "same effect."),
     QT_TR_NOOP("Check the date of this computer, then ask support how to renew the certificate.")},
    {FindingId::CloudEdition,
     QT_TR_NOOP(
         "The agent on this computer is managed from the cloud. It does not use the ports of a Security Server."),
     QT_TR_NOOP(
         "In the registry editor, the key HostedAgent is below PC-cillinNTCorp\\CurrentVersion. Change nothing there."),
     QT_TR_NOOP(
         "The cloud edition was chosen for this computer, or the two editions were mixed up during installation."),
     QT_TR_NOOP("The cloud edition needs TCP 443 outgoing, TCP 21112 and 61116, and UDP 61117 and 61119. Ask the "
                "network team about these instead.")},
    {FindingId::ProductOfficeScan,
     QT_TR_NOOP("A product of the same family was found. Its files and registry keys have the same names, but its "
                "defaults differ."),
     QT_TR_NOOP(
         "Look at the name of the installation folder and at the program's entry in Windows' list of installed apps."),
     QT_TR_NOOP(
         "This program was run on a computer with OfficeScan or Apex One, or files of such a computer were opened."),
     QT_TR_NOOP("Read the values as they are, and use the documents of that product for defaults and advice.")},
    {FindingId::InstallPathMissing,
     QT_TR_NOOP("The registry names a folder of the product, but the folder is not there."),
     QT_TR_NOOP("Open the folder shown in the finding in Explorer, and the registry value beside it in the registry "
                "editor. Change nothing there."),
     QT_TR_NOOP("The product was moved, was not removed completely, or is on a drive that is not connected."),
     QT_TR_NOOP("If the product is in use, choose its real folder. If it was removed, leftover entries do no harm to "
                "other programs; tell support before removing them.")},
    {FindingId::SourceUnreadable,
     QT_TR_NOOP("One of the places to look could not be read. Its contents are not known: neither right nor wrong."),
     QT_TR_NOOP("Try to open the file or the registry key by hand; the method's tab lists the steps."),
     QT_TR_NOOP("The right to read is missing, another program is using the file, or it is not of the expected kind."),
     QT_TR_NOOP("Run the program as administrator, or open a copy. The other methods are not affected.")},
    {FindingId::MacPluginAbsent,
     QT_TR_NOOP(
         "The plug-in for Mac computers is not installed on this server, so there is no port for Mac agents to judge."),
     QT_TR_NOOP("If it were installed, the folder Addon\\TMSM would be beside the folder PCCSRV. Plug-in Manager in "
                "the management console lists the plug-ins."),
     QT_TR_NOOP("No Mac computers are managed by this server."),
     QT_TR_NOOP("Nothing needs to be done.")},
    {FindingId::NotInstalled,
     QT_TR_NOOP("Neither a Security Server nor a Security Agent was found in the usual places."),
     QT_TR_NOOP("Look for Trend Micro in Windows' list of installed apps and below C:\\Program Files and C:\\Program "
                "Files (x86)."),
     QT_TR_NOOP("The product is in another folder, another product is used, or the wrong computer was chosen."),
     QT_TR_NOOP("Choose the folder by hand, or open files that were collected on the right computer.")},
};

std::span<const HelpRow> HelpRow::all()
{
    return kRows;
}

} // namespace portcheck
