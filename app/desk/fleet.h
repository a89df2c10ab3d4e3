#pragma once

#include <core/result.h>
#include <report/reportdocument.h>
#include <sources/filesource.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <functional>
#include <optional>

namespace portcheck {

// The overview of many computers: fleetreader.cpp reads their reports, fleet.cpp judges, fleetreport.cpp writes.

inline constexpr std::array kWorstFirst {RoleState::Problem,
                                         RoleState::Check,
                                         RoleState::Unknown,
                                         RoleState::Match,
                                         RoleState::Single,
                                         RoleState::NotChecked,
                                         RoleState::NotApplicable};

/// One computer of many: what is kept of its report.
struct FleetPc
{
    QString file; ///< path below the merged folder
    QString host; ///< empty when the report does not say
    QString server; ///< the server that it reports to; of a server, its own name. Empty when not known.
    bool isServer = false;
    bool isAgent = false;
    bool live = false; ///< looked at its own computer, so that `host` is for sure
    bool complete = true;
    /// Names are aliases: SERVER-1 of one report is not SERVER-1 of another.
    bool aliased = false;
    QDateTime createdAt;
    QString version;
    Edition edition = Edition::Unknown;
    RoleState state = RoleState::NotChecked;
    std::optional<Port> serverHttp;
    std::optional<Port> serverHttps;
    /// The effective value, see PortDiagnosis::port.
    std::optional<Port> agentPort;
    /// Every value that a source of it gave, in the order found.
    QList<Port> agentPorts;
    QStringList findings; ///< ids above info, worst first

    // Set by judgeFleet().
    qsizetype serverIndex = -1; ///< into Fleet::servers; -1 = server not known
    bool otherPort = false; ///< not the port of its server's agents
    bool otherServer = false; ///< not a server of this fleet

    [[nodiscard]] bool deviates() const { return otherPort || otherServer; }
};

/// The computers that report to one server.
struct FleetServer
{
    /// How `agentPort` is known: by the server's own report, by most of its agents, or not at all.
    enum class Basis { OwnReport, Majority, None };

    QString name;
    bool ownReport = false;
    Basis basis = Basis::None;
    std::optional<Port> agentPort {};
    QList<std::pair<Port, int>> ports {}; ///< agent ports and on how many computers, most first
    int computers = 0;
    int deviating = 0;
};

/// A file of the folder that is no computer of the fleet.
struct IgnoredFile
{
    enum class Reason {
        Broken, ///< no JSON, or a report that is cut, has an unknown state or something of another type
        Newer, ///< of a newer version of this program
        Foreign, ///< JSON of another program, or no JSON file at all
        Merged, ///< a comparison or a merge result of this program
        Sample, ///< the built-in example
        Older, ///< another report of the same computer is used, which is not older
        Unreadable,
        Link, ///< not followed: it may lead out of the folder, or in circles
        Limit, ///< deeper, or more, than is read
    };
    QString file; ///< or folder, which ends in '/'
    Reason reason = Reason::Foreign;
    QString detail; ///< in English; may be empty

    friend bool operator==(const IgnoredFile &, const IgnoredFile &) = default;
};

template<>
struct Names<IgnoredFile::Reason>
{
    static constexpr NameTable<IgnoredFile::Reason, 9> table {{{IgnoredFile::Reason::Broken, "broken"},
                                                               {IgnoredFile::Reason::Newer, "newer"},
                                                               {IgnoredFile::Reason::Foreign, "foreign"},
                                                               {IgnoredFile::Reason::Merged, "merged"},
                                                               {IgnoredFile::Reason::Sample, "sample"},
                                                               {IgnoredFile::Reason::Older, "older"},
                                                               {IgnoredFile::Reason::Unreadable, "unreadable"},
                                                               {IgnoredFile::Reason::Link, "link"},
                                                               {IgnoredFile::Reason::Limit, "limit"}}};
};

struct Fleet
{
    QList<FleetPc> computers; ///< deviating ones first, then by state, then by name
    QList<FleetServer> servers; ///< most computers first
    QList<IgnoredFile> ignored; ///< by file

    [[nodiscard]] int deviating() const;
    [[nodiscard]] int withState(RoleState state) const;
    /// The worst state of any computer; `check` at least when one deviates.
    [[nodiscard]] RoleState state() const;
};

/// Sorts out what deviates. All agents of one server use one port, so a computer deviates when
/// - its agent port is not that of its server's own report, else not that of most computers of the same server.
///   Where no port has most, everybody with a known port deviates: they cannot all be right;
/// - its server neither has a report of its own in the fleet nor is the server of most computers. A name and an address
///   cannot be compared, so that is no deviation.
/// Of two reports of one computer the later counts; computers of two servers are two, whatever their names. A computer
/// with aliases, or without port or server, is counted and never deviates.
[[nodiscard]] Fleet judgeFleet(QList<FleetPc> computers, QList<IgnoredFile> ignored);

/// Reads of a JSON report only what a row of the fleet needs, so that thousands fit. Errors: see IgnoredFile::Reason.
[[nodiscard]] Result<FleetPc, IgnoredFile> readFleetPc(const QByteArray &bytes, const QString &file);

/// Called now and then while reports are read, always from the calling thread.
using FleetProgress = std::function<void(qsizetype done, qsizetype total)>;

/// Reads every report at any depth of `folder`, several at once because a file server answers slowly; each becomes a
/// small row at once. `leaveOut` are paths that are not even named: the files that are about to be written.
/// Errors: those of FileSource::list() for the folder itself; NoReports when it was seen whole, and not one JSON
/// file is in it.
/// Blocks. `files` is used from several threads.
[[nodiscard]] Result<Fleet, ReadError> readFleet(const FileSource &files,
                                                 const QString &folder,
                                                 const QStringList &leaveOut,
                                                 const FleetProgress &progress = {});

/// What a report of many computers says of itself.
struct FleetHead
{
    QString folder; ///< as the person entered it
    QDateTime createdAt;
    QString toolVersion;
};

/// Counts, what deviates, servers, ports, every computer (HTML only) and the files that were left out.
[[nodiscard]] ReportDocument fleetDocument(const Fleet &fleet, const FleetHead &head, Language language);
/// Language-free; see the README.
[[nodiscard]] QByteArray writeFleetJson(const Fleet &fleet, const FleetHead &head);
/// A header and one row for each computer, nothing else; language-free.
[[nodiscard]] QByteArray writeFleetCsv(const Fleet &fleet);

} // namespace portcheck
