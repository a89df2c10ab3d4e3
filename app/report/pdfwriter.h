#pragma once

#include <core/diagnosis.h>
#include <text/catalog.h>

#include <QByteArray>
#include <QImage>
#include <QList>

namespace portcheck {

struct ReportDocument;

/// The report as an A4 PDF with real, selectable text, page numbers and embedded fonts.
/// Needs a QGuiApplication whose platform has fonts. GUI thread or any one thread at a time.
[[nodiscard]] QByteArray writePdf(const ReportDocument &report);

/// The same pages as pictures, for a look before saving.
struct PdfPreview
{
    QList<QImage> pages; ///< the first ones
    int pageCount = 0; ///< of all
};
/// \param width of a page in pixels; \param most pages to draw
[[nodiscard]] PdfPreview previewPdf(const Diagnosis &diagnosis, Language language, int width, int most);

} // namespace portcheck
