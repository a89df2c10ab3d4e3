#pragma once

#include "comparison.h"

#include <report/reportdocument.h>
#include <report/reports.h>

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

/// The comparison as it goes into a file of a format. JSON is language-free but for the titles of findings (see the
/// README); CSV has a row for each role, the HTTPS setting and each new or gone finding. PDF needs a QGuiApplication.
[[nodiscard]] QByteArray
comparisonBytes(const NamedReport &oldReport, const NamedReport &newReport, Language language, ReportFormat format);

} // namespace portcheck
