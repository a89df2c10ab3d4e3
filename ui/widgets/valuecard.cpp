#include "valuecard.h"

#include "../models/tables.h"
#include "statebadge.h"
#include "textlabel.h"

#include <core/marking.h>
#include <text/texts.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace portcheck {
namespace {

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

ValueCard::ValueCard(const View &view, Method method, PortRole role, QWidget *parent)
    : QFrame(parent)
{
    const PortDiagnosis &port = view.diagnosis.port(role);
    const bool marked = markedMethods(view.diagnosis, role).contains(method);
    setObjectName(id(role) + QStringLiteral("ValueCard"));
    setProperty("frameRole", QStringLiteral("inner"));
    if (marked) {
        setProperty("state", id(port.state));
    }
    auto *name = makeLabel(TextRole::Body, roleName(role, view.catalog));
    const bool number = hasValue(port, method);
    const QString cell = methodCell(view.diagnosis, port, method, view.catalog);
    QStringList remarks = number ? comparisons(view, port, method) : QStringList();
    // "4345 (Service.ini)": what stands behind a port is no part of it.
    static constexpr QStringView kOpening = u"(（";
    const auto behind =
        number ? std::find_first_of(cell.begin(), cell.end(), kOpening.begin(), kOpening.end()) : cell.end();
    if (behind != cell.end()) {
        remarks.prepend(cell.mid(behind - cell.begin() + 1).chopped(1));
    }
    auto *value = makeLine(number ? TextRole::Number : TextRole::Quiet, cell.left(behind - cell.begin()).trimmed());
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *remark = makeLabel(TextRole::Small, remarks.join(QLatin1Char('\n')));
    auto *badge = new StateBadge;
    badge->setState(view.checking ? RoleState::NotChecked : port.state,
                    view.checking ? tr("Checking…") : stateName(port.state, view.catalog));

    auto *head = new QHBoxLayout;
    head->addWidget(name, 1);
    head->addWidget(badge, 0, Qt::AlignTop);
    auto *body = makeLayout<QHBoxLayout>(8);
    body->addWidget(value);
    body->addWidget(remark, 1);
    if (remark->text().isEmpty()) {
        body->addStretch(1);
    }
    auto *layout = makeLayout<QVBoxLayout>(1, {10, 8, 10, 6}, this);
    layout->addLayout(head);
    layout->addLayout(body);
    setAccessibleName(tr("%1: %2, %3", "port, value and state, read aloud").arg(name->text(), cell, badge->word()));
}

} // namespace portcheck
