#include "core/library/artwork.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

using Author = Artwork::Author;
using Reason = Artwork::Reason;

constexpr std::array<std::pair<Author, QLatin1StringView>, 5> authorWords{{
    {Author::Model, "model"_L1},
    {Author::Human, "human"_L1},
    {Author::Tuner, "tuner"_L1},
    {Author::Policy, "policy"_L1},
    {Author::Import, "import"_L1},
}};

constexpr std::array<std::pair<Reason, QLatin1StringView>, 6> reasonWords{{
    {Reason::Manual, "manual"_L1},
    {Reason::Save, "save"_L1},
    {Reason::Rating, "rating"_L1},
    {Reason::Comparison, "comparison"_L1},
    {Reason::Rest, "rest"_L1},
    {Reason::Import, "import"_L1},
}};

template <typename Words, typename Value> QString wordOf(const Words& words, Value value)
{
    for (const auto& [entry, word] : words) {
        if (entry == value)
            return word;
    }
    Q_UNREACHABLE();
}

template <typename Value, size_t Count>
std::optional<Value> valueOf(const std::array<std::pair<Value, QLatin1StringView>, Count>& words, QStringView wanted)
{
    for (const auto& [entry, word] : words) {
        if (word == wanted)
            return entry;
    }
    return std::nullopt;
}

} // namespace

QString authorWord(Author author)
{
    return wordOf(authorWords, author);
}

std::optional<Author> authorFromWord(QStringView word)
{
    return valueOf(authorWords, word);
}

QString reasonWord(Reason reason)
{
    return wordOf(reasonWords, reason);
}

std::optional<Reason> reasonFromWord(QStringView word)
{
    return valueOf(reasonWords, word);
}

} // namespace pentimento
