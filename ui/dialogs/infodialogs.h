#pragma once

#include "../desk/userprompts.h"

#include <core/diagnosis.h>
#include <text/catalog.h>

#include <QCoreApplication>
#include <QDialog>

#include <memory>

namespace portcheck {

/// The dialogs that only inform.
class InfoDialogs
{
    Q_DECLARE_TR_FUNCTIONS(portcheck::InfoDialogs)

public:
    /// What it reads and never does, whose program it is not, what it is made with; its facts can be copied.
    [[nodiscard]] static std::unique_ptr<QDialog> about(const Catalog &catalog, UserPrompts &prompts, QWidget *parent);
    /// The product's words, and which of them mean the same.
    [[nodiscard]] static std::unique_ptr<QDialog> glossary(const Catalog &catalog, QWidget *parent);
    /// What each given file was taken for, and why one was not used: used ones first, then what the product's files
    /// could not tell, then the rest. Finds by name, kind or reason; made for thousands of files.
    [[nodiscard]] static std::unique_ptr<QDialog>
    inputs(const Diagnosis &diagnosis, const Catalog &catalog, QWidget *parent);
};

} // namespace portcheck
