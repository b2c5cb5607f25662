#include "core/library/pool/next_duel.h"

#include "core/library/pool/ladder.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <random>

namespace pentimento {

namespace {

constexpr double PriorDeviation = 1.5; // BradleyTerry's own
constexpr size_t Finalists = 24; // pairs whose variance is computed as it is
constexpr double TieTolerance = 1e-6; // rounding must not decide between equal pairs

// The pictures as numbers, the candidates first.
struct Field {
    QHash<QString, int> numbers;
    QList<QString> pictures;
    int candidates = 0;
    std::vector<Duel> duels;

    int numberOf(const QString& picture)
    {
        const auto known = numbers.constFind(picture);
        if (known != numbers.constEnd())
            return *known;
        pictures.append(picture);
        return *numbers.insert(picture, static_cast<int>(pictures.size() - 1));
    }
};

Field fieldOf(QList<QString> candidates, const QList<ChoiceEvent>& standing, std::mt19937_64& chance)
{
    std::shuffle(candidates.begin(), candidates.end(), chance);
    Field field;
    field.numbers.reserve(candidates.size());
    for (const QString& candidate : std::as_const(candidates))
        field.numberOf(candidate);
    field.candidates = static_cast<int>(field.pictures.size());
    field.duels.reserve(static_cast<size_t>(standing.size()));
    for (const ChoiceEvent& choice : standing) {
        if (choice.outcome != ChoiceEvent::Outcome::Undone)
            field.duels.push_back({field.numberOf(choice.first), field.numberOf(choice.second), duelOutcome(choice)});
    }
    return field;
}

quint64 keyOf(int one, int other)
{
    return quint64(qMin(one, other)) << 32 | quint64(qMax(one, other));
}

QSet<quint64> forbidden(const Field& field, const QList<PicturePair>& avoid)
{
    QSet<quint64> keys;
    for (const PicturePair& pair : avoid) {
        if (field.numbers.contains(pair.first) && field.numbers.contains(pair.second))
            keys.insert(keyOf(field.numbers[pair.first], field.numbers[pair.second]));
    }
    if (!field.duels.empty())
        keys.insert(keyOf(field.duels.back().first, field.duels.back().second));
    return keys;
}

// Of each candidate, with all other strengths held.
std::vector<double> ownVariances(const Field& field, const BradleyTerry& fitted)
{
    std::vector<double> precisions(static_cast<size_t>(field.pictures.size()), 1 / (PriorDeviation * PriorDeviation));
    for (const Duel& duel : field.duels) {
        const double p = fitted.winProbability(duel.first, duel.second);
        precisions[static_cast<size_t>(duel.first)] += p * (1 - p);
        precisions[static_cast<size_t>(duel.second)] += p * (1 - p);
    }
    std::ranges::transform(precisions, precisions.begin(), [](double precision) { return 1 / precision; });
    return precisions;
}

struct Match {
    DuelPair pair;
    double openness = 0; // p (1 − p)
    double gain = 0;
};

// The best by var(i) + var(j), in no order.
std::vector<Match> finalists(const Field& field, const BradleyTerry& fitted, const QSet<quint64>& without)
{
    const std::vector<double> variances = ownVariances(field, fitted);
    std::vector<double> odds(static_cast<size_t>(field.candidates));
    std::transform(fitted.strengths().begin(), fitted.strengths().begin() + field.candidates, odds.begin(),
        [](double strength) { return std::exp(strength); });
    const auto isBetter = [](const Match& one, const Match& other) { return one.gain > other.gain; };
    std::vector<Match> best; // a heap with the least of them on top
    best.reserve(Finalists + 1);
    for (int i = 0; i < field.candidates; ++i) {
        for (int j = i + 1; j < field.candidates; ++j) {
            const auto first = static_cast<size_t>(i);
            const auto second = static_cast<size_t>(j);
            const double sum = odds[first] + odds[second];
            const double openness = odds[first] * odds[second] / (sum * sum);
            const double gain = openness * (variances[first] + variances[second]);
            if (best.size() == Finalists && gain <= best.front().gain * (1 + TieTolerance))
                continue;
            if (without.contains(keyOf(i, j)))
                continue;
            best.push_back({{i, j}, openness, gain});
            std::ranges::push_heap(best, isBetter);
            if (best.size() <= Finalists)
                continue;
            std::ranges::pop_heap(best, isBetter);
            best.pop_back();
        }
    }
    return best;
}

} // namespace

std::optional<PicturePair> nextDuel(
    const QList<QString>& candidates, const QList<ChoiceEvent>& standing, quint64 seed, const QList<PicturePair>& avoid)
{
    std::mt19937_64 chance(seed);
    const Field field = fieldOf(candidates, standing, chance);
    const auto fitted = BradleyTerry::fit(static_cast<int>(field.pictures.size()), field.duels, PriorDeviation);
    Q_ASSERT(fitted); // the numbers are ours
    std::vector<Match> matches = finalists(field, *fitted, forbidden(field, avoid));
    if (matches.empty())
        return std::nullopt;
    for (Match& match : matches)
        match.gain = match.openness * fitted->differenceVariance(match.pair.first, match.pair.second);
    std::ranges::sort(matches, {}, [](const Match& match) { return keyOf(match.pair.first, match.pair.second); });
    const Match* best = &matches.front();
    for (const Match& match : matches) {
        if (match.gain > best->gain * (1 + TieTolerance))
            best = &match;
    }
    const PicturePair pair(field.pictures[best->pair.first], field.pictures[best->pair.second]);
    return chance() % 2 == 0 ? pair : PicturePair(pair.second, pair.first);
}

} // namespace pentimento
