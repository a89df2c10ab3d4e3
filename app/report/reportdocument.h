#pragma once

#include <core/diagnosis.h>
#include <text/catalog.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace portcheck {

/// One cell of a table: words, and what a writer may do to them.
struct ReportCell
{
    QString text {};
    std::optional<RoleState> state {}; ///< shown with the shape and colour of this state
    bool marked = false; ///< the value that is emphasised in its row
    bool strong = false; ///< a port that was found, or the name of the row
    QString anchor {}; ///< HTML only: this place can be linked to
    QString link {}; ///< HTML only: an anchor of the same document
};

struct ReportTable
{
    QString caption {};
    QStringList headers {};
    QList<QList<ReportCell>> rows {};
};

/// Label and value, e.g. "Computer", "VBSERVER01 (server, agent)"; the value may hold line feeds.
struct ReportFact
{
    QString label;
    QString value;
};

struct ReportFinding
{
    QString anchor; ///< "finding-sources-differ", "finding-sources-differ-2": unique in the document
    QString id;
    Severity severity = Severity::Info;
    QString severityWord {};
    QString concerns {}; ///< "Concerns: Server HTTP, Agent"; empty when it is about the whole installation
    QString title;
    QString meaning;
    QString next;
    QString englishTitle {}; ///< for support, in reports of another language; empty in English ones
    QStringList evidence {}; ///< "ofcscan.ini (server's copy): 8059 - line 12 ..."
    QList<ReportFact> reading {}; ///< reading help: what it means, how to verify, cause, action
};

struct ReportSection
{
    QString anchor; ///< language-free: "ports", "findings" ...
    QString title;
    QStringList paragraphs {};
    QList<ReportTable> tables {};
    QList<ReportTable> narrowTables {}; ///< of the same facts, where a line has few columns; empty = `tables`
    QList<ReportFinding> findings {};
    QList<ReportFact> facts {};
    QStringList items {};
    QList<ReportFact> excerpts {}; ///< lines of sources as a person sees them there
    /// HTML only, where it can be folded and searched: too long for paper.
    bool folded = false;
};

/// A word that nobody may overlook: sample data, analysed from files, incomplete.
struct ReportBanner
{
    QString word;
    QString sentence;
    bool alarming = true; ///< false: information (aliases, an opened report)
};

/// The report without a format: what is in it, in which order, in the words of one language. Writers
/// decide nothing but how it looks.
struct ReportDocument
{
    Language language = Language::English;
    QString title; ///< product name
    QString subject; ///< the computer or folder that it is about; may be empty
    QString checkedAt;
    QString tool; ///< product name and version
    QString changesNothing;
    QList<ReportFact> strip;
    QList<ReportBanner> banners;
    RoleState state = RoleState::NotChecked;
    QString stateWord;
    QString verdict;
    QString next;
    QString counts;
    QList<ReportSection> sections;
    QString disclaimer;
};

/// Of a page of its own: "WFBS Port Check - SRV01 - Match".
[[nodiscard]] QString pageTitle(const ReportDocument &document);
/// A document with nothing but what every one has: product, language, disclaimer.
[[nodiscard]] ReportDocument emptyReport(const QString &toolVersion, Language language);
[[nodiscard]] ReportDocument makeReport(const Diagnosis &diagnosis, Language language);

/// Port, methods, listening, state: the table of the Overview, also alone (for pasting into a spreadsheet).
/// Narrow: the default follows the port's name, and who listens is left out.
enum class TableWidth { Full, Narrow };
[[nodiscard]] ReportTable
portTable(const Diagnosis &diagnosis, const Catalog &catalog, TableWidth width = TableWidth::Full);

/// What each given file was taken for, and whether it was used or why not.
[[nodiscard]] ReportTable inputsTable(const Diagnosis &diagnosis, const Catalog &catalog);

/// The number, or every number where the sources differ; empty where there is none.
[[nodiscard]] QString portText(const std::optional<Port> &port, const QList<Port> &values = {});

/// How much of a strong cell's text is its port or ports, which are shown large; words about them may follow.
[[nodiscard]] qsizetype portLength(const QString &text);

/// Every finding in words, each with an anchor of its own.
[[nodiscard]] QList<ReportFinding> reportFindings(const QList<Finding> &findings, const Catalog &catalog);

/// As it goes into a file: HTML in UTF-8; text in UTF-8 with BOM and CRLF. For PDF see pdfwriter.h.
[[nodiscard]] QByteArray writeHtml(const ReportDocument &document);
[[nodiscard]] QByteArray writeText(const ReportDocument &document);
/// The text report without byte order mark and with LF, for standard output.
[[nodiscard]] QString plainText(const ReportDocument &document);

} // namespace portcheck
