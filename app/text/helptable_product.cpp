#include "findingtable.h"

#include <QtGlobal>

#include <array>

// Reading help for findings of the product, its names, certificates and sources.
namespace portcheck {
namespace {

constexpr std::array kRows {
    HelpRow {FindingId::ServerNameUnresolved,
             QT_TRANSLATE_NOOP(
                 "Help", "The name under which the server is known cannot be turned into an address on this computer."),
             QT_TRANSLATE_NOOP("Help", "In a command prompt enter nslookup and the name."),
             QT_TRANSLATE_NOOP(
                 "Help",
                 "The name is not registered in DNS, the computer uses another DNS server, or the server was renamed."),
             QT_TRANSLATE_NOOP("Help",
                               "Ask the network team to register the name, or check which name the server gives to its "
                               "agents (Master_DomainName in ofcscan.ini).")},
    HelpRow {
        FindingId::CertificateNameMismatch,
        QT_TRANSLATE_NOOP("Help",
                          "The certificate shown at the HTTPS port was made for a name other than the server's."),
        QT_TRANSLATE_NOOP("Help",
                          "Open the management console in a browser and look at the certificate through the lock "
                          "symbol in the address bar."),
        QT_TRANSLATE_NOOP(
            "Help",
            "The server was renamed after the certificate was made, or it is known by its address or another name."),
        QT_TRANSLATE_NOOP("Help",
                          "The browser's warning can be expected then. Have a new certificate made if the warning is "
                          "not acceptable.")},
    HelpRow {
        FindingId::CertificateExpired,
        QT_TRANSLATE_NOOP("Help", "The certificate shown at the HTTPS port is past its date."),
        QT_TRANSLATE_NOOP("Help", "Open the management console in a browser and look at the dates of the certificate."),
        QT_TRANSLATE_NOOP("Help",
                          "Certificates made during installation last for a limited time. A wrong clock on this "
                          "computer has the same effect."),
        QT_TRANSLATE_NOOP("Help", "Check the date of this computer, then ask support how to renew the certificate.")},
    HelpRow {
        FindingId::CloudEdition,
        QT_TRANSLATE_NOOP(
            "Help",
            "The agent on this computer is managed from the cloud. It does not use the ports of a Security Server."),
        QT_TRANSLATE_NOOP("Help",
                          "In the registry editor, the key HostedAgent is below PC-cillinNTCorp\\CurrentVersion. "
                          "Change nothing there."),
        QT_TRANSLATE_NOOP(
            "Help",
            "The cloud edition was chosen for this computer, or the two editions were mixed up during installation."),
        QT_TRANSLATE_NOOP("Help",
                          "The cloud edition needs TCP 443 outgoing, TCP 21112 and 61116, and UDP 61117 and 61119. Ask "
                          "the network team about these instead.")},
    HelpRow {
        FindingId::ProductOfficeScan,
        QT_TRANSLATE_NOOP("Help",
                          "A product of the same family was found. Its files and registry keys have the same names, "
                          "but its defaults differ."),
        QT_TRANSLATE_NOOP("Help",
                          "Look at the name of the installation folder and at the program's entry in Windows' list of "
                          "installed apps."),
        QT_TRANSLATE_NOOP(
            "Help",
            "This program was run on a computer with OfficeScan or Apex One, or files of such a computer were opened."),
        QT_TRANSLATE_NOOP(
            "Help", "Read the values as they are, and use the documents of that product for defaults and advice.")},
    HelpRow {FindingId::InstallPathMissing,
             QT_TRANSLATE_NOOP("Help", "The registry names a folder of the product, but the folder is not there."),
             QT_TRANSLATE_NOOP("Help",
                               "Open the folder shown in the finding in Explorer, and the registry value beside it in "
                               "the registry editor. Change nothing there."),
             QT_TRANSLATE_NOOP(
                 "Help", "The product was moved, was not removed completely, or is on a drive that is not connected."),
             QT_TRANSLATE_NOOP("Help",
                               "If the product is in use, choose its real folder. If it was removed, leftover entries "
                               "do no harm to other programs; tell support before removing them.")},
    HelpRow {FindingId::SourceUnreadable,
             QT_TRANSLATE_NOOP(
                 "Help",
                 "One of the places to look could not be read. Its contents are not known: neither right nor wrong."),
             QT_TRANSLATE_NOOP("Help",
                               "Try to open the file or the registry key by hand; the method's tab lists the steps."),
             QT_TRANSLATE_NOOP(
                 "Help",
                 "The right to read is missing, another program is using the file, or it is not of the expected kind."),
             QT_TRANSLATE_NOOP(
                 "Help", "Run the program as administrator, or open a copy. The other methods are not affected.")},
    HelpRow {FindingId::MacPluginAbsent,
             QT_TRANSLATE_NOOP("Help",
                               "The plug-in for Mac computers is not installed on this server, so there is no port for "
                               "Mac agents to judge."),
             QT_TRANSLATE_NOOP("Help",
                               "If it were installed, the folder Addon\\TMSM would be beside the folder PCCSRV. "
                               "Plug-in Manager in the management console lists the plug-ins."),
             QT_TRANSLATE_NOOP("Help", "No Mac computers are managed by this server."),
             QT_TRANSLATE_NOOP("Help", "Nothing needs to be done.")},
    HelpRow {
        FindingId::NotInstalled,
        QT_TRANSLATE_NOOP("Help", "Neither a Security Server nor a Security Agent was found in the usual places."),
        QT_TRANSLATE_NOOP("Help",
                          "Look for Trend Micro in Windows' list of installed apps and below C:\\Program Files and "
                          "C:\\Program Files (x86)."),
        QT_TRANSLATE_NOOP(
            "Help", "The product is in another folder, another product is used, or the wrong computer was chosen."),
        QT_TRANSLATE_NOOP("Help",
                          "Choose the folder by hand, or open files that were collected on the right computer.")},
};

} // namespace

std::span<const HelpRow> productHelpRows()
{
    return kRows;
}

} // namespace portcheck
