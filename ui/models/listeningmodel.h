#pragma once

#include "../window/view.h"

#include <QAbstractTableModel>

namespace portcheck {

/// The five separate questions about each port: configured, listening, whose, what answers, allowed.
class ListeningModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        RoleColumn,
        ConfiguredColumn,
        ListeningColumn,
        OwnerColumn,
        AnswerColumn,
        FirewallColumn,
        ReservedColumn,
        ColumnCount
    };

    explicit ListeningModel(QObject *parent = nullptr);

    void setView(const View &view);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const PortDiagnosis &port, int column) const;
    [[nodiscard]] QString ownerText(const LiveEvidence &live) const;

    View m_view;
};

} // namespace portcheck
