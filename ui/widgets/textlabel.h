#pragma once

#include <QLabel>

class QFrame;
class QLayout;

namespace portcheck {

/// The steps of the type scale; sizes and colours are in window.qss.
enum class TextRole { Body, Title, Heading, Strong, Secondary, Small, Code, Number, Quiet, Error };

/// A label of one step of the type scale. Wraps; Japanese only where a phrase ends.
class TextLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextRole role, QWidget *parent = nullptr);

    /// Plain text. An empty sentence hides the label, so that it takes no room.
    void setSentence(const QString &text);
    void setTextRole(TextRole role);
    /// One line, shortened in the middle when the room is too small; for paths.
    void setElided(bool elided);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_elided = false;
};

/// For display only: the text with invisible marks, so that Japanese breaks where a phrase ends (after a
/// particle or a punctuation mark) instead of anywhere, and a path after each backslash. Never for text
/// that a person may copy.
[[nodiscard]] QString phrased(const QString &text);

/// A frame drawn by window.qss: "card", "inner", "bar", "warning", "note" ...
[[nodiscard]] QFrame *makeFrame(const char *frameRole, QWidget *parent = nullptr);

/// Removes every item of a layout and deletes the widgets in it.
void clearLayout(QLayout &layout);

/// Sets a style property and lets the style sheet look again.
void setStyleProperty(QWidget &widget, const char *name, const QVariant &value);

} // namespace portcheck
