#pragma once

#include <QString>

namespace portcheck {

/// A word of the product, of Windows or of file names, in lower case, or a number: a computer may be called
/// like this, but in a text the word rather means what it says. (A value that is the name of a computer is
/// replaced by an alias all the same.)
[[nodiscard]] bool isOrdinaryWord(const QString &word);

} // namespace portcheck
