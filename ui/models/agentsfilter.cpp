#include "agentsfilter.h"

#include "cellroles.h"

namespace portcheck {

AgentsFilter::AgentsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void AgentsFilter::setCategory(std::optional<AgentCategory> category)
{
    m_category = category;
    invalidateFilter();
}

void AgentsFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool AgentsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QAbstractItemModel *source = sourceModel();
    const QModelIndex host = source->index(row, AgentsModel::HostColumn, parent);
    if (m_category && host.data(AgentsModel::CategoryRole).toInt() != int(*m_category)) {
        return false;
    }
    return m_text.isEmpty() || host.data().toString().contains(m_text, Qt::CaseInsensitive)
        || source->index(row, AgentsModel::AddressColumn, parent).data().toString().contains(m_text);
}

} // namespace portcheck
