#pragma once

#include "../window/view.h"

#include <QAbstractTableModel>

namespace portcheck {

/// One excerpt, as a person sees it by hand: lines of a file with their numbers, or the rows of a
/// registry key with name, type and data.
class EvidenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Of a file: number, line. Of a registry key: name, type, data.
    enum FileColumn { NumberColumn, LineColumn, FileColumnCount };
    enum RegistryColumn { NameColumn, TypeColumn, DataColumn, RegistryColumnCount };

    explicit EvidenceModel(QObject *parent = nullptr);

    void setBlock(const View &view, const EvidenceBlock &block);
    [[nodiscard]] bool isRegistry() const { return m_block.method == Method::Registry; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool marked(const EvidenceLine &line) const;

    View m_view;
    EvidenceBlock m_block;
};

} // namespace portcheck
