#include "networkprobe.h"

#include "conversation.h"
#include "systemnameresolver.h"

#include <QEventLoop>
#include <QTimer>

#include <memory>
#include <utility>
#include <vector>

namespace portcheck {
NetworkProbe::NetworkProbe(const ProbeLimits &limits, std::shared_ptr<const NameResolver> resolver)
    : m_limits(limits)
    , m_resolver(resolver ? std::move(resolver) : std::make_shared<SystemNameResolver>())
{ }

QList<ProbeAnswer> NetworkProbe::probe(const QList<ProbeRequest> &requests, const CancelFlag &cancel) const
{
    QList<ProbeAnswer> answers;
    for (const ProbeRequest &request : requests) {
        ProbeAnswer answer;
        answer.error = ReadError {ReadErrorCode::Cancelled, request.host, 0, {}};
        answers.append(answer);
    }
    if (requests.isEmpty() || cancel) {
        return answers;
    }
    QEventLoop loop;
    std::vector<std::unique_ptr<Conversation>> conversations;
    std::vector<bool> finished(static_cast<std::size_t>(requests.size()), false);
    std::size_t left = finished.size();
    for (const ProbeRequest &request : requests) {
        const std::size_t index = conversations.size();
        conversations.push_back(std::make_unique<Conversation>(request, m_limits));
        conversations.back()->start(&loop, [&, index] {
            finished[index] = true;
            if (--left == 0) {
                loop.quit();
            }
        });
    }
    run(loop, cancel);
    for (std::size_t i = 0; i < conversations.size(); ++i) {
        if (finished[i]) {
            answers[static_cast<qsizetype>(i)] = conversations[i]->answer();
        }
    }
    return answers;
}

void NetworkProbe::run(QEventLoop &loop, const CancelFlag &cancel)
{
    constexpr std::chrono::milliseconds kCancelInterval {50};
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&loop, &cancel] {
        if (cancel) {
            loop.quit();
        }
    });
    timer.start(kCancelInterval);
    loop.exec();
}

} // namespace portcheck
