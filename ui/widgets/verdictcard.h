#pragma once

#include "../look/stateshape.h"
#include "../window/nextstep.h"
#include "textlabel.h"

#include <QFrame>
#include <QPushButton>

namespace portcheck {

/// The answer: a large shape, one sentence, what to do, and one button that leads there.
class VerdictCard final : public QFrame
{
    Q_OBJECT

public:
    VerdictCard();

    void setVerdict(RoleState state, const QString &sentence, const QString &next, const NextStep &step);

signals:
    void activated(const portcheck::NextStep &step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateBadge *m_shape = new StateBadge(44);
    TextLabel *m_sentence = named(new TextLabel(TextRole::Title), "verdictTextLabel");
    TextLabel *m_next = named(new TextLabel(TextRole::Secondary), "nextStepTextLabel");
    QPushButton *m_button = named(new QPushButton, "nextStepPushButton");
    RoleState m_state = RoleState::NotChecked;
    NextStep m_step;
};

} // namespace portcheck
