#pragma once

#include "core/base/error.h"

#include <QtGlobal>

#include <utility>
#include <variant>

namespace pentimento {

// Wraps an error on its way out: `return Unexpected(Error {…});`.
class Unexpected {
public:
    explicit Unexpected(Error error) : m_error(std::move(error)) { }
    Unexpected(Error::Kind kind, QString detail) : m_error{kind, std::move(detail)} { }
    Error&& take() { return std::move(m_error); }

private:
    Error m_error;
};

// A value or the reason there is none. Member names are those of std::expected, which g++ 12 lacks under C++20,
// so that it can take this one's place later. Reading the side that is not there is a broken invariant and asserts.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Unexpected unexpected) : m_state(std::in_place_index<1>, unexpected.take()) { }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return checked(); }
    const T& value() const& { return const_cast<Result*>(this)->checked(); }
    T&& value() && { return std::move(checked()); }
    T& operator*() & { return checked(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(checked()); }
    T* operator->() { return &checked(); }
    const T* operator->() const { return &value(); }

    const Error& error() const
    {
        Q_ASSERT(!has_value());
        return *std::get_if<1>(&m_state);
    }

private:
    T& checked()
    {
        Q_ASSERT(has_value());
        return *std::get_if<0>(&m_state);
    }

    std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Unexpected unexpected) : m_error(unexpected.take()), m_ok(false) { }

    bool has_value() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error& error() const
    {
        Q_ASSERT(!m_ok);
        return m_error;
    }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace pentimento

// PM_TRY(name, expression): binds the value to `name`, or returns the error from the enclosing function.
#define PM_TRY(name, expression)                                                                                       \
    auto name##Result = (expression);                                                                                  \
    if (!name##Result)                                                                                                 \
        return ::pentimento::Unexpected(name##Result.error());                                                         \
    auto name = *std::move(name##Result)

// PM_CHECK(expression): the same for a Result<void>.
#define PM_CHECK(expression)                                                                                           \
    do {                                                                                                               \
        if (auto checkResult = (expression); !checkResult)                                                             \
            return ::pentimento::Unexpected(checkResult.error());                                                      \
    } while (false)
