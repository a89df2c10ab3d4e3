#pragma once

#include <core/live.h>
#include <sources/background.h>
#include <sources/interface.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace portcheck {

/// Asks questions that may never be answered, each on a thread of its own, and hands the answers to the one thread that
/// waits for them. What comes too late is dropped; a thread that hangs keeps nobody waiting, the end of the program
/// included.
///
/// Thread: the one it was made in; what is asked runs on the others and must hold its source by shared_ptr.
class LiveQuestions
{
public:
    using Clock = std::chrono::steady_clock;

    explicit LiveQuestions(std::chrono::milliseconds grace);
    Q_DISABLE_COPY_MOVE(LiveQuestions)
    /// Tells everything that still runs to stop.
    ~LiveQuestions();

    /// Runs `ask(stop)` elsewhere and then `take(answer)` here, from within step(). The question is open until every
    /// part that was asked has answered.
    template<typename Ask, typename Take>
    void ask(LiveQuestionId id, std::chrono::milliseconds limit, Ask ask, Take take)
    {
        Question &question = open(id, limit);
        runInBackground([box = m_box, stop = question.stop, id, ask = std::move(ask), take = std::move(take)] {
            box->put({id, [answer = ask(*stop), take]() mutable {
                          take(std::move(answer));
                      }});
        });
    }

    /// Waits for the next answer or limit, for `patience` at most. \return true when a question was closed.
    bool step(std::chrono::milliseconds patience);
    void stopAll();

    /// How an answered question went; \a outcome of an open one may be set, too.
    void conclude(LiveQuestionId id, LiveOutcome outcome, const std::optional<ReadError> &error = {});
    void conclude(LiveQuestionId id, const ReadError &error);

    [[nodiscard]] bool isOpen(LiveQuestionId id) const { return at(id).parts > 0; }
    [[nodiscard]] bool anyOpen() const;
    [[nodiscard]] QList<LiveQuestion> told() const;

private:
    struct Question
    {
        LiveQuestion told;
        int parts = 0; ///< that have not answered yet
        bool wasAsked = false;
        bool toldToStop = false;
        Clock::time_point stopAt;
        std::shared_ptr<CancelFlag> stop = std::make_shared<CancelFlag>(false);
    };
    struct Answer
    {
        LiveQuestionId id;
        std::function<void()> take;
    };
    /// Where the answers arrive; outlives this object as long as a thread holds it.
    class Box
    {
    public:
        void put(Answer answer);
        [[nodiscard]] std::optional<Answer> take(std::chrono::milliseconds patience);

    private:
        std::mutex m_mutex;
        std::condition_variable m_filled;
        std::deque<Answer> m_answers;
    };

    Question &open(LiveQuestionId id, std::chrono::milliseconds limit);
    [[nodiscard]] Question &at(LiveQuestionId id) { return m_questions.at(static_cast<std::size_t>(id)); }
    [[nodiscard]] const Question &at(LiveQuestionId id) const { return m_questions.at(static_cast<std::size_t>(id)); }

    const std::chrono::milliseconds m_grace;
    const Clock::time_point m_start = Clock::now();
    std::array<Question, 7> m_questions;
    std::shared_ptr<Box> m_box = std::make_shared<Box>();
};

} // namespace portcheck
