#include "page.h"

#include <core/marking.h>

#include <QLayout>

#include <algorithm>

namespace portcheck {

int neededHeight(const QWidget &content, int width)
{
    const QLayout *layout = content.layout();
    return layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : content.sizeHint().height();
}

QScrollArea *makeScroll(QWidget *content, const char *name)
{
    auto *scroll = named(new QScrollArea, name);
    setScrolled(*scroll, content);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

std::optional<RoleState> worstMarked(const View &view, Method method)
{
    std::optional<RoleState> worst;
    if (!view.hasDiagnosis || view.checking) {
        return worst;
    }
    for (const PortDiagnosis &port : view.diagnosis.ports) {
        const bool off = port.state == RoleState::Problem || port.state == RoleState::Check;
        if (off && worst != RoleState::Problem && markedMethods(view.diagnosis, port.role).contains(method)) {
            worst = port.state;
        }
    }
    return worst;
}

Page::Page(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
}

int Page::fullHeight() const
{
    int missing = 0;
    for (const QScrollArea *area : findChildren<QScrollArea *>()) {
        if (area->isVisible()) {
            missing = std::max(missing,
                               neededHeight(*area->widget(), area->viewport()->width()) - area->viewport()->height());
        }
    }
    return height() + missing;
}

QWidget *Page::makePages(QWidget *content)
{
    m_pages = new QStackedWidget;
    m_message = new MessagePage;
    m_pages->addWidget(content);
    m_pages->addWidget(m_message);
    connect(m_message, &MessagePage::activated, this, &Page::activated);
    return m_pages;
}

void Page::showMessage(const Message &message)
{
    m_message->setMessage(message);
    m_pages->setCurrentWidget(m_message);
}

} // namespace portcheck
