#include "livecheck.h"

#include "livefacts.h"
#include "livequestions.h"

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

/// The ports worth a look for a role: every distinct value that any source gave, in the order found; the
/// documented default when there is none, which is only a place to look.
QList<Port> candidatePorts(const PortDiagnosis &port)
{
    const QList<Port> ports = distinctPorts(port.observations);
    return ports.isEmpty() && port.defaultPort ? QList {*port.defaultPort} : ports;
}

/// 127.0.0.1 reaches a socket bound to it or to every address; any other one is asked where it is bound.
QString probeAddress(const QStringList &bound)
{
    const QString loopback = QStringLiteral("127.0.0.1");
    const bool reached =
        bound.isEmpty() || std::ranges::any_of(bound, [&loopback](const QString &address) {
            return address == loopback || address == QLatin1String("0.0.0.0") || address == QLatin1String("::");
        });
    return reached ? loopback : bound.constFirst();
}

/// Why an answer is none, or not a whole one.
template<typename T>
std::optional<ReadError> errorOf(const Result<T, ReadError> &answer)
{
    return answer ? std::nullopt : std::optional(answer.error());
}

/// The range of outgoing connections only adds to what is reserved.
std::optional<ReadError> errorOf(const Result<PortRange, ReadError> &)
{
    return {};
}

std::optional<ReadError> errorOf(const ServiceStates &states)
{
    const auto unknown = std::find_if(states.begin(), states.end(), [](const auto &state) { return !state; });
    return unknown == states.end() ? std::nullopt : errorOf(*unknown);
}

/// Asks, keeps the answers as they come, and makes the facts of them anew whenever somebody wants to see them: the
/// facts do not depend on the order of the answers.
class LiveCheck
{
public:
    LiveCheck(const Diagnosis &configured,
              const LiveSources &sources,
              LiveRequest request,
              const CancelFlag &cancel,
              const LiveProgress &progress)
        : m_configured(configured)
        , m_sources(sources)
        , m_request(std::move(request))
        , m_cancel(cancel)
        , m_progress(progress)
        , m_questions(m_request.limits.grace)
    {
        m_answers.host = m_request.host;
        m_answers.at = configured.createdAt;
    }

    LiveFacts run()
    {
        listPlaces();
        if (!m_cancel && here()) {
            askMachine();
        }
        constexpr std::chrono::milliseconds kCancelInterval {50}; // so soon a person who cancels is obeyed
        bool probing = false;
        do {
            if (m_cancel) {
                m_questions.stopAll();
                break;
            }
            if (!probing && !m_questions.isOpen(LiveQuestionId::Listeners)) {
                probing = true;
                askPorts();
            }
            if (m_questions.anyOpen() && m_questions.step(kCancelInterval) && m_progress) {
                m_progress(facts());
            }
        } while (!probing || m_questions.anyOpen());
        return facts();
    }

private:
    [[nodiscard]] bool here() const { return m_request.host.isEmpty(); }

    // --- asking -------------------------------------------------------------------------------------

    void listPlaces()
    {
        for (const PortDiagnosis &port : m_configured.ports) {
            if (here() && !m_configured.installation.mayHave(port.role)) {
                continue;
            }
            const QList<Port> candidates = candidatePorts(port);
            for (const Port candidate : candidates) {
                LiveEvidence evidence;
                evidence.role = port.role;
                evidence.port = candidate;
                evidence.host = m_request.host;
                m_answers.places.append(evidence);
            }
        }
    }

    /// Asks one source, if it is there, by a function or a method of it; the error of its answer is how the question went.
    template<typename Source, typename Ask, typename Answer>
    void askOne(LiveQuestionId id, const std::shared_ptr<const Source> &source, Ask ask, Answer &into)
    {
        if (!source) {
            return;
        }
        m_questions.ask(
            id,
            m_request.limits.of(id),
            [source, ask](const CancelFlag &) { return std::invoke(ask, *source); },
            [this, id, &into](auto answer) {
                if (const auto error = errorOf(answer)) {
                    m_questions.conclude(id, *error);
                }
                into = std::move(answer);
            });
    }

    void askMachine()
    {
        askOne(LiveQuestionId::Listeners, m_sources.listeners, &ListenerSource::listeners, m_answers.table);
        askOne(LiveQuestionId::Owners, m_sources.owners, &OwnerSource::owners, m_answers.owners);
        askOne(LiveQuestionId::Firewall, m_sources.firewall, &FirewallSource::view, m_answers.firewall);
        // Side by side: one after the other they could take longer than the limit, and both would be lost.
        askOne(LiveQuestionId::Reservations, m_sources.ranges, &PortRangeSource::reserved, m_answers.reserved);
        askOne(LiveQuestionId::Reservations, m_sources.ranges, &PortRangeSource::dynamicRange, m_answers.dynamic);
        QStringList services;
        if (m_configured.installation.agent) {
            services.append(QStringLiteral("tmlisten"));
        }
        if (m_configured.installation.server) { // a web server on another PC is not ours to judge
            services += {QStringLiteral("ofcservice"), QStringLiteral("Apache2"), QStringLiteral("W3SVC")};
        }
        if (!services.isEmpty()) {
            askOne(
                LiveQuestionId::Services,
                m_sources.services,
                [services](const ServiceSource &source) {
                    ServiceStates states;
                    for (const QString &name : services) {
                        states.insert(name, source.state(name));
                    }
                    return states;
                },
                m_answers.services);
        }
        askNames();
    }

    void askNames()
    {
        if (!m_sources.names) {
            return;
        }
        QStringList known {QString()};
        for (const NameObservation &name : m_configured.names) {
            const QString asked = name.value;
            if (known.contains(asked, Qt::CaseInsensitive)) {
                continue;
            }
            known.append(asked);
            const qsizetype index = m_answers.names.size();
            m_answers.names.append(
                {asked, {}, ReadError {ReadErrorCode::NameTimeout, asked, 0, QStringLiteral("not in time")}});
            m_questions.ask(
                LiveQuestionId::Names,
                m_request.limits.of(LiveQuestionId::Names),
                [source = m_sources.names, asked](const CancelFlag &) { return source->resolve(asked); },
                [this, index](Result<QStringList, ReadError> answer) {
                    ResolvedName &resolved = m_answers.names[index];
                    resolved.error.reset();
                    if (answer) {
                        resolved.addresses = *answer;
                    } else if (answer.error().code != ReadErrorCode::NotFound) {
                        resolved.error = answer.error();
                        m_questions.conclude(LiveQuestionId::Names, answer.error());
                    }
                });
        }
    }

    void askPorts()
    {
        if (!m_sources.probe) {
            return;
        }
        const QList<LiveEvidence> places = liveEvidence(m_answers, m_questions.told());
        QList<ProbeRequest> requests;
        for (qsizetype i = 0; i < places.size(); ++i) {
            const LiveEvidence &place = places.at(i);
            // Where the table says that nothing listens there is nobody to ask; NetBIOS has no answer.
            if (here() && (!countsTowardsWhole(place.role) || place.state == ListenState::NotListening)) {
                continue;
            }
            m_answers.probed.append(i);
            requests.append({place.role,
                             here() ? probeAddress(place.addresses) : m_request.host,
                             *place.port,
                             m_request.loginPage});
        }
        m_questions.ask(
            LiveQuestionId::Probes,
            here() ? m_request.limits.of(LiveQuestionId::Probes) : m_request.limits.elsewhere,
            [source = m_sources.probe, requests](const CancelFlag &stop) { return source->probe(requests, stop); },
            [this](QList<ProbeAnswer> answers) {
                for (const ProbeAnswer &answer : std::as_const(answers)) {
                    if (answer.error && answer.error->code == ReadErrorCode::Cancelled) {
                        m_questions.conclude(LiveQuestionId::Probes, LiveOutcome::NotInTime);
                    } else if (answer.error && answer.error->code == ReadErrorCode::NameTimeout) {
                        m_questions.conclude(LiveQuestionId::Probes, *answer.error);
                    }
                }
                m_answers.ports = std::move(answers);
            });
    }

    [[nodiscard]] LiveFacts facts()
    {
        if (m_answers.table && *m_answers.table && (*m_answers.table)->namesOwners && !m_sources.owners) {
            m_questions.conclude(LiveQuestionId::Owners, LiveOutcome::Answered);
        }
        if (m_answers.firewall && *m_answers.firewall) {
            const FirewallView &view = **m_answers.firewall;
            const auto doesNotDecide = [this](const QString &locator, const QString &detail) {
                m_questions.conclude(LiveQuestionId::Firewall,
                                     LiveOutcome::NotReadable,
                                     ReadError {ReadErrorCode::NotSupported, locator, 0, detail});
            };
            if (view.otherProduct) {
                doesNotDecide(QLatin1String(kFirewallProducts), *view.otherProduct);
            } else if (view.setByPolicy) {
                doesNotDecide(QStringLiteral("SOFTWARE\\Policies\\Microsoft\\WindowsFirewall"),
                              QStringLiteral("set by policy"));
            }
        }
        LiveFacts facts;
        facts.questions = m_questions.told();
        facts.evidence = liveEvidence(m_answers, facts.questions);
        facts.findings = liveFindingsOfAnswers(m_answers, facts.evidence);
        facts.names = m_answers.names;
        return facts;
    }

    const Diagnosis &m_configured;
    const LiveSources &m_sources;
    const LiveRequest m_request;
    const CancelFlag &m_cancel;
    const LiveProgress &m_progress;
    LiveQuestions m_questions;
    LiveAnswers m_answers;
};

} // namespace

LiveFacts gatherLive(const Diagnosis &configured,
                     const LiveSources &sources,
                     const LiveRequest &request,
                     const CancelFlag &cancel,
                     const LiveProgress &progress)
{
    return LiveCheck(configured, sources, request, cancel, progress).run();
}

} // namespace portcheck
