#pragma once

#include <sources/livesources.h>

#include <QHash>
#include <QSemaphore>

#include <functional>
#include <memory>
#include <optional>

/// Hand-written stand-ins for what the live check asks; set the members, then ask.
namespace portcheck::test {

inline Failure<ReadError> failed(ReadErrorCode code)
{
    return Failure {ReadError {code, QStringLiteral("fake"), 0, {}}};
}

/// A fake that hangs: with a gate, no answer comes before somebody releases it.
struct Gated
{
    void wait() const
    {
        if (gate) {
            gate->acquire();
        }
    }
    std::shared_ptr<QSemaphore> gate;
};

class FakeListeners final
    : public ListenerSource
    , public Gated
{
public:
    Result<ListenerTable, ReadError> listeners() const override
    {
        wait();
        return answer;
    }
    Result<ListenerTable, ReadError> answer = ListenerTable {{}, true, true, {}};

    void add(const QString &address, int port, const QString &process, quint32 pid, const QStringList &services = {})
    {
        ListenerTable table = *answer;
        table.listeners.append({address, *Port::fromNumber(port), {pid, process, {}, services}, table.origin});
        answer = table;
    }
};

class FakeOwners final
    : public OwnerSource
    , public Gated
{
public:
    Result<QHash<quint32, ListenerOwner>, ReadError> owners() const override
    {
        wait();
        return answer;
    }
    Result<QHash<quint32, ListenerOwner>, ReadError> answer = QHash<quint32, ListenerOwner>();
};

class FakeRanges final
    : public PortRangeSource
    , public Gated
{
public:
    Result<ReservedRanges, ReadError> reserved() const override
    {
        wait();
        return reservedAnswer;
    }
    Result<PortRange, ReadError> dynamicRange() const override { return dynamicAnswer; }
    Result<ReservedRanges, ReadError> reservedAnswer = ReservedRanges {};
    Result<PortRange, ReadError> dynamicAnswer = PortRange {*Port::fromNumber(49152), *Port::fromNumber(65535)};
};

class FakeFirewall final
    : public FirewallSource
    , public Gated
{
public:
    Result<FirewallView, ReadError> view() const override
    {
        wait();
        return answer;
    }
    Result<FirewallView, ReadError> answer = FirewallView {{FirewallProfile {DomainProfile, false}}, {}, false};
};

class FakeServices final
    : public ServiceSource
    , public Gated
{
public:
    Result<ServiceState, ReadError> state(const QString &shortName) const override
    {
        wait();
        if (const auto found = states.constFind(shortName); found != states.cend()) {
            return *found;
        }
        return error ? Result<ServiceState, ReadError>(failed(*error)) : ServiceState::NotInstalled;
    }
    QHash<QString, ServiceState> states;
    std::optional<ReadErrorCode> error; ///< of every other service
};

class FakeNames final
    : public NameResolver
    , public Gated
{
public:
    Result<QStringList, ReadError> resolve(const QString &host) const override
    {
        wait();
        if (const auto found = addresses.constFind(host); found != addresses.cend()) {
            return *found;
        }
        return failed(error);
    }
    QHash<QString, QStringList> addresses;
    ReadErrorCode error = ReadErrorCode::NotFound;
};

class FakeProbe final
    : public PortProbe
    , public Gated
{
public:
    QList<ProbeAnswer> probe(const QList<ProbeRequest> &requests, const CancelFlag &) const override
    {
        wait();
        asked += requests;
        QList<ProbeAnswer> list;
        for (const ProbeRequest &request : requests) {
            list.append(answer ? answer(request) : ProbeAnswer {});
        }
        return list;
    }
    void probeAgents(const QStringList &hosts,
                     Port,
                     int,
                     const std::function<void(qsizetype, const AgentProbe &)> &onResult,
                     const CancelFlag &cancel) const override
    {
        for (qsizetype i = 0; i < hosts.size() && !cancel; ++i) {
            onResult(i, agent ? agent(hosts.at(i)) : AgentProbe {hosts.at(i), {}, AgentProbe::State::NoAnswer, {}});
        }
    }
    std::function<ProbeAnswer(const ProbeRequest &)> answer;
    std::function<AgentProbe(const QString &host)> agent;
    mutable QList<ProbeRequest> asked;
};

/// All of them, and the LiveSources made of them.
struct FakeLive
{
    std::shared_ptr<FakeListeners> listeners = std::make_shared<FakeListeners>();
    std::shared_ptr<FakeOwners> owners = std::make_shared<FakeOwners>();
    std::shared_ptr<FakeRanges> ranges = std::make_shared<FakeRanges>();
    std::shared_ptr<FakeFirewall> firewall = std::make_shared<FakeFirewall>();
    std::shared_ptr<FakeServices> services = std::make_shared<FakeServices>();
    std::shared_ptr<FakeNames> names = std::make_shared<FakeNames>();
    std::shared_ptr<FakeProbe> probe = std::make_shared<FakeProbe>();

    [[nodiscard]] LiveSources sources() const { return {listeners, owners, ranges, firewall, services, names, probe}; }
};

} // namespace portcheck::test
