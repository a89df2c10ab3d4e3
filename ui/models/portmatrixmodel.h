#pragma once

#include "../window/view.h"

#include <QAbstractTableModel>

namespace portcheck {

/// The table of the Overview: the six judged roles by what each method says of them. The two NetBIOS
/// rows are information and stand elsewhere.
class PortMatrixModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        PortColumn,
        ConsoleColumn,
        IniColumn,
        RegistryColumn,
        PluginColumn,
        ListeningColumn,
        StateColumn,
        ColumnCount
    };

    explicit PortMatrixModel(QObject *parent = nullptr);

    void setView(const View &view);
    [[nodiscard]] PortRole roleOfRow(int row) const;
    [[nodiscard]] int rowOfRole(PortRole role) const; ///< -1 = not in this table

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const PortDiagnosis &port, int column) const;
    [[nodiscard]] bool marked(const PortDiagnosis &port, int column) const;
    [[nodiscard]] QVariant number(const PortDiagnosis &port, int column) const;

    View m_view;
    QList<PortRole> m_roles;
};

} // namespace portcheck
