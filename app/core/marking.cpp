#include "marking.h"

#include <QMap>

#include <algorithm>

namespace portcheck {

QSet<Method> markedMethods(const PortDiagnosis &port)
{
    QSet<Method> marked;
    QMap<int, QSet<Method>> byValue;
    const auto count = [&](Method method, Port value) {
        byValue[value.number()].insert(method);
    };
    for (const Observation &observation : port.observations) {
        if (observation.state == ObservationState::Invalid) {
            marked.insert(observation.method);
        } else if (observation.value) {
            count(observation.method, *observation.value);
        }
    }
    const bool ours = port.live.fingerprint == Fingerprint::WfbsConsole
        || port.live.fingerprint == Fingerprint::WfbsAgent || port.live.fingerprint == Fingerprint::SmartScan;
    if (ours && port.live.state == ListenState::Listening && port.live.port) {
        count(Method::Live, *port.live.port);
    }
    if (byValue.size() < 2) {
        return marked;
    }
    qsizetype most = 0;
    for (const QSet<Method> &methods : std::as_const(byValue)) {
        most = std::max(most, methods.size());
    }
    const auto majorities = std::count_if(
        byValue.begin(), byValue.end(), [most](const QSet<Method> &methods) { return methods.size() == most; });
    for (const QSet<Method> &methods : std::as_const(byValue)) {
        if (methods.size() < most || majorities > 1) {
            marked.unite(methods);
        }
    }
    return marked;
}

} // namespace portcheck
