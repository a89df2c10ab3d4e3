#pragma once

#include "nextstep.h"

#include <QFrame>

class QProgressBar;
class QPushButton;

namespace portcheck {

class StateBadge;
class TextLabel;

/// The bar above every tab and in every picture: which program, which computer, when, with what result.
class Strip final : public QFrame
{
    Q_OBJECT

public:
    explicit Strip(QWidget *parent = nullptr);

    void showView(const View &view);

private:
    TextLabel *m_product;
    TextLabel *m_facts;
    TextLabel *m_case;
    StateBadge *m_state;
    TextLabel *m_ids;
    QProgressBar *m_progress;
};

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
