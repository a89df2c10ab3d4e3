#include "verdictcard.h"

#include "../look/colors.h"

#include <QAccessible>
#include <QPainter>
#include <QPainterPath>

namespace portcheck {
namespace {

constexpr int kEdge = 6;
constexpr double kRadius = 8.0;

} // namespace

VerdictCard::VerdictCard()
{
    m_button->setProperty("primary", true);
    connect(m_button, &QPushButton::clicked, this, [this] { emit activated(m_step); });

    QBoxLayout *words = inColumn(3, {stretch(), m_sentence, m_next, stretch()});
    setLayout(inRow(18, {m_shape, {words, 1}, m_button}, {kEdge + 18, 5, 18, 6}));
}

void VerdictCard::setVerdict(RoleState state, const QString &sentence, const QString &next, const NextStep &step)
{
    m_state = state;
    m_step = step;
    m_shape->setShape(shapeFor(state));
    const bool news = m_sentence->text() != sentence;
    m_sentence->setSentence(sentence);
    m_next->setSentence(next);
    m_button->setText(step.label);
    m_button->setVisible(!step.label.isEmpty());
    m_button->setAccessibleDescription(next.isEmpty() ? sentence : next);
    setAccessibleName(sentence);
    setAccessibleDescription(next);
    if (news && isVisible()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void VerdictCard::paintEvent(QPaintEvent *)
{
    const Colors colors = currentColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath card;
    card.addRoundedRect(outline, kRadius, kRadius);
    painter.fillPath(card, colors.card);
    painter.save();
    painter.setClipPath(card);
    painter.fillRect(QRectF(0, 0, kEdge, height()), colors.state(m_state));
    painter.restore();
    painter.setPen(colors.border);
    painter.drawPath(card);
}

} // namespace portcheck
