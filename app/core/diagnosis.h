#pragma once

#include "finding.h"
#include "inputfile.h"
#include "installation.h"
#include "live.h"
#include "readerreport.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace portcheck {

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
    /// `NameTimeout`: the name did not resolve in time, so the computer was never asked.
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
    QString host; ///< computer the program ran on; for an opened report, the stored one
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
