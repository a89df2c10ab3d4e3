#pragma once

#include "../window/nextstep.h"
#include "textlabel.h"

#include <text/texts.h>

namespace portcheck {

/// The vendor's steps for looking a value up by hand, numbered, each with its button, and its warning. Never wider than
/// its room: where words and buttons do not fit side by side, every button is below its words.
class StepsView final : public QWidget
{
    Q_OBJECT

public:
    StepsView();

    void setMethod(const View &view, Method method);

signals:
    void activated(const portcheck::NextStep &step);

protected:
    bool event(QEvent *event) override;

private:
    void arrange();
    void addStep(int number, const ManualStep &step);

    TextLabel *m_heading = new TextLabel(TextRole::Heading);
    QBoxLayout *m_steps = inColumn(8);
    QList<QBoxLayout *> m_rows; ///< words and button
};

} // namespace portcheck
