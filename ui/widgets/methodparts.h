#pragma once

#include "../window/view.h"

class QFrame;
class QWidget;

/// What the tab of a method is made of.
namespace portcheck {

/// One role in one method: the number, how it compares with the other methods, the role's state.
[[nodiscard]] QFrame *makeValueCard(const View &view, Method method, PortRole role);

/// An excerpt of what was read, with its place and whose copy it is.
[[nodiscard]] QWidget *makeExcerpt(const View &view, const EvidenceBlock &block);

} // namespace portcheck
