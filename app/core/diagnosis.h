#pragma once

#include "finding.h"
#include "live.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace portcheck {

enum class Presence { NotLooked, Absent, Present, Unreadable };

/// What product is here, as far as the sources prove it. A missing value proves nothing.
struct Installation
{
    bool server = false;
    bool agent = false;
    /// HostedAgent was found: the cloud edition's agent, whose ports this program does not judge.
    bool cloudAgent = false;
    Edition edition = Edition::None;
    QString version; ///< as the product writes it; empty when not found
    QString serverFolder; ///< ...\PCCSRV, no trailing separator; empty when not known
    QString agentFolder;
    Presence macPlugin = Presence::NotLooked; ///< Addon\TMSM beside PCCSRV
    QStringList macPluginEntries; ///< port-like entries found in that folder: shown, not documented
    QStringList lookedAt; ///< every place that could show the product and was looked at, in order

    /// The on-premises product is here.
    [[nodiscard]] bool found() const { return server || agent; }
    /// Somebody looked for the product. Texts of what listens and a copy of Addon\TMSM, without any other source, do not
    /// show it.
    [[nodiscard]] bool wasLookedFor() const { return found() || edition != Edition::Unknown; }
    /// The part of the product that has this port is here, or may be: nobody looked. The NetBIOS ports are Windows' own.
    [[nodiscard]] bool mayHave(PortRole role) const
    {
        return !wasLookedFor() || (role == PortRole::Agent ? agent : server || !countsTowardsWhole(role));
    }
    friend bool operator==(const Installation &, const Installation &) = default;
};

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

/// Everything known and concluded about one role.
struct PortDiagnosis
{
    PortRole role = PortRole::ServerHttp;
    RoleState state = RoleState::NotChecked;
    std::optional<Port> defaultPort; ///< nothing where the vendor documents none for this edition
    /// The value all present observations agree on; nothing when they differ, one is invalid, or none.
    std::optional<Port> port;
    QList<Observation> observations;
    LiveEvidence live;

    /// `port`, where not only what listens gives it.
    [[nodiscard]] std::optional<Port> configured() const;
    friend bool operator==(const PortDiagnosis &, const PortDiagnosis &) = default;
};

/// One computer of the agents list (see `--agents`).
struct AgentProbe
{
    /// `NameTimeout`: its name could not be looked up, so the computer was never asked.
    enum class State { Listening, Refused, NoAnswer, NameUnknown, NameTimeout, NotChecked };
    QString host;
    QString address;
    State state = State::NotChecked;
    Fingerprint fingerprint = Fingerprint::None;

    friend bool operator==(const AgentProbe &, const AgentProbe &) = default;
};

/// The whole result: what the window shows, what every report is made of, what JSON stores.
/// A plain value: copy it freely between threads.
struct Diagnosis
{
    // Set by whoever ran the check.
    RunMode mode = RunMode::Live;
    /// The computer the program ran on; of files, their server's own name, empty where they name none or several; of an
    /// opened report, the stored one.
    QString host;
    QString system; ///< operating system of that computer, in English; empty = not known (files)
    QString caseNumber; ///< support case, entered by the person; may be empty
    QString memo; ///< one line entered by the person; may be empty
    QDateTime createdAt; ///< local time with offset
    QString toolVersion; ///< version that made it
    bool complete = true; ///< false while a part is still checking, or after Cancel
    QString probedHost; ///< `--host`; empty = none
    QList<InputFile> inputs; ///< what the given files were taken for; empty when this machine was read
    bool aliased = false; ///< names and addresses are aliases (see aliases.h)

    // Concluded by the Reconciler.
    Installation installation;
    QString serverName; ///< the agent's `Server`, or the server's Master_DomainName
    RoleState state = RoleState::NotChecked;
    QList<PortDiagnosis> ports; ///< always all eight roles, in order
    SslObservation ssl;
    QList<Finding> findings; ///< worst first, then in the order of FindingId
    QList<NameObservation> names;
    QList<ResolvedName> resolvedNames; ///< the configured server names; empty = nobody asked
    QList<LiveQuestion> liveQuestions; ///< in the order of LiveQuestionId; empty = no live check
    QList<EvidenceBlock> evidence;
    QList<Method> askedMethods; ///< methods that had a source to ask

    QList<AgentProbe> agents;

    [[nodiscard]] const PortDiagnosis &port(PortRole role) const;
    [[nodiscard]] int count(Severity severity) const;
    /// Nothing but files was read, now or when the report was made.
    [[nodiscard]] bool isOfFiles() const;
    /// Somebody asked it of a computer that can be asked, or a report does not tell. A text without owners hides none.
    [[nodiscard]] bool wasAsked(LiveQuestionId question) const;
    /// 0 match, single, not-checked or not-applicable; 1 check; 2 problem; 3 on-premises product not
    /// found; 4 unknown.
    [[nodiscard]] int exitCode() const;

    friend bool operator==(const Diagnosis &, const Diagnosis &) = default;
};

} // namespace portcheck
