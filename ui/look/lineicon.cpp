#include "lineicon.h"

#include "colors.h"

#include <QAbstractButton>
#include <QIconEngine>
#include <QPainter>

#include <algorithm>
#include <iterator>

namespace portcheck {
namespace {

/// The drawings were made in these sizes when the program was built.
constexpr int kSizes[] = {16, 24, 32, 48};
constexpr QSize kBeforeWords(20, 16);

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(const char *name, QColor Colors::*ink)
        : m_name(QLatin1String(name))
        , m_ink(ink)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, pixmap(rect.size() * painter->device()->devicePixelRatio(), mode, state));
    }

    /// `size` is in device pixels.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        const int *best = std::lower_bound(std::begin(kSizes), std::prev(std::end(kSizes)), side);
        const QImage drawing(QStringLiteral(":/ui/line/%1-%2.png").arg(m_name, QString::number(*best)));
        const Colors colors = currentColors();
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        // In a wider place it is at the left.
        painter.drawImage(0, 0, drawing.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), mode == QIcon::Disabled ? colors.disabled : colors.*m_ink);
        painter.end();
        return QPixmap::fromImage(image);
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    QString m_name;
    QColor Colors::*m_ink;
};

} // namespace

QIcon lineIcon(const char *name)
{
    return QIcon(new LineIconEngine(name, &Colors::text));
}

void setLineIcon(QAbstractButton &button, const char *name)
{
    button.setIconSize(kBeforeWords);
    button.setIcon(button.property("primary").toBool() ? QIcon(new LineIconEngine(name, &Colors::onAccent))
                                                       : lineIcon(name));
}

} // namespace portcheck
