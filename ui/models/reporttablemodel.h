#pragma once

#include <report/reportdocument.h>

#include <QAbstractTableModel>

namespace portcheck {

/// A table of a report in the window: the same cells in the same words.
class ReportTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// \param numbers columns whose values are ports, drawn large
    explicit ReportTableModel(ReportTable table, QList<int> numbers = {}, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ReportTable m_table;
    QList<int> m_numbers;
};

} // namespace portcheck
