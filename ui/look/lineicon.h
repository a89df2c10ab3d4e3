#pragma once

#include <QIcon>

class QAbstractButton;

namespace portcheck {

enum class IconTone { Text, OnAccent };

/// One of the drawings of resources/icons/line, by its file name without suffix, in the colour that the theme has when
/// it is painted: made once, right after every change of theme. GUI thread.
[[nodiscard]] QIcon lineIcon(const char *name, IconTone tone = IconTone::Text);

/// The same before the words of a button, with a little air between them.
void setLineIcon(QAbstractButton &button, const char *name, IconTone tone = IconTone::Text);

} // namespace portcheck
