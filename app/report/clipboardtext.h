#pragma once

#include <core/diagnosis.h>
#include <text/catalog.h>

namespace portcheck {

/// What Copy puts on the clipboard: text that reads well in a mail, and the port table as HTML, which
/// spreadsheets take as cells.
[[nodiscard]] QString clipboardText(const Diagnosis &diagnosis, const Catalog &catalog);
[[nodiscard]] QString clipboardHtml(const Diagnosis &diagnosis, const Catalog &catalog);

} // namespace portcheck
