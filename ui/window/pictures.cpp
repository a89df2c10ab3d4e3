#include "pictures.h"

#include "../tabs/page.h"
#include "mainwindow.h"

#include <report/reports.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLayout>
#include <QPainter>
#include <QScrollArea>
#include <QTabBar>

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

constexpr double kScale = 2.0;
constexpr QSize kPictureSize(1280, 720);

} // namespace

/// While this lives, the window is laid out for a picture of one tab: finding ids in the strip, nothing
/// scrolled away. Its destructor puts everything back.
class PictureMode
{
public:
    PictureMode(MainWindow &window, TabId tab)
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
        window.m_view.picture = true;
        window.m_tabs->setCurrentIndex(int(tab));
        window.refresh();
    }
    Q_DISABLE_COPY_MOVE(PictureMode)
    ~PictureMode()
    {
        for (QScrollArea *area : std::as_const(m_scrollAreas)) {
            area->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        }
        m_window.m_view.picture = false;
        m_window.m_tabs->setCurrentIndex(m_tab);
        m_window.refresh();
        content().resize(m_size);
        if (!m_wasVisible) {
            m_window.hide();
            m_window.setAttribute(Qt::WA_DontShowOnScreen, false);
        }
    }

    [[nodiscard]] QWidget &content() const { return *m_window.centralWidget(); }

    /// Carries out every pending layout now.
    void layOut() const
    {
        // Three rounds: a wrapped text or a fitted table changes its height once it knows its width.
        for (int round = 0; round < 3; ++round) {
            const QList<QWidget *> widgets = content().findChildren<QWidget *>();
            for (QWidget *widget : widgets) {
                // What was just added to a layout becomes visible in the next turn of the event loop only.
                if (!widget->isWindow() && widget->isHidden()
                    && !widget->testAttribute(Qt::WA_WState_ExplicitShowHide)) {
                    widget->show();
                }
            }
            content().layout()->activate();
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

    /// By how much the content is too low to show all of the tab.
    [[nodiscard]] int missingHeight() const
    {
        const Page *shown = m_window.page(m_window.currentTab());
        return shown->fullHeight() - shown->height();
    }

private:
    MainWindow &m_window;
    int m_tab;
    QSize m_size;
    bool m_wasVisible;
    QList<QScrollArea *> m_scrollAreas;
};

QString pictureId(TabId tab)
{
    static constexpr std::array<const char *, kTabCount> names {
        "overview", "console", "ini", "registry", "plugin", "listening", "port-list", "agents"};
    return QStringLiteral("%1-%2").arg(QString::number(int(tab) + 1), QLatin1String(names.at(std::size_t(tab))));
}

QImage renderTab(MainWindow &window, TabId tab, const std::function<void(const QWidget &)> &inspect)
{
    const PictureMode mode(window, tab);
    // Never narrower than the design's size; taller when the tab has more to show.
    QWidget &content = mode.content();
    content.resize(std::max(content.width(), kPictureSize.width()), std::max(content.height(), kPictureSize.height()));
    mode.layOut();
    const int missing = mode.missingHeight();
    if (missing > 0) {
        content.resize(content.width(), content.height() + missing);
        mode.layOut();
    }
    if (inspect) {
        inspect(content);
    }
    QImage image(content.size() * kScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kScale);
    image.fill(currentColors().window);
    content.render(&image, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
    return image;
}

QList<std::pair<QString, QImage>> renderAllTabs(MainWindow &window)
{
    const View &view = window.view();
    QList<std::pair<QString, QImage>> pictures;
    for (int index = 0; index < kTabCount; ++index) {
        const auto tab = TabId(index);
        pictures.append({pictureFileName(view.diagnosis, view.catalog.language(), tab), renderTab(window, tab)});
    }
    return pictures;
}

QByteArray pngBytes(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

QString pictureFileName(const Diagnosis &diagnosis, Language language, TabId tab)
{
    return QStringLiteral("%1_%2.png").arg(baseFileName(diagnosis, language), pictureId(tab));
}

QString baseFileName(const Diagnosis &diagnosis, Language language)
{
    return QFileInfo(suggestedFileName(diagnosis, language, ReportFormat::Html)).completeBaseName();
}

} // namespace portcheck
