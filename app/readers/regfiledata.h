#pragma once

#include <sources/registrysource.h>

#include <QString>
#include <QStringView>

/// The data behind a value's name, in the two notations that RegFileParser meets.
namespace portcheck::regfiledata {

/// Index behind the closing quote of the text in quotes at the start of `line`; -1 when it is not closed.
[[nodiscard]] qsizetype quotedEnd(QStringView line);
/// The same for a text that goes on in this line.
[[nodiscard]] qsizetype closingEnd(QStringView line, qsizetype from = 0);

[[nodiscard]] bool isBlankOrComment(QStringView rest);

/// `data` is what follows the `=` of a .reg file, continued lines joined. Sets everything but line; the name must
/// be set.
/// \param isEnded false when it may have been cut: a number of fewer than eight digits is then none.
void fromRegFile(QStringView data, bool ansi, bool isEnded, RegistryValue *value);

/// `data` is what follows the type in a line of `reg query`. Sets everything but line; the name must be set.
void fromQuery(QStringView typeName, QStringView data, RegistryValue *value);

} // namespace portcheck::regfiledata
