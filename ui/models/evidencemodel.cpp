#include "evidencemodel.h"

#include "cellroles.h"

#include <core/marking.h>

#include <algorithm>

namespace portcheck {

EvidenceModel::EvidenceModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void EvidenceModel::setBlock(const View &view, const EvidenceBlock &block)
{
    beginResetModel();
    m_view = view;
    m_block = block;
    endResetModel();
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_block.lines.size());
}

int EvidenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : isRegistry() ? int(RegistryColumnCount) : int(FileColumnCount);
}

bool EvidenceModel::marked(const EvidenceLine &line) const
{
    if (!line.role || !m_view.hasDiagnosis) {
        return false;
    }
    const PortDiagnosis &port = m_view.diagnosis.port(*line.role);
    return std::any_of(port.observations.begin(), port.observations.end(), [&](const Observation &observation) {
        const bool here = observation.method == m_block.method && observation.side == m_block.side
            && observation.source.locator == m_block.source.locator
            && (line.number == 0 || observation.source.line == 0 || observation.source.line == line.number);
        return here && isMarked(m_view.diagnosis, observation);
    });
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const EvidenceLine &line = m_block.lines.at(index.row());
    const bool number = !isRegistry() && index.column() == NumberColumn;
    switch (role) {
    case Qt::AccessibleTextRole:
        if (number && line.number <= 0) {
            return tr("no line number");
        }
        [[fallthrough]];
    case Qt::DisplayRole:
    case RawRole:
    case SortRole:
        if (isRegistry()) {
            return index.column() == NameColumn ? line.name : index.column() == TypeColumn ? line.type : line.data;
        }
        if (number) {
            return line.number > 0 ? QVariant(line.number) : QVariant(QString());
        }
        return line.text.isEmpty() ? line.name + QLatin1Char('=') + line.data : line.text;
    case Qt::AccessibleDescriptionRole:
        return tr("%1, %2", "row and column of a cell, read aloud")
            .arg(line.name.isEmpty() ? line.text : line.name, headerData(index.column(), Qt::Horizontal).toString());
    case Qt::TextAlignmentRole:
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case MarkedRole:
        return marked(line) && index.column() == columnCount() - 1;
    case RowToneRole:
        return marked(line) ? QVariant(int(m_view.diagnosis.port(*line.role).state)) : QVariant();
    case QuietRole:
        return number || (isRegistry() && index.column() == TypeColumn) || (!isRegistry() && line.name.isEmpty());
    case CodeRole:
        return true;
    default:
        return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return section + 1;
    }
    if (!isRegistry()) {
        return section == NumberColumn ? tr("Line", "number of a line in a file") : tr("Text", "of a line in a file");
    }
    return section == NameColumn ? tr("Name", "of a registry value")
        : section == TypeColumn  ? tr("Type", "of a registry value")
                                 : tr("Data", "of a registry value");
}

} // namespace portcheck
