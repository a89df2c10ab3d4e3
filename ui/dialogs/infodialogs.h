#pragma once

#include <text/catalog.h>

#include <QCoreApplication>
#include <QDialog>

#include <memory>

namespace portcheck {

/// The two dialogs that only inform.
class InfoDialogs
{
    Q_DECLARE_TR_FUNCTIONS(portcheck::InfoDialogs)

public:
    /// Whose program this is not, what it is made with, whose trademarks it names.
    [[nodiscard]] static std::unique_ptr<QDialog>
    about(const Catalog &catalog, const QString &version, QWidget *parent);
    /// The product's words, and which of them mean the same.
    [[nodiscard]] static std::unique_ptr<QDialog> glossary(const Catalog &catalog, QWidget *parent);
};

} // namespace portcheck
