#pragma once

#include "../window/nextstep.h"

#include <sources/enteredvalue.h>

#include <QLayout>
#include <QWidget>

namespace portcheck {

/// One tab, made when somebody first looks at it. It keeps no facts: everything it shows, its words included, is set by
/// showView(), which is called again after a change of language, aliases or theme.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void showView(const View &view) = 0;
    /// Brings a role into view and puts the focus there.
    virtual void reveal(std::optional<PortRole> role) = 0;
    /// Height that shows everything of this tab at `width`, for pictures; at least the present one.
    [[nodiscard]] virtual int fullHeight(int width) const
    {
        Q_UNUSED(width)
        return height();
    }

signals:
    void activated(const portcheck::NextStep &step);
    void entered(portcheck::Method method, const QList<portcheck::EnteredValue> &values);
};

/// Height that a scrolled content needs at a width, wrapped texts included.
[[nodiscard]] inline int neededHeight(const QWidget &content, int width)
{
    const QLayout *layout = content.layout();
    return layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : content.sizeHint().height();
}

/// The worst of the states (problem, then check) of the roles for which `marks` is true.
template<typename Predicate>
[[nodiscard]] std::optional<RoleState> worstAlarm(const View &view, Predicate marks)
{
    std::optional<RoleState> worst;
    if (!view.hasDiagnosis || view.checking) {
        return worst;
    }
    for (const PortDiagnosis &port : view.diagnosis.ports) {
        const bool off = port.state == RoleState::Problem || port.state == RoleState::Check;
        if (off && marks(port) && worst != RoleState::Problem) {
            worst = port.state;
        }
    }
    return worst;
}

} // namespace portcheck
