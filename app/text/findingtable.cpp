#include "findingtable.h"

namespace portcheck {

constexpr FindingRow FindingRow::kRows[] {
    // Values: sources that differ, invalid ports, keys and types.
    {.id = FindingId::SourcesDiffer,
     .title = QT_TR_NOOP("{Role} differs between {sources}"),
     .meaning = QT_TR_NOOP("{values} The agent on this computer may be using a different port."),
     .next = QT_TR_NOOP("Point to the server name in the management console and enter the port shown there: that tells "
                        "which value is right.")},
    {.id = FindingId::SourcesDiffer,
     .variant = "agent",
     .meaning = QT_TR_NOOP("{values} The server may be calling the agent on a port that the agent does not use.")},
    {.id = FindingId::SourcesDiffer,
     .variant = "console",
     .meaning = QT_TR_NOOP("{values} One of the sources may be out of date, or the number entered may not be the one "
                           "that the console shows."),
     .next = QT_TR_NOOP("Compare the number entered with the console once more. If it is right, the other source may "
                        "still contain the old port: send this report to support before anything is changed.")},
    {.id = FindingId::SourcesDiffer,
     .variant = "listener",
     .meaning = QT_TR_NOOP("{values} A change of the port may not have taken effect yet, or the value read may belong "
                           "to another installation.")},
    {.id = FindingId::SourcesDiffer,
     .variant = "mac",
     .meaning = QT_TR_NOOP("{values} Mac agents may be set up for a different port."),
     .next = QT_TR_NOOP("Open the Mac plug-in from Plug-in Manager and compare the number under [Administration] > "
                        "[Client-Server Communication]. Do not change it there: Mac agents that are already installed "
                        "would have to be reinstalled.")},
    {.id = FindingId::SourcesDiffer,
     .variant = "scan",
     .meaning = QT_TR_NOOP("{values} Agents may be sending their smart scan queries to a different port."),
     .next = QT_TR_NOOP("Compare the value in Service.ini with the port that is really listening. If they stay "
                        "different, send this report to support.")},
    {.id = FindingId::AgentDiffersFromServer,
     .title = QT_TR_NOOP("{Role} differs between the agent's settings file and the server's"),
     .meaning = QT_TR_NOOP("{values} The agent may still be using a port from before a change."),
     .next = QT_TR_NOOP(
         "See in the management console whether this agent is online, and compare the ports shown there. If the agent "
         "kept an old port, ask support how to move it; do not run IpXfer without their instructions.")},
    {.id = FindingId::AgentDiffersFromServer,
     .variant = "https",
     .meaning = QT_TR_NOOP("{values} In Worry-Free Business Security, HTTPS serves the management console and the "
                           "installation of agents from a browser, not the agents that are already installed."),
     .next = QT_TR_NOOP("Compare both with the HTTPS port that the management console shows, and tell support before "
                        "anything is changed.")},
    {.id = FindingId::AgentOtherServer,
     .title = QT_TR_NOOP("The agent is set up for another server"),
     .meaning = QT_TR_NOOP("The agent is set up for {agent}, the server calls itself {server}. If these are two "
                           "installations, the ports of both may be right although they differ."),
     .next = QT_TR_NOOP("Check which server this agent should belong to. If it should be this one, ask support how to "
                        "move the agent; do not run IpXfer without their instructions.")},
    {.id = FindingId::AgentOtherServer,
     .variant = "half-moved",
     .title = QT_TR_NOOP("The agent's own settings name two different servers"),
     .meaning = QT_TR_NOOP("One copy of the agent's settings names {agent}, another names {server}. A move to another "
                           "server may not have been completed."),
     .next = QT_TR_NOOP("Check which server this agent should belong to, then send this report to support and ask how "
                        "to move the agent.")},
    {.id = FindingId::AgentOtherServer,
     .variant = "not-comparable",
     .title = QT_TR_NOOP("Whether agent and server belong together is not known"),
     .meaning = QT_TR_NOOP("The agent is set up for {agent}, the server calls itself {server}. Written like this, they "
                           "may be one computer or two."),
     .next = QT_TR_NOOP("If one is a name and the other an address, enter nslookup and the name at a command prompt, "
                        "and compare the address that it prints. Otherwise ask whoever set up the server.")},
    {.id = FindingId::PortInvalid,
     .title = QT_TR_NOOP("{Role} is set to a value that is not a port number"),
     .meaning = QT_TR_NOOP("The value found is \"{raw}\" ({where}). A port is a whole number from 1 to 65535; "
                           "communication may not work with this value."),
     .next = QT_TR_NOOP("Compare it with the port shown in the management console, and give both values to support "
                        "before anything is changed.")},
    {.id = FindingId::PortInvalid,
     .variant = "empty",
     .title = QT_TR_NOOP("{Role} is set to an empty value"),
     .meaning =
         QT_TR_NOOP("The entry is there, but it is empty ({where}). Communication may not work without a value."),
     .next = QT_TR_NOOP("Look up the port in the management console, and tell support before anything is changed.")},
    {.id = FindingId::PortInvalid,
     .variant = "entered",
     .title = QT_TR_NOOP("The number entered for {role} is not a port number"),
     .meaning = QT_TR_NOOP("\"{raw}\" was entered. A port is a whole number from 1 to 65535."),
     .next = QT_TR_NOOP("Enter the digits as the screen of the product shows them, without blanks.")},
    {.id = FindingId::PortInvalid,
     .variant = "one-copy",
     .title = QT_TR_NOOP("{Role} is not a port number in {source}"),
     .meaning = QT_TR_NOOP("The value there is \"{raw}\" ({where}); elsewhere it is {valid}. A port is a whole number "
                           "from 1 to 65535, so communication may not work with this copy."),
     .next = QT_TR_NOOP("Compare both with the port shown in the management console, and give them to support before "
                        "anything is changed.")},
    {.id = FindingId::PortInvalid,
     .variant = "scan",
     .next = QT_TR_NOOP("Send this report to support before anything is changed.")},
    {.id = FindingId::RolesSharePort,
     .title = QT_TR_NOOP("{Roles} are set to the same port"),
     .meaning = QT_TR_NOOP("All of them are set to {port}. Two different programs cannot listen on one port, so one of "
                           "them may not work."),
     .next = QT_TR_NOOP("Compare the numbers with the management console. If they are really the same, contact support "
                        "before anything is changed.")},
    {.id = FindingId::RolesSharePort,
     .variant = "shared",
     .title = QT_TR_NOOP("{Roles} use the same port"),
     .meaning = QT_TR_NOOP("All of them are on {port}. One web server can serve several purposes on one port, so this "
                           "alone is no fault."),
     .next = QT_TR_NOOP("Nothing needs to be done.")},
    {.id = FindingId::SslValueUndocumented,
     .title = QT_TR_NOOP("Master_EnableSSL has a value that is not documented"),
     .meaning = QT_TR_NOOP("The value found is \"{raw}\". The vendor documents 1 (on) and 2 (off) only. HTTPS is "
                           "treated here as if it were on."),
     .next = QT_TR_NOOP("See whether the management console opens with an address that begins with https.")},
    {.id = FindingId::KeyMisspelled,
     .title = QT_TR_NOOP("The agent port is under the key {found}"),
     .meaning = QT_TR_NOOP("The usual spelling is {expected}. The vendor's own page prints the spelling found here, so "
                           "the value was accepted."),
     .next = QT_TR_NOOP("Nothing needs to be done.")},
    {.id = FindingId::KeyDuplicated,
     .variant = "key-same",
     .title = QT_TR_NOOP("The key {key} appears in the file more than once"),
     .meaning = QT_TR_NOOP("It appears on lines {lines}, each time with the same value. Windows uses the first one."),
     .next = QT_TR_NOOP("Nothing needs to be done.")},
    {.id = FindingId::KeyDuplicated,
     .variant = "key-differ",
     .title = QT_TR_NOOP("The key {key} appears in the file more than once, with different values"),
     .meaning = QT_TR_NOOP("It appears on lines {lines}. Windows uses the first one, and so does this check; the other "
                           "value may be left over from an earlier setting."),
     .next = QT_TR_NOOP("If the management console shows this value, compare the two. Send the line numbers to support "
                        "before anything is changed.")},
    {.id = FindingId::KeyDuplicated,
     .variant = "section-same",
     .title = QT_TR_NOOP("The section {key} appears in the file more than once"),
     .meaning = QT_TR_NOOP("It begins on lines {lines}. The values that matter here are the same in all of them. "
                           "Windows uses the first one.")},
    {.id = FindingId::KeyDuplicated,
     .variant = "section-differ",
     .title = QT_TR_NOOP("The section {key} appears in the file more than once, with different values"),
     .meaning = QT_TR_NOOP("It begins on lines {lines}. Windows uses the first one, and so does this check; the other "
                           "may be left over from an earlier setting."),
     .next = QT_TR_NOOP("Compare the values with the ports shown in the management console, and send the line numbers "
                        "to support before anything is changed.")},
    {.id = FindingId::ValueMissing,
     .title = QT_TR_NOOP("The value {key} was not found"),
     .meaning = QT_TR_NOOP("{locator} was found, but this value is not in it. The file or export may be incomplete."),
     .next = QT_TR_NOOP("If the file is a copy or an export, make it again from the whole file or the whole key.")},
    {.id = FindingId::ValueMissing,
     .variant = "several",
     .title = QT_TR_NOOP("Several values were not found"),
     .meaning = QT_TR_NOOP(
         "{locator} was found, but these values are not in it: {key}. The file or export may be incomplete.")},
    {.id = FindingId::ValueWrongType,
     .title = QT_TR_NOOP("The registry value {key} has an unusual type"),
     .meaning = QT_TR_NOOP(
         "It is of type {type} where REG_DWORD is usual ({locator}). The number could be read and was used."),
     .next = QT_TR_NOOP("Mention it to support if the agent does not connect.")},
    {.id = FindingId::ValueWrongType,
     .variant = "not-used",
     .meaning = QT_TR_NOOP(
         "It is of type {type} where REG_DWORD is usual ({locator}). It contains no port number and was not used."),
     .next = QT_TR_NOOP("Compare it with the port shown in the management console, and give both values to support "
                        "before anything is changed.")},
    {.id = FindingId::RegistryViewsDiffer,
     .title = QT_TR_NOOP("The 32-bit and 64-bit views of the registry contain different values"),
     .meaning = QT_TR_NOOP("{values} The product is a 32-bit program and keeps its values in the 32-bit view; the "
                           "other may be left over from an earlier installation."),
     .next = QT_TR_NOOP(
         "Compare both with the port shown in the management console, and tell support before anything is changed.")},
    {.id = FindingId::SeveralCandidates,
     .title = QT_TR_NOOP("More than one file or key fits"),
     .meaning = QT_TR_NOOP("These were found: {locators}. Which one belongs to the installation in question cannot be "
                           "determined from here."),
     .next = QT_TR_NOOP("Open the one that belongs to the installation by itself.")},
    {.id = FindingId::ChangedFromDefault,
     .title = QT_TR_NOOP("{Role} is not the default"),
     .meaning = QT_TR_NOOP("The port found is {port}, the default is {default}. This is no fault."),
     .next = QT_TR_NOOP("When you ask for a firewall permission, name port {port}.")},
    // What listens, who owns it and what Windows allows.
    {.id = FindingId::NotListening,
     .title = QT_TR_NOOP("Nothing is listening on {role}"),
     .meaning = QT_TR_NOOP("Port {port} is configured, but no program is waiting for connections there. Agents may not "
                           "be able to fetch updates and settings."),
     .next = QT_TR_NOOP("On the server, check in Windows Services that the web server (Apache2 or W3SVC) and the "
                        "Security Server (ofcservice) are running, start what has stopped, and check again.")},
    {.id = FindingId::NotListening,
     .variant = "https",
     .meaning = QT_TR_NOOP("Port {port} is configured, but no program is waiting for connections there. The management "
                           "console and the installation of agents from a browser may not be available. Agents that "
                           "are already installed are not affected."),
     .next = QT_TR_NOOP("On the server, check in Windows Services that the web server (Apache2 or W3SVC) is running, "
                        "start what has stopped, and check again.")},
    {.id = FindingId::NotListening,
     .variant = "scan",
     .meaning = QT_TR_NOOP("Port {port} was looked at, but no program is waiting for connections there. Smart scan may "
                           "not be available to the agents."),
     .next = QT_TR_NOOP("On the server, check in Windows Services that the services of the Security Server are "
                        "running, start what has stopped, and check again.")},
    {.id = FindingId::NotListening,
     .variant = "agent",
     .meaning = QT_TR_NOOP("Port {port} is configured, but no program is waiting for connections there. The server may "
                           "not be able to send notices and settings to this agent."),
     .next = QT_TR_NOOP("On the agent's computer, check in Windows Services that its service (tmlisten) is running, "
                        "start what has stopped, and check again.")},
    {.id = FindingId::NotListening,
     .variant = "mac",
     .meaning = QT_TR_NOOP("Port {port} was looked at, but no program is waiting for connections there. Communication "
                           "with Mac agents may not work."),
     .next = QT_TR_NOOP("See whether the Mac plug-in opens from Plug-in Manager. If it does not, contact support.")},
    {.id = FindingId::NoAnswer,
     .title = QT_TR_NOOP("No answer from {role}"),
     .meaning = QT_TR_NOOP(
         "No connection to port {port} was made. It may be blocked on the way, or the computer or the program may be "
         "stopped: Windows does not answer for a stopped program either, so the two look the same from here."),
     .next = QT_TR_NOOP("Check that the computer is on and restart the service there (tmlisten for the agent). If "
                        "there is still no answer, ask for the port to be opened in the firewalls on the way: the Port "
                        "List has a request text to copy.")},
    {.id = FindingId::OwnerUnexpected,
     .title = QT_TR_NOOP("Another program is using {role}"),
     .meaning = QT_TR_NOOP(
         "Port {port} is used by {owner}. The product may not be able to use the port while that program is running."),
     .next = QT_TR_NOOP("Find out who makes the program and change the port there. If that is impossible, change "
                        "nothing in the product; send this report to support.")},
    {.id = FindingId::OwnerUnexpected,
     .variant = "agent",
     .title = QT_TR_NOOP("An agent is answering on {role}"),
     .meaning = QT_TR_NOOP("Port {port} is answered by an agent, not by the server. The number may be wrong, or the "
                           "agent may be using a port of the server."),
     .next = QT_TR_NOOP("Compare the number with the management console. If it is right, send this report to "
                        "support.")},
    {.id = FindingId::OwnerUnexpected,
     .variant = "info",
     .title = QT_TR_NOOP("A program that is not in the product documents is listening on {role}"),
     .meaning = QT_TR_NOOP("Port {port} is used by {owner}. The product documents do not say which program belongs "
                           "there, so it is shown as found and not judged."),
     .next = QT_TR_NOOP("If smart scan and Mac agents work, nothing needs to be done. Otherwise give this program's "
                        "name to support.")},
    {.id = FindingId::OwnerUnexpected,
     .variant = "nameless",
     .next = QT_TR_NOOP("On that computer, look up which program uses port {port}: netstat -ano shows its PID, Task "
                        "Manager the program. Then send this report to support.")},
    {.id = FindingId::OwnerUnexpected,
     .variant = "system",
     .meaning = QT_TR_NOOP("Windows itself (System, PID 4) is using port {port}. For which program cannot be "
                           "determined from here. The product may not be able to use the port meanwhile."),
     .next = QT_TR_NOOP("Change nothing in the product. Send this report to support.")},
    {.id = FindingId::OwnerHttpSys,
     .title = QT_TR_NOOP("Windows System (PID 4) is accepting connections on {role}"),
     .meaning = QT_TR_NOOP(
         "On a server that uses IIS, it is normal for PID 4 (System) to be shown as the program on port {port}."),
     .next = QT_TR_NOOP("Nothing needs to be done.")},
    {.id = FindingId::OwnerUnknown,
     .title = QT_TR_NOOP("The program listening on {role} is not known"),
     .meaning = QT_TR_NOOP("Something is listening on port {port}, but Windows did not give its name. This happens on "
                           "healthy computers too and does not indicate a fault."),
     .next = QT_TR_NOOP("To see the name, run the program as administrator and check again.")},
    {.id = FindingId::ServiceStopped,
     .title = QT_TR_NOOP("The service {service} is not running"),
     .meaning = QT_TR_NOOP("The service is installed but not running. The ports that it serves may not be available."),
     .next =
         QT_TR_NOOP("Start {service} in Windows Services, then check again. If it stops once more, contact support.")},
    {.id = FindingId::PortReserved,
     .title = QT_TR_NOOP("Windows has reserved a range of ports that includes {role}"),
     .meaning = QT_TR_NOOP("Port {port} is in the range {first} to {last}, which Windows has reserved for another "
                           "purpose. The product may not be able to listen there."),
     .next = QT_TR_NOOP("Restart the computer and check again. If the range returns, tell support whether Hyper-V is "
                        "used and send this report. Do not change the product's port.")},
    {.id = FindingId::PortDynamicRange,
     .title = QT_TR_NOOP("{Role} is in Windows' temporary (dynamic) port range"),
     .meaning =
         QT_TR_NOOP("Port {port} is between {first} and {last}. Another program may use it for a while by chance."),
     .next = QT_TR_NOOP("Nothing needs to be done while the port is listening. If it stops listening now and then, "
                        "tell support about this range.")},
    {.id = FindingId::FirewallNoRule,
     .title = QT_TR_NOOP("Windows Firewall may block connections to {role}"),
     .meaning = QT_TR_NOOP(
         "Windows Firewall is on, and no enabled inbound rule allows port {port} or its program, or a rule or setting "
         "that blocks takes precedence. The product has a firewall of its own, about which this says nothing."),
     .next =
         QT_TR_NOOP("If other computers cannot connect, ask the administrator to look through the inbound rules for "
                    "TCP port {port}.")},
    {.id = FindingId::FirewallNotReadable,
     .title = QT_TR_NOOP("The rules of Windows Firewall could not be read"),
     .meaning = QT_TR_NOOP(
         "It could not be determined whether Windows Firewall allows the ports. This does not indicate a fault."),
     .next = QT_TR_NOOP("If other computers cannot connect, look at the inbound rules in Windows Defender Firewall "
                        "with Advanced Security.")},
    {.id = FindingId::SslOffButListening,
     .title = QT_TR_NOOP("HTTPS is set to off, but {role} answers"),
     .meaning = QT_TR_NOOP("Master_EnableSSL says off, yet the management console answers on port {port}. A change of "
                           "the setting may not have taken effect yet, or the settings file may be out of date."),
     .next = QT_TR_NOOP("Compare with the ports shown in the management console. If HTTPS should be off, send this "
                        "report to support.")},
    {.id = FindingId::SslOnButNotListening,
     .title = QT_TR_NOOP("HTTPS is set to on, but nothing is listening on {role}"),
     .meaning = QT_TR_NOOP("Master_EnableSSL says on, but no program is waiting for connections on port {port}. The "
                           "management console and the installation of agents from a browser may not be available. "
                           "Agents that are already installed are not affected."),
     .next = QT_TR_NOOP("On the server, check in Windows Services that the web server (Apache2 or W3SVC) is running, "
                        "start what has stopped, and check again.")},
    {.id = FindingId::NetbiosInfo,
     .title = QT_TR_NOOP("This product uses ports 139 and 445 for three purposes"),
     .meaning = QT_TR_NOOP(
         "They are used for the remote installation of agents, for the login script (autopcc.exe) and for quarantine "
         "by UNC path. If none of the three applies, this product does not need them; Windows file sharing may."),
     .next = QT_TR_NOOP("Ask for them to be opened only if one of the three uses applies.")},
    // The product, its names, certificates and sources.
    {.id = FindingId::ServerNameUnresolved,
     .title = QT_TR_NOOP("The server name {name} cannot be resolved"),
     .meaning =
         QT_TR_NOOP("This computer found no address for the name. The agent may not be able to reach its server."),
     .next = QT_TR_NOOP("Check the spelling of the name, and ask the network team whether it is registered in DNS.")},
    {.id = FindingId::ServerNameUnresolved,
     .variant = "host",
     .title = QT_TR_NOOP("The computer name {name} cannot be resolved"),
     .meaning = QT_TR_NOOP("This computer found no address for the name that you entered, so that computer could not "
                           "be checked. This says nothing about the agents."),
     .next = QT_TR_NOOP("Check the spelling of the name, or enter the address instead.")},
    {.id = FindingId::CertificateNameMismatch,
     .title = QT_TR_NOOP("The certificate is not for this server's name"),
     .meaning =
         QT_TR_NOOP("The server is called {name}, the certificate is for {names}. HTTPS serves the management console "
                    "and the installation from a browser only: the browser warns, agents are not affected."),
     .next = QT_TR_NOOP("Nothing needs to be done for the agents.")},
    {.id = FindingId::CertificateNameMismatch,
     .variant = "officescan",
     .meaning = QT_TR_NOOP("The server is called {name}, the certificate is for {names}. With this product agents may "
                           "use HTTPS as well, so they may be affected."),
     .next = QT_TR_NOOP("Send this report to support and ask whether the certificate has to be renewed.")},
    {.id = FindingId::CertificateExpired,
     .title = QT_TR_NOOP("The certificate has expired"),
     .meaning = QT_TR_NOOP("It was valid until {notAfter}. HTTPS serves the management console and the installation "
                           "from a browser only: the browser warns, agents are not affected."),
     .next = QT_TR_NOOP("Nothing needs to be done for the agents.")},
    {.id = FindingId::CertificateExpired,
     .variant = "officescan",
     .meaning = QT_TR_NOOP(
         "It was valid until {notAfter}. With this product agents may use HTTPS as well, so they may be affected."),
     .next = QT_TR_NOOP("Send this report to support and ask whether the certificate has to be renewed.")},
    {.id = FindingId::CloudEdition,
     .title = QT_TR_NOOP("The agent is the cloud edition"),
     .meaning = QT_TR_NOOP("It uses other ports (TCP 443 outgoing, TCP 21112 and 61116, UDP 61117 and 61119), so its "
                           "ports are not judged here. A Security Server on the same computer is judged all the same."),
     .next = QT_TR_NOOP(
         "If this computer should belong to a server of your own, check which agent was meant to be installed on it.")},
    {.id = FindingId::ProductOfficeScan,
     .title = QT_TR_NOOP("The product found is OfficeScan or Apex One"),
     .meaning = QT_TR_NOOP("It shares its code base with Worry-Free Business Security, but its defaults differ. The "
                           "values are shown as found."),
     .next = QT_TR_NOOP("When you compare with defaults, use the documents of that product.")},
    {.id = FindingId::InstallPathMissing,
     .title = QT_TR_NOOP("A folder named in the registry is not there"),
     .meaning = QT_TR_NOOP("The registry ({key}) names the folder {path}, which does not exist. The product may have "
                           "been moved or removed."),
     .next = QT_TR_NOOP("If the product is in another folder, choose that folder. Otherwise tell support.")},
    {.id = FindingId::SourceUnreadable,
     .title = QT_TR_NOOP("{Source} could not be read"),
     .meaning = QT_TR_NOOP("{reason} The values there are unknown, which does not mean that they are wrong."),
     .next = QT_TR_NOOP("Check again. If it still cannot be read, send this report to support.")},
    {.id = FindingId::SourceUnreadable,
     .variant = "access-denied",
     .next = QT_TR_NOOP("Run the program again as administrator, or have someone with the right to read it copy the "
                        "file, and open the copy here.")},
    {.id = FindingId::SourceUnreadable,
     .variant = "not-supported",
     .next = QT_TR_NOOP("Run the program on the computer in question, or open files collected there.")},
    {.id = FindingId::SourceUnreadable,
     .variant = "not-found",
     .next = QT_TR_NOOP("Check the name and the place of the file, then open it again.")},
    {.id = FindingId::SourceUnreadable,
     .variant = "too-large",
     .next = QT_TR_NOOP("If it is an export of the registry, export only the product's key (TrendMicro) and open that "
                        "file. Otherwise check that it is the right file.")},
    {.id = FindingId::SourceUnreadable,
     .variant = "damaged",
     .next = QT_TR_NOOP(
         "If it is an export or a copy, make it again and open that file. Otherwise send this report to support.")},
    {.id = FindingId::SourceUnreadable,
     .variant = "in-use",
     .next = QT_TR_NOOP("Close the program that uses it, for example an editor, and check again.")},
    {.id = FindingId::MacPluginAbsent,
     .title = QT_TR_NOOP("Trend Micro Security for Mac is not installed"),
     .meaning = QT_TR_NOOP("Its folder was not found on the server, so the port for Mac agents is not judged."),
     .next = QT_TR_NOOP("Nothing needs to be done.")},
    {.id = FindingId::NotInstalled,
     .title = QT_TR_NOOP("The product was not found"),
     .meaning =
         QT_TR_NOOP("Neither a Security Server nor a Security Agent was found. These places were looked at: {looked}."),
     .next =
         QT_TR_NOOP("Choose the folder of the product on the computer in question, or open files collected there.")},
    {.id = FindingId::NotInstalled,
     .variant = "nowhere",
     .meaning = QT_TR_NOOP("What was read contains nothing of a Security Server or a Security Agent.")},
};

std::span<const FindingRow> FindingRow::all()
{
    return kRows;
}

} // namespace portcheck
