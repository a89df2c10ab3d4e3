#pragma once

#include "catalog.h"

#include <QList>
#include <QString>

namespace portcheck {

/// A word of the product, for window and reports. The table behind it is translations/glossary.md.
struct GlossaryEntry
{
    QString term;
    QString alsoCalled; ///< other words for the same thing on the product's screens; may be empty
    QString explanation; ///< one or two sentences
};
[[nodiscard]] QList<GlossaryEntry> glossary(const Catalog &catalog);

} // namespace portcheck
