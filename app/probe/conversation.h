#pragma once

#include <sources/portprobe.h>

#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>

class QElapsedTimer;

namespace portcheck {

/// Asks the port everything its role calls for, one connection for each question, at the address that the request's name
/// resolved to. `done` is called once, from the event loop of `context`, never from within this call.
///
/// `since` is when the time for everything began. Needs a running event loop in this thread. The conversation may be
/// destroyed at any time outside its own signals; then nothing is reported.
[[nodiscard]] std::unique_ptr<QObject> converse(const ProbeRequest &request,
                                                const QHostAddress &address,
                                                const ProbeLimits &limits,
                                                const QElapsedTimer &since,
                                                QObject *context,
                                                std::function<void(const ProbeAnswer &answer)> done);

} // namespace portcheck
