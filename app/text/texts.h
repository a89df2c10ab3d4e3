#pragma once

#include "catalog.h"

#include <core/diagnosis.h>

#include <QString>
#include <QStringList>

/// Every sentence a person reads that is not a widget label, made from ids and values. Nothing here
/// decides anything: the verdict is the Reconciler's.
namespace portcheck {

/// "A, B, C" / 「A、B、C」
[[nodiscard]] QString commaList(const QStringList &items, const Catalog &catalog);

/// A finding in words: what was found, what it may mean, what to do.
struct FindingText
{
    QString title; ///< one sentence, without a full stop
    QString meaning; ///< one or two sentences; may hold the values
    QString next; ///< what to do; says so when there is nothing to do
};
[[nodiscard]] FindingText findingText(const Finding &finding, const Catalog &catalog);

/// Reading help for a finding: the same text in the window and in the HTML report.
struct FindingHelp
{
    QString meaning;
    QString verify; ///< how to see it by hand
    QString cause; ///< what usually causes it
    QString action;
};
[[nodiscard]] FindingHelp findingHelp(FindingId finding, const Catalog &catalog);

/// The whole in two sentences.
struct Verdict
{
    QString sentence;
    QString next;
    /// The finding it is about, as an index into Diagnosis::findings; -1 = none.
    int finding = -1;
};
/// An incomplete diagnosis is one whose check was stopped: while it runs there is no verdict to show.
[[nodiscard]] Verdict verdict(const Diagnosis &diagnosis, const Catalog &catalog);

[[nodiscard]] QString stateName(RoleState state, const Catalog &catalog); ///< "Match" / "一致"
[[nodiscard]] QString severityName(Severity severity, const Catalog &catalog); ///< "Needs attention" / "要確認"
[[nodiscard]] QString roleName(PortRole role, const Catalog &catalog); ///< "Server HTTP"
[[nodiscard]] QString methodName(Method method, const Catalog &catalog); ///< "Management Console"
[[nodiscard]] QString sideName(Side side, const Catalog &catalog); ///< "server's copy"
/// The same for an excerpt: says so when the side is an assumption.
[[nodiscard]] QString sideOfEvidence(const EvidenceBlock &block, const Catalog &catalog);
[[nodiscard]] QString editionName(Edition edition, const Catalog &catalog);
[[nodiscard]] QString modeName(RunMode mode, const Catalog &catalog); ///< "analysed from files"
[[nodiscard]] QString installedRoles(const Installation &installation, const Catalog &catalog); ///< "server, agent"
[[nodiscard]] QString sslName(const SslObservation &ssl, const Catalog &catalog);

/// What a table cell says of one observation: "8059", "not there", "cannot be read", ...
[[nodiscard]] QString observationValue(const Observation &observation, const Catalog &catalog);
/// What the sources of one method give, each once, the server's copy first. \param named whose copy each is: "8059 (server)"
[[nodiscard]] QStringList methodValues(const PortDiagnosis &port, Method method, bool named, const Catalog &catalog);
/// Text of the cell of `method` for `port`: values joined as "8059 / 8060"; "not entered", "n/a", ... Of Method::Live
/// what liveCell() says, withLivePort().
[[nodiscard]] QString
methodCell(const Diagnosis &diagnosis, const PortDiagnosis &port, Method method, const Catalog &catalog);
/// Where a value stood: "ofcscan.ini, line 12, [INI_SERVER_SECTION] Master_DomainPort".
[[nodiscard]] QString sourceText(const SourceRef &source, const Catalog &catalog);
[[nodiscard]] QString readErrorText(const ReadError &error, const Catalog &catalog);
/// "Listening", "Not listening", "No answer", "Not checked", with the owner in short where known.
[[nodiscard]] QString liveCell(const LiveEvidence &live, const Catalog &catalog);
/// Words about what listens, after the port's number where no other source says it: "8082 Listening".
[[nodiscard]] QString withLivePort(const PortDiagnosis &port, const QString &words);
/// Who listens: "httpd.exe (PID 1234)", "not readable"; empty where nobody does.
[[nodiscard]] QString ownerCell(const Diagnosis &diagnosis, const LiveEvidence &live, const Catalog &catalog);
[[nodiscard]] QString fingerprintName(Fingerprint fingerprint, const Catalog &catalog);
/// What answered at a port; an encrypted session that failed and silence are answers of their own.
[[nodiscard]] QString answerCell(const LiveEvidence &live, const Catalog &catalog);
[[nodiscard]] QString liveQuestionName(LiveQuestionId id, const Catalog &catalog);
[[nodiscard]] QString firewallName(FirewallState state, const Catalog &catalog);
[[nodiscard]] QString agentStateName(AgentProbe::State state, const Catalog &catalog);

/// What a given file was taken for: "server's ofcscan.ini", "registry export" ...
[[nodiscard]] QString inputKindName(InputKind kind, const Catalog &catalog);
/// "used", or why not, in a few words.
[[nodiscard]] QString inputUseText(const InputFile &input, const Catalog &catalog);

/// What a configured server name led to: "resolves to 192.0.2.1", "does not resolve on this computer", ...
[[nodiscard]] QString resolvedNameText(const ResolvedName &name, const Catalog &catalog);
/// Whether a certificate carries the configured server name, as a sentence; empty when that is not known.
[[nodiscard]] QString
certificateNameText(const CertificateInfo &certificate, const Diagnosis &diagnosis, const Catalog &catalog);

/// Port List: everything a network team asks about one port.
struct PortFacts
{
    QString protocol; ///< "TCP (HTTP)"
    QString direction; ///< "agents → server"
    QString purpose;
    QString from;
    QString to;
    QStringList notes; ///< the vendor's notes, one sentence or two each
};
[[nodiscard]] PortFacts portFacts(PortRole role, const Catalog &catalog);
/// The text of "Copy as Firewall Request".
[[nodiscard]] QString firewallRequest(const Diagnosis &diagnosis, const Catalog &catalog);
[[nodiscard]] QString listeningPortExplanation(const Catalog &catalog);

/// A word of the product, for window and reports. The table behind it is translations/glossary.md.
struct GlossaryEntry
{
    QString term;
    QString alsoCalled; ///< other words for the same thing on the product's screens; may be empty
    QString explanation; ///< one or two sentences
};
[[nodiscard]] QList<GlossaryEntry> glossary(const Catalog &catalog);

/// The vendor's steps for looking a value up by hand, in our own words.
struct ManualStep
{
    enum class Action { None, OpenConsole, OpenFolder, OpenFile, CopyKeyPath, StartRegistryEditor, OpenPluginFolder };
    QString text;
    Action action = Action::None;
};
/// "To see it yourself (for 10.0)"
[[nodiscard]] QString manualHeading(Method method, const Catalog &catalog);
[[nodiscard]] QList<ManualStep> manualSteps(Method method, const Catalog &catalog);
/// The vendor's warning about the registry, in all its parts; empty for the other methods.
[[nodiscard]] QString manualWarning(Method method, const Catalog &catalog);

/// "Not a product of Trend Micro", in the catalog's language.
[[nodiscard]] QString disclaimer(const Catalog &catalog);
[[nodiscard]] QString productName(const Catalog &catalog);

/// What was not checked and why, one sentence each, for reports.
[[nodiscard]] QStringList notChecked(const Diagnosis &diagnosis, const Catalog &catalog);

} // namespace portcheck
