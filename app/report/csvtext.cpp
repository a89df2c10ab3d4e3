#include "csvtext.h"

#include "reports.h"

namespace portcheck {
namespace {

QString csvCell(const QString &text)
{
    QString cell = guardedCell(text);
    const bool quote = cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('"'))
        || cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('\r')) || cell != cell.trimmed();
    if (quote) {
        cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
        cell = QLatin1Char('"') + cell + QLatin1Char('"');
    }
    return cell;
}

} // namespace

void CsvText::row(const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            m_bytes += ',';
        }
        m_bytes += csvCell(cells.at(i)).toUtf8();
    }
    m_bytes += "\r\n";
}

} // namespace portcheck
