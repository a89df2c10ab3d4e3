#include "tables.h"

#include <core/marking.h>
#include <text/texts.h>

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace portcheck {
namespace {

using Font = TableCell::Font;

const QString kNothing = QStringLiteral("—");

bool isOff(const PortDiagnosis &port)
{
    return port.state == RoleState::Check || port.state == RoleState::Problem;
}

bool isLooked(const PortDiagnosis &port)
{
    return port.live.state != ListenState::NotChecked;
}

/// 139 and 445 are Windows' own and never move.
std::optional<Port> fixedPort(const PortDiagnosis &port)
{
    return countsTowardsWhole(port.role) ? std::nullopt : port.defaultPort;
}

bool isKnown(const PortDiagnosis &port)
{
    return port.port.has_value() || !countsTowardsWhole(port.role);
}

/// Words about the listener, quiet where nobody looked.
TableCell liveFact(const PortDiagnosis &port, const QString &text)
{
    return {.text = isLooked(port) ? text : kNothing, .font = Font::Small, .quiet = !isLooked(port)};
}

void setTone(TableRow &row, RoleState tone)
{
    for (TableCell &cell : row.cells) {
        cell.tone = tone;
    }
}

/// The words and columns of the tables.
class Tables
{
    Q_DECLARE_TR_FUNCTIONS(portcheck::Tables)

public:
    explicit Tables(const View &view)
        : m_view(view)
    { }

    [[nodiscard]] Table overview() const
    {
        return ofPorts(
            {{tr("Port"), &Tables::name},
             value(Method::Console),
             value(Method::Ini),
             value(Method::Registry),
             value(Method::Plugin),
             {tr("Listening", "column: does something listen"), &Tables::listeningWithOwner},
             {tr("State"), &Tables::state}},
            [this](const PortDiagnosis &port) { return !m_view.checking && isOff(port); },
            countsTowardsWhole);
    }

    [[nodiscard]] Table listening() const
    {
        return ofPorts({{tr("Port"), &Tables::name},
                        {tr("Configured"), &Tables::configured},
                        {tr("Listening", "column: does something listen"), &Tables::listeningAlone},
                        {tr("Program"), &Tables::owner},
                        {tr("What answers"), &Tables::answer},
                        {tr("Windows Firewall"), &Tables::firewall},
                        {tr("Reserved by Windows"), &Tables::reserved}},
                       [this](const PortDiagnosis &port) { return marks(port, Method::Live); });
    }

    [[nodiscard]] Table portList() const
    {
        return ofPorts({{tr("Port"), &Tables::name},
                        {tr("In use"), &Tables::inUse},
                        {tr("Default"), &Tables::defaultPort},
                        fact(tr("Protocol"), &PortFacts::protocol),
                        fact(tr("From → To"), &PortFacts::direction), // in full in the firewall request
                        fact(tr("Used for"), &PortFacts::purpose),
                        {tr("Notes"), &Tables::notes}},
                       [](const PortDiagnosis &) { return false; });
    }

    [[nodiscard]] Table evidence(const EvidenceBlock &block) const
    {
        const bool registry = block.method == Method::Registry;
        Table table;
        table.titles = registry
            ? QStringList {tr("Name", "of a registry value"),
                           tr("Type", "of a registry value"),
                           tr("Data", "of a registry value")}
            : QStringList {tr("Line", "number of a line in a file"), tr("Text", "of a line in a file")};
        for (const EvidenceLine &line : block.lines) {
            TableRow row {line.name.isEmpty() ? line.text : line.name, {}};
            if (registry) {
                row.cells = {{.text = line.name, .font = Font::Code},
                             {.text = line.type, .font = Font::Code, .quiet = true},
                             {.text = line.data, .font = Font::Code}};
            } else {
                const bool numbered = line.number > 0;
                row.cells = {{.text = numbered ? QString::number(line.number) : QString(),
                              .spoken = numbered ? QString() : tr("no line number"),
                              .font = Font::Code,
                              .quiet = true,
                              .rightAligned = true},
                             {.text = line.text.isEmpty() ? line.name + QLatin1Char('=') + line.data : line.text,
                              .font = Font::Code,
                              .quiet = line.name.isEmpty()}};
            }
            if (marks(block, line)) {
                row.cells.last().marked = true;
                setTone(row, m_view.diagnosis.port(*line.role).state);
            }
            table.rows << row;
        }
        return table;
    }

private:
    struct Column
    {
        QString title;
        std::function<TableCell(const Tables &, const PortDiagnosis &)> cell;
    };

    [[nodiscard]] Table ofPorts(const QList<Column> &columns,
                                const std::function<bool(const PortDiagnosis &)> &tinted,
                                const std::function<bool(PortRole)> &shown = {}) const
    {
        Table table;
        for (const Column &column : columns) {
            table.titles << column.title;
        }
        if (!m_view.hasDiagnosis) {
            return table;
        }
        for (const PortDiagnosis &port : m_view.diagnosis.ports) {
            if (shown && !shown(port.role)) {
                continue;
            }
            TableRow row {roleName(port.role, m_view.catalog), {}};
            for (const Column &column : columns) {
                row.cells << column.cell(*this, port);
            }
            if (tinted(port)) {
                setTone(row, port.state);
            }
            table.rows << row;
        }
        return table;
    }

    [[nodiscard]] bool marks(const PortDiagnosis &port, Method method) const
    {
        return !m_view.checking && markedMethods(m_view.diagnosis, port.role).contains(method);
    }

    [[nodiscard]] bool marks(const EvidenceBlock &block, const EvidenceLine &line) const
    {
        if (!line.role || !m_view.hasDiagnosis) {
            return false;
        }
        const QList<Observation> &observations = m_view.diagnosis.port(*line.role).observations;
        return std::any_of(observations.begin(), observations.end(), [&](const Observation &observation) {
            const bool here = observation.method == block.method && observation.side == block.side
                && observation.source.locator == block.source.locator
                && (line.number == 0 || observation.source.line == 0 || observation.source.line == line.number);
            return here && isMarked(m_view.diagnosis, observation);
        });
    }

    /// A cell that is read aloud with what is wrong.
    [[nodiscard]] static TableCell markable(TableCell cell, bool marked)
    {
        cell.marked = marked;
        if (marked) {
            cell.spoken = tr("%1, differs", "a cell read aloud").arg(cell.text);
        }
        return cell;
    }

    [[nodiscard]] TableCell name(const PortDiagnosis &port) const { return {roleName(port.role, m_view.catalog)}; }

    [[nodiscard]] Column value(Method method) const
    {
        return {methodName(method, m_view.catalog), [method](const Tables &tables, const PortDiagnosis &port) {
                    const View &view = tables.m_view;
                    const bool byHand = method == Method::Console || method == Method::Plugin;
                    const bool found = hasValue(port, method);
                    const bool coming = view.checking && !found && !byHand && methodCovers(method, port.role)
                        && !view.diagnosis.askedMethods.contains(method);
                    return markable(
                        {.text = coming ? tr("Checking…") : methodCell(view.diagnosis, port, method, view.catalog),
                         .font = found ? Font::Number : Font::Body,
                         .quiet = !found},
                        tables.marks(port, method));
                }};
    }

    /// What listens in the words of the caller, as long as somebody looked.
    [[nodiscard]] TableCell listening(const PortDiagnosis &port, const QString &text) const
    {
        return markable({.text = m_view.checking && !isLooked(port) ? tr("Checking…") : text, .quiet = !isLooked(port)},
                        marks(port, Method::Live));
    }

    [[nodiscard]] TableCell listeningWithOwner(const PortDiagnosis &port) const
    {
        const QString word = liveCell(port.live, m_view.catalog);
        // The number is shown here only when no other column says it.
        const bool alone = port.live.port && isLooked(port) && port.live.port != port.port;
        return listening(
            port, alone ? tr("%1: %2", "port, then what listens there").arg(port.live.port->toString(), word) : word);
    }

    [[nodiscard]] TableCell listeningAlone(const PortDiagnosis &port) const
    {
        LiveEvidence bare = port.live;
        bare.owner.reset(); // has a column of its own here
        return listening(port, liveCell(bare, m_view.catalog));
    }

    [[nodiscard]] TableCell state(const PortDiagnosis &port) const
    {
        return {.text = m_view.checking ? tr("Checking…") : stateName(port.state, m_view.catalog),
                .shape = m_view.checking ? RoleState::NotChecked : port.state};
    }

    [[nodiscard]] TableCell configured(const PortDiagnosis &port) const
    {
        const std::optional<Port> number = port.port ? port.port : fixedPort(port);
        return {.text = number       ? number->toString()
                    : isOff(port)    ? tr("unclear", "port in use, when the sources differ")
                    : port.live.port ? tr("%1 (default)", "a port no source confirms").arg(port.live.port->toString())
                                     : kNothing,
                .font = isKnown(port) ? Font::Number : Font::Body};
    }

    [[nodiscard]] TableCell owner(const PortDiagnosis &port) const
    {
        const std::optional<ListenerOwner> &owner = port.live.owner;
        if (port.live.state != ListenState::Listening) {
            return liveFact(port, kNothing);
        }
        const auto pid = owner ? owner->pid.value_or(0) : 0;
        if (!owner || (owner->process.isEmpty() && pid == 0)) {
            return liveFact(port, tr("not readable", "owner of a listener"));
        }
        const QString process = owner->process.isEmpty() ? tr("unnamed", "a process") : owner->process;
        return liveFact(
            port, pid == 0 ? process : tr("%1 (PID %2)", "process and its number").arg(process, QString::number(pid)));
    }

    [[nodiscard]] TableCell answer(const PortDiagnosis &port) const
    {
        return liveFact(port, answerCell(port.live, m_view.catalog));
    }

    [[nodiscard]] TableCell firewall(const PortDiagnosis &port) const
    {
        return liveFact(port, firewallName(port.live.firewall, m_view.catalog));
    }

    [[nodiscard]] TableCell reserved(const PortDiagnosis &port) const
    {
        const LiveEvidence &live = port.live;
        return liveFact(port,
                        !live.host.isEmpty()      ? kNothing // of another computer nobody can know
                            : !live.reservedKnown ? tr("cannot be read", "what Windows has reserved")
                            : live.reserved       ? tr("reserved")
                                                  : tr("no", "not reserved"));
    }

    [[nodiscard]] TableCell inUse(const PortDiagnosis &port) const
    {
        const std::optional<Port> fixed = fixedPort(port);
        const std::optional<Port> number = fixed ? fixed : port.port;
        return {.text = number                               ? number->toString()
                    : port.state == RoleState::NotApplicable ? stateName(port.state, m_view.catalog)
                    : isOff(port)                            ? tr("unclear", "port in use, when the sources differ")
                                                             : tr("not known", "port in use"),
                .font = isKnown(port) ? Font::Number : Font::Body,
                .quiet = !isKnown(port)};
    }

    [[nodiscard]] TableCell defaultPort(const PortDiagnosis &port) const
    {
        return {.text = port.defaultPort ? port.defaultPort->toString() : tr("none", "default of a port"),
                .quiet = true};
    }

    [[nodiscard]] static Column fact(const QString &title, QString PortFacts::*fact)
    {
        return {title, [fact](const Tables &tables, const PortDiagnosis &port) {
                    return TableCell {.text = portFacts(port.role, tables.m_view.catalog).*fact, .font = Font::Small};
                }};
    }

    [[nodiscard]] TableCell notes(const PortDiagnosis &port) const
    {
        const QStringList notes = portFacts(port.role, m_view.catalog).notes;
        const bool japanese = m_view.catalog.language() == Language::Japanese;
        return {.text = notes.isEmpty() ? kNothing : notes.join(japanese ? QString() : QStringLiteral(" ")),
                .font = Font::Small,
                .quiet = notes.isEmpty()};
    }

    const View &m_view;
};

} // namespace

Table overviewTable(const View &view)
{
    return Tables(view).overview();
}

Table listeningTable(const View &view)
{
    return Tables(view).listening();
}

Table portListTable(const View &view)
{
    return Tables(view).portList();
}

Table evidenceTable(const View &view, const EvidenceBlock &block)
{
    return Tables(view).evidence(block);
}

Table reportTable(const ReportTable &table, const QList<int> &numbers)
{
    Table result {table.headers, {}};
    for (const QList<ReportCell> &cells : table.rows) {
        TableRow row;
        bool marked = false;
        for (const ReportCell &cell : cells) {
            const bool number = numbers.contains(row.cells.size()) && !cell.text.isEmpty() && cell.text.at(0).isDigit();
            row.cells << TableCell {.text = cell.text,
                                    .font = number ? Font::Number : Font::Body,
                                    .marked = cell.marked,
                                    .shape = cell.state};
            marked = marked || cell.marked;
        }
        if (marked) {
            setTone(row, RoleState::Check);
        }
        result.rows << row;
    }
    return result;
}

bool hasValue(const PortDiagnosis &port, Method method)
{
    return std::any_of(port.observations.begin(), port.observations.end(), [method](const Observation &each) {
        return each.method == method
            && (each.state == ObservationState::Present || each.state == ObservationState::Invalid);
    });
}

} // namespace portcheck
