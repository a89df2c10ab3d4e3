#pragma once

#include <core/vocabulary.h>

#include <QColor>
#include <QPalette>

namespace portcheck {

/// Every colour of the window. State colours are those of the product's design (checked for contrast and
/// for three kinds of colour blindness); no colour ever carries a meaning alone.
struct Colors
{
    QColor window;
    QColor card;
    QColor header; ///< table headers and code blocks
    QColor border;
    QColor hairline;
    QColor control; ///< outline of fields and buttons, 3:1 against what is behind
    QColor text;
    QColor secondary;
    QColor muted;
    QColor accent;
    QColor onAccent;
    QColor hover;
    QColor pressed;
    QColor disabled;

    QColor match;
    QColor check;
    QColor problem;
    QColor grey;
    QColor matchTint;
    QColor checkTint;
    QColor problemTint;
    QColor greyTint;
    QColor sample; ///< of the banner of the sample; no state has it
    QColor onSample;

    [[nodiscard]] QColor state(RoleState state) const;
    [[nodiscard]] QColor tint(RoleState state) const;
};

[[nodiscard]] const Colors &lightColors();
[[nodiscard]] const Colors &darkColors();
/// For a high-contrast desktop: the system's own colours, states distinguished by shape and word only.
[[nodiscard]] Colors contrastColors(const QPalette &system);

/// The colours that go with the application's present palette.
[[nodiscard]] Colors currentColors();

[[nodiscard]] QPalette paletteFor(const Colors &colors);

/// A style sheet in which each name after an @, such as "@window", has become its colour.
[[nodiscard]] QString withColors(QString sheet, const Colors &colors);

} // namespace portcheck
