#include "findingtable.h"

#include <QtGlobal>

#include <array>

// Reading help for findings of the values themselves: sources that differ, invalid ports, keys and types.
namespace portcheck {
namespace {

constexpr std::array kRows {
    HelpRow {
        FindingId::SourcesDiffer,
        QT_TRANSLATE_NOOP("Help",
                          "Two places that should have the same port have different ones. One of them is out of date, "
                          "or they belong to different installations."),
        QT_TRANSLATE_NOOP("Help",
                          "Point to the server name at the top of the management console: the ports that the server "
                          "works with appear. Compare them with each value shown in the finding."),
        QT_TRANSLATE_NOOP(
            "Help",
            "Usually the port was changed, or the server was moved, before every agent received the change: those "
            "agents keep the old port. A file copied from another computer looks the same."),
        QT_TRANSLATE_NOOP(
            "Help",
            "Take the console's number as right and check again on the agent's computer. If it is still the old one, "
            "send the report to support and ask how to move the agent. Do not run IpXfer without their instructions.")},
    HelpRow {
        FindingId::AgentDiffersFromServer,
        QT_TRANSLATE_NOOP("Help", "The agent's own settings file does not name the same port as the server's."),
        QT_TRANSLATE_NOOP("Help",
                          "Open both files in an editor without saving and compare the lines shown in the finding. On "
                          "the agent the file is in the agent's folder, on the server in the folder PCCSRV."),
        QT_TRANSLATE_NOOP("Help",
                          "The port was changed while the agent was off or could not reach the server, so that it did "
                          "not receive the change."),
        QT_TRANSLATE_NOOP(
            "Help",
            "Take the console's number as right and check again on the agent's computer. If it is still the old one, "
            "send the report to support and ask how to move the agent. Do not run IpXfer without their instructions.")},
    HelpRow {
        FindingId::AgentOtherServer,
        QT_TRANSLATE_NOOP("Help", "The agent and the server whose values were read are not set up for each other."),
        QT_TRANSLATE_NOOP("Help",
                          "In the registry key named in the Registry tab, the value Server names the agent's server. "
                          "In the server's ofcscan.ini, Master_DomainName is the name given to agents."),
        QT_TRANSLATE_NOOP("Help",
                          "The server was replaced or renamed, the agent belongs to another server on purpose, or "
                          "files of two installations were opened together."),
        QT_TRANSLATE_NOOP("Help",
                          "If the agent should belong to this server, send the report to support and ask how to move "
                          "the agent. Do not run IpXfer without their instructions.")},
    HelpRow {
        FindingId::PortInvalid,
        QT_TRANSLATE_NOOP("Help", "The place where a port should be contains something that cannot be a port."),
        QT_TRANSLATE_NOOP("Help",
                          "Look at the line or value shown in the finding. A port is written with the digits 0 to 9 "
                          "only and is between 1 and 65535."),
        QT_TRANSLATE_NOOP(
            "Help", "A typing error when the file was edited by hand, or a file that was damaged while it was copied."),
        QT_TRANSLATE_NOOP("Help",
                          "Look up the port in the management console. Have the value corrected together with support; "
                          "do not edit the file or the registry on your own.")},
    HelpRow {
        FindingId::RolesSharePort,
        QT_TRANSLATE_NOOP("Help", "Two purposes that need a port each are set to the same port."),
        QT_TRANSLATE_NOOP("Help",
                          "Compare the two values in the Port List with those shown in the management console."),
        QT_TRANSLATE_NOOP("Help",
                          "The same port was entered twice when the server was installed or changed. For the Smart "
                          "Scan server, sharing a port with the web server of the console is no fault by itself."),
        QT_TRANSLATE_NOOP("Help",
                          "Send this report to support and agree on the change before it is made: agents have to "
                          "receive a new port.")},
    HelpRow {
        FindingId::SslValueUndocumented,
        QT_TRANSLATE_NOOP("Help", "The switch for HTTPS has a value that the product documents do not mention."),
        QT_TRANSLATE_NOOP("Help",
                          "Open the server's ofcscan.ini and look for Master_EnableSSL in [INI_SERVER_SECTION]. "
                          "The vendor documents 1 (on) and 2 (off)."),
        QT_TRANSLATE_NOOP("Help",
                          "Another version of the product may use further values, or the file was edited by hand."),
        QT_TRANSLATE_NOOP("Help",
                          "If the management console opens by HTTPS, nothing needs to be done. If it does not, send "
                          "this report to support.")},
    HelpRow {
        FindingId::KeyMisspelled,
        QT_TRANSLATE_NOOP(
            "Help",
            "The agent port was found under the spelling that the vendor's page prints, not under the usual one."),
        QT_TRANSLATE_NOOP("Help",
                          "Open ofcscan.ini and look for both Client_LocalServer_Port and Cliernt_LocalServer_Port."),
        QT_TRANSLATE_NOOP("Help", "The line was probably copied from the page by hand."),
        QT_TRANSLATE_NOOP(
            "Help", "Nothing needs to be done as long as the agents connect. Mention it to support if they do not.")},
    HelpRow {FindingId::KeyDuplicated,
             QT_TRANSLATE_NOOP(
                 "Help", "The settings file contains the same key or section more than once. Windows uses the first."),
             QT_TRANSLATE_NOOP("Help",
                               "Open the file in an editor without saving and go to the lines shown in the finding."),
             QT_TRANSLATE_NOOP("Help",
                               "Updates and tools may add lines without removing older ones. Such files are common."),
             QT_TRANSLATE_NOOP("Help",
                               "If the values are equal, nothing needs to be done. If they differ, compare them with "
                               "the management console and tell support the line numbers.")},
    HelpRow {
        FindingId::ValueMissing,
        QT_TRANSLATE_NOOP("Help",
                          "A place where a port is usually found was read, but the port is not there. That says "
                          "nothing about whether the port is in use."),
        QT_TRANSLATE_NOOP("Help", "Look at the place shown in the finding by hand: the method's tab lists the steps."),
        QT_TRANSLATE_NOOP("Help", "A copy or export that contains only a part, or another version of the product."),
        QT_TRANSLATE_NOOP("Help", "Make the copy or export again in full, or use another of the four methods.")},
    HelpRow {FindingId::ValueWrongType,
             QT_TRANSLATE_NOOP("Help",
                               "The registry contains the value in an unusual form. A number in text or in 64 bits "
                               "is read all the same; what is in any other form is not used."),
             QT_TRANSLATE_NOOP("Help",
                               "Open the registry editor at the key shown in the finding and look at the column Type. "
                               "Change nothing there."),
             QT_TRANSLATE_NOOP("Help", "The value was probably written by hand or by a script."),
             QT_TRANSLATE_NOOP(
                 "Help", "If the agent connects, nothing needs to be done. Otherwise send this report to support.")},
    HelpRow {
        FindingId::RegistryViewsDiffer,
        QT_TRANSLATE_NOOP("Help",
                          "64-bit Windows keeps two views of the registry, one for 32-bit programs and one for 64-bit "
                          "programs. Both contain values of the product, and they differ."),
        QT_TRANSLATE_NOOP("Help",
                          "In the registry editor look at SOFTWARE\\Wow6432Node\\TrendMicro (32-bit) and "
                          "SOFTWARE\\TrendMicro (64-bit). Change nothing there."),
        QT_TRANSLATE_NOOP("Help", "Values left over from an earlier installation, or written there by hand."),
        QT_TRANSLATE_NOOP(
            "Help", "Compare with the management console. Have leftover values removed together with support only.")},
    HelpRow {
        FindingId::SeveralCandidates,
        QT_TRANSLATE_NOOP("Help",
                          "More than one file or registry key could be the one that was looked for, and nothing tells "
                          "which is right."),
        QT_TRANSLATE_NOOP("Help", "Look at the places shown in the finding and compare their dates and server names."),
        QT_TRANSLATE_NOOP("Help",
                          "A folder with collected files of two computers, or an older copy beside the one in use."),
        QT_TRANSLATE_NOOP("Help",
                          "Open the right one by itself, or sort the files into one folder for each computer.")},
    HelpRow {
        FindingId::ChangedFromDefault,
        QT_TRANSLATE_NOOP("Help",
                          "A port other than the one that the product uses by default was chosen. This is allowed."),
        QT_TRANSLATE_NOOP("Help", "Compare with the port shown in the management console."),
        QT_TRANSLATE_NOOP(
            "Help",
            "It was chosen at installation or changed later, often because another program already used the default."),
        QT_TRANSLATE_NOOP("Help",
                          "Nothing needs to be done. Name the port in use, not the default, when you ask for a "
                          "firewall permission.")},
};

} // namespace

std::span<const HelpRow> valuesHelpRows()
{
    return kRows;
}

} // namespace portcheck
