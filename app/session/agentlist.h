#pragma once

#include <core/readerror.h>
#include <core/result.h>
#include <sources/filesource.h>

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace portcheck {

/// A list of computers as a person has it: one name for each line, or a table whose first row names the
/// columns.
struct AgentList
{
    QStringList hosts; ///< distinct (without case), in the order of the file
    QStringList columns; ///< headers of the table, empty texts where it has none; no entry for a plain list
    int column = -1; ///< the column the names came from; -1 for a plain list
    bool isGuess = false; ///< no heading names the column, and there is more beside the names
    int skippedCount = 0; ///< entries that cannot be the name or address of a computer

    friend bool operator==(const AgentList &, const AgentList &) = default;
};

struct AgentListLimits
{
    qsizetype maxBytes = 8 * 1024 * 1024;
    qsizetype maxHosts = 20000;
};

/// Reads a list. The table's separator is comma (also a Japanese or a wide one), semicolon or tab: of those in the first
/// line the one that most lines have or, below a title that has none, more than half of them. Fields may be quoted.
/// `column` chooses the table's name column (from 0); -1 takes the first header that the product's console or a person
/// would give it ("Computer", "Host name", コンピュータ名 ...), else the first column. A first row with an address in it
/// is a computer, too; a single row of names, or of addresses, is a list. Empty lines and lines starting with '#' are no
/// entries; a leading `\\` is removed.
/// Errors: TooLarge (bytes or names over the limits), NotFound (`column` is not in the table), Malformed
/// (not one name in it).
[[nodiscard]] Result<AgentList, ReadError> parseAgentList(QByteArrayView bytes,
                                                          const LegacyDecoder &codePage932,
                                                          int column = -1,
                                                          const AgentListLimits &limits = {});

} // namespace portcheck
