#include "agentscanner.h"

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

AgentProbe::State agentState(const ProbeAnswer &answer)
{
    switch (answer.state) {
    case ListenState::Listening:
        return AgentProbe::State::Listening;
    case ListenState::NotListening:
        return AgentProbe::State::Refused;
    case ListenState::NoAnswer:
        return AgentProbe::State::NoAnswer;
    case ListenState::NotChecked:
        break;
    }
    if (answer.error && answer.error->code == ReadErrorCode::NotFound) {
        return AgentProbe::State::NameUnknown;
    }
    // A resolver that does not answer says nothing about the name.
    return answer.error ? AgentProbe::State::NoAnswer : AgentProbe::State::NotChecked;
}

} // namespace

AgentScanner::AgentScanner(QStringList hosts, Port port, int concurrency, const ProbeLimits &limits, Result onResult)
    : m_hosts(std::move(hosts))
    , m_port(port)
    , m_concurrency(std::max(1, concurrency))
    , m_limits(limits)
    , m_onResult(std::move(onResult))
{ }

void AgentScanner::start()
{
    startMore();
    if (m_running.empty()) {
        QMetaObject::invokeMethod(this, &AgentScanner::finished, Qt::QueuedConnection);
    }
}

void AgentScanner::startMore()
{
    while (m_next < m_hosts.size() && std::cmp_less(m_running.size(), m_concurrency)) {
        const qsizetype index = m_next++;
        auto conversation =
            std::make_unique<Conversation>(ProbeRequest {PortRole::Agent, m_hosts.at(index), m_port}, m_limits);
        Conversation *started = conversation.get();
        m_running.emplace(index, std::move(conversation));
        started->start(this, [this, index] { done(index); });
    }
}

void AgentScanner::done(qsizetype index)
{
    const auto found = m_running.find(index);
    const ProbeAnswer answer = found->second->answer();
    m_running.erase(found);
    const bool listening = answer.state == ListenState::Listening;
    m_onResult(index,
               {m_hosts.at(index),
                answer.address,
                agentState(answer),
                listening && answer.fingerprint != Fingerprint::NotChecked ? answer.fingerprint : Fingerprint::None});
    startMore();
    if (m_running.empty()) {
        emit finished();
    }
}

} // namespace portcheck
