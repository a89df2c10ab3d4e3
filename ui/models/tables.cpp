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

/// Words about the listener, quiet where they tell of nothing.
TableCell liveFact(const View &view, const PortDiagnosis &port, const QString &words)
{
    const QString text = isLooked(port) && !words.isEmpty() ? words : kNothing;
    return {.text = text,
            .font = Font::Small,
            .quiet = text == kNothing || text == stateName(RoleState::NotChecked, view.catalog)};
}

void setTone(TableRow &row, RoleState tone)
{
    for (TableCell &cell : row.cells) {
        cell.tone = tone;
    }
}

/// The words of the tables.
struct Tables
{
    Q_DECLARE_TR_FUNCTIONS(portcheck::Tables)
};

struct Column
{
    QString title;
    std::function<TableCell(const View &, const PortDiagnosis &)> cell;
};

Table ofPorts(const View &view,
              const QList<Column> &columns,
              const std::function<bool(const PortDiagnosis &)> &tinted,
              const std::function<bool(PortRole)> &shown = {})
{
    Table table;
    for (const Column &column : columns) {
        table.titles << column.title;
    }
    if (!view.hasDiagnosis) {
        return table;
    }
    for (const PortDiagnosis &port : view.diagnosis.ports) {
        if (shown && !shown(port.role)) {
            continue;
        }
        TableRow row {roleName(port.role, view.catalog), {}};
        for (const Column &column : columns) {
            row.cells << column.cell(view, port);
        }
        if (tinted(port)) {
            setTone(row, port.state);
        }
        table.rows << row;
    }
    return table;
}

bool marks(const View &view, const PortDiagnosis &port, Method method)
{
    return !view.checking && markedMethods(view.diagnosis, port.role).contains(method);
}

bool marks(const View &view, const EvidenceBlock &block, const EvidenceLine &line)
{
    if (!line.role || !view.hasDiagnosis) {
        return false;
    }
    const QList<Observation> &observations = view.diagnosis.port(*line.role).observations;
    return std::any_of(observations.begin(), observations.end(), [&](const Observation &observation) {
        const bool here = observation.method == block.method && observation.side == block.side
            && observation.source.locator == block.source.locator
            && (line.number == 0 || observation.source.line == 0 || observation.source.line == line.number);
        return here && isMarked(view.diagnosis, observation);
    });
}

/// A cell that is read aloud with what is wrong.
TableCell markable(TableCell cell, bool marked)
{
    cell.marked = marked;
    if (marked) {
        cell.spoken = Tables::tr("%1, differs", "a cell read aloud").arg(cell.text);
    }
    return cell;
}

TableCell name(const View &view, const PortDiagnosis &port)
{
    return {roleName(port.role, view.catalog)};
}

Column valueOf(const Catalog &catalog, Method method)
{
    return {methodName(method, catalog), [method](const View &view, const PortDiagnosis &port) {
                const bool byHand = method == Method::Console || method == Method::Plugin;
                const bool found = hasValue(port, method);
                const bool coming = view.checking && !found && !byHand && methodCovers(method, port.role)
                    && !view.diagnosis.askedMethods.contains(method);
                return markable(
                    {.text = coming ? Tables::tr("Checking…") : methodCell(view.diagnosis, port, method, view.catalog),
                     .font = found ? Font::Number : Font::Body,
                     .quiet = !found},
                    marks(view, port, method));
            }};
}

/// What listens in the words of the caller, as long as somebody looked.
TableCell listening(const View &view, const PortDiagnosis &port, const QString &text)
{
    return markable(
        {.text = view.checking && !isLooked(port) ? Tables::tr("Checking…") : text, .quiet = !isLooked(port)},
        marks(view, port, Method::Live));
}

TableCell liveWithOwner(const View &view, const PortDiagnosis &port)
{
    return listening(view, port, methodCell(view.diagnosis, port, Method::Live, view.catalog));
}

TableCell liveAlone(const View &view, const PortDiagnosis &port)
{
    LiveEvidence bare = port.live;
    bare.owner.reset(); // has a column of its own here
    const QString words = liveCell(bare, view.catalog);
    return listening(view, port, fixedPort(port) ? words : withLivePort(port, words));
}

TableCell state(const View &view, const PortDiagnosis &port)
{
    return {.text = view.checking ? Tables::tr("Checking…") : stateName(port.state, view.catalog),
            .shape = view.checking ? RoleState::NotChecked : port.state};
}

TableCell configured(const View &, const PortDiagnosis &port)
{
    const std::optional<Port> fixed = fixedPort(port);
    const std::optional<Port> number = fixed ? fixed : port.configured();
    return {.text = number    ? number->toString()
                : isOff(port) ? Tables::tr("unclear", "port in use, when the sources differ")
                : port.live.port
                ? Tables::tr("%1 (default)", "a port no source confirms").arg(port.live.port->toString())
                : kNothing,
            .font = number ? Font::Number : Font::Body};
}

TableCell owner(const View &view, const PortDiagnosis &port)
{
    return liveFact(view, port, ownerCell(view.diagnosis, port.live, view.catalog));
}

TableCell answer(const View &view, const PortDiagnosis &port)
{
    return liveFact(view, port, answerCell(port.live, view.catalog));
}

TableCell firewall(const View &view, const PortDiagnosis &port)
{
    return liveFact(view, port, firewallName(port.live.firewall, view.catalog));
}

TableCell reserved(const View &view, const PortDiagnosis &port)
{
    const LiveEvidence &live = port.live;
    return liveFact(view,
                    port,
                    !live.host.isEmpty()     ? QString() // of another computer nobody can know
                        : live.reserved      ? Tables::tr("reserved")
                        : live.reservedKnown ? Tables::tr("no", "not reserved")
                        : view.diagnosis.wasAsked(LiveQuestionId::Reservations)
                        ? Tables::tr("cannot be read", "what Windows has reserved")
                        : stateName(RoleState::NotChecked, view.catalog));
}

TableCell inUse(const View &view, const PortDiagnosis &port)
{
    const std::optional<Port> fixed = fixedPort(port);
    const std::optional<Port> number = fixed ? fixed : port.port;
    return {.text = number ? number->toString()
                : port.state == RoleState::NotApplicable || port.state == RoleState::NotChecked
                ? stateName(port.state, view.catalog)
                : isOff(port) ? Tables::tr("unclear", "port in use, when the sources differ")
                              : Tables::tr("not known", "port in use"),
            .font = isKnown(port) ? Font::Number : Font::Body,
            .quiet = !isKnown(port)};
}

TableCell defaultOf(const View &, const PortDiagnosis &port)
{
    return {.text = port.defaultPort ? port.defaultPort->toString() : Tables::tr("none", "default of a port"),
            .quiet = true};
}

Column factOf(const QString &title, QString PortFacts::*fact)
{
    return {title, [fact](const View &view, const PortDiagnosis &port) {
                return TableCell {.text = portFacts(port.role, view.catalog).*fact, .font = Font::Small};
            }};
}

TableCell notes(const View &view, const PortDiagnosis &port)
{
    const QStringList notes = portFacts(port.role, view.catalog).notes;
    return {.text = notes.isEmpty() ? kNothing : view.catalog.paragraph(notes),
            .font = Font::Small,
            .quiet = notes.isEmpty()};
}

} // namespace

Table overviewTable(const View &view)
{
    return ofPorts(
        view,
        {{Tables::tr("Port"), name},
         valueOf(view.catalog, Method::Console),
         valueOf(view.catalog, Method::Ini),
         valueOf(view.catalog, Method::Registry),
         valueOf(view.catalog, Method::Plugin),
         {Tables::tr("Listening", "column: does something listen"), liveWithOwner},
         {Tables::tr("State"), state}},
        [&view](const PortDiagnosis &port) { return !view.checking && isOff(port); },
        countsTowardsWhole);
}

Table liveTable(const View &view)
{
    return ofPorts(view,
                   {{Tables::tr("Port"), name},
                    {Tables::tr("Configured"), configured},
                    {Tables::tr("Listening", "column: does something listen"), liveAlone},
                    {Tables::tr("Program"), owner},
                    {Tables::tr("What answers"), answer},
                    {Tables::tr("Windows Firewall"), firewall},
                    {Tables::tr("Reserved by Windows"), reserved}},
                   [&view](const PortDiagnosis &port) { return marks(view, port, Method::Live); });
}

Table portListTable(const View &view)
{
    return ofPorts(view,
                   {{Tables::tr("Port"), name},
                    {Tables::tr("In use"), inUse},
                    {Tables::tr("Default"), defaultOf},
                    factOf(Tables::tr("Protocol"), &PortFacts::protocol),
                    factOf(Tables::tr("From → To"), &PortFacts::direction), // in full in the firewall request
                    factOf(Tables::tr("Used for"), &PortFacts::purpose),
                    {Tables::tr("Notes"), notes}},
                   [](const PortDiagnosis &) { return false; });
}

Table evidenceTable(const View &view, const EvidenceBlock &block)
{
    const bool registry = block.method == Method::Registry;
    Table table;
    table.titles = registry
        ? QStringList {Tables::tr("Name", "of a registry value"),
                       Tables::tr("Type", "of a registry value"),
                       Tables::tr("Data", "of a registry value")}
        : QStringList {Tables::tr("Line", "number of a line in a file"), Tables::tr("Text", "of a line in a file")};
    for (const EvidenceLine &line : block.lines) {
        TableRow row {line.name.isEmpty() ? line.text : line.name, {}};
        if (registry) {
            row.cells = {{.text = line.name, .font = Font::Code},
                         {.text = line.type, .font = Font::Code, .quiet = true},
                         {.text = line.data, .font = Font::Code}};
        } else {
            const bool numbered = line.number > 0;
            row.cells = {{.text = numbered ? QString::number(line.number) : QString(),
                          .spoken = numbered ? QString() : Tables::tr("no line number"),
                          .font = Font::Code,
                          .quiet = true,
                          .rightAligned = true},
                         {.text = line.text.isEmpty() ? line.name + QLatin1Char('=') + line.data : line.text,
                          .font = Font::Code,
                          .quiet = line.name.isEmpty()}};
        }
        if (marks(view, block, line)) {
            row.cells.last().marked = true;
            setTone(row, view.diagnosis.port(*line.role).state);
        }
        table.rows << row;
    }
    return table;
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
