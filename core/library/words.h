#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace pentimento {

// The values of an enumeration beside the words that stand for them in files and in the database.
template <typename Value, size_t Count> using Words = std::array<std::pair<Value, QLatin1StringView>, Count>;

template <typename Value, size_t Count> QString wordOf(const Words<Value, Count>& words, Value value)
{
    for (const auto& [entry, word] : words) {
        if (entry == value)
            return word;
    }
    Q_UNREACHABLE();
}

template <typename Value, size_t Count>
std::optional<Value> valueOf(const Words<Value, Count>& words, QStringView wanted)
{
    for (const auto& [entry, word] : words) {
        if (word == wanted)
            return entry;
    }
    return std::nullopt;
}

} // namespace pentimento
