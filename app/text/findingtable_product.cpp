#include "findingtable.h"

#include <QtGlobal>

#include <array>

// Findings of the product, its names, certificates and sources.
namespace portcheck {
namespace {

constexpr std::array kRows {
    FindingRow {
        FindingId::ServerNameUnresolved,
        "",
        QT_TRANSLATE_NOOP("Finding", "The server name {name} cannot be resolved"),
        QT_TRANSLATE_NOOP(
            "Finding", "This computer found no address for the name. The agent may not be able to reach its server."),
        QT_TRANSLATE_NOOP("Finding",
                          "Check the spelling of the name, and ask the network team whether it is registered in DNS.")},
    FindingRow {
        FindingId::ServerNameUnresolved,
        "host",
        QT_TRANSLATE_NOOP("Finding", "The computer name {name} cannot be resolved"),
        QT_TRANSLATE_NOOP("Finding",
                          "This computer found no address for the name that you entered, so that computer could "
                          "not be checked. This says nothing about the agents."),
        QT_TRANSLATE_NOOP("Finding", "Check the spelling of the name, or enter the address instead.")},
    FindingRow {FindingId::CertificateNameMismatch,
                "",
                QT_TRANSLATE_NOOP("Finding", "The certificate is not for this server's name"),
                QT_TRANSLATE_NOOP(
                    "Finding",
                    "The server is called {name}, the certificate is for {names}. HTTPS serves the management console "
                    "and the installation from a browser only: the browser warns, agents are not affected."),
                QT_TRANSLATE_NOOP("Finding", "Nothing needs to be done for the agents.")},
    FindingRow {
        FindingId::CertificateNameMismatch,
        "officescan",
        QT_TRANSLATE_NOOP("Finding", "The certificate is not for this server's name"),
        QT_TRANSLATE_NOOP("Finding",
                          "The server is called {name}, the certificate is for {names}. With this product agents may "
                          "use HTTPS as well, so they may be affected."),
        QT_TRANSLATE_NOOP("Finding", "Send this report to support and ask whether the certificate has to be renewed.")},
    FindingRow {FindingId::CertificateExpired,
                "",
                QT_TRANSLATE_NOOP("Finding", "The certificate has expired"),
                QT_TRANSLATE_NOOP("Finding",
                                  "It was valid until {notAfter}. HTTPS serves the management console and the "
                                  "installation from a browser only: the browser warns, agents are not affected."),
                QT_TRANSLATE_NOOP("Finding", "Nothing needs to be done for the agents.")},
    FindingRow {
        FindingId::CertificateExpired,
        "officescan",
        QT_TRANSLATE_NOOP("Finding", "The certificate has expired"),
        QT_TRANSLATE_NOOP(
            "Finding",
            "It was valid until {notAfter}. With this product agents may use HTTPS as well, so they may be affected."),
        QT_TRANSLATE_NOOP("Finding", "Send this report to support and ask whether the certificate has to be renewed.")},
    FindingRow {
        FindingId::CloudEdition,
        "",
        QT_TRANSLATE_NOOP("Finding", "The agent on this computer is the cloud edition"),
        QT_TRANSLATE_NOOP("Finding",
                          "It uses other ports (TCP 443 outgoing, TCP 21112 and 61116, UDP 61117 and 61119), so its "
                          "ports are not judged here. A Security Server on the same computer is judged all the same."),
        QT_TRANSLATE_NOOP("Finding",
                          "If this computer should belong to a server of your own, check which agent was meant to be "
                          "installed here.")},
    FindingRow {FindingId::ProductOfficeScan,
                "",
                QT_TRANSLATE_NOOP("Finding", "The product found is OfficeScan or Apex One"),
                QT_TRANSLATE_NOOP("Finding",
                                  "It shares its code base with Worry-Free Business Security, but its defaults differ. "
                                  "The values are shown as found."),
                QT_TRANSLATE_NOOP("Finding", "When you compare with defaults, use the documents of that product.")},
    FindingRow {FindingId::InstallPathMissing,
                "",
                QT_TRANSLATE_NOOP("Finding", "A folder named in the registry is not there"),
                QT_TRANSLATE_NOOP("Finding",
                                  "The registry ({key}) names the folder {path}, which does not exist. The product may "
                                  "have been moved or removed."),
                QT_TRANSLATE_NOOP("Finding",
                                  "If the product is in another folder, choose that folder. Otherwise tell support.")},
    FindingRow {
        FindingId::SourceUnreadable,
        "",
        QT_TRANSLATE_NOOP("Finding", "{Source} could not be read"),
        QT_TRANSLATE_NOOP("Finding", "{reason} The values there are unknown, which does not mean that they are wrong."),
        QT_TRANSLATE_NOOP("Finding", "Check again. If it still cannot be read, send this report to support.")},
    FindingRow {
        FindingId::SourceUnreadable,
        "access-denied",
        QT_TRANSLATE_NOOP("Finding", "{Source} could not be read"),
        QT_TRANSLATE_NOOP("Finding", "{reason} The values there are unknown, which does not mean that they are wrong."),
        QT_TRANSLATE_NOOP("Finding",
                          "Run the program again as administrator, or have someone with the right to read it copy the "
                          "file, and open the copy here.")},
    FindingRow {
        FindingId::SourceUnreadable,
        "not-supported",
        QT_TRANSLATE_NOOP("Finding", "{Source} could not be read"),
        QT_TRANSLATE_NOOP("Finding", "{reason} The values there are unknown, which does not mean that they are wrong."),
        QT_TRANSLATE_NOOP("Finding", "Run the program on the computer in question, or open files collected there.")},
    FindingRow {
        FindingId::SourceUnreadable,
        "not-found",
        QT_TRANSLATE_NOOP("Finding", "{Source} could not be read"),
        QT_TRANSLATE_NOOP("Finding", "{reason} The values there are unknown, which does not mean that they are wrong."),
        QT_TRANSLATE_NOOP("Finding", "Check the name and the place of the file, then open it again.")},
    FindingRow {
        FindingId::SourceUnreadable,
        "too-large",
        QT_TRANSLATE_NOOP("Finding", "{Source} could not be read"),
        QT_TRANSLATE_NOOP("Finding", "{reason} The values there are unknown, which does not mean that they are wrong."),
        QT_TRANSLATE_NOOP("Finding",
                          "If it is an export of the registry, export only the product's key (TrendMicro) and open "
                          "that file. Otherwise check that it is the right file.")},
    FindingRow {
        FindingId::SourceUnreadable,
        "in-use",
        QT_TRANSLATE_NOOP("Finding", "{Source} could not be read"),
        QT_TRANSLATE_NOOP("Finding", "{reason} The values there are unknown, which does not mean that they are wrong."),
        QT_TRANSLATE_NOOP("Finding", "Close the program that uses it, for example an editor, and check again.")},
    FindingRow {FindingId::MacPluginAbsent,
                "",
                QT_TRANSLATE_NOOP("Finding", "Trend Micro Security for Mac is not installed"),
                QT_TRANSLATE_NOOP("Finding",
                                  "Its folder was not found on the server, so the port for Mac agents is not judged."),
                QT_TRANSLATE_NOOP("Finding", "Nothing needs to be done.")},
    FindingRow {FindingId::NotInstalled,
                "",
                QT_TRANSLATE_NOOP("Finding", "The product was not found"),
                QT_TRANSLATE_NOOP(
                    "Finding",
                    "Neither a Security Server nor a Security Agent was found. These places were looked at: {looked}."),
                QT_TRANSLATE_NOOP("Finding",
                                  "If the product is in another folder, choose that folder, or open files collected on "
                                  "the computer in question.")},
    FindingRow {
        FindingId::NotInstalled,
        "files",
        QT_TRANSLATE_NOOP("Finding", "The product was not found"),
        QT_TRANSLATE_NOOP("Finding", "What was read contains nothing of a Security Server or a Security Agent."),
        QT_TRANSLATE_NOOP("Finding", "Check that the files come from the computer in question, and open them again.")},
};

} // namespace

std::span<const FindingRow> productFindingRows()
{
    return kRows;
}

} // namespace portcheck
