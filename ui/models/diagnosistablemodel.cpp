#include "diagnosistablemodel.h"

#include "cellroles.h"

#include <core/marking.h>
#include <text/texts.h>

#include <QCoreApplication>

#include <algorithm>

namespace portcheck {
namespace {

const QString kNothing = QStringLiteral("—");

/// The words and columns of the three tables.
class Columns
{
    Q_DECLARE_TR_FUNCTIONS(portcheck::DiagnosisTableModel)

public:
    explicit Columns(const View &view)
        : m_view(view)
    { }

    [[nodiscard]] QList<TableColumn> overview() const
    {
        return {port(),
                method(Method::Console),
                method(Method::Ini),
                method(Method::Registry),
                method(Method::Plugin),
                liveInOverview(),
                state()};
    }

    [[nodiscard]] QList<TableColumn> listening() const
    {
        return {port(), configured(), liveWithoutOwner(), owner(), answer(), firewall(), reserved()};
    }

    [[nodiscard]] QList<TableColumn> portList() const
    {
        return {port(),
                inUse(),
                defaultPort(),
                fact(tr("Protocol"), &PortFacts::protocol),
                fact(tr("From → To"), &PortFacts::direction), // in full in the firewall request
                fact(tr("Used for"), &PortFacts::purpose),
                notes()};
    }

    [[nodiscard]] static bool hasValue(const PortDiagnosis &port, Method method)
    {
        return std::any_of(port.observations.begin(), port.observations.end(), [method](const Observation &each) {
            return each.method == method
                && (each.state == ObservationState::Present || each.state == ObservationState::Invalid);
        });
    }

private:
    [[nodiscard]] bool marks(const PortDiagnosis &port, Method method) const
    {
        return markedMethods(m_view.diagnosis, port.role).contains(method);
    }
    [[nodiscard]] static bool isUnclear(const PortDiagnosis &port)
    {
        return port.state == RoleState::Check || port.state == RoleState::Problem;
    }
    /// 139 and 445 are Windows' own and never move.
    [[nodiscard]] static std::optional<Port> fixedPort(const PortDiagnosis &port)
    {
        return countsTowardsWhole(port.role) ? std::nullopt : port.defaultPort;
    }
    /// The same rows in all tables: one column of words about the listener, quiet where nobody looked.
    [[nodiscard]] static TableCell liveFact(const PortDiagnosis &port, const QString &text)
    {
        return {.text = text, .quiet = port.live.state == ListenState::NotChecked, .small = true};
    }

    [[nodiscard]] TableColumn port() const
    {
        return {tr("Port"), [this](const PortDiagnosis &port) {
                    return TableCell {.text = roleName(port.role, m_view.catalog),
                                      .raw = id(port.role),
                                      .sort = int(allRoles().indexOf(port.role))};
                }};
    }

    [[nodiscard]] TableColumn method(Method method) const
    {
        return {methodName(method, m_view.catalog), [this, method](const PortDiagnosis &port) {
                    const bool byHand = method == Method::Console || method == Method::Plugin;
                    const bool found = hasValue(port, method);
                    const bool coming = m_view.checking && !found && !byHand && methodCovers(method, port.role)
                        && !m_view.diagnosis.askedMethods.contains(method);
                    QVariant number;
                    for (const Observation &each : port.observations) {
                        if (each.method == method && each.value) {
                            number = int(each.value->number());
                            break;
                        }
                    }
                    return TableCell {.text = coming ? tr("Checking…")
                                                     : methodCell(m_view.diagnosis, port, method, m_view.catalog),
                                      .raw = number,
                                      .sort = number,
                                      .number = found,
                                      .quiet = !found,
                                      .marked = marks(port, method)};
                }};
    }

    [[nodiscard]] TableColumn liveInOverview() const
    {
        return {tr("Listening", "column: does something listen"), [this](const PortDiagnosis &port) {
                    const LiveEvidence &live = port.live;
                    const bool looked = live.state != ListenState::NotChecked;
                    const QString word = liveCell(live, m_view.catalog);
                    // The number is shown here only when no other column says it.
                    const bool alone = live.port && looked && live.port != port.port;
                    const QVariant number = live.port ? QVariant(int(live.port->number())) : QVariant();
                    return TableCell {
                        .text = m_view.checking && !looked ? tr("Checking…")
                            : alone ? tr("%1: %2", "port, then what listens there").arg(live.port->toString(), word)
                                    : word,
                        .raw = number,
                        .sort = number,
                        .quiet = !looked,
                        .marked = marks(port, Method::Live)};
                }};
    }

    [[nodiscard]] TableColumn state() const
    {
        return {tr("State"), [this](const PortDiagnosis &port) {
                    return TableCell {.text = m_view.checking ? tr("Checking…") : stateName(port.state, m_view.catalog),
                                      .raw = id(port.state),
                                      .sort = int(port.state),
                                      .shape = m_view.checking ? RoleState::NotChecked : port.state};
                }};
    }

    [[nodiscard]] TableColumn configured() const
    {
        return {tr("Configured"), [](const PortDiagnosis &port) {
                    const std::optional<Port> number = port.port ? port.port : fixedPort(port);
                    return TableCell {
                        .text = number        ? number->toString()
                            : isUnclear(port) ? tr("unclear", "port in use, when the sources differ")
                            : port.live.port
                            ? tr("%1 (default)", "a port no source confirms").arg(port.live.port->toString())
                            : kNothing,
                        .number = port.port.has_value() || !countsTowardsWhole(port.role)};
                }};
    }

    [[nodiscard]] TableColumn liveWithoutOwner() const
    {
        return {tr("Listening", "column: does something listen"), [this](const PortDiagnosis &port) {
                    LiveEvidence bare = port.live;
                    bare.owner.reset(); // has a column of its own here
                    const bool looked = bare.state != ListenState::NotChecked;
                    return TableCell {.text =
                                          m_view.checking && !looked ? tr("Checking…") : liveCell(bare, m_view.catalog),
                                      .raw = id(bare.state),
                                      .quiet = !looked,
                                      .marked = marks(port, Method::Live)};
                }};
    }

    [[nodiscard]] TableColumn owner() const
    {
        return {tr("Program"), [](const PortDiagnosis &port) {
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
                        port,
                        pid == 0 ? process
                                 : tr("%1 (PID %2)", "process and its number").arg(process, QString::number(pid)));
                }};
    }

    [[nodiscard]] TableColumn answer() const
    {
        return {tr("What answers"), [this](const PortDiagnosis &port) {
                    const bool looked = port.live.state != ListenState::NotChecked;
                    return liveFact(port, looked ? answerCell(port.live, m_view.catalog) : kNothing);
                }};
    }

    [[nodiscard]] TableColumn firewall() const
    {
        return {tr("Windows Firewall"), [this](const PortDiagnosis &port) {
                    const bool looked = port.live.state != ListenState::NotChecked;
                    return liveFact(port, looked ? firewallName(port.live.firewall, m_view.catalog) : kNothing);
                }};
    }

    [[nodiscard]] TableColumn reserved() const
    {
        return {tr("Reserved by Windows"), [](const PortDiagnosis &port) {
                    const LiveEvidence &live = port.live;
                    // Of another computer nobody can know.
                    const bool looked = live.state != ListenState::NotChecked && live.host.isEmpty();
                    return liveFact(port,
                                    !looked                   ? kNothing
                                        : !live.reservedKnown ? tr("cannot be read", "what Windows has reserved")
                                        : live.reserved       ? tr("reserved")
                                                              : tr("no", "not reserved"));
                }};
    }

    [[nodiscard]] TableColumn inUse() const
    {
        return {tr("In use"), [this](const PortDiagnosis &port) {
                    const std::optional<Port> fixed = fixedPort(port);
                    const std::optional<Port> number = fixed ? fixed : port.port;
                    const bool known = port.port.has_value() || !countsTowardsWhole(port.role);
                    return TableCell {.text = number ? number->toString()
                                          : port.state == RoleState::NotApplicable
                                          ? stateName(port.state, m_view.catalog)
                                          : isUnclear(port) ? tr("unclear", "port in use, when the sources differ")
                                                            : tr("not known", "port in use"),
                                      .number = known,
                                      .quiet = !known};
                }};
    }

    [[nodiscard]] TableColumn defaultPort() const
    {
        return {tr("Default"), [](const PortDiagnosis &port) {
                    return TableCell {.text = port.defaultPort ? port.defaultPort->toString()
                                                               : tr("none", "default of a port"),
                                      .quiet = true};
                }};
    }

    [[nodiscard]] TableColumn fact(const QString &title, QString PortFacts::*fact) const
    {
        return {title, [this, fact](const PortDiagnosis &port) {
                    return TableCell {.text = portFacts(port.role, m_view.catalog).*fact, .small = true};
                }};
    }

    [[nodiscard]] TableColumn notes() const
    {
        return {tr("Notes"), [this](const PortDiagnosis &port) {
                    const QStringList notes = portFacts(port.role, m_view.catalog).notes;
                    return TableCell {.text = notes.isEmpty()
                                          ? kNothing
                                          : notes.join(m_view.catalog.language() == Language::Japanese
                                                           ? QString()
                                                           : QStringLiteral(" ")),
                                      .quiet = notes.isEmpty(),
                                      .small = true};
                }};
    }

    const View &m_view;
};

} // namespace

DiagnosisTableModel::DiagnosisTableModel(Kind kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
{
    setView({});
}

bool DiagnosisTableModel::isTinted(const View &view, const PortDiagnosis &port) const
{
    switch (m_kind) {
    case Kind::Overview:
        return !view.checking && (port.state == RoleState::Check || port.state == RoleState::Problem);
    case Kind::Listening:
        return !view.checking && markedMethods(view.diagnosis, port.role).contains(Method::Live);
    case Kind::PortList:
        break;
    }
    return false;
}

void DiagnosisTableModel::setView(const View &view)
{
    beginResetModel();
    const Columns all(view);
    const QList<TableColumn> columns = m_kind == Kind::Overview ? all.overview()
        : m_kind == Kind::Listening                             ? all.listening()
                                                                : all.portList();
    m_titles.clear();
    for (const TableColumn &column : columns) {
        m_titles << column.title;
    }
    m_rows.clear();
    for (const PortDiagnosis &port : view.hasDiagnosis ? view.diagnosis.ports : decltype(view.diagnosis.ports)()) {
        if (m_kind == Kind::Overview && !countsTowardsWhole(port.role)) {
            continue;
        }
        Row row {port.role, roleName(port.role, view.catalog), {}, {}};
        if (isTinted(view, port)) {
            row.tone = port.state;
        }
        for (const TableColumn &column : columns) {
            row.cells << column.cell(port);
            row.cells.last().marked = row.cells.last().marked && !view.checking;
        }
        m_rows << row;
    }
    endResetModel();
}

int DiagnosisTableModel::rowOfRole(PortRole role) const
{
    const auto row =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [role](const Row &each) { return each.role == role; });
    return row == m_rows.cend() ? -1 : int(row - m_rows.cbegin());
}

int DiagnosisTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DiagnosisTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant DiagnosisTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const TableCell &cell = row.cells.at(index.column());
    const auto optional = [](const std::optional<RoleState> &state) {
        return state ? QVariant(int(*state)) : QVariant();
    };
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        return cell.marked ? tr("%1, differs", "a cell read aloud").arg(cell.text) : cell.text;
    case Qt::AccessibleDescriptionRole:
        return tr("%1, %2", "row and column of a cell, read aloud").arg(row.name, m_titles.at(index.column()));
    case RawRole:
        return cell.raw.isValid() ? cell.raw : QVariant(cell.text);
    case SortRole:
        return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    case StateRole:
        return optional(cell.shape);
    case RowToneRole:
        return optional(row.tone);
    case MarkedRole:
        return cell.marked;
    case NumberRole:
        return cell.number;
    case QuietRole:
        return cell.quiet;
    case SmallRole:
        return cell.small;
    default:
        return {};
    }
}

QVariant DiagnosisTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return section + 1;
    }
    return section >= 0 && section < m_titles.size() ? QVariant(m_titles.at(section)) : QVariant();
}

} // namespace portcheck
