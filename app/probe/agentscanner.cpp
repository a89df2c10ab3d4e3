#include "agentscanner.h"

#include "systemnameresolver.h"

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
    return AgentProbe::State::NotChecked;
}

} // namespace

AgentScanner::AgentScanner(QStringList hosts,
                           Port port,
                           int concurrency,
                           const ProbeLimits &limits,
                           std::shared_ptr<const NameResolver> resolver,
                           Result onResult)
    : m_hosts(std::move(hosts))
    , m_port(port)
    , m_concurrency(std::max(1, concurrency))
    , m_limits(limits)
    , m_onResult(std::move(onResult))
    , m_lookUps(std::move(resolver),
                limits.lookUpsAtOnce,
                limits.lookUp,
                [this](qsizetype index, const auto &addresses) { lookedUp(index, addresses); })
{ }

void AgentScanner::start()
{
    startMore();
    if (!isWaiting()) {
        QMetaObject::invokeMethod(this, &AgentScanner::finished, Qt::QueuedConnection);
    }
}

void AgentScanner::startMore()
{
    // What is resolved waits for its turn in a list that stays short.
    while (m_next < m_hosts.size() && std::cmp_less(m_ready.size(), m_concurrency)) {
        if (const auto literal = literalAddress(m_hosts.at(m_next))) {
            m_ready.push_back({m_next++, *literal});
        } else if (m_lookUps.hasRoom()) {
            const qsizetype index = m_next++;
            m_lookUps.start(index, m_hosts.at(index));
        } else {
            break;
        }
    }
    while (!m_ready.empty() && std::cmp_less(m_running.size(), m_concurrency)) {
        const auto [index, address] = m_ready.front();
        m_ready.pop_front();
        auto conversation = std::make_unique<Conversation>(
            ProbeRequest {PortRole::Agent, m_hosts.at(index), m_port}, m_limits, address);
        Conversation *started = conversation.get();
        m_running.emplace(index, std::move(conversation));
        started->start(this, [this, index = index] { done(index); });
    }
}

void AgentScanner::lookedUp(qsizetype index, const portcheck::Result<QStringList, ReadError> &addresses)
{
    if (addresses && !addresses->isEmpty()) {
        m_ready.push_back({index, QHostAddress(addresses->constFirst())});
    } else {
        // A resolver that does not answer says nothing about the name, and nobody was asked.
        const bool unknown = addresses || addresses.error().code == ReadErrorCode::NotFound;
        m_onResult(index,
                   {m_hosts.at(index),
                    {},
                    unknown ? AgentProbe::State::NameUnknown : AgentProbe::State::NameTimeout,
                    Fingerprint::None});
    }
    startMore();
    if (!isWaiting()) {
        emit finished();
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
    if (!isWaiting()) {
        emit finished();
    }
}

} // namespace portcheck
