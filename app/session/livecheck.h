#pragma once

#include <core/diagnosis.h>
#include <sources/livesources.h>

#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <functional>

namespace portcheck {

using std::chrono_literals::operator""ms;

/// What the live check found: evidence to be graded by the Reconciler, and findings that rest on facts
/// which LiveEvidence does not hold (services, names, the dynamic port range).
struct LiveFacts
{
    /// One entry for each role and port that was looked at, in the order of the roles. On this machine the
    /// state comes from the TCP table; at another host from the network alone.
    QList<LiveEvidence> evidence;
    QList<Finding> findings;
    /// The configured server names and what they resolve to here.
    QList<ResolvedName> names;
    QList<LiveQuestion> questions; ///< how each went, all of them, in their order

    friend bool operator==(const LiveFacts &, const LiveFacts &) = default;
};

/// How long each question may take, from the start of the live check. A question that hangs is left to itself and
/// reported as "not in time"; nothing waits for it.
struct LiveLimits
{
    /// In the order of LiveQuestionId. The probes wait for the listeners, to ask where something listens; what has
    /// answered them at their limit counts.
    std::array<std::chrono::milliseconds, 7> here {{1500ms, 4000ms, 4000ms, 4000ms, 4000ms, 4000ms, 4300ms}};
    std::chrono::milliseconds elsewhere {9500}; ///< probes of another machine
    std::chrono::milliseconds grace {300}; ///< for what was asked to stop

    [[nodiscard]] std::chrono::milliseconds of(LiveQuestionId id) const
    {
        return here.at(static_cast<std::size_t>(id));
    }
};

struct LiveRequest
{
    /// The machine to ask over the network; empty = this machine. Another machine is asked only because
    /// the person said so.
    QString host;
    /// Also ask for the console's login page where the gentler signs say nothing (a click).
    bool loginPage = false;
    LiveLimits limits {};
};

/// Tells what is known so far, each time a question was closed.
using LiveProgress = std::function<void(const LiveFacts &soFar)>;

/// Looks at every configured port. The questions run side by side, each by itself. On this machine only roles that are
/// installed are looked at (by `configured.installation`), and the two NetBIOS ports; at another host every role.
/// Blocks up to the limits, whatever the sources do; any worker thread, never the GUI thread. After cancellation the
/// rest is NotChecked.
[[nodiscard]] LiveFacts gatherLive(const Diagnosis &configured,
                                   const LiveSources &sources,
                                   const LiveRequest &request,
                                   const CancelFlag &cancel,
                                   const LiveProgress &progress = {});

} // namespace portcheck
