#pragma once

#include "../window/view.h"

#include <session/agentscan.h>

#include <QAbstractTableModel>

#include <array>

namespace portcheck {

/// What a computer of the agents list showed, as a person sorts it.
enum class AgentCategory { Agent, Other, Unrecognised, Refused, NoAnswer, NameUnknown, NameTimeout, NotChecked };
constexpr int kAgentCategories = 8;

[[nodiscard]] AgentCategory categoryOf(const AgentProbe &probe);

/// The agents list. Results of a running scan come in by index, so that thousands of rows cost no reset.
class AgentsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { HostColumn, AddressColumn, ResultColumn, ColumnCount };
    enum Role { CategoryRole = Qt::UserRole + 100 }; ///< int of an AgentCategory

    explicit AgentsModel(QObject *parent = nullptr);

    void setView(const View &view);
    /// Results on top of what setView() gave. While names are masked, addresses wait for the next view.
    void update(const QList<AgentResult> &results);

    [[nodiscard]] int count(AgentCategory category) const { return m_counts.at(std::size_t(category)); }
    [[nodiscard]] QString categoryName(AgentCategory category) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const AgentProbe &probe, int column) const;

    Catalog m_catalog;
    bool m_masked = false;
    QList<AgentProbe> m_agents;
    std::array<int, kAgentCategories> m_counts {};
};

} // namespace portcheck
