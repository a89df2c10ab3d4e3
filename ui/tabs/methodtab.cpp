#include "methodtab.h"

#include "../look/stateshape.h"
#include "../look/theme.h"
#include "../models/tables.h"
#include "../widgets/fittingtable.h"

#include <core/marking.h>
#include <text/texts.h>

#include <QDir>
#include <QHeaderView>

#include <algorithm>

namespace portcheck {
namespace {

constexpr int kLineHeight = 22;
constexpr int kNarrowestData = 160;

QFrame *makeCard(QWidget *content)
{
    return filled(makeFrame("card"), inColumn(0, {content}, {metrics::kCardPadding, 12, 8, 8}));
}

/// The observations of one method, all roles.
QList<Observation> observationsOf(const View &view, Method method)
{
    QList<Observation> result;
    for (const PortDiagnosis &port : view.diagnosis.ports) {
        for (const Observation &observation : port.observations) {
            if (observation.method == method) {
                result << observation;
            }
        }
    }
    return result;
}

QList<quint16> valuesOf(const PortDiagnosis &port, Method method)
{
    QList<quint16> values;
    for (const Observation &observation : port.observations) {
        if (observation.method == method && observation.value && !values.contains(observation.value->number())) {
            values << observation.value->number();
        }
    }
    return values;
}

/// One line for each other method that has a value.
QStringList comparisons(const View &view, const PortDiagnosis &port, Method method)
{
    QStringList lines;
    const QList<quint16> own = valuesOf(port, method);
    for (const Method other : documentedMethods()) {
        const QList<quint16> values = valuesOf(port, other);
        if (other == method || values.isEmpty()) {
            continue;
        }
        const QString name = methodName(other, view.catalog);
        lines << (values == own ? MethodTab::tr("same as %1").arg(name)
                                : MethodTab::tr("%1 says %2", "a method and its value")
                                      .arg(name, methodCell(view.diagnosis, port, other, view.catalog)));
    }
    return lines;
}

/// One role in one method: the number, how it compares with the other methods, the role's state.
QFrame *makeValueCard(const View &view, Method method, const PortDiagnosis &port)
{
    auto *name = makeLabel(TextRole::Body, roleName(port.role, view.catalog));
    const bool number = hasValue(port, method);
    const QString cell = methodCell(view.diagnosis, port, method, view.catalog);
    QStringList notes = number ? comparisons(view, port, method) : QStringList();
    const QStringList copies = methodValues(port, method, false, view.catalog);
    const qsizetype behind = copies.size() == 1 ? noteAt(cell) : -1;
    if (behind >= 0) {
        notes.prepend(cell.mid(behind + 1).chopped(1));
    } else if (copies.size() > 1) {
        notes = methodValues(port, method, true, view.catalog) + notes;
    }
    auto *value = makeLine(number ? TextRole::Number : TextRole::Quiet,
                           copies.size() > 1 ? copies.join(QLatin1String(" / ")) : cell.left(behind).trimmed());
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *badge = new StateBadge(16,
                                 shapeFor(view.checking ? RoleState::NotChecked : port.state),
                                 view.checking ? MethodTab::tr("Checking…") : stateName(port.state, view.catalog));

    QBoxLayout *head = inRow(-1, {{name, 1}, {badge, 0, Qt::AlignTop}});
    auto *note = makeLabel(TextRole::Small, notes.join(QLatin1Char('\n')));
    QBoxLayout *body = copies.size() > 1 ? inColumn(0, {value, note}) : inRow(8, {value, {note, 1}});
    if (notes.isEmpty()) {
        body->addStretch(1);
    }
    QFrame *card = filled(makeFrame("inner"), inColumn(1, {head, body, stretch()}, {10, 8, 10, 6}));
    card->setObjectName(id(port.role) + QStringLiteral("ValueCard"));
    if (markedMethods(view.diagnosis, port.role).contains(method)) {
        card->setProperty("state", id(port.state));
    }
    card->setAccessibleName(
        MethodTab::tr("%1: %2, %3", "port, value and state, read aloud").arg(name->text(), cell, badge->word()));
    return card;
}

/// An excerpt of what was read, with its place and whose copy it is.
QWidget *makeExcerpt(const View &view, const EvidenceBlock &block)
{
    const QString read = block.source.modified.isValid()
        ? MethodTab::tr("File of %1", "time of a file").arg(view.catalog.dateTime(block.source.modified))
        : block.source.view == QLatin1String("32") ? MethodTab::tr("32-bit view")
        : block.source.view == QLatin1String("64") ? MethodTab::tr("64-bit view")
                                                   : QString();
    auto *side = makeLine(TextRole::Strong, sideOfEvidence(block, view.catalog));
    QBoxLayout *head = inRow(-1, {side, stretch(), makeLine(TextRole::Small, read)});
    auto *place = makePlace(block.source.kind == SourceKind::File ? QDir::toNativeSeparators(block.source.locator)
                                                                  : block.source.locator,
                            view.picture);
    const bool registry = block.method == Method::Registry;
    auto *table = named(new FittingTable, "evidenceFittingTable");
    table->setProperty("code", true);
    table->setFont(codeFont(view.catalog.language()));
    table->horizontalHeader()->setVisible(registry);
    table->setTable(evidenceTable(view, block));
    // Long data take another line; names and types are never cut.
    const int last = registry ? 2 : 1;
    table->setFit({.shares = QList<int>(last) << 1,
                   .wrapping = {last},
                   .wrappedWidth = kNarrowestData,
                   .padding = 10,
                   .rowHeight = kLineHeight});
    table->setAccessibleName(MethodTab::tr("Excerpt of %1").arg(place->text()));
    return filled(new QWidget, inColumn(6, {head, place, table}, {0, 0, 0, 14}));
}

} // namespace

MethodTab::MethodTab(Method method, QWidget *parent)
    : Page(id(method) + QStringLiteral("MethodTab"), parent)
    , m_method(method)
{
    QList<Part> parts {m_heading};
    if (isEntered(m_method)) {
        m_form = new EntryForm(method);
        connect(m_form, &EntryForm::applied, this, &Page::entered);
        parts << m_form;
    }
    m_values->setSpacing(8);
    m_values->setColumnStretch(0, 1);
    m_values->setColumnStretch(1, 1);
    parts << QList<Part> {m_values, m_note, space(2), m_evidenceHeading, m_evidence, stretch()};
    filled(m_data, inColumn(metrics::kGap, parts, {0, 0, 8, 0}));
    m_steps->setContentsMargins(0, 0, 8, 0);
    connect(m_steps, &StepsView::activated, this, &Page::activated);
    setLayout(inRow(metrics::kCardGap + 2,
                    {{makeCard(makePages(m_scroll)), 54}, {makeCard(makeScroll(m_steps, "stepsScrollArea")), 46}},
                    {metrics::kPageMargin, 12, metrics::kPageMargin, 12}));
}

std::optional<RoleState> MethodTab::alarm(Method method, const View &view)
{
    if (!view.checking && stateFor(method, view) == State::Unreadable) {
        return RoleState::Unknown;
    }
    return worstMarked(view, method);
}

MethodTab::State MethodTab::stateFor(Method method, const View &view)
{
    const QList<Observation> observations = view.hasDiagnosis ? observationsOf(view, method) : QList<Observation>();
    if (!view.hasDiagnosis || (view.checking && observations.isEmpty() && !isEntered(method))) {
        return State::Reading;
    }
    const auto all = [&observations](ObservationState state) {
        return !observations.isEmpty()
            && std::ranges::count(observations, state, &Observation::state) == observations.size();
    };
    if (all(ObservationState::Unreadable)) {
        return State::Unreadable;
    }
    const bool entered = std::ranges::any_of(
        observations, [](const Observation &observation) { return observation.source.kind == SourceKind::Entered; });
    if (method == Method::Plugin && view.diagnosis.installation.macPlugin == Presence::Absent && !entered) {
        return State::NotApplicable;
    }
    if (all(ObservationState::NotApplicable)) {
        return State::NotApplicable;
    }
    if (isEntered(method)) {
        return State::Data;
    }
    return observations.isEmpty() || all(ObservationState::Absent) ? State::Empty : State::Data;
}

void MethodTab::showView(const View &view)
{
    m_steps->setMethod(view, m_method);
    const State state = stateFor(m_method, view);
    if (state == State::Data) {
        showData(view);
        showContent();
    } else {
        showState(view, state);
    }
}

void MethodTab::showData(const View &view)
{
    m_heading->setSentence(m_method == Method::Console        ? tr("What the management console shows")
                               : m_method == Method::Ini      ? tr("What the settings files say")
                               : m_method == Method::Registry ? tr("What the registry says")
                                                              : tr("What the Plug-in Manager shows"));
    clearLayout(*m_values);
    int count = 0;
    for (const PortRole role : allRoles()) {
        if (!methodCovers(m_method, role)) {
            continue;
        }
        const PortDiagnosis &port = view.diagnosis.port(role);
        const bool said = std::any_of(port.observations.begin(), port.observations.end(), [this](const Observation &o) {
            return o.method == m_method && o.state != ObservationState::NotApplicable;
        });
        if (said) {
            m_values->addWidget(makeValueCard(view, m_method, port), count / 2, count % 2);
            ++count;
        }
    }
    if (m_form) {
        m_form->setView(view);
    }
    QString note;
    if (m_method == Method::Plugin && view.diagnosis.installation.macPlugin == Presence::Present) {
        const QStringList entries = view.diagnosis.installation.macPluginEntries;
        note = entries.isEmpty()
            ? tr("Trend Micro Security for Mac is installed on this server.")
            : tr("Trend Micro Security for Mac is installed on this server. Found in its folder, not documented by "
                 "the vendor:\n%1")
                  .arg(entries.join(QLatin1Char('\n')));
    } else if (m_method == Method::Ini && view.diagnosis.ssl.state != SslState::Absent) {
        note = tr("HTTPS of the server (Master_EnableSSL): %1", "on, off or an unknown value")
                   .arg(sslName(view.diagnosis.ssl, view.catalog));
    }
    m_note->setSentence(note);
    clearLayout(*m_evidence);
    for (const EvidenceBlock &block : view.diagnosis.evidence) {
        if (block.method == m_method && !block.lines.isEmpty()) {
            m_evidence->addWidget(makeExcerpt(view, block));
        }
    }
    m_evidenceHeading->setSentence(m_evidence->count() == 0           ? QString()
                                       : m_method == Method::Registry ? tr("As the registry editor shows it")
                                       : m_method == Method::Ini      ? tr("As written in the file")
                                                                      : tr("What was found on this computer"));
}

void MethodTab::showState(const View &view, State state)
{
    const bool registry = m_method == Method::Registry;
    switch (state) {
    case State::Reading:
        showMessage({RoleState::NotChecked, tr("Reading…"), tr("There is no result for this part yet.")});
        break;
    case State::Unreadable: {
        const ReadError error = observationsOf(view, m_method).constFirst().error.value_or(ReadError {});
        QString advice = readErrorText(error, view.catalog);
        if (error.code == ReadErrorCode::AccessDenied && view.canEnter) {
            advice = tr("%1\nThis needs administrator rights: close this window, right-click the program and choose "
                        "\"Run as administrator\".")
                         .arg(advice);
        }
        QList<NextStep> actions;
        if (view.canEnter) { // beside a saved report nothing is checked again
            actions << NextStep {WindowAction::CheckAgain, {}, tr("Check Again")};
        }
        showMessage({RoleState::Unknown, tr("This source cannot be read"), advice, actions});
        break;
    }
    case State::NotApplicable:
        showMessage({RoleState::NotApplicable,
                     tr("Does not apply here"),
                     m_method == Method::Plugin
                         ? tr("Trend Micro Security for Mac is not installed on this server, so there is "
                              "no port for Mac agents to compare.")
                         : tr("This installation does not have what this method checks.")});
        break;
    case State::Empty:
        if (view.diagnosis.mode != RunMode::Live) {
            showMessage({RoleState::NotChecked,
                         tr("No file for this method"),
                         registry ? tr("The files contain no registry export with this product's values.")
                                  : tr("The files contain no ofcscan.ini with this product's values."),
                         {{WindowAction::OpenFiles, {}, tr("Open Collected Files…")}}});
        } else {
            showMessage({RoleState::NotChecked,
                         tr("Nothing was found here"),
                         registry ? tr("The registry of this computer has no values of this product.")
                                  : tr("No ofcscan.ini of this product was found on this computer."),
                         {{WindowAction::ChooseInstallFolder, {}, tr("Choose Another Folder…")}}});
        }
        break;
    case State::Data:
        break;
    }
}

void MethodTab::reveal(std::optional<PortRole> role)
{
    if (m_form && hasContent()) {
        m_form->focusRole(role.value_or(m_method == Method::Plugin ? PortRole::Mac : PortRole::ServerHttp));
        return;
    }
    if (hasContent() && m_evidence->count() > 0) {
        m_evidence->itemAt(0)->widget()->findChild<FittingTable *>()->setFocus(Qt::OtherFocusReason);
    }
    if (role) {
        if (auto *card = m_data->findChild<QWidget *>(id(*role) + QStringLiteral("ValueCard"))) {
            m_scroll->ensureWidgetVisible(card);
        }
    }
}

} // namespace portcheck
