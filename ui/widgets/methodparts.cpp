#include "methodparts.h"

#include "../look/stateshape.h"
#include "../look/theme.h"
#include "../models/tables.h"
#include "fittingtable.h"
#include "textlabel.h"

#include <core/marking.h>
#include <text/texts.h>

#include <QCoreApplication>
#include <QDir>
#include <QFrame>
#include <QHeaderView>

#include <algorithm>

namespace portcheck {
namespace {

constexpr int kLineHeight = 22;
constexpr int kNarrowestData = 160;

struct ValueCard
{
    Q_DECLARE_TR_FUNCTIONS(portcheck::ValueCard)
};

struct EvidencePanel
{
    Q_DECLARE_TR_FUNCTIONS(portcheck::EvidencePanel)
};

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
        lines << (values == own ? ValueCard::tr("same as %1").arg(name)
                                : ValueCard::tr("%1 says %2", "a method and its value")
                                      .arg(name, methodCell(view.diagnosis, port, other, view.catalog)));
    }
    return lines;
}

} // namespace

QFrame *makeValueCard(const View &view, Method method, PortRole role)
{
    const PortDiagnosis &port = view.diagnosis.port(role);
    auto *name = makeLabel(TextRole::Body, roleName(role, view.catalog));
    const bool number = hasValue(port, method);
    const QString cell = methodCell(view.diagnosis, port, method, view.catalog);
    QStringList notes = number ? comparisons(view, port, method) : QStringList();
    const qsizetype behind = number ? noteAt(cell) : -1;
    if (behind >= 0) {
        notes.prepend(cell.mid(behind + 1).chopped(1));
    }
    auto *value = makeLine(number ? TextRole::Number : TextRole::Quiet, cell.left(behind).trimmed());
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *note = makeLabel(TextRole::Small, notes.join(QLatin1Char('\n')));
    auto *badge = new StateBadge;
    badge->setShape(shapeFor(view.checking ? RoleState::NotChecked : port.state),
                    view.checking ? ValueCard::tr("Checking…") : stateName(port.state, view.catalog));

    QBoxLayout *head = inRow(-1, {{name, 1}, {badge, 0, Qt::AlignTop}});
    QBoxLayout *body = inRow(8, {value, {note, 1}});
    if (note->text().isEmpty()) {
        body->addStretch(1);
    }
    QFrame *card = filled(makeFrame("inner"), inColumn(1, {head, body}, {10, 8, 10, 6}));
    card->setObjectName(id(role) + QStringLiteral("ValueCard"));
    if (markedMethods(view.diagnosis, role).contains(method)) {
        card->setProperty("state", id(port.state));
    }
    card->setAccessibleName(
        ValueCard::tr("%1: %2, %3", "port, value and state, read aloud").arg(name->text(), cell, badge->word()));
    return card;
}

QWidget *makeExcerpt(const View &view, const EvidenceBlock &block)
{
    const QString read = block.source.modified.isValid()
        ? EvidencePanel::tr("File of %1", "time of a file").arg(view.catalog.dateTime(block.source.modified))
        : block.source.view == QLatin1String("32") ? EvidencePanel::tr("32-bit view")
        : block.source.view == QLatin1String("64") ? EvidencePanel::tr("64-bit view")
                                                   : QString();
    auto *side = makeLine(TextRole::Strong, sideOfEvidence(block, view.catalog));
    QBoxLayout *head = inRow(-1, {side, stretch(), makeLine(TextRole::Small, read)});
    auto *place = makePlace(block.source.kind == SourceKind::File ? QDir::toNativeSeparators(block.source.locator)
                                                                  : block.source.locator);
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
    table->setAccessibleName(EvidencePanel::tr("Excerpt of %1").arg(place->text()));

    return filled(new QWidget, inColumn(6, {head, place, table}, {0, 0, 0, 14}));
}

} // namespace portcheck
