// The window laid out for a picture of one tab.
#include "../tabs/page.h"
#include "mainwindow.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QTabBar>

namespace portcheck {

PictureMode::PictureMode(MainWindow &window, TabId tab)
    : m_window(window)
    , m_tab(window.m_tabs->currentIndex())
    , m_size(window.centralWidget()->size())
    , m_wasVisible(window.isVisible())
{
    if (!m_wasVisible) {
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.show();
        m_size = window.centralWidget()->size();
    }
    // A picture shows everything at its full height, so nothing scrolls.
    m_scrollAreas = content().findChildren<QScrollArea *>();
    for (QScrollArea *area : std::as_const(m_scrollAreas)) {
        area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    window.m_picture = true;
    window.m_tabs->setCurrentIndex(int(tab));
    window.refresh();
}

PictureMode::~PictureMode()
{
    for (QScrollArea *area : std::as_const(m_scrollAreas)) {
        area->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    }
    m_window.m_picture = false;
    m_window.m_tabs->setCurrentIndex(m_tab);
    m_window.refresh();
    content().resize(m_size);
    if (!m_wasVisible) {
        m_window.hide();
        m_window.setAttribute(Qt::WA_DontShowOnScreen, false);
    }
}

QWidget &PictureMode::content() const
{
    return *m_window.centralWidget();
}

void PictureMode::layOut() const
{
    // Three rounds: a wrapped text or a fitted table changes its height once it knows its width.
    for (int round = 0; round < 3; ++round) {
        const QList<QWidget *> widgets = content().findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            // What was just added to a layout becomes visible in the next turn of the event loop only.
            if (!widget->isWindow() && widget->isHidden() && !widget->testAttribute(Qt::WA_WState_ExplicitShowHide)) {
                widget->show();
            }
        }
        if (content().layout()) {
            content().layout()->activate();
        }
        for (QWidget *widget : widgets) {
            if (widget->layout() && widget->isVisible()) {
                widget->layout()->activate();
            }
            if (auto *area = qobject_cast<QScrollArea *>(widget)) {
                QEvent request(QEvent::LayoutRequest);
                QCoreApplication::sendEvent(area, &request);
            }
        }
    }
}

int PictureMode::missingHeight() const
{
    const Page *shown = m_window.page(m_window.currentTab());
    return shown->fullHeight(shown->width()) - shown->height();
}

} // namespace portcheck
