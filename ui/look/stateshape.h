#pragma once

#include <core/vocabulary.h>

#include <QColor>
#include <QIcon>
#include <QWidget>

class QPainter;

namespace portcheck {

/// What is drawn: a state's shape, or the "i" of a piece of information.
enum class Shape { Match, Check, Problem, Unknown, Single, NotChecked, NotApplicable, Info };

[[nodiscard]] Shape shapeFor(RoleState state);
[[nodiscard]] Shape shapeFor(Severity severity);

/// Draws a shape into a square, as vectors, at any size. `glyph` is the colour inside a filled shape.
void paintShape(QPainter &painter, const QRectF &square, Shape shape, const QColor &color, const QColor &glyph);

/// The same as an icon, sharp at 100 to 200 %.
[[nodiscard]] QIcon shapeIcon(Shape shape, const QColor &color, const QColor &glyph);

/// A shape alone, beside words that say the same.
class ShapeView final : public QWidget
{
    Q_OBJECT

public:
    explicit ShapeView(int side, QWidget *parent = nullptr);

    void setShape(Shape shape, RoleState colorOf);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side;
    Shape m_shape = Shape::NotChecked;
    RoleState m_colorOf = RoleState::NotChecked;
};

} // namespace portcheck
