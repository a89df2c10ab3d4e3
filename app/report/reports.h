#pragma once

#include <core/diagnosis.h>
#include <core/result.h>
#include <text/catalog.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class QAbstractItemModel;

/// Reports: one document, five formats. Text formats need a QCoreApplication only; PDF (pdfwriter.h)
/// needs a QGuiApplication.
namespace portcheck {

enum class ReportFormat { Html, Pdf, Text, Json, Csv };

[[nodiscard]] QString suffix(ReportFormat format); ///< "html", "pdf", "txt", "json", "csv"
/// By the suffix of a file name, without case; nothing for a suffix that no format has.
[[nodiscard]] std::optional<ReportFormat> reportFormatForFile(const QString &fileName);

/// "WFBS-Ports_SRV01_20261124-091203_ja.html": what the file dialog offers. Characters that Windows does
/// not allow in a file name are replaced.
[[nodiscard]] QString suggestedFileName(const Diagnosis &diagnosis, Language language, ReportFormat format);

/// The report as it goes into a file: JSON in UTF-8; CSV in UTF-8 with BOM and CRLF. For the other formats see
/// reportdocument.h. Give aliases first (withAliases) when names must not leave the machine.
[[nodiscard]] QByteArray writeJson(const Diagnosis &diagnosis, Language language);
[[nodiscard]] QByteArray writeCsv(const Diagnosis &diagnosis, Language language);

enum class CsvQuotes { Needed, Always };
/// A CSV file that Excel opens by a double-click: UTF-8 with byte order mark, CRLF, quoted where needed, and no cell that
/// is taken for a formula: dangerous first characters get an apostrophe in front.
[[nodiscard]] QByteArray csvText(const QList<QStringList> &rows, CsvQuotes quotes = CsvQuotes::Needed);
/// The rows as the person sees them, sorted and narrowed.
[[nodiscard]] QByteArray agentsCsv(const QAbstractItemModel &model);

/// What Copy puts on the clipboard: text that reads well in a mail, and the port table as HTML, which
/// spreadsheets take as cells.
[[nodiscard]] QString clipboardText(const Diagnosis &diagnosis, const Catalog &catalog);
[[nodiscard]] QString clipboardHtml(const Diagnosis &diagnosis, const Catalog &catalog);

/// No report that is larger is read, whichever way it comes in. One of 2,000 agents takes less than one megabyte.
constexpr qint64 kLargestReport = qint64 {64} * 1024 * 1024;

/// Reads a JSON report back (`--open`). Unknown keys are ignored, a higher schemaVersion is Newer.
/// The mode of the result is Report, or Sample when it was made from the sample. Errors: Malformed (with what is wrong, in
/// English), Damaged (a report that was cut), Newer, TooLarge.
[[nodiscard]] Result<Diagnosis, ReadError> readJson(const QByteArray &bytes, const QString &locator);

} // namespace portcheck
