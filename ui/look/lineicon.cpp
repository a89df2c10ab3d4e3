#include "lineicon.h"

#include "colors.h"

#include <QAbstractButton>
#include <QIconEngine>
#include <QPainter>

#include <algorithm>
#include <iterator>
#include <utility>

namespace portcheck {
namespace {

/// The drawings were made in these sizes when the program was built.
constexpr int kSizes[] = {16, 24, 32, 48};
constexpr QSize kBeforeWords(20, 16);

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, IconTone tone)
        : m_name(std::move(name))
        , m_tone(tone)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, scaledPixmap(rect.size() * painter->device()->devicePixelRatio(), mode, state, 1));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    /// `size` is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const Colors colors = currentColors();
        const QColor color = mode == QIcon::Disabled ? colors.disabled
            : m_tone == IconTone::OnAccent           ? colors.onAccent
                                                     : colors.text;
        // In a wider place it is at the left.
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.drawImage(0, 0, drawing(std::min(size.width(), size.height())));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
        painter.end();
        return QPixmap::fromImage(image);
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    [[nodiscard]] QImage drawing(int pixels) const
    {
        const int *best = std::lower_bound(std::begin(kSizes), std::prev(std::end(kSizes)), pixels);
        const QImage image(QStringLiteral(":/ui/line/%1-%2.png").arg(m_name, QString::number(*best)));
        return image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }

    QString m_name;
    IconTone m_tone;
};

} // namespace

QIcon lineIcon(const char *name, IconTone tone)
{
    return QIcon(new LineIconEngine(QString::fromLatin1(name), tone));
}

void setLineIcon(QAbstractButton &button, const char *name, IconTone tone)
{
    button.setIconSize(kBeforeWords);
    button.setIcon(lineIcon(name, tone));
}

} // namespace portcheck
