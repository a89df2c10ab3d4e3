#include "livequestions.h"

#include <algorithm>
#include <utility>

namespace portcheck {

void LiveQuestions::Box::put(Answer answer)
{
    {
        const std::lock_guard lock(m_mutex);
        m_answers.push_back(std::move(answer));
    }
    m_filled.notify_one();
}

std::optional<LiveQuestions::Answer> LiveQuestions::Box::take(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    if (!m_filled.wait_for(lock, patience, [this] { return !m_answers.empty(); })) {
        return std::nullopt;
    }
    Answer answer = std::move(m_answers.front());
    m_answers.pop_front();
    return answer;
}

LiveQuestions::LiveQuestions(std::chrono::milliseconds grace)
    : m_grace(grace)
{
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
        m_questions.at(i).told.id = static_cast<LiveQuestionId>(i);
    }
}

LiveQuestions::~LiveQuestions()
{
    stopAll();
}

LiveQuestions::Question &LiveQuestions::open(LiveQuestionId id, std::chrono::milliseconds limit)
{
    Question &question = at(id);
    if (!question.wasAsked) {
        question.told.outcome = LiveOutcome::Answered; // unless it is concluded otherwise
    }
    question.wasAsked = true;
    ++question.parts;
    question.stopAt = m_start + limit;
    return question;
}

bool LiveQuestions::step(std::chrono::milliseconds patience)
{
    Clock::time_point next = Clock::now() + patience;
    for (const Question &question : m_questions) {
        if (question.parts > 0) {
            next = std::min(next, question.stopAt + (question.toldToStop ? m_grace : std::chrono::milliseconds(0)));
        }
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now());
    bool closedOne = false;
    if (const auto answer = m_box->take(std::max(left, std::chrono::milliseconds(0)))) {
        Question &question = at(answer->id);
        if (question.parts > 0) { // otherwise too late
            answer->take();
            closedOne = --question.parts == 0;
        }
    }
    const Clock::time_point now = Clock::now();
    for (Question &question : m_questions) {
        if (question.parts > 0 && now >= question.stopAt && !question.toldToStop) {
            *question.stop = true;
            question.toldToStop = true;
        } else if (question.parts > 0 && question.toldToStop && now >= question.stopAt + m_grace) {
            question.parts = 0;
            question.told.outcome = LiveOutcome::NotInTime;
            closedOne = true;
        }
    }
    return closedOne;
}

void LiveQuestions::stopAll()
{
    for (Question &question : m_questions) {
        *question.stop = true;
        if (question.parts > 0) {
            question.parts = 0;
            question.told.outcome = LiveOutcome::NotChecked;
        }
    }
}

void LiveQuestions::conclude(LiveQuestionId id, LiveOutcome outcome, const std::optional<ReadError> &error)
{
    at(id).told = {id, outcome, error};
}

void LiveQuestions::conclude(LiveQuestionId id, const ReadError &error)
{
    // NotFound: the saved texts do not hold it, which nobody need explain.
    if (error.code == ReadErrorCode::NotFound) {
        conclude(id, LiveOutcome::NotChecked);
        return;
    }
    const LiveOutcome outcome = error.code == ReadErrorCode::NotSupported ? LiveOutcome::NotSupported
        : error.code == ReadErrorCode::Timeout                            ? LiveOutcome::NotInTime
                                                                          : LiveOutcome::NotReadable;
    conclude(id, outcome, error);
}

bool LiveQuestions::anyOpen() const
{
    return std::any_of(
        m_questions.begin(), m_questions.end(), [](const Question &question) { return question.parts > 0; });
}

QList<LiveQuestion> LiveQuestions::told() const
{
    QList<LiveQuestion> list;
    for (const Question &question : m_questions) {
        list.append(question.told);
        if (question.parts > 0) {
            list.last().outcome = LiveOutcome::NotChecked; // yet
        }
    }
    return list;
}

} // namespace portcheck
