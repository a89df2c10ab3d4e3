#pragma once

#include "../window/nextstep.h"

#include <QList>
#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace portcheck {

class TextLabel;
struct ManualStep;

/// The vendor's steps for looking a value up by hand, numbered, each with its button, and its warning. Never wider than
/// its room: where words and buttons do not fit side by side, every button stands below its words.
class StepsView final : public QWidget
{
    Q_OBJECT

public:
    explicit StepsView(QWidget *parent = nullptr);

    void setMethod(const View &view, Method method);

signals:
    void activated(const portcheck::NextStep &step);

protected:
    bool event(QEvent *event) override;

private:
    void arrange();
    void addStep(int number, const ManualStep &step);

    TextLabel *m_heading;
    QVBoxLayout *m_steps;
    QList<QBoxLayout *> m_rows; ///< words and button
};

} // namespace portcheck
