#pragma once

#include <report/stateshapes.h>

#include <QIcon>
#include <QWidget>

namespace portcheck {

/// The shape of a state in its colour as an icon, sharp at 100 to 200 %.
[[nodiscard]] QIcon stateIcon(RoleState state);

/// The shape of a state or severity in its colour, with its word or alone beside words that say the same: never by
/// colour alone.
class StateBadge final : public QWidget
{
    Q_OBJECT

public:
    /// \param side of the shape in pixels; the letters of its word are two pixels smaller
    explicit StateBadge(int side = 16, Shape shape = Shape::NotChecked, const QString &word = {});

    void setShape(Shape shape, const QString &word = {});
    [[nodiscard]] Shape shape() const { return m_shape; }
    [[nodiscard]] QString word() const { return m_word; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side;
    Shape m_shape = Shape::NotChecked;
    QString m_word;
};

} // namespace portcheck
