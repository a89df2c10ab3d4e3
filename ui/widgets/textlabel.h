#pragma once

#include "textblock.h"

#include <QLabel>
#include <QList>
#include <QMargins>

#include <optional>

class QFrame;
class QLayout;
class QScrollArea;

namespace portcheck {

/// The steps of the type scale; sizes and colours are in window.qss.
enum class TextRole { Body, Title, Heading, Strong, Secondary, Small, Code, Number, Quiet, Error };

/// A label of one step of the type scale. Wraps; Japanese only where a phrase ends.
class TextLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextRole role);

    /// Plain text. An empty sentence hides the label, so that it takes no room.
    void setSentence(const QString &text);
    void setTextRole(TextRole role);
    /// One line, shortened in the middle when the room is too small, whole in its tool tip; for paths.
    void setElided(bool elided);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isBlock() const;
    [[nodiscard]] bool isShortened() const;
    [[nodiscard]] const TextBlock &block() const;
    [[nodiscard]] QSize sizeFor(int width) const;

    bool m_elided = false;
    mutable std::optional<TextBlock> m_block; ///< of the text and font that it was last asked for
};

/// A frame drawn by window.qss: "card", "inner", "bar", "warning", "note" ...
[[nodiscard]] QFrame *makeFrame(const char *frameRole);

[[nodiscard]] TextLabel *makeLabel(TextRole role, const QString &sentence);
/// One that never wraps.
[[nodiscard]] TextLabel *makeLine(TextRole role, const QString &text = {});
/// Where a value stood: in fixed pitch, shortened where the room is small, for copying.
[[nodiscard]] TextLabel *makePlace(const QString &text);

/// Scrolls down when the content has no room, and never sideways.
void setScrolled(QScrollArea &scroll, QWidget *content);

/// The widget itself, with the name that style sheet and tests know it by.
template<typename Widget>
[[nodiscard]] Widget *named(Widget *widget, const char *name)
{
    widget->setObjectName(QLatin1String(name));
    return widget;
}

/// A row or column of a page.
template<typename Layout>
[[nodiscard]] Layout *makeLayout(int spacing, const QMargins &margins = {}, QWidget *parent = nullptr)
{
    auto *layout = new Layout(parent);
    layout->setSpacing(spacing);
    layout->setContentsMargins(margins);
    return layout;
}

/// One after the other, into a layout or a stack.
template<typename Box>
void addWidgets(Box &box, const QList<QWidget *> &widgets)
{
    for (QWidget *widget : widgets) {
        box.addWidget(widget);
    }
}

/// Removes every item of a layout and deletes the widgets in it.
void clearLayout(QLayout &layout);

/// Sets a style property and lets the style sheet look again.
void setStyleProperty(QWidget &widget, const char *name, const QVariant &value);

} // namespace portcheck
