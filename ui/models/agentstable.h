#pragma once

#include "../window/view.h"
#include "tablemodel.h"

#include <session/agentscan.h>

#include <QSortFilterProxyModel>

namespace portcheck {

/// What a computer of the agents list showed, as a person sorts it.
enum class AgentCategory { Agent, Other, Unrecognised, Refused, NoAnswer, NameUnknown, NameTimeout, NotChecked };
constexpr int kAgentCategories = 8;

/// The agents list sorted by any column, narrowed by what a computer showed and by part of its name or address.
/// Results of a running scan come in by index, so that thousands of rows cost no reset.
class AgentsTable final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum Column { HostColumn, AddressColumn, ResultColumn };

    explicit AgentsTable(QObject *parent = nullptr);

    void setView(const View &view);
    /// Results on top of what setView() gave. While names are aliased, addresses wait for the next view.
    void update(const QList<AgentResult> &results);

    void setCategory(std::optional<AgentCategory> category);
    void setText(const QString &text);

    /// Of the whole list, whatever is shown of it.
    [[nodiscard]] int count() const { return int(m_agents.size()); }
    [[nodiscard]] int count(AgentCategory category) const;
    [[nodiscard]] QString categoryName(AgentCategory category) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] TableRow rowOf(const AgentProbe &agent) const;

    Catalog m_catalog {Language::English};
    bool m_isAliased = false;
    QList<AgentProbe> m_agents;
    TableModel *m_table;
    std::optional<AgentCategory> m_category;
    QString m_text;
};

} // namespace portcheck
