#pragma once

#include "../look/stateshape.h"
#include "../widgets/textlabel.h"
#include "nextstep.h"

#include <QFrame>
#include <QProgressBar>
#include <QPushButton>

namespace portcheck {

/// The bar above every tab and in every picture: which program, which computer, when, with what result.
class Strip final : public QFrame
{
    Q_OBJECT

public:
    Strip();

    void showView(const View &view);

private:
    TextLabel *m_product = named(makeLine(TextRole::Heading), "productTextLabel");
    TextLabel *m_facts = named(new TextLabel(TextRole::Small), "factsTextLabel");
    TextLabel *m_case = new TextLabel(TextRole::Small);
    StateBadge *m_state = named(new StateBadge(18), "wholeStateBadge");
    TextLabel *m_ids = named(new TextLabel(TextRole::Code), "findingIdsTextLabel");
    QProgressBar *m_progress = new QProgressBar;
};

/// Says on every tab and picture when the values are not this computer's, or not complete. The sample
/// cannot be mistaken for anything else.
class ModeBanner final : public QFrame
{
    Q_OBJECT

public:
    ModeBanner();

    void showView(const View &view);

signals:
    void activated(const portcheck::NextStep &step);

private:
    TextLabel *m_mode = named(makeLine(TextRole::Strong), "modeTextLabel");
    TextLabel *m_text = new TextLabel(TextRole::Body);
    QPushButton *m_inputs = named(new QPushButton, "showInputsPushButton");
    QPushButton *m_button = named(new QPushButton, "leaveModePushButton");
    NextStep m_step;
};

} // namespace portcheck
