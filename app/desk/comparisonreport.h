#pragma once

#include "comparison.h"

#include <report/reportdocument.h>

#include <QByteArray>
#include <QString>

namespace portcheck {

/// One of the two reports, with the name of its file: what a person tells them apart by.
struct NamedReport
{
    QString file;
    Diagnosis diagnosis;
};

/// The comparison as a document, for every writer that takes one.
[[nodiscard]] ReportDocument
comparisonDocument(const NamedReport &oldReport, const NamedReport &newReport, Language language);

/// Language-free but for the titles of findings; see the README.
[[nodiscard]] QByteArray
writeComparisonJson(const NamedReport &oldReport, const NamedReport &newReport, Language language);
/// A row for each role, the HTTPS setting and each new or gone finding.
[[nodiscard]] QByteArray
writeComparisonCsv(const NamedReport &oldReport, const NamedReport &newReport, Language language);

} // namespace portcheck
