#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace portcheck {

/// How many columns of a fixed-width font a text takes: 2 for full-width characters, 0 for combining
/// ones, 1 for the rest (Unicode Standard Annex 11; letters that are wide only in East Asian fonts, such
/// as Greek ones or "→", count `ambiguous`).
[[nodiscard]] int displayWidth(QStringView text, int ambiguous = 1);

/// Breaks a text into lines of at most `width` columns: at blanks, between full-width characters (never so
/// that a line starts with 。 or ends with 「), and inside a word only when the word alone is too long.
/// Line feeds in the text are kept. At least one line.
[[nodiscard]] QStringList wrapText(const QString &text, int width, int ambiguous = 1);

/// `text` with blanks behind it up to `width` columns.
[[nodiscard]] QString padText(const QString &text, int width, int ambiguous = 1);

/// A table of at most `width` columns: two blanks between columns, a rule below the headers, cells wrapped
/// where they must be. No blanks at the end of lines.
[[nodiscard]] QStringList
layoutTable(const QStringList &headers, const QList<QStringList> &rows, int width, int ambiguous = 1);

} // namespace portcheck
