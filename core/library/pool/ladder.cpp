#include "core/library/pool/ladder.h"

#include <QHash>

#include <algorithm>

namespace pentimento {

DuelOutcome duelOutcome(const ChoiceEvent& choice)
{
    switch (choice.outcome) {
    case ChoiceEvent::Outcome::First:
        return DuelOutcome::First;
    case ChoiceEvent::Outcome::Second:
        return DuelOutcome::Second;
    case ChoiceEvent::Outcome::Tie:
    case ChoiceEvent::Outcome::Undone: // none of them stands
        return DuelOutcome::Tie;
    }
    Q_UNREACHABLE();
}

QList<LadderPlace> ladderOf(const QList<ChoiceEvent>& standing)
{
    QList<LadderPlace> places;
    QHash<QString, int> numbers;
    const auto numberOf = [&](const QString& picture) {
        const auto found = numbers.constFind(picture);
        if (found != numbers.constEnd())
            return *found;
        places.append({picture, 0, {}});
        return *numbers.insert(picture, static_cast<int>(places.size() - 1));
    };
    std::vector<Duel> duels;
    for (const ChoiceEvent& choice : standing) {
        const Duel duel{numberOf(choice.first), numberOf(choice.second), duelOutcome(choice)};
        ++places[duel.first].duels;
        ++places[duel.second].duels;
        duels.push_back(duel);
    }
    const auto fitted = BradleyTerry::fit(static_cast<int>(places.size()), duels);
    Q_ASSERT(fitted); // the numbers are ours, and nobody meets themselves: the table sees to that
    const std::vector<Rung> rungs = fitted->ladder();
    for (qsizetype i = 0; i < places.size(); ++i)
        places[i].rung = rungs[static_cast<size_t>(i)];
    std::ranges::stable_sort(
        places, std::ranges::greater(), [](const LadderPlace& place) { return place.rung.strength; });
    return places;
}

} // namespace pentimento
