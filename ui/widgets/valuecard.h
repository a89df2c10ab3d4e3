#pragma once

#include "../window/view.h"

#include <QFrame>

namespace portcheck {

/// One role in one method: the number, how it compares with the other methods, the role's state.
class ValueCard final : public QFrame
{
    Q_OBJECT

public:
    ValueCard(const View &view, Method method, PortRole role, QWidget *parent = nullptr);
};

} // namespace portcheck
