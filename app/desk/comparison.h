#pragma once

#include <report/outputfile.h>

#include <QList>
#include <QString>

#include <optional>

namespace portcheck {

// comparison.cpp compares, comparisonreport.cpp writes.

/// What one report says of a role, as far as two reports are compared.
struct ComparedPort
{
    std::optional<Port> port {}; ///< see PortDiagnosis::port
    QList<Port> values {}; ///< every value that a source gave, sorted, each once
    QStringList invalid {}; ///< what stood where a port should, as it stood; the same
    RoleState state = RoleState::NotChecked;

    friend bool operator==(const ComparedPort &, const ComparedPort &) = default;
};

struct PortComparison
{
    PortRole role = PortRole::ServerHttp;
    ComparedPort oldPort;
    ComparedPort newPort;

    [[nodiscard]] bool same() const { return oldPort == newPort; }
};

/// One of the two reports, with the name of its file: what a person distinguishes them by.
struct NamedReport
{
    QString file;
    Diagnosis diagnosis;
};

/// Two reports side by side: before and after a change, server and agent, two computers.
struct Comparison
{
    NamedReport oldReport;
    NamedReport newReport;
    QList<PortComparison> ports; ///< all eight roles, in order
    QList<Finding> newFindings; ///< in the order of the new report
    QList<Finding> goneFindings; ///< in the order of the old report

    [[nodiscard]] bool sameSsl() const;
    /// Ports, states, the HTTPS setting and findings are the same.
    [[nodiscard]] bool same() const;
    /// Roles, and the HTTPS setting, that differ.
    [[nodiscard]] int differingRows() const;
};

/// A finding is the same one when id, severity and roles are: its values may have changed, which the ports then show.
[[nodiscard]] Comparison compare(const NamedReport &oldReport, const NamedReport &newReport);

/// The comparison as a document, for every writer that takes one.
[[nodiscard]] ReportDocument comparisonDocument(const Comparison &comparison, Language language);

/// The comparison as it goes into a file of a format. JSON is language-free but for the titles of findings (see the
/// README); CSV has a row for each role, the HTTPS setting and each new or gone finding. PDF needs a QGuiApplication.
[[nodiscard]] FormatWriters comparisonWriters(const Comparison &comparison, Language language);

} // namespace portcheck
