#pragma once

#include <QStringView>

namespace portcheck {

enum class Same { Yes, No, CannotTell };

/// Whether two server names mean one machine. Case does not matter; a short name equals the first label of
/// a fully qualified one, and an address is the same in every spelling. A name against an address, a loopback name or a placeholder such as %COMPUTER%
/// cannot be compared without asking the network, so the answer is CannotTell.
[[nodiscard]] Same sameMachine(QStringView a, QStringView b);

} // namespace portcheck
