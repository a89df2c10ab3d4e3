#pragma once

#include "../window/nextstep.h"

#include <sources/enteredvalue.h>

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

#include <algorithm>

namespace portcheck {

/// Height that a scrolled content needs at a width, wrapped texts included.
[[nodiscard]] inline int neededHeight(const QWidget &content, int width)
{
    const QLayout *layout = content.layout();
    return layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : content.sizeHint().height();
}

/// What scrolls down around a content that has no room, and never sideways.
[[nodiscard]] inline QScrollArea *makeScroll(QWidget *content)
{
    auto *scroll = new QScrollArea;
    content->setProperty("scrolled", true);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

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
    /// Height that shows everything of this tab, for pictures; at least the present one.
    [[nodiscard]] int fullHeight() const
    {
        int missing = 0;
        for (const QScrollArea *area : findChildren<QScrollArea *>()) {
            if (area->isVisible()) {
                missing = std::max(
                    missing, neededHeight(*area->widget(), area->viewport()->width()) - area->viewport()->height());
            }
        }
        return height() + missing;
    }

signals:
    void activated(const portcheck::NextStep &step);
    void entered(portcheck::Method method, const QList<portcheck::EnteredValue> &values);
};

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
