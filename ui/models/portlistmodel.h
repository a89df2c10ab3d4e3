#pragma once

#include "../window/view.h"

#include <QAbstractTableModel>

namespace portcheck {

/// What a network team asks about each of the eight ports.
class PortListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        RoleColumn,
        PortColumn,
        DefaultColumn,
        ProtocolColumn,
        DirectionColumn,
        FromColumn,
        ToColumn,
        PurposeColumn,
        ColumnCount
    };

    explicit PortListModel(QObject *parent = nullptr);

    void setView(const View &view);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const PortDiagnosis &port, int column) const;

    View m_view;
};

} // namespace portcheck
