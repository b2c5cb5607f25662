#include "app/cli/pool/pool_text.h"

#include "core/base/nullable_json.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString tierOrDash(MaybeTier tier)
{
    return tier ? tierWord(*tier) : u"-"_s;
}

// To so many digits that a person or a chart wants; JSON would print all seventeen.
double rounded(double value)
{
    return std::round(value * 1e4) / 1e4;
}

} // namespace

Json itemJson(const PoolItem& item, const QString& path)
{
    const bool isModels = item.author == Artwork::Author::Model;
    return {{"type", "artwork"}, {"id", item.artworkId}, {"sha256", item.picture}, {"tier", tierOrNull(item.tier)},
        {"hue", textOrNull(item.hue)}, {"subject", textOrNull(item.subject)}, {"author", authorWord(item.author)},
        {"model", isModels ? textOrNull(item.authorName) : Json()}, {"prompt", textOrNull(item.prompt)},
        {"parent", item.parentId ? Json(*item.parentId) : Json()},
        {"created", item.createdAt.toString(Qt::ISODateWithMs)}, {"path", path}};
}

QString itemText(const PoolItem& item)
{
    return u"%1  %2 %3 %4  %5"_s.arg(item.artworkId, 6)
        .arg(tierOrDash(item.tier), -5)
        .arg(item.hue, -13)
        .arg(authorWord(item.author), -6)
        .arg(item.title);
}

Json statsJson(const PoolStats& stats)
{
    Json hues = Json::array();
    for (const HueTally& hue : stats.hues)
        hues.push_back(
            {{"name", hue.name}, {"total", hue.total}, {"love", hue.love}, {"okay", hue.okay}, {"thin", hue.isThin()}});
    return {{"type", "pool-stats"}, {"total", stats.total}, {"broken", stats.broken}, {"love", stats.love},
        {"okay", stats.okay}, {"nope", stats.nope}, {"unrated", stats.unrated}, {"supplement", stats.supplement},
        {"revision", stats.revision}, {"kappa", stats.kappa ? Json(rounded(stats.kappa->kappa)) : Json()},
        {"hues", hues}};
}

QString statsText(const PoolStats& stats)
{
    QString text =
        u"%1 pictures: %2 love, %3 okay, %4 nope, %5 unrated; %6 supplements; %7 broken files\n"_s.arg(stats.total)
            .arg(stats.love)
            .arg(stats.okay)
            .arg(stats.nope)
            .arg(stats.unrated)
            .arg(stats.supplement)
            .arg(stats.broken);
    text += u"reference pool %1\n"_s.arg(stats.revision.left(12));
    if (stats.kappa)
        text += u"self-agreement: kappa %1 (%2 to %3) over %4 repeats\n"_s.arg(stats.kappa->kappa, 0, 'f', 2)
                    .arg(stats.kappa->lower, 0, 'f', 2)
                    .arg(stats.kappa->upper, 0, 'f', 2)
                    .arg(stats.repeats);
    else
        text += u"self-agreement: not enough repeats (%1 of %2)\n"_s.arg(stats.repeats).arg(FewestJudgedTwice);
    text += u"\nhue            total  love  okay"_s;
    for (const HueTally& hue : stats.hues)
        text += u"\n%1 %2 %3 %4%5"_s.arg(hue.name, -13)
                    .arg(hue.total, 6)
                    .arg(hue.love, 5)
                    .arg(hue.okay, 5)
                    .arg(hue.isThin() ? u"  thin"_s : QString());
    return text;
}

Json placeJson(const LadderPlace& place, int number)
{
    return {{"type", "rung"}, {"place", number}, {"sha256", place.picture}, {"strength", rounded(place.rung.strength)},
        {"lower", rounded(place.rung.lower)}, {"upper", rounded(place.rung.upper)}, {"duels", place.duels}};
}

QString placeText(const LadderPlace& place, int number)
{
    return u"%1  %2  %3 (%4 to %5)  %6 duels"_s.arg(number, 4)
        .arg(place.picture.left(12))
        .arg(place.rung.strength, 6, 'f', 2)
        .arg(place.rung.lower, 0, 'f', 2)
        .arg(place.rung.upper, 0, 'f', 2)
        .arg(place.duels);
}

} // namespace pentimento
