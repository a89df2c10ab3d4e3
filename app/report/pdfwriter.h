#pragma once

#include <core/diagnosis.h>
#include <text/catalog.h>

#include <QByteArray>

namespace portcheck {

/// The report as an A4 PDF with real, selectable text, page numbers and embedded fonts.
/// Needs a QGuiApplication whose platform has fonts. GUI thread or any one thread at a time.
[[nodiscard]] QByteArray writePdf(const Diagnosis &diagnosis, Language language);

} // namespace portcheck
