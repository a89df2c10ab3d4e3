#pragma once

#include <core/diagnosis.h>
#include <session/checkinput.h>
#include <text/catalog.h>

#include <algorithm>

namespace portcheck {

/// What every part of the window shows: one value, handed down whenever anything changed. Nothing below
/// the main window keeps facts of its own.
struct View
{
    Catalog catalog {Language::English};
    Diagnosis diagnosis; ///< with aliases when `aliased`
    bool hasDiagnosis = false;
    bool aliased = false;
    bool checking = false; ///< a part has not answered yet: nothing may be exported as final
    int done = 0;
    int total = 0;
    int subject = 0; ///< another number with each change to other computers, files or reports
    CheckInput input;
    CheckOptions options;
    /// False for an opened report: entered values could not be compared with it.
    bool canEnter = true;
    bool picture = false; ///< rendered for a picture: the strip shows finding ids

    /// A result that can be exported, copied and drawn.
    [[nodiscard]] bool isReady() const { return hasDiagnosis && !checking; }
};

/// What was entered for a role and took part in the diagnosis; null = nothing.
[[nodiscard]] inline const Observation *enteredValue(const Diagnosis &diagnosis, PortRole role, Method method)
{
    const QList<Observation> &observations = diagnosis.port(role).observations;
    const auto found = std::find_if(observations.begin(), observations.end(), [method](const Observation &observation) {
        return observation.method == method && observation.source.kind == SourceKind::Entered;
    });
    return found == observations.end() ? nullptr : &*found;
}

/// After the Overview they are in the order of the methods.
enum class TabId { Overview, Console, Ini, Registry, Plugin, Live, PortList, Agents };
inline constexpr int kTabCount = int(TabId::Agents) + 1;

[[nodiscard]] constexpr TabId tabOf(Method method)
{
    return TabId(int(TabId::Console) + int(method));
}
static_assert(tabOf(Method::Plugin) == TabId::Plugin && tabOf(Method::Live) == TabId::Live);

/// A place in the window: a tab, and the role or entry field in it.
struct Destination
{
    TabId tab = TabId::Overview;
    std::optional<PortRole> role;
};

} // namespace portcheck
