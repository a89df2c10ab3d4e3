#pragma once

#include <core/diagnosis.h>
#include <text/catalog.h>

#include <QCoreApplication>
#include <QMimeData>

#include <memory>

namespace portcheck {

/// What Copy puts on the clipboard: text that reads well in a mail, and the port table as HTML, which
/// spreadsheets take as cells.
class ClipboardText
{
    Q_DECLARE_TR_FUNCTIONS(portcheck::ClipboardText)

public:
    [[nodiscard]] static QString plain(const Diagnosis &diagnosis, const Catalog &catalog);
    [[nodiscard]] static QString html(const Diagnosis &diagnosis, const Catalog &catalog);
    [[nodiscard]] static std::unique_ptr<QMimeData> mimeData(const Diagnosis &diagnosis, const Catalog &catalog);
};

} // namespace portcheck
