#pragma once

#include "regfileparser.h"

#include <QString>
#include <QStringView>

#include <optional>

/// The data behind a value's name, in the two notations that RegFileParser meets.
namespace portcheck::regfiledata {

struct Quoted
{
    QString text; ///< escapes resolved
    qsizetype end = 0; ///< behind the closing quote
};

/// The text in quotes at the start of `line`; nothing when it is not closed.
[[nodiscard]] std::optional<Quoted> quotedText(QStringView line);

[[nodiscard]] bool isBlankOrComment(QStringView rest);

/// `data` is what stands behind the `=` of a .reg file, continued lines joined. Sets everything but name and line.
void fromRegFile(QStringView data, bool ansi, RegFileValue *value);

/// `data` is what stands behind the type in a line of `reg query`. Sets everything but name and line.
void fromQuery(const QString &typeName, const QString &data, RegFileValue *value);

} // namespace portcheck::regfiledata
