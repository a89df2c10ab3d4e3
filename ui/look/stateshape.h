#pragma once

#include <report/shapepainter.h>

#include <QIcon>
#include <QWidget>

namespace portcheck {

/// A shape as an icon, sharp at 100 to 200 %.
[[nodiscard]] QIcon shapeIcon(Shape shape, const QColor &color, const QColor &glyph);

/// A shape alone, beside words that say the same.
class ShapeView final : public QWidget
{
    Q_OBJECT

public:
    explicit ShapeView(int side);

    void showState(RoleState state);
    void showSeverity(Severity severity);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setShape(Shape shape, RoleState colorOf);

    Shape m_shape = Shape::NotChecked;
    RoleState m_colorOf = RoleState::NotChecked;
};

/// Shape and word of a state, in its colour: never by colour alone.
class StateBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit StateBadge(int pixelSize = 14);

    void setState(RoleState state, const QString &word);
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] RoleState state() const { return m_state; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont wordFont() const;

    int m_pixelSize;
    RoleState m_state = RoleState::NotChecked;
    QString m_word;
};

} // namespace portcheck
