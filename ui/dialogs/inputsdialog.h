#pragma once

#include <core/diagnosis.h>
#include <text/catalog.h>

#include <QDialog>

namespace portcheck {

/// What each given file was taken for, and why one was not used: used ones first, then what the product's files could
/// not tell, then the rest. Finds by name, kind or reason; made for thousands of files.
class InputsDialog final : public QDialog
{
    Q_OBJECT

public:
    InputsDialog(const Diagnosis &diagnosis, const Catalog &catalog, QWidget *parent = nullptr);
};

} // namespace portcheck
