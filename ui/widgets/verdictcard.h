#pragma once

#include "../window/nextstep.h"
#include "textlabel.h"

#include <QFrame>

class QPushButton;

namespace portcheck {

class ShapeView;

/// The answer: a large shape, one sentence, what to do, and one button that leads there.
class VerdictCard final : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent = nullptr);

    void setVerdict(RoleState state, const QString &sentence, const QString &next, const NextStep &step);

signals:
    void activated(const portcheck::NextStep &step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ShapeView *m_shape;
    TextLabel *m_sentence;
    TextLabel *m_next;
    QPushButton *m_button;
    RoleState m_state = RoleState::NotChecked;
    NextStep m_step;
};

} // namespace portcheck
