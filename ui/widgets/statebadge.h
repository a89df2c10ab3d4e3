#pragma once

#include "../look/stateshape.h"

namespace portcheck {

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
