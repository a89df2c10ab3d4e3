#pragma once

#include <QtGlobal>

#include <utility>
#include <variant>

namespace portcheck {

/// Marks the error side of a Result: `return Failure{error};`.
template<typename E>
struct Failure
{
    E error;
};
template<typename E>
Failure(E) -> Failure<E>;

/// A value or an error; C++20 has no std::expected. Asking for the side that is not there is a
/// programming error and asserts.
template<typename T, typename E>
class [[nodiscard]] Result
{
public:
    Result(T value) // implicit on purpose: `return value;`
        : m_state(std::in_place_index<0>, std::move(value))
    { }
    Result(Failure<E> failure) // implicit on purpose: `return Failure{error};`
        : m_state(std::in_place_index<1>, std::move(failure.error))
    { }

    [[nodiscard]] bool hasValue() const noexcept { return m_state.index() == 0; }
    [[nodiscard]] explicit operator bool() const noexcept { return hasValue(); }

    [[nodiscard]] const T &value() const
    {
        Q_ASSERT(hasValue());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] const E &error() const
    {
        Q_ASSERT(!hasValue());
        return *std::get_if<1>(&m_state);
    }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }

private:
    std::variant<T, E> m_state;
};

} // namespace portcheck
