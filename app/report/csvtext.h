#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QAbstractItemModel;

namespace portcheck {

/// Lines of a CSV file that Excel opens by a double-click: UTF-8 with byte order mark, CRLF, quoted where needed, and no
/// cell that is taken for a formula: dangerous first characters get an apostrophe in front.
class CsvText
{
public:
    enum class Quotes { Needed, Always };

    explicit CsvText(Quotes quotes = Quotes::Needed)
        : m_quotes(quotes)
    { }

    void row(const QStringList &cells);
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    Quotes m_quotes;
    QByteArray m_bytes = QByteArrayLiteral("\xEF\xBB\xBF");
};

/// The rows as the person sees them, sorted and narrowed.
[[nodiscard]] QByteArray agentsCsv(const QAbstractItemModel &model);

} // namespace portcheck
