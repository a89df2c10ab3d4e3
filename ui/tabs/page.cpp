#include "page.h"

#include "../look/stateshape.h"
#include "../widgets/textlabel.h"

#include <core/marking.h>

#include <QPushButton>

#include <algorithm>

namespace portcheck {
namespace {

constexpr int kTextWidth = 840;

} // namespace

int neededHeight(const QWidget &content, int width)
{
    const QLayout *layout = content.layout();
    return layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : content.sizeHint().height();
}

std::optional<RoleState> worstMarked(const View &view, Method method)
{
    std::optional<RoleState> worst;
    if (!view.hasDiagnosis || view.checking) {
        return worst;
    }
    for (const PortDiagnosis &port : view.diagnosis.ports) {
        const bool off = port.state == RoleState::Problem || port.state == RoleState::Check;
        if (off && worst != RoleState::Problem && markedMethods(view.diagnosis, port.role).contains(method)) {
            worst = port.state;
        }
    }
    return worst;
}

Page::Page(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
}

void Page::reveal(std::optional<PortRole> role)
{
    if (m_ports && hasContent()) {
        m_ports->focusRole(role);
    }
}

int Page::fullHeight() const
{
    int missing = 0;
    for (const QScrollArea *area : findChildren<QScrollArea *>()) {
        if (area->isVisible()) {
            missing = std::max(missing,
                               neededHeight(*area->widget(), area->viewport()->width()) - area->viewport()->height());
        }
    }
    return height() + missing;
}

QWidget *Page::makePages(QWidget *content)
{
    m_pages = new QStackedWidget;
    m_message = makeScroll(new QWidget);
    m_pages->addWidget(content);
    m_pages->addWidget(m_message);
    return m_pages;
}

void Page::showMessage(const Message &message)
{
    auto *shape = new StateBadge(48, shapeFor(message.state));
    auto *details = makeLabel(TextRole::Code, message.details.join(QLatin1Char('\n')));
    details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QList<Part> buttons;
    for (const NextStep &step : message.actions) {
        auto *button = new QPushButton(step.label);
        button->setProperty("primary", buttons.isEmpty());
        button->setAccessibleDescription(message.title);
        connect(button, &QPushButton::clicked, this, [this, step] { emit activated(step); });
        buttons << button;
        button->setObjectName(QStringLiteral("message%1PushButton").arg(buttons.size()));
    }
    buttons << stretch();

    // The box has the greatest width, not the labels: a layout asks them for their height at its own width.
    auto *box = filled(new QWidget,
                       inColumn(10,
                                {makeLabel(TextRole::Title, message.title),
                                 makeLabel(TextRole::Secondary, message.text),
                                 space(4),
                                 inRow(8, buttons),
                                 space(4),
                                 details}));
    box->setMaximumWidth(kTextWidth);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content); // with the margins of the style
    layout->addStretch(1);
    layout->addLayout(inRow(20, {stretch(), {shape, 0, Qt::AlignTop}, {box, 1000}, stretch()}));
    layout->addStretch(3);
    m_message->widget()->hide(); // gives the focus away while it has a place
    m_message->takeWidget()->deleteLater(); // the click on a button in it may have led here
    setScrolled(*m_message, content);
    m_message->setAccessibleName(message.title);
    m_message->setAccessibleDescription(message.text);
    m_pages->setCurrentWidget(m_message);
}

} // namespace portcheck
