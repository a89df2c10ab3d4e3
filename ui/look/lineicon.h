#pragma once

#include <QIcon>

class QAbstractButton;

namespace portcheck {

/// One of the drawings of resources/icons/line, by its file name without suffix, in the colour that the theme has for
/// text when it is painted: made once, right after every change of theme. GUI thread.
[[nodiscard]] QIcon lineIcon(const char *name);

/// The same before the words of a button, with a little air between them, and in their colour if it is a primary one.
void setLineIcon(QAbstractButton &button, const char *name);

} // namespace portcheck
