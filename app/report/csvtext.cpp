#include "csvtext.h"

#include <QAbstractItemModel>

#include <algorithm>

namespace portcheck {

void CsvText::row(const QStringList &cells)
{
    // A spreadsheet takes these for the start of a formula, the full-width ones on Japanese systems.
    static const QString dangerous = QStringLiteral("=+-@\t\r\n＝＋－＠");
    QStringList written;
    for (QString cell : cells) {
        if (!cell.isEmpty() && dangerous.contains(cell.at(0))) {
            cell.prepend(QLatin1Char('\''));
        }
        const bool special = std::ranges::any_of(cell, [](QChar c) { return QStringView(u",\"\n\r").contains(c); });
        if (m_quotes == Quotes::Always || special || cell != cell.trimmed()) {
            cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        }
        written.append(cell);
    }
    m_bytes += written.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

QByteArray agentsCsv(const QAbstractItemModel &model)
{
    CsvText csv(CsvText::Quotes::Always);
    const auto add = [&](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            cells.append(cell(column).toString());
        }
        csv.row(cells);
    };
    add([&](int column) { return model.headerData(column, Qt::Horizontal); });
    for (int row = 0; row < model.rowCount(); ++row) {
        add([&](int column) { return model.index(row, column).data(); });
    }
    return csv.bytes();
}

} // namespace portcheck
