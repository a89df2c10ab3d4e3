#include "stateshape.h"

#include "colors.h"

#include <QPainter>
#include <QPixmap>

namespace portcheck {
namespace {

constexpr int kSpace = 7;

QColor colorOf(Shape shape, const Colors &colors)
{
    return shape == Shape::Info ? colors.grey : colors.state(static_cast<RoleState>(shape));
}

} // namespace

QIcon stateIcon(RoleState state)
{
    const Colors colors = currentColors();
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(16 * scale, 16 * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        const QRectF square(0.5, 0.5, 16 * scale - 1, 16 * scale - 1);
        paintShape(painter, square, shapeFor(state), colors.state(state), colors.card);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        icon.addPixmap(pixmap);
    }
    return icon;
}

StateBadge::StateBadge(int side, Shape shape, const QString &word)
    : m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QFont letters;
    letters.setPixelSize(side - 2);
    letters.setWeight(QFont::DemiBold);
    setFont(letters);
    setShape(shape, word);
}

void StateBadge::setShape(Shape shape, const QString &word)
{
    m_shape = shape;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    if (m_word.isEmpty()) {
        return {m_side, m_side};
    }
    return {m_side + kSpace + fontMetrics().horizontalAdvance(m_word) + 2, std::max(m_side, fontMetrics().height())};
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors colors = currentColors();
    const QColor color = colorOf(m_shape, colors);
    const double air = m_word.isEmpty() ? 0.5 : 0;
    const QRectF square(air, (height() - m_side) / 2.0 + air, m_side - 2 * air, m_side - 2 * air);
    paintShape(painter, square, m_shape, color, colors.card);
    painter.setPen(color);
    painter.drawText(rect().adjusted(m_side + kSpace, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

} // namespace portcheck
