#pragma once

#include "nextstep.h"

#include <QFrame>

class QPushButton;

namespace portcheck {

class TextLabel;

/// Says on every tab and picture when the values are not this computer's, or not complete. The sample
/// cannot be mistaken for anything else.
class ModeBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit ModeBanner(QWidget *parent = nullptr);

    void showView(const View &view);

signals:
    void activated(const portcheck::NextStep &step);

private:
    TextLabel *m_mode;
    TextLabel *m_text;
    QPushButton *m_inputs;
    QPushButton *m_button;
    NextStep m_step;
};

} // namespace portcheck
