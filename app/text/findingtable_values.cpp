#include "findingtable.h"

#include <QtGlobal>

#include <array>

// Findings of the values themselves: sources that differ, invalid ports, keys and types.
namespace portcheck {
namespace {

constexpr std::array kRows {
    FindingRow {FindingId::SourcesDiffer,
                "",
                QT_TRANSLATE_NOOP("Finding", "{Role} differs between {sources}"),
                QT_TRANSLATE_NOOP("Finding", "{values} The agent on this computer may be using a different port."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Point to the server name in the management console and enter the port shown there: "
                                  "that tells which value is right.")},
    FindingRow {FindingId::SourcesDiffer,
                "agent",
                QT_TRANSLATE_NOOP("Finding", "{Role} differs between {sources}"),
                QT_TRANSLATE_NOOP(
                    "Finding", "{values} The server may be calling the agent on a port that the agent does not use."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Point to the server name in the management console and enter the port shown there: "
                                  "that tells which value is right.")},
    FindingRow {FindingId::SourcesDiffer,
                "console",
                QT_TRANSLATE_NOOP("Finding", "{Role} differs between {sources}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "{values} One of the sources may be out of date, or the number entered may not be "
                                  "the one that the console shows."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Compare the number entered with the console once more. If it is right, the other "
                                  "source may still hold the old port: see Learn more.")},
    FindingRow {FindingId::SourcesDiffer,
                "listener",
                QT_TRANSLATE_NOOP("Finding", "{Role} differs between {sources}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "{values} A change of the port may not have taken effect yet, or the value read may "
                                  "belong to another installation."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Point to the server name in the management console and enter the port shown there: "
                                  "that tells which value is right.")},
    FindingRow {FindingId::SourcesDiffer,
                "mac",
                QT_TRANSLATE_NOOP("Finding", "{Role} differs between {sources}"),
                QT_TRANSLATE_NOOP("Finding", "{values} Mac agents may be set up for a different port."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Open the Mac plug-in from Plug-in Manager and compare the number under "
                                  "[Administration] > [Client-Server Communication]. Do not change it there: Mac "
                                  "agents that are already installed would have to be reinstalled.")},
    FindingRow {
        FindingId::SourcesDiffer,
        "scan",
        QT_TRANSLATE_NOOP("Finding", "{Role} differs between {sources}"),
        QT_TRANSLATE_NOOP("Finding", "{values} Agents may be sending their smart scan queries to a different port."),
        QT_TRANSLATE_NOOP("Finding",
                          "Compare the value in Service.ini with the port that is really listening. If they stay "
                          "different, send this report to support.")},
    FindingRow {FindingId::AgentDiffersFromServer,
                "",
                QT_TRANSLATE_NOOP("Finding", "{Role} differs between the agent's settings file and the server's"),
                QT_TRANSLATE_NOOP("Finding", "{values} The agent may still be using a port from before a change."),
                QT_TRANSLATE_NOOP("Finding",
                                  "See in the management console whether this agent is online, and compare the ports "
                                  "shown there. For an agent that kept an old port, see Learn more.")},
    FindingRow {FindingId::AgentOtherServer,
                "",
                QT_TRANSLATE_NOOP("Finding", "The agent is set up for another server"),
                QT_TRANSLATE_NOOP("Finding",
                                  "The agent is set up for {agent}, the server calls itself {server}. If these are two "
                                  "installations, the ports of both may be right although they differ."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Check which server this agent should belong to. If it should be this one, the agent "
                                  "has to be moved: see Learn more.")},
    FindingRow {FindingId::AgentOtherServer,
                "half-moved",
                QT_TRANSLATE_NOOP("Finding", "The agent's own settings name two different servers"),
                QT_TRANSLATE_NOOP("Finding",
                                  "One copy of the agent's settings names {agent}, another names {server}. A move to "
                                  "another server may not have been completed."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Check which server this agent should belong to, then send this report to support "
                                  "and ask how to move the agent.")},
    FindingRow {
        FindingId::AgentOtherServer,
        "not-comparable",
        QT_TRANSLATE_NOOP("Finding", "Whether agent and server belong together is not known"),
        QT_TRANSLATE_NOOP("Finding",
                          "The agent is set up for {agent}, the server calls itself {server}. One is a name and the "
                          "other an address, so the two cannot be compared."),
        QT_TRANSLATE_NOOP(
            "Finding", "Open a command prompt, enter nslookup and the name, and compare the address that it prints.")},
    FindingRow {FindingId::PortInvalid,
                "",
                QT_TRANSLATE_NOOP("Finding", "{Role} is set to a value that is not a port number"),
                QT_TRANSLATE_NOOP("Finding",
                                  "The value found is \"{raw}\" ({where}). A port is a whole number from 1 to 65535; "
                                  "communication may not work with this value."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Compare it with the port shown in the management console, and give both values to "
                                  "support before anything is changed.")},
    FindingRow {
        FindingId::PortInvalid,
        "empty",
        QT_TRANSLATE_NOOP("Finding", "{Role} is set to an empty value"),
        QT_TRANSLATE_NOOP("Finding",
                          "The entry is there, but it is empty ({where}). Communication may not work without a value."),
        QT_TRANSLATE_NOOP("Finding",
                          "Look up the port in the management console, and tell support before anything is changed.")},
    FindingRow {
        FindingId::PortInvalid,
        "entered",
        QT_TRANSLATE_NOOP("Finding", "The number entered for {role} is not a port number"),
        QT_TRANSLATE_NOOP("Finding", "\"{raw}\" was entered. A port is a whole number from 1 to 65535."),
        QT_TRANSLATE_NOOP("Finding", "Enter the digits as the screen of the product shows them, without blanks.")},
    FindingRow {
        FindingId::PortInvalid,
        "one-copy",
        QT_TRANSLATE_NOOP("Finding", "{Role} is not a port number in {source}"),
        QT_TRANSLATE_NOOP("Finding",
                          "The value there is \"{raw}\" ({where}); elsewhere it is {valid}. A port is a whole "
                          "number from 1 to 65535, so communication may not work with this copy."),
        QT_TRANSLATE_NOOP("Finding",
                          "Compare both with the port shown in the management console, and give them to support "
                          "before anything is changed.")},
    FindingRow {FindingId::RolesSharePort,
                "",
                QT_TRANSLATE_NOOP("Finding", "{Roles} are set to the same port"),
                QT_TRANSLATE_NOOP("Finding",
                                  "All of them are set to {port}. Two different programs cannot listen on one port, so "
                                  "one of them may not work."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Compare the numbers with the management console. If they are really the same, "
                                  "contact support before anything is changed.")},
    FindingRow {FindingId::RolesSharePort,
                "shared",
                QT_TRANSLATE_NOOP("Finding", "{Roles} use the same port"),
                QT_TRANSLATE_NOOP("Finding",
                                  "All of them are on {port}. One web server can serve several purposes on one port, "
                                  "so this alone is no fault."),
                QT_TRANSLATE_NOOP("Finding", "Nothing needs to be done.")},
    FindingRow {FindingId::SslValueUndocumented,
                "",
                QT_TRANSLATE_NOOP("Finding", "Master_EnableSSL has a value that is not documented"),
                QT_TRANSLATE_NOOP("Finding",
                                  "The value found is \"{raw}\". The vendor documents 1 (on) and 2 (off) only. HTTPS "
                                  "is treated here as if it were on."),
                QT_TRANSLATE_NOOP("Finding",
                                  "See whether the management console opens with an address that begins with https.")},
    FindingRow {FindingId::KeyMisspelled,
                "",
                QT_TRANSLATE_NOOP("Finding", "The agent port is under the key {found}"),
                QT_TRANSLATE_NOOP("Finding",
                                  "The usual spelling is {expected}. The vendor's own page prints the spelling found "
                                  "here, so the value was accepted."),
                QT_TRANSLATE_NOOP("Finding", "Nothing needs to be done.")},
    FindingRow {
        FindingId::KeyDuplicated,
        "key-same",
        QT_TRANSLATE_NOOP("Finding", "The key {key} appears in the file more than once"),
        QT_TRANSLATE_NOOP("Finding",
                          "It appears on lines {lines}, each time with the same value. Windows uses the first one."),
        QT_TRANSLATE_NOOP("Finding", "Nothing needs to be done.")},
    FindingRow {FindingId::KeyDuplicated,
                "key-differ",
                QT_TRANSLATE_NOOP("Finding", "The key {key} appears in the file more than once, with different values"),
                QT_TRANSLATE_NOOP("Finding",
                                  "It appears on lines {lines}. Windows uses the first one, and so does this check; "
                                  "the other value may be left over from an earlier setting."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Compare the value with the port shown in the management console, and send the line "
                                  "numbers to support before anything is changed.")},
    FindingRow {FindingId::KeyDuplicated,
                "section-same",
                QT_TRANSLATE_NOOP("Finding", "The section {key} appears in the file more than once"),
                QT_TRANSLATE_NOOP("Finding",
                                  "It begins on lines {lines}. The values that matter here are the same in all of "
                                  "them. Windows uses the first one."),
                QT_TRANSLATE_NOOP("Finding", "Nothing needs to be done.")},
    FindingRow {
        FindingId::KeyDuplicated,
        "section-differ",
        QT_TRANSLATE_NOOP("Finding", "The section {key} appears in the file more than once, with different values"),
        QT_TRANSLATE_NOOP("Finding",
                          "It begins on lines {lines}. Windows uses the first one, and so does this check; the other "
                          "may be left over from an earlier setting."),
        QT_TRANSLATE_NOOP("Finding",
                          "Compare the values with the ports shown in the management console, and send the line "
                          "numbers to support before anything is changed.")},
    FindingRow {
        FindingId::ValueMissing,
        "",
        QT_TRANSLATE_NOOP("Finding", "The value {key} was not found"),
        QT_TRANSLATE_NOOP(
            "Finding",
            "The place to look was there ({locator}), the value was not. The file or export may be incomplete."),
        QT_TRANSLATE_NOOP("Finding",
                          "If the file is a copy or an export, make it again from the whole file or the whole key.")},
    FindingRow {
        FindingId::ValueMissing,
        "several",
        QT_TRANSLATE_NOOP("Finding", "Several values were not found"),
        QT_TRANSLATE_NOOP("Finding",
                          "The place to look was there ({locator}), these values were not: {key}. The file or export "
                          "may be incomplete."),
        QT_TRANSLATE_NOOP("Finding",
                          "If the file is a copy or an export, make it again from the whole file or the whole key.")},
    FindingRow {
        FindingId::ValueWrongType,
        "",
        QT_TRANSLATE_NOOP("Finding", "The registry value {key} has an unusual type"),
        QT_TRANSLATE_NOOP(
            "Finding",
            "It is of type {type} where REG_DWORD is usual ({locator}). The number could be read and was used."),
        QT_TRANSLATE_NOOP("Finding", "Mention it to support if the agent does not connect.")},
    FindingRow {
        FindingId::ValueWrongType,
        "not-used",
        QT_TRANSLATE_NOOP("Finding", "The registry value {key} has an unusual type"),
        QT_TRANSLATE_NOOP(
            "Finding",
            "It is of type {type} where REG_DWORD is usual ({locator}). It contains no port number and was not used."),
        QT_TRANSLATE_NOOP("Finding",
                          "Compare it with the port shown in the management console, and give both values to "
                          "support before anything is changed.")},
    FindingRow {FindingId::RegistryViewsDiffer,
                "",
                QT_TRANSLATE_NOOP("Finding", "The 32-bit and 64-bit views of the registry contain different values"),
                QT_TRANSLATE_NOOP("Finding",
                                  "{values} The product is a 32-bit program and keeps its values in the 32-bit view; "
                                  "the other may be left over from an earlier installation."),
                QT_TRANSLATE_NOOP("Finding",
                                  "Compare both with the port shown in the management console, and tell support before "
                                  "anything is changed.")},
    FindingRow {FindingId::SeveralCandidates,
                "",
                QT_TRANSLATE_NOOP("Finding", "More than one file or key fits"),
                QT_TRANSLATE_NOOP("Finding",
                                  "These were found: {locators}. Which one belongs to the installation in question "
                                  "cannot be determined from here."),
                QT_TRANSLATE_NOOP("Finding", "Open the one that belongs to the installation by itself.")},
    FindingRow {FindingId::ChangedFromDefault,
                "",
                QT_TRANSLATE_NOOP("Finding", "{Role} is not the default"),
                QT_TRANSLATE_NOOP("Finding", "The port in use is {port}, the default is {default}. This is no fault."),
                QT_TRANSLATE_NOOP("Finding", "When you ask for a firewall permission, name port {port}.")},
};

} // namespace

std::span<const FindingRow> valuesFindingRows()
{
    return kRows;
}

} // namespace portcheck
