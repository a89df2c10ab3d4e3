#pragma once

#include <QString>

namespace portcheck {

/// What a file that was given, or found in what was given, was taken for.
enum class InputKind {
    ServerIni, ///< the server's ofcscan.ini
    AgentIni, ///< the agent's own copy
    ServiceIni, ///< PCCSRV\WSS\Service.ini
    RegistryExport, ///< .reg
    RegistryQuery, ///< saved output of reg query
    Listeners, ///< saved output of netstat, Get-NetTCPConnection or netsh
    MacPlugin, ///< a copy of Addon\TMSM, or ServerInfo.plist of it
    Report, ///< a report of this program
    Archive, ///< a ZIP archive
    Folder,
    Other,
};

/// Why a file was not used, or not whole.
enum class InputReason {
    None,
    Unrecognised, ///< neither name nor content is the product's
    NoValues, ///< of a kind that is read, but it says nothing about the product
    Unreadable,
    TooLarge,
    SameContent, ///< another one that says the same, byte for byte, was used
    UpdateCopy, ///< below activeupdate: a copy that says nothing about this installation
    OwnReport, ///< what a report quotes is no source; a JSON report can be opened by itself
    ArchiveInside, ///< an archive in a folder or in another archive is not opened
    NeedsFolder, ///< says something only together with the rest of its folder
    Link, ///< leads somewhere else
    Several, ///< two claim the same place, and nothing shows which is right
    Limit, ///< more was in there than is looked at
};

struct InputFile
{
    QString path; ///< as given or found; within an archive "collected.zip/PCCSRV/ofcscan.ini"
    InputKind kind = InputKind::Other;
    bool used = false;
    InputReason reason = InputReason::None;

    friend bool operator==(const InputFile &, const InputFile &) = default;
};

} // namespace portcheck
