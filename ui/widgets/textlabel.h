#pragma once

#include "textblock.h"

#include <QBoxLayout>
#include <QLabel>
#include <QList>

#include <functional>
#include <optional>

class QFrame;
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
    void setElided();

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
/// Where a value stood: in fixed pitch, for copying. Shortened where the room is small, unless \a whole.
[[nodiscard]] TextLabel *makePlace(const QString &text, bool whole = false);

/// Scrolls down when the content has no room, and never sideways.
void setScrolled(QScrollArea &scroll, QWidget *content);
/// One that takes no focus: what is in it does.
[[nodiscard]] QScrollArea *makeScroll(QWidget *content, const char *name = "");

/// The widget itself, with the name that style sheet and tests know it by.
template<typename Widget>
[[nodiscard]] Widget *named(Widget *widget, const char *name)
{
    widget->setObjectName(QLatin1String(name));
    return widget;
}

/// A part of a row or column: a widget, a row or column within it, or space.
struct Part
{
    Part(QWidget *widget, int stretch = 0, Qt::Alignment alignment = {});
    Part(QLayout *layout, int stretch = 0);
    explicit Part(std::function<void(QBoxLayout &)> adds);

    std::function<void(QBoxLayout &)> addTo;
};
[[nodiscard]] Part space(int pixels);
[[nodiscard]] Part stretch(int factor = 1);

/// \param spacing -1 = as around it
[[nodiscard]] QBoxLayout *inRow(int spacing, const QList<Part> &parts = {}, const QMargins &margins = {});
[[nodiscard]] QBoxLayout *inColumn(int spacing, const QList<Part> &parts = {}, const QMargins &margins = {});

/// The widget itself, with what is in it.
template<typename Widget>
Widget *filled(Widget *widget, QLayout *content)
{
    widget->setLayout(content);
    return widget;
}

/// Removes every item of a layout and deletes the widgets in it.
void clearLayout(QLayout &layout);

/// Sets a style property and lets the style sheet look again.
void setStyleProperty(QWidget &widget, const char *name, const QVariant &value);

} // namespace portcheck
