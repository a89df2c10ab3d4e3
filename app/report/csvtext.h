#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace portcheck {

/// Lines of a CSV file that Excel opens by a double-click: UTF-8 with byte order mark, CRLF, quoted where needed, and no
/// cell that is taken for a formula (see guardedCell()).
class CsvText
{
public:
    void row(const QStringList &cells);
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes = QByteArrayLiteral("\xEF\xBB\xBF");
};

} // namespace portcheck
