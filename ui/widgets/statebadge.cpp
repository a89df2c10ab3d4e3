#include "statebadge.h"

#include "../look/colors.h"

#include <QFontMetrics>
#include <QPainter>

namespace portcheck {
namespace {

constexpr int kSpace = 7;

int shapeSide(int pixelSize)
{
    return pixelSize + 2;
}

} // namespace

StateBadge::StateBadge(int pixelSize)
    : m_pixelSize(pixelSize)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateBadge::setState(RoleState state, const QString &word)
{
    m_state = state;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    const QFontMetrics fontMetrics(wordFont());
    return {shapeSide(m_pixelSize) + kSpace + fontMetrics.horizontalAdvance(m_word) + 2,
            std::max(shapeSide(m_pixelSize), fontMetrics.height())};
}

QFont StateBadge::wordFont() const
{
    QFont result = font();
    result.setPixelSize(m_pixelSize);
    result.setWeight(QFont::DemiBold);
    return result;
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors colors = currentColors();
    const int side = shapeSide(m_pixelSize);
    paintShape(
        painter, QRectF(0, (height() - side) / 2.0, side, side), shapeFor(m_state), colors.state(m_state), colors.card);
    painter.setFont(wordFont());
    painter.setPen(colors.state(m_state));
    painter.drawText(rect().adjusted(side + kSpace, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

} // namespace portcheck
