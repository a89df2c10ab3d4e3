#pragma once

#include "../window/view.h"

#include <QFrame>

namespace portcheck {

/// One role as one method sees it: the number, how it compares with the other ways, the role's state.
class ValueCard final : public QFrame
{
    Q_OBJECT

public:
    ValueCard(const View &view, Method method, PortRole role, QWidget *parent = nullptr);
};

} // namespace portcheck
