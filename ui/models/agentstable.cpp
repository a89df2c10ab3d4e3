#include "agentstable.h"

#include <text/texts.h>

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

using State = AgentProbe::State;

struct CategoryFacts
{
    RoleState shape;
    State state; ///< what the scan says of it
    const char *name; ///< null = the name of the state
};

/// In the order of AgentCategory.
constexpr std::array<CategoryFacts, kAgentCategories> kCategories {{
    {RoleState::Match, State::Listening, QT_TRANSLATE_NOOP("portcheck::AgentsTable", "Agent answers")},
    {RoleState::Problem, State::Listening, QT_TRANSLATE_NOOP("portcheck::AgentsTable", "Another program answers")},
    {RoleState::Unknown, State::Listening, QT_TRANSLATE_NOOP("portcheck::AgentsTable", "Listening, not recognised")},
    {RoleState::Check, State::Refused, QT_TRANSLATE_NOOP("portcheck::AgentsTable", "Not listening (refused)")},
    {RoleState::Unknown, State::NoAnswer, nullptr},
    {RoleState::Check, State::NameUnknown, nullptr},
    {RoleState::Unknown, State::NameTimeout, nullptr},
    {RoleState::NotChecked, State::NotChecked, nullptr},
}};

AgentCategory categoryOf(const AgentProbe &probe)
{
    if (probe.state == State::Listening) {
        const bool silent = probe.fingerprint == Fingerprint::None || probe.fingerprint == Fingerprint::NotChecked;
        return probe.fingerprint == Fingerprint::WfbsAgent ? AgentCategory::Agent
            : silent                                       ? AgentCategory::Unrecognised
                                                           : AgentCategory::Other;
    }
    const auto facts = std::find_if(kCategories.begin(), kCategories.end(), [&probe](const CategoryFacts &each) {
        return each.state == probe.state;
    });
    return static_cast<AgentCategory>(facts - kCategories.begin());
}

/// Sorts 192.0.2.9 before 192.0.2.10.
QString sortableAddress(const QString &address)
{
    QStringList parts = address.split(QLatin1Char('.'));
    for (QString &part : parts) {
        part = part.rightJustified(3, QLatin1Char('0'));
    }
    return parts.join(QLatin1Char('.'));
}

} // namespace

AgentsTable::AgentsTable(QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_table(new TableModel({}, this))
{
    setSourceModel(m_table);
    setSortRole(TableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void AgentsTable::setView(const View &view)
{
    m_catalog = view.catalog;
    m_isAliased = view.aliased;
    m_agents = view.hasDiagnosis ? view.diagnosis.agents : QList<AgentProbe>();
    Table table {{tr("Computer"), tr("Address"), tr("Result", "column: what a computer showed on the agent port")}, {}};
    for (const AgentProbe &agent : std::as_const(m_agents)) {
        table.rows << rowOf(agent);
    }
    m_table->setTable(table);
}

void AgentsTable::update(const QList<AgentResult> &results)
{
    QMap<int, TableRow> rows;
    for (const AgentResult &result : results) {
        if (result.index < 0 || result.index >= m_agents.size()) {
            continue;
        }
        AgentProbe &agent = m_agents[result.index];
        agent.state = result.probe.state;
        agent.fingerprint = result.probe.fingerprint;
        if (!m_isAliased) {
            agent.address = result.probe.address;
        }
        rows.insert(int(result.index), rowOf(agent));
    }
    m_table->setRows(rows);
}

TableRow AgentsTable::rowOf(const AgentProbe &agent) const
{
    const AgentCategory category = categoryOf(agent);
    return {agent.host,
            {{.text = agent.host, .font = TableCell::Font::Small},
             {.text = agent.address.isEmpty() ? QStringLiteral("—") : agent.address,
              .font = TableCell::Font::Small,
              .sort = sortableAddress(agent.address)},
             {.text = categoryName(category),
              .quiet = category == AgentCategory::NotChecked,
              .shape = kCategories.at(std::size_t(category)).shape,
              .sort = int(category)}}};
}

void AgentsTable::setCategory(std::optional<AgentCategory> category)
{
    m_category = category;
    invalidateFilter();
}

void AgentsTable::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

int AgentsTable::count(AgentCategory category) const
{
    return int(std::count_if(m_agents.begin(), m_agents.end(), [category](const AgentProbe &agent) {
        return categoryOf(agent) == category;
    }));
}

QString AgentsTable::categoryName(AgentCategory category) const
{
    const CategoryFacts &facts = kCategories.at(std::size_t(category));
    return facts.name ? tr(facts.name) : agentStateName(facts.state, m_catalog);
}

bool AgentsTable::filterAcceptsRow(int row, const QModelIndex &) const
{
    return (!m_category || categoryOf(m_agents.at(row)) == *m_category)
        && (m_text.isEmpty() || m_table->index(row, HostColumn).data().toString().contains(m_text, Qt::CaseInsensitive)
            || m_table->index(row, AddressColumn).data().toString().contains(m_text));
}

} // namespace portcheck
