#pragma once

#include "agentsmodel.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace portcheck {

/// The agents list sorted by any column, narrowed by what a computer showed and by part of its name or
/// address.
class AgentsFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit AgentsFilter(QObject *parent = nullptr);

    void setCategory(std::optional<AgentCategory> category);
    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<AgentCategory> m_category;
    QString m_text;
};

} // namespace portcheck
