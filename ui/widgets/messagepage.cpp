#include "messagepage.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace portcheck {
namespace {

constexpr int kTextWidth = 840;

} // namespace

MessagePage::MessagePage()
{
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);

    // The box has the greatest width, not the labels: a layout asks them for their height at its own width.
    auto *box = filled(new QWidget, inColumn(10, {m_title, m_text, space(4), m_buttons, space(4), m_details}));
    box->setMaximumWidth(kTextWidth);
    auto *content = new QWidget;
    setScrolled(*this, content);
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(content);
    layout->addStretch(1);
    layout->addLayout(inRow(20, {stretch(), {m_shape, 0, Qt::AlignTop}, {box, 1000}, stretch()}));
    layout->addStretch(3);
}

void MessagePage::setMessage(const Message &message)
{
    m_shape->setShape(shapeFor(message.state));
    m_title->setSentence(message.title);
    m_text->setSentence(message.text);
    m_details->setSentence(message.details.join(QLatin1Char('\n')));
    setAccessibleName(message.title);
    setAccessibleDescription(message.text);
    clearLayout(*m_buttons);
    for (const NextStep &step : message.actions) {
        auto *button = new QPushButton(step.label);
        button->setAccessibleDescription(m_title->text());
        button->setObjectName(QStringLiteral("message%1PushButton").arg(m_buttons->count() + 1));
        button->setProperty("primary", m_buttons->count() == 0);
        connect(button, &QPushButton::clicked, this, [this, step] { emit activated(step); });
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
}

} // namespace portcheck
