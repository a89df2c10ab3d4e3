#pragma once

#include <core/live.h>
#include <sources/background.h>
#include <sources/interface.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

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

    explicit LiveQuestions(std::chrono::milliseconds grace)
        : m_grace(grace)
    {
        for (std::size_t i = 0; i < m_questions.size(); ++i) {
            m_questions.at(i).told.id = static_cast<LiveQuestionId>(i);
        }
    }
    Q_DISABLE_COPY_MOVE(LiveQuestions)
    /// Tells everything that still runs to stop.
    ~LiveQuestions() { stopAll(); }

    /// Runs `ask(stop)` elsewhere and then `take(answer)` here, from within step(). The question is open until every
    /// part that was asked has answered.
    template<typename Ask, typename Take>
    void ask(LiveQuestionId id, std::chrono::milliseconds limit, Ask ask, Take take)
    {
        Question &question = at(id);
        question.told.outcome = LiveOutcome::Answered; // unless it is concluded otherwise
        ++question.parts;
        question.stopAt = m_start + limit;
        runInBackground([&question, box = m_box, stop = question.stop, ask = std::move(ask), take = std::move(take)] {
            box->put([&question, answer = ask(*stop), take]() mutable {
                if (question.parts == 0) {
                    return false; // too late
                }
                take(std::move(answer));
                return --question.parts == 0;
            });
        });
    }

    /// Waits for the next answer, for `patience` at most, then looks at the limits. \return true when a question was closed.
    bool step(std::chrono::milliseconds patience)
    {
        const auto take = m_box->next(patience);
        bool closedOne = take && take();
        const Clock::time_point now = Clock::now();
        for (Question &question : m_questions) {
            if (question.parts > 0 && now >= question.stopAt && !*question.stop) {
                *question.stop = true;
            } else if (question.parts > 0 && *question.stop && now >= question.stopAt + m_grace) {
                question.parts = 0;
                question.told.outcome = LiveOutcome::NotInTime;
                closedOne = true;
            }
        }
        return closedOne;
    }

    void stopAll()
    {
        for (Question &question : m_questions) {
            *question.stop = true;
            if (question.parts > 0) {
                question.parts = 0;
                question.told.outcome = LiveOutcome::NotChecked;
            }
        }
    }

    /// How an answered question went; \a outcome of an open one may be set, too.
    void conclude(LiveQuestionId id, LiveOutcome outcome, const std::optional<ReadError> &error = {})
    {
        at(id).told = {id, outcome, error};
    }
    void conclude(LiveQuestionId id, const ReadError &error)
    {
        switch (error.code) {
        case ReadErrorCode::NotFound: // the saved texts do not hold it, which nobody need explain
            return conclude(id, LiveOutcome::NotChecked);
        case ReadErrorCode::NotSupported:
            return conclude(id, LiveOutcome::NotSupported, error);
        case ReadErrorCode::Timeout:
            return conclude(id, LiveOutcome::NotInTime, error);
        default:
            return conclude(id, LiveOutcome::NotReadable, error);
        }
    }

    [[nodiscard]] bool isOpen(LiveQuestionId id) { return at(id).parts > 0; }
    [[nodiscard]] bool anyOpen() const
    {
        return std::ranges::any_of(m_questions, [](const Question &question) { return question.parts > 0; });
    }
    /// How each went, in their order; an open one was not checked yet.
    [[nodiscard]] QList<LiveQuestion> told() const
    {
        QList<LiveQuestion> list;
        for (const Question &question : m_questions) {
            list.append(question.told);
            if (question.parts > 0) {
                list.last().outcome = LiveOutcome::NotChecked;
            }
        }
        return list;
    }

private:
    struct Question
    {
        LiveQuestion told;
        int parts = 0; ///< that have not answered yet
        Clock::time_point stopAt;
        std::shared_ptr<CancelFlag> stop = std::make_shared<CancelFlag>(false);
    };
    /// Where the answers arrive; outlives this object as long as a thread holds it.
    class Box
    {
    public:
        using Answer = std::function<bool()>; ///< takes it; true when that closed its question

        void put(Answer answer)
        {
            const std::lock_guard lock(m_mutex);
            m_answers.push_back(std::move(answer));
            m_filled.notify_one();
        }
        [[nodiscard]] Answer next(std::chrono::milliseconds patience)
        {
            std::unique_lock lock(m_mutex);
            if (!m_filled.wait_for(lock, patience, [this] { return !m_answers.empty(); })) {
                return {};
            }
            Answer answer = std::move(m_answers.front());
            m_answers.pop_front();
            return answer;
        }

    private:
        std::mutex m_mutex;
        std::condition_variable m_filled;
        std::deque<Answer> m_answers;
    };

    [[nodiscard]] Question &at(LiveQuestionId id) { return m_questions.at(static_cast<std::size_t>(id)); }

    const std::chrono::milliseconds m_grace;
    const Clock::time_point m_start = Clock::now();
    std::array<Question, 7> m_questions;
    const std::shared_ptr<Box> m_box = std::make_shared<Box>();
};

} // namespace portcheck
