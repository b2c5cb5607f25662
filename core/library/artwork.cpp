#include "core/library/artwork.h"

#include "core/library/words.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

using Author = Artwork::Author;
using Reason = Artwork::Reason;
using Origin = Artwork::Origin;

constexpr Words<Author, 5> authorWords{{
    {Author::Model, "model"_L1},
    {Author::Human, "human"_L1},
    {Author::Tuner, "tuner"_L1},
    {Author::Policy, "policy"_L1},
    {Author::Import, "import"_L1},
}};

constexpr Words<Reason, 6> reasonWords{{
    {Reason::Manual, "manual"_L1},
    {Reason::Save, "save"_L1},
    {Reason::Rating, "rating"_L1},
    {Reason::Comparison, "comparison"_L1},
    {Reason::Rest, "rest"_L1},
    {Reason::Import, "import"_L1},
}};

constexpr Words<Origin, 5> originWords{{
    {Origin::Studio, "studio"_L1},
    {Origin::Import, "import"_L1},
    {Origin::Run, "run"_L1},
    {Origin::Batch, "batch"_L1},
    {Origin::Training, "training"_L1},
}};

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

QString originWord(Origin origin)
{
    return wordOf(originWords, origin);
}

std::optional<Origin> originFromWord(QStringView word)
{
    return valueOf(originWords, word);
}

} // namespace pentimento
