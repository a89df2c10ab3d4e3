#pragma once

#include "../window/nextstep.h"

#include <QWidget>

class QVBoxLayout;

namespace portcheck {

class TextLabel;
struct ManualStep;

/// The vendor's steps for looking a value up by hand, numbered, each with its button, and its warning.
class StepsView final : public QWidget
{
    Q_OBJECT

public:
    explicit StepsView(QWidget *parent = nullptr);

    void setMethod(const View &view, Method method);

signals:
    void activated(const portcheck::NextStep &step);

private:
    void addStep(int number, const ManualStep &step);

    TextLabel *m_heading;
    QVBoxLayout *m_steps;
};

} // namespace portcheck
