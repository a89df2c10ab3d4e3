#pragma once

#include "interface.h"

#include <core/diagnosis.h>
#include <core/live.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace portcheck {

/// One port to ask.
struct ProbeRequest
{
    PortRole role = PortRole::ServerHttp; ///< decides what is asked and which answer is the expected one
    QString host; ///< name or address
    Port port;
    /// Also ask the console's login page, when the gentler signs say nothing: on the person's click only.
    bool loginPage = false;

    friend bool operator==(const ProbeRequest &, const ProbeRequest &) = default;
};

/// What a port answered.
struct ProbeAnswer
{
    /// Listening = TCP opened. NotListening = refused. NoAnswer = nothing in time, or no way there: blocked or off, cannot
    /// tell. NotChecked = cancelled, or no address is known: NotFound when there is none, else what the look-up met.
    ListenState state = ListenState::NotChecked;
    QString address; ///< the address that was asked; empty when the name did not resolve
    Fingerprint fingerprint = Fingerprint::NotChecked;
    std::optional<CertificateInfo> certificate;
    /// What stopped the asking, if anything did: TlsFailed and Timeout also occur on a listening port.
    std::optional<ReadError> error;

    friend bool operator==(const ProbeAnswer &, const ProbeAnswer &) = default;
};

struct ProbeLimits
{
    std::chrono::milliseconds step {3000}; ///< name, TCP, TLS, each answer
    std::chrono::milliseconds whole {5000}; ///< everything asked of one port
    std::chrono::milliseconds tcpElsewhere {5000}; ///< of another machine: Windows tries again after 3 s
    std::chrono::milliseconds wholeElsewhere {9000};
    std::chrono::milliseconds lookUp {9000}; ///< one name of many, from the start of its look-up
    int lookUpsAtOnce = 16;
    qint64 maxAnswerBytes = qint64(64) * 1024; ///< the rest of a longer answer is not read
};

/// Asks ports over the network, with nothing but the documented signs of the product: no proxy, no
/// cookies, no redirect to another host or port, certificates shown and never judged. No answer is kept
/// beyond the fingerprint.
class PortProbe : public Interface
{
public:
    /// Asks all ports side by side; answers are in the order of the requests.
    /// Blocks up to the limits; any worker thread, never the GUI thread. Cancelled requests are NotChecked.
    [[nodiscard]] virtual QList<ProbeAnswer> probe(const QList<ProbeRequest> &requests,
                                                   const CancelFlag &cancel) const = 0;

    /// Asks every host on the agent port, at most `concurrency` at once, and reports each result as it comes
    /// (`index` into hosts) from the calling thread. Hosts not asked before cancellation are not reported.
    /// Blocks; any worker thread.
    virtual void probeAgents(const QStringList &hosts,
                             Port port,
                             int concurrency,
                             const std::function<void(qsizetype index, const AgentProbe &probe)> &onResult,
                             const CancelFlag &cancel) const = 0;
};

} // namespace portcheck
