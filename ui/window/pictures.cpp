#include "pictures.h"

#include "mainwindow.h"

#include <report/reports.h>

#include <QBuffer>
#include <QPainter>

#include <algorithm>

namespace portcheck {
namespace {

constexpr double kScale = 2.0;
constexpr QSize kPictureSize(1280, 720);

} // namespace

QString pictureId(TabId tab)
{
    switch (tab) {
    case TabId::Overview:
        return QStringLiteral("1-overview");
    case TabId::Console:
        return QStringLiteral("2-console");
    case TabId::Ini:
        return QStringLiteral("3-ini");
    case TabId::Registry:
        return QStringLiteral("4-registry");
    case TabId::Plugin:
        return QStringLiteral("5-plugin");
    case TabId::Listening:
        return QStringLiteral("6-listening");
    case TabId::PortList:
        return QStringLiteral("7-port-list");
    case TabId::Agents:
        return QStringLiteral("8-agents");
    }
    Q_UNREACHABLE();
    return {};
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

QList<QPair<QString, QImage>> renderAllTabs(MainWindow &window)
{
    QList<QPair<QString, QImage>> pictures;
    for (const TabId tab : {TabId::Overview,
                            TabId::Console,
                            TabId::Ini,
                            TabId::Registry,
                            TabId::Plugin,
                            TabId::Listening,
                            TabId::PortList,
                            TabId::Agents}) {
        pictures.append({pictureId(tab), renderTab(window, tab)});
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

QString pictureFileName(const Diagnosis &diagnosis, Language language, const QString &tabId)
{
    QString name = suggestedFileName(diagnosis, language, ReportFormat::Html);
    name.chop(suffix(ReportFormat::Html).size() + 1);
    return QStringLiteral("%1_%2.png").arg(name, tabId);
}

} // namespace portcheck
