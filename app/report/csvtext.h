#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

class QAbstractItemModel;

namespace portcheck {

enum class CsvQuotes { Needed, Always };

/// A CSV file that Excel opens by a double-click: UTF-8 with byte order mark, CRLF, quoted where needed, and no cell that
/// is taken for a formula: dangerous first characters get an apostrophe in front.
[[nodiscard]] QByteArray csvText(const QList<QStringList> &rows, CsvQuotes quotes = CsvQuotes::Needed);

/// The rows as the person sees them, sorted and narrowed.
[[nodiscard]] QByteArray agentsCsv(const QAbstractItemModel &model);

} // namespace portcheck
