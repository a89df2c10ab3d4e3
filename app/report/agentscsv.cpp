#include "agentscsv.h"

#include "reports.h"

#include <QAbstractItemModel>

namespace portcheck {

QByteArray agentsCsv(const QAbstractItemModel &model)
{
    const auto line = [&model](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            QString text = guardedCell(cell(column));
            cells << QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        }
        return cells.join(QLatin1Char(',')) + QLatin1String("\r\n");
    };
    QString csv = line([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < model.rowCount(); ++row) {
        csv += line([&](int column) { return model.index(row, column).data().toString(); });
    }
    return "\xEF\xBB\xBF" + csv.toUtf8();
}

} // namespace portcheck
