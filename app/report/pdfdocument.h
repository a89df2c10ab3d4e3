#pragma once

#include <QFont>
#include <QSizeF>

class QPaintDevice;
class QTextDocument;

namespace portcheck {

struct ReportDocument;

/// Explicit families, because a default font without Japanese would leave boxes.
[[nodiscard]] QFont pdfFont(double points);

/// Lays a report out in an empty document, for a paint device, with pages broken where they do not tear a heading from
/// what follows nor a finding in two.
void layOutReport(const ReportDocument &report, QTextDocument &document, QPaintDevice *device, QSizeF pageSize);

} // namespace portcheck
